/// Decodes a piece of a source for `onoma check --sources`.
package enum SourceDecoding {
  /// `bytes` as UTF-8; `nil` if the charset, by its WHATWG name, is not one that is decoded here.
  package static func utf8(_ bytes: [UInt8], charset: String) -> [UInt8]? {
    Decoder.decode(bytes.span, charset: Charset(charset))?.bytes
  }
}
