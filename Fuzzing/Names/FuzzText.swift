internal import TextModel

/// A text whose first line may name its language, an empty line between blocks.
struct FuzzText {
  /// `nil` if none is named.
  var language: String?
  var bytes: [UInt8]

  init(_ input: some Collection<UInt8>) {
    let input = Array(input)
    let end = input.firstIndex(of: 0x0A) ?? 0
    let first = String(decoding: input[..<end], as: UTF8.self)
    language = FuzzText.languages.contains(first) ? first : nil
    bytes = Array(String(decoding: language != nil ? input[(end + 1)...] : input[...], as: UTF8.self).utf8)
    while bytes.last == 0x0A { bytes.removeLast() }
  }

  /// As it leaves the stage that cleans.
  var document: Document { FuzzText.document(bytes, language) }

  static func document(_ text: [UInt8], _ language: String?) -> Document {
    var document = Document(id: "a.txt", source: SourceFacts(path: "a.txt"), content: Content())
    document.metadata.language = language
    var start = 0
    var blocks: [Block] = []
    func add(_ end: Int) {
      if end > start { blocks.append(Block(range: ByteRange(start, end), kind: .paragraph)) }
    }
    var at = 0
    while at + 1 < text.count {
      if text[at] == 0x0A, text[at + 1] == 0x0A, at > start {
        add(at)
        start = at + 2
        at += 1
      }
      at += 1
    }
    add(text.count)
    document.text = text
    document.source.byteCount = text.count
    document.blocks = blocks
    return document
  }

  private static let languages: Set<String> = [
    "en", "ru", "uk", "de", "fr", "es", "it", "ja", "zh", "pl", "pt", "nl", "da", "nb", "sv", "cs", "sk", "tr",
  ]
}
