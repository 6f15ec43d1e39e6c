extension SelectorParser {
  /// Reads the XPath spelling: paths from the top, with predicates.
  mutating func parseXPath() throws(SelectorError) -> [Path] {
    var paths: [Path] = []
    repeat {
      guard paths.count < Selector.most else { throw error("a selector has at most \(Selector.most) alternatives") }
      skipSpace()
      paths.append(try xpath())
      skipSpace()
    } while take(UInt8(ascii: "|"))
    guard isAtEnd else { throw unexpected("'/', '[', '|' or the end") }
    return paths
  }

  private mutating func xpath() throws(SelectorError) -> Path {
    var steps: [Selector.Step] = []
    while take(UInt8(ascii: "/")) {
      guard steps.count < Selector.most else { throw error("a path has at most \(Selector.most) steps") }
      let isChild = !take(UInt8(ascii: "/"))
      if markup == .xml, isChild, !steps.isEmpty, take(UInt8(ascii: "@")) { return (steps, try attributeName()) }
      steps.append(try step(isChild: isChild))
    }
    guard !steps.isEmpty else { throw unexpected("'/' or '//': paths begin at the top") }
    return (steps, nil)
  }

  private mutating func step(isChild: Bool) throws(SelectorError) -> Selector.Step {
    var step = Selector.Step(isChild: isChild)
    let start = at
    if !take(UInt8(ascii: "*")) {
      guard let name = markup == .xml ? xmlName() : name() else { throw unexpected("the name of an element or '*'") }
      step.name = folded(name)
      if peek(UInt8(ascii: ":")) || peek(UInt8(ascii: "(")) {
        at = start
        throw error("axes and functions such as 'text()' are not known here; a step is a name or '*'")
      }
    }
    while take(UInt8(ascii: "[")) {
      skipSpace()
      try predicate(&step)
      skipSpace()
      guard take(UInt8(ascii: "]")) else { throw unexpected("']'; write further conditions in brackets of their own") }
    }
    return step
  }

  /// A name with dots, and with a prefix.
  private mutating func xmlName() -> String? {
    guard var found = name() else { return nil }
    while at + 1 < bytes.count, peek(UInt8(ascii: ".")) || peek(UInt8(ascii: ":")), bytes[at + 1] != UInt8(ascii: ":") {
      let mark = peek(UInt8(ascii: ".")) ? "." : ":"
      at += 1
      guard let part = name() else {
        at -= 1
        break
      }
      found += mark + part
    }
    return found
  }

  private mutating func predicate(_ step: inout Selector.Step) throws(SelectorError) {
    let start = at
    if take("last()") || at < bytes.count && bytes[at] &- 0x30 < 10 {
      guard step.tests.isEmpty, step.positions.isEmpty else {
        at = start
        throw error("a position counts all siblings of the name; write it first, before other conditions")
      }
      let isLast = at > start
      step.positions.append(
        .init(number: isLast ? 1 : try number(), isFromEnd: isLast, isOfType: step.name != nil))
    } else if take(UInt8(ascii: "@")) {
      let name = try attributeName()
      skipSpace()
      guard take(UInt8(ascii: "=")) else {
        step.tests.append(.init(attribute: name, comparison: .exists))
        return
      }
      step.tests.append(.init(attribute: name, comparison: .equals, value: try literal()))
    } else if take("contains(") {
      step.tests.append(try call(.holds))
    } else if take("starts-with(") {
      step.tests.append(try call(.starts))
    } else {
      throw unexpected("a number, 'last()', '@', 'contains(' or 'starts-with('")
    }
  }

  private mutating func call(_ comparison: Selector.Test.Comparison) throws(SelectorError) -> Selector.Test {
    skipSpace()
    guard take(UInt8(ascii: "@")) else { throw unexpected("'@' and an attribute") }
    let name = try attributeName()
    skipSpace()
    guard take(UInt8(ascii: ",")) else { throw unexpected("','") }
    let value = try literal()
    skipSpace()
    guard take(UInt8(ascii: ")")) else { throw unexpected("')'") }
    return .init(attribute: name, comparison: comparison, value: value)
  }

  private mutating func literal() throws(SelectorError) -> [UInt8] {
    skipSpace()
    guard let value = try quoted() else { throw unexpected("a value in quotes") }
    return value
  }
}
