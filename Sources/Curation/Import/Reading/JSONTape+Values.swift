internal import TextModel

extension JSONTape {
  /// The children of an object or array: their numbers, one after the other.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tape: JSONTape
    fileprivate var at: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard at < end else { return nil }
      defer { at = Int(tape.nodes[at].after) }
      return at
    }
  }

  func kind(_ node: Int) -> Kind { nodes[node].kind }

  /// The elements of an array; none for anything else.
  func elements(_ node: Int?) -> Children {
    guard let node, nodes[node].kind == .array else { return Children(tape: self, at: 0, end: 0) }
    return Children(tape: self, at: node + 1, end: Int(nodes[node].after))
  }

  /// The keys of an object, whose values are the nodes after them; none for anything else.
  func keys(_ node: Int?) -> some Sequence<Int> {
    var at = 0
    var end = 0
    if let node, nodes[node].kind == .object {
      at = node + 1
      end = Int(nodes[node].after)
    }
    return sequence(state: at) { (at: inout Int) -> Int? in
      guard at < end else { return nil }
      defer { at = Int(nodes[at + 1].after) }
      return at
    }
  }

  /// The value of the first member with this key.
  func member(_ key: String, of node: Int?) -> Int? {
    guard let node, nodes[node].kind == .object else { return nil }
    let end = Int(nodes[node].after)
    var at = node + 1
    while at < end {
      if isString(at, key) { return at + 1 }
      at = Int(nodes[at + 1].after)
    }
    return nil
  }

  /// The value at the end of a path of keys.
  func member(_ path: [String], of node: Int? = 0) -> Int? {
    var node = node
    for key in path { node = member(key, of: node) }
    return node
  }

  /// Whether `node` is the string `text`.
  func isString(_ node: Int, _ text: String) -> Bool {
    let entry = nodes[node]
    guard entry.kind == .string else { return false }
    if entry.isEscaped { return string(node) == text }
    guard Int(entry.end - entry.start) == text.utf8.count else { return false }
    return bytes[Int(entry.start)..<Int(entry.end)].elementsEqual(text.utf8)
  }

  /// The characters of a string, or a number or `true` and `false` as they are written; nothing for anything else.
  func append(_ node: Int?, to text: inout [UInt8]) {
    guard let node else { return }
    let entry = nodes[node]
    switch entry.kind {
    case .object, .array, .null: return
    case .string, .number, .true, .false: break
    }
    guard entry.isEscaped else {
      text += bytes[Int(entry.start)..<Int(entry.end)]
      return
    }
    let source = bytes.span
    var at = Int(entry.start)
    while at < Int(entry.end) {
      // Checked when it was read.
      if source[at] == UInt8(ascii: "\\"), let escape = JSONEscape(in: source, at: at) {
        text.appendScalar(escape.scalar)
        at += escape.length
      } else {
        text.append(source[at])
        at += 1
      }
    }
  }

  /// What ``append(_:to:)`` appends; `nil` where that is nothing.
  func string(_ node: Int?) -> String? {
    var text: [UInt8] = []
    append(node, to: &text)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  func number(_ node: Int?) -> Double? {
    guard let node, nodes[node].kind == .number else { return nil }
    return string(node).flatMap(Double.init)
  }
}
