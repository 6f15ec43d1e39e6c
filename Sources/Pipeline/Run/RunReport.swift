internal import Digest
internal import Loading
internal import Records
internal import TextModel

/// What `run.json` says of a run. Everything that depends on the time or the place stands in `environment`, which no
/// digest covers; the rest is the same for the same input, pipeline, gazetteers and version.
package struct RunReport: Sendable {
  package var definition: PipelineDefinition
  package var gazetteers: [GazetteerDigest]
  package var counts: RunCounts
  /// Lower-case hexadecimal SHA-256 of the running executable, if it could be read.
  package var executableDigest: String?
  package var inputs: [String]
  package var workers: Int
  package var seconds: Double

  package init(
    definition: PipelineDefinition, gazetteers: [GazetteerDigest], counts: RunCounts, executableDigest: String?,
    inputs: [String], workers: Int, seconds: Double
  ) {
    self.definition = definition
    self.gazetteers = gazetteers
    self.counts = counts
    self.executableDigest = executableDigest
    self.inputs = inputs
    self.workers = workers
    self.seconds = seconds
  }

  /// The bytes of `run.json`.
  package var json: [UInt8] {
    let pipeline = definition.canonicalYAML()
    var output = JSONOutput(bytes: [])
    output.begin("{")
    output.field("schema", "onoma-run/1")
    output.field("version", onomaVersion)
    output.field("recordSchema", Record.schemaName)
    output.field("libxml2", Loader.libxml2Version)
    output.field("executable", optional: executableDigest)
    output.field("pipeline", pipeline)
    output.field("pipelineDigest", SHA256Digest(of: Array(pipeline.utf8)).description)
    output.key("gazetteers")
    output.begin("[")
    for gazetteer in gazetteers {
      output.element()
      output.begin("{")
      output.field("name", gazetteer.name)
      output.field("sha256", gazetteer.sha256)
      output.end("}")
    }
    output.end("]")
    output.key("counts")
    append(counts, to: &output)
    output.key("environment")
    output.begin("{")
    output.field("inputs", nonEmpty: inputs)
    output.field("gazetteerFiles", nonEmpty: gazetteers.map(\.path))
    output.field("workers", workers)
    output.field("milliseconds", Int((seconds * 1000).rounded()))
    output.end("}")
    output.end("}")
    return output.bytes + [0x0A]
  }

  private func append(_ counts: RunCounts, to output: inout JSONOutput) {
    output.begin("{")
    output.key("documents")
    output.begin("{")
    for status in Status.allCases {
      if let count = counts.documents[status] { output.field(status.rawValue, count) }
    }
    output.end("}")
    output.field("leftOut", counts.leftOut)
    output.field("bytes", counts.bytes)
    output.key("mentions")
    output.begin("{")
    for (type, count) in counts.mentions.sorted(by: { $0.key < $1.key }) { output.field(type.rawValue, count) }
    output.end("}")
    output.field("undecided", counts.undecided)
    output.end("}")
  }
}
