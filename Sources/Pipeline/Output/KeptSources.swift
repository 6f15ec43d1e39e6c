internal import Digest

/// The bytes that the records of an output depend on besides the documents: gazetteers, lists of words and the pipeline
/// file, as they were. `state/sources/` and their SHA-256, packed with gzip; each is kept once.
///
/// Where the file system allows, they are further names of the files that the cache has, since copying them takes longer than
/// a small run. Such a file is never written again: whoever has other bytes for a name makes a file and renames it.
///
/// They serve `diff` and `explain`, which name file and line of what was changed since. Without them these say what they
/// can no longer tell; no record depends on them.
package struct KeptSources: Sendable {
  private let folder: String
  /// Where they are kept packed for all outputs, since packing takes longer than a small run.
  private let cache: CacheDirectory?

  /// - Parameter directory: the output directory.
  package init(directory: String, cache: CacheDirectory? = .locate()) {
    folder = directory + "/state/sources"
    self.cache = cache
  }

  /// No gazetteer is larger.
  private static let byteLimit = 4_000_000_000

  private func path(_ sha256: String) -> String { "\(folder)/\(sha256).gz" }

  /// Keeps the files that are not kept yet. A file that is another by now is left out: nothing could be told of it.
  package func keep(_ files: [FileDigest]) throws(OutputError) {
    try OutputFolder.create(folder)
    var known = Set(FileSystem.names(in: folder))
    // A gazetteer may be a list of the rules for names as well.
    for file in files where known.insert("\(file.sha256).gz").inserted { try keep(file) }
  }

  /// Takes away what is none of these files, once the output is made from them.
  package func removeOthers(than files: [FileDigest]) {
    let wanted = Set(files.map { "\($0.sha256).gz" })
    for name in FileSystem.names(in: folder) where !wanted.contains(name) { FileSystem.remove("\(folder)/\(name)") }
  }

  /// Keeps what other outputs keep, for an output that is made of theirs.
  package func take(from others: [KeptSources]) throws(OutputError) {
    try OutputFolder.create(folder)
    for other in others {
      for name in FileSystem.names(in: other.folder)
      where name.hasSuffix(".gz") && !FileSystem.isFile("\(folder)/\(name)") {
        guard let packed = try? FileReading.read(Array("\(other.folder)/\(name)".utf8), limit: KeptSources.byteLimit)
        else {
          continue
        }
        try write(packed, to: "\(folder)/\(name)")
      }
    }
  }

  private func keep(_ file: FileDigest) throws(OutputError) {
    if link(file.sha256) { return }
    let packed: [UInt8]
    if let known = kept(file.sha256) {
      packed = known
    } else {
      guard let bytes = try? FileReading.read(Array(file.path.utf8), limit: KeptSources.byteLimit),
        SHA256Digest(of: bytes).description == file.sha256
      else { return }
      packed = Gzip.packed(bytes)
      if let cache { note(packed, in: cache, file.sha256) }
      if link(file.sha256) { return }
    }
    try write(packed, to: path(file.sha256))
  }

  /// Gives the user's own packed file a name in the output. One that came with the program belongs to somebody else, and is
  /// copied: who changes owner or mode of all of an output must not change that.
  private func link(_ sha256: String) -> Bool {
    cache?.path(of: .kept(sha256)).map { FileSystem.link($0, as: path(sha256)) } ?? false
  }

  /// Packed already, by another run or with the program.
  private func kept(_ sha256: String) -> [UInt8]? {
    [cache?.path(of: .kept(sha256)), cache?.shippedPath(of: .kept(sha256))].lazy.compactMap { (path) in
      path.flatMap { try? FileReading.read(Array($0.utf8), limit: KeptSources.byteLimit) }
    }.first
  }

  private func write(_ packed: [UInt8], to path: String) throws(OutputError) {
    var output = try OutputFile(path: path + ".partial")
    try output.writeWhole(packed, as: path)
  }

  /// A cache that cannot be written is no error.
  private func note(_ packed: [UInt8], in cache: CacheDirectory, _ sha256: String) {
    guard let path = cache.path(of: .kept(sha256)),
      (try? OutputFolder.create(PipelineFile.directory(of: path))) != nil,
      var file = try? OutputFile(path: "\(path).\(FileSystem.processIdentifier)")
    else { return }
    try? file.writeWhole(packed, as: path)
  }

  /// The bytes of a file as they were; `nil` if they were not kept, or are damaged.
  package func bytes(_ sha256: String) -> [UInt8]? {
    guard let packed = try? FileReading.read(Array(path(sha256).utf8), limit: KeptSources.byteLimit),
      let bytes = Gzip.unpacked(packed, limit: KeptSources.byteLimit), SHA256Digest(of: bytes).description == sha256
    else { return nil }
    return bytes
  }
}
