import ArgumentParser
import Curation
import Records

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Count what an output used of its gazetteers.",
    discussion: """
      Entities and names never hit, by file; entities and names most hit; and the
      texts that stayed undecided, with all their candidates. The gazetteers are
      those of the run, as its run.json names them, unless --gazetteers gives
      others.

      EXAMPLE
        onoma gazetteer coverage Output/articles
        onoma gazetteer coverage Output/articles --gazetteers Gazetteers --limit 100
        onoma gazetteer coverage Output/articles --format jsonl | grep never-hit
      """)

  @Argument(help: ArgumentHelp("A run's output directory, or its annotations.jsonl; - for standard input."))
  var output: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Gazetteer files or directories.", valueName: "file-or-directory"))
  var gazetteers: [String] = []

  @Option(name: .long, help: "How counts are printed: text or jsonl.")
  var format = ListFormat.text

  @Option(name: .long, help: ArgumentHelp("How many lines of each list to print as text.", valueName: "n"))
  var limit = 20

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit \(limit) is below 0") }
  }

  func run() throws {
    let reading = try OutputReading(output)
    let paths = gazetteers.isEmpty ? reading.gazetteerFiles() : gazetteers
    guard !paths.isEmpty else {
      throw Failure(
        .refused, "error: run.json does not tell which gazetteers were used; say it with --gazetteers")
    }
    var coverage = GazetteerCoverage(try GazetteerInputs.files(paths).gazetteers)
    try reading.forEachLine { (line, number) in
      do throws(RecordError) {
        coverage.add(try RecordReader().record(from: line, line: number))
      } catch {
        throw Failure(.refused, "error: \(reading.annotations): \(error.description)")
      }
      return true
    }
    let report = coverage.report()
    if format == .text { return Terminal.print(report.text(limit: limit)) }
    report.forEachJSONLine { Terminal.print($0) }
  }
}
