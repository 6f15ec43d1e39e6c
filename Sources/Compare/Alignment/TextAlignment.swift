package import TextModel

/// Leads from places in one text to the same places in another version of it.
///
/// Blocks are compared first, then the words within blocks that differ. A block that stands elsewhere, otherwise as it
/// was, has moved. Seen from the other side, the alignment is the same.
///
///     let alignment = TextAlignment(old: old, new: new)
///     alignment.newRange(of: mention)   // where the same text stands now; nil where it was changed
///
/// - Complexity: near O(bytes) for small changes, O(bytes · log bytes) else; O(bytes of what differs) memory.
package struct TextAlignment: Sendable {
  /// A range of the old text, and what the new one has in its place; one of them may be empty.
  package struct Edit: Hashable, Sendable {
    package var old: ByteRange
    package var new: ByteRange
  }

  /// In order; what stands between two of them is the same in both. Moved blocks are parts of edits.
  package private(set) var edits: [Edit] = []
  /// Blocks that stand elsewhere, ordered by where they stood.
  package private(set) var moves: [Edit] = []
  /// ``moves``, ordered by where they stand.
  private var movesByNew: [Edit] = []

  /// A shorter block is as likely to have been written again as moved.
  private static let leastMoved = 24

  /// - Precondition: both are valid UTF-8.
  package init(old: [UInt8], new: [UInt8]) {
    if old == new { return }
    // Of two shortest paths one is chosen: the same one from both sides.
    if old.count == new.count ? old.lexicographicallyPrecedes(new) : old.count < new.count {
      align(old, new)
    } else {
      align(new, old)
      edits = edits.map { Edit(old: $0.new, new: $0.old) }
      moves = moves.map { Edit(old: $0.new, new: $0.old) }
    }
    moves.sort { $0.old < $1.old }
    movesByNew = moves.sorted { $0.new < $1.new }
  }

  private mutating func align(_ old: [UInt8], _ new: [UInt8]) {
    let oldBlocks = TextPieces.blocks(of: old)
    let newBlocks = TextPieces.blocks(of: new)
    var numbers = PieceNumbers()
    let oldNumbers = oldBlocks.map { numbers.number(of: TextAlignment.content(old[$0])) }
    let newNumbers = newBlocks.map { numbers.number(of: TextAlignment.content(new[$0])) }
    let different = SequenceEdits.between(oldNumbers, newNumbers)
    var waiting: [UInt32: [Int]] = [:]
    for index in different.flatMap(\.old).reversed() where oldBlocks[index].count >= TextAlignment.leastMoved {
      waiting[oldNumbers[index], default: []].append(index)
    }
    var movedOld: Set<Int> = []
    var movedNew: Set<Int> = []
    for index in different.flatMap(\.new) {
      guard let from = waiting[newNumbers[index]]?.popLast() else { continue }
      movedOld.insert(from)
      movedNew.insert(index)
      let length = TextAlignment.content(new[newBlocks[index]]).count
      let (start, newStart) = (oldBlocks[from].lowerBound, newBlocks[index].lowerBound)
      moves.append(Edit(old: ByteRange(start, start + length), new: ByteRange(newStart, newStart + length)))
    }
    var (start, newStart) = (0, 0)
    for edit in different {
      let oldStart = TextAlignment.start(edit.old.lowerBound, oldBlocks, old)
      let otherStart = TextAlignment.start(edit.new.lowerBound, newBlocks, new)
      addTail(start..<oldStart, newStart..<otherStart)
      var (a, b) = (TokenSequence(from: oldStart), TokenSequence(from: otherStart))
      for index in edit.old { a.append(old, oldBlocks[index], isMoved: movedOld.contains(index), &numbers) }
      for index in edit.new { b.append(new, newBlocks[index], isMoved: movedNew.contains(index), &numbers) }
      for change in SequenceEdits.between(a.numbers, b.numbers) { add(a.range(change.old), b.range(change.new)) }
      start = TextAlignment.start(edit.old.upperBound, oldBlocks, old)
      newStart = TextAlignment.start(edit.new.upperBound, newBlocks, new)
    }
    addTail(start..<old.count, newStart..<new.count)
  }

  /// A block without the empty line behind it.
  private static func content(_ block: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    block.suffix(2).elementsEqual([0x0A, 0x0A]) ? block.dropLast(2) : block
  }

  private static func start(_ index: Int, _ blocks: [Range<Int>], _ text: [UInt8]) -> Int {
    index < blocks.count ? blocks[index].lowerBound : text.count
  }

  /// For blocks that are equal but perhaps for the empty line behind the last one.
  private mutating func addTail(_ a: Range<Int>, _ b: Range<Int>) {
    if a.count == b.count { return }
    let common = min(a.count, b.count)
    add(ByteRange(a.lowerBound + common, a.upperBound), ByteRange(b.lowerBound + common, b.upperBound))
  }

  private mutating func add(_ old: ByteRange, _ new: ByteRange) {
    if let last = edits.last, last.old.end == old.start, last.new.end == new.start {
      edits[edits.count - 1] = Edit(old: ByteRange(last.old.start, old.end), new: ByteRange(last.new.start, new.end))
    } else {
      edits.append(Edit(old: old, new: new))
    }
  }

  /// Where the same text stands in the new version; `nil` where it was changed or is gone.
  package func newRange(of range: ByteRange) -> ByteRange? {
    TextAlignment.map(range, edits, moves, from: \.old, to: \.new)
  }

  /// Where the same text stood in the old version; `nil` where it was changed or is new.
  package func oldRange(of range: ByteRange) -> ByteRange? {
    TextAlignment.map(range, edits, movesByNew, from: \.new, to: \.old)
  }

  /// Where in the new version a place of the old one is, or what stands there now.
  package func newOffset(of offset: Int) -> Int {
    if let range = newRange(of: ByteRange(offset, offset)) { return range.start }
    let next = TextAlignment.first(in: edits) { $0.old.end > offset }
    return next < edits.count ? edits[next].new.start : offset
  }

  /// The number of the edit that a range of the old (or new) text touches first; `nil` if it touches none.
  package func edit(touching range: ByteRange, _ side: KeyPath<Edit, ByteRange>) -> Int? {
    let next = TextAlignment.first(in: edits) { $0[keyPath: side].end >= range.start }
    for index in next..<edits.count {
      let place = edits[index][keyPath: side]
      if place.start > range.end { return nil }
      if place.overlaps(range) || (place.isEmpty && range.start < place.start && place.start < range.end) {
        return index
      }
    }
    return nil
  }

  private static func map(
    _ range: ByteRange, _ edits: [Edit], _ moves: [Edit], from: KeyPath<Edit, ByteRange>, to: KeyPath<Edit, ByteRange>
  ) -> ByteRange? {
    // The last that begins at or before it holds it, or none does.
    let move = first(in: moves) { $0[keyPath: from].start > range.start } - 1
    if move >= 0, moves[move][keyPath: from].contains(range) {
      let shift = moves[move][keyPath: to].start - moves[move][keyPath: from].start
      return ByteRange(range.start + shift, range.end + shift)
    }
    if moves.indices.contains(move), moves[move][keyPath: from].overlaps(range) { return nil }
    if moves.indices.contains(move + 1), moves[move + 1][keyPath: from].overlaps(range) { return nil }
    // Edits that end at or before it shift it; one that reaches into it changes it.
    let next = first(in: edits) { (edit) in
      let place = edit[keyPath: from]
      return place.end > range.start || (place.isEmpty && place.start > range.start)
    }
    if next < edits.count {
      let place = edits[next][keyPath: from]
      if place.isEmpty ? place.start < range.end : place.overlaps(range) { return nil }
    }
    var shift = 0
    if next > 0 { shift = edits[next - 1][keyPath: to].end - edits[next - 1][keyPath: from].end }
    return ByteRange(range.start + shift, range.end + shift)
  }

  /// The first index of which `isBehind` holds; it must hold for all after it.
  private static func first(in edits: [Edit], where isBehind: (Edit) -> Bool) -> Int {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(edits[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
