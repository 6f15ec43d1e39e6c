/// English spellings of names from countries that write Cyrillic, where only a Latin form is at hand: `Sergei` and
/// `Sergey`, `Tatyana` and `Tatiana`, `Zelensky` and `Zelenskyy`, `Khabomai` and `Habomai`.
///
/// What stands in Latin letters does not tell which Cyrillic letters were meant, so these are only the endings and
/// letter groups that have one reading.
enum SlavicSpelling {
  /// Whose customs a country's names follow.
  enum Family: Hashable, Sendable {
    case russian, ukrainian, belarusian, bulgarian, centralAsian

    init?(_ countries: [String], language: String?) {
      if let language, language != "en", !language.hasSuffix("-Latn") { return nil }
      for country in countries {
        switch country {
        case "RU", "SU": self = .russian
        case "UA": self = .ukrainian
        case "BY": self = .belarusian
        case "BG": self = .bulgarian
        case "KZ", "KG", "TJ", "UZ", "TM", "AZ", "MN": self = .centralAsian
        default: continue
        }
        return
      }
      return nil
    }

    fileprivate var table: SpellingTable {
      switch self {
      case .russian: SlavicSpelling.russian
      case .ukrainian: SlavicSpelling.ukrainian
      case .belarusian: SlavicSpelling.belarusian
      case .bulgarian: SlavicSpelling.bulgarian
      case .centralAsian: SlavicSpelling.centralAsian
      }
    }
  }

  /// The spellings of `words`, those nearest to the usual ones first, each in as many words.
  static func forms(of words: [[UInt32]], _ family: Family, _ person: PersonName?) -> [[String]] {
    var lists: [[[UInt32]]] = []
    for (index, word) in words.enumerated() {
      guard word.count >= 4, !englishWords.contains(Letters.string(word.map(Letters.lowercased))) else {
        lists.append([word])
        continue
      }
      var spellings = family.table.spellings(of: word, limit: 6)
      let isGiven = person?.given.contains(index) ?? false
      if isGiven, family == .russian || family == .ukrainian {
        let endings = family == .ukrainian ? ukrainianGivenNames : givenNames
        for spelling in spellings {
          spellings += endings.spellings(of: spelling, limit: 4).filter { !spellings.contains($0) }
        }
        spellings = Array(spellings.prefix(10))
      }
      lists.append(spellings.filter { $0.count >= 4 || $0 == word })
    }
    guard lists.allSatisfy({ !$0.isEmpty }) else { return [] }
    var forms = Combinations.nearestFirst(counts: lists.map(\.count), limit: 16).dropFirst().map { choice in
      lists.indices.map { Letters.string(lists[$0][choice[$0]]) }
    }
    if let person, family == .russian, let last = words.last, person.family == words.count - 1..<words.count {
      forms += familyNames.spellings(of: last, limit: 2).dropFirst().map { form in
        words.dropLast().map { Letters.string($0) } + [Letters.string(form)]
      }
    }
    return forms
  }

  /// `a b c$` as rules that give each of the group for each: `a$ a|b|c b$ b|a|c …`
  private static func group(_ text: String) -> String {
    var prefix = ""
    var suffix = ""
    var fields = text.split(separator: " ").map(String.init)
    if let first = fields.first, "^+-".contains(first) { (prefix, fields) = (first, Array(fields.dropFirst())) }
    if let last = fields.last, "$_%".contains(last) { (suffix, fields) = (last, Array(fields.dropLast())) }
    return fields.map { field in
      let others = fields.filter { $0 != field }
      return "\(prefix)\(field)\(suffix) \(([field] + others).joined(separator: "|"))"
    }.joined(separator: " ")
  }

  private static func groups(_ texts: String...) -> String { texts.map(group).joined(separator: " ") }

