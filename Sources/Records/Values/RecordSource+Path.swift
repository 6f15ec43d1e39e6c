internal import TextModel

extension RecordSource {
  /// The path as the system knows it: ``path`` with its percent-encoded bytes decoded.
  package var pathBytes: [UInt8] { PercentEncoding.decoded(path.utf8) }
}
