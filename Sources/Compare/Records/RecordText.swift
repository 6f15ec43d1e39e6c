internal import Records
internal import TextModel

/// The text of a record in bytes, and the way between them and the record's unit.
///
/// Beside a record that has no text, places are counted in that one's unit: its offsets are all that tells them.
struct RecordText {
  let bytes: [UInt8]
  private let offsets: TextOffsets
  /// Without a text there is nothing to count in: offsets stay as they are.
  private let isThere: Bool
  /// What places are counted in where that is not bytes.
  private let otherOffsets: TextOffsets?

  init(_ record: Record, beside other: Record? = nil) {
    bytes = Array((record.text ?? "").utf8)
    offsets = TextOffsets(bytes, unit: record.offsets)
    isThere = record.text != nil
    otherOffsets =
      if let other, other.text == nil, record.text != nil { TextOffsets(bytes, unit: other.offsets) } else { nil }
  }

  /// The bytes of a range; what reaches out of the text ends with it.
  func byteRange(_ range: RecordRange) -> ByteRange {
    let (start, end) = (place(range.start), place(range.end))
    return ByteRange(min(start, end), end)
  }

  private func place(_ offset: Int) -> Int {
    guard isThere else { return max(0, offset) }
    let byte = offsets.byte(atUnits: offset) ?? bytes.count
    return otherOffsets?.units(atByte: byte) ?? byte
  }

  /// Where in ``bytes`` a place is.
  private func byte(_ place: Int) -> Int {
    guard let otherOffsets else { return place }
    return otherOffsets.byte(atUnits: place) ?? bytes.count
  }

  func range(_ range: ByteRange) -> RecordRange {
    guard isThere else { return RecordRange(start: range.start, end: range.end) }
    return RecordRange(start: offsets.units(atByte: byte(range.start)), end: offsets.units(atByte: byte(range.end)))
  }

  /// What a difference shows of a range.
  func side(_ range: ByteRange, mention: RecordMention? = nil) -> Difference.Side {
    let (start, end) = (byte(range.start), byte(range.end))
    let slice = isThere ? String(decoding: bytes[start..<end], as: UTF8.self) : mention?.text ?? ""
    var side = Difference.Side(range: self.range(range), text: slice, mention: mention)
    guard isThere else { return side }
    side.before = before(start)
    side.after = after(end)
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
