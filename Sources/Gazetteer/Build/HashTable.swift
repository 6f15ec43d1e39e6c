/// A growing hash table from 64-bit hashes to 32-bit values: open addressing, linear probing, twelve bytes a slot.
struct HashTable {
  private(set) var hashes: [UInt64]
  /// 0 where a slot is free.
  private(set) var values: [UInt32]
  private(set) var count = 0
  private var shift: Int

  /// Room for about `capacity` entries at first.
  init(capacity: Int = 512) {
    var bits = 10
    while 1 << bits < capacity / 3 * 4 { bits += 1 }
    hashes = [UInt64](repeating: 0, count: 1 << bits)
    values = [UInt32](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// The value at `hash`, 0 at first, changed by `body`; it must not be 0 afterwards.
  @inline(__always)
  mutating func update<Result>(_ hash: UInt64, _ body: (inout UInt32) -> Result) -> Result {
    if count * 4 >= hashes.count * 3 { grow() }
    let index = slot(hash)
    if values[index] == 0 {
      hashes[index] = hash
      count += 1
    }
    return body(&values[index])
  }

  subscript(hash: UInt64) -> UInt32 { values[slot(hash)] }

  /// Where `hash` is, or the free slot where it would be. The upper bits choose, so that slots are nearly in order.
  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash >> UInt64(shift))
    while values[index] != 0, hashes[index] != hash {
      index += 1
      if index == hashes.count { index = 0 }
    }
    return index
  }

  private mutating func grow() {
    let oldHashes = hashes
    let oldValues = values
    hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
    values = [UInt32](repeating: 0, count: oldValues.count * 2)
    shift -= 1
    for (hash, value) in zip(oldHashes, oldValues) where value != 0 {
      let index = slot(hash)
      hashes[index] = hash
      values[index] = value
    }
  }
}
