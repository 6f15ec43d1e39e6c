/// Numbers for names that are spelled alike: without regard to capitals of ASCII, stops and apostrophes, and with a hyphen for a space.
struct SpellingNumbers {
  private var heads: NumberMap
  /// By number, a name of that spelling, and the next number of the same hash.
  private var names: [(range: Range<Int>, next: Int32)] = []

  init(capacity: Int) { heads = NumberMap(capacity: capacity) }

  /// The number of the name's spelling: they are counted from 0 on in the order in which they come.
  mutating func number(of name: Range<Int>, in text: [UInt8]) -> Int {
    let digest = SpellingNumbers.digest(name, text)
    let head = heads[digest]
    var number = head
    while let known = number {
      if SpellingNumbers.areAlike(names[known].range, name, text) { return known }
      number = names[known].next < 0 ? nil : Int(names[known].next)
    }
    names.append((name, head.map { Int32($0) } ?? -1))
    heads.set(digest, to: names.count - 1)
    return names.count - 1
  }

  private static func digest(_ name: Range<Int>, _ text: [UInt8]) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in name {
      let byte = folded(text[at])
      if byte != 0 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return digest
  }

  private static func areAlike(_ a: Range<Int>, _ b: Range<Int>, _ text: [UInt8]) -> Bool {
    var left = a.lowerBound
    var right = b.lowerBound
    while true {
      while left < a.upperBound, folded(text[left]) == 0 { left += 1 }
      while right < b.upperBound, folded(text[right]) == 0 { right += 1 }
      guard left < a.upperBound, right < b.upperBound else { return left == a.upperBound && right == b.upperBound }
      guard folded(text[left]) == folded(text[right]) else { return false }
      left += 1
      right += 1
    }
  }

  /// 0 for a byte that does not count.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "'"): 0
    case UInt8(ascii: "-"): 0x20
    default: SmallLetters.ofASCII(byte)
    }
  }
}
