/// The types of Wikidata's commonest classes of what news names.
enum WikidataClasses {
  /// The type of things of this class; `nil` if it is not in the table.
  static func type(of id: String) -> String? { types[id] }

  private static let types: [String: String] = {
    let classes = [
      "person": "Q5",
      "country": "Q6256 Q3624078 Q7270 Q3024240 Q15634554 Q417175",
      // First and second level divisions, states, provinces, prefectures, oblasts, krais, republics of Russia, regions.
      "region": "Q10864048 Q13220204 Q35657 Q11828004 Q50337 Q835714 Q43742 Q82794 Q107390 Q36784 Q13221722 Q47168",
      "city": "Q515 Q1549591 Q3957 Q532 Q486972 Q5119 Q15284 Q7930989 Q1093829 Q174844 Q494721 Q200250",
      "island": "Q23442 Q42523 Q207524",
      "archipelago": "Q33837 Q1402592",
      "water": "Q165 Q23397 Q4022 Q37901 Q39594 Q1322134 Q9430 Q12284 Q131681 Q573344 Q204894",
      "landform": "Q8502 Q46831 Q8072 Q34763 Q8514 Q185113 Q39816 Q75520 Q133056 Q1437459",
      "organization":
        "Q43229 Q484652 Q245065 Q7278 Q192350 Q783794 Q4830453 Q17149090 Q7210356 Q1065 Q3918 Q192283 Q11032",
    ]
    var types: [String: String] = [:]
    for (type, ids) in classes {
      for id in ids.split(separator: " ") { types[String(id)] = type }
    }
    return types
  }()
}
