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

      With --against nothing is run: the texts of an output are tagged again with
      another pipeline, or with gazetteers that were edited since, as far as that can
      change them.

      Exits with 1 if there are differences that are neither accepted nor allowed.

      EXAMPLE
        onoma diff Output/monday Output/tuesday | less -R
        onoma diff old new --summary
        onoma diff old new --type island --cause islands.tsv --format markdown
        onoma diff old new --accepted accepted.tsv --max-removed 0 --junit diff.xml
        onoma diff --against Pipelines/mine.yaml Output/articles
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
    if old == "-", new == "-" { throw ValidationError("only one of the outputs can come from standard input") }
  }

  func run() throws {
    do {
      let filter = try forms.filter()
      let output = try DiffOutput(forms: forms, gate: gate, filter: filter, old: old, new: against ?? new ?? "")
      let hasPassed = try against.map { try tryOut($0, output) } ?? compare(output)
      if !hasPassed { throw Failure(.problems) }
    } catch let error as ComparisonError {
      throw Failure(.refused, error.description)
    } catch let error as DifferenceOptionError {
      throw Failure(.refused, error.description)
    } catch let error as PipelineFileError {
      throw Failure(.refused, error.description)
    }
  }

  private func compare(_ output: DiffOutput) throws -> Bool {
    let before = try ComparedOutput(old)
    let after = try ComparedOutput(new ?? "")
    var comparison = try OutputComparison(old: before.output, new: after.output)
    let finder = try finder(before, after)
    try comparison.forEach { (document, records) in
      var document = document
      try finder?.explain(&document, records)
      try output.add(document)
    }
    return try output.end(comparedDocuments: comparison.comparedDocuments)
  }

  private func finder(_ before: ComparedOutput, _ after: ComparedOutput) throws -> CauseFinder? {
    if noCauses { return nil }
    guard let old = before.inputs, let new = after.inputs else {
      Terminal.printError("onoma: causes are known of output directories only, which have a run.json")
      return nil
    }
    let edits = try RunEdits(old: old, new: new)
    for file in edits.missingFiles {
      Terminal.printError("onoma: '\(file)' is not kept as it was, so it cannot be told which of its rows changed")
    }
    return CauseFinder(edits, cache: .locate())
  }

  private func tryOut(_ pipeline: String, _ output: DiffOutput) throws -> Bool {
    let before = try ComparedOutput(old)
    guard let inputs = before.inputs else {
      throw Failure(.refused, "error: '\(old)': --against needs an output directory, which has a run.json")
    }
    let definition = try PipelineLoading.load(pipeline, settings: settings)
    let named = try GazetteerFiles.named(in: definition, extra: gazetteer)
    let facts = RunReport.Facts(
      definition, try GazetteerFiles.digests(of: named, cache: .locate()), inputs.facts.commands,
      executable: ExecutableDigest.current(), shard: nil)
    let new = RunInputs(
      facts: facts, pipelineFile: PipelineLoading.file(pipeline), overrides: settings, kept: nil)
    let edits = try RunEdits(old: inputs, new: new)
    do {
      var trial = try WhatIf(edits, before.output.annotations, cache: .locate())
      let finder = noCauses ? nil : CauseFinder(edits, cache: .locate())
      try trial.forEach { (document, records) in
        var document = document
        try finder?.explain(&document, records)
        try output.add(document)
      }
      Terminal.printError("\(trial.documents) documents, \(trial.tagged) of them tagged again")
      return try output.end(comparedDocuments: trial.documents)
    } catch let refusal as WhatIf.Refusal {
      throw Failure(.refused, "error: --against \(pipeline): \(reason(refusal))")
    }
  }

  private func reason(_ refusal: WhatIf.Refusal) -> String {
    func shown(_ causes: [Cause]) -> String { causes.map(\.edit).joined(separator: "; ") }
    return switch refusal {
    case .textual(let causes):
      "the texts would be others (\(shown(causes))); run it, and compare the two outputs"
    case .fixed(let causes):
      "'\(old)' was made otherwise (\(shown(causes))); run it again, then try the edits"
    case .untaggable(let id):
      "'\(id)' cannot be tagged again: its record has no text and blocks (emit.include), or the pipeline refuses it"
    case .notKept(let files):
      "'\(old)' does not keep \(files.joined(separator: ", ")) as it was; run it again, then try the edits"
    }
  }
}
