/// Abbreviations on maps and in headlines, both ways: `St.` and `Saint`, `Mt.` and `Mount`, `N. Korea`.
///
/// Stops are folded by the matcher. Not for people; nothing is abbreviated to a word that sentences have (`Is.` for
/// *Islands*, `Co.` for *County*).
enum Abbreviation {
  static func forms(of name: VaryingName) -> [String] {
    guard name.kind != .person, name.text.utf8.contains(where: { $0 == 0x20 || $0 == 0x2D || $0 >= 0x80 }) else {
      return []
    }
    let scalars = Letters.composed(name.text)
    guard scalars.count <= 120 else { return [] }
    var words: [[UInt32]] = []
    var gaps: [UInt32] = []
    var word: [UInt32] = []
    for scalar in scalars {
      if Letters.isSpace(scalar) || Letters.isHyphen(scalar) {
        guard !word.isEmpty else { return [] }
        words.append(word)
        gaps.append(scalar)
        word = []
      } else {
        word.append(scalar)
      }
    }
    guard !word.isEmpty, !words.isEmpty else { return [] }
    words.append(word)
    let texts = words.map { Letters.string($0) }
    return switch Script(of: scalars) {
    case .latin: latinTwice(texts, gaps, name)
    case .cyrillic: cyrillic(texts, gaps, name)
    default: []
    }
  }

  /// Also what takes two steps: `Mt. St. Helens`, `St. Kitts & Nevis`.
  private static func latinTwice(_ words: [String], _ gaps: [UInt32], _ name: VaryingName) -> [String] {
    let forms = latin(words, gaps, name)
    guard words.count > 2, 1...4 ~= forms.count else { return forms.map(\.text) }
    return forms.map(\.text) + forms.flatMap { latin($0.words, gaps, name).map(\.text) }
  }

  private static func latin(_ words: [String], _ gaps: [UInt32], _ name: VaryingName) -> [(
    words: [String], text: String
  )] {
    var forms: [(words: [String], text: String)] = []
    func add(_ index: Int, _ other: String) {
      var changed = words
      changed[index] = other
      forms.append((changed, joined(words, gaps, index, other)))
    }
    for index in words.indices {
      let key = PersonWords.folded(words[index])
      guard words[index].first?.isUppercase == true || key == "and" || key == "&" else { continue }
      let isLast = index == words.count - 1
      for entry in table where entry.word == key {
        guard entry.place == .last ? isLast && index > 0 : !isLast, entry.place != .first || index == 0 else {
          continue
        }
        guard entry.countries.isEmpty || name.countries.contains(where: entry.countries.contains) else { continue }
        for other in entry.others { add(index, other) }
      }
      if !isLast, index > 0, key == "and" { add(index, "&") }
      if !isLast, index > 0, key == "&" { add(index, "and") }
    }
    if name.kind == .place, words.count == 2, words[1].unicodeScalars.count >= 5, words[1].first?.isUppercase == true,
      gaps[0] == 0x20, !kinds.contains(words[1]), let short = directions[PersonWords.folded(words[0])]
    {
      add(0, short)
    }
    return forms
  }

  private static func cyrillic(_ words: [String], _ gaps: [UInt32], _ name: VaryingName) -> [String] {
    guard name.kind == .place else { return [] }
    var forms: [String] = []
    if let others = russianFirst[PersonWords.folded(words[0])] {
      for other in others { forms.append(joined(words, gaps, 0, other)) }
    }
    if let others = russianLast[PersonWords.folded(words[words.count - 1])] {
      for other in others { forms.append(joined(words, gaps, words.count - 1, other)) }
    }
    return forms
  }

  private static func joined(_ words: [String], _ gaps: [UInt32], _ index: Int, _ other: String) -> String {
    var text = ""
    for (position, word) in words.enumerated() {
      text += position == index ? other : word
      guard position < gaps.count else { break }
      text += Letters.string([gaps[position]])
    }
    return text
  }

  /// Where in a name a word stands for what it is abbreviated to.
  private enum Place: Sendable { case first, beforeName, last }

  private struct Entry: Sendable {
    var word: String
    var others: [String]
    var place: Place
    var countries: Set<String> = []
  }

  private static let iberian = Regions.twoFamilyNames.union(["PH", "PT", "BR", "AO", "MZ", "CV", "ST", "US"])
  private static let portuguese: Set<String> = ["PT", "BR", "AO", "MZ", "CV", "ST", "GW", "TL"]
  private static let germanSpeaking = Regions.german.union(["IT", "RU"])

  private static let table: [Entry] = [
    Entry(word: "saint", others: ["St."], place: .beforeName),
    Entry(word: "st", others: ["Saint"], place: .beforeName),
    Entry(word: "st", others: ["Sankt"], place: .beforeName, countries: Regions.german.union(["IT"])),
    Entry(word: "sankt", others: ["St.", "Skt."], place: .beforeName),
    Entry(word: "skt", others: ["Sankt", "St."], place: .beforeName),
    Entry(word: "sankt", others: ["Saint"], place: .beforeName, countries: ["RU"]),
    Entry(word: "sainte", others: ["Ste."], place: .beforeName),
    Entry(word: "ste", others: ["Sainte"], place: .beforeName),
    Entry(word: "saints", others: ["Sts."], place: .beforeName),
    Entry(word: "santa", others: ["Sta."], place: .beforeName, countries: iberian),
    Entry(word: "sta", others: ["Santa"], place: .beforeName, countries: iberian),
    Entry(word: "santo", others: ["Sto."], place: .beforeName, countries: iberian),
    Entry(word: "sto", others: ["Santo"], place: .beforeName, countries: iberian),
    Entry(word: "são", others: ["S."], place: .first, countries: portuguese),
    Entry(word: "mount", others: ["Mt."], place: .beforeName),
    Entry(word: "mt", others: ["Mount"], place: .beforeName),
    Entry(word: "mountains", others: ["Mts."], place: .last),
    Entry(word: "mts", others: ["Mountains"], place: .last),
    Entry(word: "fort", others: ["Ft."], place: .first),
    Entry(word: "ft", others: ["Fort"], place: .first),
    Entry(word: "point", others: ["Pt."], place: .first, countries: ["US", "CA", "AU", "NZ", "GB"]),
  ]

  /// `North Island` is not written `N. Island`.
  private static let kinds: Set<String> = [
    "Island", "Islands", "River", "Coast", "Point", "Beach", "Shore", "District", "County", "Province", "Region",
    "State", "Ocean", "Bridge", "Mountain", "Mountains", "Valley", "Branch", "Village", "Township", "Station", "Slope",
  ]

  private static let directions = [
    "north": "N.", "south": "S.", "east": "E.", "west": "W.", "northern": "N.",
  ]

  private static let russianFirst: [String: [String]] = [
    "остров": ["о.", "о-в"], "острова": ["о-ва"], "полуостров": ["п-ов"], "город": ["г."], "озеро": ["оз."],
    "река": ["р."], "гора": ["г."], "санкт": ["С."], "посёлок": ["пос."], "село": ["с."], "пролив": ["прол."],
    "о": ["остров"], "г": ["город"], "оз": ["озеро"],
  ]

  private static let russianLast: [String: [String]] = [
    "острова": ["о-ва"], "остров": ["о-в"], "область": ["обл."], "полуостров": ["п-ов"], "район": ["р-н"],
  ]
}
