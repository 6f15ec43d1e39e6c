internal import TextModel

/// Names of members, as ids have them behind `#`.
enum MemberName {
  /// Six digits, so that names sort as the members stand.
  /// - Parameter number: from 1.
  static func numbered(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Whether ``numbered(_:)`` gave it.
  static func isNumbered(_ name: String) -> Bool { name.utf8.count >= 6 && name.utf8.allSatisfy(isASCIIDigit) }
}
