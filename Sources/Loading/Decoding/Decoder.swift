internal import TextModel

/// Decodes bytes in a known charset to UTF-8.
enum Decoder {
  /// `nil` if the charset cannot be decoded here.
  static func decode(_ bytes: Span<UInt8>, charset: Charset, from start: Int = 0) -> DecodedText? {
    var text: DecodedText
    switch charset {
    case .utf8: text = UTF8Decoder.decode(bytes, from: start)
    case .utf16LE: text = WideDecoder.decodeUTF16(bytes, from: start, bigEndian: false)
    case .utf16BE: text = WideDecoder.decodeUTF16(bytes, from: start, bigEndian: true)
    case .utf32LE: text = WideDecoder.decodeUTF32(bytes, from: start, bigEndian: false)
    case .utf32BE: text = WideDecoder.decodeUTF32(bytes, from: start, bigEndian: true)
    case .iso2022JP: text = ISO2022Decoder.decode(bytes, korean: false)
    case .iso2022KR: text = ISO2022Decoder.decode(bytes, korean: true)
    default:
      guard
        let decoded = SingleByteDecoder.decode(bytes, charset: charset)
          ?? MultiByteDecoder.decode(bytes, charset: charset)
      else { return nil }
      text = decoded
    }
    text.charset = charset
    return text
  }
}
