extension [UInt8] {
  /// Appends a copy of `bytes`.
  package mutating func append(_ bytes: Span<UInt8>) {
    // The buffer is exactly the span and does not outlive the closure.
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }
}
