internal import Gazetteer
internal import TextModel

/// Coordinates that are no place on Earth, lie outside all countries of the row, are 0, 0, or were swapped.
///
/// A country is taken as a few boxes, overseas parts included, with 1.5 degrees around them; waters and undersea
/// landforms, which lie off the coast, get more room.
struct Coordinates: RowRule {
  let name = "coordinates"
  let severity = LintSeverity.error
  let summary = "coordinates outside the country's box, swapped, or 0, 0"

  func check(_ row: LintRow, names: [LintName], into report: inout LintReport) {
    let (latitude, longitude) = (row.text(.latitude), row.text(.longitude))
    if latitude == nil, longitude == nil { return }
    guard let latitude, let longitude else {
      return report.add(
        self, in: row, "only one of latitude and longitude is there", fix: "fill in the other, or clear both")
    }
    guard let point = GeoPoint(latitude, longitude) else {
      return report.add(
        self, in: row, "\(LintText.quoted(latitude)), \(LintText.quoted(longitude)) are no degrees",
        fix: "write decimal degrees, such as 43.8 and 146.75")
    }
    let countries = row.codes(.country).filter { CountryBoxes.boxes[$0]?.isEmpty == false }
    let margin = Coordinates.wideTypes.contains(row.type) ? 8.0 : 1.5
    let isSwapped = point.swapped.isOnEarth && CountryBoxes.isInside(point.swapped, countries, margin: margin)
    guard point.isOnEarth else {
      return report.add(
        self, in: row, "\(point) is no place on Earth",
        fix: isSwapped && !countries.isEmpty ? "swap latitude and longitude" : "write -90…90 and -180…180")
    }
    if point.latitude == 0, point.longitude == 0 {
      return report.add(self, in: row, "0, 0 is a point in the sea off Ghana", fix: "fill in the place, or clear both")
    }
    guard EntityType(row.type).isPlace, !countries.isEmpty,
      !CountryBoxes.isInside(point, countries, margin: margin)
    else { return }
    let list = countries.joined(separator: ", ")
    if isSwapped {
      report.add(
        self, in: row, "\(point) lies outside \(list), \(point.swapped) within", fix: "swap latitude and longitude")
    } else if CountryBoxes.isInside(point.mirrored, countries, margin: margin) {
      report.add(
        self, in: row, "\(point) lies outside \(list), \(point.mirrored) within",
        fix: "correct the sign of the longitude")
    } else {
      report.add(self, in: row, "\(point) lies outside \(list)", fix: "correct the coordinates or the country")
    }
  }

  private static let wideTypes: Set<String> = ["water", "landform", "archipelago"]
}

/// A point in degrees.
struct GeoPoint: CustomStringConvertible {
  var latitude: Double
  var longitude: Double

  /// The point that two fields spell.
  init?(_ latitude: String, _ longitude: String) {
    guard let latitude = Double(latitude), let longitude = Double(longitude), latitude.isFinite, longitude.isFinite
    else { return nil }
    (self.latitude, self.longitude) = (latitude, longitude)
  }

  /// The point of a row.
  init?(of row: LintRow) {
    guard let latitude = row.text(.latitude), let longitude = row.text(.longitude) else { return nil }
    self.init(latitude, longitude)
  }

  var isOnEarth: Bool { latitude.magnitude <= 90 && longitude.magnitude <= 180 }

  var swapped: GeoPoint {
    var point = self
    (point.latitude, point.longitude) = (longitude, latitude)
    return point
  }

  /// East for west.
  var mirrored: GeoPoint {
    var point = self
    point.longitude = -longitude
    return point
  }

  var description: String { "\(latitude), \(longitude)" }
}
