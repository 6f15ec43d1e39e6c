internal import Records
internal import TextModel

/// The text of a record in bytes, and the way between them and the record's unit.
struct RecordText {
  let bytes: [UInt8]
  private let offsets: TextOffsets
  /// Without a text there is nothing to count in: offsets stay as they are.
  private let isThere: Bool

  init(_ record: Record) {
    bytes = Array((record.text ?? "").utf8)
    offsets = TextOffsets(bytes, unit: record.offsets)
    isThere = record.text != nil
  }

  /// The bytes of a range; what reaches out of the text ends with it.
  func byteRange(_ range: RecordRange) -> ByteRange {
    let (start, end) = (byte(range.start), byte(range.end))
    return ByteRange(min(start, end), end)
  }

  private func byte(_ offset: Int) -> Int { isThere ? offsets.byte(atUnits: offset) ?? bytes.count : max(0, offset) }

  func range(_ range: ByteRange) -> RecordRange {
    guard isThere else { return RecordRange(start: range.start, end: range.end) }
    return RecordRange(start: offsets.units(atByte: range.start), end: offsets.units(atByte: range.end))
  }

  /// What a difference shows of a range.
  func side(_ range: ByteRange, mention: RecordMention? = nil) -> Difference.Side {
    let slice = isThere ? String(decoding: bytes[range.indices], as: UTF8.self) : mention?.text ?? ""
    var side = Difference.Side(range: self.range(range), text: slice, mention: mention)
    guard isThere else { return side }
    side.before = before(range.start)
    side.after = after(range.end)
    return side
  }

  /// The last characters before a place, on its line.
  private func before(_ end: Int) -> String {
    var start = end
    var count = 0
    while start > 0, bytes[start - 1] != 0x0A, count < Difference.Side.contextLength {
      start -= 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      count += 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func after(_ start: Int) -> String {
    var end = start
    var count = 0
    while end < bytes.count, bytes[end] != 0x0A, count < Difference.Side.contextLength {
      end += 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      count += 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
