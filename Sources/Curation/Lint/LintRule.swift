internal import Gazetteer
internal import TextModel

/// Something that `onoma gazetteer lint` looks for. Each rule is a value in a file of its own and a line in
/// ``LintRules/all``; by what it looks at it is a ``NameRule``, a ``RowRule`` or a ``CorpusRule``.
package protocol LintRule: Sendable {
  /// Kebab-case; how findings and `--rule` name it.
  var name: String { get }
  /// Of most of its findings.
  var severity: LintSeverity { get }
  /// What it objects to, in half a sentence.
  var summary: String { get }
}

/// A rule about a name by itself.
protocol NameRule: LintRule {
  func check(_ name: LintName, of row: LintRow, into report: inout LintReport)
}

/// A rule about a row by itself.
protocol RowRule: LintRule {
  func check(_ row: LintRow, names: [LintName], into report: inout LintReport)
}

/// A rule about files together.
protocol CorpusRule: LintRule {
  func check(_ corpus: LintCorpus, into report: inout LintReport)
}

/// A row of a gazetteer, with what most rules ask of it.
struct LintRow {
  /// The fields.
  var cells: GazetteerRow
  var id: String
  /// Empty in extending files that leave it.
  var type: String

  init(_ gazetteer: GazetteerFile, at row: Int = 0) {
    cells = GazetteerRow(gazetteer, at: row)
    id = cells.text(.id) ?? ""
    type = cells.text(.type) ?? ""
  }

  /// Makes it another row of the same file.
  mutating func move(to row: Int) {
    cells.move(to: row)
    id = cells.text(.id) ?? ""
    type = cells.text(.type) ?? ""
  }

  var file: GazetteerFile { cells.file }
  var position: SourcePosition { cells.position }

  func text(_ column: GazetteerColumn) -> String? { cells.text(column) }

  /// The codes that a column such as `country` joins by `|`.
  func codes(_ column: GazetteerColumn) -> [String] { cells.parts(column).map { String(decoding: $0, as: UTF8.self) } }
}

/// A name with what most rules ask of it.
struct LintName {
  let listed: ListedName
  let folded: FoldedName
  let traits: NameTraits

  var text: String { listed.text }
  /// How messages call it.
  var quoted: String { LintText.quoted(listed.text) }
}

/// The findings so far.
struct LintReport {
  private(set) var findings: [LintFinding] = []

  mutating func add(
    _ rule: some LintRule, _ severity: LintSeverity? = nil, at position: SourcePosition, entity: String?,
    _ message: String, fix: String
  ) {
    findings.append(
      LintFinding(
        position: position, severity: severity ?? rule.severity, rule: rule.name, entity: entity, message: message,
        fix: fix))
  }

  /// A finding about a row.
  mutating func add(
    _ rule: some LintRule, _ severity: LintSeverity? = nil, in row: LintRow, _ message: String, fix: String
  ) {
    add(rule, severity, at: row.position, entity: row.id, message, fix: fix)
  }
}
