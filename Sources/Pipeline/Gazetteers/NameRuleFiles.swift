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
  init(in definition: PipelineDefinition) throws(PipelineError) {
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
    var reading = Reading(place: "\(entry.position)")
    try reading.read(paths)
    rules = reading.compiler.finish()
    digests = reading.stamps.map {
      FileDigest(name: PathText.name(of: $0.path), path: $0.path, sha256: $0.stamp.digest)
    }
    let latest = Latest(paths: paths, stamps: reading.stamps, files: self)
    NameRuleFiles.latest.withLock { $0 = latest }
  }

  /// Files on their way to rules.
  private struct Reading {
    var compiler = RulesCompiler()
    var stamps: [(path: String, stamp: SourceStamp)] = []
    /// Where the stage stands.
    let place: String
    /// A gazetteer serves several lists.
    private var bytesOfPath: [String: [UInt8]] = [:]

    init(place: String) { self.place = place }

    mutating func read(_ paths: [String]) throws(PipelineError) {
      var next = 0
      for path in paths {
        let bytes = try bytes(of: path, what: "rules", namedAt: place, suffix: ".rules")
        do throws(RulesError) {
          try compiler.add(bytes, file: path)
        } catch {
          throw .other("\(error)")
        }
        let directory = PipelineFile.directory(of: path)
        while next < compiler.listUses.count {
          try read(compiler.listUses[next], in: directory)
          next += 1
        }
      }
    }

    private mutating func read(_ use: RulesCompiler.ListUse, in directory: String) throws(PipelineError) {
      let isAbsolute = use.path.hasPrefix("/") || directory.isEmpty
      let path = PathText.normalized(isAbsolute ? use.path : directory + "/" + use.path)
      let bytes = try bytes(of: path, what: "list", namedAt: "\(use.position)", suffix: ".tsv")
      do throws(RulesError) {
        try compiler.add(list: bytes, of: use, file: path)
      } catch {
        throw .other("\(error)")
      }
    }

    private mutating func bytes(
      of path: String, what: String, namedAt place: String, suffix: String
    ) throws(PipelineError) -> [UInt8] {
      if let known = bytesOfPath[path] { return known }
      let seenAt = FileSystem.nanosecondsSince1970()
      let file: (bytes: [UInt8], status: FileStatus)
      do throws(Problem) {
        let read = try FileReading.readWithStatus(Array(path.utf8), limit: NameRuleFiles.byteLimit)
        file = (read.bytes, read.status)
      } catch {
        let nearest = FileSystem.nearestFile(to: path, suffix: suffix).map { "; did you mean '\($0)'?" } ?? ""
        throw .other("\(place): cannot read the \(what) '\(path)': \(error.reason)\(nearest)")
      }
      bytesOfPath[path] = file.bytes
      let digest = SHA256Digest(of: file.bytes).description
      stamps.append((path, SourceStamp(status: file.status, digest: digest, seenAt: seenAt)))
      return file.bytes
    }
  }
}

extension PipelineDefinition {
  /// Tries the examples in the pipeline's files of rules for people.
  /// - Returns: how many there are.
  package func checkRuleExamples() throws(PipelineError) -> Int {
    guard let rules = try NameRuleFiles(in: self).rules else { return 0 }
    do throws(RulesError) {
      try rules.checkExamples()
    } catch {
      throw .other("\(error)")
    }
    return rules.examples.count
  }
}
