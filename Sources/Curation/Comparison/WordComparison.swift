package import Gazetteer
internal import TextModel

/// Compares the rules in two versions of the lists of words that are also names. Words are paired by spelling; where
/// one stands several times, the last counts, as in a run.
package struct WordComparison: Sendable {
  private let old: [WordList]
  private let new: [WordList]

  package init(old: [WordList], new: [WordList]) {
    self.old = old
    self.new = new
  }

  private struct Place {
    var rule: WordRule
    var position: SourcePosition
  }

  /// Hands each change to `body`, ordered by word.
  package func forEachChange(_ body: (EntityChange) -> Void) -> GazetteerComparison.Counts {
    let before = WordComparison.places(old)
    let after = WordComparison.places(new)
    var counts = GazetteerComparison.Counts()
    for word in Set(before.keys).union(after.keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let (a, b) = (before[word], after[word])
      guard let rule = (b ?? a)?.rule, a?.rule != b?.rule else { continue }
      var change = EntityChange(
        id: String(decoding: word, as: UTF8.self), kind: a == nil ? .added : b == nil ? .removed : .changed,
        old: a?.position, new: b?.position, type: "word", name: rule.rawValue)
      switch (a, b) {
      case (nil, _): counts.added += 1
      case (_, nil): counts.removed += 1
      case (.some(let a), .some(let b)):
        counts.changed += 1
        change.columns.append(EntityChange.Column(name: "rule", old: a.rule.rawValue, new: b.rule.rawValue))
      }
      body(change)
    }
    return counts
  }

  private static func places(_ lists: [WordList]) -> [ArraySlice<UInt8>: Place] {
    var places: [ArraySlice<UInt8>: Place] = [:]
    for list in lists {
      for row in list.rows {
        places[list.source.bytes[row.name.indices]] = Place(
          rule: row.rule, position: SourcePosition(file: list.source.path, line: row.line))
      }
    }
    return places
  }
}
