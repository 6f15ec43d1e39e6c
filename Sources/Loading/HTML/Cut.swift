/// Where bytes were left out before parsing: from `reduced` on, up to the next cut, the reduced bytes are the original's
/// from `original` on.
struct Cut: Sendable {
  var reduced: Int32
  var original: Int32
  /// Whether what stands there was put in, for all of the original's bytes up to the next cut.
  var isInserted = false
}
