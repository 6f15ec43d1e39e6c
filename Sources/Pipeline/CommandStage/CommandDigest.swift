/// What the records of a run owe to an outside command, for `run.json` and the key of the run.
package struct CommandDigest: Hashable, Sendable {
  /// Program and arguments, as written.
  package var words: [String]
  /// The program, the files among its arguments, and those of `files`.
  package var files: [File]

  package struct File: Hashable, Sendable {
    /// Without directories, which differ from one machine to another.
    package var name: String
    package var path: String
    package var sha256: String

    package init(name: String, path: String, sha256: String) {
      self.name = name
      self.path = path
      self.sha256 = sha256
    }
  }

  package init(words: [String], files: [File]) {
    self.words = words
    self.files = files
  }

  /// Without paths.
  var json: JSONValue {
    .object([
      ("run", .array(words.map(JSONValue.text))),
      ("files", .array(files.map { .object([("name", .text($0.name)), ("sha256", .text($0.sha256))]) })),
    ])
  }
}
