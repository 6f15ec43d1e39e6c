internal import TextModel

/// Reads the strings of a JSON object (RFC 8259) and passes over everything else in it.
struct JSONObject {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var at: Int

  private static let deepest = 64

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (start, end, at) = (range.lowerBound, range.upperBound, range.lowerBound)
  }

  /// Where reading stands, from 1.
  var column: Int { at - start + 1 }

  /// Each name with its string, or the strings of its array; `nil` if it is no object.
  mutating func fields() -> [String: [[UInt8]]]? {
    guard take("{") else { return nil }
    var fields: [String: [[UInt8]]] = [:]
    if take("}") { return isAtEnd ? fields : nil }
    repeat {
      guard let name = string(), take(":") else { return nil }
      skipSpace()
      let first = at
      guard var strings = value(depth: 0) else { return nil }
      let key = String(decoding: name, as: UTF8.self)
      // Data sets number their texts.
      if key == "id", strings.isEmpty, isASCIIDigit(bytes[first]) { strings = [Array(bytes[first..<at])] }
      if !strings.isEmpty, fields[key] == nil { fields[key] = strings }
    } while take(",")
    return take("}") && isAtEnd ? fields : nil
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return at == end
    }
  }

  private mutating func skipSpace() {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard at < end, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// The strings of a value: its own, or those that its array holds; `nil` if it is no value.
  private mutating func value(depth: Int) -> [[UInt8]]? {
    skipSpace()
    guard at < end, depth < JSONObject.deepest else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "\""): return string().map { [$0] }
    case UInt8(ascii: "["):
      at += 1
      var strings: [[UInt8]] = []
      if take("]") { return [] }
      repeat {
        guard let inner = value(depth: depth + 1) else { return nil }
        if depth == 0 { strings += inner }
      } while take(",")
      return take("]") ? strings : nil
    case UInt8(ascii: "{"):
      at += 1
      if take("}") { return [] }
      repeat {
        guard string() != nil, take(":"), value(depth: depth + 1) != nil else { return nil }
      } while take(",")
      return take("}") ? [] : nil
    default:
      // A number, `true`, `false` or `null`; what exactly does not matter here.
      let first = at
      while at < end, isASCIILetter(bytes[at]) || isASCIIDigit(bytes[at]) || "+-.".utf8.contains(bytes[at]) { at += 1 }
      return at > first ? [] : nil
    }
  }

  private mutating func string() -> [UInt8]? {
    guard take("\"") else { return nil }
    var string: [UInt8] = []
    while true {
      let first = at
      while at < end, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
      guard at < end else { return nil }
      string += bytes[first..<at]
      at += 1
      switch bytes[at - 1] {
      case UInt8(ascii: "\""): return string
      default:
        guard at < end else { return nil }
        let escape = bytes[at]
        at += 1
        switch escape {
        case UInt8(ascii: "n"): string.append(0x0A)
        case UInt8(ascii: "t"): string.append(0x09)
        case UInt8(ascii: "r"): string.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): string.append(0x20)
        case UInt8(ascii: "u"):
          guard var scalar = unit() else { return nil }
          if scalar >> 10 == 0x36, at + 1 < end, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") {
            let before = at
            at += 2
            guard let low = unit() else { return nil }
            if low >> 10 == 0x37 { scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF } else { at = before }
          }
          string.appendScalar(scalar >> 11 == 0x1B ? 0xFFFD : scalar)
        default: string.append(escape)
        }
      }
    }
  }

  /// The four digits of a `\u`.
  private mutating func unit() -> UInt32? {
    guard at + 4 <= end else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch bytes[at] {
      case 0x30...0x39: value = value << 4 | UInt32(bytes[at] - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((bytes[at] | 0x20) - 0x57)
      default: return nil
      }
      at += 1
    }
    return value
  }
}
