internal import CZlib

/// Packs and unpacks whole files with the system's zlib (RFC 1952).
package enum Gzip {
  /// The gzip file of `bytes`; the same for the same bytes and the same zlib.
  /// - Parameter level: 1, fastest, to 9, smallest.
  package static func packed(_ bytes: [UInt8], level: Int32 = 1) -> [UInt8] {
    var stream = unsafe z_stream()
    guard unsafe onoma_gzip_init(&stream, level) == Z_OK else { return [] }
    defer { unsafe deflateEnd(&stream) }
    // The bound holds for one call with all bytes, which is made.
    let room = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
    var bytes = bytes
    return unsafe bytes.withUnsafeMutableBufferPointer { (input) in
      unsafe [UInt8](unsafeUninitializedCapacity: room) { (output, count) in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(room)
        count = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END ? room - Int(stream.avail_out) : 0
      }
    }
  }

  /// What a gzip file of one member holds; `nil` if it is none, is damaged, or holds more than `limit` bytes.
  package static func unpacked(_ packed: [UInt8], limit: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe onoma_gunzip_init(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var packed = packed
    return unsafe packed.withUnsafeMutableBufferPointer { (input) -> [UInt8]? in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      while true {
        let size = piece.count
        let (state, rest) = unsafe piece.withUnsafeMutableBufferPointer { (output) in
          unsafe stream.next_out = output.baseAddress
          unsafe stream.avail_out = UInt32(size)
          let state = unsafe inflate(&stream, Z_NO_FLUSH)
          return unsafe (state, Int(stream.avail_out))
        }
        guard state == Z_OK || state == Z_STREAM_END else { return nil }
        result += piece[..<(size - rest)]
        if result.count > limit { return nil }
        if state == Z_STREAM_END { return unsafe stream.avail_in == 0 ? result : nil }
      }
    }
  }
}
