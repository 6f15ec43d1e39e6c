import ArgumentParser

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Import and merge gazetteers.",
    discussion: """
      EXAMPLE
        onoma gazetteer import geonames JP.txt --feature T -o japan.tsv
        onoma gazetteer merge islands.tsv japan.tsv --key geonames -o all.tsv
      """,
    subcommands: [ImportCommand.self, MergeCommand.self])
}
