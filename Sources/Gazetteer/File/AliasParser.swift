/// One part of the `aliases` column, cut but not yet made into strings.
struct SpelledAlias {
  /// The text, escapes taken out.
  var text: ArraySlice<UInt8>
  /// The language tag; empty if there is none.
  var language: ArraySlice<UInt8>
  var flags: AliasFlags
}

/// Reads `text[@lang][!flag…]`; `\|`, `\@`, `\!` and `\\` stand for themselves.
enum AliasParser {
  static func parse(_ source: ArraySlice<UInt8>) throws(AliasSyntaxError) -> SpelledAlias {
    var alias = SpelledAlias(text: source, language: [], flags: [])
    var marks: ArraySlice<UInt8> = []
    if let special = source.firstIndex(where: isSpecial) {
      var text = Array(source[..<special])
      var index = special
      while index < source.endIndex, source[index] == UInt8(ascii: "\\") {
        index += 1
        guard index < source.endIndex else { throw .bad("a backslash at the end stands for nothing") }
        guard isSpecial(source[index]) || source[index] == UInt8(ascii: "|") else {
          throw .bad("a backslash stands only before | @ ! and \\")
        }
        text.append(source[index])
        index += 1
        let next = source[index...].firstIndex(where: isSpecial) ?? source.endIndex
        text.append(contentsOf: source[index..<next])
        index = next
      }
      alias.text = index == special ? source[..<special] : text[...]
      marks = source[index...]
    }
    guard !alias.text.isEmpty else { throw .bad("it is empty") }
    guard alias.text.first != 0x20, alias.text.last != 0x20 else { throw .bad("it begins or ends with a space") }
    try readMarks(marks, into: &alias)
    return alias
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "!")
  }

  private static func readMarks(_ marks: ArraySlice<UInt8>, into alias: inout SpelledAlias) throws(AliasSyntaxError) {
    var start = marks.startIndex
    while start < marks.endIndex {
      let next = marks[(start + 1)...].firstIndex(where: isSpecial) ?? marks.endIndex
      let value = marks[(start + 1)..<next]
      switch marks[start] {
      case UInt8(ascii: "@"):
        guard alias.language.isEmpty, alias.flags.isEmpty, isLanguageTag(value) else {
          throw .bad("'@' is followed by one language tag such as ja or zh-Hant; write '\\@' for the character")
        }
        alias.language = value
      case UInt8(ascii: "!"):
        guard let flag = AliasFlags.named.first(where: { value.elementsEqual($0.name.utf8) })?.flag else {
          throw .unknownFlag(String(decoding: value, as: UTF8.self))
        }
        alias.flags.insert(flag)
      default:
        throw .bad("a backslash stands only before | @ ! and \\")
      }
      start = next
    }
    if alias.flags.contains([.exact, .nocase]) { throw .bad("'!exact' and '!nocase' exclude each other") }
  }

  private static func isLanguageTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    (2...12).contains(bytes.count)
      && bytes.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
  }
}