  /// Diphthongs with й; inside Ukrainian words *oi* is ої as well.
  private static let diphthongs = groups(
    "ei ey ej $", "ai ay $", "oi oy $", "oi oy _", "ui uy _", "ei ey _", "aik ayk", "aid ayd", "ait ayt", "aim aym",
    "aib ayb", "aig ayg")
  private static let softVowels = groups(
    "^ yu iu", "lyu liu", "dyu diu", "^ ya ia", "lya lia", "tya tia", "vya via", "rya ria", "nya nia")
  private static let initialYe = groups(
    "^ yevg evg", "^ yekat ekat", "^ yelts elts", "^ yelen elen", "^ yeliz eliz", "^ yerev erev", "^ yenis enis",
    "^ yegor egor", "^ yefim efim", "^ yefr efr", "^ yevp evp", "^ yevs evs")
  private static let innerYe = groups("ayev aev $", "eyev eev $", "iyev iev $", "oyev oev $", "oyevsk oevsk")

  private static let russian = SpellingTable(
    axes: [
      groups("sky skiy skii ski skij $", "zky zkiy zkii zki $"),
      diphthongs,
      softVowels + " " + groups("ia iya $"),
      initialYe,
      innerYe,
      groups("kh h") + " ch ch sh sh zh zh th th gh gh ph ph ah ah eh eh oh oh uh uh ih ih h_ h h$ h",
      groups("lex leks", "maxim maksim", "alexander aleksandr alexandr", "alexandra aleksandra"),
    ], keepsUnknown: true)

  private static let ukrainian = SpellingTable(
    axes: [
      groups("sky skyi skyy skiy skyj skij $", "zky zkyi zkyy $"),
      groups("ei ey ej $", "ai ay $", "oi oy $"),
      softVowels,
      groups("ia iia iya $", "zhzhia zhzhya zhia $", "aiv ayiv $"),
      initialYe,
      "kh kh|h",
      groups("lex leks", "maxym maksym"),
    ], keepsUnknown: true)

  private static let belarusian = SpellingTable(
    axes: [
      groups("ousk owsk", "auka awka", "^ alexander aleksandr alyaksandr aliaksandr $"), groups("ei ey $", "ai ay $"),
      groups("lia lya", "via vya", "sia sya", "nia nya"),
      "kh kh|h",
    ], keepsUnknown: true)

  private static let bulgarian = SpellingTable(
    axes: [groups("oi oy _", "ai ay _", "ei ey _"), groups("ia iya $"), groups("^ yo io", "^ yu iu"), "kh kh|h"],
    keepsUnknown: true)

  private static let centralAsian = SpellingTable(
    axes: [
      groups("ayev aev $", "eyev eev $", "iyev iev $", "oyev oev $", "ayeva aeva $", "iyeva ieva $"),
      groups("^ zh j", "zhan jan $", "zhomart jomart"),
      groups("kassym kasym qasym"), "q q|k", "kh kh|h", groups("bai bay $", "bai bay _", "tai tay $"),
    ], keepsUnknown: true)

  /// Given names in -ий: `Dmitry`, `Yuri`, `Valeriy`.
  private static let givenNames = SpellingTable(
    axes: [
      groups(
        "ry ri riy rii $", "ny ni niy nii $", "ly li liy lii $", "dy di diy dii $", "gy gi giy gii $",
        "tiy tii tij $", "iy ii ij $")
    ], keepsUnknown: true)

  /// `Andriy`, `Valerii`; `Yuriy` is also written like the Russian name.
  private static let ukrainianGivenNames = SpellingTable(
    axes: [groups("iy ii ij $", "^ yuriy yurii yuri yury $")], keepsUnknown: true)

  /// What emigrants wrote: `Rachmaninoff`.
  private static let familyNames = SpellingTable(axes: ["ov$ ov|off"], keepsUnknown: true)

  /// Words of the map and of titles that look like such names.
  private static let englishWords: Set<String> = [
    "the", "city", "island", "islands", "lake", "river", "bay", "sea", "peninsula", "county", "valley", "mountain",
    "south", "north", "east", "west", "southern", "northern", "eastern", "western", "district", "region", "republic",
    "territory", "autonomous", "strait", "range", "cape", "mount", "gulf", "province", "airport", "bank", "bridge",
    "highlands", "territories", "oblast", "krai", "kray", "okrug", "federation", "union", "soviet", "russia", "central",
    "saint", "point", "port", "rayon", "raion", "hills", "plain", "channel", "waterway", "monastery", "military",
  ]
}
