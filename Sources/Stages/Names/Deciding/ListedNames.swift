internal import Gazetteer
internal import TextModel

/// What gazetteers say of the stretches that are found to be names: a listed name stands before a found one.
struct ListedNames {
  private let document: Document
  private let table: GazetteerTable

  init(_ document: Document, _ table: GazetteerTable) {
    self.document = document
    self.table = table
  }

  /// Whether a gazetteer's name keeps its place: one that goes beyond the run, such as `International Court of Justice`
  /// around `International Court` and `остров Врангеля` around `Врангеля`; one of the same type; and any, where the run is
  /// an organization by its words (`Soviet Union`).
  func keepsPlace(before run: NameRun) -> Bool {
    if let index = run.mention {
      let mention = document.mentions[Int(index)]
      if run.type == .organization || mention.type == .person { return true }
    }
    return overlapping(run.range).contains { $0.range != run.range && $0.range.contains(run.range) }
  }

  /// The reading of the run's own name, or of its last word behind initials (`N. S. Khrushchev`), that means `entity`; any
  /// person, if it is `nil`.
  func reading(of run: NameRun, as entity: EntityReference?) -> Candidate? {
    for mention in overlapping(run.range) where mention.range.end == run.range.end {
      guard mention.range == run.range || areInitials(ByteRange(run.range.start, mention.range.start)) else { continue }
      for candidate in readings(of: mention) where candidate.type == .person {
        if let entity, candidate.entity != entity { continue }
        if entity == nil, candidate.need != .nothing { continue }
        if mention.range == run.range || agrees(run.range, candidate.entity) { return candidate }
      }
    }
    return nil
  }

  private func readings(of mention: Mention) -> [Candidate] {
    if !mention.candidates.isEmpty { return Array(document.candidates[mention.candidates]) }
    return mention.entity.map { [Candidate(entity: $0, reading: mention.reading)] } ?? []
  }

  /// Mentions that the range touches, in order.
  private func overlapping(_ range: ByteRange) -> ArraySlice<Mention> {
    var low = 0
    var high = document.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if document.mentions[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < document.mentions.count, document.mentions[end].range.start < range.end { end += 1 }
    return document.mentions[low..<end]
  }

  private func areInitials(_ range: ByteRange) -> Bool {
    let text = document.slice(range)
    return text.contains(".") && !text.contains { $0.isLowercase || $0.isNumber }
  }

  /// Whether the first letter is that of the entity's name, where that is in the same script.
  private func agrees(_ range: ByteRange, _ entity: EntityReference) -> Bool {
    guard let own = document.slice(range).first, let known = table.name(entity).first else { return false }
    return own.isASCII != known.isASCII || own == known
  }
}
