/// A format that records can be exported to.
package struct ExportFormat: Sendable {
  /// What `--to` takes.
  package let name: String
  /// One line for the help.
  package let summary: String
  /// What names of its files end in, with the dot.
  package let ending: String
  /// What it consists of.
  package let form: ExportForm
  /// Whether the bytes that a document was read from are needed.
  package let needsSource: Bool
  /// What records must have; the pipeline's `emit` may leave it out.
  package let needs: Set<RecordPart>
  /// A fresh export.
  package let makeExporter: @Sendable () -> any Exporter

  package init(
    _ name: String, _ summary: String, ending: String, form: ExportForm = .file, needsSource: Bool = false,
    needs: Set<RecordPart>,
    makeExporter: @escaping @Sendable () -> any Exporter
  ) {
    self.name = name
    self.summary = summary
    self.ending = ending
    self.form = form
    self.needsSource = needsSource
    self.needs = needs
    self.makeExporter = makeExporter
  }
}

/// What an export consists of.
package enum ExportForm: Sendable {
  /// Bytes, one after the other.
  case file
  /// A file or more for each document.
  case folder
  /// A database, which its own module writes from the documents.
  case database
}

/// A part of a record that the pipeline's `emit` may leave out.
package enum RecordPart: String, Sendable, CaseIterable {
  case text, mentions, entities
}
