extension CheckReport {
  /// Status, blocks and sentences. Without the text, what can be said without it.
  mutating func checkText(of record: Record, text: [UInt8]?) {
    if let text, text.isEmpty != (record.status == .empty) {
      add(.status, "'\(record.status.rawValue)' with \(text.count) bytes of text")
    }
    let positions = text.map { TextOffsets($0, unit: record.offsets) }
    if let blocks = record.blocks { checkBlocks(blocks, text: text, positions: positions) }
    if let sentences = record.sentences { checkSentences(sentences, blocks: record.blocks, positions: positions) }
  }

  /// Whether a range can be one, told if not.
  mutating func checkRange(_ start: Int, _ end: Int, of what: String, positions: TextOffsets?) -> Bool {
    if start < 0 || end <= start {
      add(.offset, "\(what): \(start)..<\(end) is no range")
      return false
    }
    guard let positions else { return true }
    for offset in [start, end] where positions.byte(atUnits: offset) == nil {
      let where_ = offset > positions.count ? "outside the text of \(positions.count)" : "inside a character"
      add(.offset, "\(what): \(offset) is \(where_)")
      return false
    }
    return true
  }

  private mutating func checkBlocks(_ blocks: [RecordBlock], text: [UInt8]?, positions: TextOffsets?) {
    var end = -2
    for (index, block) in blocks.enumerated() {
      guard checkRange(block.start, block.end, of: "block \(index)", positions: positions) else { return }
      if block.start != end + 2 {
        add(.blocks, "block \(index) starts at \(block.start), not at \(end + 2)")
      } else if index > 0, let text, let start = positions?.byte(atUnits: block.start) {
        if !text[..<start].suffix(2).elementsEqual("\n\n".utf8) { add(.blocks, "no empty line before block \(index)") }
      }
      end = block.end
    }
    guard let positions else { return }
    if blocks.isEmpty ? positions.count > 0 : end != positions.count {
      add(.blocks, "the last block ends at \(max(end, 0)), the text at \(positions.count)")
    }
  }

  private mutating func checkSentences(
    _ sentences: [RecordRange], blocks: [RecordBlock]?, positions: TextOffsets?
  ) {
    var end = 0
    var block = 0
    for (index, sentence) in sentences.enumerated() {
      guard checkRange(sentence.start, sentence.end, of: "sentence \(index)", positions: positions) else { return }
      if sentence.start < end { add(.sentences, "sentence \(index) starts before \(end), where the last one ends") }
      end = max(end, sentence.end)
      guard let blocks else { continue }
      while block < blocks.count, blocks[block].end <= sentence.start { block += 1 }
      if block == blocks.count || sentence.start < blocks[block].start || sentence.end > blocks[block].end {
        add(.sentences, "sentence \(index), \(sentence.start)..<\(sentence.end), does not lie in one block")
      }
    }
  }
}
