import Compare
import Records
import TestSupport

/// Differences of few words and kinds, so that the same one occurs again, some of them hostile.
enum RandomDifferences {
  private static let words = [
    "Khabomai", "Кунашир", "歯舞", "", "*", "#1", "a\tb", "a\nb", "a\\tb", "\\*", "e\u{301}", "\u{E9}", "\u{1B}[31m",
    "</script>", "]]>", "::error::", "\u{2028}", "\u{202E}", "`````", "a\r",
  ]

  static func make(seed: UInt64) -> [DocumentDifferences] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...6, using: &generator)).map { number in
      let name = number == 0 ? words.randomElement(using: &generator) ?? "" : "tass/\(number).html"
      return DocumentDifferences(
        document: name.isEmpty ? "#" : name, oldDocument: number == 1 ? "tass/old.html" : nil,
        differences: (0..<Int.random(in: 1...12, using: &generator)).map { _ in difference(&generator) })
    }
  }

  private static func difference(_ generator: inout SeededGenerator) -> Difference {
    let kind = DifferenceKind.allCases.randomElement(using: &generator) ?? .text
    let hasKey = kind.subject == .detail
    var difference = Difference(
      kind, old: kind.direction == .added ? nil : side(kind, &generator),
      new: kind.direction == .removed ? nil : side(kind, &generator), key: hasKey ? "meta.title" : nil)
    for _ in 0..<Int.random(in: 0...2, using: &generator) { difference.causes.append(cause(&generator)) }
    difference.isJoint = difference.causes.count > 1 && Bool.random(using: &generator)
    if kind == .mentionRemoved { difference.displacement = side(kind, &generator).mention }
    return difference
  }

  private static func side(_ kind: DifferenceKind, _ generator: inout SeededGenerator) -> Difference.Side {
    let text = words.randomElement(using: &generator) ?? ""
    guard kind.subject == .mention else { return SampleDifferences.side(text, at: nil) }
    return SampleDifferences.mention(
      text.isEmpty ? "Iturup" : text, at: Int.random(in: 0...99, using: &generator), type: "island",
      entity: Bool.random(using: &generator) ? "iturup" : nil, before: words.randomElement(using: &generator) ?? "")
  }

  private static func cause(_ generator: inout SeededGenerator) -> Cause {
    let edit = words.randomElement(using: &generator) ?? ""
    return Cause(
      Cause.Kind.allCases.randomElement(using: &generator) ?? .alias,
      place: Bool.random(using: &generator)
        ? "Gazetteers/islands.tsv:\(Int.random(in: 1...3, using: &generator))" : nil,
      edit: edit.isEmpty ? "edited" : edit)
  }
}
