/// The hash table from token sequences to names: open addressing, linear probing, bit filters in front.
///
/// Each name puts in every prefix of its tokens; a slot says whether names go on from the prefix and which sense is the
/// first of the name that it is. A slot is eight bytes: 32 bits of the hash, and the answer. The other 32 bits of the
/// hash choose the slot. What both leave open, the comparison of letters decides (``FoldedText``).
struct SlotTable: Sendable {
  let slots: FlatArray<UInt64>
  /// Bits by the hash of a name's first token: for tokens that begin with a capital, and for the others.
  let capitalFilter: FlatArray<UInt64>
  let plainFilter: FlatArray<UInt64>
  /// Two bits in one word for each sequence of several tokens: most words after one that begins a name do not go on.
  let sequenceFilter: FlatArray<UInt64>

  /// What is known of a sequence.
  struct Value: Sendable {
    /// Bit 0: names go on from here. The rest: the name's first sense, plus one.
    fileprivate(set) var bits: UInt32
    /// No such sequence.
    static let none = Value(bits: 0)
    var continues: Bool { bits & 1 != 0 }
    var firstSense: Int? { bits >> 1 == 0 ? nil : Int(bits >> 1) - 1 }
  }

  /// Whether a sequence may begin with a token of this hash; never wrong when it says no.
  @inline(__always)
  func mayStart(_ hash: UInt64, isCapitalized: Bool) -> Bool {
    let filter = isCapitalized ? capitalFilter : plainFilter
    let bit = SlotTable.filterBit(hash, words: filter.count)
    return filter[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// Whether there may be a sequence of several tokens with this hash; never wrong when it says no.
  @inline(__always)
  func mayGoOn(_ hash: UInt64) -> Bool {
    let bits = SlotTable.sequenceBits(hash)
    return sequenceFilter[SlotTable.sequenceWord(hash, words: sequenceFilter.count)] & bits == bits
  }

  @inline(__always)
  func value(_ hash: UInt64) -> Value? {
    var index = SlotTable.slot(hash, of: slots.count)
    let tag = UInt32(truncatingIfNeeded: hash)
    for _ in 0..<slots.count {
      let slot = slots[index]
      let bits = UInt32(truncatingIfNeeded: slot)
      if bits == 0 { return nil }
      if UInt32(truncatingIfNeeded: slot >> 32) == tag { return Value(bits: bits) }
      index += 1
      if index == slots.count { index = 0 }
    }
    return nil
  }

  /// Where the search for a hash begins among `count` slots.
  @inline(__always)
  static func slot(_ hash: UInt64, of count: Int) -> Int { Int(((hash >> 32) &* UInt64(count)) >> 32) }

  /// The bit of a hash in a filter of `words`, which is a power of two.
  @inline(__always)
  static func filterBit(_ hash: UInt64, words: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 20) & (words &* 64 &- 1)
  }

  /// The word of a sequence's bits in a filter of `words`, and the bits: a blocked Bloom filter (Putze, Sanders and
  /// Singler 2007).
  @inline(__always)
  static func sequenceWord(_ hash: UInt64, words: Int) -> Int { slot(hash, of: words) }

  @inline(__always)
  static func sequenceBits(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) | 1 << (hash >> 6 & 63) }
}
