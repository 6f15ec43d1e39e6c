import ArgumentParser
import Curation

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two versions of gazetteers.",
    discussion: """
      Pairs rows by id, wherever they stand: entities added and removed, columns
      changed, aliases added, removed, or with other flags or language, with file
      and line on both sides. The order of rows and aliases makes no difference.
      Exits with 1 if the two differ.

      EXAMPLE
        onoma gazetteer diff old/islands.tsv new/islands.tsv
        onoma gazetteer diff old/Gazetteers Gazetteers --format jsonl
      """)

  @Argument(help: ArgumentHelp("The old file, or a directory with .tsv files.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new file, or a directory with .tsv files.", valueName: "new"))
  var new: String

  @Option(name: .long, help: "How changes are printed: text or jsonl.")
  var format = ListFormat.text

  func run() throws {
    let before = try GazetteerInputs.files([old])
    let after = try GazetteerInputs.files([new])
    func show(_ change: EntityChange) { Terminal.print(format == .text ? change.text : change.json) }
    let entities = GazetteerComparison(old: before.gazetteers, new: after.gazetteers).forEachChange(show)
    let words = WordComparison(old: before.words, new: after.words).forEachChange(show)
    Terminal.printError(
      """
      \(entities.added + words.added) added, \(entities.removed + words.removed) removed, \
      \(entities.changed + words.changed) changed; aliases: \(entities.aliasesAdded) added, \
      \(entities.aliasesRemoved) removed, \(entities.aliasesChanged) changed
      """)
    if !entities.isEmpty || !words.isEmpty { throw Failure(.problems) }
  }
}
