import ArgumentParser
import Digest
import Exports
import Pipeline
import Records

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write an output in a format of other tools.",
    discussion: """
      What a format has no place for is counted on standard error. Offsets are code
      points whatever the records count. A file appears whole or not at all; a folder
      must not exist.

      FORMATS
      \(formats)
      EXAMPLE
        onoma export Output/articles --to geojson -o places.geojson
        onoma export Output/articles --to brat -o brat/
        onoma export Output/articles --to csv | head
        onoma export Output/articles --to csv --type island --from 2016-01
      """)

  private static var formats: String {
    let width = ExportFormats.all.map(\.name.count).max() ?? 0
    return ExportFormats.all
      .map { (format) in
        "  \(format.name)\(String(repeating: " ", count: width - format.name.count + 2))\(format.summary)\n"
      }.joined()
  }

  @Argument(help: ArgumentHelp("A run's output directory, or its annotations.jsonl; - for standard input."))
  var output: String

  @Option(name: [.customLong("to"), .customLong("format")], help: ArgumentHelp("The format.", valueName: "format"))
  var to: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where to write; standard output by default, but for folders.", valueName: "file"))
  var destination: String?

  @Option(
    name: .long,
    help: ArgumentHelp("For html: where paths start; by default the run's inputs.", valueName: "dir"))
  var root: String?

  @OptionGroup(title: "What is exported")
  var options: QueryOptions

  func run() throws {
    guard let format = ExportFormats.named(to) else {
      let nearest = ExportFormats.nearest(to: to).map { "; did you mean '\($0)'?" } ?? ""
      let known = ExportFormats.all.map(\.name).joined(separator: ", ")
      throw Failure(.refused, "error: no format '\(to)'\(nearest)\nknown are \(known)")
    }
    let query = try options.query()
    let reading = try OutputReading(output)
    let sources = format.needsSource ? try SourceLocator(root: root, inputs: reading.inputs()) : nil
    var writing = try ExportWriting(to: destination, format, from: reading.annotations)
    do {
      try write(reading, query, sources, format, &writing)
    } catch {
      writing.abandon()
      throw error
    }
  }

  private func write(
    _ reading: OutputReading, _ query: RecordQuery, _ sources: SourceLocator?, _ format: ExportFormat,
    _ writing: inout ExportWriting
  ) throws {
    var exporter = format.makeExporter()
    var output = ExportOutput()
    var documents = 0
    exporter.begin(to: &output)
    try reading.forEachLine { (line, number) in
      do {
        guard let record = query.selection(of: try RecordReader().record(from: line, line: number)) else { return true }
        let source = try sources.map { try page(of: record, $0) } ?? []
        let document = try ExportDocument(record, needs: format.needs, source: source)
        exporter.add(document, to: &output)
        try writing.add(document)
      } catch let error as RecordError {
        throw Failure(.refused, "error: \(reading.annotations): \(error.description)")
      } catch let error as ExportError {
        throw Failure(.refused, "error: \(reading.annotations): line \(number): \(error.description)")
      }
      documents += 1
      try writing.write(&output)
      return true
    }
    exporter.end(to: &output)
    try writing.write(&output)
    try writing.finish()
    Terminal.printError(summary(output, documents))
  }

  /// The bytes of a page; none for other documents.
  private func page(of record: Record, _ sources: SourceLocator) throws -> [UInt8] {
    guard record.source.format == "html" else { return [] }
    guard let bytes = sources.bytes(of: record) else {
      throw Failure(.refused, "error: cannot read '\(record.source.path)', which '\(record.id)' is from; see --root")
    }
    guard SHA256Digest(of: bytes).description == record.source.sha256 else {
      throw Failure(.refused, "error: '\(record.source.path)' has changed since '\(record.id)' was read; run again")
    }
    return bytes
  }

  private func summary(_ output: ExportOutput, _ documents: Int) -> String {
    let count =
      output.entities > 0 || output.mentions == 0 && to.hasSuffix("entities")
      ? "\(output.entities) \(output.entities == 1 ? "entity" : "entities")"
      : "\(output.mentions) \(output.mentions == 1 ? "mention" : "mentions")"
    var text = "\(count) of \(documents) \(documents == 1 ? "document" : "documents")"
    if let destination, destination != "-" { text += " written to \(destination)" }
    let leftOut = LeftOut.allCases.compactMap { (reason) in output.leftOut[reason].map { "\($0) \(reason.rawValue)" } }
    return leftOut.isEmpty ? text : text + "; left out: " + leftOut.joined(separator: ", ")
  }
}
