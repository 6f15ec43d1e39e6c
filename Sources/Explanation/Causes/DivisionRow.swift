internal import Gazetteer
internal import TextModel

/// What a row of a gazetteer has to do with what a document is about: where its place lies, and whether it says which country or
/// region a code means.
struct DivisionRow {
  /// The codes of the countries that administer and claim it, and of its region, as numbers of ``Divisions``.
  let codes: [UInt64]
  /// Whether it may be the country or region that a code means: it is one and has a code, or makes something else so.
  let isDivision: Bool

  init(_ row: GazetteerRow) {
    let countries = row.parts(.country).map { UInt64(Divisions.number(ofCountry: $0)) }
    let claimants = row.parts(.claimedBy).map { UInt64(Divisions.number(ofCountry: $0)) }
    let region = Divisions.number(ofRegion: row.field(.region))
    codes = (countries + claimants + [region]).filter { $0 != 0 }
    switch row.text(.type) {
    case EntityType.country.rawValue: isDivision = row.file.isExtension || !countries.isEmpty
    case EntityType.region.rawValue: isDivision = row.file.isExtension || region != 0
    case nil:
      // A row that extends another need not tell its type.
      isDivision = [.country, .region, .to].contains { (column: GazetteerColumn) in !row.field(column).isEmpty }
    default: isDivision = row.file.isExtension
    }
  }

  /// Whether a file has such a row.
  /// - Complexity: O(bytes of the file).
  static func stands(in file: GazetteerFile) -> Bool {
    guard file.has(.country) || file.has(.region) || file.isExtension else { return false }
    var row = GazetteerRow(file)
    for index in 0..<file.rowCount {
      row.move(to: index)
      if DivisionRow(row).isDivision { return true }
    }
    return false
  }
}

extension RowChange.Kind {
  /// Whether it can make a code mean another country or region, where the row is a ``DivisionRow``.
  var canChangeDivisions: Bool {
    switch self {
    case .added, .removed, .column(.type), .column(.country), .column(.region), .column(.to): true
    case .column, .alias: false
    }
  }
}
