package import Gazetteer
internal import TextModel

/// Compares two versions of the lists of words that are also names. Words are paired by spelling and language.
package struct WordComparison: Sendable {
  private let old: [WordList]
  private let new: [WordList]

  package init(old: [WordList], new: [WordList]) {
    self.old = old
    self.new = new
  }

  private struct Key: Hashable {
    var name: [UInt8]
    var language: String
  }

  private struct Place {
    var word: WordList.Word
    var position: SourcePosition
  }

  /// Hands each change to `body`, ordered by word.
  package func forEachChange(_ body: (EntityChange) -> Void) -> GazetteerComparison.Counts {
    let before = WordComparison.places(old)
    let after = WordComparison.places(new)
    let keys = Set(before.keys).union(after.keys).sorted {
      $0.name == $1.name ? $0.language < $1.language : $0.name.lexicographicallyPrecedes($1.name)
    }
    var counts = GazetteerComparison.Counts()
    for key in keys {
      let (a, b) = (before[key], after[key])
      guard let word = b?.word ?? a?.word else { continue }
      var change = EntityChange(
        id: word.name, kind: a == nil ? .added : b == nil ? .removed : .changed, old: a?.position, new: b?.position,
        type: "word", name: word.rule.rawValue)
      if let a, let b {
        if a.word.rule != b.word.rule {
          change.columns.append(EntityChange.Column(name: "rule", old: a.word.rule.rawValue, new: b.word.rule.rawValue))
        }
        if a.word.note != b.word.note {
          change.columns.append(EntityChange.Column(name: "note", old: a.word.note ?? "", new: b.word.note ?? ""))
        }
        if change.columns.isEmpty { continue }
      }
      switch change.kind {
      case .added: counts.added += 1
      case .removed: counts.removed += 1
      case .changed: counts.changed += 1
      }
      body(change)
    }
    return counts
  }

  private static func places(_ lists: [WordList]) -> [Key: Place] {
    var places: [Key: Place] = [:]
    for list in lists {
      for word in list.words {
        let key = Key(name: Array(word.name.utf8), language: word.language ?? "")
        places[key] = Place(word: word, position: SourcePosition(file: list.source.path, line: word.line))
      }
    }
    return places
  }
}
