/// Punctuation at an edge of a name that is no part of it: `Kunashir,`, `- Shikotan`, `(Habomai`.
///
/// Stops of abbreviations, apostrophes, closed brackets and quotes, exclamation and question marks at the end belong
/// to names.
struct EdgePunctuation: NameRule {
  let name = "edge-punctuation"
  let severity = LintSeverity.warning
  let summary = "punctuation at an edge of a name"

  func check(_ name: LintName, of row: LintRow, into report: inout LintReport) {
    guard let first = name.listed.bytes.first, let last = name.listed.bytes.last else { return }
    // Nothing to see in most names: letters at both edges.
    if isPlain(first), isPlain(last) { return }
    guard let mark = mark(in: name.text) else { return }
    report.add(
      self, in: row, "\(name.quoted) \(mark.isFirst ? "begins" : "ends") with '\(mark.scalar)'", fix: "take it away")
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF && byte < 0x80
  }

  private func mark(in text: String) -> (scalar: Unicode.Scalar, isFirst: Bool)? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return nil }
    // ".NET" and ".su" are names.
    if first == ".", let second = scalars.dropFirst().first, Script(of: second.value) != nil { return nil }
    if ",;:!?-–—/&)]}.·、。，；：！？）".unicodeScalars.contains(first) { return (first, true) }
    if "([{（「『«“„".unicodeScalars.contains(first), !scalars.contains(closing(first)) { return (first, true) }
    if ",;:-–—/&([{·、。，；：（「『«".unicodeScalars.contains(last) { return (last, false) }
    if ")]}）」』»".unicodeScalars.contains(last), !scalars.contains(opening(last)) { return (last, false) }
    if last == ".", isSentenceStop(text) { return (last, false) }
    return nil
  }

  /// A stop after a long word, where no other word is abbreviated.
  private func isSentenceStop(_ text: String) -> Bool {
    let words = text.unicodeScalars.split(separator: " ")
    guard let word = words.last, word.count > 6 else { return false }
    return text.unicodeScalars.filter { $0 == "." }.count == 1
  }

  private func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "（": "）"
    case "「": "」"
    case "『": "』"
    case "«": "»"
    default: "”"
    }
  }

  private func opening(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ")": "("
    case "]": "["
    case "}": "{"
    case "）": "（"
    case "」": "「"
    case "』": "『"
    default: "«"
    }
  }
}
