/// The numerals of monarchs and popes: `John Paul II`, `John Paul 2`, `John Paul the Second`.
enum RomanNumeral {
  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII",
  ]

  private static let english = [
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh",
    "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    "Twentieth", "Twenty-First", "Twenty-Second", "Twenty-Third",
  ]

  private static let russianMasculine = [
    "Первый", "Второй", "Третий", "Четвёртый", "Пятый", "Шестой", "Седьмой", "Восьмой", "Девятый", "Десятый",
    "Одиннадцатый", "Двенадцатый", "Тринадцатый", "Четырнадцатый", "Пятнадцатый", "Шестнадцатый", "Семнадцатый",
    "Восемнадцатый", "Девятнадцатый", "Двадцатый", "Двадцать Первый", "Двадцать Второй", "Двадцать Третий",
  ]

  /// The number of a numeral from I to XXIII, with or without a stop.
  static func value(of word: some StringProtocol) -> Int? {
    let plain = word.last == "." ? String(word.dropLast()) : String(word)
    return numerals.firstIndex(of: plain).map { $0 + 1 }
  }

  static func forms(of name: VaryingName) -> [String] {
    guard name.kind == .person else { return [] }
    let words = name.text.split(separator: " ").map(String.init)
    guard 2...7 ~= words.count else { return [] }
    let script = Script(of: Letters.composed(words[0]))
    guard script == .latin || script == .cyrillic else { return [] }
    // The numeral stands after one to three names: "Pope John Paul II", "Carl XVI Gustaf", "Philip II of Spain".
    for index in 1..<min(words.count, 4) {
      let before = words[..<index]
      let rest = words[(index + 1)...]
      guard index == words.count - 1 || isContinuation(rest) else { continue }
      if let value = value(of: words[index]), isRegnal(before, numeral: words[index]) {
        return written(value, before, rest, script, name, skipping: numerals[value - 1])
      }
      if let value = Int(words[index]), 1...numerals.count ~= value, isRegnal(before, numeral: numerals[value - 1]) {
        return written(value, before, rest, script, name, skipping: words[index])
      }
    }
    return fromOrdinal(words, name)
  }

  private static func isContinuation(_ rest: ArraySlice<String>) -> Bool {
    guard let first = rest.first else { return true }
    return first == "of" || rest.count == 1
  }

  /// `John Paul the Second` as `John Paul II` and `John Paul 2`.
  private static func fromOrdinal(_ words: [String], _ name: VaryingName) -> [String] {
    guard words.count >= 3, words[words.count - 2].lowercased() == "the", let last = words.last,
      let index = english.firstIndex(where: { $0.lowercased() == last.lowercased() })
    else { return [] }
    let before = words.dropLast(2)
    guard isRegnal(before, numeral: numerals[index]) else { return [] }
    return written(index + 1, before, [], .latin, name, skipping: "")
  }

  private static func written(
    _ value: Int, _ before: ArraySlice<String>, _ rest: ArraySlice<String>, _ script: Script?, _ name: VaryingName,
    skipping: String
  ) -> [String] {
    var middles = [[numerals[value - 1]], [String(value)]]
    let language = name.language.map { String($0.prefix { $0 != "-" }) }
    if script == .cyrillic {
      if language == nil || language == "ru", let first = before.last {
        middles.append([first.last == "а" || first.last == "я" ? feminine(value) : russianMasculine[value - 1]])
      }
    } else if language == nil || language == "en" {
      middles.append(["the", english[value - 1]])
    }
    return middles.filter { $0 != [skipping] }.map { (before + $0 + rest).joined(separator: " ") }
  }

  private static func feminine(_ value: Int) -> String {
    let masculine = russianMasculine[value - 1]
    if value == 3 { return "Третья" }
    if value == 23 { return "Двадцать Третья" }
    return masculine.dropLast(2) + "ая"
  }

  /// Whether a numeral after these words counts a monarch. *X*, *V* and *I* alone are also names and initials
  /// (*Malcolm X*): those ask for a name that monarchs have.
  private static func isRegnal(_ before: ArraySlice<String>, numeral: String) -> Bool {
    guard before.allSatisfy({ $0.first?.isUppercase == true && !$0.contains(".") }) else { return false }
    guard before.count <= 3, numeral.utf8.count == 1 else { return before.count <= 2 || isTitled(before) }
    return before.contains { regnalNames.contains(PersonWords.folded($0)) }
  }

  private static func isTitled(_ before: ArraySlice<String>) -> Bool {
    before.first.map { PersonWords.titles.contains(PersonWords.folded($0)) } ?? false
  }

  private static let regnalNames: Set<String> = Set(
    """
    alexander nicholas peter catherine paul john pius leo benedict francis gregory clement innocent urban sixtus julius \
    adrian louis charles henry edward george william james elizabeth mary anne richard philip philippe ferdinand alfonso \
    juan felipe carlos wilhelm friedrich frederick leopold albert baudouin gustav carl karl christian harald haakon olav \
    margrethe napoleon pedro abdullah hussein mohammed muhammad hassan rama ivan otto rudolf selim mehmed murad suleiman \
    darius xerxes cyrus ptolemy ramses cleopatra michael constantine justinian theodosius boris simeon ferdinand carol \
    zog haile faisal fuad farouk robert david joseph franz rainier norodom tupou naruhito shenouda \
    tawadros bartholomew karekin aga johannes jean pio leone pablo benedikt umberto vittorio emmanuel victor \
    александр николай пётр петр екатерина павел иван иоанн людовик карл генрих эдуард георг вильгельм елизавета \
    филипп фердинанд наполеон фридрих лев пий бенедикт франциск григорий климент рамсес дарий кир мехмед абдалла
    """.split(separator: " ").map(String.init))
}
