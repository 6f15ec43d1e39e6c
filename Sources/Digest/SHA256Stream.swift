internal import CLibCrypto

/// The digest of bytes that come in pieces.
///
/// Unsafe code stands here: OpenSSL keeps its state behind a pointer, which never leaves the object.
@safe package final class SHA256Stream {
  private let context: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  package func add(_ bytes: [UInt8]) {
    let status = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(status == 1, "libcrypto cannot go on")
  }

  /// The digest of all that was added. Nothing may be added afterwards.
  package func finish() -> SHA256Digest {
    var digest = [UInt8](repeating: 0, count: 32)
    let status = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    precondition(status == 1, "libcrypto cannot end")
    return SHA256Digest(made: digest)
  }
}
