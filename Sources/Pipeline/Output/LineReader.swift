#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Gives the lines of a file one after the other; the longest and a piece of the file are in memory.
package final class LineReader {
  private static let pieceSize = 1 << 18

  package let path: String
  private let file: FileSystem.OpenFile
  private var piece: [UInt8] = []
  private var position = 0
  /// Where in the file the piece begins.
  private var pieceStart = 0
  /// The number of the last line, from 1.
  package private(set) var number = 0
  /// Where the last line begins.
  package private(set) var offset = 0

  /// - Throws: if the file cannot be opened.
  package init(_ path: String) throws(FileSystemError) {
    self.path = path
    file = try FileSystem.OpenFile(Array(path.utf8))
  }

  /// The next line without its end; `nil` after the last.
  package func next() throws(FileSystemError) -> [UInt8]? {
    offset = pieceStart + position
    var line: [UInt8] = []
    while true {
      if let end = LineReader.newline(in: piece, from: position) {
        line += piece[position..<end]
        position = end + 1
        number += 1
        return line
      }
      line += piece[position...]
      pieceStart += piece.count
      piece = try file.bytes(at: pieceStart, limit: LineReader.pieceSize)
      position = 0
      if piece.isEmpty {
        if line.isEmpty { return nil }
        number += 1
        return line
      }
    }
  }

  /// Begins with the first line again.
  package func restart() {
    piece = []
    (position, pieceStart, number, offset) = (0, 0, 0, 0)
  }

  /// The line that begins at `offset`, without its end. What ``next()`` gives is not changed by it.
  package func line(at offset: Int) throws(FileSystemError) -> [UInt8] {
    var line: [UInt8] = []
    // Most records are short.
    var limit = 1 << 14
    while true {
      let more = try file.bytes(at: offset + line.count, limit: limit)
      if let end = LineReader.newline(in: more, from: 0) { return line + more[..<end] }
      if more.isEmpty { return line }
      line += more
      limit = min(LineReader.pieceSize, limit * 4)
    }
  }

  private static func newline(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { (buffer) -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      // Looks at the bytes from `start`, which is inside, to the end.
      guard let found = unsafe memchr(base + start, 0x0A, buffer.count - start) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
