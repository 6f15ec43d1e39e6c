/// A JSON value whose members keep their order.
package indirect enum JSONValue: Sendable {
  case flag(Bool)
  case integer(Int)
  case text(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  package mutating func append(_ name: String, _ value: JSONValue) {
    if case .object(let members) = self { self = .object(members + [(name, value)]) }
  }

  package mutating func prepend(_ name: String, _ value: JSONValue) {
    if case .object(let members) = self { self = .object([(name, value)] + members) }
  }

  /// Appends to the object that is the member `outer`.
  package mutating func insert(_ name: String, _ value: JSONValue, into outer: String) {
    guard case .object(var members) = self else { return }
    for index in members.indices where members[index].0 == outer { members[index].1.append(name, value) }
    self = .object(members)
  }

  /// With two spaces a level.
  package var text: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text
  }

  /// On one line, without its end.
  package var line: String {
    switch self {
    case .array(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.0)):\($0.1.line)" }.joined(separator: ",") + "}"
    case .flag, .integer, .text: text
    }
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .flag(let value): text += "\(value)"
    case .integer(let value): text += "\(value)"
    case .text(let value): text += Self.quoted(value)
    case .array(let items):
      if items.isEmpty { return text += "[]" }
      // Short words stand on one line, as people write them.
      let isSimple = items.allSatisfy { if case .text = $0 { true } else { false } }
      Self.writeList(items, in: ("[", "]"), to: &text, indentation: isSimple ? nil : indentation) { item, text, inner in
        item.write(to: &text, indentation: inner)
      }
    case .object(let members):
      if members.isEmpty { return text += "{}" }
      Self.writeList(members, in: ("{", "}"), to: &text, indentation: indentation) { member, text, inner in
        text += Self.quoted(member.0) + ": "
        member.1.write(to: &text, indentation: inner)
      }
    }
  }

  /// On one line without an `indentation`.
  private static func writeList<Item>(
    _ items: [Item], in brackets: (String, String), to text: inout String, indentation: Int?,
    _ write: (Item, inout String, Int) -> Void
  ) {
    let inner = indentation.map { $0 + 2 }
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += inner == nil ? ", " : "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(item, &text, inner ?? 0)
    }
    if let indentation { text += "\n" + String(repeating: " ", count: indentation) }
    text += brackets.1
  }

  private static func quoted(_ value: String) -> String {
    // Hardly any needs more than its quotation marks.
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return "\"" + value + "\""
    }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
