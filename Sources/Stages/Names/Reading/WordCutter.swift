internal import Gazetteer
internal import TextModel

/// Cuts text into the words and marks that rules speak of, and tells how each is written.
///
/// A word keeps its apostrophes and hyphens (`O'Brien`, `Jean-Luc`, `al-Assad`), initials and abbreviations their stops
/// (`J.R.R.`, `Dr.`); `'s` stands apart. Kana words are whole, Han and hiragana give a word a character. Every other sign
/// stands alone. Gazetteers' tokens end at every hyphen and apostrophe, which serves names that are known letter by
/// letter; here the whole word has to be looked at.
struct WordCutter {
  /// The word cut last: its folded letters, without stops at the end.
  private(set) var key: [UInt8] = []
  private(set) var start = 0
  private(set) var end = 0
  private(set) var shape = Trait.punctuation
  private(set) var script: Trait?
  private(set) var isDotted = false
  /// Whether it has more than three characters.
  private(set) var isLong = false
  private(set) var hasHyphen = false
  /// Whether a line ends before it.
  private(set) var followsNewline = false

  /// Cuts the next word from `offset` on; `false` at the end.
  mutating func next(in text: Span<UInt8>, from offset: Int, to limit: Int) -> Bool {
    var offset = offset
    followsNewline = false
    while offset < limit {
      let byte = text[offset]
      if byte == 0x20 {
        offset += 1
        continue
      }
      if byte < 0x80 {
        let kind = WordCutter.kind(of: byte)
        if kind == .space {
          if byte == 0x0A { followsNewline = true }
          offset += 1
          continue
        }
        begin(at: offset)
        switch kind {
        case .letter, .digit: readWord(text, limit)
        case .apostrophe: readApostrophe(text, limit)
        default: readMark(byte, length: 1)
        }
        return true
      }
      let scalar = decodeScalar(in: text, at: offset)
      let kind = CharacterTable.shared.entry(scalar.value).kind
      if kind == .ignorable || kind == .separator && WordCutter.isSpace(scalar.value) {
        offset += scalar.length
        continue
      }
      begin(at: offset)
      switch kind {
      case .separator where scalar.value == 0x2019: readApostrophe(text, limit)
      case .separator, .ignorable:
        WordFolding.append(scalar.value, to: &key)
        end = offset + scalar.length
      case .word, .hangul, .thai: readWord(text, limit)
      case .katakana: readKatakana(text, limit)
      case .ideograph, .hiragana:
        WordFolding.append(scalar.value, to: &key)
        end = offset + scalar.length
        shape = .uncased
        script = kind == .ideograph ? .han : .hiragana
      }
      return true
    }
    return false
  }

  /// Adds a letter or digit to the word.
  @inline(__always)
  private mutating func add(_ byte: UInt8, isDigit: Bool, to form: inout WordForm) {
    let isCapital = byte &- 0x41 < 26
    if isDigit { form.addDigit() } else { form.addLetter(byte, isCapital: isCapital, isASCII: true) }
    key.append(isCapital ? byte | 0x20 : byte)
  }

  @inline(__always)
  private mutating func add(_ letter: UInt32, to form: inout WordForm) {
    form.addLetter(
      letter, isCapital: CharacterTable.shared.isCapital(letter), isASCII: 0x400...0x4FF ~= letter)
    WordFolding.append(letter, to: &key)
  }

  private mutating func begin(at offset: Int) {
    key.removeAll(keepingCapacity: true)
    start = offset
    end = offset
    shape = .punctuation
    script = nil
    isDotted = false
    isLong = false
    hasHyphen = false
  }

  private mutating func readMark(_ byte: UInt8, length: Int) {
    key.append(byte)
    end = start + length
  }

  private mutating func readKatakana(_ text: Span<UInt8>, _ limit: Int) {
    var offset = start
    var count = 0
    while offset < limit {
      let scalar = decodeScalar(in: text, at: offset)
      guard CharacterTable.shared.entry(scalar.value).kind == .katakana else { break }
      WordFolding.append(scalar.value, to: &key)
      offset += scalar.length
      count += 1
    }
    end = offset
    shape = .uncased
    script = .katakana
    isLong = count > 3
  }

  /// `'s`, or a mark.
  private mutating func readApostrophe(_ text: Span<UInt8>, _ limit: Int) {
    let length = text[start] < 0x80 ? 1 : decodeScalar(in: text, at: start).length
    key.append(UInt8(ascii: "'"))
    end = start + length
    guard end < limit, text[end] == UInt8(ascii: "s"), !isWordCharacter(text, at: end + 1, limit) else { return }
    key.append(UInt8(ascii: "s"))
    end += 1
    shape = .lower
    script = .latin
  }

  // MARK: Words

  private mutating func readWord(_ text: Span<UInt8>, _ limit: Int) {
    if readInitials(text, limit) { return }
    var form = WordForm()
    var offset = start
    while offset < limit {
      let byte = text[offset]
      if byte < 0x80 {
        let kind = WordCutter.kind(of: byte)
        guard kind == .letter || kind == .digit else {
          guard let length = joint(text, at: offset, limit, &form) else { break }
          offset += length
          continue
        }
        add(byte, isDigit: kind == .digit, to: &form)
        offset += 1
        continue
      }
      let scalar = decodeScalar(in: text, at: offset)
      let entry = CharacterTable.shared.entry(scalar.value)
      switch entry.kind {
      case .word, .hangul, .thai:
        add(scalar.value, to: &form)
        offset += scalar.length
      case .ignorable: offset += scalar.length
      default:
        guard let length = joint(text, at: offset, limit, &form) else {
          finish(form, at: offset, text, limit)
          return
        }
        offset += length
      }
    }
    finish(form, at: offset, text, limit)
  }

