/// Rows of fixed size in the bytes of a compiled gazetteer.
///
/// Reading outside gives the row of zeros that it is made with: a file may be damaged, and a damaged file may give wrong
/// answers but never a crash. Whoever keeps one keeps the ``CompiledBytes`` it points into.
@safe struct FlatArray<Row: BitwiseCopyable & Sendable>: @unchecked Sendable {
  fileprivate let rows: UnsafePointer<Row>
  let count: Int
  private let zero: Row

  /// - Precondition: `rows` points to `count` rows, aligned, that live as long as the array is used.
  @unsafe init(_ rows: UnsafePointer<Row>, count: Int, zero: Row) {
    unsafe self.rows = rows
    self.count = count
    self.zero = zero
  }

  @inline(__always)
  subscript(index: Int) -> Row {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return zero }
    // Within the bounds checked above.
    return unsafe rows[index]
  }
}

extension FlatArray where Row == UInt8 {
  /// The UTF-8 in `range`, damaged bytes repaired; empty if it reaches outside.
  func string(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
    // Within the bounds checked above.
    return unsafe String(
      decoding: UnsafeBufferPointer(start: rows + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// Whether `range` holds just these bytes.
  func equals(_ range: Range<Int>, _ other: Span<UInt8>, at start: Int, count: Int) -> Bool {
    guard range.count == count, range.lowerBound >= 0, range.upperBound <= self.count, start >= 0,
      start + count <= other.count
    else { return false }
    // Within the bounds checked above.
    let known = unsafe UnsafeRawPointer(rows + range.lowerBound)
    var index = 0
    while index + 8 <= count {
      // Both have eight bytes more from `index` on.
      let left = unsafe known.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let right = unsafe other.bytes.unsafeLoadUnaligned(fromByteOffset: start + index, as: UInt64.self)
      if left != right { return false }
      index += 8
    }
    while index < count {
      if unsafe known.load(fromByteOffset: index, as: UInt8.self) != other[start + index] { return false }
      index += 1
    }
    return true
  }

  /// Calls `body` with the bytes of `range`; with none if it reaches outside.
  func withSpan(_ range: Range<Int>, _ body: (borrowing RawSpan) -> Void) {
    guard range.lowerBound >= 0, range.upperBound <= count else { return }
    // Within the bounds checked above.
    let buffer = unsafe UnsafeRawBufferPointer(start: rows + range.lowerBound, count: range.count)
    body(unsafe buffer.bytes)
  }

  /// Calls `body` with the bytes of `range` if they are UTF-8, as those of an undamaged file are.
  func withBytes(_ range: Range<Int>, _ body: (Span<UInt8>) -> Void) {
    guard range.lowerBound >= 0, range.upperBound <= count else { return }
    // Within the bounds checked above.
    let buffer = unsafe UnsafeBufferPointer(start: rows + range.lowerBound, count: range.count)
    let bytes = unsafe buffer.span
    guard (try? UTF8Span(validating: bytes)) != nil else { return }
    body(bytes)
  }
}
