internal import TextModel

extension JSONCursor {
  /// A whole number without fraction or exponent.
  mutating func integer(_ what: String = "a whole number") throws(RecordError) -> Int {
    _ = peek()
    let start = index
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let first = index
    var value = 0
    var overflowed = false
    while index < bytes.count, isDigit(bytes[index]) {
      let (tens, tooMany) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooLarge) = tens.addingReportingOverflow(Int(bytes[index] - UInt8(ascii: "0")))
      overflowed = overflowed || tooMany || tooLarge
      value = sum
      index += 1
    }
    let hasLeadingZero = index > first + 1 && bytes[first] == UInt8(ascii: "0")
    let goesOn =
      index < bytes.count && [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[index])
    guard index > first, !hasLeadingZero, !goesOn, !overflowed else { throw error(.expected(what), at: start) }
    return isNegative ? -value : value
  }

  mutating func number(_ what: String = "a number") throws(RecordError) -> Double {
    _ = peek()
    let start = index
    skip(UInt8(ascii: "-"))
    let first = index
    guard skipDigits() > 0, index == first + 1 || bytes[first] != UInt8(ascii: "0") else {
      throw error(.expected(what), at: start)
    }
    if skip(UInt8(ascii: ".")), skipDigits() == 0 { throw error(.expected("a digit")) }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
      if skipDigits() == 0 { throw error(.expected("a digit")) }
    }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), value.isFinite else {
      throw error(.expected(what), at: start)
    }
    return value
  }

  /// One of a fixed set of names.
  mutating func choice<T: RawRepresentable<String> & CaseIterable>(_: T.Type) throws(RecordError) -> T {
    _ = peek()
    let start = index
    let known = { "one of " + T.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ") }
    guard peek() == UInt8(ascii: "\"") else { throw error(.expected(known()), at: start) }
    guard let value = T(rawValue: try string("a string")) else { throw error(.expected(known()), at: start) }
    return value
  }

  mutating func string(_ what: String = "a string") throws(RecordError) -> String {
    try expect("\"", what)
    var start = index
    var decoded: [UInt8]? = nil
    var allBits: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        defer { index += 1 }
        guard var decoded else {
          // ASCII needs no proof that it is UTF-8.
          return allBits < 0x80
            ? String(decoding: bytes[start..<index], as: UTF8.self) : try text(bytes[start..<index])
        }
        decoded += bytes[start..<index]
        // Escapes give whole characters, so if this is invalid, the bytes as they stand are.
        guard let text = String(validating: decoded, as: UTF8.self) else { throw error(.invalidUTF8, at: start) }
        return text
      }
      if byte == UInt8(ascii: "\\") {
        var run = decoded ?? []
        decoded = nil
        run += bytes[start..<index]
        run.appendScalar(try escapedScalar())
        decoded = run
        start = index
        continue
      }
      if byte < 0x20 { throw error(.expected("an escape in place of a control character")) }
      allBits |= byte
      index += 1
    }
    throw error(.expected("'\"'"))
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(RecordError) -> String {
    if let text = String(validating: slice, as: UTF8.self) { return text }
    // Rare, so the place may cost a second look: the longest valid start.
    var good = slice.startIndex
    while good < slice.endIndex {
      let length = max(1, (~slice[good]).leadingZeroBitCount)
      let end = good + length
      guard end <= slice.endIndex, String(validating: slice[good..<end], as: UTF8.self) != nil else { break }
      good = end
    }
    throw error(.invalidUTF8, at: good)
  }

  /// What the escape at ``index`` stands for, surrogate pairs joined.
  private mutating func escapedScalar() throws(RecordError) -> UInt32 {
    let start = index
    index += 2
    guard index <= bytes.count else { throw error(.expected("an escape"), at: start) }
    switch bytes[index - 1] {
    case UInt8(ascii: "\""): return 0x22
    case UInt8(ascii: "\\"): return 0x5C
    case UInt8(ascii: "/"): return 0x2F
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): break
    default: throw error(.expected("an escape"), at: start)
    }
    let unit = try hexadecimal(at: start)
    guard 0xD800..<0xE000 ~= unit else { return unit }
    guard unit < 0xDC00, bytes[index...].starts(with: "\\u".utf8) else {
      throw error(.expected("a pair of surrogates"), at: start)
    }
    index += 2
    let low = try hexadecimal(at: start)
    guard 0xDC00..<0xE000 ~= low else { throw error(.expected("a pair of surrogates"), at: start) }
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func hexadecimal(at start: Int) throws(RecordError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw error(.expected("four hexadecimal digits"), at: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  @discardableResult
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return index - start
  }
}
