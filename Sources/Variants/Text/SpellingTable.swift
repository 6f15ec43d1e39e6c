/// Rewriting rules for letters, the common ground of all transliterations and spellings.
///
/// A rule is `pattern output` or `pattern output|output|…`. The longest pattern that fits wins. Around the letters of a
/// pattern may stand what has to be beside them:
///
///     ^е   at the start of a word           ий$  at its end
///     +е   after a vowel (or ь, ъ, й)       ой_  before a consonant
///     *ё   after ж, ч, ш, щ                 +с%  between vowels
///     -я   after a consonant
///
/// `0` is the empty output. Rules with several outputs belong to an *axis*: one choice holds for the whole word, so
/// that `Алексеев` gives *Alekseyev* and *Alekseev*, and a word with two ю never mixes *yu* and *iu*. Outputs stand in
/// the order of how usual they are; of all combinations those nearest to the usual come first.
struct SpellingTable: Sendable {
  private enum Left: Sendable { case any, start, vowel, hushing, consonant }
  private enum Right: Sendable { case any, end, consonant, vowel }

  private struct Rule: Sendable {
    var left: Left
    var letters: [UInt32]
    var right: Right
    var outputs: [[UInt32]]
    var axis: Int
    /// Longer patterns first, then those that ask for more.
    var rank: Int { letters.count * 4 + (left == .any ? 0 : 2) + (right == .any ? 0 : 1) }
  }

  private var rules: [UInt32: [Rule]] = [:]
  private var axisCount = 0
  /// Whether letters without a rule stay as they are (spellings in one script) or make the word unwritable.
  private let keepsUnknown: Bool

  init(_ letters: String = "", axes: [String] = [], keepsUnknown: Bool = false) {
    self.keepsUnknown = keepsUnknown
    add(letters, axis: 0)
    for axis in axes {
      axisCount += 1
      add(axis, axis: axisCount)
    }
    for first in rules.keys { rules[first]?.sort { $0.rank > $1.rank } }
  }

  private mutating func add(_ text: String, axis: Int) {
    let fields = text.split(separator: " ")
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      var letters = fields[index].unicodeScalars.map(\.value)
      var rule = Rule(left: .any, letters: [], right: .any, outputs: [], axis: axis)
      switch fields[index].first {
      case "^": rule.left = .start
      case "+": rule.left = .vowel
      case "*": rule.left = .hushing
      case "-": rule.left = .consonant
      default: break
      }
      if rule.left != .any { letters.removeFirst() }
      switch fields[index].last {
      case "$": rule.right = .end
      case "_": rule.right = .consonant
      case "%": rule.right = .vowel
      default: break
      }
      if rule.right != .any { letters.removeLast() }
      guard let first = letters.first else { continue }
      rule.letters = letters
      rule.outputs = fields[index + 1].split(separator: "|").map { $0 == "0" ? [] : $0.unicodeScalars.map(\.value) }
      rules[first, default: []].append(rule)
    }
  }

  /// A stretch of a word and what may be written for it.
  private struct Piece {
    var outputs: [[UInt32]]
    var axis: Int
    var isCapital: Bool
  }

  /// At most `limit` ways to write `word`, the usual one first; none if a letter has no rule.
  func spellings(of word: [UInt32], limit: Int) -> [[UInt32]] {
    guard let pieces = pieces(of: word) else { return [] }
    var counts = [Int](repeating: 1, count: axisCount + 1)
    for piece in pieces { counts[piece.axis] = max(counts[piece.axis], piece.outputs.count) }
    var spellings: [[UInt32]] = []
    for choice in Combinations.nearestFirst(counts: counts, limit: limit * 2) {
      var spelling: [UInt32] = []
      for piece in pieces {
        let output = piece.outputs[min(choice[piece.axis], piece.outputs.count - 1)]
        if piece.isCapital, let first = output.first {
          spelling.append(Letters.uppercased(first))
          spelling.append(contentsOf: output.dropFirst())
        } else {
          spelling.append(contentsOf: output)
        }
      }
      if !spellings.contains(spelling) { spellings.append(spelling) }
      if spellings.count == limit { break }
    }
    return spellings
  }

  private func pieces(of word: [UInt32]) -> [Piece]? {
    let letters = word.map { Letters.isApostrophe($0) ? 0x27 : Letters.lowercased($0) }
    var pieces: [Piece] = []
    var index = 0
    while index < letters.count {
      if let rule = rules[letters[index]]?.first(where: { fits($0, letters, at: index) }) {
        pieces.append(Piece(outputs: rule.outputs, axis: rule.axis, isCapital: letters[index] != word[index]))
        index += rule.letters.count
      } else {
        guard keepsUnknown || !Letters.isLetter(letters[index]) else { return nil }
        pieces.append(Piece(outputs: [[word[index]]], axis: 0, isCapital: false))
        index += 1
      }
    }
    return pieces
  }

  private func fits(_ rule: Rule, _ letters: [UInt32], at index: Int) -> Bool {
    let end = index + rule.letters.count
    guard end <= letters.count, letters[index..<end].elementsEqual(rule.letters) else { return false }
    let before = index > 0 && Letters.isLetter(letters[index - 1]) ? letters[index - 1] : nil
    switch rule.left {
    case .any: break
    case .start: guard before == nil else { return false }
    case .vowel: guard let before, Letters.isVowel(before) || before == 0x439 else { return false }
    case .hushing: guard let before, before == 0x436 || 0x447...0x449 ~= before else { return false }
    case .consonant: guard let before, !Letters.isVowel(before) else { return false }
    }
    let after = end < letters.count && Letters.isLetter(letters[end]) ? letters[end] : nil
    switch rule.right {
    case .any: return true
    case .end: return after == nil
    case .consonant: return after.map { !Letters.isVowel($0) } ?? false
    case .vowel: return after.map(Letters.isVowel) ?? false
    }
  }
}
