/// Where the values of a JSON record go: by a column map, or by the usual names of keys.
///
/// A path's parts are keys joined by full stops; arrays are gone through element by element; `*` stands for every key
/// and takes it for the language: `names.*` of `{"names": {"en": "Japan", "ja": "日本"}}`.
struct JSONMapping {
  private var mapped: [(path: [String], whole: String, target: FieldTarget)] = []
  private let options: ImportOptions
  private var usual: [String: FieldTarget?] = [:]
  private var text: [UInt8] = []

  init(_ options: ImportOptions) {
    self.options = options
    for mapping in options.map {
      let path = mapping.field.split(separator: ".").map(String.init)
      mapped.append((path, mapping.field, FieldTarget(mapping, options: options)))
    }
  }

  /// Fills the row from the object at `node`.
  mutating func fill(_ row: inout ImportedRow, from tape: JSONTape, _ node: Int) {
    if mapped.isEmpty {
      for key in tape.keys(node) {
        guard let name = tape.string(key), let target = usualTarget(name) else { continue }
        put(key + 1, of: tape, target, into: &row)
      }
      return
    }
    for (path, whole, target) in mapped {
      // A key may have full stops itself.
      if let value = tape.member(whole, of: node) {
        put(value, of: tape, target, into: &row)
      } else if path.count > 1 || path.first == "*" {
        follow(path[...], from: node, of: tape, target, into: &row)
      }
    }
  }

  /// Whether the conditions of the options hold for the object at `node`.
  func isWanted(_ tape: JSONTape, _ node: Int) -> Bool {
    options.conditions.allSatisfy { condition in
      let path = condition.field.split(separator: ".").map(String.init)
      let value = tape.member(condition.field, of: node) ?? tape.member(path, of: node)
      let text = tape.string(value) ?? ""
      return condition.holds(for: Array(text.utf8))
    }
  }

  private mutating func usualTarget(_ key: String) -> FieldTarget? {
    if let known = usual[key] { return known }
    let target = HeaderNames.mappings(for: [key]).first.map { mapping in
      // What is a list in JSON is an array.
      FieldTarget(ColumnMapping(target: mapping.target, field: mapping.field), options: options)
    }
    if usual.count < 10_000 { usual[key] = .some(target) }
    return target
  }

  /// Recursion is as deep as the path and the arrays, which the tape bounds.
  private mutating func follow(
    _ path: ArraySlice<String>, from node: Int, of tape: JSONTape, _ target: FieldTarget, into row: inout ImportedRow
  ) {
    guard let key = path.first else { return put(node, of: tape, target, into: &row) }
    switch tape.kind(node) {
    case .array: for element in tape.elements(node) { follow(path, from: element, of: tape, target, into: &row) }
    case .object where key == "*":
      for name in tape.keys(node) {
        guard path.count == 1, let language = tape.string(name) else {
          follow(path.dropFirst(), from: name + 1, of: tape, target, into: &row)
          continue
        }
        put(name + 1, of: tape, target, language: Array(language.utf8), into: &row)
      }
    case .object:
      if let value = tape.member(key, of: node) {
        follow(path.dropFirst(), from: value, of: tape, target, into: &row)
      }
    default: return
    }
  }

  private mutating func put(
    _ node: Int, of tape: JSONTape, _ target: FieldTarget, language: [UInt8]? = nil, into row: inout ImportedRow
  ) {
    if tape.kind(node) == .array {
      if target.target == .coordinates { return putPosition(node, of: tape, target, into: &row) }
      for element in tape.elements(node) { put(element, of: tape, target, language: language, into: &row) }
      return
    }
    text.removeAll(keepingCapacity: true)
    tape.append(node, to: &text)
    if text.isEmpty { return }
    if let language, options.keeps(language: language), target.target == .column(.aliases) {
      row.addAlias(text, language: language)
    } else if language == nil {
      target.put(text[...], into: &row)
    }
  }

  /// `[147.1, 43.8]`, as GeoJSON has it.
  private mutating func putPosition(
    _ node: Int, of tape: JSONTape, _ target: FieldTarget, into row: inout ImportedRow
  ) {
    text.removeAll(keepingCapacity: true)
    text += "Point(".utf8
    for element in tape.elements(node).prefix(2) {
      tape.append(element, to: &text)
      text.append(0x20)
    }
    target.put(text[...], into: &row)
  }
}
