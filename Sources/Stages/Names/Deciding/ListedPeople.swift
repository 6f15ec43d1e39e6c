internal import TextModel

/// The people of gazetteers whom a document names.
struct ListedPeople {
  /// Stems of all words of their names.
  private(set) var words: Set<UInt64> = []
  /// Their mentions, with the stems of their words.
  private(set) var mentions: [(mention: Int, words: [UInt64])] = []

  init(_ document: Document) {
    var cutter = WordCutter()
    for (index, mention) in document.mentions.enumerated() where mention.type == .person {
      var stems: [UInt64] = []
      var offset = mention.range.start
      while cutter.next(in: document.text.span, from: offset, to: mention.range.end) {
        offset = cutter.end
        let isName = [.capitalized, .capitals, .uncased].contains(cutter.shape)
        if isName { stems.append(NameKey(document.text, ByteRange(cutter.start, cutter.end)).stem) }
      }
      words.formUnion(stems)
      mentions.append((index, stems))
    }
  }
}
