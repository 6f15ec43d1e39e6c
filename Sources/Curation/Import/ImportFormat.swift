/// A raw format that gazetteers are imported from.
protocol ImportFormat {
  /// Checks the options that concern it.
  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError)

  /// What it can fill, known before the first record; asked of the first file.
  mutating func columns(of file: String) throws(ImportError) -> [ImportColumn]
  var identity: RowIdentity.Kind { get }

  /// Reads one file and emits its rows, one at a time.
  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError)
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
