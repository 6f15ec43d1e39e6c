internal import TextModel

/// What a JSON-LD script says of the article.
///
/// A scanner rather than a parser: it goes once over the bytes, keeps the names of the objects it is in, and forgives
/// what pages get wrong (line ends in strings, comments, two documents in one script).
struct LinkedData {
  private(set) var authors: [String] = []
  private(set) var date: String?
  private(set) var modified: String?
  private(set) var headline: String?
  private(set) var publisher: String?
  /// What it says that the page is.
  private(set) var kind: PageKind?

  private static let deepest = 32
  private static let longestValue = 2000

  static func read(_ data: [UInt8]) -> LinkedData {
    var result = LinkedData()
    result.scan(data.span)
    return result
  }

  private mutating func scan(_ data: Span<UInt8>) {
    /// The keys under which the open objects and arrays stand.
    var owners: [String] = []
    var key = ""
    var tooDeep = 0
    var at = 0
    while at < data.count {
      switch data[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if owners.count < Self.deepest { owners.append(key) } else { tooDeep += 1 }
        // What stands in an array stands under the array's name.
        if data[at] == UInt8(ascii: "{") { key = "" }
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if tooDeep > 0 { tooDeep -= 1 } else { key = owners.popLast() ?? "" }
        at += 1
      case UInt8(ascii: "\""):
        let string = string(in: data, from: at + 1)
        at = string.end
        while at < data.count, data[at] <= 0x20 { at += 1 }
        if at < data.count, data[at] == UInt8(ascii: ":") {
          key = string.value
          at += 1
        } else if tooDeep == 0 {
          note(string.value, key: key, owner: owners.last { !$0.isEmpty } ?? "")
        }
      default: at += 1
      }
    }
  }

  private mutating func note(_ value: String, key: String, owner: String) {
    guard !value.isEmpty else { return }
    switch (key, owner) {
    case ("@type", ""), ("@type", "@graph"): kind = kind ?? PageKind(linkedData: value)
    case ("datePublished", _): date = date ?? value
    case ("dateModified", _): modified = modified ?? value
    case ("headline", ""), ("headline", "@graph"): headline = headline ?? value
    case ("author", _), ("name", "author"), ("creator", _), ("name", "creator"):
      if !authors.contains(value), authors.count < 32 { authors.append(value) }
    case ("name", "publisher"): publisher = publisher ?? value
    default: break
    }
  }

  /// The string whose opening quotation mark stands before `start`, and where it ends.
  private func string(in data: Span<UInt8>, from start: Int) -> (value: String, end: Int) {
    var bytes: [UInt8] = []
    var at = start
    while at < data.count, data[at] != UInt8(ascii: "\"") {
      if data[at] == UInt8(ascii: "\\"), at + 1 < data.count {
        at = unescape(data, at + 1, &bytes)
        continue
      }
      let start = at
      at += 1
      while at < data.count, data[at] != UInt8(ascii: "\""), data[at] != UInt8(ascii: "\\") { at += 1 }
      bytes.append(data.extracting(start..<min(at, start + max(0, Self.longestValue - bytes.count))))
    }
    return (String(decoding: bytes, as: UTF8.self), min(at + 1, data.count))
  }

  /// Takes the escape whose letter stands at `at`; gives what follows it.
  private func unescape(_ data: Span<UInt8>, _ at: Int, _ bytes: inout [UInt8]) -> Int {
    switch data[at] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      bytes.append(0x20)
    case UInt8(ascii: "u"):
      guard var value = hex(data, at + 1) else { return at + 1 }
      var next = at + 5
      if value >> 10 == 0x36, next + 1 < data.count, data[next] == UInt8(ascii: "\\"),
        data[next + 1] == UInt8(ascii: "u"), let low = hex(data, next + 2), low >> 10 == 0x37
      {
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        next += 6
      }
      bytes.appendScalar(value >> 11 == 0x1B ? 0xFFFD : value)
      return next
    default: bytes.append(data[at])
    }
    return at + 1
  }

  private func hex(_ data: Span<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= data.count else { return nil }
    var value: UInt32 = 0
    for at in start..<start + 4 {
      switch data[at] {
      case 0x30...0x39: value = value << 4 | UInt32(data[at] - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((data[at] | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}
