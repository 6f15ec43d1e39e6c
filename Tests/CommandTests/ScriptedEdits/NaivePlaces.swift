/// Which code points of two texts are the same: those that no reported difference of the texts covers.
///
/// That what is left is the same on both sides is checked, not taken for granted; so nothing hangs on how texts were aligned.
struct NaivePlaces {
  /// By place in one text, the place in the other; -1 where there is none.
  private var toNew: [Int] = []
  private var toOld: [Int] = []
  private let isSame: Bool
  /// `nil` if all is well.
  private(set) var problem: String?

  /// Equal texts.
  init() { isSame = true }

  /// - Parameter reported: the sides of each `text` and `text-moved`.
  init(
    _ old: NaiveRecord, _ new: NaiveRecord,
    texts: [(old: Range<Int>?, new: Range<Int>?)], moves: [(old: Range<Int>, new: Range<Int>)]
  ) {
    isSame = false
    toNew = [Int](repeating: -1, count: old.text.count)
    toOld = [Int](repeating: -1, count: new.text.count)
    func rest(_ text: [Unicode.Scalar], _ covered: [Range<Int>]) -> [Int] {
      var isCovered = [Bool](repeating: false, count: text.count)
      for range in covered { for index in range.clamped(to: text.indices) { isCovered[index] = true } }
      // The empty lines between blocks that moved are told by nobody.
      return text.indices.filter { !isCovered[$0] && (moves.isEmpty || text[$0] != "\n") }
    }
    let olds = rest(old.text, texts.compactMap(\.old) + moves.map(\.old))
    let news = rest(new.text, texts.compactMap(\.new) + moves.map(\.new))
    if olds.map({ old.text[$0] }) != news.map({ new.text[$0] }) {
      problem = "what no difference of the texts covers is not the same"
    }
    for (a, b) in zip(olds, news) { add(a, b) }
    for move in moves {
      if old.slice(move.old) != new.slice(move.new) { problem = "what moved is not the same" }
      for (a, b) in zip(move.old, move.new) { add(a, b) }
    }
  }

  private mutating func add(_ old: Int, _ new: Int) {
    toNew[old] = new
    toOld[new] = old
  }

  func newRange(_ range: Range<Int>) -> Range<Int>? { isSame ? range : NaivePlaces.mapped(range, toNew) }
  func oldRange(_ range: Range<Int>) -> Range<Int>? { isSame ? range : NaivePlaces.mapped(range, toOld) }

  private static func mapped(_ range: Range<Int>, _ places: [Int]) -> Range<Int>? {
    guard !range.isEmpty, range.upperBound <= places.count, places[range.lowerBound] >= 0 else { return nil }
    let start = places[range.lowerBound]
    for index in range where places[index] != start + index - range.lowerBound { return nil }
    return start..<start + range.count
  }
}
