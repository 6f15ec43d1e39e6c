/// Finds entities by id: an open-addressing table of entity numbers; the ids themselves stand in the pool.
struct IDIndex {
  /// The upper half of the id's hash, and below it the entity's number plus one; 0 where free.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0
  private var shift: UInt64 = 54

  /// Makes room for `count` ids.
  mutating func reserve(_ count: Int) {
    while count * 4 > slots.count * 3 { grow() }
  }

  /// The entity with the id, if there is one.
  func find(_ id: ArraySlice<UInt8>, _ entities: [EntityRow], _ pool: PoolBuilder) -> Int? {
    let slot = slots[place(of: id, IDIndex.hash(id), entities, pool)]
    return slot == 0 ? nil : IDIndex.number(slot)
  }

  /// Puts in the entity `number`; gives the one that has its id already.
  mutating func insert(
    _ id: ArraySlice<UInt8>, _ number: Int, _ entities: [EntityRow], _ pool: PoolBuilder
  ) -> Int? {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let hash = IDIndex.hash(id)
    let place = place(of: id, hash, entities, pool)
    if slots[place] != 0 { return IDIndex.number(slots[place]) }
    slots[place] = hash & IDIndex.tag | UInt64(number + 1)
    count += 1
    return nil
  }

  /// The slot of the id, or the free one where it would be.
  private func place(of id: ArraySlice<UInt8>, _ hash: UInt64, _ entities: [EntityRow], _ pool: PoolBuilder) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash >> shift)
    while slots[index] != 0 {
      if (slots[index] ^ hash) & IDIndex.tag == 0 {
        let range = pool.range(entities[IDIndex.number(slots[index])].id)
        if range.count == id.count, pool.bytes[range].elementsEqual(id) { return index }
      }
      index = (index + 1) & mask
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    shift -= 1
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var index = Int(truncatingIfNeeded: slot >> shift)
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  private static let tag: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func number(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  private static func hash(_ id: ArraySlice<UInt8>) -> UInt64 { TokenHash.of(bytes: id) }
}
