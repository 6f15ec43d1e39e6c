/// What loading hands to the stages: the document's characters, their structure, and the way back to the source.
package struct Content: Sendable {
  /// The document as valid UTF-8, markup included.
  package var bytes: [UInt8]
  /// Structure; its pieces point into ``bytes``.
  package var tree: MarkupTree
  /// Leads from ``bytes`` to the bytes of the source.
  package var origin: SourceMap

  package init(bytes: [UInt8] = [], tree: MarkupTree = MarkupTree(), origin: SourceMap = SourceMap()) {
    self.bytes = bytes
    self.tree = tree
    self.origin = origin
  }
}
