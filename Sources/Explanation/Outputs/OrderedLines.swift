package import Compare
internal import Pipeline
internal import Records

/// The lines of a file in any order, given by the paths of their ids.
///
/// An external merge sort (Knuth, The Art of Computer Programming, volume 3, 5.4): places of lines are sorted piece by
/// piece, the pieces kept in a file, and merged. A piece and a line of each are in memory, so lines may be as many as
/// the disk holds. Lines of one path stay in their order.
///
/// - Complexity: O(n log n) comparisons; the file is read twice, in the second reading in the order of the paths.
package final class OrderedLines: DocumentLines {
  private let lines: any DocumentLines
  private let places: PlaceFile
  private var pieces: [Piece] = []
  package private(set) var number = 0
  package private(set) var offset = 0

  package var name: String { lines.name }

  /// Bytes of paths and places that a piece holds in memory.
  package static let pieceSize = 64 << 20
  /// Bytes of a line's place: where it begins, and its number.
  private static let placeSize = 16

  /// Gives `lines` as they are where their paths are in order, else sorted.
  package static func of(
    _ lines: any DocumentLines, pieceSize: Int = pieceSize
  ) throws -> any DocumentLines {
    var before: [UInt8] = []
    while let line = try lines.next() {
      let path = try path(of: line, lines)
      if path.lexicographicallyPrecedes(before) {
        try lines.restart()
        return try OrderedLines(lines, pieceSize: pieceSize)
      }
      before = path
    }
    try lines.restart()
    return lines
  }

  private init(_ lines: any DocumentLines, pieceSize: Int) throws {
    self.lines = lines
    var counts: [Int] = []
    places = try TemporaryFile.make { (file) in
      var batch: [(path: [UInt8], offset: Int, number: Int)] = []
      var size = 0
      func finishBatch() throws {
        batch.sort { (a, b) in
          if a.path.lexicographicallyPrecedes(b.path) { return true }
          return a.number < b.number && !b.path.lexicographicallyPrecedes(a.path)
        }
        for place in batch { try file.write(OrderedLines.bytes(place.offset) + OrderedLines.bytes(place.number)) }
        counts.append(batch.count)
        batch.removeAll(keepingCapacity: true)
        size = 0
      }
      while let line = try lines.next() {
        let path = try OrderedLines.path(of: line, lines)
        size += path.count + 64
        batch.append((path, lines.offset, lines.number))
        if size >= pieceSize { try finishBatch() }
      }
      try finishBatch()
    } open: {
      try PlaceFile($0)
    }
    var start = 0
    for count in counts {
      pieces.append(Piece(start: start, end: start + count * OrderedLines.placeSize))
      start += count * OrderedLines.placeSize
    }
    for index in pieces.indices { try advance(index) }
  }

  /// Begins with the first line again.
  package func restart() throws {
    for index in pieces.indices {
      pieces[index].next = pieces[index].start
      try advance(index)
    }
  }

  package func next() throws -> [UInt8]? {
    // Pieces are few: one of them is half a million lines.
    var first: Int?
    for index in pieces.indices where pieces[index].line != nil {
      if let best = first, !pieces[index].path.lexicographicallyPrecedes(pieces[best].path) { continue }
      first = index
    }
    guard let first, let line = pieces[first].line else { return nil }
    (number, offset) = (pieces[first].number, pieces[first].offset)
    try advance(first)
    return line
  }

  package func line(at offset: Int) throws -> [UInt8] { try lines.line(at: offset) }

  /// Sorted places of lines, with the line that comes next.
  private struct Piece {
    /// Where its places stand in their file.
    let start: Int
    let end: Int
    var next: Int
    var line: [UInt8]?
    var path: [UInt8] = []
    var number = 0
    var offset = 0

    init(start: Int, end: Int) {
      (self.start, self.end, next) = (start, end, start)
    }
  }

  private func advance(_ index: Int) throws {
    var piece = pieces[index]
    defer { pieces[index] = piece }
    guard piece.next < piece.end else {
      piece.line = nil
      return
    }
    let place = try places.file.bytes(at: piece.next, limit: OrderedLines.placeSize)
    piece.next += OrderedLines.placeSize
    piece.offset = OrderedLines.number(place[..<8])
    piece.number = OrderedLines.number(place[8...])
    let line = try lines.line(at: piece.offset)
    piece.path = IDPath.bytes(of: try OrderedLines.id(of: line, lines.name, piece.number))
    piece.line = line
  }

  /// Holds the file open.
  private final class PlaceFile {
    let file: FileSystem.OpenFile

    init(_ path: String) throws { file = try FileSystem.OpenFile(Array(path.utf8)) }
  }

  private static func path(of line: [UInt8], _ lines: any DocumentLines) throws(ComparisonError) -> [UInt8] {
    IDPath.bytes(of: try id(of: line, lines.name, lines.number))
  }

  private static func id(of line: [UInt8], _ name: String, _ number: Int) throws(ComparisonError) -> String {
    do throws(RecordError) {
      return try LineID.read(line, line: number)
    } catch {
      throw ComparisonError.unreadable(error, in: name)
    }
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
