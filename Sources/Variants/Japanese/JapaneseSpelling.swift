/// Other spellings of a Japanese name in Latin letters: Kunrei (`Kunasiri`, `Humio`), Hepburn for a Kunrei one, long
/// vowels written out or not (`Ohtani`, `Satou`), `n` or `m` before b, m, p.
///
/// Only words that read as Japanese beats from end to end are touched.
enum JapaneseSpelling {
  static func forms(of words: [[UInt32]], isPerson: Bool) -> [[String]] {
    let isJapanese = words.map { isReadable($0) }
    guard isJapanese.contains(true) else { return [] }
    var forms: [[String]] = []
    func add(_ table: SpellingTable, ways: Int = 1, only index: Int? = nil) {
      for way in 0..<ways {
        let form = words.indices.map { place -> String in
          guard isJapanese[place], index == nil || index == place else { return Letters.string(words[place]) }
          let spellings = table.spellings(of: words[place], limit: ways)
          guard !spellings.isEmpty else { return Letters.string(words[place]) }
          return Letters.string(spellings[min(way, spellings.count - 1)])
        }
        forms.append(form)
      }
    }
    add(kunrei)
    add(hepburn)
    add(short)
    add(written, ways: 3)
    add(labial)
    add(dental)
    if isPerson, words.count == 2 {
      add(longNames, ways: 3)
      for index in words.indices {
        add(longNames, ways: 3, only: index)
      }
      add(divided)
    }
    return forms
  }

  private static let kunrei = SpellingTable(
    """
    shi si sha sya shu syu sho syo shō syō shū syū chi ti cha tya chu tyu cho tyo chō tyō chū tyū tchi tti tcha ttya \
    tcho ttyo tsu tu fu hu fū hū tsū tū ji zi ja zya ju zyu jo zyo jō zyō jū zyū mb nb mp np mm nm
    """, keepsUnknown: true)
  private static let hepburn = SpellingTable(
    """
    sh sh ch ch ts ts si shi sya sha syu shu syo sho syō shō syū shū ti chi tya cha tyu chu tyo cho tyō chō tyū chū \
    tti tchi tu tsu tū tsū hu fu hū fū zi ji zya ja zyu ju zyo jo zyō jō zyū jū
    """, keepsUnknown: true)
  private static let short = SpellingTable("ou_ o ou$ o oo o uur uur uu u oh_ o oh$ o", keepsUnknown: true)
  private static let written = SpellingTable(axes: ["ō ou|oo|oh ū uu"], keepsUnknown: true)
  private static let labial = SpellingTable("nb mb np mp nm mm", keepsUnknown: true)
  private static let dental = SpellingTable("mb nb mp np mm nm", keepsUnknown: true)
  private static let divided = SpellingTable("+nichi n'ichi", keepsUnknown: true)

  /// Names whose o is long though a newspaper does not mark it: those in -tarō, -zō and the families of the Fujiwara.
  private static let longNames = SpellingTable(
    axes: [
      """
      taro$ taro|tarou|taroh ichiro$ ichiro|ichirou|ichiroh jiro$ jiro|jirou|jiroh zaburo$ zaburo|zaburou|zaburoh \
      saburo$ saburo|saburou|saburoh shiro$ shiro|shirou|shiroh ^goro$ goro|gorou|goroh nzo$ nzo|nzou|nzoh \
      izo$ izo|izou|izoh yuzo$ yuzo|yuzou|yuzoh ryo$ ryo|ryou|ryoh ^sato$ sato|satou|satoh ^ito$ ito|itou|itoh \
      ^kato$ kato|katou|katoh ^goto$ goto|gotou|gotoh ^saito$ saito|saitou|saitoh ^naito$ naito|naitou|naitoh \
      ^muto$ muto|mutou|mutoh ^kudo$ kudo|kudou|kudoh ^kondo$ kondo|kondou|kondoh ^endo$ endo|endou|endoh \
      ^ando$ ando|andou|andoh ^shindo$ shindo|shindou|shindoh ^ota$ ota|oota|ohta ^otani$ otani|ootani|ohtani \
      ^oshima$ oshima|ooshima|ohshima ^onishi$ onishi|oonishi|ohnishi ^omori$ omori|oomori|ohmori \
      ^ohashi$ ohashi|oohashi ^oba$ oba|ooba|ohba ^oishi$ oishi|ooishi|ohishi ^otsuka$ otsuka|ootsuka|ohtsuka \
      ^okubo$ okubo|ookubo|ohkubo ^ono$ ono|oono|ohno
      """
    ], keepsUnknown: true)

  /// Whether `word` can be cut into beats of Hepburn or Kunrei, and is no word of English that can by chance.
  static func isReadable(_ word: [UInt32]) -> Bool {
    let letters = word.map { scalar -> UInt32 in
      switch Letters.lowercased(scalar) {
      case 0x101: 0x61
      case 0x12B: 0x69
      case 0x16B, 0xFB: 0x75
      case 0x113: 0x65
      case 0x14D, 0xF4: 0x6F
      case let other: other
      }
    }
    guard 3...40 ~= letters.count, !english.contains(Letters.string(letters)) else { return false }
    guard let first = word.first, Letters.isCapital(first) else { return false }
    var index = 0
    func at(_ place: Int) -> UInt32? { place < letters.count ? letters[place] : nil }
    func isVowel(_ letter: UInt32?) -> Bool { letter.map { "aiueo".unicodeScalars.map(\.value).contains($0) } ?? false }
    while index < letters.count {
      let rest = Letters.string(letters[index..<min(index + 3, letters.count)])
      if isVowel(letters[index]) || Letters.isHyphen(letters[index]) || Letters.isApostrophe(letters[index]) {
        index += 1
        continue
      }
      // ん, and m for it before a labial; h after o for a long vowel.
      if rest.hasPrefix("n"), !isVowel(at(index + 1)), at(index + 1) != 0x79 {
        index += 1
        continue
      }
      if rest.hasPrefix("m"), let next = at(index + 1), next == 0x62 || next == 0x70 || next == 0x6D {
        index += 1
        continue
      }
      if rest.hasPrefix("h"), index > 0, letters[index - 1] == 0x6F, !isVowel(at(index + 1)) {
        index += 1
        continue
      }
      // A double consonant.
      if let next = at(index + 1),
        next == letters[index] && "kstp".unicodeScalars.contains(where: { $0.value == next })
          || rest.hasPrefix("tc")
      {
        index += 1
        continue
      }
      guard let onset = onsets.first(where: { rest.hasPrefix($0) }) else { return false }
      guard isVowel(at(index + onset.utf8.count)) else { return false }
      index += onset.utf8.count
    }
    return true
  }

  /// Longer ones first.
  private static let onsets = [
    "sh", "ch", "ts", "ky", "gy", "sy", "zy", "ty", "dy", "ny", "hy", "by", "py", "my", "ry", "k", "g", "s", "z", "t",
    "d", "n", "h", "b", "p", "m", "y", "r", "w", "j", "f",
  ]

  private static let english: Set<String> = ["japan", "mission", "union", "station", "nation", "museum", "june"]
}
