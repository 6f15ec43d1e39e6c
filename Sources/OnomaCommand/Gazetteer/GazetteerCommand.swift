import ArgumentParser

/// `onoma gazetteer`: what those who keep lists of names need.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Build, check, search, convert and compare gazetteers.",
    discussion: """
      EXAMPLE
        onoma gazetteer lint mine.tsv --with Gazetteers
        onoma gazetteer find "St. Petersburg"
        onoma gazetteer import geonames JP.txt --feature T -o japan.tsv
        onoma gazetteer coverage Output/articles
      """,
    subcommands: [
      BuildCommand.self, CheckGazetteerCommand.self, LintCommand.self, FindCommand.self, StatsCommand.self,
      CoverageCommand.self, DiffCommand.self, ImportCommand.self, MergeCommand.self,
    ])
}

/// How results are printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl
}
