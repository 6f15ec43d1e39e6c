internal import TextModel

extension RecordSource {
  init(_ facts: SourceFacts) {
    self.init(
      path: facts.path, member: facts.member, sha256: facts.sha256, bytes: facts.byteCount, format: facts.format,
      charset: facts.charset, charsetFrom: facts.charsetEvidence.rawValue,
      charsetConfidence: facts.charsetConfidence)
  }
}

extension RecordMetadata {
  init(_ metadata: Metadata) {
    self.init(
      title: metadata.title.unlessEmpty, authors: metadata.authors.filter { !$0.isEmpty },
      categories: metadata.categories.filter { !$0.isEmpty },
      date: metadata.date.unlessEmpty, modified: metadata.modified.unlessEmpty, language: metadata.language.unlessEmpty,
      languageConfidence: metadata.languageConfidence, site: metadata.site.unlessEmpty, url: metadata.url.unlessEmpty)
  }
}

extension RecordEntity {
  init(_ entity: Entity, mentions: Int, view: String?) {
    self.init(
      id: entity.id, type: entity.type.rawValue, name: entity.name,
      gazetteer: entity.gazetteer.isEmpty ? nil : entity.gazetteer, wikidata: entity.wikidata.unlessEmpty,
      geonames: entity.geonames, country: entity.country(inViewOf: view), claimedBy: entity.claimedBy,
      latitude: entity.latitude,
      longitude: entity.longitude, population: entity.population, from: entity.from.unlessEmpty,
      to: entity.to.unlessEmpty, note: entity.note.unlessEmpty, mentions: mentions)
  }
}

extension String? {
  /// An empty string is no fact.
  var unlessEmpty: String? { self?.isEmpty == false ? self : nil }
}
