internal import Digest
internal import Stages
internal import TextModel

/// The files of rules that the `people` stage has, with the lists that they name.
struct PeopleRuleFiles {
  /// What they hold; `nil` if the pipeline has no such stage.
  private(set) var rules: PeopleRules?
  /// Of the rules, then of the lists, each once.
  private(set) var digests: [FileDigest] = []

  /// More than any list has.
  private static let byteLimit = 64_000_000
  /// The shipped rules, below the directory of shipped files.
  private static let shippedPath = "Gazetteers/People/people.rules"

  /// Reads those of a pipeline.
  init(in definition: PipelineDefinition) throws(PipelineError) {
    guard let entry = definition.stage(named: PeopleStage.description.name) else { return }
    var compiler = RulesCompiler()
    var paths: [String] = []
    if entry.settings.flag("shipped") {
      guard let shipped = ShippedFiles.locate() else { throw .shippedFiles(.notFound) }
      paths.append(shipped.root + "/" + PeopleRuleFiles.shippedPath)
    }
    paths += entry.settings.list("rules").map(definition.resolved)
    var read = 0
    for path in paths.map(PathText.normalized) {
      let bytes = try bytes(of: path, what: "rules", namedAt: "\(entry.position)", suffix: ".rules")
      do throws(RulesError) {
        try compiler.add(bytes, file: path)
      } catch {
        throw .other("\(error)")
      }
      let directory = PipelineFile.directory(of: path)
      while read < compiler.listUses.count {
        let use = compiler.listUses[read]
        read += 1
        let file = PathText.normalized(
          use.path.hasPrefix("/") || directory.isEmpty ? use.path : directory + "/" + use.path)
        let terms = try self.bytes(of: file, what: "list", namedAt: "\(use.position)", suffix: ".tsv")
        do throws(RulesError) {
          try compiler.add(list: terms, of: use, file: file)
        } catch {
          throw .other("\(error)")
        }
      }
    }
    rules = compiler.finish()
  }

  private mutating func bytes(
    of path: String, what: String, namedAt place: String, suffix: String
  ) throws(PipelineError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try FileReading.read(Array(path.utf8), limit: PeopleRuleFiles.byteLimit)
    } catch {
      let nearest = FileSystem.nearestFile(to: path, suffix: suffix).map { "; did you mean '\($0)'?" } ?? ""
      throw .other("\(place): cannot read the \(what) '\(path)': \(error.reason)\(nearest)")
    }
    if !digests.contains(where: { $0.path == path }) {
      digests.append(
        FileDigest(name: PathText.name(of: path), path: path, sha256: SHA256Digest(of: bytes).description))
    }
    return bytes
  }
}

extension PipelineDefinition {
  /// Tries the examples in the pipeline's files of rules for people.
  /// - Returns: how many there are.
  package func checkRuleExamples() throws(PipelineError) -> Int {
    guard let rules = try PeopleRuleFiles(in: self).rules else { return 0 }
    do throws(RulesError) {
      try rules.checkExamples()
    } catch {
      throw .other("\(error)")
    }
    return rules.examples.count
  }
}
