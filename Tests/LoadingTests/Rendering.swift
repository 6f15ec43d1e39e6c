import Loading
import TextModel

/// A document's tree as text, for comparing: `<p class="a">text</p>`.
///
/// Text that stands for something else in the source is put in braces: `caf{é}`. The elements html, head and body are
/// left out.
func render(_ content: Content) -> String {
  let tree = content.tree
  var result = ""
  var open: [(end: Int, name: String)] = []
  func close(before index: Int) {
    while let last = open.last, last.end <= index {
      result += "</\(last.name)>"
      open.removeLast()
    }
  }
  for (index, node) in tree.nodes.enumerated() {
    close(before: index)
    switch node.element {
    case .html, .head, .body: continue
    case .text:
      for piece in tree.pieces(of: node) {
        result += piece.isLiteral ? text(of: piece, content) : "{\(text(of: piece, content))}"
      }
    default:
      let name = tree.name(of: node)
      result += "<\(name)"
      for attribute in tree.attributes(of: node) {
        let value = tree.strings[Int(attribute.start)..<Int(attribute.end)]
        result += " \(tree.names[Int(attribute.name)])=\"\(String(decoding: value, as: UTF8.self))\""
      }
      result += ">"
      if Int(node.end) == index + 1, ["br", "wbr", "hr", "img", "meta", "link", "source"].contains(name) { continue }
      open.append((Int(node.end), name))
    }
  }
  close(before: Int.max)
  return result
}

/// The characters of a piece.
func text(of piece: MarkupTree.TextPiece, _ content: Content) -> String {
  if piece.isLiteral { return String(decoding: content.bytes[Int(piece.start)..<Int(piece.end)], as: UTF8.self) }
  let start = Int(piece.replacement)
  return String(decoding: content.tree.strings[start..<start + Int(piece.replacementCount)], as: UTF8.self)
}

/// All text of a document, pieces joined as they stand.
func allText(_ content: Content) -> String {
  var text = ""
  for node in content.tree.nodes where node.element == .text {
    for piece in content.tree.pieces(of: node) { text += LoadingTests.text(of: piece, content) }
  }
  return text
}

/// What is wrong with a content's structure; empty if all is well.
func faults(_ content: Content, sourceCount: Int) -> [String] {
  var faults: [String] = []
  if String(validating: content.bytes, as: UTF8.self) == nil { faults.append("content is not UTF-8") }
  if String(validating: content.tree.strings, as: UTF8.self) == nil { faults.append("strings are not UTF-8") }
  for (index, node) in content.tree.nodes.enumerated() {
    if Int(node.end) <= index || Int(node.end) > content.tree.nodes.count {
      faults.append("node \(index) ends outside")
    }
    if Int(node.parent) >= index { faults.append("node \(index) comes before its parent") }
    guard node.element == .text else { continue }
    for piece in content.tree.pieces(of: node) {
      guard piece.start < piece.end, Int(piece.end) <= content.bytes.count else {
        faults.append("piece \(piece.start)..<\(piece.end) lies outside")
        continue
      }
      if isContinuation(content.bytes[Int(piece.start)]) {
        faults.append("piece \(piece.start) begins within a character")
      }
      let source = content.origin.source(of: ByteRange(Int(piece.start), Int(piece.end)))
      if let source, source.end > sourceCount { faults.append("piece \(piece.start) leads outside the source") }
    }
  }
  return faults
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Loads a file that holds one document.
func load(_ text: String, path: String = "a.html", limits: LoadLimits = LoadLimits()) throws -> Document {
  try load(Array(text.utf8), path: path, limits: limits)
}

func load(_ bytes: [UInt8], path: String = "a.html", limits: LoadLimits = LoadLimits()) throws -> Document {
  let file = try Loader(limits: limits).load(bytes, path: path)
  guard file.documents.count == 1 else { throw Problem(.malformed, "\(file.documents.count) documents") }
  return file.documents[0]
}

extension Document {
  /// The codes of its warnings, with their counts.
  var warningCounts: [Warning.Code: Int] {
    Dictionary(uniqueKeysWithValues: warnings.all.map { ($0.code, $0.count) })
  }

  /// The source bytes of the first occurrence of `text` in the content.
  func source(of text: String, in bytes: [UInt8]) -> String? {
    let wanted = Array(text.utf8)
    guard let start = content.bytes.indices.first(where: { content.bytes[$0...].starts(with: wanted) }) else {
      return nil
    }
    guard let range = content.origin.source(of: ByteRange(start, start + wanted.count)) else { return nil }
    return String(decoding: bytes[range.indices], as: UTF8.self)
  }
}

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
