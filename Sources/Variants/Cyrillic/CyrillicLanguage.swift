/// The Cyrillic alphabets that have romanizations of their own.
enum CyrillicLanguage: Hashable, Sendable {
  case russian, ukrainian, belarusian, bulgarian, serbian, macedonian, kazakh, mongolian

  /// The language to read `scalars` in: as tagged, else by letters that only one alphabet has, else by country.
  ///
  /// `nil` for a name that was only *written* in this language: *Париж* or *Си Цзиньпин* read letter by letter give
  /// words that nobody uses, and so does the Ukrainian name of a Russian.
  init?(_ name: VaryingName, _ scalars: [UInt32]) {
    let tag = name.language.map { String($0.prefix { $0 != "-" }) }
    guard let language = CyrillicLanguage(tag: tag) ?? CyrillicLanguage(letters: scalars, countries: name.countries)
    else { return nil }
    self = language
    if tag != nil, CyrillicLanguage(tag: tag) == nil { return nil }
    guard !name.countries.isEmpty else { return }
    var home = language.countries
    if language == .russian, name.kind == .place { home.subtract(Regions.baltic) }
    guard name.countries.contains(where: home.contains) else { return nil }
  }

  private init?(tag: String?) {
    switch tag {
    case "ru": self = .russian
    case "uk": self = .ukrainian
    case "be": self = .belarusian
    case "bg": self = .bulgarian
    case "sr", "bs", "cnr", "sh": self = .serbian
    case "mk": self = .macedonian
    case "kk", "ky", "tg", "uz", "tt", "ba", "tk": self = .kazakh
    case "mn": self = .mongolian
    default: return nil
    }
  }

  private init?(letters: [UInt32], countries: [String]) {
    let small = Set(letters.map(Letters.lowercased))
    func has(_ text: String) -> Bool { text.unicodeScalars.contains { small.contains($0.value) } }
    if has("ѓќѕ") {
      self = .macedonian
    } else if has("ђћџљњј") {
      self = countries.contains("MK") ? .macedonian : .serbian
    } else if has("қғұәһңҳҷӣӯ") {
      self = .kazakh
    } else if has("өү") {
      self = countries.contains(where: Regions.centralAsian.contains) ? .kazakh : .mongolian
    } else if has("їєґ") {
      self = .ukrainian
    } else if has("ў") {
      self = countries.contains("UZ") ? .kazakh : .belarusian
    } else if has("і") {
      self = countries.contains("BY") ? .belarusian : countries.contains("KZ") ? .kazakh : .ukrainian
    } else if has("ыэё") {
      self = countries == ["MN"] ? .mongolian : .russian
    } else {
      switch countries.first {
      case "UA": self = .ukrainian
      case "BG": self = .bulgarian
      case "RS", "ME", "BA", "XK": self = .serbian
      case "MK": self = .macedonian
      case "MN": self = .mongolian
      default: self = .russian
      }
    }
  }

  private var countries: Set<String> {
    switch self {
    case .russian: Regions.russian
    case .ukrainian: ["UA", "SU"]
    case .belarusian: ["BY", "SU"]
    case .bulgarian: ["BG"]
    case .serbian: Regions.serbian
    case .macedonian: ["MK", "YU"]
    case .kazakh: Regions.centralAsian.union(["RU", "SU"])
    case .mongolian: ["MN", "RU"]
    }
  }

  /// Its systems; the first one is what the English-language press writes.
  var systems: [RomanizationSystem] {
    switch self {
    case .russian: Romanizations.russian
    case .ukrainian: Romanizations.ukrainian
    case .belarusian: Romanizations.belarusian
    case .bulgarian: Romanizations.bulgarian
    case .serbian: Romanizations.serbian
    case .macedonian: Romanizations.macedonian
    case .kazakh: Romanizations.kazakh
    case .mongolian: Romanizations.mongolian
    }
  }
}
