/// Dates as feeds and news formats write them, brought to ISO 8601.
///
///     FeedDate.iso8601("Fri, 15 Apr 2016 10:04:00 +0900")   // "2016-04-15T10:04:00+09:00"
///     FeedDate.iso8601("20160415T100400Z")                  // "2016-04-15T10:04:00Z"
///     FeedDate.iso8601("15.04.2016")                        // "2016-04-15"
enum FeedDate {
  /// `nil` for what is no date. A text that is ISO 8601 already stays as it is.
  static func iso8601(_ text: String) -> String? {
    let parts = text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.map { String($0) }
    guard let first = parts.first else { return nil }
    if isISO(first) { return parts.count > 1 && parts[1].contains(":") ? first + "T" + parts[1] : first }
    return compact(first) ?? numbers(parts) ?? internet(parts)
  }

  /// `2016`, `2016-04`, `2016-04-15`, with or without a time.
  private static func isISO(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.prefix(10).enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isASCIIDigit(byte) else { return false }
    }
    return bytes.count == 4 || bytes.count == 7 || bytes.count == 10
      || bytes.count > 10 && bytes[10] == UInt8(ascii: "T")
  }

  /// `20160415`, `20160415T100400+0900`.
  private static func compact(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, bytes[..<8].allSatisfy({ isASCIIDigit($0) }) else { return nil }
    let string = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let date = "\(string(0..<4))-\(string(4..<6))-\(string(6..<8))"
    guard bytes.count >= 15, bytes[8] == UInt8(ascii: "T"), bytes[9..<15].allSatisfy({ isASCIIDigit($0) }) else {
      return date
    }
    let zone = offset(string(15..<bytes.count)) ?? ""
    return "\(date)T\(string(9..<11)):\(string(11..<13)):\(string(13..<15))\(zone)"
  }

  /// RFC 822 and its descendants: `Fri, 15 Apr 2016 10:04:00 +0900`.
  private static func internet(_ parts: [String]) -> String? {
    var parts = parts[...]
    if let first = parts.first?.utf8.first, !isASCIIDigit(first) { parts.removeFirst() }
    guard parts.count >= 3 else { return nil }
    let fields = Array(parts)
    guard let day = Int(fields[0]), (1...31).contains(day),
      let month = months.firstIndex(of: String(fields[1].lowercased().prefix(3))), var year = Int(fields[2])
    else { return nil }
    // Two digits of a year, as RFC 822 had them.
    if year < 50 { year += 2000 } else if year < 100 { year += 1900 }
    guard (1000...9999).contains(year) else { return nil }
    let date = "\(year)-\(two(month + 1))-\(two(day))"
    guard fields.count > 3 else { return date }
    let clock = fields[3].split(separator: ":").map { Int($0) }
    guard clock.count >= 2, let hour = clock[0], let minute = clock[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return date }
    let second = clock.count > 2 ? clock[2] ?? 0 : 0
    let zone = fields.count > 4 ? offset(fields[4]) ?? "" : ""
    return "\(date)T\(two(hour)):\(two(minute)):\(two(min(max(second, 0), 59)))\(zone)"
  }

  private static func offset(_ text: String) -> String? {
    if ["GMT", "UT", "UTC", "Z"].contains(text) { return "Z" }
    if let known = zones[text] { return known }
    let bytes = Array(text.utf8).filter { $0 != UInt8(ascii: ":") }
    guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[1...].allSatisfy({ isASCIIDigit($0) })
    else { return nil }
    return String(decoding: bytes[..<3], as: UTF8.self) + ":" + String(decoding: bytes[3...], as: UTF8.self)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let zones = [
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00", "MSK": "+03:00", "JST": "+09:00",
  ]
}
