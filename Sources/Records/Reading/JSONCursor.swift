/// Reads JSON (RFC 8259) strictly, value by value, as the caller asks for them.
///
/// What an object may hold is known beforehand, so there is no tree and no recursion but for skipping unknown values.
struct JSONCursor {
  private static let depthLimit = 64

  let bytes: [UInt8]
  let line: Int
  var index = 0
  /// What readers tolerate and a check reports.
  var irregularities: [RecordError] = []

  init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  func error(_ problem: RecordError.Problem, at offset: Int? = nil) -> RecordError {
    RecordError(line: line, column: (offset ?? index) + 1, problem: problem)
  }

  /// The next byte that is no white space, which is not consumed; `nil` at the end.
  mutating func peek() -> UInt8? {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      index += 1
    }
    return nil
  }

  mutating func expect(_ scalar: Unicode.Scalar, _ what: String) throws(RecordError) {
    guard peek() == UInt8(ascii: scalar) else { throw error(.expected(what)) }
    index += 1
  }

  mutating func expectEnd() throws(RecordError) {
    if peek() != nil { throw error(.expected("the end of the line")) }
  }

  // MARK: Objects and arrays

  /// Where the reading of an object stands.
  struct Fields<Key: RecordKey> {
    fileprivate var start: Int
    fileprivate var seen: UInt32 = 0
    /// The largest key so far; -1 before the first.
    fileprivate var last = -1
    fileprivate var isFirst = true
  }

  mutating func object<Key: RecordKey>(_: Key.Type) throws(RecordError) -> Fields<Key> {
    try expect("{", "an object")
    return Fields(start: index - 1)
  }

  /// The object's next known key, with its value to be read next; `nil` after the last.
  mutating func next<Key: RecordKey>(_ fields: inout Fields<Key>) throws(RecordError) -> Key? {
    while try hasNext(&fields.isFirst, closing: "}") {
      _ = peek()
      let start = index
      guard let ordinal = try key(Key.layout, after: fields.last) else {
        index = start
        let name = try string("a key")
        irregularities.append(error(.unknownKey(name), at: start))
        try expect(":", "':'")
        try skipValue()
        continue
      }
      let name = Key.layout.names[ordinal]
      if fields.seen & 1 << UInt32(ordinal) != 0 {
        throw error(.repeatedKey(String(decoding: name, as: UTF8.self)), at: start)
      }
      if ordinal < fields.last {
        let other = String(decoding: Key.layout.names[fields.last], as: UTF8.self)
        irregularities.append(error(.keyOrder(String(decoding: name, as: UTF8.self), after: other), at: start))
      }
      fields.seen |= 1 << UInt32(ordinal)
      fields.last = max(fields.last, ordinal)
      try expect(":", "':'")
      return Key(rawValue: ordinal)
    }
    let missing = Key.layout.required & ~fields.seen
    if missing != 0 {
      let name = Key.layout.names[missing.trailingZeroBitCount]
      throw error(.missingKey(String(decoding: name, as: UTF8.self)), at: fields.start)
    }
    return nil
  }

  /// Reads every element of an array with `element`.
  mutating func array<T>(
    _ element: (inout JSONCursor) throws(RecordError) -> T
  ) throws(RecordError) -> [T] {
    try expect("[", "an array")
    var values: [T] = []
    var isFirst = true
    while try hasNext(&isFirst, closing: "]") { values.append(try element(&self)) }
    return values
  }

  /// Consumes the comma or the end that stands before the next member.
  private mutating func hasNext(_ isFirst: inout Bool, closing: Unicode.Scalar) throws(RecordError) -> Bool {
    let byte = peek()
    if byte == UInt8(ascii: closing) {
      index += 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw error(.expected("',' or '\(closing)'")) }
    index += 1
    return true
  }

  /// The number of the key that stands here, consumed; keys mostly come in order, so the search starts behind the
  /// last one. `nil`, with ``index`` anywhere, if it is none of the layout's.
  private mutating func key(_ layout: KeyLayout, after last: Int) throws(RecordError) -> Int? {
    guard peek() == UInt8(ascii: "\"") else { throw error(.expected("a key")) }
    let start = index + 1
    for step in 1...layout.names.count {
      let ordinal = (last + step) % layout.names.count
      let name = layout.names[ordinal]
      let end = start + name.count
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { continue }
      if bytes[start..<end].elementsEqual(name) {
        index = end + 1
        return ordinal
      }
    }
    return nil
  }

  /// Passes over a value, whatever it is.
  mutating func skipValue() throws(RecordError) { try skipValue(depth: 1) }

  private mutating func skipValue(depth: Int) throws(RecordError) {
    if depth > Self.depthLimit { throw error(.tooDeep) }
    switch peek() {
    case UInt8(ascii: "{"):
      index += 1
      var isFirst = true
      while try hasNext(&isFirst, closing: "}") {
        _ = try string("a key")
        try expect(":", "':'")
        try skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      index += 1
      var isFirst = true
      while try hasNext(&isFirst, closing: "]") { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string("a string")
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number("a value")
    }
  }

  private mutating func word(_ word: String) throws(RecordError) {
    guard bytes[index...].starts(with: word.utf8) else { throw error(.expected("a value")) }
    index += word.utf8.count
  }
}
