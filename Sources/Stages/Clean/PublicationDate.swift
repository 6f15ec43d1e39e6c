/// Dates of publication in ISO 8601.
enum PublicationDate {
  /// `value` as `2016-04-15` or `2016-04-15T10:00:00Z`; `nil` unless it names a whole date without doubt.
  ///
  /// Read are ISO 8601 (also with a space for the `T`, with slashes or without hyphens), and dates whose month is a
  /// name: `15 Apr 2016`, `April 15, 2016`, `Fri, 15 Apr 2016 10:00:00 GMT`, `15 апреля 2016`, `2016年4月15日`.
  static func normalized(_ value: String) -> String? {
    let bytes = Array(value.utf8.prefix(64))
    return numeric(bytes) ?? named(bytes) ?? marked(String(decoding: bytes, as: UTF8.self))
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

  private static func named(_ bytes: [UInt8]) -> String? {
    var words = String(decoding: bytes, as: UTF8.self).lowercased().split { $0 == " " || $0 == "," || $0 == "\u{A0}" }
    // `15 de abril de 2016`
    words.removeAll { ["de", "del", "of"].contains($0) }
    guard let index = words.firstIndex(where: { MonthName.number($0) != nil }),
      let month = MonthName.number(words[index])
    else { return nil }
    let before = index > 0 ? day(words[index - 1]) : nil
    let after = index + 1 < words.count ? day(words[index + 1]) : nil
    let last = index + 2 < words.count ? day(words[index + 2]) : nil
    if let before, let after, after > 31, let date = date(after, month, before) {
      let rest = words.dropFirst(index + 2).joined(separator: " ").uppercased()
      return date + (time(Array(rest.utf8)) ?? "")
    }
    if let after, let last { return date(last, month, after) }
    return nil
  }

  /// `15`, `15.`, `1er`, `15th`.
  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return [0, 1, 2].contains(word.count - digits.count) ? Int(digits) : nil
  }

  /// `2016年4月15日`, `2016년 4월 15일`.
  private static func marked(_ text: String) -> String? {
    for marks in ["年月日", "년월일"] {
      var rest = text.unicodeScalars.filter { !$0.properties.isWhitespace }[...]
      var numbers: [Int] = []
      for mark in marks.unicodeScalars {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard let value = Int(String(String.UnicodeScalarView(digits))), rest.dropFirst(digits.count).first == mark
        else {
          break
        }
        numbers.append(value)
        rest = rest.dropFirst(digits.count + 1)
      }
      if numbers.count == 3 { return date(numbers[0], numbers[1], numbers[2]) }
    }
    return nil
  }

  /// The date in the path of an address: `/2016/04/15/`, `/2016-04-15-`, `/20160415`.
  static func inPath(of address: String) -> String? {
    let bytes = Array(address.utf8.prefix(512))
    var at = 0
    while at < bytes.count {
      defer { at += 1 }
      guard bytes[at] == UInt8(ascii: "/"), let year = number(bytes, at + 1, 4), (1990...2099).contains(year),
        at + 5 < bytes.count
      else { continue }
      let mark = bytes[at + 5]
      let isMarked = mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-")
      let step = isMarked ? 3 : 2
      guard let month = number(bytes, at + (isMarked ? 6 : 5), 2),
        let day = number(bytes, at + (isMarked ? 6 : 5) + step, 2),
        !isMarked || bytes[at + 8] == mark
      else { continue }
      let end = at + (isMarked ? 11 : 9)
      if end < bytes.count, bytes[end] &- 0x30 < 10 { continue }
      if let date = date(year, month, day) { return date }
    }
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
