import ArgumentParser
import Compare
import Curation
import Explanation
import Foundation
import Pipeline
import Records
import Report

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one HTML page that shows all of an output.",
    discussion: """
      The page holds everything it shows: texts with their mentions, entities with
      every sentence that mentions them, a map, charts, and the names that stayed
      unresolved. It loads nothing and opens from disk, also without a network.

      EXAMPLE
        onoma report Output/articles      written to Output/articles/report.html
        onoma report Output/articles -o articles.html
        onoma report Output/tuesday --compare Output/monday
        onoma report Output/crawl --country JP --from 2016-01 -o japan.html
        onoma report Output/articles -o - | gzip > articles.html.gz
      """)

  @Argument(help: ArgumentHelp("A run's output directory, or its annotations.jsonl; - for standard input."))
  var output: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where the page is written; - for standard output. (default: report.html in OUTPUT, or here)", valueName: "file"))
  var page: String?

  @Option(
    name: .long,
    help: ArgumentHelp("An earlier output; what differs from it is shown with its causes.", valueName: "other"))
  var compare: String?

  @OptionGroup(title: "What is shown")
  var options: QueryOptions

  func validate() throws {
    if output == "-", compare != nil {
      throw ValidationError("--compare reads the output twice, so it cannot come from standard input")
    }
  }

  func run() throws {
    let query = try options.query()
    let reading = try OutputReading(output)
    let path = page ?? reading.directory.map { "\($0)/report.html" } ?? "report.html"
    if path != "-" { try Destination.check(path, from: reading.annotations, example: "report.html", isStream: true) }
    var builder = ReportBuilder(title: output == "-" ? "standard input" : output) { Gzip.packed($0, level: 9) }
    var coverage = coverage(of: reading)
    try reading.forEachLine { (line, number) in
      do throws(RecordError) {
        guard let record = query.selection(of: try RecordReader().record(from: line, line: number)) else { return true }
        builder.add(record)
        coverage?.add(record)
      } catch {
        throw Failure(.refused, "error: \(reading.annotations): \(error.description)")
      }
      return true
    }
    try reading.forEachProblem { (problem) in builder.add(problem) }
    if builder.isEmpty {
      let what = query.isEverything ? "has no records" : "has nothing that is as asked for"
      throw Failure(.refused, "error: \(reading.annotations) \(what): there is nothing to report")
    }
    builder.use = coverage?.report().files.map { GazetteerUse($0) } ?? []
    if let compare { try addDifferences(from: compare, to: &builder) }
    let bytes = builder.page()
    if path == "-" { return Terminal.write(bytes) }
    var file = try OutputFile(path: path + ".partial")
    do {
      try file.write(bytes)
      try file.finish(as: path)
    } catch {
      file.abandon()
      throw error
    }
    Terminal.printError("written to \(path), \(Self.megabytes(bytes.count)); open it in a browser")
  }

  private func addDifferences(from other: String, to builder: inout ReportBuilder) throws {
    builder.compare(with: other)
    do {
      let before = try ComparedOutput(other)
      let after = try ComparedOutput(output)
      var comparison = try OutputComparison(old: before.output, new: after.output)
      let finder = try CauseFinder.between(before, after)
      try comparison.forEach { (document, records) in
        var document = document
        try finder?.explain(&document, records)
        builder.add(document)
      }
    } catch let error as ComparisonError {
      throw Failure(.refused, error.description)
    } catch let error as PipelineFileError {
      throw Failure(.refused, error.description)
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  /// Counts what the run used of its gazetteers; `nil` where they are not where the run found them.
  private func coverage(of reading: OutputReading) -> GazetteerCoverage? {
    let files = reading.gazetteerFiles()
    guard !files.isEmpty, files.allSatisfy({ FileManager.default.fileExists(atPath: $0) }),
      let gazetteers = try? GazetteerInputs.files(files).gazetteers
    else { return nil }
    return GazetteerCoverage(gazetteers)
  }
}

extension GazetteerUse {
  fileprivate init(_ file: CoverageReport.File) {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    self.init(
      file: name, entities: file.entityCount, entitiesHit: file.entityCount - file.neverHit.count,
      names: file.nameCount, namesHit: file.nameCount - file.neverHitNameCount)
  }
}
