internal import Records

/// What makes a difference the same from one comparison to the next: document, kind, key, and text, type and entity on
/// both sides. Where it stands is no part of it, so that it holds when text before it changes; nor are its causes.
struct AcceptedKey: Hashable, Comparable, Sendable {
  /// The document's id; `nil` for every document.
  var document: [UInt8]?
  /// The other identifying cells, escaped, with tabs between. Bytes, since strings of other bytes can be equal.
  var cells: [UInt8]

  init(document: String?, cells: [String]) {
    self.document = document.map { Array($0.utf8) }
    self.cells = Array(cells.map(AcceptedCell.escaped).joined(separator: "\t").utf8)
  }

  init(_ difference: Difference, of document: DocumentDifferences) {
    let old = Self.cells(of: difference.old, difference.kind, document.oldDocument)
    let new = Self.cells(of: difference.new, difference.kind, nil)
    self.init(document: document.document, cells: [difference.kind.rawValue, difference.key ?? ""] + old + new)
  }

  /// The same in every document.
  var everywhere: AcceptedKey {
    var key = self
    key.document = nil
    return key
  }

  /// Text, type and entity.
  private static func cells(
    of side: Difference.Side?, _ kind: DifferenceKind, _ oldDocument: String?
  ) -> [String] {
    switch kind {
    // That it is there at all is the difference, whatever is said of it.
    case .documentAdded, .documentRemoved: ["", "", ""]
    case .documentRenamed: [oldDocument ?? "", "", ""]
    default: [side?.text ?? "", side?.mention?.type ?? "", side?.mention?.entity ?? ""]
    }
  }

  static func < (a: AcceptedKey, b: AcceptedKey) -> Bool {
    switch (a.document, b.document) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?) where a != b: return a.lexicographicallyPrecedes(b)
    default: return a.cells.lexicographicallyPrecedes(b.cells)
    }
  }
}
