internal import Digest
internal import Stages
internal import TextModel

/// The files of rules that the `names` stage has, with the lists that they name.
struct NameRuleFiles: Sendable {
  /// What they hold; `nil` if the pipeline has no such stage.
  private(set) var rules: NameRules?
  /// Of the rules and the lists, in the order they are named, each once.
  private(set) var digests: [FileDigest] = []

  /// More than any list has.
  private static let byteLimit = 64_000_000
  /// The shipped rules, below the directory of shipped files.
  private static let shippedPath = "Gazetteers/Names/names.rules"

  /// What was read last in this process: a comparison of outputs makes many pipelines with the same rules.
  private static let latest = Guarded<Latest?>(nil)

  private struct Latest: Sendable {
    /// Of the rules.
    var paths: [String]
    /// Of each file, rules and lists.
    var stamps: [(path: String, stamp: SourceStamp)]
    var files: NameRuleFiles

    /// Whether the files are as they were read.
    var isCurrent: Bool {
      stamps.allSatisfy { (path, stamp) in
        let status = try? FileSystem.status(of: Array(path.utf8), followingLinks: true)
        return status.flatMap(stamp.digest(for:)) != nil
      }
    }
  }

  /// Reads those of a pipeline.
  /// - Parameter cache: where compiled lists are kept; without one the lists are read.
  init(in definition: PipelineDefinition, cache: CacheDirectory?) throws(PipelineError) {
    guard let entry = definition.stage(named: NameStage.description.name) else { return }
    var paths: [String] = []
    if entry.settings.flag("shipped") {
      guard let shipped = ShippedFiles.locate() else { throw .shippedFiles(.notFound) }
      paths.append(shipped.root + "/" + NameRuleFiles.shippedPath)
    }
    paths += entry.settings.list("rules").map(definition.resolved)
    paths = paths.map(PathText.normalized)
    if let known = NameRuleFiles.latest.withLock({ $0 }), known.paths == paths, known.isCurrent {
      self = known.files
      return
    }
    var reading = Reading(place: "\(entry.position)", cache: cache.map(CompiledCache.init))
    try reading.readRules(paths)
    rules = try reading.finish()
    digests = reading.sources.map {
      FileDigest(name: PathText.name(of: $0.path), path: $0.path, sha256: $0.stamp.digest)
    }
    let latest = Latest(paths: paths, stamps: reading.sources.map { ($0.path, $0.stamp) }, files: self)
    NameRuleFiles.latest.withLock { $0 = latest }
  }

  /// Files on their way to rules.
  private struct Reading {
    private var compiler = RulesCompiler()
    /// Rules and lists, in the order they are named.
    private(set) var sources: [Source] = []
    private let cache: CompiledCache?
    /// Where the stage stands.
    private let place: String
    private var rulePaths: [String] = []
    /// The paths of the lists that the compiler asks for, use by use.
    private var listPaths: [String] = []
    /// Numbers in ``sources``: a gazetteer serves several lists.
    private var ofPath: [String: Int] = [:]

    struct Source {
      var path: String
      var stamp: SourceStamp
      /// `nil` if the cache knew the digest.
      var bytes: [UInt8]?
    }

    init(place: String, cache: CompiledCache?) {
      self.place = place
      self.cache = cache
    }

    /// Reads the rules, and looks at the lists they name.
    mutating func readRules(_ paths: [String]) throws(PipelineError) {
      rulePaths = paths
      for path in paths {
        let index = try source(path, what: "rules", namedAt: place, suffix: ".rules")
        let bytes = try bytes(of: index, what: "rules", namedAt: place, suffix: ".rules")
        do throws(RulesError) {
          try compiler.add(bytes, file: path)
        } catch {
          throw .other("\(error)")
        }
        let directory = PipelineFile.directory(of: path)
        for use in compiler.listUses[listPaths.count...] {
          let isAbsolute = use.path.hasPrefix("/") || directory.isEmpty
          let path = PathText.normalized(isAbsolute ? use.path : directory + "/" + use.path)
          _ = try source(path, what: "list", namedAt: "\(use.position)", suffix: ".tsv")
          listPaths.append(path)
        }
      }
    }

