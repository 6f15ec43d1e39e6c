internal import Records

/// What the records of a run owe to an outside command, for `run.json` and the key of the run.
package struct CommandDigest: Hashable, Sendable {
  /// Program and arguments, as written.
  package var words: [String]
  /// The program, the files among its arguments, and those of `files`.
  package var files: [FileDigest]

  package init(words: [String], files: [FileDigest]) {
    self.words = words
    self.files = files
  }

  /// The same without paths: what machines agree on.
  package var withoutPaths: CommandDigest { CommandDigest(words: words, files: files.map(\.withoutPath)) }

  /// Without paths.
  var json: JSONValue {
    .object([("run", .array(words.map(JSONValue.text))), ("files", .array(files.map(\.json)))])
  }
}
