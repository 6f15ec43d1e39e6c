internal import Digest
internal import Loading
internal import Records
internal import TextModel

/// What `run.json` says of a run. Everything that depends on the time or the place stands in `environment`, which no
/// digest covers; the rest is the same for the same input, pipeline, gazetteers and version.
package struct RunReport: Sendable {
  package var facts: Facts
  package var counts: RunCounts
  package var environment: Environment

  /// What the records depend on besides their sources.
  package struct Facts: Hashable, Sendable {
    package var version: String
    package var recordSchema: String
    package var libxml2: String
    /// Lower-case hexadecimal SHA-256 of the running executable, if it could be read.
    package var executable: String?
    /// The resolved pipeline file, without what no record depends on.
    package var pipeline: String
    package var gazetteers: [FileDigest]
    /// The files of sentence rules, in order.
    package var rules: [FileDigest]
    /// The outside commands among the stages, in order.
    package var commands: [CommandDigest]
    /// The part of the corpus that was done; `nil` for all of it.
    package var shard: Shard?

    /// Of what another run wrote.
    package init(
      version: String, recordSchema: String, libxml2: String, executable: String?, pipeline: String,
      gazetteers: [FileDigest], rules: [FileDigest] = [], commands: [CommandDigest], shard: Shard?
    ) {
      self.version = version
      self.recordSchema = recordSchema
      self.libxml2 = libxml2
      self.executable = executable
      self.pipeline = pipeline
      self.gazetteers = gazetteers
      self.rules = rules
      self.commands = commands
      self.shard = shard
    }

    /// Of this program.
    package init(
      _ definition: PipelineDefinition, _ gazetteers: [FileDigest], rules: [FileDigest] = [],
      _ commands: [CommandDigest], executable: String?, shard: Shard?
    ) {
      self.init(
        version: onomaVersion, recordSchema: Record.schemaName, libxml2: Loader.libxml2Version, executable: executable,
        pipeline: definition.recordYAML(schema: PipelineLoading.schema), gazetteers: gazetteers,
        rules: rules, commands: commands, shard: shard)
    }
  }

  /// What depends on time and place.
  package struct Environment: Sendable {
    package var inputs: [String]
    /// The file that lists more of them; `-` for standard input.
    package var filesFrom: String?
    /// The pipeline file, and what was set over it.
    package var pipelineFile: FileDigest?
    package var settings: [String]
    package var workers: Int
    package var milliseconds: Int
    package var statistics: RunStatistics

    package init(
      inputs: [String], filesFrom: String?, pipelineFile: FileDigest?, settings: [String], workers: Int,
      milliseconds: Int,
      statistics: RunStatistics
    ) {
      self.inputs = inputs
      self.filesFrom = filesFrom
      self.pipelineFile = pipelineFile
      self.settings = settings
      self.workers = workers
      self.milliseconds = milliseconds
      self.statistics = statistics
    }
  }

  package init(facts: Facts, counts: RunCounts, environment: Environment) {
    self.facts = facts
    self.counts = counts
    self.environment = environment
  }

  /// The bytes of `run.json`.
  package var json: [UInt8] {
    var members: [(String, JSONValue)] = [
      ("schema", .text("onoma-run/1")),
      ("version", .text(facts.version)),
      ("recordSchema", .text(facts.recordSchema)),
      ("libxml2", .text(facts.libxml2)),
    ]
    if let executable = facts.executable { members.append(("executable", .text(executable))) }
    members += [
      ("pipeline", .text(facts.pipeline)),
      ("pipelineDigest", .text(SHA256Digest(of: Array(facts.pipeline.utf8)).description)),
      ("gazetteers", .array(facts.gazetteers.map(\.json))),
    ]
    if !facts.rules.isEmpty { members.append(("rules", .array(facts.rules.map(\.json)))) }
    if !facts.commands.isEmpty { members.append(("commands", .array(facts.commands.map(\.json)))) }
    if let shard = facts.shard { members.append(("shard", .text("\(shard)"))) }
    members += [("counts", countsJSON), ("environment", environmentJSON)]
    return Array(JSONValue.object(members).text.utf8) + [0x0A]
  }

  private var environmentJSON: JSONValue {
    let statistics = environment.statistics
    var members: [(String, JSONValue)] = [("inputs", .array(environment.inputs.map(JSONValue.text)))]
    if let list = environment.filesFrom { members.append(("filesFrom", .text(list))) }
    members += [
      ("gazetteerFiles", .array(facts.gazetteers.map { .text($0.path) }))
    ]
    if let file = environment.pipelineFile {
      members.append(("pipelineFile", .object([("path", .text(file.path)), ("sha256", .text(file.sha256))])))
    }
    if !environment.settings.isEmpty { members.append(("settings", .array(environment.settings.map(JSONValue.text)))) }
    if !facts.rules.isEmpty { members.append(("ruleFiles", .array(facts.rules.map { .text($0.path) }))) }
    if !facts.commands.isEmpty {
      members.append(("commandFiles", .array(facts.commands.flatMap(\.files).map { .text($0.path) })))
    }
    members += [
      ("workers", .integer(environment.workers)),
      ("milliseconds", .integer(environment.milliseconds)),
      (
        "steps",
        .array(
          statistics.steps.map {
            .object([
              ("name", .text($0.name)), ("milliseconds", .integer($0.nanoseconds / 1_000_000)),
              ("bytes", .integer($0.bytes)),
            ])
          })
      ),
      (
        "slowest",
        .array(
          statistics.slowest.map {
            .object([("id", .text($0.id)), ("milliseconds", .integer($0.nanoseconds / 1_000_000))])
          })
      ),
    ]
    return .object(members)
  }

  private var countsJSON: JSONValue {
    let documents = Status.allCases.compactMap { (status) in
      counts.documents[status].map { (status.rawValue, JSONValue.integer($0)) }
    }
    let mentions = counts.mentions.sorted { $0.key < $1.key }.map { ($0.key.rawValue, JSONValue.integer($0.value)) }
    return .object([
      ("documents", .object(documents)),
      ("leftOut", .integer(counts.leftOut)),
      ("membersLeftOut", .integer(counts.membersLeftOut)),
      ("bytes", .integer(counts.bytes)),
      ("mentions", .object(mentions)),
      ("undecided", .integer(counts.undecided)),
    ])
  }
}
