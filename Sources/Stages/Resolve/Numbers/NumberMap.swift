/// Small numbers by large ones: what stands at an offset; which number a document gives to an entity, a code, a cell; how often it is.
///
/// Open addressing with linear probing. Keys are numbers of tables and offsets, not what anybody writes, so they are mixed by one
/// multiplication where a `Dictionary` guards against chosen keys.
struct NumberMap {
  private struct Slot {
    var key: UInt64 = 0
    /// Negative where the slot is free.
    var value: Int32 = -1
  }

  /// A power of two, at most half of them taken.
  private var slots: [Slot]
  private(set) var count = 0

  /// - Parameter capacity: how many keys there may be before it grows.
  init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// The value of a key; `nil` if it has none.
  subscript(key: UInt64) -> Int? {
    let value = slots[slot(of: key)].value
    return value < 0 ? nil : Int(value)
  }

  /// The number of a key: they are counted from 0 on in the order in which they come.
  mutating func number(of key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot].value >= 0 { return Int(slots[slot].value) }
    let number = count
    add(key, Int32(number), at: slot)
    return number
  }

  /// - Precondition: `value` is not negative.
  mutating func set(_ key: UInt64, to value: Int) {
    let slot = slot(of: key)
    if slots[slot].value >= 0 { slots[slot].value = Int32(value) } else { add(key, Int32(value), at: slot) }
  }

  /// Adds one to the value of a key; the first time it is 1.
  mutating func count(_ key: UInt64) {
    let slot = slot(of: key)
    if slots[slot].value >= 0 { slots[slot].value += 1 } else { add(key, 1, at: slot) }
  }

  private mutating func add(_ key: UInt64, _ value: Int32, at slot: Int) {
    slots[slot] = Slot(key: key, value: value)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.value >= 0 { slots[slot(of: entry.key)] = entry }
  }

  /// The slot of a key, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }
}
