internal import Digest
internal import Loading
internal import Records
internal import TextModel

/// What `run.json` says of a run. Everything that depends on the time or the place stands in `environment`, which no
/// digest covers; the rest is the same for the same input, pipeline, gazetteers and version.
package struct RunReport: Sendable {
  package var definition: PipelineDefinition
  package var gazetteers: [GazetteerDigest]
  package var commands: [CommandDigest]
  package var counts: RunCounts
  /// Lower-case hexadecimal SHA-256 of the running executable, if it could be read.
  package var executableDigest: String?
  package var inputs: [String]
  package var workers: Int
  package var seconds: Double

  package init(
    definition: PipelineDefinition, gazetteers: [GazetteerDigest], commands: [CommandDigest], counts: RunCounts,
    executableDigest: String?, inputs: [String], workers: Int, seconds: Double
  ) {
    self.definition = definition
    self.gazetteers = gazetteers
    self.commands = commands
    self.counts = counts
    self.executableDigest = executableDigest
    self.inputs = inputs
    self.workers = workers
    self.seconds = seconds
  }

  /// The bytes of `run.json`.
  package var json: [UInt8] {
    let pipeline = definition.recordYAML(schema: PipelineLoading.schema)
    var members: [(String, JSONValue)] = [
      ("schema", .text("onoma-run/1")),
      ("version", .text(onomaVersion)),
      ("recordSchema", .text(Record.schemaName)),
      ("libxml2", .text(Loader.libxml2Version)),
    ]
    if let executableDigest { members.append(("executable", .text(executableDigest))) }
    members += [
      ("pipeline", .text(pipeline)),
      ("pipelineDigest", .text(SHA256Digest(of: Array(pipeline.utf8)).description)),
      (
        "gazetteers",
        .array(gazetteers.map { .object([("name", .text($0.name)), ("sha256", .text($0.sha256))]) })
      ),
    ]
    if !commands.isEmpty { members.append(("commands", .array(commands.map(\.json)))) }
    var environment: [(String, JSONValue)] = [
      ("inputs", .array(inputs.map(JSONValue.text))),
      ("gazetteerFiles", .array(gazetteers.map { .text($0.path) })),
    ]
    if !commands.isEmpty {
      environment.append(("commandFiles", .array(commands.flatMap(\.files).map { .text($0.path) })))
    }
    environment += [
      ("workers", .integer(workers)),
      ("milliseconds", .integer(Int((seconds * 1000).rounded()))),
    ]
    members += [("counts", countsJSON), ("environment", .object(environment))]
    return Array(JSONValue.object(members).text.utf8) + [0x0A]
  }

  private var countsJSON: JSONValue {
    let documents = Status.allCases.compactMap { (status) in
      counts.documents[status].map { (status.rawValue, JSONValue.integer($0)) }
    }
    let mentions = counts.mentions.sorted { $0.key < $1.key }.map { ($0.key.rawValue, JSONValue.integer($0.value)) }
    return .object([
      ("documents", .object(documents)),
      ("leftOut", .integer(counts.leftOut)),
      ("bytes", .integer(counts.bytes)),
      ("mentions", .object(mentions)),
      ("undecided", .integer(counts.undecided)),
    ])
  }
}
