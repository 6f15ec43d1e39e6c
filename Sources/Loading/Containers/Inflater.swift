internal import CZlib

/// Unpacks gzip, zlib and bare deflate (RFC 1950 to 1952) piece by piece.
///
/// Unsafe code stands here: zlib keeps an address of its state, so that lies in memory of its own.
@safe final class Inflater {
  enum State: Hashable {
    /// There may be more.
    case open
    /// The stream has ended; what stands behind it was not touched.
    case ended
    case damaged
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private static let pieceSize = 1 << 18

  /// - Parameter isRaw: whether there is neither a gzip nor a zlib header.
  init?(isRaw: Bool = false) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe onoma_inflate_init(stream, isRaw ? 1 : 0) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins with another stream.
  func restart() { _ = unsafe inflateReset(stream) }

  /// Unpacks a piece of `packed` from `start` on and appends it to `output`; moves `start` on.
  func unpack(_ packed: [UInt8], from start: inout Int, to output: inout [UInt8]) -> State {
    let offset = start
    let before = output.count
    var state = Z_OK
    var left = 0
    // No more at once than what 32 bits count.
    let count = min(packed.count - offset, Int(Int32.max))
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Inflater.pieceSize) { (room, filled) in
      unsafe packed.withUnsafeBufferPointer { (input) in
        // zlib does not write to its input.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { unsafe $0 + offset })
        unsafe stream.pointee.avail_in = UInt32(count)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(Inflater.pieceSize)
        state = unsafe inflate(stream, Z_NO_FLUSH)
        left = unsafe Int(stream.pointee.avail_in)
        filled = unsafe Inflater.pieceSize - Int(stream.pointee.avail_out)
      }
    }
    output += piece
    start += count - left
    switch state {
    case Z_STREAM_END: return .ended
    case Z_OK: return start == offset && output.count == before ? .damaged : .open
    default: return .damaged
    }
  }
}
