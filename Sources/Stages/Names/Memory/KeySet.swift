/// A set of hashes, which are as good as random: open addressing by their low bits.
struct KeySet: Sendable {
  /// 0 is no member; a hash of 0 counts as 1.
  private var slots = [UInt64](repeating: 0, count: leastSlots)
  private var count = 0
  private static let leastSlots = 1 << 8

  var isEmpty: Bool { count == 0 }

  mutating func removeAll() {
    guard count > 0 else { return }
    for index in slots.indices { slots[index] = 0 }
    count = 0
  }

  func contains(_ key: UInt64) -> Bool { slots[slot(of: max(key, 1))] != 0 }

  mutating func insert(_ key: UInt64) {
    let key = max(key, 1)
    let index = slot(of: key)
    guard slots[index] == 0 else { return }
    slots[index] = key
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where a key stands, or would.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] != 0, slots[index] != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for key in old where key != 0 { slots[slot(of: key)] = key }
  }
}
