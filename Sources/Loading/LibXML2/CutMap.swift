/// Leads from reduced bytes back to the original's, for places that are asked for in order.
@safe
struct CutMap {
  /// At least one; valid as long as the parse.
  private let cuts: UnsafeBufferPointer<Cut>
  /// The cut that the place asked for last follows.
  private var index = 0

  init(_ cuts: UnsafeBufferPointer<Cut>) { unsafe self.cuts = unsafe cuts }

  /// Where the byte at `offset` stands in the original. Never goes back to an earlier cut.
  mutating func original(_ offset: Int) -> Int {
    pass(offset)
    // There is always a first cut, at 0.
    guard unsafe index < cuts.count else { return offset }
    let cut = unsafe cuts[index]
    return Int(cut.original) + (cut.isInserted ? 0 : offset - Int(cut.reduced))
  }

  /// Goes on to the cut that the byte at `offset` follows.
  mutating func pass(_ offset: Int) {
    while unsafe index + 1 < cuts.count, unsafe Int(cuts[index + 1].reduced) <= offset { index += 1 }
  }

  /// Where what ends before `offset` ends in the original. Never goes back to an earlier cut.
  mutating func originalEnd(_ offset: Int) -> Int {
    guard offset > 0 else { return original(0) }
    let last = original(offset - 1)
    guard unsafe index + 1 < cuts.count, unsafe cuts[index].isInserted else { return last + 1 }
    return unsafe Int(cuts[index + 1].original)
  }

  /// Whether what stands at the place asked for last was put in.
  var isInserted: Bool { unsafe index < cuts.count && cuts[index].isInserted }

  /// What the byte at `offset` was put in for; `nil` if it is the original's.
  func inserted(at offset: Int) -> Range<Int>? {
    var index = index
    while unsafe index + 1 < cuts.count, unsafe Int(cuts[index + 1].reduced) <= offset { index += 1 }
    guard unsafe index + 1 < cuts.count, unsafe cuts[index].isInserted else { return nil }
    // What is put in stands for what comes before the next cut.
    return unsafe Int(cuts[index].original)..<max(Int(cuts[index].original), Int(cuts[index + 1].original))
  }

  /// The first cut within `start..<end`, where bytes that are neighbours in the reduced text are none in the original.
  mutating func firstCut(after start: Int, before end: Int) -> Int? {
    _ = original(start)
    guard unsafe index + 1 < cuts.count, unsafe Int(cuts[index + 1].reduced) < end else { return nil }
    return unsafe Int(cuts[index + 1].reduced)
  }
}
