internal import TextModel

/// A format that loading reads.
package struct Format: Sendable {
  package var name: FormatName
  /// In lower case, without the dot.
  package var suffixes: [String]
  /// One line for the help.
  package var summary: String
  /// Whether the first bytes, decoded, are of this format. `nil` if only a suffix can tell.
  var recognises: (@Sendable (Span<UInt8>) -> Bool)?
  var load: @Sendable (LoadContext) throws(Problem) -> LoadedFile
}
