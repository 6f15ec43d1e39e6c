internal import TextModel

/// The bytes of a source one after the other, unpacked if they are packed.
///
/// What was taken goes away, so that memory holds a piece of them however many there are.
struct ByteStream {
  private let source: any ByteSource
  private let packing: Packing
  private let most: Int
  /// How much of the source was read.
  private var position = 0
  /// What was read of a source of gzip, and how much of that is unpacked.
  private var packed: [UInt8] = []
  private var packedStart = 0
  private var buffer: [UInt8] = []
  private var start = 0
  private var isEnded = false
  private var unpacked = 0

  private enum Packing {
    case none
    /// Of one member behind the other, as in WARC.
    case gzip(Inflater)
    /// bzip2, xz, lzma, zstd.
    case other(ArchiveHandle)
  }

  private static let pieceSize = 1 << 18
  /// What was taken is kept up to so many bytes, since moving the rest costs.
  private static let keptSize = 1 << 16

  /// What lies ready.
  private var count: Int { buffer.count - start }

  /// - Parameter most: how many bytes it may unpack to.
  init(_ source: any ByteSource, most: Int) throws(Failure) {
    self.source = source
    self.most = most
    let start = source.start
    if Magic.gzip.starts(start.span), let inflater = Inflater() {
      packing = .gzip(inflater)
    } else if Magic.isPacked(start.span) {
      do throws(Problem) {
        packing = .other(try ArchiveHandle(source, isSingle: true))
      } catch {
        throw .problem(error)
      }
    } else {
      packing = .none
    }
  }

  enum Failure: Error {
    case damaged, tooLarge
    case problem(Problem)
  }

  /// Gets some more ready.
  /// - Returns: `false` at the end.
  private mutating func fill() throws(Failure) -> Bool {
    if start > ByteStream.keptSize {
      buffer.removeSubrange(..<start)
      start = 0
    }
    if isEnded { return false }
    let before = buffer.count
    switch packing {
    case .none: buffer += try read()
    case .gzip(let inflater): try unpack(inflater)
    case .other(let handle):
      do throws(Problem) {
        // Blocks may be empty.
        while buffer.count == before, try handle.nextBlock(appendingTo: &buffer) {}
      } catch {
        isEnded = true
        // What the source says, that it changed for one, is no damage.
        throw error.status == .malformed ? .damaged : .problem(error)
      }
    }
    if case .none = packing {
    } else {
      unpacked += buffer.count - before
      if unpacked > most { throw .tooLarge }
    }
    if buffer.count == before { isEnded = true }
    return buffer.count > before
  }

  /// The next piece of the source.
  private mutating func read() throws(Failure) -> [UInt8] {
    do throws(Problem) {
      let bytes = try source.bytes(at: position, count: ByteStream.pieceSize)
      position += bytes.count
      return bytes
    } catch {
      throw .problem(error)
    }
  }

  private mutating func unpack(_ inflater: Inflater) throws(Failure) {
    let before = buffer.count
    while buffer.count == before {
      // The start of a member is looked at as a whole.
      if packed.count - packedStart < 4 {
        packed.removeSubrange(..<packedStart)
        packedStart = 0
        packed += try read()
      }
      switch inflater.unpack(packed, from: &packedStart, to: &buffer) {
      case .open: break
      case .damaged:
        isEnded = true
        throw .damaged
      case .ended:
        if packed.count - packedStart < 4 {
          packed.removeSubrange(..<packedStart)
          packedStart = 0
          packed += try read()
        }
        // Padding behind the last member is none.
        guard Magic.gzip.starts(packed.span.extracting(packedStart..<packed.count)) else {
          isEnded = true
          return
        }
        inflater.restart()
      }
    }
  }

  struct Line {
    /// With its end.
    var bytes: [UInt8]
    /// Whether it is longer; the rest of it was passed over.
    var isCut: Bool
  }

  /// The next line; `nil` at the end. Of one that is longer than `most` bytes, these.
  mutating func line(most: Int) throws(Failure) -> Line? {
    // From the start of what is left; filling moves that.
    var searched = 0
    while true {
      if let end = buffer.span.firstIndex(of: 0x0A, from: start + searched) {
        defer { start = end + 1 }
        return Line(bytes: Array(buffer[start...end].prefix(most)), isCut: end + 1 - start > most)
      }
      searched = count
      if searched > most {
        let kept = Array(buffer[start..<start + most])
        try passLine()
        return Line(bytes: kept, isCut: true)
      }
      if try fill() { continue }
      if searched == 0 { return nil }
      defer { start = buffer.count }
      return Line(bytes: Array(buffer[start...]), isCut: false)
    }
  }

  /// Passes over the rest of a line.
  private mutating func passLine() throws(Failure) {
    repeat {
      if let end = buffer.span.firstIndex(of: 0x0A, from: start) {
        start = end + 1
        return
      }
      start = buffer.count
    } while try fill()
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
