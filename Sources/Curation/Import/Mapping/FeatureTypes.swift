/// Types of places by the words that other lists have for them.
enum FeatureTypes {
  private static let types: [String: String] = {
    let words = [
      "person": "person per people firstname lastname",
      "country": "country countries sovereign-state nation",
      "region": "region state province state-or-province admin-1-region county department prefecture oblast continent",
      "city":
        "city cities town village settlement populated-place admin-0-capital admin-1-capital capital municipality",
      "island": "island islands islet atoll",
      "archipelago": "archipelago island-group islandgroup",
      "water": """
      water sea ocean bay gulf strait channel lake river sound fjord lagoon inlet generic reservoir canal lake-centerline \
      alkaline-lake inland-sea
      """,
      "landform": """
      landform mountain mountains range-mtn range peninsula cape desert plain plateau valley basin delta lowland \
      foothills geoarea isthmus pen-cape spot-elevation volcano gorge dragons-be-here tundra wetlands coast
      """,
      "organization": "organization organisation org company institution",
      "place": "place location loc gpe fac facility",
      "demonym": "demonym",
    ]
    var types: [String: String] = [:]
    for (type, synonyms) in words {
      for word in synonyms.split(whereSeparator: \.isWhitespace) { types[String(word)] = type }
    }
    return types
  }()

  /// The contract's type for a word such as `Island group`, `LOCATION` or `GPE`; else the word as a type of its own.
  static func type(_ word: String) -> [UInt8] {
    var slug: [UInt8] = []
    Slug.append(Array(word.utf8)[...], to: &slug)
    return types[String(decoding: slug, as: UTF8.self)].map { Array($0.utf8) } ?? slug
  }
}
