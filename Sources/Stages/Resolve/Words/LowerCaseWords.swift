internal import TextModel

/// Which of some names also stand in a text as words in lower case.
///
/// Words are told apart by the 64 bits of their FNV-1a hash, and only those are hashed that begin like a name.
struct LowerCaseWords {
  private var numbers = NumberMap()
  private var isFound: [Bool] = []
  /// A bit for each first byte and second byte of the names, folded into 4096.
  private var beginnings = [UInt64](repeating: 0, count: 64)

  /// - Parameter names: ranges of the text; those of several words are passed over.
  init(_ names: [Range<Int>], in text: [UInt8]) {
    for name in names {
      let word = FoldedName(name, in: text)
      guard !word.hasSpace else { continue }
      if numbers.number(of: word.digest) == isFound.count { isFound.append(false) }
      let bit = LowerCaseWords.beginning(word.first, word.second)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    if !isFound.isEmpty { find(in: text.span) }
  }

  /// Whether the name there, of one word, stands in lower case somewhere.
  func contains(_ name: Range<Int>, in text: [UInt8]) -> Bool {
    let word = FoldedName(name, in: text)
    guard !word.hasSpace, let number = numbers[word.digest] else { return false }
    return isFound[number]
  }

  private mutating func find(in text: Span<UInt8>) {
    let beginnings = self.beginnings
    var at = 0
    while at < text.count {
      let first = text[at]
      guard LowerCaseWords.isLetter(first) else {
        at += 1
        continue
      }
      let start = at
      while at < text.count {
        let bytes = text.paddedWord(at: at)
        let count = ByteClasses.run(ByteClasses.letters(bytes) | ByteClasses.wide(bytes))
        at += count
        if count < 8 { break }
      }
      let bit = LowerCaseWords.beginning(first, at > start + 1 ? text[start + 1] : 0)
      guard beginnings[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { continue }
      var digest = FoldedName.seed
      for offset in start..<at { digest = FoldedName.step(digest, text[offset]) }
      if let number = numbers[digest] { isFound[number] = true }
    }
  }

  /// Whether a byte is a letter or a part of one.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 &- 0x61 < 26 }

  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) << 5 ^ Int(second)) & 4095 }
}

/// A name without capitals, stops and apostrophes, as a hash.
private struct FoldedName {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  var digest = seed
  var first: UInt8 = 0
  var second: UInt8 = 0
  var hasSpace = false
  private var count = 0

  init(_ name: Range<Int>, in text: [UInt8]) {
    if !add(name, text) {
      let folded = WordForms.folded(String(decoding: text[name], as: UTF8.self))
      self = FoldedName(folded.utf8, hasSpace: hasSpace)
    }
  }

  private init(_ bytes: String.UTF8View, hasSpace: Bool) {
    for byte in bytes { add(byte) }
    self.hasSpace = hasSpace
  }

  /// Whether it could be folded by its bytes.
  private mutating func add(_ name: Range<Int>, _ text: [UInt8]) -> Bool {
    var at = name.lowerBound
    while at < name.upperBound {
      let byte = text[at]
      at += 1
      switch byte {
      case 0x20:
        hasSpace = true
        return true
      case UInt8(ascii: "."), UInt8(ascii: "'"): continue
      case 0..<0x80: add(SmallLetters.ofASCII(byte))
      default:
        guard at < name.upperBound, let small = SmallLetters.ofPair(byte, text[at]) else {
          hasSpace = text[at..<name.upperBound].contains(0x20)
          return hasSpace
        }
        at += 1
        add(small.0)
        add(small.1)
      }
    }
    return true
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    if count == 0 { first = byte } else if count == 1 { second = byte }
    count += 1
    digest = FoldedName.step(digest, byte)
  }

  @inline(__always)
  static func step(_ digest: UInt64, _ byte: UInt8) -> UInt64 { (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
