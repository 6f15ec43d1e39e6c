/// Latin forms of a name in Cyrillic.
///
/// Within one system a name is written consistently; only the English-language press mixes (*Sergei Shoygu*), and so
/// each word of its forms chooses for itself. Capitals stay where they are; names in capitals alone are acronyms, which
/// are translated and not transliterated.
enum Transliteration {
  /// The spellings of `words`, the usual ones first, each in as many words.
  static func forms(of words: [String], _ name: VaryingName) -> [[String]] {
    let scalars = words.map(Letters.composed)
    let all = scalars.flatMap { $0 }
    guard Script(of: all) == .cyrillic, let language = CyrillicLanguage(name, all) else { return [] }
    guard let first = all.first(where: Letters.isLetter), Letters.isCapital(first) else { return [] }
    guard all.lazy.filter(Letters.isLetter).count >= 3 else { return [] }
    for word in scalars {
      let letters = word.filter(Letters.isLetter)
      if letters.count > 1, letters.allSatisfy(Letters.isCapital) { return [] }
    }
    let isOneWord = words.count == 1 && !scalars[0].contains(where: Letters.isHyphen)
    // "Московская область" is translated by other languages' newspapers, not transliterated.
    let isDescribed = words.count > 1 && words.contains { kindsOfPlace.contains(PersonWords.folded($0)) }
    let systems = isDescribed ? language.systems.prefix(1) : language.systems[...]
    return systems.flatMap { system -> [[String]] in
      guard !system.isForPeople || name.kind == .person else { return [] }
      return system.names(of: scalars).prefix(isDescribed ? 6 : system.perName).filter { form in
        let letters = form.reduce(0) { $0 + $1.unicodeScalars.lazy.filter { Letters.isLetter($0.value) }.count }
        return letters >= (isOneWord ? system.minimumLetters : 4)
      }
    }
  }

  private static let kindsOfPlace: Set<String> = [
    "район", "область", "край", "округ", "республика", "остров", "острова", "полуостров", "озеро", "море", "залив",
    "пролив", "река", "гора", "горы", "город", "посёлок", "поселок", "село", "автономный", "автономная", "губерния",
    "уезд", "хребет", "мыс", "бухта", "міська", "рада", "острів", "острови", "півострів", "затока", "протока", "місто",
    "району", "района", "районе", "области", "областью", "края", "округа", "вобласць", "раён", "област", "община",
    "облысы", "ауданы", "планина", "остров", "архипелаг", "архіпелаг", "район", "микрорайон", "станция", "аймаг",
  ]
}
