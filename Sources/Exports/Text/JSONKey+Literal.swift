package import Records

extension JSONKey: ExpressibleByStringLiteral {
  /// A key that stands where it is written.
  package init(stringLiteral name: String) { self.init(name) }
}

extension JSONOutput {
  /// The facts of a mention that formats keep beside its place and type, with those of its entity.
  mutating func facts(of mention: ExportMention, in document: ExportDocument) {
    let entity = document.entity(of: mention)
    field("entity", optional: mention.record.entity)
    field("name", optional: entity?.name)
    field("via", mention.record.via.rawValue)
    field("score", mention.record.score)
    field("wikidata", optional: entity?.wikidata)
    field("geonames", optional: entity?.geonames)
    field("country", nonEmpty: entity?.country ?? [])
    field("claimedBy", nonEmpty: entity?.claimedBy ?? [])
  }
}
