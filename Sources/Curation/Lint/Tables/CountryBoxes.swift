/// Where countries lie, as boxes of latitude and longitude, and so which codes there are.
enum CountryBoxes {
  /// Degrees: south, west, north, east.
  struct Box: Sendable {
    var south: Double
    var west: Double
    var north: Double
    var east: Double

    func contains(_ point: GeoPoint, margin: Double) -> Bool {
      guard point.latitude >= south - margin, point.latitude <= north + margin else { return false }
      // A box at the date line goes on beyond it.
      return [0.0, 360, -360].contains { turn in
        point.longitude + turn >= west - margin && point.longitude + turn <= east + margin
      }
    }
  }

  /// By ISO 3166-1 code.
  static let boxes: [String: [Box]] = {
    var boxes: [String: [Box]] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let code = fields.first else { continue }
      let numbers = fields.dropFirst().compactMap { Double($0) }
      boxes[String(code), default: []] += []
      for start in stride(from: 0, to: numbers.count - 3, by: 4) {
        boxes[String(code), default: []].append(
          Box(south: numbers[start], west: numbers[start + 1], north: numbers[start + 2], east: numbers[start + 3]))
      }
    }
    return boxes
  }()

  /// Whether the point lies in one of the countries, or near one.
  static func isInside(_ point: GeoPoint, _ countries: [String], margin: Double) -> Bool {
    countries.contains { code in boxes[code]?.contains { $0.contains(point, margin: margin) } == true }
  }
}
