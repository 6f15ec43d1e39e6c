internal import TextModel

/// One JSON value (RFC 8259), read strictly into a flat list of nodes that is used again for the next value.
///
/// An object's children are key, value, key, value …; an array's are its elements. A node knows the number of the node
/// after it and all that is within it, so siblings are found without a tree:
///
///     {"a": [1, 2], "b": 3}
///     0 object after 7 · 1 key a · 2 array after 5 · 3 number · 4 number · 5 key b · 6 number
///
/// There is no recursion. Values nested deeper than 512 levels and values of more than four million nodes are refused.
struct JSONTape {
  static let depthLimit = 512
  static let nodeLimit = 4_000_000

  struct Node {
    var kind: Kind
    /// A string with at least one backslash.
    var isEscaped = false
    /// Of a string without its quotation marks.
    var start: Int32
    var end: Int32
    /// The node after it and its children.
    var after: Int32
  }

  enum Kind: UInt8 { case object, array, string, number, `true`, `false`, null }

  private(set) var nodes: [Node] = []
  private(set) var bytes: [UInt8] = []
  private var index = 0
  private var open: [Int32] = []

  /// Reads the value that `source` is; `false`, with nothing to be asked for, if it is none.
  /// - Complexity: O(bytes).
  mutating func read(_ source: ArraySlice<UInt8>) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    bytes += source
    index = 0
    if bytes.isUTF8(0..<bytes.count), readAll() { return true }
    nodes.removeAll(keepingCapacity: true)
    return false
  }

  // MARK: Reading

  private mutating func readAll() -> Bool {
    guard readValue() else { return false }
    while let container = open.last {
      guard nodes.count < Self.nodeLimit else { return false }
      let isObject = nodes[Int(container)].kind == .object
      let isFirst = nodes.count == Int(container) + 1
      skipSpace()
      guard index < bytes.count else { return false }
      if bytes[index] == UInt8(ascii: isObject ? "}" : "]") {
        index += 1
        close(container)
        continue
      }
      if !isFirst {
        guard bytes[index] == UInt8(ascii: ",") else { return false }
        index += 1
        skipSpace()
      }
      if isObject {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), readString() else { return false }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return false }
        index += 1
      }
      guard readValue() else { return false }
    }
    skipSpace()
    return index == bytes.count
  }

  private mutating func close(_ container: Int32) {
    nodes[Int(container)].after = Int32(nodes.count)
    nodes[Int(container)].end = Int32(index)
    open.removeLast()
  }

  private mutating func readValue() -> Bool {
    skipSpace()
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "{"): return begin(.object)
    case UInt8(ascii: "["): return begin(.array)
    case UInt8(ascii: "\""): return readString()
    case UInt8(ascii: "t"): return readWord("true", .true)
    case UInt8(ascii: "f"): return readWord("false", .false)
    case UInt8(ascii: "n"): return readWord("null", .null)
    default: return readNumber()
    }
  }

  private mutating func begin(_ kind: Kind) -> Bool {
    guard open.count < Self.depthLimit else { return false }
    open.append(Int32(nodes.count))
    append(kind, from: index, to: index + 1)
    index += 1
    return true
  }

  private mutating func append(_ kind: Kind, from start: Int, to end: Int, isEscaped: Bool = false) {
    nodes.append(
      Node(
        kind: kind, isEscaped: isEscaped, start: Int32(start), end: Int32(end), after: Int32(nodes.count + 1)))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private mutating func readWord(_ word: String, _ kind: Kind) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    append(kind, from: index, to: index + word.utf8.count)
    index += word.utf8.count
    return true
  }

  private mutating func readString() -> Bool {
    let start = index + 1
    var at = start
    var isEscaped = false
    let source = bytes
    let bytes = source.span
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        index = at + 1
        append(.string, from: start, to: at, isEscaped: isEscaped)
        return true
      }
      if byte < 0x20 { return false }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        guard let escape = JSONEscape(in: bytes, at: at) else { return false }
        at += escape.length
      } else {
        at += 1
      }
    }
    return false
  }

  private mutating func readNumber() -> Bool {
    let start = index
    skip(UInt8(ascii: "-"))
    let first = index
    let digits = skipDigits()
    guard digits > 0, digits == 1 || bytes[first] != UInt8(ascii: "0") else { return false }
    if skip(UInt8(ascii: ".")), skipDigits() == 0 { return false }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
      if skipDigits() == 0 { return false }
    }
    append(.number, from: start, to: index)
    return true
  }

  @discardableResult
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index] { index += 1 }
    return index - start
  }
}
