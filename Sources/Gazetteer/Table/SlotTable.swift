/// A hash table from token sequences to names: open addressing, linear probing, a bit filter in front.
///
/// Each name puts in every prefix of its tokens; the slot says whether the prefix is a name itself and whether names
/// go on from it. The hashes have 64 bits and are kept whole, so that a probe needs no other memory.
struct SlotTable: Sendable {
  private var hashes: [UInt64]
  private var values: [UInt32]
  private var filter: [UInt64]
  private(set) var count = 0

  /// Room for `capacity` sequences at first.
  init(capacity: Int = 1024) {
    var size = 1024
    while size * 2 < capacity * 3 { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: max(1, size / 8))
  }

  /// What is known of a sequence.
  struct Value: Sendable {
    /// Bit 0: names go on from here. Bit 1: there is such a sequence. The rest: number of the name, plus one.
    fileprivate(set) var bits: UInt32

    var continues: Bool { bits & 1 != 0 }
    /// The name, if the sequence is one.
    var name: Int? { bits >> 2 == 0 ? nil : Int(bits >> 2) - 1 }
  }

  /// Whether a sequence may begin with a token of this hash; never wrong when it says no.
  func mayStart(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash >> 40) & (filter.count * 64 - 1)
    return filter[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  func value(_ hash: UInt64) -> Value? {
    var index = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while values[index] != 0 {
      if hashes[index] == hash { return Value(bits: values[index]) }
      index = (index + 1) & (hashes.count - 1)
    }
    return nil
  }

  /// Notes that a name begins with a token of this hash.
  mutating func noteStart(_ hash: UInt64) {
    let bit = Int(truncatingIfNeeded: hash >> 40) & (filter.count * 64 - 1)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Notes that names go on from this sequence.
  mutating func noteContinuation(_ hash: UInt64) {
    values[slot(hash)] |= 3
  }

  /// The name of this sequence; `next` if it has none yet, which it then gets.
  mutating func name(_ hash: UInt64, orElse next: Int) -> Int {
    let index = slot(hash)
    if let known = Value(bits: values[index]).name { return known }
    values[index] |= 2 | UInt32(next + 1) << 2
    return next
  }

  /// The slot of `hash`, which is put in if it is not there.
  private mutating func slot(_ hash: UInt64) -> Int {
    if count * 3 > hashes.count * 2 { grow() }
    var index = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while values[index] != 0 {
      if hashes[index] == hash { return index }
      index = (index + 1) & (hashes.count - 1)
    }
    hashes[index] = hash
    values[index] = 2
    count += 1
    return index
  }

  /// Doubles the slots. The filter keeps its size: it was made for the capacity asked for.
  private mutating func grow() {
    let oldHashes = hashes
    let oldValues = values
    hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
    values = [UInt32](repeating: 0, count: oldValues.count * 2)
    for (hash, value) in zip(oldHashes, oldValues) where value != 0 {
      var index = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
      while values[index] != 0 { index = (index + 1) & (hashes.count - 1) }
      hashes[index] = hash
      values[index] = value
    }
  }
}
