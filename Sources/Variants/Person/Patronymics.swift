/// East Slavic patronymics, by their endings.
enum Patronymics {
  private static let endings = [
    "ович", "евич", "ёвич", "ич", "овна", "евна", "ёвна", "ична", "инична", "йович", "івна", "ївна", "авіч", "евіч",
    "аўна", "еўна", "ovich", "evich", "yovich", "ovych", "yovych", "evych", "ovna", "evna", "ichna", "ivna", "yivna",
    "yich", "lukich", "kuzmich", "nikitich", "fomich", "avich", "auna", "euna", "owitsch", "ewitsch", "ovitch",
    "evitch", "owicz", "ewicz", "ovič", "evič", "оглы", "кызы",
  ].map { Array($0.unicodeScalars) }

  /// Bulgarian ones are built like family names: in three names the middle one is the father's.
  static func isBulgarian(_ word: String) -> Bool {
    let letters = Letters.composed(word).map(Letters.lowercased)
    return letters.count >= 4 && bulgarian.contains { letters.suffix($0.count).elementsEqual($0.lazy.map(\.value)) }
  }

  private static let bulgarian = ["ов", "ев", "ова", "ева", "ски", "ска", "ov", "ev", "ova", "eva", "ski", "ska"].map {
    Array($0.unicodeScalars)
  }

  /// Whether `word` can be a patronymic; family names such as *Абрамович* can too, so the place in the name decides.
  static func isPatronymic(_ word: String) -> Bool {
    let letters = Letters.composed(word).map(Letters.lowercased)
    guard letters.count >= 5 else { return false }
    return endings.contains { letters.suffix($0.count).elementsEqual($0.lazy.map(\.value)) }
  }
}
