/// A growing hash table from 64-bit hashes to 32-bit values: open addressing, linear probing. Hash and value stand side
/// by side, so that one look costs one wait for memory.
struct HashTable {
  struct Slot {
    var hash: UInt64 = 0
    /// 0 where the slot is free.
    var value: UInt32 = 0
  }

  /// Nearly in the order of the hashes.
  private(set) var slots: [Slot]
  private(set) var count = 0
  private var limit: Int

  /// Room for `capacity` entries at first.
  init(capacity: Int = 512) {
    slots = [Slot](repeating: Slot(), count: max(64, capacity / 3 * 4 + 4))
    limit = slots.count / 4 * 3
  }

  /// The value at `hash`, 0 at first, changed by `body`; it must not be 0 afterwards.
  @inline(__always)
  mutating func update<Result>(_ hash: UInt64, _ body: (inout UInt32) -> Result) -> Result {
    if count >= limit { grow() }
    let index = slot(hash)
    if slots[index].value == 0 {
      slots[index].hash = hash
      count += 1
    }
    return body(&slots[index].value)
  }

  subscript(hash: UInt64) -> UInt32 { slots[slot(hash)].value }

  /// Where `hash` is, or the free slot where it would be.
  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(slots.count)).high)
    while slots[index].value != 0, slots[index].hash != hash {
      index += 1
      if index == slots.count { index = 0 }
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count / 2 * 3)
    limit = slots.count / 4 * 3
    for filled in old where filled.value != 0 { slots[slot(filled.hash)] = filled }
  }
}
