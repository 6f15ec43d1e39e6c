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
    while unsafe index + 1 < cuts.count, unsafe Int(cuts[index + 1].reduced) <= offset { index += 1 }
    // There is always a first cut, at 0.
    guard unsafe index < cuts.count else { return offset }
    return unsafe offset - Int(cuts[index].reduced) + Int(cuts[index].original)
  }

  /// The first cut within `start..<end`, where bytes that are neighbours in the reduced text are none in the original.
  mutating func firstCut(after start: Int, before end: Int) -> Int? {
    _ = original(start)
    guard unsafe index + 1 < cuts.count, unsafe Int(cuts[index + 1].reduced) < end else { return nil }
    return unsafe Int(cuts[index + 1].reduced)
  }
}
