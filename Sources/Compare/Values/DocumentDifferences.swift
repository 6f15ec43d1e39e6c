/// All that two outputs have differently about one document, in the order of its text.
package struct DocumentDifferences: Sendable, Hashable {
  /// Its id in the new output; in the old one if it is gone.
  package var document: String
  /// Its id in the old output, if that is another.
  package var oldDocument: String?
  /// Those about the document first, then those about text and mentions by place, then the quiet ones.
  package var differences: [Difference]

  package init(document: String, oldDocument: String? = nil, differences: [Difference]) {
    self.document = document
    self.oldDocument = oldDocument
    self.differences = differences
  }
}
