/// Reads a selector in its CSS spelling; ``parseXPath()`` reads the other one.
struct SelectorParser {
  /// One of the alternatives of a selector.
  typealias Path = (steps: [Selector.Step], attribute: String?)

  let bytes: [UInt8]
  let markup: Selector.Markup
  var at = 0

  static let positions = [
    "first-child", "last-child", "nth-child", "nth-last-child", "first-of-type", "last-of-type", "nth-of-type",
    "nth-last-of-type",
  ]

  init(_ text: String, _ markup: Selector.Markup) {
    bytes = Array(text.utf8)
    self.markup = markup
  }

  mutating func parse() throws(SelectorError) -> [Path] {
    skipSpace()
    guard !isAtEnd else { throw error("the selector is empty; write for example 'article p'") }
    if peek(UInt8(ascii: "/")) { return try parseXPath() }
    var paths: [Path] = []
    repeat {
      guard paths.count < Selector.most else { throw error("a selector has at most \(Selector.most) alternatives") }
      paths.append(try path())
    } while take(UInt8(ascii: ","))
    return paths
  }

  private mutating func path() throws(SelectorError) -> Path {
    var steps: [Selector.Step] = []
    var isChild = false
    repeat {
      skipSpace()
      guard steps.count < Selector.most else { throw error("a path has at most \(Selector.most) steps") }
      steps.append(try compound(isChild: isChild))
      let attribute = markup == .xml ? try pseudoAttribute() : nil
      let hadSpace = skipSpace()
      if attribute != nil {
        guard isAtEnd || peek(UInt8(ascii: ",")) else { throw unexpected("',' or the end behind an attribute") }
        return (steps, attribute)
      }
      isChild = take(UInt8(ascii: ">"))
      if !isChild, isAtEnd || peek(UInt8(ascii: ",")) { return (steps, nil) }
      if !isChild, !hadSpace { throw unexpected("a name, '.', '#', '[' or ':'") }
    } while true
  }

  /// `::attr(lang)`, if it stands here.
  private mutating func pseudoAttribute() throws(SelectorError) -> String? {
    guard take("::attr(") else { return nil }
    skipSpace()
    let name = try attributeName()
    skipSpace()
    guard take(UInt8(ascii: ")")) else { throw unexpected("')'") }
    return name
  }

  private mutating func compound(isChild: Bool) throws(SelectorError) -> Selector.Step {
    var step = Selector.Step(isChild: isChild)
    let start = at
    if take(UInt8(ascii: "*")) {
    } else if var name = name() {
      if markup == .xml, take(UInt8(ascii: "|")) {
        guard let local = self.name() else { throw unexpected("the name of an element behind its prefix") }
        name += ":" + local
      }
      step.name = folded(name)
    }
    while !isAtEnd {
      if markup == .xml, bytes[at...].starts(with: "::attr(".utf8) { break }
      if take(UInt8(ascii: ".")) {
        step.tests.append(.init(attribute: "class", comparison: .word, value: try value("the class")))
      } else if take(UInt8(ascii: "#")) {
        step.tests.append(.init(attribute: "id", comparison: .equals, value: try value("the id")))
      } else if take(UInt8(ascii: "[")) {
        step.tests.append(try attribute())
      } else if take(UInt8(ascii: ":")) {
        step.positions.append(try position())
      } else {
        break
      }
    }
    guard at > start else { throw unexpected("a name, '*', '.', '#', '[' or ':'") }
    return step
  }

  private mutating func value(_ what: String) throws(SelectorError) -> [UInt8] {
    guard let name = name() else { throw unexpected("the name of \(what)") }
    return Array(name.utf8)
  }

  private mutating func attribute() throws(SelectorError) -> Selector.Test {
    skipSpace()
    let name = try attributeName()
    skipSpace()
    if take(UInt8(ascii: "]")) { return .init(attribute: name, comparison: .exists) }
    let comparison: Selector.Test.Comparison
    if take(UInt8(ascii: "=")) {
      comparison = .equals
    } else if take("~=") {
      comparison = .word
    } else if take("^=") {
      comparison = .starts
    } else if take("$=") {
      comparison = .ends
    } else if take("*=") {
      comparison = .holds
    } else {
      throw unexpected("']', '=', '~=', '^=', '$=' or '*='")
    }
    skipSpace()
    let value: [UInt8]
    if let quoted = try quoted() { value = quoted } else { value = try self.value("a value, or one in quotes") }
    skipSpace()
    guard take(UInt8(ascii: "]")) else { throw unexpected("']'") }
    return .init(attribute: name, comparison: comparison, value: value)
  }

