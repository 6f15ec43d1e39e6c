internal import Records

/// Annotations for a GitHub workflow: a line a cause, at the cause's place, with how much it did and an example.
///
/// A step may give ten warnings, so the causes that did most come first and the others are counted in a notice.
package struct GitHubForm: DifferenceForm {
  private struct Effect {
    var count = 0
    var example: String
  }

  private var effects: [Cause: Effect] = [:]
  /// How many warnings GitHub shows of a step.
  static let limit = 10

  package init() {}

  package mutating func begin(_ header: DifferenceHeader, to output: inout [UInt8]) {}

  package mutating func append(_ document: DocumentDifferences, to output: inout [UInt8]) {
    for difference in document.differences {
      for cause in difference.causes {
        effects[cause, default: Effect(example: Self.example(difference, of: document))].count += 1
      }
    }
  }

  package mutating func end(_ counts: DifferenceCounts, to output: inout [UInt8]) {
    let sorted = effects.sorted { $0.key < $1.key }.sorted { $0.value.count > $1.value.count }
    for (cause, effect) in sorted.prefix(Self.limit) {
      let count = DifferenceTally.plural(effect.count, "difference")
      let message = "\(VisibleText.line(cause.phrase)): \(count), such as \(effect.example)"
      output += Self.line("warning", cause: cause, message: message).utf8
    }
    var notice = DifferenceTally(counts, maximumCauses: 0).total
    if sorted.count > Self.limit {
      notice += "; \(DifferenceTally.plural(sorted.count - Self.limit, "further cause")) not shown"
    }
    output += Self.line("notice", cause: nil, message: notice).utf8
  }

  /// The first lines of it: what it is and what the text says.
  private static func example(_ difference: Difference, of document: DocumentDifferences) -> String {
    let lines = DifferenceLayout(difference).lines.filter { $0.subject == .heading || $0.subject == .quote }
    let texts = lines.map { LineText(isColoured: false).text(of: $0) }
    return texts.joined(separator: ": ") + " (\(VisibleText.line(document.document)))"
  }

  private static func line(_ level: String, cause: Cause?, message: String) -> String {
    var properties: [String] = []
    if let place = cause?.place, let position = position(of: place) {
      properties.append("file=\(property(VisibleText.line(position.file)))")
      if let line = position.line { properties.append("line=\(line)") }
    }
    properties.append("title=onoma diff")
    return "::\(level) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  private static func position(of place: String) -> (file: String, line: Int?)? {
    guard !place.isEmpty else { return nil }
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else {
      return (place, nil)
    }
    return (String(place[..<colon]), line)
  }

  // MARK: Escapes

  /// What may stand after the second `::`.
  static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  /// What may stand as a property's value.
  static func property(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output.append(contentsOf: ("%" + (digits.utf8.count < 2 ? "0" : "") + digits).unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }
}
