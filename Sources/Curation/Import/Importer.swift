internal import TextModel

/// Turns files of other formats into a gazetteer.
///
///     var importer = try Importer(format: "geonames", options, open: opener)
///     let report = try importer.run(["JP.txt"]) { bytes in … }
///
/// Files are read as a stream: what is kept is one record, one piece of output and the ids that were written (a bit
/// each where they are numbers), and with `names` the names of the places imported.
package struct Importer {
  private let options: ImportOptions
  private var format: any ImportFormat

  /// Checks the name of the format and the options.
  package init(format name: String, _ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    guard let description = ImportFormats.all.first(where: { $0.name == name }) else {
      let known = ImportFormats.all.map(\.name)
      let nearest = nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ImportError("unknown format '\(name)'\(nearest) (known formats: \(known.joined(separator: ", ")))")
    }
    for option in ImportOptions.Special.allCases where options.used.subtracting(description.takes).contains(option) {
      let takers = ImportFormats.all.filter { $0.takes.contains(option) }.map(\.name)
      throw ImportError("--\(option.rawValue) says nothing to \(name) (it is for: \(takers.joined(separator: ", ")))")
    }
    if let type = options.type, !Importer.isType(type) {
      throw ImportError("type '\(type)' is no type: lower-case letters, digits and hyphens")
    }
    if let prefix = options.idPrefix, !prefix.isEmpty, !Slug.isID(Array(prefix.utf8)) {
      throw ImportError(
        "id prefix '\(prefix)' has characters that no id can have: letters, digits, . _ : and - can stand")
    }
    self.options = options
    format = try description.make(options, open)
  }

  /// Imports `files` one after the other and hands the gazetteer to `write` in pieces.
  package mutating func run(
    _ files: [String], write: @escaping ([UInt8]) throws(ImportError) -> Void
  ) throws(ImportError) -> ImportReport {
    var columns: Set<ImportColumn> = [.id, .type, .name]
    if let first = files.first { columns.formUnion(try format.columns(of: first)) }
    for constant in options.constants { columns.insert(constant.column) }
    var rows = try RowSink(
      columns: ImportColumn.allCases.filter(columns.contains),
      identity: RowIdentity(format.identity, prefix: options.idPrefix), options: options, write: write)
    try format.read(files, into: &rows)
    try rows.flush()
    return rows.report
  }

  private static func isType(_ type: String) -> Bool {
    !type.isEmpty && type.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
  }
}
