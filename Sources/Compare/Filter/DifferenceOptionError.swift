internal import TextModel

/// A name that an option was given and that there is not.
package struct DifferenceOptionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the name is of: `format`, `kind`.
  package var option: String
  package var value: String
  /// All names there are, in the order the help shows.
  package var known: [String]

  package init(option: String, value: String, known: [String]) {
    self.option = option
    self.value = value
    self.known = known
  }

  package var description: String {
    let near = value.utf8.count <= 200 ? nearestName(to: value, in: known) : nil
    let hint = near.map { "; did you mean '\($0)'?" } ?? ""
    return "unknown \(option) '\(value)'\(hint) (known: \(known.joined(separator: ", ")))"
  }
}