    /// The rules with their lists, compiled or from the cache.
    mutating func finish() throws(PipelineError) -> NameRules {
      if let rules = fromCache() { return rules }
      guard let cache else { return try compiled() }
      return try cache.whileOthersWait { () throws(PipelineError) in
        if let rules = fromCache() { return rules }
        return try compiled()
      }
    }

    private func fromCache() -> NameRules? {
      cache?.lists(inputs) { compiler.finish(compiledLists: $0) }
    }

    private mutating func compiled() throws(PipelineError) -> NameRules {
      for (use, path) in zip(compiler.listUses, listPaths) {
        guard let index = ofPath[path] else { continue }
        let bytes = try bytes(of: index, what: "list", namedAt: "\(use.position)", suffix: ".tsv")
        do throws(RulesError) {
          try compiler.add(list: bytes, of: use, file: path)
        } catch {
          throw .other("\(error)")
        }
      }
      let rules = compiler.finish()
      // What was read may have changed since it was looked at.
      cache?.keep(lists: rules.compiledLists, self.inputs)
      return rules
    }

    /// What compiled lists depend on: the program, the rules, and the contents of the list of each use, in their order.
    /// Paths do not count: another folder with the same files has the same lists.
    private var inputs: [UInt8] {
      var text = CompiledCache.program
      for path in rulePaths { text += digest(of: path) }
      for path in listPaths { text += digest(of: path) }
      return SHA256Digest(of: Array(text.utf8)).bytes
    }

    private func digest(of path: String) -> String {
      "\(ofPath[path].map { sources[$0].stamp.digest } ?? "")\n"
    }

    /// The number of a file among ``sources``; it is read only if the cache does not know its digest.
    private mutating func source(
      _ path: String, what: String, namedAt place: String, suffix: String
    ) throws(PipelineError) -> Int {
      if let known = ofPath[path] { return known }
      let index = sources.count
      ofPath[path] = index
      let absolute = FileSystem.absolutePath(of: Array(path.utf8))
      if let cache, let status = try? FileSystem.status(of: absolute, followingLinks: true), status.kind == .file,
        let stamp = cache.stamp(ofSource: absolute, status)
      {
        sources.append(Source(path: path, stamp: stamp))
      } else {
        sources.append(try read(path, what: what, namedAt: place, suffix: suffix))
      }
      return index
    }

    private mutating func bytes(
      of index: Int, what: String, namedAt place: String, suffix: String
    ) throws(PipelineError) -> [UInt8] {
      if let bytes = sources[index].bytes { return bytes }
      sources[index] = try read(
        sources[index].path, what: what, namedAt: place, suffix: suffix, known: sources[index].stamp)
      return sources[index].bytes ?? []
    }

    /// - Parameter known: the stamp that the cache has.
    private func read(
      _ path: String, what: String, namedAt place: String, suffix: String, known: SourceStamp? = nil
    ) throws(PipelineError) -> Source {
      let seenAt = FileSystem.nanosecondsSince1970()
      let file: (bytes: [UInt8], status: FileStatus)
      do throws(Problem) {
        let read = try FileReading.readWithStatus(Array(path.utf8), limit: NameRuleFiles.byteLimit)
        file = (read.bytes, read.status)
      } catch {
        let nearest = FileSystem.nearestFile(to: path, suffix: suffix).map { "; did you mean '\($0)'?" } ?? ""
        throw .other("\(place): cannot read the \(what) '\(path)': \(error.reason)\(nearest)")
      }
      if let known, known.digest(for: file.status) != nil { return Source(path: path, stamp: known, bytes: file.bytes) }
      let stamp = SourceStamp(
        status: file.status, digest: SHA256Digest(of: file.bytes).description, seenAt: seenAt)
      cache?.note(stamp, ofSource: FileSystem.absolutePath(of: Array(path.utf8)))
      return Source(path: path, stamp: stamp, bytes: file.bytes)
    }
  }
}

extension PipelineDefinition {
  /// Tries the examples in the pipeline's files of rules for people.
  /// - Returns: how many there are.
  package func checkRuleExamples() throws(PipelineError) -> Int {
    guard let rules = try NameRuleFiles(in: self, cache: nil).rules else { return 0 }
    do throws(RulesError) {
      try rules.checkExamples()
    } catch {
      throw .other("\(error)")
    }
    return rules.examples.count
  }
}
