package import TextModel

/// Why a gazetteer was refused: nothing of it is used.
package struct GazetteerError: Error, Hashable, Sendable {
  /// File and line; the column is in characters from 1, where one is to blame.
  package var position: SourcePosition
  package var problem: Problem

  package init(_ position: SourcePosition, _ problem: Problem) {
    self.position = position
    self.problem = problem
  }

  package enum Problem: Hashable, Sendable {
    case notUTF8(byteOffset: Int)
    case noHeader
    case noWordsHeader
    case unknownPolicy(String, known: [String])
    case tooLarge
    case missingColumn(String)
    case unknownColumn(String, known: [String])
    case repeatedColumn(String)
    case fieldCount(found: Int, expected: Int)
    case emptyField(column: String)
    case badValue(column: String, value: String, expected: String)
    case badAlias(alias: String, reason: String)
    case unknownFlag(String, alias: String, known: [String])
    case nothingToMatch(String)
    case repeatedID(String, first: SourcePosition)
    case unknownEntity(String, column: String, nearest: String?)
    case noSuchAlias(String, entity: String, nearest: String?)
  }
}

extension GazetteerError: CustomStringConvertible {
  /// The whole message: place, what is wrong, what to do.
  package var description: String { "error: \(position): \(problem.sentence)" }
}

extension GazetteerError.Problem {
  fileprivate var sentence: String {
    switch self {
    case .notUTF8(let offset):
      "byte \(offset) is not UTF-8; save the file as UTF-8"
    case .noHeader:
      "no header line; the first line names the columns, separated by tabs: id type name aliases …"
    case .noWordsHeader:
      "no header line; a list of words names its columns after '# words': name rule, and if you like language note"
    case .unknownPolicy(let setting, let known):
      "unknown policy '\(setting)'\(suggestion(String(setting.prefix { $0 != "=" }), known)) (write KEY=VALUE; known"
        + " keys: \(known.joined(separator: ", ")))"
    case .tooLarge:
      "the gazetteers together are too large: at most 4 GB of names and facts and 1,000,000,000 names; use fewer files"
    case .missingColumn(let name):
      "no column '\(name)' in the header; a gazetteer needs id, type and name (after '# extends' only id)"
    case .unknownColumn(let name, let known):
      "unknown column '\(name)'\(suggestion(name, known)) (known columns: \(known.joined(separator: ", "));"
        + " a column of your own starts with 'x-')"
    case .repeatedColumn(let name):
      "column '\(name)' stands twice in the header"
    case .fieldCount(let found, let expected):
      "\(found) field\(found == 1 ? "" : "s"), the header has \(expected); fields are separated by one tab each"
    case .emptyField(let column):
      "'\(column)' is empty"
    case .badValue(let column, let value, let expected):
      "\(column) '\(value)' is not \(expected)"
    case .badAlias(let alias, let reason):
      "alias '\(alias)': \(reason)"
    case .unknownFlag(let flag, let alias, let known):
      "unknown flag '!\(flag)' in alias '\(alias)'\(suggestion(flag, known)) (known flags:"
        + " \(known.joined(separator: ", ")); write '\\!' for an exclamation mark)"
    case .nothingToMatch(let name):
      "'\(name)' has no letter or digit, so it can never match"
    case .repeatedID(let id, let first):
      "id '\(id)' stands at \(first) already; to add to that entity, begin the file with '# extends'"
    case .unknownEntity(let id, let column, let nearest):
      "\(column) '\(id)' is in none of the gazetteers\(nearest.map { "; did you mean '\($0)'?" } ?? "")"
    case .noSuchAlias(let alias, let entity, let nearest):
      "'\(entity)' has no alias '\(alias)' to remove\(nearest.map { "; did you mean '\($0)'?" } ?? "")"
    }
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
  }
}
