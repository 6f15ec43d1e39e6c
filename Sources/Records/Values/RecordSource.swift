/// Where a record's document came from and how it was read.
public struct RecordSource: Sendable, Hashable {
  /// The path, relative to the input it was found under.
  public var path: String
  /// The name of the member, if the file is a container or feed.
  public var member: String?
  /// Lower-case hexadecimal SHA-256 of the document's bytes.
  public var sha256: String
  /// How many bytes the document has, unpacked and before its charset is decoded.
  public var bytes: Int
  /// `html`, `xml`, `text` …
  public var format: String
  /// WHATWG name of the encoding, `utf-8` or `windows-1251` for example.
  public var charset: String
  /// What decided the charset: `bom`, `transport`, `xml`, `meta`, `validity`, `detected` or `fallback`.
  public var charsetFrom: String
  /// How certain the charset is, out of 1000, if it was guessed from the bytes.
  public var charsetConfidence: Int?

  /// A source; all facts but the member and the confidence are known of every document.
  public init(
    path: String, member: String? = nil, sha256: String, bytes: Int, format: String, charset: String,
    charsetFrom: String, charsetConfidence: Int? = nil
  ) {
    self.path = path
    self.member = member
    self.sha256 = sha256
    self.bytes = bytes
    self.format = format
    self.charset = charset
    self.charsetFrom = charsetFrom
    self.charsetConfidence = charsetConfidence
  }
}
