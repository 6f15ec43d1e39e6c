/// How a word declines: what falls off its end, and what each case puts there.
struct Declension: Sendable {
  /// Letters that fall off; the nominative's own ending.
  var cut: Int
  /// For each case its endings, the usual one first. Empty: the word has one form.
  var cases: [[[Letter]]]
  /// Whether the nominative is a plural: attributes that look alike in both numbers need to know.
  var isPlural = false

  /// A word with one form.
  static let fixed = Declension(cut: 0, cases: [])

  var isFixed: Bool { cases.isEmpty }
}

/// The declensions of one part of speech in one language.
typealias DeclensionTable = EndingTable<Declension>

extension EndingTable where Value == Declension {
  /// Reads a table as the language files write it.
  ///
  /// One line a class: endings with commas between them, then what each case puts in place of the letters after `|`.
  /// `-` is no ending, `.` the nominative's own, `/` stands between two endings that are both in use; `=` instead of
  /// the cases marks words with one form, and a last `pl` plurals. Lines that begin with `#` explain.
  init(rules: String) {
    var pairs: [(pattern: String, value: Declension)] = []
    for line in rules.split(separator: "\n") where !line.hasPrefix("#") {
      var fields = line.split(separator: " ")
      guard fields.count > 1 else { continue }
      let isPlural = fields.last == "pl"
      if isPlural { fields.removeLast() }
      for ending in fields[0].split(separator: ",") {
        let halves = ending.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let dropped = halves.count > 1 ? Array(halves[1].utf16) : []
        let cases =
          fields[1] == "="
          ? []
          : fields.dropFirst().map { forms in
            forms.split(separator: "/").map { form -> [Letter] in
              form == "-" ? [] : form == "." ? dropped : Array(form.utf16)
            }
          }
        let declension = Declension(cut: dropped.count, cases: cases, isPlural: isPlural)
        pairs.append((halves.joined(), declension))
      }
    }
    self.init(pairs)
  }
}
