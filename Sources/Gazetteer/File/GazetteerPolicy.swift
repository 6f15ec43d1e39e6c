internal import TextModel
package import Variants

/// How the names of a gazetteer match: for a whole file on its `# policy` lines, for a row in its columns.
///
///     # policy variants=place evidence=single-word common-words=drop
package struct GazetteerPolicy: Hashable, Sendable {
  /// What capitals the text needs: those of the name where people write them, exactly those, or any.
  package var letterCase = LetterCase.smart
  /// Which forms are made by rule.
  package var variants: VariantPolicy = []
  /// Names with fewer characters never match.
  package var minimumLength = 1
  /// Which names count only with other evidence in the document.
  package var evidence = EvidenceRule.none
  /// What becomes of names that are common words (``WordRule/common``).
  package var commonWords = WordRule.keep
  /// Larger comes first where names clash; -1000…1000.
  package var priority = 0

  package init() {}

  package enum LetterCase: String, Sendable, CaseIterable { case smart, exact, ignore }

  package enum EvidenceRule: String, Sendable, CaseIterable {
    case none
    /// Names of one word.
    case singleWord = "single-word"
    case always
  }

  /// The keys of a `# policy` line.
  private enum Key: String, CaseIterable {
    case letterCase = "case"
    case variants
    case minimumLength = "min-length"
    case evidence
    case commonWords = "common-words"
    case priority
  }

  /// Reads the part of a `# policy` line behind that word.
  mutating func read(_ settings: some StringProtocol, at position: SourcePosition) throws(GazetteerError) {
    for setting in settings.split(separator: " ") {
      let parts = setting.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let key = Key(rawValue: String(parts[0])) else {
        throw GazetteerError(
          position, .unknownPolicy(String(setting), known: Key.allCases.map(\.rawValue)))
      }
      try set(key, to: String(parts[1]), at: position)
    }
  }

  private mutating func set(_ key: Key, to value: String, at position: SourcePosition) throws(GazetteerError) {
    func refuse(_ expected: String) -> GazetteerError {
      GazetteerError(position, .badValue(column: key.rawValue, value: value, expected: expected))
    }
    switch key {
    case .letterCase:
      guard let known = LetterCase(rawValue: value) else { throw refuse(GazetteerPolicy.list(LetterCase.self)) }
      letterCase = known
    case .variants:
      guard let known = GazetteerPolicy.variants(value) else { throw refuse(GazetteerPolicy.variantsExpected) }
      variants = known
    case .minimumLength:
      guard let length = Int(value), 1...100 ~= length else { throw refuse("a number of characters from 1 to 100") }
      minimumLength = length
    case .evidence:
      guard let known = EvidenceRule(rawValue: value) else { throw refuse(GazetteerPolicy.list(EvidenceRule.self)) }
      evidence = known
    case .commonWords:
      guard let known = WordRule(rawValue: value), known != .common, known != .block else {
        throw refuse("one of keep, midsentence, evidence, never-alone, drop")
      }
      commonWords = known
    case .priority:
      guard let number = Int(value), -1000...1000 ~= number else { throw refuse("a whole number from -1000 to 1000") }
      priority = number
    }
  }

  /// The policies of a row: the file's, and what its columns say.
  package func overridden(by row: GazetteerRow) throws(GazetteerError) -> GazetteerPolicy {
    var policy = self
    for (column, key) in [(GazetteerColumn.case, Key.letterCase), (.variants, .variants), (.evidence, .evidence)] {
      guard let value = row.text(column) else { continue }
      try policy.set(key, to: value, at: row.position)
    }
    return policy
  }

  /// Groups of rules joined by commas.
  private static func variants(_ value: String) -> VariantPolicy? {
    var policy: VariantPolicy = []
    for name in value.split(separator: ",") {
      guard let known = VariantPolicy.named.first(where: { $0.name == name })?.policy else { return nil }
      policy.formUnion(known)
    }
    return policy
  }

  private static var variantsExpected: String {
    "a list of \(VariantPolicy.named.map(\.name).joined(separator: ", ")), joined by commas"
  }

  private static func list<Choice: CaseIterable & RawRepresentable>(_: Choice.Type) -> String
  where Choice.RawValue == String {
    "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))"
  }
}