  /// The length of an apostrophe or hyphen after which the word goes on, put into the key.
  private mutating func joint(
    _ text: Span<UInt8>, at offset: Int, _ limit: Int, _ form: inout WordForm
  ) -> Int? {
    let scalar = decodeScalar(in: text, at: offset)
    var length = scalar.length
    switch scalar.value {
    case 0x27, 0x2019, 0x2BC:
      guard isWordCharacter(text, at: offset + length, limit), !isPossessive(text, at: offset + length, limit) else {
        return nil
      }
      key.append(UInt8(ascii: "'"))
      form.addJoint(isHyphen: false)
    case 0x2D, 0x2010, 0x2011:
      guard isWordCharacter(text, at: offset + length, limit) else { return nil }
      key.append(UInt8(ascii: "-"))
      form.addJoint(isHyphen: true)
      hasHyphen = true
    case 0x20:
      // `O 'Brien`, as texts that were cut into tokens have it.
      guard offset == start + 1, [0x4F, 0x44].contains(text[start]), offset + 2 < limit else { return nil }
      let mark = decodeScalar(in: text, at: offset + 1)
      guard mark.value == 0x27 || mark.value == 0x2019 else { return nil }
      length += mark.length
      guard offset + length < limit, text[offset + length] &- 0x41 < 26 else { return nil }
      key.append(UInt8(ascii: "'"))
      form.addJoint(isHyphen: false)
    default: return nil
    }
    return length
  }

  private mutating func finish(_ form: WordForm, at offset: Int, _ text: Span<UInt8>, _ limit: Int) {
    end = offset
    shape = form.shape
    script = form.script
    isLong = form.count > 3
    // `Dr.`, unless a word follows directly.
    if end < limit, text[end] == UInt8(ascii: "."), form.isAbbreviable, WordCutter.isAbbreviation(key),
      !isWordCharacter(text, at: end + 1, limit)
    {
      end += 1
    }
  }

  /// `J.R.R.`, `U.S.`, `J.`: letters with a stop each.
  private mutating func readInitials(_ text: Span<UInt8>, _ limit: Int) -> Bool {
    var offset = start
    var count = 0
    var isFirstCapital = false
    while offset < limit, count < 12 {
      let scalar = decodeScalar(in: text, at: offset)
      let after = offset + scalar.length
      guard after < limit, text[after] == UInt8(ascii: "."), isLetter(scalar.value) else { break }
      if count == 0 { isFirstCapital = CharacterTable.shared.isCapital(scalar.value) }
      count += 1
      offset = after + 1
    }
    guard count > 0 else { return false }
    if count == 1 {
      // One letter and a stop is an initial before a name or an end, not the end of a sentence in lower case.
      guard isFirstCapital, offset >= limit || mayFollowInitial(text, at: offset, limit) else { return false }
    }
    var read = start
    while read < offset {
      let scalar = decodeScalar(in: text, at: read)
      read += scalar.length
      if read < offset || scalar.value != 0x2E { WordFolding.append(scalar.value, to: &key) }
      if script == nil, scalar.value != 0x2E { script = WordForm.script(of: scalar.value) }
    }
    end = offset
    shape = isFirstCapital ? .initial : .lower
    isDotted = isFirstCapital
    isLong = count > 1
    return true
  }

  private func mayFollowInitial(_ text: Span<UInt8>, at offset: Int, _ limit: Int) -> Bool {
    let scalar = decodeScalar(in: text, at: offset)
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2D, 0x2C, 0x29: return true
    default: return CharacterTable.shared.isCapital(scalar.value)
    }
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return WordCutter.kind(of: UInt8(scalar)) == .letter }
    let kind = CharacterTable.shared.entry(scalar).kind
    return kind == .word || kind == .hangul || kind == .thai
  }

  private func isWordCharacter(_ text: Span<UInt8>, at offset: Int, _ limit: Int) -> Bool {
    guard offset < limit else { return false }
    let byte = text[offset]
    if byte < 0x80 { return WordCutter.kind(of: byte) == .letter || WordCutter.kind(of: byte) == .digit }
    return isLetter(decodeScalar(in: text, at: offset).value)
  }

  /// Whether the `s` of a possessive stands there.
  private func isPossessive(_ text: Span<UInt8>, at offset: Int, _ limit: Int) -> Bool {
    text[offset] == UInt8(ascii: "s") && !isWordCharacter(text, at: offset + 1, limit)
  }

  // MARK: Tables

  private enum Kind: UInt8 { case mark, space, letter, digit, apostrophe }

  /// What an ASCII character is.
  @inline(__always)
  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x27: .apostrophe
    case 0...0x20: .space
    default: .mark
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether it keeps its stop.
  private static func isAbbreviation(_ key: [UInt8]) -> Bool {
    2...4 ~= key.count && abbreviations.contains(key)
  }

  private static let abbreviations: Set<[UInt8]> = Set(
    ("mr mrs ms dr prof st jr sr gen sen rep gov col lt sgt capt rev hon pres maj adm cmdr fr msgr sra srta dra mt ste cpl "
      + "pvt insp supt sig dott avv ing mme mlle no vs inc ltd co corp bros")
      .split(separator: " ").map { Array($0.utf8) })
}
