internal import TextModel

/// A parsed XML document before anybody has said what its elements mean.
///
/// All elements are ``Element/other`` and named: those of the root's namespace by their local name, those of well-known
/// namespaces with the usual prefix (`dc:creator`), others as they are written.
struct RawXML: Sendable {
  var bytes: [UInt8]
  var origin: SourceMap
  var tree: MarkupTree
  /// The root's namespace; empty if it has none.
  var namespace: String
  var warnings: Warnings

  /// The root's index; `nil` in an empty document.
  var root: Int? { tree.nodes.firstIndex { $0.element != .text && $0.parent < 0 } }

  func name(_ index: Int) -> String {
    tree.nodes[index].element == .text ? "" : tree.names[Int(tree.nodes[index].name)]
  }

  /// The elements right below the one at `index`.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      if tree.nodes[child].element != .text { children.append(child) }
      child = Int(tree.nodes[child].end)
    }
    return children
  }

  func child(_ name: String, of index: Int) -> Int? { children(of: index).first { self.name($0) == name } }

  /// The elements called `name` anywhere below the one at `index`, in order.
  func descendants(_ name: String, of index: Int) -> [Int] {
    guard let key = tree.names.firstIndex(of: name) else { return [] }
    return (index + 1..<Int(tree.nodes[index].end)).filter {
      tree.nodes[$0].element != .text && Int(tree.nodes[$0].name) == key
    }
  }

  /// The first element called one of `names`, anywhere below.
  func first(_ names: String..., below index: Int) -> Int? {
    for name in names { if let found = descendants(name, of: index).first { return found } }
    return nil
  }

  func attribute(_ name: String, of index: Int) -> String? { tree.value(of: name, in: tree.nodes[index]) }

  /// The text below, white space folded; `nil` if there is none.
  func text(_ index: Int?) -> String? {
    guard let index else { return nil }
    return foldedSpaces(tree.text(below: index, in: bytes))
  }

  /// Whether ``text(_:)`` gives any.
  func hasText(_ index: Int) -> Bool {
    for node in tree.nodes[index..<Int(tree.nodes[index].end)] where node.element == .text {
      for piece in tree.pieces(of: node) {
        let characters =
          piece.isLiteral
          ? bytes[Int(piece.start)..<Int(piece.end)]
          : tree.strings[Int(piece.replacement)..<Int(piece.replacement + piece.replacementCount)]
        if characters.contains(where: { $0 > 0x20 && $0 < 0x7F }) { return true }
        guard characters.contains(where: { $0 >= 0x7F }) else { continue }
        let text = String(decoding: characters, as: UTF8.self)
        if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { return true }
      }
    }
    return false
  }
}

/// `text` with each run of white space as one space, and none at either end; `nil` if there is nothing else.
func foldedSpaces(_ text: String) -> String? {
  var folded = String.UnicodeScalarView()
  var isPending = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      isPending = !folded.isEmpty
    } else {
      if isPending { folded.append(" ") }
      isPending = false
      folded.append(scalar)
    }
  }
  return folded.isEmpty ? nil : String(folded)
}
