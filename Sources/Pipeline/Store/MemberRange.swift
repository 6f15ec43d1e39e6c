/// The members of a file that a part of its result is of, by their numbers from 0.
struct MemberRange: Hashable, Sendable {
  var start = 0
  /// Behind the last one; what stands here for the last part means nothing.
  var end = 0
  /// Whether nothing of the file follows.
  var isLast = true
  /// How many bytes of the file were read for it and those before it, as far as that is known.
  var position = 0

  var numbers: [Int] { [start, end, isLast ? 1 : 0, position] }

  init(start: Int = 0, end: Int = 0, isLast: Bool = true, position: Int = 0) {
    self.start = start
    self.end = end
    self.isLast = isLast
    self.position = position
  }

  /// Takes ``numbers``.
  init(numbers: [Int]) { self.init(start: numbers[0], end: numbers[1], isLast: numbers[2] != 0, position: numbers[3]) }
}
