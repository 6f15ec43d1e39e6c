/// Gives the lines of a file one after the other; the longest and a piece of the file are in memory.
final class LineReader {
  private static let pieceSize = 1 << 18

  let path: String
  private let file: FileSystem.OpenFile
  private var piece: [UInt8] = []
  private var position = 0
  /// The number of the last line, from 1.
  private(set) var number = 0

  init(_ path: String) throws(FileSystemError) {
    self.path = path
    file = try FileSystem.OpenFile(Array(path.utf8))
  }

  /// The next line without its end; `nil` after the last.
  func next() throws(FileSystemError) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = piece[position...].firstIndex(of: UInt8(ascii: "\n")) {
        line += piece[position..<end]
        position = end + 1
        number += 1
        return line
      }
      line += piece[position...]
      piece = try file.bytes(limit: LineReader.pieceSize)
      position = 0
      if piece.isEmpty {
        if line.isEmpty { return nil }
        number += 1
        return line
      }
    }
  }
}
