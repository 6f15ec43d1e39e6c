import Foundation
import Testing

/// The data that ships, as a whole: what the lint says of it, and whether it agrees with others' data.
@Suite("Shipped gazetteers")
struct ShippedGazetteersTests {
  private static let folder = Tool.checkout.appending(path: "Gazetteers")

  /// The fewest rows each file must keep.
  static let sizes: [(file: String, rows: Int)] = [
    ("countries", 255), ("historic-states", 370), ("demonyms", 900), ("regions", 3_700), ("cities", 33_000),
    ("cities-small", 200_000), ("counties", 7_000), ("islands", 1_100), ("waters", 1_700), ("landforms", 1_000),
    ("people", 2_000), ("organizations", 700), ("given-names", 50_000), ("family-names", 65_000), ("titles", 195),
    ("common-words", 7_000), ("ambiguous", 3_700),
  ]

  @Test("have the rows they had", arguments: sizes)
  func size(file: String, rows: Int) throws {
    let found =
      try String(contentsOf: Self.folder.appending(path: "\(file).tsv"), encoding: .utf8)
      .split(separator: "\n").count { !$0.hasPrefix("#") } - 1
    #expect(found >= rows)
  }

  @Test("every file is attributed")
  func attribution() throws {
    let notice = try String(contentsOf: Self.folder.appending(path: "ATTRIBUTION.md"), encoding: .utf8)
    for size in Self.sizes { #expect(notice.contains("`\(size.file).tsv`"), "\(size.file)") }
  }

  @Test("the lint has no error")
  func lint() throws {
    let scratch = try Scratch()
    let result = try Tool.run("gazetteer", "lint", Self.folder.path, in: scratch.url)
    let errors = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.isEmpty, "\(errors.prefix(5))")
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("files: 0 errors"))
  }

  @Test("compile once, then open")
  func build() throws {
    let scratch = try Scratch()
    let cache = ["ONOMA_CACHE": scratch.url.appending(path: "cache").path]
    let first = try Tool.run("gazetteer", "build", in: scratch.url, environment: cache)
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.output.contains(": compiled\n"))
    let second = try Tool.run("gazetteer", "build", in: scratch.url, environment: cache)
    #expect(second.output.contains(": compiled already\n"))
  }

  /// File, largest distance in degrees, and the share that must agree: other things of the name make up the rest, and
  /// rivers and seas are long.
  static let agreements: [(file: String, degrees: Double, share: Double)] = [
    ("islands", 2, 0.9), ("waters", 8, 0.94), ("landforms", 8, 0.97), ("cities", 0.5, 0.94),
  ]

  @Test(
    "coordinates agree with Natural Earth, by name", .enabled(if: ReferenceData.isPresent), arguments: agreements)
  func coordinates(file: String, degrees: Double, share: Double) throws {
    let reference = try #require(ReferenceData.folder).appending(path: "data/natural_features.tsv.gz")
    var features: [String: [Feature]] = [:]
    for row in try Self.rows(ofText: Self.unpacked(reference)) {
      guard let name = row["name"], let feature = Feature(row, latitude: "lat", longitude: "lon") else { continue }
      features[Self.folded(name), default: []].append(feature)
    }
    let text = try String(contentsOf: Self.folder.appending(path: "\(file).tsv"), encoding: .utf8)
    var compared = 0
    var apart: [String] = []
    for row in Self.rows(ofText: text) {
      guard let own = Feature(row, latitude: "latitude", longitude: "longitude"), let name = row["name"] else {
        continue
      }
      let others = features[Self.folded(name), default: []].filter { other in
        let isCity = other.kind == "city"
        return file == "cities" ? isCity && other.country == own.country : !isCity && other.kind != "airport"
      }
      guard let distance = others.map(own.distance).min() else { continue }
      compared += 1
      if distance > degrees { apart.append(row["id"] ?? name) }
    }
    #expect(compared > 140)
    #expect(Double(compared - apart.count) >= share * Double(compared), "\(apart.count) of \(compared): \(apart)")
  }

  private struct Feature {
    var kind: String
    var country: String
    var latitude: Double
    var longitude: Double

    init?(_ row: [String: String], latitude: String, longitude: String) {
      guard let y = row[latitude].flatMap(Double.init), let x = row[longitude].flatMap(Double.init) else { return nil }
      (kind, country, self.latitude, self.longitude) = (row["kind"] ?? "", row["country"] ?? "", y, x)
    }

    /// In degrees of latitude, on a plane: enough for neighbours.
    func distance(to other: Feature) -> Double {
      let east = (longitude - other.longitude + 540).truncatingRemainder(dividingBy: 360) - 180
      return hypot(latitude - other.latitude, east * cos((latitude + other.latitude) / 2 * .pi / 180))
    }
  }

  private static func folded(_ name: String) -> String {
    name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }

  private static func rows(ofText text: String) -> [[String: String]] {
    var lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }[...]
    guard let header = lines.popFirst()?.split(separator: "\t") else { return [] }
    return lines.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Dictionary(uniqueKeysWithValues: zip(header.map(String.init), fields.map(String.init)))
    }
  }

  private static func unpacked(_ file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
