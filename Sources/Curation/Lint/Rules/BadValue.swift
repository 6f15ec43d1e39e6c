internal import Gazetteer
internal import Variants

/// A field whose value is of another kind than its column holds.
struct BadValue: RowRule {
  let name = "bad-value"
  let severity = LintSeverity.error
  let summary = "an empty id, type or name; an id or a policy that is none"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    let needed: [GazetteerColumn] = row.file.isExtension ? [.id] : [.id, .type, .name]
    for column in needed where row.cells.field(column).isEmpty {
      report.add(self, in: row, "'\(column.rawValue)' is empty", fix: "fill it in")
    }
    let wikidata = row.cells.field(.wikidata)
    if !wikidata.isEmpty, !isItem(wikidata) {
      report.add(
        self, in: row, "wikidata \(LintText.quoted(String(decoding: wikidata, as: UTF8.self))) is no item",
        fix: "write Q and a number, such as Q221649")
    }
    let geonames = row.cells.field(.geonames)
    if !geonames.isEmpty, geonames.count > 10 || !geonames.allSatisfy({ 0x30...0x39 ~= $0 }) {
      report.add(
        self, in: row, "geonames \(LintText.quoted(String(decoding: geonames, as: UTF8.self))) is no number",
        fix: "write the number alone")
    }
    checkPolicies(of: row, into: &report)
  }

  private func checkPolicies(of row: LintRow, into report: inout LintReport) {
    func check(_ column: GazetteerColumn, known: [String], isKnown: (String) -> Bool) {
      guard let value = row.text(column), !isKnown(value) else { return }
      report.add(
        self, in: row, "\(column.rawValue) \(LintText.quoted(value)) is no such policy",
        fix: "write \(known.joined(separator: ", "))")
    }
    let cases = GazetteerPolicy.LetterCase.allCases.map(\.rawValue)
    check(.case, known: cases) { cases.contains($0) }
    let rules = GazetteerPolicy.EvidenceRule.allCases.map(\.rawValue)
    check(.evidence, known: rules) { rules.contains($0) }
    let variants = VariantPolicy.named.map(\.name)
    check(.variants, known: variants) { $0.split(separator: ",").allSatisfy { variants.contains(String($0)) } }
    check(.priority, known: ["a whole number from -1000 to 1000"]) { text in
      Int(text).map { -1000...1000 ~= $0 } == true
    }
  }

  private func isItem(_ id: ArraySlice<UInt8>) -> Bool {
    id.first == UInt8(ascii: "Q") && (2...12).contains(id.count) && id.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
      && id.dropFirst().first != UInt8(ascii: "0")
  }
}
