internal import TextModel

/// The language that lists bound to one are chosen by.
enum DocumentLanguage {
  /// As declared or detected; of short texts that tell nothing, what their letters suggest.
  static func code(of document: Document) -> String {
    if let tag = document.metadata.language { return tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
    var latin = 0
    var cyrillic = 0
    for (index, byte) in document.text.prefix(4096).enumerated() {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xD0, 0xD1: cyrillic += 1
      // Hiragana and katakana.
      case 0xE3 where index + 1 < document.text.count && 0x81...0x83 ~= document.text[index + 1]: return "ja"
      default: break
      }
    }
    return cyrillic > latin ? "ru" : "en"
  }
}
