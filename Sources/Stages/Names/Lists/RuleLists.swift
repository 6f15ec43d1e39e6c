/// The lists of a set of rules, ready for look-up, and what they are for.
struct RuleLists: Sendable {
  var table = TermTable()
  /// Lists whose words are looked for in case forms too.
  var inCases = BitSet256()
  /// Lists that a word with a hyphen is in by its first part, and by its last one.
  var byFirstPart = BitSet256()
  var byLastPart = BitSet256()
  /// Lists whose entries, in scripts without spaces, count only as a whole.
  var asWhole = BitSet256()
  /// Lists of offices: entries of several words get the trait `title-phrase`.
  var offices = BitSet256()
  /// Being in a list takes a word out of others.
  var exclusions: [(list: Int, taken: BitSet256)] = []
  /// Lists the reading of texts asks for by name; `nil` where the rules have none.
  var words: Int?
  var syllables: Int?
  var pronouns: Int?
}
