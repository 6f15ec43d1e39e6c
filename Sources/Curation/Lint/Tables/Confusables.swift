/// Letters of Latin, Greek and Cyrillic that look alike in most typefaces.
enum Confusables {
  /// Latin, then what looks like it in Cyrillic, then in Greek; `-` where there is nothing.
  private static let table = """
    A А Α|B В Β|C С -|E Е Ε|H Н Η|I І Ι|J Ј -|K К Κ|M М Μ|N - Ν|O О Ο|P Р Ρ|S Ѕ -|T Т Τ|X Х Χ|Y У Υ|Z - Ζ|G Ԍ -|\
    Q Ԛ -|W Ԝ -|V Ѵ -|a а α|b - -|c с -|d ԁ -|e е -|g - -|h һ -|i і ι|j ј -|k к κ|l Ӏ -|m м -|n - η|o о ο|p р ρ|\
    q ԛ -|r - -|s ѕ -|t т τ|u - υ|v ѵ ν|w ԝ ω|x х χ|y у γ|Ï Ї Ϊ|ï ї ϊ|Ë Ё -|ë ё -|È Ѐ -|è ѐ -|Ö Ӧ -|ö ӧ -|Ä Ӓ -|\
    ä ӓ -|Æ Ӕ -|æ ӕ -|Ə Ә -|ə ә -|Ç Ҫ -|ç ҫ -
    """

  private static let latinOf: [Unicode.Scalar: Unicode.Scalar] = pairs(from: [1, 2], to: 0)
  private static let cyrillicOf: [Unicode.Scalar: Unicode.Scalar] = pairs(from: [0], to: 1)
  private static let greekOf: [Unicode.Scalar: Unicode.Scalar] = pairs(from: [0], to: 2)

  private static func pairs(from: [Int], to: Int) -> [Unicode.Scalar: Unicode.Scalar] {
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in table.split(separator: "|") {
      let cells = row.split(separator: " ").compactMap { $0.unicodeScalars.first }
      guard cells.count == 3, cells[to] != "-" else { continue }
      for column in from where cells[column] != "-" { pairs[cells[column]] = cells[to] }
    }
    return pairs
  }

  /// The text with the letters of each mixed word's rarer alphabet replaced by those of its commoner one; `nil` if a
  /// word mixes letters that do not look alike.
  static func mended(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if Script(of: scalar.value)?.isAlphabetOfEurope == true || (0x300...0x36F ~= scalar.value && !word.isEmpty) {
        word.append(scalar)
        continue
      }
      guard let whole = mended(word: word) else { return nil }
      result.append(contentsOf: whole)
      word.removeAll(keepingCapacity: true)
      result.append(scalar)
    }
    guard let whole = mended(word: word) else { return nil }
    result.append(contentsOf: whole)
    return String(result)
  }

  private static func mended(word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var counts: [Script: Int] = [:]
    for scalar in word {
      guard let script = Script(of: scalar.value) else { continue }
      // A letter that the other alphabets lack settles what is meant where the counts are equal.
      counts[script, default: 0] += isUnlikeOthers(scalar, script) ? 101 : 100
    }
    if counts.count < 2 { return word }
    let order = [Script.cyrillic, .latin, .greek].enumerated()
      .sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }.map(\.element)
    for script in order where counts[script] != nil {
      let replaced = word.compactMap { letter(like: $0, in: script) }
      if replaced.count == word.count { return replaced }
    }
    return nil
  }

  private static func isUnlikeOthers(_ scalar: Unicode.Scalar, _ script: Script) -> Bool {
    script == .latin ? !isCloseLookalike(scalar) : latinOf[scalar] == nil
  }

  /// The letter of `script` that looks like this one; marks stay.
  private static func letter(like scalar: Unicode.Scalar, in script: Script) -> Unicode.Scalar? {
    guard let own = Script(of: scalar.value), own != script else { return scalar }
    let latin = own == .latin ? scalar : latinOf[scalar]
    guard let latin else { return nil }
    switch script {
    case .latin: return latin
    case .cyrillic: return cyrillicOf[latin]
    default: return greekOf[latin]
    }
  }

  /// Latin text in the Cyrillic letters that look like it; `nil` if one has none.
  static func inCyrillic(_ text: String) -> String? {
    var cyrillic = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard Script(of: scalar.value) == .latin else {
        cyrillic.append(scalar)
        continue
      }
      guard let letter = cyrillicOf[scalar], isCloseLookalike(scalar) else { return nil }
      cyrillic.append(letter)
    }
    return String(cyrillic)
  }

  /// Whether upright type shows no difference at all; `u` and `и` are alike only in italics.
  private static func isCloseLookalike(_ latin: Unicode.Scalar) -> Bool {
    "ABCEHIJKMOPSTXYaceijopsxy".unicodeScalars.contains(latin)
  }

  /// `Latin 'p'`: the letters that mending replaced.
  static func strangers(_ text: String, _ mended: String) -> String {
    var shown: [String] = []
    for (old, new) in zip(text.unicodeScalars, mended.unicodeScalars) where old != new {
      let letter = "\(Script(of: old.value)?.name ?? "") '\(old)'"
      if !shown.contains(letter), shown.count < 5 { shown.append(letter) }
    }
    return shown.joined(separator: ", ")
  }
}
