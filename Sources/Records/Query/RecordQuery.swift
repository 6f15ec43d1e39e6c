internal import TextModel

/// What of an output is asked for: documents by their id and date, mentions by what they name.
///
/// Of several values of one kind one must hold, of several kinds each must. A document is picked if its own facts are as asked
/// and, where something is asked of mentions, one of them is.
package struct RecordQuery: Sendable, Hashable {
  private let types: [TextPattern]
  private let entities: [TextPattern]
  private let countries: Set<String>
  private let area: Area?
  private let isUndecided: Bool
  private let from: String?
  private let to: String?
  private let documents: [TextPattern]

  /// Around a point.
  private struct Area: Sendable, Hashable {
    var latitude: Double
    var longitude: Double
    var kilometres: Double
  }

  /// Everything.
  package init() {
    (types, entities, countries, area, isUndecided, from, to, documents) = ([], [], [], nil, false, nil, nil, [])
  }

  /// - Parameters:
  ///   - types: patterns (``TextPattern``) of a mention's type.
  ///   - entities: patterns of the id of what is meant, alone or with its type before (`island:shikotan`); of an undecided mention, of one
  ///     of its candidates.
  ///   - countries: ISO 3166-1 alpha-2 codes of who administers or claims what is meant.
  ///   - near: `LATITUDE,LONGITUDE,DISTANCEkm`, in degrees north and east.
  ///   - isUndecided: whether only undecided mentions are asked for.
  ///   - from: a year, month or day (`2016`, `2016-04`, `2016-04-15`): the first that counts.
  ///   - to: the same: the last that counts, as a whole.
  ///   - documents: patterns of the record's id.
  package init(
    types: [String] = [], entities: [String] = [], countries: [String] = [], near: String? = nil,
    isUndecided: Bool = false, from: String? = nil, to: String? = nil, documents: [String] = []
  ) throws(QueryError) {
    self.types = types.map(TextPattern.init)
    self.entities = entities.map(TextPattern.init)
    for code in countries where code.utf8.count != 2 || !code.utf8.allSatisfy({ 0x41...0x5A ~= $0 & 0xDF }) {
      throw QueryError(option: "country", value: code, expected: "a country's code of two letters, such as JP")
    }
    self.countries = Set(countries.map { $0.uppercased() })
    area = if let near { try RecordQuery.area(near) } else { nil }
    self.isUndecided = isUndecided
    for (option, date) in [("from", from), ("to", to)] {
      guard let date, !RecordQuery.isDate(date) else { continue }
      throw QueryError(
        option: option, value: date, expected: "a year, month or day, such as 2016, 2016-04 or 2016-04-15")
    }
    if let from, let to, !RecordQuery.precedes(from, to) {
      throw QueryError(option: "to", value: to, expected: "a date that is not before that of --from, \(from)")
    }
    self.from = from
    self.to = to
    self.documents = documents.map(TextPattern.init)
  }

  /// Whether something is asked of mentions.
  package var asksOfMentions: Bool {
    !types.isEmpty || !entities.isEmpty || !countries.isEmpty || area != nil || isUndecided
  }

  /// Whether everything is asked for.
  package var isEverything: Bool { !asksOfMentions && from == nil && to == nil && documents.isEmpty }

  /// The numbers of the mentions that are asked for; `nil` if the document is not.
  /// - Complexity: O(mentions + entities).
  package func mentions(of record: Record) -> [Int]? {
    guard documents.isEmpty || documents.contains(where: { $0.matches(record.id) }), isInTime(record.meta.date) else {
      return nil
    }
    let mentions = record.mentions ?? []
    guard asksOfMentions else { return Array(mentions.indices) }
    var known: [String: RecordEntity] = [:]
    if area != nil || !countries.isEmpty { for entity in record.entities ?? [] { known[entity.id] = entity } }
    let picked = mentions.indices.filter { picks(mentions[$0], known) }
    return picked.isEmpty ? nil : picked
  }

  /// The record with what is asked for; `nil` if the document is not.
  package func selection(of record: Record) -> Record? {
    guard let chosen = mentions(of: record) else { return nil }
    return asksOfMentions ? record.keeping(mentions: chosen) : record
  }

  // MARK: Mentions

  private func picks(_ mention: RecordMention, _ known: [String: RecordEntity]) -> Bool {
    if isUndecided, mention.entity != nil { return false }
    if !types.isEmpty, !types.contains(where: { $0.matches(mention.type) }) { return false }
    if !entities.isEmpty, !names(mention) { return false }
    guard area != nil || !countries.isEmpty else { return true }
    let meant = ([mention.entity].compactMap { $0 } + mention.candidates.map(\.entity)).compactMap { known[$0] }
    return meant.contains { (entity) in
      isNear(entity) && (countries.isEmpty || !countries.isDisjoint(with: entity.country + entity.claimedBy))
    }
  }

  private func names(_ mention: RecordMention) -> Bool {
    let meant = mention.entity.map { [(mention.type, $0)] } ?? mention.candidates.map { (mention.type, $0.entity) }
    return meant.contains { (type, id) in
      entities.contains { $0.matches(id) || $0.matches("\(type):\(id)") }
    }
  }

  private func isNear(_ entity: RecordEntity) -> Bool {
    guard let area else { return true }
    guard let latitude = entity.latitude, let longitude = entity.longitude else { return false }
    return GreatCircle.kilometres(area.latitude, area.longitude, latitude, longitude) <= area.kilometres
  }

  private static func area(_ text: String) throws(QueryError) -> Area {
    let refusal = QueryError(
      option: "near", value: text, expected: "LATITUDE,LONGITUDE,DISTANCEkm, such as 44.1,145.9,200km")
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    guard parts.count == 3, parts[2].lowercased().hasSuffix("km"), let latitude = Double(parts[0]),
      let longitude = Double(parts[1]), let kilometres = Double(parts[2].dropLast(2)), -90...90 ~= latitude,
      -180...180 ~= longitude, kilometres >= 0, kilometres.isFinite
    else { throw refusal }
    return Area(latitude: latitude, longitude: longitude, kilometres: kilometres)
  }

  // MARK: Dates

  private func isInTime(_ date: String?) -> Bool {
    guard from != nil || to != nil else { return true }
    // What has no date may be of any.
    guard let date else { return false }
    return (from.map { RecordQuery.precedes($0, date) } ?? true) && (to.map { RecordQuery.precedes(date, $0) } ?? true)
  }

  /// Whether a date begins no later than another ends: as far as both are told, compared letter by letter.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let length = min(first.utf8.count, second.utf8.count, 10)
    return !second.utf8.prefix(length).lexicographicallyPrecedes(first.utf8.prefix(length))
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
      return false
    }
    let numbers = parts.compactMap { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int($0) : nil }
    guard numbers.count == parts.count else { return false }
    return (numbers.count < 2 || 1...12 ~= numbers[1]) && (numbers.count < 3 || 1...31 ~= numbers[2])
  }
}
