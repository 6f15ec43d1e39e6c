@testable internal import Stages
internal import TestSupport
internal import Testing

/// Counting in arrays and tables of numbers, against dictionaries and sets.
@Suite("Numbers of a document's places")
struct PlaceNumbersTests {
  @Test("A map of numbers is a dictionary", arguments: 0..<20)
  func map(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var map = NumberMap(capacity: 0)
    var known: [UInt64: Int] = [:]
    for _ in 0..<500 {
      let key = UInt64.random(in: 0..<80, using: &random) << UInt64.random(in: 0..<3, using: &random) * 20
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        let value = Int.random(in: 0..<1000, using: &random)
        map.set(key, to: value)
        known[key] = value
      case 1:
        map.count(key)
        known[key, default: 0] += 1
      default: #expect(map[key] == known[key])
      }
    }
    #expect(map.count == known.count)
  }

  @Test("Keys are numbered in the order in which they come")
  func numbers() {
    var map = NumberMap()
    #expect([7, 9, 7, 1 << 40, 9, 0].map { map.number(of: $0) } == [0, 1, 0, 2, 1, 3])
  }

  @Test("Names spelled alike have one number")
  func spellings() {
    let text = Array("U.S. US us Stratford-upon Stratford Upon O'Hara OHARA Ärzte ärzte Ärzte".utf8)
    var numbers = SpellingNumbers(capacity: 1)
    var found: [Int] = []
    var start = 0
    for length in [4, 2, 2, 14, 14, 6, 5, 6, 6, 6] {
      found.append(numbers.number(of: start..<start + length, in: text))
      start += length + 1
    }
    #expect(found == [0, 0, 0, 1, 1, 2, 2, 3, 4, 3])
  }

  @Test("What a name voted can be taken off and counted again", arguments: 0..<20)
  func polls(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ballots = (0..<8).map { _ in
      (
        marks: Set((0..<5).map { _ in Int.random(in: 0..<12, using: &random) }),
        weight: Int.random(in: 0..<9, using: &random)
      )
    }
    var poll = Poll(numbers: 4, names: 8)
    for ballot in ballots {
      for mark in ballot.marks.sorted() + ballot.marks.sorted() { poll.mark(mark) }
      #expect(poll.markCount == ballot.marks.count)
      poll.finishBallot(weight: ballot.weight)
    }
    for name in ballots.indices {
      poll.count(name, times: -1)
      let others = ballots.indices.filter { $0 != name }
      for number in 0..<14 {
        #expect(
          poll.total(number) == others.reduce(0) { $0 + (ballots[$1].marks.contains(number) ? ballots[$1].weight : 0) })
      }
      #expect(poll.all == others.reduce(0) { $0 + ballots[$1].marks.count * ballots[$1].weight })
      poll.count(name, times: 1)
    }
  }
}
