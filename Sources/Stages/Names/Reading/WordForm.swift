/// How a word is written, gathered letter by letter.
struct WordForm {
  private(set) var count = 0
  private(set) var script: Trait?
  private var letters = 0
  private var capitals = 0
  private var hasDigit = false
  private var beginsWithDigit = false
  private var isFirstCapital = false
  private var isFirstLower = false
  private var hasApostrophe = false
  private var hasJoint = false
  /// Capitals and small letters change within a part as in no name: `MySQL`.
  private var isMixed = false
  /// Of the part since the last joint.
  private var partCount = 0
  private var partCapitals = 0
  private var isPartLower = false
  private var isPartPlain = true
  private var followsLower = false
  /// A part after the first that begins small and is long: `Trump-backed`.
  private var hasLongLowerPart = false
  /// Capitals alone before a hyphen, and a part with small letters behind it: `R-Ohio`, `NATO-Russia`.
  private var hasCapitalHead = false
  private var isHeadCapitals = false
  /// After a short particle and a joint a capital: `al-Assad`.
  private var isParticled = false
  private var head: UInt64 = 0

  mutating func addDigit() {
    if count == 0 { beginsWithDigit = true }
    hasDigit = true
    count += 1
    partCount += 1
    partCapitals = 0
    followsLower = false
  }

  /// - Parameter isASCII: whether it is of an alphabet whose small letters are told from its capitals for certain.
  mutating func addLetter(_ letter: some BinaryInteger, isCapital: Bool, isASCII: Bool) {
    let value = UInt32(letter)
    if script == nil { script = WordForm.script(of: value) }
    let isLower = !isCapital && WordForm.hasCase(value)
    if letters == 0 {
      isFirstCapital = isCapital
      isFirstLower = isLower
    }
    if !isASCII { isPartPlain = false }
    if partCount == 0 {
      isPartLower = isLower
      if hasJoint, isCapital, WordForm.particles.contains(head) { isParticled = true }
    }
    if isCapital {
      capitals += 1
      partCapitals += 1
      if partCapitals == 2, followsLower { isMixed = isMixed || isPartPlain }
    } else {
      if isHeadCapitals { hasCapitalHead = true }
      if partCapitals >= 2 { isMixed = isMixed || isPartPlain }
      partCapitals = 0
      followsLower = true
    }
    if !hasJoint, value < 0x80 { head = head << 8 | UInt64(value) }
    letters += 1
    count += 1
    partCount += 1
    if hasJoint, isPartLower, partCount > 3 { hasLongLowerPart = true }
  }

  mutating func addJoint(isHyphen: Bool) {
    if !isHyphen { hasApostrophe = true }
    if isHyphen, !hasJoint { isHeadCapitals = capitals == letters }
    hasJoint = true
    count += 1
    partCount = 0
    partCapitals = 0
    isPartLower = false
    isPartPlain = true
    followsLower = false
  }

  var shape: Trait {
    if beginsWithDigit { return .number }
    if letters == 0 { return .punctuation }
    if isFirstCapital {
      if letters == 1, count == 1 { return .initial }
      if hasDigit { return .mixed }
      if capitals == letters { return .capitals }
      if hasLongLowerPart || hasCapitalHead, !hasApostrophe { return .mixed }
      if isMixed, !hasApostrophe { return .mixed }
      return .capitalized
    }
    if isFirstLower { return isParticled ? .capitalized : .lower }
    return .uncased
  }

  /// Whether a stop after it may belong to it.
  var isAbbreviable: Bool { !hasJoint && isFirstCapital }

  static func script(of scalar: UInt32) -> Trait? {
    switch scalar {
    case 0..<0x250, 0x1E00...0x1EFF: .latin
    case 0x400...0x4FF: .cyrillic
    case 0x4E00...0x9FFF, 0x3005: .han
    case 0x3040...0x309F: .hiragana
    case 0x30A0...0x30FF: .katakana
    default: .otherScript
    }
  }

  /// Whether there are capitals in its script.
  private static func hasCase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x590, 0x10A0..<0x1100, 0x1E00..<0x2000, 0xFF21...0xFF5A: true
    default: false
    }
  }

  private static let particles: Set<UInt64> = Set(
    ["al", "el", "ul", "an", "ar", "as", "ad", "at", "az", "ash", "d", "l", "ibn", "bin", "de"].map {
      $0.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })
}
