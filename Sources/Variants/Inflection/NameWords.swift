/// A name cut into words, with its letters as written and in lower case.
struct NameWords {
  /// One word; `joint` says what stands before it.
  struct Word {
    var range: Range<Int>
    var joint: Joint
  }

  /// What stands between two words.
  enum Joint { case space, hyphen, dash }

  private(set) var letters: [Letter] = []
  private(set) var lower: [Letter] = []
  private(set) var words: [Word] = []

  /// `nil` for what is no plain name: digits, brackets, commas, very long text.
  init?(_ text: String) {
    letters.reserveCapacity(text.utf8.count)
    for unit in text.utf16 {
      if let composed = Self.composed(letters.last, with: unit) {
        letters[letters.count - 1] = composed
      } else if unit != 0x301 {  // a stress mark
        letters.append(unit)
      }
    }
    guard letters.count <= 120 else { return nil }
    lower.reserveCapacity(letters.count)
    var start: Int?
    var joint = Joint.space
    for (offset, letter) in letters.enumerated() {
      lower.append(Self.lowered(letter))
      if Self.isLetter(letter) {
        if start == nil { start = offset }
        continue
      }
      guard let next = Self.joint(letter) else { return nil }
      if let begun = start {
        words.append(Word(range: begun..<offset, joint: joint))
        start = nil
        joint = next
      } else if next == .dash || joint == .dash {
        joint = .dash
      } else if next == .hyphen || joint == .hyphen {
        return nil  // a hyphen with white space beside it
      }
    }
    if let start { words.append(Word(range: start..<letters.count, joint: joint)) }
    guard !words.isEmpty, words.count <= 12 else { return nil }
  }

  func lower(_ word: Int) -> ArraySlice<Letter> { lower[words[word].range] }

  /// Whether the word begins with a small letter, as particles and joining words do.
  func isSmall(_ word: Int) -> Bool {
    let first = words[word].range.lowerBound
    return letters[first] == lower[first]
  }

  /// Whether any letter is a capital: `д'Эстен` is no particle.
  func hasCapital(_ word: Int) -> Bool {
    words[word].range.contains { letters[$0] != lower[$0] }
  }

  /// `СССР`, `КНР`: abbreviations and headlines, which do not show their endings; two capitals tell.
  func isCapitals(_ word: Int) -> Bool {
    let range = words[word].range
    return range.count > 1 && range.prefix(2).allSatisfy { letters[$0] != lower[$0] }
  }

  /// `С.`, `С.В.`, `II`: nothing to decline.
  func isInitialOrNumeral(_ word: Int) -> Bool {
    let range = words[word].range
    return letters[range.upperBound - 1] == 0x2E || range.allSatisfy { [0x49, 0x56, 0x58].contains(letters[$0]) }
  }

  /// The units of words joined by hyphens, in order.
  var units: [Range<Int>] {
    var units: [Range<Int>] = []
    for (index, word) in words.enumerated() {
      if index > 0, word.joint == .hyphen, let last = units.last {
        units[units.count - 1] = last.lowerBound..<index + 1
      } else {
        units.append(index..<index + 1)
      }
    }
    return units
  }

  private static func joint(_ letter: Letter) -> Joint? {
    switch letter {
    case 0x20, 0xA0, 0x202F: .space
    case 0x2D, 0x2010, 0x2011: .hyphen
    case 0x2013, 0x2014: .dash
    default: nil
    }
  }

  private static func isLetter(_ letter: Letter) -> Bool {
    switch letter {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F, 0x400...0x481, 0x48A...0x52F: true
    case 0x27, 0x2019, 0x2BC, 0x2E: true  // apostrophes within words, the stop of an initial
    default: false
    }
  }

  private static func lowered(_ letter: Letter) -> Letter {
    switch letter {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: letter + 0x20
    case 0x400...0x40F: letter + 0x50
    case 0x100...0x137, 0x14A...0x177, 0x490...0x4BF, 0x460...0x481: letter | 1
    case 0x139...0x148, 0x179...0x17E: letter % 2 == 1 ? letter + 1 : letter
    default: letter
    }
  }

  /// The letters that decomposed Cyrillic and Latin text writes in two.
  private static func composed(_ base: Letter?, with mark: Letter) -> Letter? {
    guard let base, (0x300...0x328).contains(mark) else { return nil }
    return switch (base, mark) {
    case (0x438, 0x306): 0x439  // й
    case (0x418, 0x306): 0x419
    case (0x435, 0x308): 0x451  // ё
    case (0x415, 0x308): 0x401
    case (0x456, 0x308): 0x457  // ї
    case (0x406, 0x308): 0x407
    case (0x61, 0x308): 0xE4  // ä ö ü
    case (0x6F, 0x308): 0xF6
    case (0x75, 0x308): 0xFC
    case (0x6F, 0x301): 0xF3  // ó ń ś ź
    case (0x6E, 0x301): 0x144
    case (0x73, 0x301): 0x15B
    case (0x7A, 0x301): 0x17A
    case (0x7A, 0x307): 0x17C  // ż
    default: nil
    }
  }
}
