internal import Records
internal import TextModel

extension RecordPair {
  /// A difference for each edit of the text, and for each block that moved.
  func textDifferences() -> [Difference] {
    var found = alignment.moves.map { Difference(.textMoved, old: oldText.side($0.old), new: newText.side($0.new)) }
    for edit in alignment.edits {
      let oldMoves = alignment.moves.map(\.old).filter { $0.overlaps(edit.old) }
      let newMoves = alignment.moves.map(\.new).filter { $0.overlaps(edit.new) }
      if oldMoves.isEmpty, newMoves.isEmpty {
        found.append(
          Difference(
            .text, old: edit.old.isEmpty ? nil : oldText.side(edit.old),
            new: edit.new.isEmpty ? nil : newText.side(edit.new)))
        continue
      }
      // What stands beside moved blocks came or went; the empty lines between them tell nothing.
      for rest in RecordPair.rests(of: edit.old, without: oldMoves, in: oldText.bytes) {
        found.append(Difference(.text, old: oldText.side(rest), new: nil))
      }
      for rest in RecordPair.rests(of: edit.new, without: newMoves.sorted(), in: newText.bytes) {
        found.append(Difference(.text, old: nil, new: newText.side(rest)))
      }
    }
    return found
  }

  private static func rests(of range: ByteRange, without moved: [ByteRange], in text: [UInt8]) -> [ByteRange] {
    var rests: [ByteRange] = []
    var start = range.start
    for next in moved + [ByteRange(range.end, range.end)] {
      if start < next.start, !text[start..<next.start].allSatisfy({ $0 == 0x0A }) {
        rests.append(ByteRange(start, next.start))
      }
      start = max(start, next.end)
    }
    return rests
  }

  /// A difference for each stretch of unchanged text that is cut into other sentences.
  func sentenceDifferences() -> [Difference] {
    let olds = (old.sentences ?? []).map(oldText.byteRange)
    let news = (new.sentences ?? []).map(newText.byteRange)
    let there = Set(news)
    let lost = olds.compactMap { (range) -> (old: ByteRange, new: ByteRange)? in
      guard let place = alignment.newRange(of: range), !there.contains(place) else { return nil }
      return (range, place)
    }
    let known = Set(olds)
    let gained = news.filter { (range) in
      guard let place = alignment.oldRange(of: range) else { return false }
      return !known.contains(place)
    }
    guard old.sentences != nil, new.sentences != nil else { return [] }
    var found: [Difference] = []
    var rest = lost.sorted { $0.new < $1.new }[...]
    var other = gained[...]
    // Sentences that overlap belong together.
    while !rest.isEmpty || !other.isEmpty {
      var end = min(rest.first?.new.start ?? .max, other.first?.start ?? .max)
      var (before, after): (ByteRange?, ByteRange?)
      while true {
        if let next = rest.first, next.new.start <= end {
          before = ByteRange(min(before?.start ?? .max, next.old.start), max(before?.end ?? 0, next.old.end))
          end = max(end, next.new.end)
          rest.removeFirst()
        } else if let next = other.first, next.start <= end {
          after = ByteRange(after?.start ?? next.start, max(after?.end ?? 0, next.end))
          end = max(end, next.end)
          other.removeFirst()
        } else {
          break
        }
      }
      found.append(Difference(.sentences, old: before.map { oldText.side($0) }, new: after.map { newText.side($0) }))
    }
    return found
  }
}
