@testable import Curation

/// Files in memory that importers read in pieces of any size.
struct ImportFiles {
  var files: [String: [UInt8]]
  var pieceSize: Int

  init(_ files: [String: String], pieceSize: Int = 1 << 16) {
    self.files = files.mapValues { Array($0.utf8) }
    self.pieceSize = pieceSize
  }

  func open(_ path: String) throws(ImportError) -> ByteFeed {
    guard let bytes = files[path] else { throw .unreadable(path, "no such file or directory") }
    return ImportFiles.feed(bytes, pieceSize: pieceSize)
  }

  static func feed(_ bytes: [UInt8], pieceSize: Int) -> ByteFeed {
    var at = 0
    return { () throws(ImportError) -> [UInt8] in
      let end = min(at + pieceSize, bytes.count)
      defer { at = end }
      return Array(bytes[at..<end])
    }
  }
}

/// What an import wrote.
struct ImportResult {
  var text: String
  var report: ImportReport

  /// The rows without the header, their fields joined by ` / `, empty ones left out.
  var rows: [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      line.split(separator: "\t").joined(separator: " / ")
    }
  }

  /// Problems as `phrase: count at place`.
  var problems: [String] {
    report.problems.map { "\($0.problem.rawValue): \($0.count) at \($0.first.file) \($0.first.number)" }
  }
}

/// Imports files in memory; the first is the one to read if `read` names none.
func importing(
  _ format: String, _ files: [String: String], read: [String]? = nil, pieceSize: Int = 1 << 16,
  _ change: (inout ImportOptions) throws -> Void = { _ in }
) throws -> ImportResult {
  var options = ImportOptions()
  try change(&options)
  let store = ImportFiles(files, pieceSize: pieceSize)
  var importer = try Importer(format: format, options, open: store.open)
  var output: [UInt8] = []
  let report = try importer.run(read ?? files.keys.sorted()) { (bytes) throws(ImportError) in output += bytes }
  return ImportResult(text: String(decoding: output, as: UTF8.self), report: report)
}
