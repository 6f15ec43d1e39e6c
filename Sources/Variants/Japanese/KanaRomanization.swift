/// Latin forms of a name in hiragana or katakana, and the plainer katakana of foreign names.
enum KanaRomanization {
  /// The romanizations of `words`, Hepburn first, each in as many words.
  ///
  /// Only for names from Japan: katakana of other countries' names, romanized, are words that nobody writes.
  static func forms(of words: [String], _ name: VaryingName) -> [[String]] {
    guard name.language.map({ $0.hasPrefix("ja") || $0.hasPrefix("ain") }) ?? true else { return [] }
    guard name.kind != .other, name.countries.contains("JP") || name.countries.isEmpty && isNative(words, name) else {
      return []
    }
    var parsed: [JapaneseWord] = []
    for word in words {
      guard let one = JapaneseWord(kana: Letters.composed(word)) else { return [] }
      parsed.append(one)
    }
    // A person's name in one piece: where the family name ends is not to be seen.
    guard name.kind != .person || words.count > 1 || parsed[0].morae.count <= 5 else { return [] }
    var forms: [[String]] = []
    func add(
      _ system: JapaneseWord.System, _ long: JapaneseWord.LongVowels, labial: Bool = false, divided: Bool = false
    ) {
      let form = parsed.map { capitalized($0.romanized(system, long, labialNasal: labial, dividesNasal: divided)) }
      if form.allSatisfy({ $0.utf8.count >= 2 }), !forms.contains(form) { forms.append(form) }
    }
    add(.hepburn, .plain)
    add(.hepburn, .plain, labial: true)
    add(.hepburn, .plain, divided: true)
    add(.kunrei, .plain)
    add(.hepburn, .spelled)
    add(.hepburn, .h)
    add(.hepburn, .doubled)
    add(.nihon, .plain)
    add(.kunrei, .spelled)
    return forms.filter { $0.reduce(0) { $0 + $1.utf8.count } >= 4 }
  }

  /// Whether a name without a country can be Japanese: katakana people are foreigners, and so are places with long
  /// marks, ヴ and small vowels.
  private static func isNative(_ words: [String], _ name: VaryingName) -> Bool {
    let letters = words.flatMap(Letters.composed)
    guard letters.contains(where: { 0x30A1...0x30FC ~= $0 }) else { return true }
    let foreign: Set<UInt32> = [0x30FC, 0x30F4, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9]
    return name.kind == .place && !letters.contains(where: foreign.contains)
  }

  /// `Kunashiri` for `kunashiri`.
  static func capitalized(_ word: String) -> String {
    var scalars = Letters.composed(word)
    guard let first = scalars.first else { return word }
    scalars[0] = Letters.uppercased(first)
    return Letters.string(scalars)
  }

  /// `ラブロフ` for `ラヴロフ`: katakana with ヴ also stand without it. `nil` if there is none.
  static func withoutV(_ text: String) -> String? {
    let scalars = Letters.composed(text)
    guard scalars.contains(0x30F4) else { return nil }
    var out: [UInt32] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] == 0x30F4 else {
        out.append(scalars[index])
        index += 1
        continue
      }
      // ヴァ ヴィ ヴェ ヴォ become バ ビ ベ ボ, ヴ alone ブ, ヴュ ビュ.
      let small = index + 1 < scalars.count ? scalars[index + 1] : 0
      let plain: [UInt32: UInt32] = [0x30A1: 0x30D0, 0x30A3: 0x30D3, 0x30A7: 0x30D9, 0x30A9: 0x30DC]
      if let letter = plain[small] {
        out.append(letter)
        index += 2
      } else {
        out.append(small == 0x30E5 ? 0x30D3 : 0x30D6)
        index += 1
      }
    }
    return Letters.string(out)
  }
}
