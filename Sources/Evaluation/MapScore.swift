internal import Foundation
internal import Records

/// How far places are from where they are.
package struct MapScore: Hashable, Sendable {
  /// Gold places that have coordinates.
  package var gold = 0
  /// Errors of those that were found and given coordinates, in kilometres.
  package var errors: [Double] = []
  /// Places found where both sides have an id of one kind, and how many are the same.
  package var comparedIDs = 0
  package var sameIDs = 0

  /// Half the circumference of the earth, in kilometres.
  private static let farthest = 20039.0

  /// The share of places found that lie within `radius` kilometres.
  package func accuracy(within radius: Double) -> Double {
    errors.isEmpty ? 0 : Double(errors.count { $0 <= radius }) / Double(errors.count)
  }

  /// The same of all gold places: one that was not found is wrong.
  package func accuracyEndToEnd(within radius: Double) -> Double {
    gold == 0 ? 0 : Double(errors.count { $0 <= radius }) / Double(gold)
  }

  package var mean: Double { errors.isEmpty ? 0 : errors.reduce(0, +) / Double(errors.count) }

  package var median: Double {
    guard !errors.isEmpty else { return 0 }
    let sorted = errors.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The area under the curve of ln(error + 1), as a share of the largest (Jurgens et al. 2015); lower is better.
  package var area: Double {
    let values = errors.map { log($0 + 1) / log(MapScore.farthest) }.sorted()
    guard values.count > 1 else { return values.first ?? 0 }
    return zip(values, values.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 } / Double(values.count - 1)
  }

  mutating func add(_ other: MapScore) {
    gold += other.gold
    errors += other.errors
    comparedIDs += other.comparedIDs
    sameIDs += other.sameIDs
  }

  mutating func add(_ gold: AnnotatedName, _ found: AnnotatedName?) {
    if let latitude = gold.latitude, let longitude = gold.longitude {
      self.gold += 1
      if let foundLatitude = found?.latitude, let foundLongitude = found?.longitude {
        errors.append(GreatCircle.kilometres(latitude, longitude, foundLatitude, foundLongitude))
      }
    }
    guard let found else { return }
    if let id = gold.geonames {
      if let other = found.geonames { note(id == other) }
    } else if let id = gold.wikidata, let other = found.wikidata {
      note(id == other)
    }
  }

  private mutating func note(_ isSame: Bool) {
    comparedIDs += 1
    if isSame { sameIDs += 1 }
  }
}
