package import Gazetteer
internal import Records
internal import Stages
package import TextModel

/// Checks what a command answered for a document and makes mentions of it. Nothing is mended: a command that is wrong in
/// one place is not to be trusted in others.
package struct AnswerCheck {
  private let document: Document
  /// The table's entities and the document's own.
  private let known: DocumentEntities
  private let entities: EntityIDs
  private let types: [EntityType]
  private let addsMentions: Bool

  /// - Parameters:
  ///   - types: those that its mentions may have.
  ///   - addsMentions: whether it may answer with mentions.
  package init(
    _ document: Document, _ table: GazetteerTable, _ entities: EntityIDs, types: [EntityType], addsMentions: Bool
  ) {
    self.document = document
    known = DocumentEntities(document, table)
    self.entities = entities
    self.types = types
    self.addsMentions = addsMentions
  }

  /// What makes two mentions the same to a command.
  private struct Key: Hashable {
    var range: ByteRange
    var type: String
    var entity: String?
  }

  /// The document's new mentions; `nil` if they stay as they are.
  package func mentions(of line: [UInt8]) throws(CommandFault) -> [Mention]? {
    let answer: StageAnswer
    do throws(RecordError) {
      answer = try StageAnswer(line)
    } catch {
      throw .notAnAnswer(column: error.column, reason: error.problem.description)
    }
    guard answer.id.utf8.elementsEqual(document.id.utf8) else { throw .otherDocument(answer.id) }
    if let reason = answer.error { throw .declined(reason) }
    let positions = TextOffsets(document.text, unit: .codepoint)
    try checkUnchanged(answer, positions)
    guard let answered = answer.mentions else { return nil }
    guard addsMentions else { throw .mentionsNotDeclared }
    var sent: [Key: [Mention]] = [:]
    // The last is taken first.
    for mention in document.mentions.reversed() { sent[key(of: mention), default: []].append(mention) }
    var mentions: [Mention] = []
    var sentence = 0
    for (index, found) in answered.enumerated() {
      let range = try range(of: found, index, positions)
      try checkOrder(answered, index)
      let key = Key(range: range, type: found.type, entity: found.entity)
      if let same = sent[key]?.popLast() {
        mentions.append(same)
        continue
      }
      if index > 0, isSame(answered[index - 1], found) { throw .twice(index) }
      mentions.append(try mention(found, index, range, &sentence))
    }
    return mentions
  }

  private func key(of mention: Mention) -> Key {
    Key(range: mention.range, type: mention.type.rawValue, entity: mention.entity.map { known.entity($0).id })
  }

  private func checkUnchanged(_ answer: StageAnswer, _ positions: TextOffsets) throws(CommandFault) {
    if let offsets = answer.offsets, offsets != .codepoint { throw .otherOffsets(offsets.rawValue) }
    if let text = answer.text, !text.utf8.elementsEqual(document.text) { throw .changed("text") }
    func units(_ ranges: [ByteRange]) -> [RecordRange] {
      ranges.map { RecordRange(start: positions.units(atByte: $0.start), end: positions.units(atByte: $0.end)) }
    }
    if let blocks = answer.blocks, blocks != units(document.blocks.map(\.range)) { throw .changed("blocks") }
    if let sentences = answer.sentences, sentences != units(document.sentences) { throw .changed("sentences") }
  }

  // MARK: One mention

  private func range(
    of found: StageAnswer.Mention, _ index: Int, _ positions: TextOffsets
  ) throws(CommandFault) -> ByteRange {
    guard found.start < found.end else { throw .emptyRange(index, start: found.start, end: found.end) }
    guard let start = positions.byte(atUnits: found.start), let end = positions.byte(atUnits: found.end) else {
      throw .outside(index, start: found.start, end: found.end, length: positions.count)
    }
    let range = ByteRange(start, end)
    if let text = found.text, !text.utf8.elementsEqual(document.text[range.indices]) {
      throw .otherText(index, said: text, found: document.slice(range))
    }
    return range
  }

  private func checkOrder(_ answered: [StageAnswer.Mention], _ index: Int) throws(CommandFault) {
    guard index > 0 else { return }
    let (a, b) = (answered[index - 1], answered[index])
    if (a.start, a.end) != (b.start, b.end) {
      if (b.start, b.end) < (a.start, a.end) { throw .order(index) }
    } else if !a.type.utf8.elementsEqual(b.type.utf8) {
      if b.type.utf8.lexicographicallyPrecedes(a.type.utf8) { throw .order(index) }
    } else if (b.entity ?? "").utf8.lexicographicallyPrecedes((a.entity ?? "").utf8) {
      throw .order(index)
    }
  }

  private func isSame(_ a: StageAnswer.Mention, _ b: StageAnswer.Mention) -> Bool {
    (a.start, a.end) == (b.start, b.end) && a.type.utf8.elementsEqual(b.type.utf8)
      && (a.entity ?? "").utf8.elementsEqual((b.entity ?? "").utf8)
  }

  /// - Parameter sentence: where the search for the mention's sentence begins.
  private func mention(
    _ found: StageAnswer.Mention, _ index: Int, _ range: ByteRange, _ sentence: inout Int
  ) throws(CommandFault) -> Mention {
    let type = EntityType(found.type)
    guard types.contains(type) else { throw .unknownType(index, found.type, known: types.map(\.rawValue)) }
    let score = found.score ?? Mention.Via.command.score
    guard 0...1000 ~= score else { throw .score(index, score) }
    var entity: EntityReference?
    if let id = found.entity {
      let found = document.foundEntities.firstIndex { $0.id.utf8.elementsEqual(id.utf8) }
      guard let reference = found.map(EntityReference.init(found:)) ?? entities.reference(id) else {
        throw .unknownEntity(index, id)
      }
      entity = reference
    }
    var mention = Mention(
      range: range, type: type, candidates: 0..<0, via: .command, alias: "",
      gazetteer: entity.flatMap { known.entity($0).gazetteer.nonEmpty }, score: score)
    mention.entity = entity
    if document.sentences.isEmpty {
      guard document.blocks.contains(where: { $0.range.contains(range) }) else {
        throw .acrossBorder(index, of: "block")
      }
      return mention
    }
    while sentence < document.sentences.count, document.sentences[sentence].end <= range.start { sentence += 1 }
    guard sentence < document.sentences.count, document.sentences[sentence].contains(range) else {
      throw .acrossBorder(index, of: "sentence")
    }
    mention.sentence = sentence
    return mention
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
