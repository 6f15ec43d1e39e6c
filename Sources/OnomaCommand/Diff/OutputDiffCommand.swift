import ArgumentParser
import Compare
import Explanation
import Foundation
import Pipeline
import TextModel

struct OutputDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two outputs, and tell why they differ.",
    discussion: """
      Documents are paired by id, and by content where the id is another. Texts that
      differ are aligned, so that a name that only moved is no difference. Each
      difference names the edits that caused it: undoing any one undoes it. Scores,
      warnings, metadata and the like are only counted, unless asked for.

      With --against no output is kept: the texts of one are tagged again with another
      pipeline, or with gazetteers that were edited since, as far as that can change
      them; where the texts themselves would be others, the documents are read again.

      Either side may be gold or another tool's annotations, in the forms that eval
      reads: places and types of names are compared, types by groups (place, person,
      org).

      Exits with 1 if there are differences that are neither accepted nor allowed.

      EXAMPLE
        onoma diff Output/monday Output/tuesday | less -R
        onoma diff old new --summary
        onoma diff old new --type island --cause islands.tsv --format markdown
        onoma diff old new --accepted accepted.tsv --max-removed 0 --junit diff.xml
        onoma diff --against Pipelines/mine.yaml Output/articles
        onoma diff brat/ Output/articles --kind mention-removed
      """)

  @Argument(
    help: ArgumentHelp("The old output: a directory, its annotations.jsonl, or - for standard input.", valueName: "old")
  )
  var old: String

  @Argument(help: ArgumentHelp("The new output; not with --against.", valueName: "new"))
  var new: String?

  @Option(name: .long, help: ArgumentHelp("Try a pipeline on the output instead of comparing.", valueName: "pipeline"))
  var against: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("With --against: override a setting.", valueName: "setting=value"))
  var settings: [String] = []

  @Option(
    name: [.customShort("g", allowingJoined: true), .long], parsing: .singleValue,
    help: ArgumentHelp("With --against: a further gazetteer file.", valueName: "gazetteer"))
  var gazetteer: [String] = []

  @Flag(name: .long, help: "Do not look for causes.")
  var noCauses = false

  @OptionGroup(title: "What is shown, and how") var forms: DiffFormOptions
  @OptionGroup(title: "What is allowed") var gate: DiffGateOptions

  func validate() throws {
    if against == nil, new == nil { throw ValidationError("no new output; name one, or a pipeline with --against") }
    if against != nil, let new { throw ValidationError("'\(new)': with --against there is one output") }
    if against == nil, !settings.isEmpty || !gazetteer.isEmpty {
      throw ValidationError("--set and -g belong to --against")
    }
    if gate.minF1 != nil, forms.chooses {
      throw ValidationError("--min-f1 is of all mentions; not with --kind, --type, --entity, --cause or --document")
    }
    if old == "-", new == "-" { throw ValidationError("only one of the outputs can come from standard input") }
  }

  func run() throws {
    do {
      let filter = try forms.filter()
      let output = try DiffOutput(forms: forms, gate: gate, filter: filter, old: old, new: against ?? new ?? "")
      let hasPassed = try against.map { try tryOut($0, output) } ?? compare(old, new ?? "", output)
      if !hasPassed { throw Failure(.problems) }
    } catch let error as ComparisonError {
      throw Failure(.refused, error.description)
    } catch let error as DifferenceOptionError {
      throw Failure(.refused, error.description)
    } catch let error as PipelineFileError {
      throw Failure(.refused, error.description)
    }
  }

  private func compare(_ old: String, _ new: String, _ output: DiffOutput) throws -> Bool {
    if try ForeignComparison.isNeeded(for: old, and: new) {
      let sides = try ForeignComparison(old, new)
      return try compare(sides.old, sides.new, finder: nil, output)
    }
    let before = try ComparedOutput(old)
    if gate.minF1 != nil, before.mentions == nil {
      throw Failure(.refused, "error: '\(old)': --min-f1 needs an output directory, whose run.json counts its mentions")
    }
    let after = try ComparedOutput(new)
    return try compare(before, after, finder: noCauses ? nil : try CauseFinder.between(before, after), output)
  }

  private func compare(
    _ before: ComparedOutput, _ after: ComparedOutput, finder: CauseFinder?, _ output: DiffOutput
  ) throws -> Bool {
    var comparison = try OutputComparison(old: before.output, new: after.output)
    try comparison.forEach { (document, records) in
      var document = document
      try finder?.explain(&document, records)
      try output.add(document)
    }
    return try output.end(comparedDocuments: comparison.comparedDocuments, oldMentions: before.mentions)
  }

  /// Compares the output with what a pipeline would make of its documents.
  private func tryOut(_ pipeline: String, _ output: DiffOutput) throws -> Bool {
    let before = try ComparedOutput(old)
    guard let inputs = before.inputs else {
      throw Failure(.refused, "error: '\(old)': --against needs an output directory, which has a run.json")
    }
    let definition = try PipelineLoading.load(pipeline, settings: settings)
    let named = try GazetteerFiles.named(in: definition, extra: gazetteer)
    let facts = RunReport.Facts(
      definition, try GazetteerFiles.digests(of: named, cache: .locate()),
      rules: try definition.ruleDigests(cache: .locate()),
      inputs.facts.commands,
      executable: ExecutableDigest.current(), shard: nil)
    let new = RunInputs(
      facts: facts, pipelineFile: PipelineLoading.file(pipeline), overrides: settings, kept: nil)
    let edits = try RunEdits(old: inputs, new: new)
    var trial: WhatIf
    do {
      trial = try WhatIf(edits, before.output.annotations, cache: .locate())
    } catch let refusal as WhatIf.Refusal {
      return try runAgain(with: pipeline, because: refusal, output)
    }
    let finder = noCauses ? nil : CauseFinder(edits, cache: .locate())
    do {
      try trial.forEach { (document, records) in
        var document = document
        try finder?.explain(&document, records)
        try output.add(document)
      }
    } catch let refusal as WhatIf.Refusal {
      throw Failure(.refused, "error: --against \(pipeline): \(refusal)")
    }
    Terminal.printError("\(trial.documents) documents, \(trial.tagged) of them tagged again")
    return try output.end(comparedDocuments: trial.documents, oldMentions: before.mentions)
  }

  /// Where the records do not hold enough to tell, their sources do.
  private func runAgain(with pipeline: String, because refusal: WhatIf.Refusal, _ output: DiffOutput) throws -> Bool {
    Terminal.printError("\(refusal); the documents are read again")
    let rerun = try SourceRerun(
      of: RunFile(in: old), output: old, pipeline: PipelineOptions(pipeline, settings: settings), gazetteer: gazetteer)
    return try compare(old, rerun.directory, output)
  }
}
