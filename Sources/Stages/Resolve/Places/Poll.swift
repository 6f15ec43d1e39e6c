/// A vote on one question: each name marks some numbers, once each, and what a mark counts is the same for all of them.
struct Poll {
  private struct Count {
    /// What all names give the number.
    var total = 0
    /// The last name that marked it.
    var lastMarker = -1
  }

  private var counts: [Count]
  /// The sum of all totals.
  private(set) var all = 0
  /// What the names mark, one name after the other.
  private var marks: [Int32] = []
  private var ballots: [(marks: Range<Int>, weight: Int)] = []

  /// - Parameters:
  ///   - numbers: how many numbers there are at first.
  ///   - names: how many names will vote.
  init(numbers: Int, names: Int) {
    counts = [Count](repeating: Count(), count: numbers)
    marks.reserveCapacity(names * 4)
    ballots.reserveCapacity(names)
  }

  /// Marks a number for the name whose turn it is.
  mutating func mark(_ number: Int) {
    while number >= counts.count { counts.append(Count()) }
    if counts[number].lastMarker == ballots.count { return }
    counts[number].lastMarker = ballots.count
    marks.append(Int32(number))
  }

  /// How many numbers the name whose turn it is has marked.
  var markCount: Int { marks.count - (ballots.last?.marks.upperBound ?? 0) }

  /// Ends the turn of a name.
  /// - Parameter weight: what each of its marks counts.
  mutating func finishBallot(weight: Int) {
    ballots.append((marks.count - markCount..<marks.count, weight))
    count(ballots.count - 1, times: 1)
  }

  /// Counts what a name marked once more, or with -1 takes it off.
  mutating func count(_ name: Int, times: Int) {
    let (range, weight) = ballots[name]
    for index in range { counts[Int(marks[index])].total += times * weight }
    all += times * weight * range.count
  }

  func total(_ number: Int) -> Int { number < counts.count ? counts[number].total : 0 }
}
