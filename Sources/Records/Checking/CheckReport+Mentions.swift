extension CheckReport {
  /// Places, texts, order, sentences, candidates and scores of mentions.
  mutating func checkMentions(of record: Record, text: [UInt8]?) {
    let positions = text.map { TextOffsets($0, unit: record.offsets) }
    let mentions = record.mentions ?? []
    for (index, mention) in mentions.enumerated() {
      let name = "mention \(index) '\(mention.text)'"
      if checkRange(mention.start, mention.end, of: name, positions: positions), let text, let positions,
        let start = positions.byte(atUnits: mention.start), let end = positions.byte(atUnits: mention.end),
        !text[start..<end].elementsEqual(mention.text.utf8)
      {
        add(.mentionText, "\(name): '\(String(decoding: text[start..<end], as: UTF8.self))' stands there")
      }
      if index > 0, isBefore(mention, mentions[index - 1]) {
        add(.mentionOrder, "\(name) belongs before '\(mentions[index - 1].text)'")
      }
      if let source = mention.source, source.start < 0 || source.end <= source.start || source.end > record.source.bytes
      {
        add(.sourceRange, "\(name): \(source.start)..<\(source.end) of \(record.source.bytes) bytes")
      }
      if !(0...1000 ~= mention.score) { add(.score, "\(name) has the score \(mention.score)") }
      checkSentence(of: mention, name: name, sentences: record.sentences)
      checkCandidates(of: mention, name: name)
    }
  }

  private func isBefore(_ a: RecordMention, _ b: RecordMention) -> Bool {
    if a.start != b.start { return a.start < b.start }
    if a.end != b.end { return a.end < b.end }
    if !a.type.utf8.elementsEqual(b.type.utf8) { return bytewisePrecedes(a.type, b.type) }
    return bytewisePrecedes(a.entity ?? "", b.entity ?? "")
  }

  private mutating func checkSentence(of mention: RecordMention, name: String, sentences: [RecordRange]?) {
    guard let sentences, !sentences.isEmpty || mention.sentence != nil else { return }
    guard let index = mention.sentence else {
      add(.mentionSentence, "\(name) names none")
      return
    }
    guard sentences.indices.contains(index) else {
      add(.mentionSentence, "\(name) names sentence \(index) of \(sentences.count)")
      return
    }
    if mention.start < sentences[index].start || mention.end > sentences[index].end {
      add(.mentionSentence, "\(name) does not lie in sentence \(index)")
    }
  }

  private mutating func checkCandidates(of mention: RecordMention, name: String) {
    let candidates = mention.candidates
    if mention.entity != nil, !candidates.isEmpty { add(.candidates, "\(name) has an entity and candidates") }
    if mention.entity == nil, candidates.isEmpty, ![.unlisted, .pattern, .command].contains(mention.via) {
      add(.candidates, "\(name) has neither entity nor candidates")
    }
    for (before, after) in zip(candidates, candidates.dropFirst()) {
      let isOrdered =
        before.score != after.score
        ? before.score > after.score
        : before.entity.utf8.elementsEqual(after.entity.utf8)
          ? !bytewisePrecedes(after.type, before.type) : bytewisePrecedes(before.entity, after.entity)
      if !isOrdered { add(.candidates, "\(name): '\(after.entity)' belongs before '\(before.entity)'") }
    }
    for candidate in candidates where !(0...1000 ~= candidate.score) {
      add(.score, "\(name): '\(candidate.entity)' has the score \(candidate.score)")
    }
    guard mention.entity == nil, let best = candidates.first else { return }
    if !candidates.contains(where: { $0.score == best.score && $0.type == mention.type }) {
      add(.candidates, "\(name) is of the type '\(mention.type)', its best candidate of '\(best.type)'")
    }
  }

  /// That mentions and entities belong together.
  mutating func checkEntities(of record: Record) {
    guard let entities = record.entities else { return }
    for (before, after) in zip(entities, entities.dropFirst()) where !bytewisePrecedes(before.id, after.id) {
      add(.entityOrder, "'\(after.id)' after '\(before.id)'")
    }
    let known = Set(entities.map { Array($0.id.utf8) })
    let focused = Set((record.focus ?? []).map { Array($0.entity.utf8) })
    for focus in record.focus ?? [] where !known.contains(Array(focus.entity.utf8)) {
      add(.unknownEntity, "focus on '\(focus.entity)'")
    }
    guard let mentions = record.mentions else { return }
    var counts: [[UInt8]: Int] = [:]
    for mention in mentions {
      guard let entity = mention.entity else { continue }
      let id = Array(entity.utf8)
      counts[id, default: 0] += 1
      if counts[id] == 1, !known.contains(id) { add(.unknownEntity, "'\(mention.text)' is '\(entity)'") }
    }
    for entity in entities {
      let id = Array(entity.id.utf8)
      let count = counts[id] ?? 0
      if count != entity.mentions {
        add(.entityCount, "'\(entity.id)' says \(entity.mentions), there are \(count)")
      } else if count == 0, !focused.contains(id) {
        add(.entityCount, "'\(entity.id)' is neither mentioned nor in focus")
      }
    }
  }
}
