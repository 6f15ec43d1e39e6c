internal import Gazetteer
internal import TextModel

/// What lists of words say about names, and where.
struct WordPlaces {
  struct Entry {
    var rule: WordRule
    var position: SourcePosition
  }

  private var ofPlaces: [UInt64: Entry] = [:]
  private var ofOthers: [UInt64: Entry] = [:]

  /// Later lists win over earlier ones, as when gazetteers are compiled.
  init(_ lists: [WordList]) {
    var folder = NameFolder()
    for list in lists {
      for word in list.words {
        let hash = folder.fold(Array(word.name.utf8).span).hash
        let entry = Entry(rule: word.rule, position: SourcePosition(file: list.source.path, line: word.line))
        ofPlaces[hash] = entry
        if !list.isForPlaces { ofOthers[hash] = entry }
      }
    }
  }

  /// What is said of a name.
  func entry(_ name: String, isPlace: Bool) -> Entry? {
    var folder = NameFolder()
    let hash = folder.fold(Array(name.utf8).span).hash
    return isPlace ? ofPlaces[hash] : ofOthers[hash]
  }
}
