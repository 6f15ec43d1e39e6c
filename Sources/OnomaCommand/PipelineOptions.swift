import ArgumentParser
import Pipeline

/// The options that choose a pipeline; the same for every command that runs one.
struct PipelineOptions: ParsableArguments {
  @Option(
    name: [.customShort("p", allowingJoined: true), .long],
    help: ArgumentHelp("Pipeline file, or the name of a shipped one.", valueName: "pipeline"))
  var pipeline = "news"

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Override a setting, such as match.overlap=all.", valueName: "setting=value"))
  var settings: [String] = []

  init() {}

  init(_ pipeline: String, settings: [String]) {
    self.pipeline = pipeline
    self.settings = settings
  }

  /// The options as another process of ours takes them.
  var arguments: [String] { ["--pipeline=\(pipeline)"] + settings.map { "--set=\($0)" } }

  func load() throws -> PipelineDefinition { try PipelineLoading.load(pipeline, settings: settings) }
}
