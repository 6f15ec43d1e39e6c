/// A number of bytes as people write it: `4096`, `500kB`, `64MB`, `2GB`, in powers of 1000.
struct ByteSize: Hashable, CustomStringConvertible {
  /// `nil` if it is too large to count.
  let byteCount: Int?

  private static let units: [(name: String, factor: Int)] = [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)]

  init(byteCount: Int) { self.byteCount = byteCount }

  /// `nil` if `text` is no size.
  init?(_ text: String) {
    let digits = text.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let unit = text.dropFirst(digits.count)
    guard !digits.isEmpty else { return nil }
    var factor = 1
    if !unit.isEmpty {
      guard let known = Self.units.first(where: { $0.name == unit }) else { return nil }
      factor = known.factor
    }
    let product = Int(String(text.prefix(digits.count)))?.multipliedReportingOverflow(by: factor)
    byteCount = product.flatMap { $0.overflow ? nil : $0.partialValue }
  }

  /// In the largest unit that divides it.
  var description: String {
    guard let byteCount else { return "?" }
    for unit in Self.units where byteCount != 0 && byteCount % unit.factor == 0 {
      return "\(byteCount / unit.factor)\(unit.name)"
    }
    return "\(byteCount)"
  }
}
