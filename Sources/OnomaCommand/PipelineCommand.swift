import ArgumentParser
import Gazetteer
import Pipeline

struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline",
    abstract: "Check, print and explain pipeline files.",
    discussion: """
      EXAMPLE
        onoma pipeline show news > mine.yaml
        onoma pipeline check mine.yaml
      """,
    subcommands: [PipelineCheck.self, PipelineShow.self, PipelineStages.self, PipelineSchemaCommand.self])
}

struct PipelineCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a pipeline file, the gazetteers and the rules it names.",
    discussion: """
      Tries the examples in files of rules too. Says nothing of what is right; exits
      with 2 and a message with place and reason for what is wrong.

      EXAMPLE
        onoma pipeline check mine.yaml
      """)

  @Argument(help: ArgumentHelp("Pipeline file, or the name of a shipped one.", valueName: "pipeline"))
  var pipeline: String

  @Option(name: .customLong("set"), parsing: .singleValue, help: "Override a setting, such as match.overlap=all.")
  var settings: [String] = []

  func run() throws {
    let definition = try PipelineLoading.load(pipeline, settings: settings)
    let annotator = try Annotator(definition)
    let examples = try definition.checkRuleExamples()
    Terminal.printError(
      "\(pipeline): ok; \(annotator.gazetteers.count) gazetteers, \(annotator.table.entityCount) entities, "
        + "\(annotator.table.nameCount) names"
        + (examples > 0 ? ", \(examples) examples of rules hold" : ""))
  }
}

struct PipelineShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a pipeline with every setting spelled out.",
    discussion: """
      Paths in it start at the working directory, so that it can be kept there.

      EXAMPLE
        onoma pipeline show news --set match.overlap=all
      """)

  @Argument(help: ArgumentHelp("Pipeline file, or the name of a shipped one.", valueName: "pipeline"))
  var pipeline = "news"

  @Option(name: .customLong("set"), parsing: .singleValue, help: "Override a setting, such as match.overlap=all.")
  var settings: [String] = []

  func run() throws {
    let schema = PipelineLoading.schema
    let definition = try PipelineLoading.load(pipeline, settings: settings)
    Terminal.print(definition.movedToWorkingDirectory(schema: schema).canonicalYAML(schema: schema))
  }
}

struct PipelineStages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "List the stages and their settings.",
    discussion: """
      EXAMPLE
        onoma pipeline stages
      """)

  func run() { Terminal.print(PipelineLoading.schema.stageListing()) }
}

struct PipelineSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of pipeline files, for editors.",
    discussion: """
      EXAMPLE
        onoma pipeline schema > pipeline.schema.json
      """)

  func run() { Terminal.print(PipelineLoading.schema.jsonSchema()) }
}
