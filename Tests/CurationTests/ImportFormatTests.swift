import Gazetteer
import Testing

@testable import Curation

/// One small file of a format and the gazetteer that must come of it.
struct FormatCase: Sendable, CustomTestStringConvertible {
  var name: String
  var format: String
  var files: [String: String]
  var read: [String]?
  var rows: [String]
  var problems: [String] = []
  var unasked = 0
  var options: @Sendable (inout ImportOptions) throws -> Void = { _ in }

  var testDescription: String { "\(format): \(name)" }
}

@Suite("Import formats")
struct ImportFormatTests {
  @Test("each format gives the rows that its files hold", arguments: FormatCases.all, [1 << 16, 1, 7])
  func rows(_ format: FormatCase, pieceSize: Int) throws {
    let result = try importing(
      format.format, format.files, read: format.read, pieceSize: pieceSize, format.options)
    #expect(result.rows == format.rows)
    #expect(result.problems == format.problems)
    #expect(result.report.unasked == format.unasked)
    #expect(result.report.rows == format.rows.count)
  }

  @Test("what is written, the reader of gazetteers takes", arguments: FormatCases.all)
  func loads(_ format: FormatCase) throws {
    let result = try importing(format.format, format.files, read: format.read, format.options)
    // Columns that this reader may not know yet are its own with x- before them.
    let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let header = lines[0].split(separator: "\t").map { name in
      GazetteerColumn(rawValue: String(name)) == nil ? "x-" + name : String(name)
    }
    let text = ([header.joined(separator: "\t")] + lines.dropFirst()).joined(separator: "\n")
    let file = try GazetteerFile(GazetteerSource(name: "a", path: "a.tsv", bytes: Array(text.utf8)))
    #expect(file.rowCount == format.rows.count)
  }

  @Test("every format of the list has a case here")
  func covered() {
    #expect(Set(FormatCases.all.map(\.format)) == Set(ImportFormats.all.map(\.name)))
    #expect(Set(ImportFormats.all.map(\.name)).count == ImportFormats.all.count)
  }
}
