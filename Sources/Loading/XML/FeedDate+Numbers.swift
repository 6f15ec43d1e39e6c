extension FeedDate {
  /// Dates of three numbers, `15.04.2016`, `15/04/2016`, `2016/4/15`, with or without a time behind them.
  ///
  /// With the year first the month follows. With dots the day is first, as it is wherever dots are used. With slashes and
  /// hyphens either may be, so what is meant must be clear: one of the two is no month, or they are equal. Years have
  /// four digits.
  static func numbers(_ parts: [String]) -> String? {
    guard let first = parts.first, let mark = first.utf8.first(where: { !isASCIIDigit($0) }),
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-")
    else { return nil }
    let fields = first.utf8.split(separator: mark, omittingEmptySubsequences: false).map { Array($0) }
    guard fields.count == 3, fields.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isASCIIDigit) }) else {
      return nil
    }
    let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let lengths = fields.map(\.count)
    var date: String?
    if lengths[0] == 4, lengths[1] < 3, lengths[2] < 3 {
      date = calendarDate(numbers[0], numbers[1], numbers[2])
    } else if lengths[2] == 4, lengths[0] < 3, lengths[1] < 3 {
      let dayFirst = calendarDate(numbers[2], numbers[1], numbers[0])
      let monthFirst = calendarDate(numbers[2], numbers[0], numbers[1])
      if mark == UInt8(ascii: ".") {
        date = dayFirst
      } else if dayFirst == nil || monthFirst == nil || dayFirst == monthFirst {
        date = dayFirst ?? monthFirst
      }
    }
    guard let date else { return nil }
    return date + (parts.count > 1 ? clock(parts[1]) ?? "" : "")
  }

  /// `T10:04:00` of `10:04` or `10:04:00`.
  private static func clock(_ text: String) -> String? {
    let fields = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { Array($0) }
    guard (2...3).contains(fields.count), fields.allSatisfy({ $0.count == 2 && $0.allSatisfy(isASCIIDigit) }) else {
      return nil
    }
    let numbers = fields.map { Int($0[0] - 0x30) * 10 + Int($0[1] - 0x30) }
    guard numbers[0] < 24, numbers[1] < 60, numbers.count < 3 || numbers[2] < 60 else { return nil }
    return "T\(two(numbers[0])):\(two(numbers[1])):\(two(numbers.count > 2 ? numbers[2] : 0))"
  }

  /// `nil` for a day that there never was.
  private static func calendarDate(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1] ? "\(year)-\(two(month))-\(two(day))" : nil
  }
}
