/// The first bytes of a compiled gazetteer: what it is, what it was made of, where its sections stand.
///
///     0    "ONOMAGZ" and a zero            40   digest of the inputs, 32 bytes
///     8    format version                   72   sections: offset, bytes, checksum, eight bytes each
///     12   byte order mark                  …    checksum of all that stands before it
///     16   size of the file
///     24   entities, senses, names: four bytes each, and four of zeros
///
/// Numbers are in the machine's byte order: a file from another kind of machine is refused by its byte order mark.
struct CompiledHeader: Equatable {
  var inputs: [UInt8] = []
  var fileSize = 0
  var entityCount: UInt32 = 0
  var senseCount: UInt32 = 0
  var nameCount: UInt32 = 0
  var sections: [Section] = []

  struct Section: Equatable {
    var offset = 0
    var byteCount = 0
    var checksum: UInt64 = 0
  }

  /// The parts of a file, in their order.
  enum Part: Int, CaseIterable {
    case labels, capitalFilter, plainFilter, sequenceFilter, slots, senses, entities, divisions, pool
  }

  /// Change it whenever a row, a hash, the folding or a rule changes: files of other versions are made anew.
  static let version: UInt32 = 3
  static let byteCount = 72 + Part.allCases.count * 24 + 8
  private static let magic = Array("ONOMAGZ\0".utf8)
  private static let byteOrder: UInt32 = 0x0102_0304

  /// The bytes, checksum included.
  var encoded: [UInt8] {
    var bytes = CompiledHeader.magic
    bytes.appendInteger(CompiledHeader.version)
    bytes.appendInteger(CompiledHeader.byteOrder)
    bytes.appendInteger(UInt64(fileSize))
    bytes.appendInteger(entityCount)
    bytes.appendInteger(senseCount)
    bytes.appendInteger(nameCount)
    bytes.appendInteger(UInt32(0))
    bytes.append(contentsOf: inputs)
    for section in sections {
      bytes.appendInteger(UInt64(section.offset))
      bytes.appendInteger(UInt64(section.byteCount))
      bytes.appendInteger(section.checksum)
    }
    bytes.appendInteger(CompiledHeader.checksum(bytes))
    return bytes
  }

  init() {}

  /// Reads the header of `bytes`; `nil` if they are something else, of another version, cut off or damaged.
  init?(_ bytes: FlatArray<UInt8>) {
    guard bytes.count >= CompiledHeader.byteCount else { return nil }
    let start = (0..<CompiledHeader.byteCount).map { bytes[$0] }
    guard start.starts(with: CompiledHeader.magic), start.integer(at: 8) == CompiledHeader.version,
      start.integer(at: 12) == CompiledHeader.byteOrder
    else { return nil }
    let covered = Array(start.dropLast(8))
    guard start.integer(at: covered.count) == CompiledHeader.checksum(covered) else { return nil }
    guard let size = Int(exactly: start.integer(at: 16) as UInt64), size == bytes.count else { return nil }
    fileSize = size
    entityCount = start.integer(at: 24)
    senseCount = start.integer(at: 28)
    nameCount = start.integer(at: 32)
    inputs = Array(start[40..<72])
    for part in Part.allCases {
      let at = 72 + part.rawValue * 24
      guard let offset = Int(exactly: start.integer(at: at) as UInt64),
        let count = Int(exactly: start.integer(at: at + 8) as UInt64),
        offset <= size, count <= size - offset
      else { return nil }
      sections.append(Section(offset: offset, byteCount: count, checksum: start.integer(at: at + 16)))
    }
  }

  func range(_ part: Part) -> Range<Int> {
    let section = sections[part.rawValue]
    return section.offset..<section.offset + section.byteCount
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    var checksum = Checksum()
    unsafe checksum.add(bytes.span.bytes)
    return checksum.finish()
  }
}

extension [UInt8] {
  /// Appends a number in the machine's byte order.
  mutating func appendInteger(_ value: some FixedWidthInteger) {
    for index in 0..<(value.bitWidth / 8) { append(UInt8(truncatingIfNeeded: value.littleEndian >> (8 * index))) }
  }

  fileprivate func integer<Value: FixedWidthInteger>(at offset: Int) -> Value {
    var value = Value(0)
    for index in 0..<(Value.bitWidth / 8) { value |= Value(truncatingIfNeeded: self[offset + index]) << (8 * index) }
    return Value(littleEndian: value)
  }
}
