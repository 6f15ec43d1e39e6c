/// One name of an entity as a gazetteer spells it.
package struct Alias: Hashable, Sendable {
  package var text: String
  /// BCP 47 tag, if one was given.
  package var language: String?
  package var flags: AliasFlags

  package init(text: String, language: String? = nil, flags: AliasFlags = []) {
    self.text = text
    self.language = language
    self.flags = flags
  }
}

/// How a name may match.
package struct AliasFlags: OptionSet, Hashable, Sendable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Capitals exactly as written.
  package static let exact = AliasFlags(rawValue: 1)
  /// Capitals do not matter.
  package static let nocase = AliasFlags(rawValue: 2)
  /// Only with other evidence for the entity in the document.
  package static let evidence = AliasFlags(rawValue: 4)
  /// Only directly beside another mention.
  package static let neverAlone = AliasFlags(rawValue: 8)
  /// Never a mention; hides shorter names within it.
  package static let block = AliasFlags(rawValue: 16)

  /// Every flag with the name it has in files.
  package static let named: [(name: String, flag: AliasFlags)] = [
    ("exact", .exact), ("nocase", .nocase), ("evidence", .evidence), ("never-alone", .neverAlone), ("block", .block),
  ]
}

/// Why an alias could not be read.
enum AliasSyntaxError: Error, Hashable {
  case unknownFlag(String)
  case bad(String)
}

extension Alias {
  /// Reads `text[@lang][!flag…]`; `\|`, `\@`, `\!` and `\\` stand for themselves.
  static func parse(_ source: some Sequence<UInt8>) throws(AliasSyntaxError) -> Alias {
    var parts: [(mark: UInt8, bytes: [UInt8])] = [(0, [])]
    var isEscaped = false
    for byte in source {
      if isEscaped {
        guard [UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "\\")].contains(byte) else {
          throw .bad("a backslash stands only before | @ ! and \\")
        }
        parts[parts.count - 1].bytes.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "!") {
        parts.append((byte, []))
      } else {
        parts[parts.count - 1].bytes.append(byte)
      }
    }
    if isEscaped { throw .bad("a backslash at the end stands for nothing") }
    return try Alias(parts)
  }

  private init(_ parts: [(mark: UInt8, bytes: [UInt8])]) throws(AliasSyntaxError) {
    self.init(text: String(decoding: parts[0].bytes, as: UTF8.self))
    if text.isEmpty { throw .bad("it is empty") }
    if text.utf8.first == 0x20 || text.utf8.last == 0x20 { throw .bad("it begins or ends with a space") }
    for part in parts.dropFirst() {
      let value = String(decoding: part.bytes, as: UTF8.self)
      if part.mark == UInt8(ascii: "@") {
        guard language == nil, flags.isEmpty, Alias.isLanguageTag(part.bytes) else {
          throw .bad("'@' is followed by one language tag such as ja or zh-Hant; write '\\@' for the character")
        }
        language = value
      } else {
        guard let flag = AliasFlags.named.first(where: { $0.name == value })?.flag else { throw .unknownFlag(value) }
        flags.insert(flag)
      }
    }
    if flags.contains([.exact, .nocase]) { throw .bad("'!exact' and '!nocase' exclude each other") }
  }

  private static func isLanguageTag(_ bytes: [UInt8]) -> Bool {
    (2...12).contains(bytes.count)
      && bytes.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
  }
}
