/// Where bytes were left out before parsing: from `reduced` on, up to the next cut, the reduced bytes are the original's
/// from `original` on.
struct Cut: Sendable {
  var reduced: Int32
  var original: Int32
}
