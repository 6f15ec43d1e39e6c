/// The grammatical cases of a name, from the tables of rules of each language.
enum GrammaticalCases {
  /// The case forms of `name`, without the name itself; empty for languages that have no table.
  static func forms(of name: VaryingName) -> [String] {
    []
  }
}
