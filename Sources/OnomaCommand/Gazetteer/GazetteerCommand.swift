import ArgumentParser

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Check, count and compare gazetteers.",
    discussion: """
      EXAMPLE
        onoma gazetteer lint mine.tsv --with Gazetteers
        onoma gazetteer coverage Output/articles
      """,
    subcommands: [LintCommand.self, StatsCommand.self, DiffCommand.self, CoverageCommand.self])
}

/// How results are printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl
}
