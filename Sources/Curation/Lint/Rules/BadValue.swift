internal import Gazetteer

/// A field whose value is of another kind than its column holds.
struct BadValue: RowRule {
  let name = "bad-value"
  let severity = LintSeverity.error
  let summary = "an empty id, type or name; a Wikidata or GeoNames id that is none"

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
  }

  private func isItem(_ id: ArraySlice<UInt8>) -> Bool {
    id.first == UInt8(ascii: "Q") && (2...12).contains(id.count) && id.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
      && id.dropFirst().first != UInt8(ascii: "0")
  }
}
