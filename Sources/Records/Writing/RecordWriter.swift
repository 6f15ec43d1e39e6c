package import TextModel

/// Turns documents into lines of `annotations.jsonl`.
///
/// A record is made as a value and then written: what is in a record, and in which form, are two questions with one
/// place each, and a library user gets the very values that the line holds.
package struct RecordWriter: Sendable {
  /// The parts of a record that `emit.include` chooses from.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case text, blocks, sentences, mentions, entities
  }

  /// What the offsets count.
  package var offsets: OffsetUnit
  /// The parts that records have.
  package var include: Set<Part>

  package init(offsets: OffsetUnit = .codepoint, include: Set<Part> = Set(Part.allCases)) {
    self.offsets = offsets
    self.include = include
  }

  /// Appends the record of `document` as one line, with its end.
  /// - Precondition: as ``makeRecord(_:status:entities:)``.
  package func append(
    _ document: Document, status: Status, entities: any EntityTable, to output: inout [UInt8]
  ) {
    makeRecord(document, status: status, entities: entities).appendLine(to: &output)
  }

  /// The record of `document`.
  /// - Precondition: `status` is one that has a record, ranges lie in the text, and `entities` has every reference.
  package func makeRecord(_ document: Document, status: Status, entities: any EntityTable) -> Record {
    precondition(status.hasRecord, "documents without a record belong to problems.jsonl")
    let chosen = ChosenEntities(of: document, in: entities)
    var warnings = document.warnings
    var record = Record(
      id: document.id, source: RecordSource(document.source), status: status == .empty ? .empty : .ok,
      meta: RecordMetadata(document.metadata), offsets: offsets)

    if include.contains(.text) { record.text = String(decoding: document.text, as: UTF8.self) }
    let positions = TextOffsets(document.text, unit: offsets)
    if include.contains(.blocks) {
      record.blocks = document.blocks.map { (block) in
        RecordBlock(
          start: positions.units(atByte: block.range.start), end: positions.units(atByte: block.range.end),
          kind: RecordBlock.Kind(block.kind))
      }
    }
    if include.contains(.sentences) {
      record.sentences = document.sentences.map { (range) in
        RecordRange(start: positions.units(atByte: range.start), end: positions.units(atByte: range.end))
      }
    }
    if include.contains(.mentions) {
      let mentions = chosen.ordered(document.mentions).map { (mention) in
        RecordMention(mention, of: document, positions: positions, chosen: chosen, entities: entities)
      }
      warnings.add(.inexactSource, count: mentions.count { $0.source == nil })
      record.mentions = mentions
    }
    if include.contains(.entities) { record.entities = chosen.records }
    record.warnings = warnings.all.map {
      RecordWarning(code: $0.code.rawValue, count: $0.count, detail: $0.detail)
    }
    return record
  }
}
