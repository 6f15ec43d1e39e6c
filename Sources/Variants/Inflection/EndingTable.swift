/// A UTF-16 unit of a name; names with anything outside the basic plane do not decline.
typealias Letter = UInt16

/// Values found by the ending of a word, the longest ending first.
///
/// A row's pattern is lower-case letters, read from the end of the word; `^` is the start of the word, so that `^лев` is
/// a whole word. Capital Latin letters are classes: `V` a vowel, `C` any letter that is none, `K` a velar, `S` a
/// sibilant. Of patterns of one length the one with the narrower
/// classes wins, then the first.
struct EndingTable<Value: Sendable>: Sendable {
  private struct Row: Sendable {
    var pattern: [Letter]
    var value: Value
  }

  private var rows: [Row] = []
  /// Rows that a word ending in a letter of the bucket can match, in the order of `rows`.
  private var buckets = [[Int32]](repeating: [], count: 128)

  init(_ pairs: [(pattern: String, value: Value)]) {
    let patterns = pairs.map { Array($0.pattern.utf16) }
    let breadths = patterns.map { $0.reduce(0) { $0 + (LetterClass($1)?.breadth ?? 0) } }
    let order = pairs.indices.sorted {
      (patterns[$1].count, breadths[$0], $0) < (patterns[$0].count, breadths[$1], $1)
    }
    for index in order {
      let row = Row(pattern: patterns[index], value: pairs[index].value)
      guard let last = row.pattern.last else { continue }
      rows.append(row)
      if LetterClass(last) == nil {
        buckets[Int(last & 127)].append(Int32(rows.count - 1))
      } else {
        for bucket in buckets.indices { buckets[bucket].append(Int32(rows.count - 1)) }
      }
    }
  }

  /// The value of the longest pattern that the word ends in.
  func value(of word: ArraySlice<Letter>) -> Value? {
    guard let last = word.last else { return nil }
    for index in buckets[Int(last & 127)] where matches(rows[Int(index)].pattern, word) {
      return rows[Int(index)].value
    }
    return nil
  }

  private func matches(_ pattern: [Letter], _ word: ArraySlice<Letter>) -> Bool {
    var position = word.endIndex
    for sign in pattern.reversed() {
      if sign == UInt16(UInt8(ascii: "^")) { return position == word.startIndex }
      guard position > word.startIndex else { return false }
      position -= 1
      let letter = word[position]
      if letter == sign { continue }
      guard let class_ = LetterClass(sign), class_.contains(letter) else { return false }
    }
    return true
  }
}

/// The classes of letters that patterns name by a capital.
enum LetterClass {
  case vowel, consonant, velar, sibilant

  init?(_ sign: Letter) {
    switch sign {
    case 0x56: self = .vowel
    case 0x43: self = .consonant
    case 0x4B: self = .velar
    case 0x53: self = .sibilant
    default: return nil
    }
  }

  /// The wider of two classes has the greater number.
  var breadth: Int {
    switch self {
    case .vowel, .consonant: 2
    case .velar, .sibilant: 1
    }
  }

  func contains(_ letter: Letter) -> Bool {
    switch self {
    case .vowel: Self.isVowel(letter)
    case .consonant: !Self.isVowel(letter)
    case .velar:
      switch letter {
      case 0x433, 0x43A, 0x445, 0x491, 0x67, 0x6B: true  // г к х ґ g k
      default: false
      }
    case .sibilant:
      switch letter {
      case 0x436, 0x447, 0x448, 0x449: true  // ж ч ш щ
      default: false
      }
    }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true  // a e i o u y
    case 0xE4, 0xF6, 0xFC, 0xE9, 0xF3, 0x105, 0x119: true  // ä ö ü é ó ą ę
    case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F: true  // а е и о у ы э ю я
    case 0x451, 0x454, 0x456, 0x457: true  // ё є і ї
    default: false
    }
  }
}
