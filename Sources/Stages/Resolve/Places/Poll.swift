/// A vote on one question: each name marks some numbers, once each, and what a mark counts is the same for all of them.
struct Poll {
  /// By number, what all names give it.
  private var totals: [Int]
  /// The sum of ``totals``.
  private(set) var all = 0
  /// What the names mark, one name after the other.
  private var marks: [Int32] = []
  private var ballots: [(marks: Range<Int>, weight: Int)] = []
  /// By number, the last name that marked it.
  private var lastMarker: [Int32]

  /// - Parameter numbers: how many numbers there are at first.
  init(numbers: Int = 0) {
    totals = [Int](repeating: 0, count: numbers)
    lastMarker = [Int32](repeating: -1, count: numbers)
  }

  /// Marks a number for the name whose turn it is.
  mutating func mark(_ number: Int) {
    while number >= totals.count {
      totals.append(0)
      lastMarker.append(-1)
    }
    guard lastMarker[number] != Int32(ballots.count) else { return }
    lastMarker[number] = Int32(ballots.count)
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
    for index in range { totals[Int(marks[index])] += times * weight }
    all += times * weight * range.count
  }

  func total(_ number: Int) -> Int { number < totals.count ? totals[number] : 0 }
}
