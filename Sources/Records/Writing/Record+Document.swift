internal import TextModel

extension RecordSource {
  init(_ facts: SourceFacts) {
    self.init(
      path: facts.path, member: facts.member, sha256: facts.sha256, bytes: facts.byteCount, format: facts.format,
      charset: facts.charset, charsetFrom: facts.charsetEvidence.rawValue)
  }
}

extension RecordMetadata {
  init(_ metadata: Metadata) {
    self.init(
      title: metadata.title.unlessEmpty, authors: metadata.authors.filter { !$0.isEmpty },
      date: metadata.date.unlessEmpty, language: metadata.language.unlessEmpty, site: metadata.site.unlessEmpty,
      url: metadata.url.unlessEmpty)
  }
}

extension RecordBlock.Kind {
  init(_ kind: Block.Kind) {
    self =
      switch kind {
      case .title: .title
      case .heading: .heading
      case .paragraph: .paragraph
      case .item: .item
      case .cell: .cell
      case .caption: .caption
      case .quote: .quote
      case .code: .code
      }
  }
}

extension RecordMention.Via {
  init(_ via: Mention.Via) {
    self =
      switch via {
      case .name: .name
      case .alias: .alias
      case .variant: .variant
      case .surname: .surname
      case .demonym: .demonym
      case .unlisted: .unlisted
      case .pattern: .pattern
      }
  }
}

extension RecordMention {
  init(
    _ mention: Mention, of document: Document, positions: TextOffsets, chosen: ChosenEntities,
    entities: any EntityTable
  ) {
    let entity = chosen.entity(of: mention)
    self.init(
      start: positions.units(atByte: mention.range.start), end: positions.units(atByte: mention.range.end),
      text: document.slice(mention.range), type: mention.type.rawValue, entity: entity?.id,
      gazetteer: (entity?.gazetteer).unlessEmpty, alias: mention.alias.isEmpty ? nil : mention.alias,
      via: Via(mention.via), rule: mention.rule.unlessEmpty, sentence: mention.sentence,
      source: document.sourceMap.source(of: mention.range).map { RecordRange(start: $0.start, end: $0.end) },
      score: mention.score)
    guard entity == nil else { return }
    candidates = document.candidates[mention.candidates].map { (candidate) in
      RecordCandidate(
        entity: entities.entity(candidate.entity).id, type: candidate.type.rawValue, score: candidate.score)
    }
    candidates.sort { (a, b) in
      if a.score != b.score { return a.score > b.score }
      if !a.entity.utf8.elementsEqual(b.entity.utf8) { return bytewisePrecedes(a.entity, b.entity) }
      return bytewisePrecedes(a.type, b.type)
    }
  }
}

extension RecordEntity {
  init(_ entity: Entity, mentions: Int) {
    self.init(
      id: entity.id, type: entity.type.rawValue, name: entity.name,
      gazetteer: entity.gazetteer.isEmpty ? nil : entity.gazetteer, wikidata: entity.wikidata.unlessEmpty,
      geonames: entity.geonames, country: entity.country, claimedBy: entity.claimedBy,
      latitude: entity.latitude.flatMap { $0.isFinite ? $0 : nil },
      longitude: entity.longitude.flatMap { $0.isFinite ? $0 : nil }, population: entity.population,
      from: entity.from.unlessEmpty, to: entity.to.unlessEmpty, note: entity.note.unlessEmpty, mentions: mentions)
  }
}

extension String? {
  /// An empty string is no fact.
  fileprivate var unlessEmpty: String? { self?.isEmpty == false ? self : nil }
}
