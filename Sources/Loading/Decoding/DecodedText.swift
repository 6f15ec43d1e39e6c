internal import TextModel

/// A file's bytes as valid UTF-8, and how they came to be.
struct DecodedText: Sendable {
  var bytes: [UInt8]
  /// Leads from `bytes` to the file's bytes; empty where nothing moved.
  var origin = SourceMap()
  var charset = Charset.utf8
  var evidence = CharsetEvidence.validity
  /// How certain a charset is that was guessed, out of 1000.
  var confidence: Int?
  var warnings = Warnings()
}
