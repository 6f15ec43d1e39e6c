internal import Exports
internal import Records

/// Runs an export over records, as the command does.
struct Exported {
  var output = ExportOutput()
  var text: String { String(decoding: output.bytes, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }

  init(_ format: ExportFormat, _ records: [Record]) throws {
    var exporter = format.makeExporter()
    exporter.begin(to: &output)
    for record in records { exporter.add(try ExportDocument(record, needs: format.needs), to: &output) }
    exporter.end(to: &output)
  }

  /// The text of a file of a folder.
  func file(_ name: String) -> String? {
    output.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
