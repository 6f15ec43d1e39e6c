/// What a name is taken for: one object for all mentions that read the same.
package final class NameReading: Hashable, Sendable {
  /// The type it gives a mention; a demonym's entity is a country.
  package let type: EntityType
  package let via: Mention.Via
  /// The alias that matched, as the gazetteer spells it.
  package let alias: String
  /// Name of the gazetteer that gives the alias; `nil` for what is in no list.
  package let gazetteer: String?
  /// The rule that made a variant of the alias, or that speaks most for what is in no list.
  package let rule: String?
  /// Whether the type is one of places; told once, since comparing types is comparing texts.
  package let isPlace: Bool
  /// Whether it is an adjective or noun for people of a place.
  package let isDemonym: Bool
  package let isPerson: Bool

  package init(type: EntityType, via: Mention.Via, alias: String, gazetteer: String?, rule: String? = nil) {
    self.type = type
    self.via = via
    self.alias = alias
    self.gazetteer = gazetteer
    self.rule = rule
    isPlace = type.isPlace
    isDemonym = type == .demonym
    isPerson = type == .person
  }

  package static func == (a: NameReading, b: NameReading) -> Bool {
    a === b
      || a.type == b.type && a.via == b.via && a.alias == b.alias && a.gazetteer == b.gazetteer && a.rule == b.rule
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(alias)
  }
}
