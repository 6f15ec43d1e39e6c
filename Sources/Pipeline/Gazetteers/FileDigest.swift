internal import Records

/// A file that the records of a run depend on: a gazetteer, or a part of an outside command.
package struct FileDigest: Hashable, Sendable {
  /// Without directories, which differ from one machine to another, and of a gazetteer without `.tsv`.
  package var name: String
  package var path: String
  /// Lower-case hexadecimal.
  package var sha256: String

  package init(name: String, path: String, sha256: String) {
    self.name = name
    self.path = path
    self.sha256 = sha256
  }

  /// The same without the path: what machines agree on.
  package var withoutPath: FileDigest { FileDigest(name: name, path: "", sha256: sha256) }

  /// Without the path.
  var json: JSONValue { .object([("name", .text(name)), ("sha256", .text(sha256))]) }
}
