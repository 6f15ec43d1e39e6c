#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Bytes compiled in memory, which ``CompiledBytes`` takes over without copying.
@safe final class MemorySink: CompiledSink {
  private var base: UnsafeMutableRawPointer?
  private var count = 0
  private var capacity = 0

  /// - Parameter capacity: how many bytes will come, about.
  init(capacity: Int = 0) {
    unsafe base = nil
    _ = reserve(max(16, capacity))
  }

  deinit { unsafe free(base) }

  func write(_ bytes: [UInt8]) -> Bool {
    guard reserve(count + bytes.count) else { return false }
    put(bytes, at: count)
    count += bytes.count
    return true
  }

  func writeStart(_ start: [UInt8]) -> Bool {
    guard start.count <= count else { return false }
    put(start, at: 0)
    return true
  }

  /// Hands over the bytes, which the caller frees; nothing is left.
  func take() -> (base: UnsafeMutableRawPointer, count: Int)? {
    guard let taken = unsafe base else { return nil }
    unsafe base = nil
    defer {
      count = 0
      capacity = 0
    }
    return unsafe (taken, count)
  }

  private func put(_ bytes: [UInt8], at offset: Int) {
    guard let base = unsafe base else { return }
    // Room was made, or is there, for all of them.
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe (base + offset).copyMemory(from: start, byteCount: source.count)
      }
    }
  }

  private func reserve(_ needed: Int) -> Bool {
    if needed <= capacity { return true }
    let room = max(needed, capacity / 2 * 3)
    guard let grown = unsafe realloc(base, room) else { return false }
    unsafe base = grown
    capacity = room
    return true
  }
}
