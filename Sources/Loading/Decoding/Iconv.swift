internal import CLibXML2

/// The system's character set converter, used to make tables: one character at a time, never on documents.
@safe
struct Iconv: ~Copyable {
  private let descriptor: iconv_t

  /// `nil` if the system does not know the charset called `name`.
  init?(from name: String) {
    // iconv_open gives -1 for an error.
    guard let opened = unsafe iconv_open("UTF-32LE", name), Int(bitPattern: opened) != -1 else { return nil }
    unsafe descriptor = opened
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  /// The one scalar that the `count` low bytes of `character` stand for, the highest of them first; `nil` if it is none or
  /// several.
  func scalar(_ character: UInt32, count: Int) -> UInt32? {
    var input = (character << UInt32(32 - count * 8)).bigEndian
    var output = SIMD4<UInt32>()
    let written = unsafe withUnsafeMutableBytes(of: &input) { input -> Int? in
      unsafe withUnsafeMutableBytes(of: &output) { output -> Int? in
        // Both buffers are passed with their true sizes; iconv moves the pointers and counts what is left.
        var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = count
        var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = 16
        let result = unsafe iconv(descriptor, &from, &left, &to, &room)
        // What may still be composed with the next character is held back until it is asked for.
        if result == 0, room == 16 { _ = unsafe iconv(descriptor, nil, nil, &to, &room) }
        return result != 0 || left > 0 ? nil : 16 - room
      }
    }
    guard written == 4, output[0] != 0xFFFD, Unicode.Scalar(output[0]) != nil else { return nil }
    return output[0]
  }
}
