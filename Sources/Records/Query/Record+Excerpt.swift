extension Record {
  /// The record with only some of its mentions, by their numbers, and with the entities that these may stand for or that are in
  /// focus, counted anew.
  package func keeping(mentions kept: [Int]) -> Record {
    var record = self
    record.mentions = mentions.map { (all) in kept.filter(all.indices.contains).map { all[$0] } }
    var counts: [String: Int] = [:]
    for entity in (focus ?? []).map(\.entity) { counts[entity] = 0 }
    for mention in record.mentions ?? [] {
      for candidate in mention.candidates where counts[candidate.entity] == nil { counts[candidate.entity] = 0 }
      if let entity = mention.entity { counts[entity, default: 0] += 1 }
    }
    record.entities = entities?.compactMap { (entity) in
      counts[entity.id].map { (count) in
        var entity = entity
        entity.mentions = count
        return entity
      }
    }
    return record
  }

  /// The record with only the sentences that some mentions stand in, and those around them; what is left out between is `…`.
  ///
  /// Where the record has no sentences, blocks stand for them. Its offsets become bytes; what else refers to the text goes.
  /// - Parameters:
  ///   - chosen: numbers of the mentions.
  ///   - context: how many sentences before and behind are kept too.
  /// - Complexity: O(text + sentences + mentions).
  package func excerpt(around chosen: [Int], context: Int) -> Record {
    guard let text, let mentions else { return self }
    let bytes = Array(text.utf8)
    let positions = TextOffsets(bytes, unit: offsets)
    func range(_ start: Int, _ end: Int) -> Range<Int>? {
      guard let first = positions.byte(atUnits: start), let last = positions.byte(atUnits: end), first <= last else {
        return nil
      }
      return first..<last
    }
    var units = (sentences ?? []).compactMap { range($0.start, $0.end) }
    if units.isEmpty { units = (blocks ?? []).compactMap { range($0.start, $0.end) } }
    if units.isEmpty { units = [0..<bytes.count] }
    let placed = mentions.map { range($0.start, $0.end) }
    var isKept = [Bool](repeating: false, count: units.count)
    for number in chosen where mentions.indices.contains(number) {
      guard let place = placed[number], let unit = units.firstIndex(where: { $0.upperBound >= place.upperBound }) else {
        continue
      }
      for index in max(0, unit - context)...min(units.count - 1, unit + context) { isKept[index] = true }
    }
    var record = self
    var kept: [UInt8] = []
    record.mentions = []
    record.offsets = .utf8
    (record.blocks, record.sentences) = (nil, nil)
    var index = 0
    while index < units.count {
      guard isKept[index] else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < units.count, isKept[last + 1] { last += 1 }
      let piece = units[index].lowerBound..<units[last].upperBound
      kept += kept.isEmpty ? (index > 0 ? Array("… ".utf8) : []) : Array("\n… ".utf8)
      for (mention, place) in zip(mentions, placed) {
        guard let place, piece.lowerBound <= place.lowerBound, place.upperBound <= piece.upperBound else { continue }
        var moved = mention
        moved.start = kept.count + place.lowerBound - piece.lowerBound
        moved.end = kept.count + place.upperBound - piece.lowerBound
        record.mentions?.append(moved)
      }
      kept += bytes[piece]
      index = last + 1
    }
    record.text = String(decoding: kept, as: UTF8.self)
    return record
  }
}
