/// Finds entities by id: an open-addressing table of entity numbers; the ids themselves stand in the pool.
struct IDIndex {
  /// Entity number plus one; 0 where free.
  private var slots = [UInt32](repeating: 0, count: 1024)
  private var count = 0

  /// The entity with the id, if there is one.
  func find(_ id: some Collection<UInt8>, _ entities: [EntityRow], _ pool: PoolBuilder) -> Int? {
    let slot = slots[place(of: id, entities, pool)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// Puts in the entity `number`; gives the one that has its id already.
  mutating func insert(
    _ id: some Collection<UInt8>, _ number: Int, _ entities: [EntityRow], _ pool: PoolBuilder
  ) -> Int? {
    if (count + 1) * 4 > slots.count * 3 { grow(entities, pool) }
    let place = place(of: id, entities, pool)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    slots[place] = UInt32(number + 1)
    count += 1
    return nil
  }

  private func place(of id: some Collection<UInt8>, _ entities: [EntityRow], _ pool: PoolBuilder) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: IDIndex.hash(id)) & mask
    while slots[index] != 0 {
      let range = pool.range(entities[Int(slots[index]) - 1].id)
      if range.count == id.count, pool.bytes[range].elementsEqual(id) { return index }
      index = (index + 1) & mask
    }
    return index
  }

  private mutating func grow(_ entities: [EntityRow], _ pool: PoolBuilder) {
    let old = slots
    slots = [UInt32](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var index = Int(truncatingIfNeeded: IDIndex.hash(pool.bytes[pool.range(entities[Int(slot) - 1].id)])) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  private static func hash(_ id: some Collection<UInt8>) -> UInt64 { TokenHash.of(bytes: id) }
}
