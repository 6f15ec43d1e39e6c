/// Words and some bits of meaning for each: open addressing over one pool of bytes, made once and only read after.
struct WordMap<Value: FixedWidthInteger & Sendable>: Sendable {
  private struct Slot {
    var start: UInt32 = 0
    var count: UInt8 = 0
    var value: Value = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var pool: [UInt8] = []
  private var used = 0

  /// Gives `word` its meaning; the first one stays.
  mutating func insert(_ word: FoldedWord, _ value: Value) {
    guard let index = room(for: word), slots[index].count == 0 else { return }
    fill(index, word, value)
  }

  /// Adds bits to what `word` means.
  mutating func add(_ word: FoldedWord, _ bits: Value) {
    guard let index = room(for: word) else { return }
    if slots[index].count == 0 { fill(index, word, bits) } else { slots[index].value |= bits }
  }

  private mutating func room(for word: FoldedWord) -> Int? {
    guard word.count > 0, word.count < 32 else { return nil }
    if used * 2 >= slots.count { grow() }
    return slot(of: word)
  }

  private mutating func fill(_ index: Int, _ word: FoldedWord, _ value: Value) {
    slots[index] = Slot(start: UInt32(pool.count), count: UInt8(word.count), value: value)
    for offset in 0..<word.count { pool.append(word.bytes[offset]) }
    used += 1
  }

  /// The meaning of `word`; 0 if it is unknown.
  func value(of word: FoldedWord) -> Value {
    guard word.count > 0, word.count < 32 else { return 0 }
    return slots[slot(of: word)].value
  }

  /// The word's slot, or the free one where it belongs.
  private func slot(of word: FoldedWord) -> Int {
    let mask = slots.count - 1
    var index = Int(word.hash ^ word.hash >> 15) & mask
    while slots[index].count > 0, !holds(slots[index], word) { index = (index + 1) & mask }
    return index
  }

  private func holds(_ slot: Slot, _ word: FoldedWord) -> Bool {
    guard Int(slot.count) == word.count else { return false }
    for offset in 0..<word.count where pool[Int(slot.start) + offset] != word.bytes[offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.count > 0 {
      var word = FoldedWord()
      for offset in 0..<Int(slot.count) { word.append(pool[Int(slot.start) + offset]) }
      slots[self.slot(of: word)] = slot
    }
  }
}

typealias WordTable = WordMap<UInt8>
