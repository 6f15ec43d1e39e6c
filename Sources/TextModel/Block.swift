/// A run of text that the layout sets apart.
package struct Block: Hashable, Sendable {
  package var range: ByteRange
  package var kind: Kind

  package init(range: ByteRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  package enum Kind: String, Sendable, CaseIterable {
    case title, heading, paragraph, item, cell, caption, quote, code
  }
}
