internal import TextModel

/// Where compiled bytes go.
package protocol CompiledSink {
  /// Takes the next bytes; `false` if it cannot.
  mutating func write(_ bytes: [UInt8]) -> Bool
  /// Replaces the first bytes, once all others are written.
  mutating func writeStart(_ bytes: [UInt8]) -> Bool
}

/// Lays out the sections of a compiled gazetteer and writes them one after the other.
struct CompiledWriter<Sink: CompiledSink> {
  private(set) var sink: Sink
  private(set) var header = CompiledHeader()
  private var offset = 0
  private var buffer: [UInt8] = []
  private var checksum = Checksum()
  private var isFailed = false

  init(_ sink: Sink, inputs: [UInt8]) {
    self.sink = sink
    header.inputs = inputs
    put([UInt8](repeating: 0, count: CompiledHeader.byteCount))
    flush()
  }

  /// Writes rows as the next section.
  mutating func section<Row: BitwiseCopyable>(_ rows: [Row]) {
    begin()
    let stride = MemoryLayout<Row>.stride
    let step = max(1, (1 << 20) / stride)
    var start = 0
    while start < rows.count {
      let end = min(rows.count, start + step)
      // Whole rows of the array.
      unsafe rows.withUnsafeBytes { unsafe buffer.append(contentsOf: $0[start * stride..<end * stride]) }
      flush()
      start = end
    }
    end()
  }

  /// Begins a section; between this and ``end()`` stand ``append(_:)``.
  mutating func begin() {
    while (offset + buffer.count) % 16 != 0 { buffer.append(0) }
    flush()
    header.sections.append(CompiledHeader.Section(offset: offset))
    checksum = Checksum()
  }

  mutating func append(_ row: some BitwiseCopyable) {
    unsafe withUnsafeBytes(of: row) { unsafe buffer.append(contentsOf: $0) }
    // The bytes between the last member and the next row.
    while buffer.count % MemoryLayout.alignment(ofValue: row) != 0 { buffer.append(0) }
    if buffer.count >= 1 << 20 { flush() }
  }

  mutating func end() {
    flush()
    let last = header.sections.count - 1
    header.sections[last].byteCount = offset - header.sections[last].offset
    header.sections[last].checksum = checksum.finish()
  }

  /// Writes the header; gives the sink, `nil` if something could not be written.
  mutating func finish(entities: Int, senses: Int, names: Int) -> Sink? {
    header.fileSize = offset
    header.entityCount = UInt32(entities)
    header.senseCount = UInt32(senses)
    header.nameCount = UInt32(names)
    guard !isFailed, sink.writeStart(header.encoded) else { return nil }
    return sink
  }

  private mutating func put(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  private mutating func flush() {
    guard !buffer.isEmpty else { return }
    // Taken out, so that it is read without asking who else writes to it.
    var bytes = buffer
    buffer = []
    unsafe checksum.add(bytes.span.bytes)
    if !isFailed, !sink.write(bytes) { isFailed = true }
    offset += bytes.count
    bytes.removeAll(keepingCapacity: true)
    buffer = bytes
  }
}
