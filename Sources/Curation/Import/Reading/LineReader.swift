/// Gives a file line by line. Only the pieces that the present line lies in are kept.
struct LineReader {
  private let feed: ByteFeed
  private let sizeLimit: Int
  /// What ``next()`` describes lies in here.
  private(set) var buffer: [UInt8] = []
  private var consumed = 0
  private var isAtEnd = false
  /// Of the line given last, from 1.
  private(set) var number = 0

  /// A line that was read.
  enum Line: Hashable {
    /// Bytes of the buffer, without the line end. They are UTF-8.
    case text(Range<Int>)
    case notUTF8
    case tooLong
  }

  init(_ feed: @escaping ByteFeed, sizeLimit: Int = recordSizeLimit) {
    self.feed = feed
    self.sizeLimit = sizeLimit
  }

  /// The next line; `nil` at the end. A byte order mark is skipped.
  /// - Complexity: O(its bytes), whatever the sizes of the pieces.
  mutating func next() throws(ImportError) -> Line? {
    var searched = consumed
    while true {
      if let newline = buffer.firstIndex(of: 0x0A, from: searched) {
        let start = consumed
        consumed = newline + 1
        return line(start, newline)
      }
      searched = buffer.count
      if isAtEnd {
        guard consumed < buffer.count else { return nil }
        let start = consumed
        consumed = buffer.count
        return line(start, buffer.count)
      }
      if buffer.count - consumed > sizeLimit {
        try skipLine()
        number += 1
        return .tooLong
      }
      searched -= consumed
      try refill()
    }
  }

  private mutating func refill() throws(ImportError) {
    if consumed > 0 {
      buffer.removeSubrange(..<consumed)
      consumed = 0
    }
    let piece = try feed()
    if piece.isEmpty { isAtEnd = true } else { buffer += piece }
  }

  private mutating func line(_ start: Int, _ end: Int) -> Line {
    number += 1
    var start = start
    if number == 1, buffer[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let end = end > start && buffer[end - 1] == 0x0D ? end - 1 : end
    if end - start > sizeLimit { return .tooLong }
    return buffer.isUTF8(start..<end) ? .text(start..<end) : .notUTF8
  }

  /// Drops what is left of a line that is too long.
  private mutating func skipLine() throws(ImportError) {
    while !isAtEnd {
      consumed = buffer.count
      try refill()
      if let newline = buffer.firstIndex(of: 0x0A, from: 0) {
        consumed = newline + 1
        return
      }
    }
    consumed = buffer.count
  }
}

extension [UInt8] {
  /// The first place of `byte` at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let bytes = span
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether the bytes in `range` are valid UTF-8.
  func isUTF8(_ range: Range<Int>) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: span.extracting(range))
      return true
    } catch {
      return false
    }
  }
}
