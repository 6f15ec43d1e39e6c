package import TextModel

/// Turns documents into lines of `annotations.jsonl`.
///
/// What is many (text, sentences, mentions) goes from the document straight to bytes; made as values first it took
/// four times as long. ``makeRecord(_:status:entities:)`` reads the line back, so what a record holds is decided here
/// alone, and its form in `JSONOutput+Record.swift` alone.
package struct RecordWriter: Sendable {
  /// The parts of a record that `emit.include` chooses from. The focus goes with the entities, which say what is in it.
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

  /// The record of `document`.
  /// - Precondition: as ``append(_:status:entities:to:)``.
  /// - Throws: ``RecordError`` where the document's text is not valid UTF-8.
  package func makeRecord(
    _ document: Document, status: Status, entities: any EntityTable
  ) throws(RecordError) -> Record {
    var line: [UInt8] = []
    append(document, status: status, entities: entities, to: &line)
    return try RecordReader().record(from: line, line: 1)
  }

  /// Appends the record of `document` as one line, with its end.
  /// - Precondition: `status` is one that has a record, ranges lie in the text, and `entities` has every reference.
  package func append(
    _ document: Document, status: Status, entities: any EntityTable, to output: inout [UInt8]
  ) {
    precondition(status.hasRecord, "documents without a record belong to problems.jsonl")
    let entities = DocumentEntities(document, entities)
    let chosen = ChosenEntities(of: document, in: entities)
    let mentions = include.contains(.mentions) ? chosen.ordered(document.mentions) : []
    let sources = mentions.map { document.sourceMap.source(of: $0.range) }
    var warnings = document.warnings
    warnings.add(.inexactSource, count: sources.count { $0 == nil })
    let facts = Record(
      id: document.id, source: RecordSource(document.source), status: status == .empty ? .empty : .ok,
      warnings: warnings.all.map { RecordWarning(code: $0.code.rawValue, count: $0.count, detail: $0.detail) },
      meta: RecordMetadata(document.metadata), offsets: offsets,
      entities: include.contains(.entities) ? chosen.records : nil,
      focus: include.contains(.entities) ? chosen.focus(of: document) : nil)
    let positions = TextOffsets(document.text, unit: offsets)
    makeRoom(for: document, in: &output)

    var json = JSONOutput(bytes: [])
    swap(&json.bytes, &output)
    json.line(of: facts) { (json) in
      if include.contains(.text) {
        json.key(.text)
        json.text(document.text)
      }
      if include.contains(.blocks) {
        json.list(.blocks, document.blocks) { (json, block) in
          json.block(
            start: positions.units(atByte: block.range.start), end: positions.units(atByte: block.range.end),
            kind: block.kind.rawValue)
        }
      }
      if include.contains(.sentences) {
        json.list(.sentences, document.sentences) { (json, range) in
          json.range(start: positions.units(atByte: range.start), end: positions.units(atByte: range.end))
        }
      }
      if include.contains(.mentions) {
        json.key(.mentions)
        json.begin("[")
        for index in mentions.indices {
          json.element()
          append(
            mentions[index], source: sources[index], of: document, positions: positions, chosen: chosen,
            entities: entities, to: &json)
        }
        json.end("]")
      }
    }
    swap(&json.bytes, &output)
  }

  /// So that a large output is not copied as it grows. Room that is not needed costs no memory until it is written to.
  private func makeRoom(for document: Document, in output: inout [UInt8]) {
    let room =
      4096 + document.text.count * 5 / 4 + document.blocks.count * 56 + document.sentences.count * 40
      + document.mentions.count * 300
    if output.capacity - output.count < room {
      output.reserveCapacity(max(output.count + room, output.capacity * 2))
    }
  }

  private func append(
    _ mention: Mention, source: ByteRange?, of document: Document, positions: TextOffsets, chosen: ChosenEntities,
    entities: any EntityTable, to json: inout JSONOutput
  ) {
    let entity = chosen.id(of: mention)
    json.mention(
      start: positions.units(atByte: mention.range.start), end: positions.units(atByte: mention.range.end),
      text: document.text[mention.range.indices], type: mention.type.rawValue, entity: entity,
      candidates: entity == nil ? candidates(of: mention, in: document, entities: entities) : [],
      gazetteer: mention.gazetteer, alias: mention.alias.isEmpty ? nil : mention.alias, via: mention.via.rawValue,
      rule: mention.rule.unlessEmpty, sentence: mention.sentence,
      source: source.map { RecordRange(start: $0.start, end: $0.end) }, score: mention.score)
  }

  /// Best score first, then by id and type.
  private func candidates(
    of mention: Mention, in document: Document, entities: any EntityTable
  ) -> [RecordCandidate] {
    let candidates = document.candidates[mention.candidates].map { (candidate) in
      RecordCandidate(
        entity: entities.entity(candidate.entity).id, type: candidate.type.rawValue, score: candidate.score)
    }
    return candidates.sorted { (a, b) in
      if a.score != b.score { return a.score > b.score }
      if !a.entity.utf8.elementsEqual(b.entity.utf8) { return bytewisePrecedes(a.entity, b.entity) }
      return bytewisePrecedes(a.type, b.type)
    }
  }
}
