/// Why a line is no record.
public struct RecordError: Error, Sendable, Hashable {
  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int
  /// What is wrong there.
  public var problem: Problem

  /// A problem at a place.
  public init(line: Int, column: Int, problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// What can be wrong with a line.
  public enum Problem: Sendable, Hashable {
    /// Something else stands there than what is named.
    case expected(String)
    /// The object that starts there lacks a key.
    case missingKey(String)
    /// The key stands there a second time.
    case repeatedKey(String)
    /// The form has no such key there. Readers skip it; `onoma check` reports it.
    case unknownKey(String)
    /// The first key has its place before the second. Readers do not mind; `onoma check` reports it.
    case keyOrder(String, after: String)
    /// The line is in another form than ``Record/schemaName``.
    case otherSchema(String)
    /// The bytes are not valid UTF-8.
    case invalidUTF8
    /// Values are nested deeper than any record needs.
    case tooDeep
  }
}

extension RecordError: CustomStringConvertible {
  /// `line 3, column 17: expected a number`
  public var description: String { "line \(line), column \(column): \(problem)" }
}

extension RecordError.Problem: CustomStringConvertible {
  /// What is wrong, without its place.
  public var description: String {
    switch self {
    case .expected(let what): "expected \(what)"
    case .missingKey(let key): "the key '\(key)' is missing"
    case .repeatedKey(let key): "the key '\(key)' stands here a second time"
    case .unknownKey(let key): "unknown key '\(key)'"
    case .keyOrder(let key, let other): "the key '\(key)' belongs before '\(other)'"
    case .otherSchema(let name): "the schema is '\(name)', not '\(Record.schemaName)'"
    case .invalidUTF8: "bytes that are not UTF-8"
    case .tooDeep: "values nested too deeply"
    }
  }
}
