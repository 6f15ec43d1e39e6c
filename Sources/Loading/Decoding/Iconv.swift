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

  /// The one scalar that `character` stands for; `nil` if it is none or several.
  func scalar(_ character: [UInt8]) -> UInt32? {
    var input = character.map { CChar(bitPattern: $0) }
    var output: [UInt32] = [0, 0, 0, 0]
    let inputCount = input.count
    let written = unsafe input.withUnsafeMutableBufferPointer { input -> Int? in
      unsafe output.withUnsafeMutableBytes { output -> Int? in
        // Both buffers are passed with their true sizes; iconv moves the pointers and counts what is left.
        var from = input.baseAddress
        var left = inputCount
        var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = 16
        _ = unsafe iconv(descriptor, nil, nil, nil, nil)
        let result = unsafe iconv(descriptor, &from, &left, &to, &room)
        _ = unsafe iconv(descriptor, nil, nil, &to, &room)
        return result != 0 || left > 0 ? nil : 16 - room
      }
    }
    guard written == 4, output[0] != 0xFFFD, Unicode.Scalar(output[0]) != nil else { return nil }
    return output[0]
  }
}
