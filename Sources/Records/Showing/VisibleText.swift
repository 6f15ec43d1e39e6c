/// Document text made safe for a terminal: what would be obeyed rather than shown becomes a visible sign.
///
/// Control characters become the control pictures of Unicode (`␛` for escape); C1 controls, line separators and the
/// marks that turn the direction of text become `<U+202E>`. So no document can move the cursor, recolour what follows,
/// or show words in another order than they stand.
package enum VisibleText {
  /// The sign for a scalar that must not get through; `nil` for one that may.
  /// - Parameter keepsLines: Whether a line feed may.
  package static func sign(for scalar: Unicode.Scalar, keepsLines: Bool) -> String? {
    switch scalar.value {
    case 0x0A where keepsLines: return nil
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    default: return nil
    }
  }

  /// A piece of text on one line.
  package static func line(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let sign = sign(for: scalar, keepsLines: false) {
        output.append(contentsOf: sign.unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// How many columns a terminal gives a scalar: none to marks that sit on others, two to East Asian wide ones.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
