/// ISO 3166-2 codes of first-level regions by GeoNames' own codes.
///
/// GeoNames uses ISO's for the United States, Switzerland, Belgium and Montenegro; for other countries a file is needed.
struct RegionCodes {
  private static let ownUseOfISO = ["US", "CH", "BE", "ME"].map { Array($0.utf8) }
  private var codes: [[UInt8]: [UInt8]] = [:]

  /// Reads a file in whose tab-separated lines a field like `RU.64` and one like `RU-SAK` belong together.
  mutating func read(_ feed: @escaping ByteFeed) throws(ImportError) {
    var records = TableRecords(feed, .tsv)
    while let step = try records.next() {
      guard step == .record else { continue }
      let fields = (0..<records.count).map { records.field($0) }
      guard let own = fields.first(where: { Self.isCode($0, joinedBy: UInt8(ascii: ".")) }),
        let iso = fields.first(where: { Self.isCode($0, joinedBy: UInt8(ascii: "-")) })
      else { continue }
      codes[Array(own)] = Array(iso)
    }
  }

  /// The ISO code of a country's region; `nil` if it is not known.
  func code(country: some Collection<UInt8>, region: some Collection<UInt8>) -> [UInt8]? {
    guard country.count == 2, !region.isEmpty, region.count <= 20 else { return nil }
    if !codes.isEmpty, let code = codes[country + [UInt8(ascii: ".")] + region] { return code }
    guard region.count <= 3, Self.ownUseOfISO.contains(where: { $0.elementsEqual(country) }) else { return nil }
    return region.elementsEqual("00".utf8) ? nil : country + [UInt8(ascii: "-")] + region
  }

  private static func isCode(_ field: ArraySlice<UInt8>, joinedBy mark: UInt8) -> Bool {
    let bytes = Array(field)
    return (4...8).contains(bytes.count) && bytes[2] == mark
      && bytes[..<2].allSatisfy { 0x41...0x5A ~= $0 }
      && bytes[3...].allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
  }
}
