internal import Gazetteer

extension GazetteerStatistics {
  /// The counts as one line of JSON.
  package var json: String {
    var line = JSONLine()
    line.add("file", path)
    line.add("bytes", byteCount)
    line.add("rows", rowCount)
    line.add("names", nameCount)
    line.add("aliases", aliasCount)
    if refusedCount > 0 { line.add("refused", refusedCount) }
    line.add("types", counts: GazetteerStatistics.byCount(types))
    line.add(
      "languages",
      counts: GazetteerStatistics.byCount(languages).map { (name: $0.name.isEmpty ? "und" : $0.name, count: $0.count) })
    line.add("flags", counts: GazetteerStatistics.byCount(flags))
    line.add("with", counts: factCounts)
    if !variants.isEmpty { line.add("variants", counts: GazetteerStatistics.byCount(variants)) }
    return line.text
  }

  /// The counts as a paragraph for people:
  ///
  ///     islands.tsv: 513 rows, 4,820 names (4,307 aliases), 106,028 bytes
  ///       types      island 402, archipelago 111
  ///       languages  ru 1,204, ja 460, none 902
  package var text: String {
    let number = GazetteerStatistics.grouped
    var lines = [
      "\(path): \(number(rowCount)) row\(rowCount == 1 ? "" : "s"), \(number(nameCount)) name\(nameCount == 1 ? "" : "s")"
        + " (\(number(aliasCount)) alias\(aliasCount == 1 ? "" : "es")), \(number(byteCount)) bytes"
    ]
    func add(_ title: String, _ counts: [(name: String, count: Int)]) {
      if counts.isEmpty { return }
      let list = counts.map { "\($0.name.isEmpty ? "none" : $0.name) \(number($0.count))" }.joined(separator: ", ")
      lines.append("  " + title + String(repeating: " ", count: 11 - title.count) + list)
    }
    add("types", GazetteerStatistics.byCount(types))
    add("languages", GazetteerStatistics.byCount(languages))
    add("flags", GazetteerStatistics.byCount(flags))
    add("with", factCounts)
    add("variants", GazetteerStatistics.byCount(variants))
    if refusedCount > 0 { lines.append("  \(number(refusedCount)) aliases cannot be read; see: onoma gazetteer lint") }
    return lines.joined(separator: "\n")
  }

  private var factCounts: [(name: String, count: Int)] {
    GazetteerStatistics.countedColumns.compactMap { column in
      facts[column.rawValue].map { (name: column == .latitude ? "coordinates" : column.rawValue, count: $0) }
    }
  }

  /// The largest first; equals by name.
  private static func byCount(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    counts.map { (name: $0.key, count: $0.value) }
      .sorted {
        $0.count != $1.count ? $0.count > $1.count : Array($0.name.utf8).lexicographicallyPrecedes($1.name.utf8)
      }
  }

  /// `1,234,567`
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
