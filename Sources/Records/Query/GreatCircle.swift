#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Distances on the earth, taken for a ball of its mean radius.
package enum GreatCircle {
  /// The mean radius of the earth, in kilometres.
  package static let radius = 6371.0088

  /// The great-circle distance of two points in degrees north and east, in kilometres, by the haversine formula.
  package static func kilometres(
    _ latitude1: Double, _ longitude1: Double, _ latitude2: Double, _ longitude2: Double
  ) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let (south, east) = (sin(radians(latitude2 - latitude1) / 2), sin(radians(longitude2 - longitude1) / 2))
    let haversine = south * south + cos(radians(latitude1)) * cos(radians(latitude2)) * east * east
    return 2 * radius * asin(min(1, haversine.squareRoot()))
  }
}
