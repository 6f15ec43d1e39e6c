/// Dates of publication in ISO 8601.
enum PublicationDate {
  /// `value` as `2016-04-15` or `2016-04-15T10:00:00Z`; `nil` unless it names a whole date without doubt.
  ///
  /// Read are ISO 8601 (also with a space for the `T`, with slashes or without hyphens), and dates whose month is an
  /// English name: `15 Apr 2016`, `April 15, 2016`, `Fri, 15 Apr 2016 10:00:00 GMT`.
  static func normalized(_ value: String) -> String? {
    let bytes = Array(value.utf8.prefix(64))
    return numeric(bytes) ?? named(bytes)
  }

  private static func numeric(_ bytes: [UInt8]) -> String? {
    guard let year = number(bytes, 0, 4) else { return nil }
    let hasMarks = bytes.count > 4 && (bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/"))
    let monthStart = hasMarks ? 5 : 4
    guard let month = number(bytes, monthStart, 2) else { return nil }
    let dayStart = monthStart + (hasMarks ? 3 : 2)
    if hasMarks, bytes.count > 7, bytes[7] != bytes[4] { return nil }
    guard let day = number(bytes, dayStart, 2), let date = date(year, month, day) else { return nil }
    let rest = bytes[(dayStart + 2)...]
    guard let first = rest.first, first == UInt8(ascii: "T") || first == 0x20 || first == UInt8(ascii: "t") else {
      return rest.isEmpty || !(rest.first.map { $0 &- 0x30 < 10 } ?? false) ? date : nil
    }
    return date + (time(Array(rest.dropFirst().drop { $0 == 0x20 })) ?? "")
  }

  /// `T10:00:00Z` of `10:00:00 GMT` and the like.
  private static func time(_ bytes: [UInt8]) -> String? {
    guard let hour = number(bytes, 0, 2), let minute = number(bytes, 3, 2), hour < 24, minute < 60,
      bytes[2] == UInt8(ascii: ":")
    else { return nil }
    var text = "T\(two(hour)):\(two(minute))"
    var at = 5
    if bytes.count > 5, bytes[5] == UInt8(ascii: ":"), let second = number(bytes, 6, 2), second < 61 {
      text += ":\(two(second))"
      at = 8
      if bytes.count > 8, bytes[8] == UInt8(ascii: ".") {
        at = 9
        while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
      }
    } else {
      text += ":00"
    }
    return text + zone(Array(bytes[at...].drop { $0 == 0x20 }))
  }

  private static func zone(_ bytes: [UInt8]) -> String {
    guard let first = bytes.first else { return "" }
    if first | 0x20 == UInt8(ascii: "z") || bytes.starts(with: "GMT".utf8) || bytes.starts(with: "UTC".utf8) {
      return "Z"
    }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), let hours = number(bytes, 1, 2) else { return "" }
    let minutes = number(bytes, 3, 2) ?? number(bytes, 4, 2) ?? 0
    guard hours < 15, minutes < 60 else { return "" }
    if hours == 0, minutes == 0 { return "Z" }
    return "\(first == UInt8(ascii: "+") ? "+" : "-")\(two(hours)):\(two(minutes))"
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func named(_ bytes: [UInt8]) -> String? {
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { $0 == " " || $0 == "," }
    guard let index = words.firstIndex(where: { word in word.count > 2 && months.contains { word.hasPrefix($0) } }),
      let month = months.firstIndex(where: { words[index].hasPrefix($0) })
    else { return nil }
    let before = index > 0 ? Int(words[index - 1]) : nil
    let after = index + 1 < words.count ? Int(words[index + 1]) : nil
    let last = index + 2 < words.count ? Int(words[index + 2]) : nil
    if let before, let after, after > 31, let date = date(after, month + 1, before) {
      let rest = words.dropFirst(index + 2).joined(separator: " ").uppercased()
      return date + (time(Array(rest.utf8)) ?? "")
    }
    if let after, let last { return date(last, month + 1, after) }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1000...2999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1] ? "\(year)-\(two(month))-\(two(day))" : nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