  private mutating func position() throws(SelectorError) -> Selector.Position {
    let start = at
    let name = name() ?? ""
    guard Self.positions.contains(name) else {
      at = start
      throw error("':\(name)' is not known here; known are \(Self.positions.map { ":" + $0 }.joined(separator: ", "))")
    }
    let isOfType = name.hasSuffix("type")
    let isFromEnd = name.contains("last")
    guard name.hasPrefix("nth") else { return .init(number: 1, isFromEnd: isFromEnd, isOfType: isOfType) }
    guard take(UInt8(ascii: "(")) else { throw unexpected("'(' and a number after ':\(name)'") }
    skipSpace()
    let number = try number()
    skipSpace()
    guard take(UInt8(ascii: ")")) else { throw unexpected("')'; only a plain number can stand here") }
    return .init(number: number, isFromEnd: isFromEnd, isOfType: isOfType)
  }
}

extension SelectorParser {
  var isAtEnd: Bool { at >= bytes.count }

  func peek(_ byte: UInt8) -> Bool { at < bytes.count && bytes[at] == byte }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek(byte) else { return false }
    at += 1
    return true
  }

  mutating func take(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at > start
  }

  /// Letters, digits, `-`, `_` and all beyond ASCII; a backslash takes the next character as it is.
  mutating func name() -> String? {
    var name: [UInt8] = []
    while at < bytes.count {
      var byte = bytes[at]
      let isEscaped = byte == UInt8(ascii: "\\") && at + 1 < bytes.count
      if isEscaped {
        at += 1
        byte = bytes[at]
      }
      guard
        isEscaped || byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      else { break }
      name.append(byte)
      at += 1
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// A name as it is compared.
  func folded(_ name: String) -> String { markup == .html ? name.lowercased() : name }

  /// The name of an attribute, of a page one that loading keeps.
  mutating func attributeName() throws(SelectorError) -> String {
    let start = at
    var found = folded(name() ?? "")
    if !found.isEmpty, take(UInt8(ascii: ":")) { found += ":" + folded(name() ?? "") }
    guard !found.isEmpty else { throw unexpected("the name of an attribute") }
    guard markup == .html else { return found }
    guard KeptAttributes.html.contains(found) else {
      at = start
      throw error("the attribute '\(found)' is not kept; kept are \(KeptAttributes.html.joined(separator: ", "))")
    }
    return found
  }

  mutating func number() throws(SelectorError) -> Int {
    var value = 0
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 < 10, value < 1_000_000 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    guard value > 0 else {
      at = start
      throw error("expected a number from 1; formulas such as 2n+1 are not known")
    }
    return value
  }

  /// A value in single or double quotes; `nil` if none starts here.
  mutating func quoted() throws(SelectorError) -> [UInt8]? {
    guard peek(UInt8(ascii: "'")) || peek(UInt8(ascii: "\"")) else { return nil }
    let mark = bytes[at]
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != mark { at += 1 }
    guard at < bytes.count else {
      at = start
      throw error("the quotation mark is not closed")
    }
    at += 1
    return Array(bytes[start + 1..<at - 1])
  }

  func error(_ problem: String) -> SelectorError {
    var column = 1
    for byte in bytes.prefix(at) where byte & 0xC0 != 0x80 { column += 1 }
    return SelectorError(column: column, problem: problem)
  }

  func unexpected(_ expected: String) -> SelectorError {
    guard at < bytes.count else { return error("expected \(expected), but the selector ends") }
    let next = String(decoding: bytes[at...], as: UTF8.self).unicodeScalars.prefix(1)
    return error("expected \(expected), not '\(String(String.UnicodeScalarView(next)))'")
  }
}
