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
  /// Only where the capital is not owed to the start of a sentence.
  package static let midsentence = AliasFlags(rawValue: 32)

  /// Only right after a place and a comma: `Ore.` in `Portland, Ore.`
  package static let afterPlace = AliasFlags(rawValue: 512)

  /// Every flag with the name it has in files.
  package static let named: [(name: String, flag: AliasFlags)] = [
    ("exact", .exact), ("nocase", .nocase), ("evidence", .evidence), ("never-alone", .neverAlone), ("block", .block),
    ("midsentence", .midsentence), ("after-place", .afterPlace),
  ]
}

/// Why an alias could not be read.
enum AliasSyntaxError: Error, Hashable {
  case unknownFlag(String)
  case bad(String)
}

extension Alias {
  init(_ spelled: SpelledAlias) {
    self.init(
      text: String(decoding: spelled.text, as: UTF8.self),
      language: spelled.language.isEmpty ? nil : String(decoding: spelled.language, as: UTF8.self),
      flags: spelled.flags)
  }
}
