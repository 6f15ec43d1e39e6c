/// How findings spell what files hold.
enum LintText {
  /// Longer names are cut.
  private static let limit = 60

  /// The text in single quotes, cut if it is long, with what cannot be seen written as `\u{200B}`.
  static func quoted(_ text: String) -> String {
    var shown = "'"
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit { return shown + "…'" }
      if isVisible(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += code(scalar.value, prefix: "\\u{") + "}"
      }
    }
    return shown + "'"
  }

  /// `U+0301`
  static func code(_ scalar: UInt32, prefix: String = "U+") -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func number(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar.value == 0x20
    default: true
    }
  }
}
