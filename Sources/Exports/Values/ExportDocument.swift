package import Records
internal import TextModel

/// A record as formats want it: offsets in bytes of UTF-8 and in code points, whatever the record counts, and entities by id.
package struct ExportDocument: Sendable {
  package let record: Record
  /// UTF-8; empty where the record has none.
  let text: [UInt8]
  /// In the record's order.
  let mentions: [ExportMention]
  /// In bytes, in order, without overlap and white space at their ends; the text between them holds nothing but white space.
  let sentences: [ByteRange]
  /// The bytes it was read from; empty for formats that do not need them.
  let source: [UInt8]
  private let offsets: TextOffsets
  private let entityIndices: [[UInt8]: Int]

  /// - Parameter needs: what the format cannot do without.
  package init(_ record: Record, needs: Set<RecordPart>, source: [UInt8] = []) throws(ExportError) {
    func fail(_ problem: ExportError.Problem) -> ExportError { ExportError(id: record.id, problem: problem) }
    let isEmpty = record.status == .empty
    for part in RecordPart.allCases where needs.contains(part) && !isEmpty {
      let isThere =
        switch part {
        case .text: record.text != nil
        case .mentions: record.mentions != nil
        case .entities: record.entities != nil
        }
      if !isThere { throw fail(.missing(part)) }
    }
    let hasText = record.text != nil || isEmpty
    if !hasText, record.offsets != .codepoint, record.mentions?.isEmpty == false { throw fail(.missing(.text)) }
    self.record = record
    self.source = source
    let text = Array((record.text ?? "").utf8)
    self.text = text
    let positions = TextOffsets(text, unit: record.offsets)
    offsets = record.offsets == .codepoint ? positions : TextOffsets(text, unit: .codepoint)

    var mentions: [ExportMention] = []
    for (index, mention) in (record.mentions ?? []).enumerated() {
      guard hasText else {
        mentions.append(ExportMention(mention, bytes: ByteRange(0, 0), start: mention.start, end: mention.end))
        continue
      }
      guard let start = positions.byte(atUnits: mention.start), let end = positions.byte(atUnits: mention.end),
        start < end, text[start..<end].elementsEqual(mention.text.utf8)
      else { throw fail(.misplaced(mention: index)) }
      mentions.append(
        ExportMention(
          mention, bytes: ByteRange(start, end), start: offsets.units(atByte: start), end: offsets.units(atByte: end)))
    }
    self.mentions = mentions

    var entityIndices: [[UInt8]: Int] = [:]
    for (index, entity) in (record.entities ?? []).enumerated() { entityIndices[Array(entity.id.utf8)] = index }
    self.entityIndices = entityIndices

    let ranges = (record.sentences ?? []).compactMap { (sentence) -> ByteRange? in
      guard let start = positions.byte(atUnits: sentence.start), let end = positions.byte(atUnits: sentence.end),
        start < end
      else { return nil }
      return ByteRange(start, end)
    }
    sentences = Segments.covering(text, ranges)
  }

  /// The entity that a mention stands for, if it is decided and the record describes it.
  func entity(of mention: ExportMention) -> RecordEntity? {
    guard let id = mention.record.entity, let index = entityIndices[Array(id.utf8)] else { return nil }
    return record.entities?[index]
  }

  /// Where the record's mentions stand, in code points and its order.
  package var places: [RecordRange] { mentions.map { RecordRange(start: $0.start, end: $0.end) } }

  /// The offset in code points of a byte of the text, on the border of a character.
  func codePoints(atByte offset: Int) -> Int { offsets.units(atByte: offset) }

  /// The blocks in bytes, with the text between them, if any, as paragraphs.
  func blocks() -> [(range: ByteRange, kind: RecordBlock.Kind)] {
    let positions = TextOffsets(text, unit: record.offsets)
    let blocks = (record.blocks ?? []).compactMap { (block) -> (range: ByteRange, kind: RecordBlock.Kind)? in
      guard let start = positions.byte(atUnits: block.start), let end = positions.byte(atUnits: block.end), start < end
      else { return nil }
      return (ByteRange(start, end), block.kind)
    }
    if blocks.isEmpty, !text.isEmpty { return [(ByteRange(0, text.count), .paragraph)] }
    return blocks
  }
}

/// A mention with its places in the text.
struct ExportMention: Sendable, Hashable {
  let record: RecordMention
  /// In UTF-8; empty where the record has no text.
  let bytes: ByteRange
  /// In code points.
  let start: Int
  /// In code points.
  let end: Int

  init(_ record: RecordMention, bytes: ByteRange, start: Int, end: Int) {
    self.record = record
    self.bytes = bytes
    self.start = start
    self.end = end
  }
}
