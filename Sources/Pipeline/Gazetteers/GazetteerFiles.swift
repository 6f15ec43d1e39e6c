internal import Digest
package import Gazetteer
internal import TextModel

/// The gazetteers and lists of words of a run: read and compiled, or taken from the cache.
package struct GazetteerFiles {
  /// What they compiled to.
  package let table: GazetteerTable
  /// Path and SHA-256 of each file, in the order given.
  package let digests: [FileDigest]
  /// Where the compiled form came from.
  package let origin: Origin
  /// The file of the compiled form, if one is kept.
  package let compiledPath: String?

  /// The user's cache, the program's package, or compiled now, into the cache or only in memory.
  package enum Origin: String, Sendable { case cache, shipped, built, memory }

  /// A file, and where the user named it: a place in the pipeline file, or an option.
  package struct Named {
    package var path: String
    package var place: String

    package init(path: String, place: String) {
      self.path = path
      self.place = place
    }
  }

  /// Removes a compiled form that is damaged. One that came with the program stays, as all that was installed.
  package func removeCompiled() {
    if let compiledPath, origin != .shipped { FileSystem.remove(compiledPath) }
  }

  /// The files that a pipeline names, and those of `-g`.
  package static func named(
    in definition: PipelineDefinition, extra: [String] = []
  ) throws(PipelineError) -> [Named] {
    guard let match = definition.stage(named: matchStageName) else {
      if let path = extra.first { throw .gazetteerWithoutMatch(path) }
      return []
    }
    let listed = (match.settings.list("gazetteers") + match.settings.list("words")).map {
      Named(path: definition.resolved($0), place: "\(match.position)")
    }
    return listed + extra.map { Named(path: $0, place: "-g \($0)") }
  }

  /// The stage that gazetteers belong to.
  private static let matchStageName = "match"

  /// A gazetteer larger than this is refused: offsets in it have 32 bits.
  private static let byteLimit = 4_000_000_000

  /// Opens the files; those that begin with `# words` are lists of words.
  /// - Parameter cache: where compiled forms are kept; without one they are compiled in memory.
  package init(_ named: [Named], cache: CacheDirectory?) throws(PipelineError) {
    let cache = cache.map(CompiledCache.init)
    var sources: [Source] = []
    for file in named { sources.append(try Source(file, cache)) }
    var compiled =
      sources.allSatisfy { $0.bytes == nil } ? cache?.table(GazetteerFiles.inputs(sources)) : nil
    var isBuilt = false
    if compiled == nil {
      for index in sources.indices { try sources[index].read(cache) }
      let inputs = GazetteerFiles.inputs(sources)
      compiled = cache?.table(inputs)
      if compiled == nil, let cache, cache.directory.path != nil {
        compiled = try cache.whileOthersWait { () throws(PipelineError) in
          if let table = cache.table(inputs) { return table }
          isBuilt = true
          return cache.build(try GazetteerFiles.compiler(sources), inputs)
        }
      }
    }
    if let compiled {
      table = compiled.table
      origin = isBuilt ? .built : compiled.isShipped ? .shipped : .cache
      compiledPath = compiled.path
    } else {
      table = try GazetteerFiles.compiler(sources).table(inputs: GazetteerFiles.inputs(sources))
      origin = .memory
      compiledPath = nil
    }
    digests = sources.map { FileDigest(name: $0.name, path: $0.path, sha256: $0.sha256) }
  }

  /// Path and SHA-256 of files that are not to be compiled.
  package static func digests(of named: [Named], cache: CacheDirectory?) throws(PipelineError) -> [FileDigest] {
    let cache = cache.map(CompiledCache.init)
    var digests: [FileDigest] = []
    for file in named {
      let source = try Source(file, cache)
      digests.append(FileDigest(name: source.name, path: source.path, sha256: source.sha256))
    }
    return digests
  }

  /// The compiled form of files with these names and contents, if the cache has it.
  package static func cachedTable(of files: [FileDigest], cache: CacheDirectory?) -> GazetteerTable? {
    cache.flatMap { CompiledCache(directory: $0).table(inputs(files))?.table }
  }

  /// What a compiled form depends on: names and contents of its files, in order, and the program, whose rules fold and
  /// vary names.
  private static func inputs(_ sources: [Source]) -> [UInt8] {
    inputs(sources.map { FileDigest(name: $0.name, path: $0.path, sha256: $0.sha256) })
  }

  private static func inputs(_ files: [FileDigest]) -> [UInt8] {
    var text = CompiledCache.program
    for file in files { text += "\(file.sha256) \(file.name)\n" }
    return SHA256Digest(of: Array(text.utf8)).bytes
  }

  private static func compiler(_ sources: [Source]) throws(PipelineError) -> GazetteerCompiler {
    do throws(GazetteerError) {
      var files: [GazetteerFile] = []
      var words: [WordList] = []
      for source in sources {
        let bytes = source.bytes ?? []
        let named = GazetteerSource(name: source.name, path: source.path, bytes: bytes)
        if WordList.isWordList(bytes) {
          words.append(try WordList(named))
        } else {
          files.append(try GazetteerFile(named))
        }
      }
      return try GazetteerCompiler(files, words: words)
    } catch {
      throw .gazetteer(error)
    }
  }

  /// One file: its digest at least, and its bytes once they were needed.
  private struct Source {
    let named: Named
    let path: String
    let name: String
    var sha256 = ""
    var bytes: [UInt8]?

    /// Looks whether the file is known to the cache; reads it if not.
    init(_ named: Named, _ cache: CompiledCache?) throws(PipelineError) {
      self.named = named
      path = PathText.normalized(named.path)
      name = PathText.name(of: path, without: ".tsv")
      let absolute = FileSystem.absolutePath(of: Array(path.utf8))
      if let cache, let status = try? FileSystem.status(of: absolute, followingLinks: true), status.kind == .file,
        let known = cache.stamp(ofSource: absolute, status)
      {
        sha256 = known.digest
      } else {
        try read(cache)
      }
    }

    /// Reads the bytes, unless that was done.
    mutating func read(_ cache: CompiledCache?) throws(PipelineError) {
      guard bytes == nil else { return }
      let absolute = FileSystem.absolutePath(of: Array(path.utf8))
      let seenAt = FileSystem.nanosecondsSince1970()
      let status = try? FileSystem.status(of: absolute, followingLinks: true)
      let read: [UInt8]
      do throws(Problem) {
        read = try FileReading.read(Array(path.utf8), limit: GazetteerFiles.byteLimit)
      } catch {
        throw .unreadableGazetteer(
          path, reason: error.reason, namedAt: named.place, nearest: FileSystem.nearestFile(to: path, suffix: ".tsv"))
      }
      bytes = read
      sha256 = SHA256Digest(of: read).description
      if let status {
        cache?.note(SourceStamp(status: status, digest: sha256, seenAt: seenAt), ofSource: absolute)
      }
    }
  }
}
