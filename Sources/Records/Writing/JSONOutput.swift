/// Compact JSON, appended to bytes as it is written.
///
/// The comma needs no bookkeeping: one belongs before a key or element unless the last byte opened something.
package struct JSONOutput {
  package var bytes: [UInt8]

  package init(bytes: [UInt8] = []) { self.bytes = bytes }

  package mutating func begin(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }
  package mutating func end(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

  /// The comma before an element of an array.
  package mutating func element() {
    if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }

  /// A key of an object.
  package mutating func key(_ key: JSONKey) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes += key.bytes
  }

  package mutating func field(_ name: JSONKey, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func field(_ name: JSONKey, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func field(_ name: JSONKey, optional value: String?) {
    if let value { field(name, value) }
  }

  package mutating func field(_ name: JSONKey, optional value: Int?) {
    if let value { field(name, value) }
  }

  /// Left out if it is not a finite number, for which JSON has no form.
  package mutating func field(_ name: JSONKey, optional value: Double?) {
    guard let value, value.isFinite else { return }
    key(name)
    number(value)
  }

  /// Left out if there are none.
  package mutating func field(_ name: JSONKey, nonEmpty values: [String]) {
    if values.isEmpty { return }
    key(name)
    begin("[")
    for value in values {
      element()
      string(value)
    }
    end("]")
  }

  package mutating func integer(_ value: Int) { bytes.append(addingCapacity: 20) { $0.integer(value) } }

  /// A short string: ids and names.
  package mutating func string(_ value: String) {
    bytes.append(addingCapacity: jsonRoom(for: value.utf8.count)) { $0.string(value.utf8.span) }
  }

  /// The shortest digits that read back as the same number, never with an exponent.
  package mutating func number(_ value: Double) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = Array(value.magnitude.description.utf8)
    let mantissa = digits.prefix { $0 != UInt8(ascii: "e") }
    let exponent = Int(String(decoding: digits.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.count
    var figures = Array(mantissa[..<point] + mantissa.dropFirst(point + 1))
    var scale = point + exponent
    while figures.count > 1, figures.first == UInt8(ascii: "0") {
      figures.removeFirst()
      scale -= 1
    }
    while figures.count > 1, figures.last == UInt8(ascii: "0") { figures.removeLast() }
    if figures == [UInt8(ascii: "0")] { scale = 1 }
    if scale <= 0 {
      bytes += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      bytes += repeatElement(UInt8(ascii: "0"), count: -scale)
      bytes += figures
    } else if scale >= figures.count {
      bytes += figures
      bytes += repeatElement(UInt8(ascii: "0"), count: scale - figures.count)
    } else {
      bytes += figures[..<scale]
      bytes.append(UInt8(ascii: "."))
      bytes += figures[scale...]
    }
  }
}
