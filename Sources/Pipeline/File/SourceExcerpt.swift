/// A line of a file with a caret below one of its places, for messages.
package enum SourceExcerpt {
  /// The line and the caret line, indented alike. The caret stands under `column` (from 1, in scalars) on a terminal:
  /// tabs stay tabs, wide characters count two cells, combining ones none. Of a long line the part around the place
  /// is shown; a column past its end puts the caret behind it.
  package static func lines(of text: String, column: Int) -> [String] {
    let reach = 100
    let scalars = Array(text.unicodeScalars)
    let place = min(max(column - 1, 0), scalars.count)
    let start = place > reach ? place - reach : 0
    let end = min(scalars.count, place + reach)

    var shown = String.UnicodeScalarView("  ".unicodeScalars)
    var caret = String.UnicodeScalarView("  ".unicodeScalars)
    if start > 0 {
      shown.append("…")
      caret.append(" ")
    }
    for index in start..<end {
      let scalar = scalars[index]
      let isPrintable = isPrintable(scalar)
      shown.append(isPrintable || scalar == "\t" ? scalar : "\u{FFFD}")
      guard index < place else { continue }
      if scalar == "\t" {
        caret.append("\t")
      } else {
        for _ in 0..<(isPrintable ? cells(of: scalar) : 1) { caret.append(" ") }
      }
    }
    if end < scalars.count { shown.append("…") }
    caret.append("^")
    return [String(shown), String(caret)]
  }

  /// `text` for one line of a terminal: shortened, and without characters that would steer it.
  package static func printable(_ text: String) -> String {
    let limit = 120
    var shown = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit {
        shown.append("…")
        break
      }
      shown.append(isPrintable(scalar) ? scalar : "\u{FFFD}")
    }
    return String(shown)
  }

  /// Whether `scalar` may be sent to a terminal: no control character, nothing that reorders the line.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    case .format: !(0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value || scalar.value == 0xFEFF)
    default: true
    }
  }

  /// How many terminal cells `scalar` takes (Unicode Standard Annex 11, its wide and fullwidth blocks).
  private static func cells(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
