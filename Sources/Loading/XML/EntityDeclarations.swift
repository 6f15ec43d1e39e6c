internal import TextModel

/// The entities a document declares for itself, as far as they are plain text.
struct EntityDeclarations: Sendable {
  private var values: [[UInt8]: [UInt8]] = [:]
  /// Bytes of text that may still come out of entities.
  private var budget: Int
  /// Names that were refused. What is left of the budget only falls, so they stay so, and are not looked into again: a
  /// document may name a long one a million times.
  private var refused: Set<[UInt8]> = []

  init(budget: Int) { self.budget = budget }

  /// Reads `<!ENTITY name "text">` in the internal subset. Parameter entities and those of other files are passed over.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset), start < range.upperBound,
      values.count < 10_000
    {
      offset = start + 1
      guard bytes.hasPrefix("<!entity", at: start) else { continue }
      var next = skipSpaces(bytes, start + 8)
      let nameStart = next
      while next < range.upperBound, !isHTMLSpace(bytes[next]), bytes[next] != UInt8(ascii: ">") { next += 1 }
      let name = nameStart..<next
      next = skipSpaces(bytes, next)
      guard !name.isEmpty, bytes[nameStart] != UInt8(ascii: "%"), next < range.upperBound,
        bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'"),
        let end = bytes.firstIndex(of: bytes[next], in: min(next + 1, range.upperBound)..<range.upperBound)
      else { continue }
      let key = array(bytes, name)
      // The first declaration of a name is the one that counts.
      if values[key] == nil { values[key] = array(bytes, next + 1..<end) }
      offset = end + 1
    }
  }

  /// What the entity called `name` stands for; `nil` if it is refused.
  mutating func characters(_ name: Span<UInt8>) -> [UInt8]? {
    let key = array(name, 0..<name.count)
    guard values[key] != nil else { return NamedReferences.characters(name) }
    guard !refused.contains(key) else { return nil }
    var result: [UInt8] = []
    guard let steps = expand(key, into: &result), result.count <= budget else {
      refused.insert(key)
      return nil
    }
    // One that names others costs something even if nothing comes out of it.
    budget -= max(result.count, steps - 1)
    return result
  }

  /// Appends the text of an entity, with those it names in turn, by a stack of what is left to read. Gives the number of
  /// pieces that were looked at; `nil` if it is refused.
  private func expand(_ key: [UInt8], into result: inout [UInt8]) -> Int? {
    var left: [(key: [UInt8], text: ArraySlice<UInt8>)] = [(key, values[key]?[...] ?? [])]
    var steps = 0
    while let (current, text) = left.popLast() {
      steps += 1
      guard steps <= budget, left.count < 20, result.count <= budget else { return nil }
      // What is longer than the budget need not be read to its end.
      guard let start = text.prefix(budget - result.count + 1).firstIndex(of: UInt8(ascii: "&")) else {
        guard appendPlain(text, to: &result) else { return nil }
        continue
      }
      guard appendPlain(text[..<start], to: &result) else { return nil }
      guard let end = text[start...].firstIndex(of: UInt8(ascii: ";")), end - start <= 256 else { return nil }
      left.append((current, text[(end + 1)...]))
      let name = Array(text[start + 1..<end])
      if name.first == UInt8(ascii: "#") || values[name] == nil {
        guard let reference = CharacterReference(in: Array(text[start...end]).span, at: 0) else { return nil }
        result += reference.characters
      } else {
        // One that stands within itself has no end.
        guard !left.contains(where: { $0.key == name }) else { return nil }
        left.append((name, values[name]?[...] ?? []))
      }
    }
    return steps
  }

  /// Entities with markup in them are not plain text.
  private func appendPlain(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) -> Bool {
    guard result.count + text.count <= budget, !text.contains(UInt8(ascii: "<")) else { return false }
    result += text
    return true
  }

  private func skipSpaces(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, isHTMLSpace(bytes[offset]) { offset += 1 }
    return offset
  }

  private func array(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var array: [UInt8] = []
    array.append(bytes.extracting(range))
    return array
  }
}
