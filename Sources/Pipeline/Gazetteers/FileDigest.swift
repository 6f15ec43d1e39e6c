internal import Digest
internal import Records
package import TextModel

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

  /// Of a large file that rarely changes: a program, a model. It is read only if the cache does not know it as it is.
  package init(ofFile path: String, limit: Int, cache: CacheDirectory?) throws(Problem) {
    let cache = cache.map(CompiledCache.init)
    let absolute = FileSystem.absolutePath(of: Array(path.utf8))
    // Under the running program's link each program would take the place of the last one.
    let noted = (try? FileSystem.realPath(of: absolute)) ?? absolute
    let status = try? FileSystem.status(of: absolute, followingLinks: true)
    if let cache, let status, status.kind == .file, let known = cache.stamp(ofSource: noted, status) {
      self.init(name: PathText.name(of: path), path: path, sha256: known.digest)
      return
    }
    let seenAt = FileSystem.nanosecondsSince1970()
    let digest = SHA256Digest(of: try FileReading.read(absolute, limit: limit)).description
    if let status { cache?.note(SourceStamp(status: status, digest: digest, seenAt: seenAt), ofSource: noted) }
    self.init(name: PathText.name(of: path), path: path, sha256: digest)
  }

  /// The same without the path: what machines agree on.
  package var withoutPath: FileDigest { FileDigest(name: name, path: "", sha256: sha256) }

  /// Without the path.
  var json: JSONValue { .object([("name", .text(name)), ("sha256", .text(sha256))]) }
}
