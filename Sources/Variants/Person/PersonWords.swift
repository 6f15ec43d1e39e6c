/// Words in names of people that are neither given nor family names.
enum PersonWords {
  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "delle", "di", "da", "das", "do", "dos", "du", "des", "la", "le",
    "las", "los", "lo", "al", "el", "as", "ash", "an", "ar", "at", "ad", "az", "bin", "bint", "ibn", "ben", "abu", "y",
    "e", "zu", "zur", "zum", "vom", "ter", "ten", "te", "af", "av", "of", "op", "het", "st",
    "аль", "эль", "ад", "ас", "аш", "ибн", "бин", "бен", "фон", "ван", "дер", "ден", "де", "ди", "да", "дос", "дель",
    "ла", "ле", "дю", "цу", "тер", "оглы", "кызы",
  ]

  /// Particles that catalogues put behind the given names: `Gaulle, Charles de`.
  static let detachable: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "zu", "zur", "zum",
    "vom", "ter", "ten", "te", "af", "av", "фон", "ван", "дер", "де",
  ]

  static let suffixes: Set<String> = ["jr", "sr", "jnr", "snr", "junior", "senior"]

  /// A name with one of these is not given and family name alone.
  static let titles: Set<String> = [
    "emperor", "empress", "king", "queen", "prince", "princess", "crown", "tsar", "czar", "kaiser", "sultan", "shah",
    "pope", "patriarch", "metropolitan", "bishop", "archbishop", "cardinal", "father", "mother", "sister",
    "brother", "rabbi", "imam", "sheikh", "sheik", "shaikh", "emir", "amir", "ayatollah", "mullah", "dalai", "lama",
    "president", "premier", "minister", "general", "admiral", "marshal", "colonel", "major", "captain", "lieutenant",
    "sergeant", "commander", "chairman", "chancellor", "governor", "senator", "judge", "sir", "lord", "lady", "dame",
    "baron", "baroness", "count", "countess", "duke", "duchess", "earl", "dr", "prof", "professor", "mr", "mrs", "ms",
    "miss", "dowager", "grand", "papa", "roi", "reine", "pape",
    "papst", "könig", "konig", "königin", "rey", "reina", "rei",
    "император", "императрица", "царь", "царица", "король", "королева", "принц", "принцесса", "князь", "княгиня",
    "граф", "папа", "патриарх", "митрополит", "святой", "святая", "президент", "генерал", "маршал", "адмирал",
    "шейх", "эмир", "аятолла", "далай", "лама", "султан", "шах", "лорд", "леди", "сэр", "імператор", "цар",
  ]

  /// A name with one of these is a title or an epithet wherever it stands: `Catherine the Great`.
  static let epithets: Set<String> = [
    "the", "of", "and", "great", "elder", "younger", "terrible", "große", "grosse", "grande", "великий", "великая",
    "грозный", "сестра", "saint",
  ]

  /// A word in small letters and without a stop at its end.
  static func folded(_ word: String) -> String {
    var scalars = word.unicodeScalars.map { Letters.lowercased($0.value) }
    if scalars.last == 0x2E { scalars.removeLast() }
    return Letters.string(scalars)
  }

  /// What stands before the first hyphen or apostrophe: `al` of `al-assad`, `d` of `d'estaing`.
  static func leading(_ folded: String) -> String {
    let scalars = folded.unicodeScalars.map(\.value)
    guard let cut = scalars.firstIndex(where: { Letters.isHyphen($0) || Letters.isApostrophe($0) }) else {
      return folded
    }
    let first = Letters.string(scalars[..<cut])
    return first == "d" || first == "l" || first == "t" ? "de" : first
  }

  /// Whether `word` is an initial or two: `S.`, `Yu.`, `J.-P.`, `S`, `KP`.
  static func isInitial(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { Letters.isLetter($0.value) }
    if letters.count == 2, letters.allSatisfy({ Letters.isCapital($0.value) }) { return true }
    return letters.count == 1 || word.unicodeScalars.last == "." && letters.count <= 4
  }
}
