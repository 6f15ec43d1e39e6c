/// At which step a name fell out, so that it is no mention.
package enum FallenOut: String, Sendable, CaseIterable {
  /// Cleaning took it away.
  case cleaned
  /// No entry has this name.
  case noEntry = "no-entry"
  /// An entry has it, but a list of words or a policy keeps it from being looked up.
  case commonWord = "common-word"
  /// It is not written with the capitals that the name asks for.
  case capitals
  /// It is only a given name, a family name or a title.
  case namePart = "name-part"
  /// What stands beside it belongs to it.
  case border
  /// A longer, earlier or more important name has its place.
  case overlap
  /// A blocking alias keeps its place free.
  case blocked
  /// The document has too many mentions.
  case limit
  /// It is part of a person's name.
  case personName = "person-name"
  /// The document does not say what it needs besides.
  case evidence
  /// It is never alone, and it is.
  case neverAlone = "never-alone"
  /// A family name that no full name stands before.
  case surname
  /// An outside command took it out.
  case command

  /// The stage that decides so.
  package var stage: String {
    switch self {
    case .cleaned: "clean"
    case .noEntry, .commonWord, .capitals, .namePart, .border, .overlap, .blocked, .limit: "match"
    case .personName, .evidence, .neverAlone, .surname: "resolve"
    case .command: "command"
    }
  }
}
