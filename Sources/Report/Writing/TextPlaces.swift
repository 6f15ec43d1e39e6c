internal import Records

/// Leads from offsets of a record to UTF-16 code units of its text. What lies outside ends with the text.
struct TextPlaces {
  private let from: TextOffsets
  private let to: TextOffsets
  private let isIdentity: Bool

  init(_ record: Record) {
    let bytes = Array((record.text ?? "").utf8)
    from = TextOffsets(bytes, unit: record.offsets)
    to = TextOffsets(bytes, unit: .utf16)
    // Without a text there is nothing to count in.
    isIdentity = record.text == nil
  }

  func place(_ offset: Int) -> Int {
    if isIdentity { return max(0, offset) }
    guard let byte = from.byte(atUnits: offset) else { return offset < 0 ? 0 : to.count }
    return to.units(atByte: byte)
  }
}
