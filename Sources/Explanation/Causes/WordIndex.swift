internal import Gazetteer
internal import TextModel

/// Finds the words of a list that stand in a text.
struct WordIndex: Sendable {
  private let name: String
  private let matcher: Matcher
  private let words: [String]
  private let isSame: Bool

  /// `nil` for a gazetteer.
  init?(_ entry: PairedFiles.Entry) {
    var words: [String] = []
    for content in entry.isSame ? [entry.new] : [entry.old, entry.new] {
      if case .words(let list) = content { words += list.words.map(\.name) }
    }
    if words.isEmpty { return nil }
    name = entry.name
    isSame = entry.isSame
    self.words = words
    matcher = Matcher(GazetteerTable.bare(names: words), overlap: .all, names: .all)
  }

  func find(in text: [UInt8], ranges: [ByteRange], _ names: inout PossibleNames) {
    var found: Set<Int> = []
    matcher.forEachPossible(in: text, ranges: ranges) { found.insert($0.index) }
    if isSame {
      names.words[name] = Set(names.words[name] ?? []).union(found).sorted()
    } else {
      for index in found { names.changedWords.insert(words[index]) }
    }
    if !found.isEmpty { names.files.insert(name) }
  }
}
