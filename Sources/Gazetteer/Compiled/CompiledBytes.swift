#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a compiled gazetteer: a mapped file, or memory of its own. Freed with the last that refers to it.
@safe final class CompiledBytes: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer
  let count: Int
  private let isMapped: Bool

  /// Maps a whole file; `nil` if that is impossible. The file may be deleted afterwards, but must not be written to:
  /// compiled files are replaced, never changed.
  init?(mapping path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return nil
    }
    let size = Int(status.st_size)
    guard let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe mapped != MAP_FAILED else {
      return nil
    }
    unsafe base = mapped
    count = size
    isMapped = true
  }

  /// Takes over what was compiled in memory; `nil` if it is taken already.
  init?(_ sink: MemorySink) {
    guard let (memory, size) = unsafe sink.take() else { return nil }
    unsafe base = memory
    count = size
    isMapped = false
  }

  deinit {
    if isMapped { unsafe munmap(base, count) } else { unsafe free(base) }
  }

  /// The rows in `range`; `nil` if it reaches outside, is not aligned, or is not a whole number of rows.
  func rows<Row: BitwiseCopyable & Sendable>(_ range: Range<Int>, zero: Row) -> FlatArray<Row>? {
    let stride = MemoryLayout<Row>.stride
    guard range.lowerBound >= 0, range.upperBound <= count, range.count % stride == 0,
      range.lowerBound % MemoryLayout<Row>.alignment == 0
    else { return nil }
    let pointer = unsafe UnsafeRawPointer(base + range.lowerBound).assumingMemoryBound(to: Row.self)
    return unsafe FlatArray(pointer, count: range.count / stride, zero: zero)
  }
}
