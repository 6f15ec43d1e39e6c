/// What fields are usually called.
enum HeaderNames {
  private static let targets: [String: ColumnMapping.Target] = {
    let names: [ImportColumn: String] = [
      .id: "id code key", .type: "type kind", .name: "name label title displayname",
      .aliases: "aliases alias altlabel altlabels alternatenames othernames", .country: "country countrycode iso2",
      .region: "region", .latitude: "latitude lat", .longitude: "longitude lon lng long", .population: "population",
      .wikidata: "wikidata wikidataid qid", .geonames: "geonames geonameid geonamesid", .from: "from startdate",
      .to: "to enddate", .claimedBy: "claimedby", .of: "of", .priority: "priority", .note: "note description",
      .case: "case", .variants: "variants", .evidence: "evidence",
    ]
    var targets: [String: ColumnMapping.Target] = ["coordinates": .coordinates, "coord": .coordinates]
    for (column, spelled) in names {
      for name in spelled.split(separator: " ") { targets[String(name)] = .column(column) }
    }
    return targets
  }()

  /// The mappings that names in a header suggest; aliases are parted by `|`.
  static func mappings(for header: [String]) -> [ColumnMapping] {
    var taken: Set<ColumnMapping.Target> = []
    var mappings: [ColumnMapping] = []
    for field in header {
      let bare = field.lowercased().filter { $0.isLetter || $0.isNumber }
      guard let target = targets[bare], taken.insert(target).inserted else { continue }
      let isList = [.column(.aliases), .column(.country), .column(.claimedBy)].contains(target)
      mappings.append(ColumnMapping(target: target, field: field, separator: isList ? "|" : nil))
    }
    return mappings
  }
}
