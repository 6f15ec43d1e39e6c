internal import TextModel

/// The word before a full stop, with the stops inside it: `U.S`, `т.е`, `Jan`, `15`.
struct DotToken {
  /// The whole token, without the last stop.
  private(set) var word = FoldedWord()
  /// With the token before it, where both are short and the first ends with a stop: *т. е.* gives `т.е`.
  private(set) var joined: FoldedWord?
  /// The word before, where only a space parts it from this one.
  private(set) var previous: FoldedWord?
  private(set) var byteCount = 0
  /// Starts with a capital.
  private(set) var isCapital = false
  /// Digits, with stops or commas between.
  private(set) var isNumber = false
  /// One capital letter.
  private(set) var isInitial = false
  /// One letter.
  private(set) var isLetter = false
  /// Lower-case letters alone, too many for an abbreviation.
  private(set) var isLongWord = false
  /// At most two words stand before it in the sentence.
  private(set) var isNearStart = false
  /// Capitals alone, at least two, without stops.
  private(set) var isCapitals = false
  private(set) var letterCount = 0
  /// The sentence's first word.
  private(set) var isFirst = false
  /// A letter that an apostrophe or an ampersand joins to the word before it: *tony's*, *a&m*.
  private(set) var isEnding = false
  /// Single letters with stops between: `U.S`, `J.K`.
  private(set) var isAcronym = false
  /// A number or Roman number stands before it.
  private(set) var followsNumber = false

  var isEmpty: Bool { byteCount == 0 }

  /// Letters of a word that is too long for an abbreviation.
  static let longWord = 5
  /// Tokens longer than this are no abbreviations.
  private static let longest = 40

  init(before end: Int, start: Int, in text: Span<UInt8>) {
    let tokenStart = Self.tokenStart(before: end, start: start, in: text)
    byteCount = end - tokenStart
    guard byteCount > 0, byteCount < Self.longest else { return }
    word.append(ByteRange(tokenStart, end), of: text)
    classify(ByteRange(tokenStart, end), in: text)
    isFirst = tokenStart == start
    if isLetter, tokenStart > start, Self.joins(in: text, before: tokenStart, isCapital: isCapital) {
      isEnding = true
      isLetter = false
      isInitial = false
    }
    isNearStart = Self.wordCount(ByteRange(start, tokenStart), in: text) <= 2
    guard tokenStart > start else { return }
    var before = tokenStart
    let space = decodeScalar(in: text, before: before)
    if CharacterClass(space.value) == .space {
      before -= space.length
    } else if CharacterClass(space.value).isSpace {
      return
    }
    readPrevious(ByteRange(tokenStart, end), wordEnd: before, start: start, in: text)
  }

  /// Whether it can stand before a sentence that starts in lower case: no abbreviation has so many letters and no
  /// unknown one is written in capitals.
  var mayEndBeforeLower: Bool { !isAcronym && !isNumber && (isCapitals || letterCount >= 4) }

  /// An ampersand, or an apostrophe before a small letter: *l'A. Dumas* stays an initial.
  private static func joins(in text: Span<UInt8>, before at: Int, isCapital: Bool) -> Bool {
    let mark = decodeScalar(in: text, before: at).value
    return mark == 0x26 || !isCapital && (mark == 0x27 || mark == 0x2019)
  }

  private mutating func classify(_ range: ByteRange, in text: Span<UInt8>) {
    var at = range.start
    var letters = 0
    var letterRun = 0
    var longestRun = 0
    var digits = 0
    var capitals = 0
    var stops = 0
    while at < range.end {
      let scalar = decodeScalar(in: text, at: at)
      let character = CharacterClass(scalar.value)
      if at == range.start { isCapital = character == .upper }
      if character.isLetter {
        letters += 1
        if character == .upper { capitals += 1 }
        letterRun += 1
        longestRun = max(longestRun, letterRun)
      } else {
        letterRun = 0
        if character == .digit { digits += 1 }
        if scalar.value == 0x2E { stops += 1 }
      }
      at += scalar.length
    }
    letterCount = letters
    isCapitals = letters > 1 && capitals == letters && digits == 0 && stops == 0
    isNumber = digits > 0 && letters == 0
    isLetter = letters == 1 && digits == 0 && stops == 0
    isLongWord = !isCapital && letters >= Self.longWord && digits == 0 && stops == 0
    isInitial = letters == 1 && digits == 0 && stops == 0 && isCapital
    isAcronym = letters > 1 && longestRun == 1 && digits == 0 && stops > 0
  }

  private mutating func readPrevious(_ range: ByteRange, wordEnd end: Int, start: Int, in text: Span<UInt8>) {
    guard end > start else { return }
    let isJoinable = text[end - 1] == UInt8(ascii: ".") && end < range.start + 1
    let previousEnd = isJoinable ? end - 1 : end
    let previousStart = Self.tokenStart(before: previousEnd, start: start, in: text)
    guard previousEnd > previousStart, previousEnd - previousStart < Self.longest else { return }
    var previous = FoldedWord()
    previous.append(ByteRange(previousStart, previousEnd), of: text)
    followsNumber = Self.isDigitsOrRoman(ByteRange(previousStart, previousEnd), in: text)
    guard isJoinable else {
      self.previous = previous
      return
    }
    guard previousEnd - previousStart <= 12, range.count <= 12 else { return }
    previous.append(UInt8(ascii: "."))
    previous.append(range, of: text)
    joined = previous
  }

  /// How many spaces stand in `range`; more than 40 bytes count as many.
  private static func wordCount(_ range: ByteRange, in text: Span<UInt8>) -> Int {
    guard range.count <= longest else { return range.count }
    var count = 0
    for at in range.indices where text[at] == 0x20 { count += 1 }
    return count
  }

  /// Digits, or a Roman number in Latin letters.
  private static func isDigitsOrRoman(_ range: ByteRange, in text: Span<UInt8>) -> Bool {
    var roman = true
    var digits = true
    for at in range.indices {
      let byte = text[at]
      if byte &- 0x30 >= 10, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") { digits = false }
      if !isRomanDigit(byte) { roman = false }
    }
    return digits || roman
  }

  /// One of `IVXLCM`.
  static func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"),
      UInt8(ascii: "M"):
      true
    default: false
    }
  }

  private static func tokenStart(before end: Int, start: Int, in text: Span<UInt8>) -> Int {
    var at = end
    while at > start, end - at < longest {
      let scalar = decodeScalar(in: text, before: at)
      let character = CharacterClass(scalar.value)
      guard
        character.isLetter || character == .digit || scalar.value == 0x2E || scalar.value == 0x2116
          || scalar.value == 0xB0
      else { break }
      at -= scalar.length
    }
    return at
  }
}
