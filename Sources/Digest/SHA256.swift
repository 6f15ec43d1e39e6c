internal import CLibCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's own instructions: a portable one costs as much as parsing.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes of the digest.
  package let bytes: [UInt8]

  /// Looked up once: that takes as long as to digest several kilobytes.
  nonisolated(unsafe) private static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

  /// The digest of `data`.
  package init(of data: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    let status = unsafe data.withUnsafeBytes { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        unsafe EVP_Digest(input.baseAddress, input.count, output.baseAddress, nil, SHA256Digest.algorithm, nil)
      }
    }
    precondition(status == 1, "libcrypto has no SHA-256")
    bytes = digest
  }

  init(made bytes: [UInt8]) { self.bytes = bytes }

  /// A digest that was made before: 32 bytes, not all zero.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32, bytes.contains(where: { $0 != 0 }) else { return nil }
    self.bytes = bytes
  }

  /// Reads ``description``.
  package init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Character(UnicodeScalar(digits[index])).hexDigitValue,
        let low = Character(UnicodeScalar(digits[index + 1])).hexDigitValue
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self.init(bytes: bytes)
  }

  /// Lower-case hexadecimal, 64 characters.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension SHA256Digest {
  /// The digest of a row of parts: each step digests what came so far together with the next part. It is not that of
  /// all bytes joined; equal rows have equal ones.
  package struct Chain: Sendable {
    private var state = [UInt8](repeating: 0, count: 32)

    package init() {}

    package mutating func add(_ part: [UInt8]) { state = SHA256Digest(of: state + part).bytes }

    package consuming func finish() -> SHA256Digest { SHA256Digest(of: state) }
  }
}
