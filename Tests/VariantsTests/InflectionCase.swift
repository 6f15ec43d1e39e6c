import Testing
import Variants

/// A name and the forms that are expected of it, in order.
struct InflectionCase: Sendable, CustomTestStringConvertible {
  var name: VaryingName
  var forms: [String]

  var testDescription: String { name.text }

  /// Reads lines `name: form, form, …`; a name alone does not decline, `@JP` after it is its country, and a line that
  /// begins with white space continues the one before.
  static func table(_ language: String?, _ kind: VaryingName.Kind, _ text: String) -> [InflectionCase] {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  "), let last = lines.popLast() {
        lines.append(last + line.drop { $0 == " " })
      } else {
        lines.append(String(line))
      }
    }
    return lines.map { line in
      let halves = line.split(separator: ":", maxSplits: 1)
      let name = halves[0].split(separator: "@")
      let forms = halves.count > 1 ? halves[1].split(separator: ",").map { String($0.drop { $0 == " " }) } : []
      let countries = name.dropFirst().map(String.init)
      return InflectionCase(
        name: VaryingName(String(name[0]), language: language, kind: kind, countries: countries), forms: forms)
    }
  }
}
