internal import TextModel

/// The bytes of a file, unpacked as they are asked for if it is of gzip, one member behind the other as in WARC.
///
/// What was taken goes away, so that a piece is in memory besides the packed bytes.
struct PackedBytes {
  private let source: [UInt8]
  private let inflater: Inflater?
  private var position = 0
  private var buffer: [UInt8] = []
  private var start = 0
  private var isEnded = false
  private let most: Int
  private var unpacked = 0

  /// What lies ready.
  var count: Int { buffer.count - start }

  /// - Parameter most: how many bytes it may unpack to.
  init(_ source: [UInt8], most: Int) {
    self.source = source
    self.most = most
    inflater = Magic.gzip.starts(source.span) ? Inflater() : nil
  }

  enum Failure: Error { case damaged, tooLarge }

  /// Gets some more ready.
  /// - Returns: `false` at the end.
  mutating func fill() throws(Failure) -> Bool {
    if start > 1 << 16 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    guard let inflater else {
      let end = min(source.count, position + 1 << 18)
      buffer += source[position..<end]
      defer { position = end }
      return end > position
    }
    let before = buffer.count
    while buffer.count == before, !isEnded {
      let state = inflater.unpack(source, from: &position, to: &buffer)
      switch state {
      case .open: break
      case .damaged:
        isEnded = true
        throw .damaged
      case .ended:
        // Padding behind the last member is none.
        if Magic.gzip.starts(source.span.extracting(position..<source.count)) {
          inflater.restart()
        } else {
          isEnded = true
        }
      }
    }
    unpacked += buffer.count - before
    if unpacked > most { throw .tooLarge }
    return buffer.count > before
  }

  /// The next line without its end; `nil` at the end. What is longer than `most` is cut.
  mutating func line(most: Int) throws(Failure) -> [UInt8]? {
    // From the start of what is left; filling moves that.
    var searched = 0
    while true {
      if let end = buffer.span.firstIndex(of: 0x0A, from: start + searched) {
        var line = buffer[start..<end]
        start = end + 1
        if line.last == 0x0D { line = line.dropLast() }
        return Array(line.prefix(most))
      }
      searched = count
      if searched <= most, try fill() { continue }
      if searched == 0 { return nil }
      defer { start = buffer.count }
      return Array(buffer[start...].prefix(most))
    }
  }

  /// The next `size` bytes, or passes over them.
  /// - Returns: fewer if it ends before.
  mutating func bytes(_ size: Int, isKept: Bool = true) throws(Failure) -> [UInt8] {
    var taken: [UInt8] = []
    var left = size
    while left > 0 {
      if count == 0, try !fill() { break }
      let piece = min(left, count)
      if isKept { taken += buffer[start..<start + piece] }
      start += piece
      left -= piece
    }
    return taken
  }
}
