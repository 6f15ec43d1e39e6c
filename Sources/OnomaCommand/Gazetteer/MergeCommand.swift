import ArgumentParser
import Curation

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join imported gazetteers to a curated one, whose rows win.",
    discussion: """
      An imported row with the key of a curated row adds the aliases that the curated
      row lacks and fills its empty columns; id, type and what says how names match
      stay the curated row's. All other imported rows are appended in their order.
      Comments and policies are those of the curated file. An id that stands twice
      refuses the merge.

      EXAMPLE
        onoma gazetteer merge cities.tsv imported.tsv --key geonames -o all.tsv
      """)

  @Argument(help: "The curated gazetteer.")
  var curated: String

  @Argument(help: "Imported gazetteers.")
  var imported: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; standard output by default.", valueName: "file"))
  var output: String?

  @Option(
    name: .long, help: ArgumentHelp("What makes two rows the same: id, geonames or wikidata.", valueName: "column"))
  var key = GazetteerMerge.Key.id

  func validate() throws {
    if imported.isEmpty { throw ValidationError("missing the imported gazetteers") }
    if ([curated] + imported).contains("-") {
      throw ValidationError("files are read twice, so standard input cannot be one")
    }
  }

  func run() throws {
    do {
      var merge = try GazetteerMerge(curated: curated, key: key, open: CurationFiles.open)
      let report = try CurationFiles.writing(to: output) { (write) in try merge.run(imported, write: write) }
      Terminal.printError(report.description)
    } catch let error as ImportError {
      throw Failure(.refused, error.description)
    }
  }
}

extension GazetteerMerge.Key: ExpressibleByArgument {}
