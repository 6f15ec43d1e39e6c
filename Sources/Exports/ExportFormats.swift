internal import TextModel

/// Every format that records can be exported to: the one list that the command, its help and the tests read.
package enum ExportFormats {
  /// In the order of the help.
  package static let all: [ExportFormat] = [
    MentionTable.csv, MentionTable.tsv, EntityTableExport.csv, EntityTableExport.tsv, GeoJSONExport.format,
    KMLExport.format, SpacyExport.format, LabelStudioExport.format, DoccanoExport.format, CoNLL2003Export.format,
    CoNLLUExport.format, BratExport.format, WebAnnotationExport.format, TEIExport.format, GATEExport.format,
    PageExport.format, SQLiteExport.format,
  ]

  /// The format with this name.
  package static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }

  /// The name that was probably meant.
  package static func nearest(to name: String) -> String? { nearestName(to: name, in: all.map(\.name)) }
}
