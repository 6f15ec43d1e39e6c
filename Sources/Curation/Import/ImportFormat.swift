/// A raw format that gazetteers are imported from.
protocol ImportFormat {
  /// Checks the options that concern it.
  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError)

  /// What it can fill, known before the first record; asked of the first file.
  mutating func columns(of file: String) throws(ImportError) -> [ImportColumn]
  var identity: RowIdentity.Kind { get }

  /// Reads one file and emits its rows, one at a time.
  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError)

  /// Reads all files; one after the other, if a format does not have its rows spread over them.
  mutating func read(_ files: [String], into rows: inout RowSink) throws(ImportError)
}

extension ImportFormat {
  mutating func read(_ files: [String], into rows: inout RowSink) throws(ImportError) {
    for file in files { try read(file, into: &rows) }
  }
}

/// What is known of a format without reading.
package struct ImportFormatDescription: Sendable {
  /// As the command names it.
  package var name: String
  /// One line for the help.
  package var summary: String
  package var example: String
  /// The options it takes beside those that all take.
  package var takes: Set<ImportOptions.Special>
  let make: @Sendable (ImportOptions, @escaping FileOpener) throws(ImportError) -> any ImportFormat
}
