internal import Digest
internal import Stages
internal import TextModel

/// The files that the setting `rules` of the sentences stage names.
struct SentenceRuleFiles {
  /// What they hold, in order.
  private(set) var rules: [SentenceRules] = []
  private(set) var digests: [FileDigest] = []

  /// Words for every language there is take less.
  private static let byteLimit = 16_000_000
  private static let stageName = "sentences"

  /// Reads those of a pipeline.
  init(in definition: PipelineDefinition) throws(PipelineError) {
    guard let entry = definition.stage(named: Self.stageName) else { return }
    for written in entry.settings.list("rules") {
      let path = PathText.normalized(definition.resolved(written))
      let bytes: [UInt8]
      do throws(Problem) {
        bytes = try FileReading.read(Array(path.utf8), limit: Self.byteLimit)
      } catch {
        let nearest = FileSystem.nearestFile(to: path, suffix: ".tsv").map { "; did you mean '\($0)'?" } ?? ""
        throw .other("\(entry.position): cannot read the sentence rules '\(path)': \(error.reason)\(nearest)")
      }
      do throws(SentenceRulesError) {
        rules.append(try SentenceRules(bytes))
      } catch {
        throw .other("\(path):\(error.line): \(error)")
      }
      digests.append(
        FileDigest(name: PathText.name(of: path), path: path, sha256: SHA256Digest(of: bytes).description))
    }
  }
}

extension PipelineDefinition {
  /// Path and SHA-256 of each file of rules, for sentences and for names, with the lists that these name.
  /// - Parameter cache: where compiled lists are kept; without one the lists are read.
  package func ruleDigests(cache: CacheDirectory?) throws(PipelineError) -> [FileDigest] {
    try SentenceRuleFiles(in: self).digests + NameRuleFiles(in: self, cache: cache).digests
  }
}
