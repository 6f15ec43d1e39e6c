import ArgumentParser
import Curation
import Gazetteer

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what gazetteers hold.",
    discussion: """
      For each file: rows, names, aliases by language, rows by type, names by flag,
      rows with coordinates, population and ids, bytes; at the end all together.

      EXAMPLE
        onoma gazetteer stats Gazetteers
        onoma gazetteer stats mine.tsv --format jsonl
      """)

  @Argument(help: ArgumentHelp("Gazetteer files, or directories with .tsv files.", valueName: "file-or-directory"))
  var paths: [String]

  @Option(name: .long, help: "How counts are printed: text or jsonl.")
  var format = ListFormat.text

  func run() throws {
    let (gazetteers, words) = try GazetteerInputs.files(paths)
    var total = GazetteerStatistics(path: "total")
    var isFirst = true
    func show(_ statistics: GazetteerStatistics) {
      if format == .text, !isFirst { Terminal.print("") }
      isFirst = false
      Terminal.print(format == .text ? statistics.text : statistics.json)
    }
    for statistics in gazetteers.map(GazetteerStatistics.init(of:)) + words.map(GazetteerStatistics.init(of:)) {
      total.add(statistics)
      show(statistics)
    }
    if gazetteers.count + words.count > 1 { show(total) }
  }
}
