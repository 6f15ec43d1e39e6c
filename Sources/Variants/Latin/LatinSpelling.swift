/// Spellings of accented Latin letters in plain ones, by the custom of a name's countries: `ae` for `ä`, `dj` for `đ`.
enum LatinSpelling {
  /// The spellings of `words`, each in as many words; words that a rule does not touch stay as they are.
  static func forms(of words: [[UInt32]], _ name: VaryingName) -> [[String]] {
    letterTables(name, words.flatMap { $0 }).flatMap { consistent($0, words) }
  }

  /// The whole name by one table, in each of its ways.
  private static func consistent(_ table: SpellingTable, _ words: [[UInt32]]) -> [[String]] {
    let lists = words.map { word -> [String] in
      let letters = word.filter(Letters.isLetter)
      let isAllCapitals = letters.count > 1 && letters.allSatisfy(Letters.isCapital)
      return table.spellings(of: word, limit: 2).map { spelling in
        Letters.string(isAllCapitals ? spelling.map(Letters.uppercased) : spelling)
      }
    }
    guard lists.allSatisfy({ !$0.isEmpty }) else { return [] }
    let most = lists.map(\.count).max() ?? 0
    return (0..<most).map { index in lists.map { $0[min(index, $0.count - 1)] } }
  }

  private static func letterTables(_ name: VaryingName, _ letters: [UInt32]) -> [SpellingTable] {
    guard letters.contains(where: { $0 >= 0x80 }) else { return [] }
    let language = name.language.map { String($0.prefix { $0 != "-" }) }
    func isOf(_ countries: Set<String>, _ languages: Set<String>) -> Bool {
      if let language { return languages.contains(language) || language == "en" && isIn(countries) }
      return name.countries.isEmpty || isIn(countries)
    }
    func isIn(_ countries: Set<String>) -> Bool { name.countries.contains(where: countries.contains) }
    var tables: [SpellingTable] = []
    if isOf(Regions.danish, ["da", "nb", "nn", "no", "fo"]) {
      tables.append(danish)
    } else if isOf(Regions.nordic, ["sv", "fi", "et", "is"]) {
      tables.append(swedish)
    }
    if isOf(Regions.german, ["de", "gsw", "lb"]) { tables.append(german) }
    if isIn(["RS", "HR", "BA", "ME", "SI", "MK", "XK", "YU", "CS"]) { tables.append(southSlavic) }
    if isIn(["AZ"]), language == nil || language == "az" || language == "en" { tables.append(azerbaijani) }
    return tables
  }

  /// The German spellings for typewriters; ß and ss are one for the matcher.
  private static let german = SpellingTable("ä ae ö oe ü ue", keepsUnknown: true)
  private static let swedish = SpellingTable("ä ae ö oe å aa", axes: [], keepsUnknown: true)
  /// `ø` is `o` for the matcher, `æ` is `ae`.
  private static let danish = SpellingTable("ø oe å aa ä ae ö oe", keepsUnknown: true)
  /// `đ` is `d` for the matcher.
  private static let southSlavic = SpellingTable("đ dj", keepsUnknown: true)
  /// The Azerbaijani alphabet of 1991 as English writes it.
  private static let azerbaijani = SpellingTable(
    "ə a c j ç ch ş sh x kh ğ gh ı y q g", axes: ["^x kh ov$ ov"], keepsUnknown: true)
}
