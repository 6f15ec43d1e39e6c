/// Types that are scored together, since schemes cut them differently.
package struct NameGroup: Hashable, Comparable, Sendable {
  package let name: String

  package static let place = NameGroup("place")
  package static let country = NameGroup("country")
  package static let person = NameGroup("person")
  package static let organization = NameGroup("org")
  package static let facility = NameGroup("fac")

  package init(_ name: String) { self.name = name }

  package static func < (a: NameGroup, b: NameGroup) -> Bool { a.name < b.name }

  /// What types of the common schemes and of records are; others are groups of their own.
  private static let known: [String: NameGroup] = {
    var known: [String: NameGroup] = [:]
    for type in [
      "PLACE", "COUNTRY", "GPE", "LOC", "LOCATION", "REGION", "CITY", "ISLAND", "ARCHIPELAGO", "WATER", "LANDFORM",
    ] { known[type] = .place }
    for type in ["PERSON", "PER"] { known[type] = .person }
    for type in ["ORG", "ORGANIZATION", "ORGANISATION"] { known[type] = .organization }
    for type in ["FAC", "FACILITY"] { known[type] = .facility }
    return known
  }()

  /// Types that are no names of anything by themselves.
  private static let none: Set<String> = ["DEMONYM", "LANGUAGE", "HOMONYM", "NON_TOPONYM", "ENTITY", "MISC", "NORP"]

  /// The group of a type; `nil` for none.
  /// - Parameter mapping: types that the user maps to others.
  package static func of(_ type: String, _ mapping: [String: String] = [:]) -> NameGroup? {
    let type = mapping[type] ?? type
    return none.contains(type) ? nil : known[type] ?? NameGroup(type.lowercased())
  }
}
