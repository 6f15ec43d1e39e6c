/// Leads from byte offsets of a text to offsets in a record's unit and back.
///
/// One pass counts the units up to every 32nd byte; a question then counts at most 31 bytes. Questions come in any
/// order (mentions may overlap), so nothing has to be merged or sorted first. Text that is all ASCII, and the unit
/// `utf8`, need neither.
package struct TextOffsets {
  private static let stride = 32

  private let bytes: [UInt8]
  private let unit: OffsetUnit
  /// Units before every `stride`-th byte; empty if the units are the bytes.
  private var counts: [UInt32] = []
  private let isIdentity: Bool
  /// How many units the text has.
  package let count: Int

  /// - Precondition: `bytes` is valid UTF-8 of less than 4 GiB.
  package init(_ bytes: [UInt8], unit: OffsetUnit) {
    self.bytes = bytes
    self.unit = unit
    isIdentity = unit == .utf8 || !containsNonASCII(bytes.span)
    if isIdentity {
      count = bytes.count
      return
    }
    var total = 0
    var start = 0
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    while start + Self.stride <= bytes.count {
      counts.append(UInt32(truncatingIfNeeded: total))
      total += unitCount(inRowOf: bytes.span, at: start, unit: unit)
      start += Self.stride
    }
    counts.append(UInt32(truncatingIfNeeded: total))
    count = total + unitCount(in: bytes.span, from: start, to: bytes.count, unit: unit)
  }

  /// The offset in units of the byte at `offset`.
  /// - Precondition: `offset` lies in the text or at its end, on the border of a character.
  package func units(atByte offset: Int) -> Int {
    if isIdentity { return offset }
    if offset >= bytes.count { return count }
    let row = offset / Self.stride
    return Int(counts[row]) + unitCount(in: bytes.span, from: row * Self.stride, to: offset, unit: unit)
  }

  /// The byte at an offset in units; `nil` outside the text or inside a character.
  package func byte(atUnits offset: Int) -> Int? {
    guard offset >= 0, offset <= count else { return nil }
    if offset == count { return bytes.count }
    if isIdentity { return bytes[offset] & 0xC0 == 0x80 ? nil : offset }
    var low = 0
    var high = counts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(counts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    var index = (low - 1) * Self.stride
    var units = Int(counts[low - 1])
    // A row may start inside a character, whose lead byte was counted in the row before.
    while index < bytes.count {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 {
        if units == offset { return index }
        if units > offset { return nil }
        units += unit == .utf16 && byte >= 0xF0 ? 2 : 1
      }
      index += 1
    }
    return nil
  }
}

private func containsNonASCII(_ bytes: Span<UInt8>) -> Bool {
  var start = 0
  while start + 32 <= bytes.count {
    let row = bytes.extracting(start..<start + 32)
    var all: UInt8 = 0
    for index in 0..<32 { all |= row[index] }
    if all >= 0x80 { return true }
    start += 32
  }
  while start < bytes.count {
    if bytes[start] >= 0x80 { return true }
    start += 1
  }
  return false
}

/// How many units start in the 32 bytes from `start` on. A loop of fixed length becomes vector code.
private func unitCount(inRowOf bytes: Span<UInt8>, at start: Int, unit: OffsetUnit) -> Int {
  let row = bytes.extracting(start..<start + 32)
  var count: UInt8 = 0
  for index in 0..<32 { count &+= row[index] & 0xC0 != 0x80 ? 1 : 0 }
  guard unit == .utf16 else { return Int(count) }
  for index in 0..<32 { count &+= row[index] >= 0xF0 ? 1 : 0 }
  return Int(count)
}

/// How many units start in a range of bytes: each character counts where its first byte stands.
private func unitCount(in bytes: Span<UInt8>, from start: Int, to end: Int, unit: OffsetUnit) -> Int {
  var count = 0
  let four: UInt8 = unit == .utf16 ? 0xF0 : 0xFF
  for index in start..<end {
    let byte = bytes[index]
    count += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= four ? 1 : 0)
  }
  return count
}
