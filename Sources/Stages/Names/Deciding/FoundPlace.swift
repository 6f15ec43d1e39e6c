internal import TextModel

/// A place in no list, by the word of its kind or by what stands beside it.
struct FoundPlace {
  var range: ByteRange
  var type: EntityType
  var points: Int
  /// Index of the sentence it stands in.
  var sentence: Int
  /// The rules for places that hold.
  var evidence: BitSet256

  /// Points of a place for a run that is one of its words: `Forest` in `Zembla National Forest` is nobody.
  private static let ofWhole = 1000

  /// Gives runs that touch places the points of those, so that a person or an organization has to have more.
  /// - Parameter places: in order, without overlap, as `runs` are.
  static func weigh(_ runs: inout [NameRun], _ places: [FoundPlace]) {
    var next = 0
    for index in runs.indices {
      while next < places.count, places[next].range.end <= runs[index].range.start { next += 1 }
      var place = next
      while place < places.count, places[place].range.start < runs[index].range.end {
        let isWithin = places[place].range.contains(runs[index].range)
        let isPart = isWithin && places[place].range != runs[index].range
        runs[index].pattern = max(runs[index].pattern, isPart ? ofWhole : places[place].points)
        if isWithin { runs[index].isInPattern = true }
        place += 1
      }
    }
  }
}
