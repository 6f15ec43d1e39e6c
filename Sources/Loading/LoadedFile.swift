package import TextModel

/// What one file held.
package struct LoadedFile: Sendable {
  /// In the order of the file; one unless it is a container.
  package var documents: [Document]
  /// Whether the documents are members, named `path#000001` and so on.
  package var isContainer: Bool
  /// Concerning the file as a whole. A file that is one document keeps its warnings there.
  package var warnings: Warnings

  package init(documents: [Document], isContainer: Bool = false, warnings: Warnings = Warnings()) {
    self.documents = documents
    self.isContainer = isContainer
    self.warnings = warnings
  }
}
