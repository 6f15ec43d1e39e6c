/// The table as bytes, so that a process need not read the lists again.
///
/// Words of 64 bits in the machine's order: what it is, a checksum of the rest, the languages, the sets of lists, the
/// lengths of endings and their filter, the slots. What is damaged or of another kind is refused, and made anew from the lists.
extension TermTable {
  /// "ONOMAT2" and a zero, as a number of this machine: one of another order sees another.
  private static let magic: UInt64 = 0x0032_5441_4D4F_4E4F

  /// - Returns: empty if a language has a code that is longer than eight bytes.
  var encoded: [UInt8] {
    var words: [UInt64] = [TermTable.magic, 0]
    func add(_ members: some Collection<UInt64>) {
      words.append(UInt64(members.count))
      words += members
    }
    guard languages.allSatisfy({ $0.utf8.count <= 8 }) else { return [] }
    add(languages.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
    words.append(UInt64(sets.count))
    for set in sets { add(set.map(UInt64.init)) }
    add(endingLengths.map(UInt64.init))
    add(lowerEndingLengths.map(UInt64.init))
    var bytes: [UInt64] = []
    lowerLastBytes.forEach { bytes.append(UInt64($0)) }
    add(bytes)
    add(endingFilter)
    add(slots[firstSlot...])
    words[1] = TermTable.checksum(words[2...])
    return unsafe words.withUnsafeBytes { unsafe Array($0) }
  }

  /// Takes over the words of ``encoded``; `nil` if they are something else, or damaged.
  init?(encoded words: consuming [UInt64]) {
    guard words.count >= 8, words[0] == TermTable.magic, words[1] == TermTable.checksum(words[2...]) else { return nil }
    self.init()
    var reader = Reader(rest: words[2...])
    guard let languages = reader.list(), let setCount = reader.number(), setCount > 0 else { return nil }
    self.languages = languages.map { (code) in
      String(
        decoding: stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: code >> $0) }.drop { $0 == 0 },
        as: UTF8.self)
    }
    sets = []
    for _ in 0..<setCount {
      guard let set = reader.list() else { return nil }
      sets.append(set.map { UInt32(truncatingIfNeeded: $0) })
    }
    guard let endings = reader.list(), let lowerEndings = reader.list(), let lastBytes = reader.list(),
      let filter = reader.list(), filter.count == endingFilter.count, let slots = reader.list(), reader.rest.isEmpty,
      slots.count.nonzeroBitCount == 1
    else { return nil }
    endingLengths = endings.map { Int(truncatingIfNeeded: $0) }
    lowerEndingLengths = lowerEndings.map { Int(truncatingIfNeeded: $0) }
    lowerLastBytes = BitSet256(lastBytes.map { Int(truncatingIfNeeded: $0) })
    endingFilter = Array(filter)
    firstSlot = slots.startIndex
    self.slots = words
    finish()
  }

  private struct Reader {
    var rest: ArraySlice<UInt64>

    mutating func number() -> Int? { rest.popFirst().flatMap { Int(exactly: $0) } }

    mutating func list() -> ArraySlice<UInt64>? {
      guard let count = number(), count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }

  /// Against damage, not against malice.
  private static func checksum(_ words: ArraySlice<UInt64>) -> UInt64 {
    var state: UInt64 = 0x0B0E_5EED_0A20_0001
    for word in words {
      state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
      state ^= state >> 29
    }
    return state
  }
}
