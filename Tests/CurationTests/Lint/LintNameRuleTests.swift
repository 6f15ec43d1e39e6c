internal import Curation
import Testing

@Suite("Lint: rules about names")
struct LintNameRuleTests {
  /// An alias, as the file spells it, and what a rule says of it; nothing if it is right.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var alias: String
    var messages: [String]
    var testDescription: String { "\(rule): \(alias)" }

    init(_ rule: String, _ alias: String, _ messages: String...) {
      self.rule = rule
      self.alias = alias
      self.messages = messages
    }
  }

  static let mojibake = [
    Case(
      "mojibake", "BogotÃ¡",
      "x.tsv:2: error: 'BogotÃ¡' is UTF-8 that was read as another charset; write 'Bogotá' [mojibake]"),
    Case(
      "mojibake", "Ð¨Ð¸ÐºÐ¾Ñ‚Ð°Ð½",
      "x.tsv:2: error: 'Ð¨Ð¸ÐºÐ¾Ñ‚Ð°Ð½' is UTF-8 that was read as another charset; write 'Шикотан' [mojibake]"),
    Case(
      "mojibake", "РљСѓРЅР°С€РёСЂ",
      "x.tsv:2: error: 'РљСѓРЅР°С€РёСЂ' is UTF-8 that was read as another charset; write 'Кунашир' [mojibake]"),
    Case(
      "mojibake", "è‰²ä¸¹å³¶",
      "x.tsv:2: error: 'è‰²ä¸¹å³¶' is UTF-8 that was read as another charset; write '色丹島' [mojibake]"),
    Case(
      "mojibake", "Itur\u{FFFD}p",
      "x.tsv:2: error: 'Itur\u{FFFD}p' has U+FFFD in place of a character that was lost; write it anew [mojibake]"),
    Case(
      "mojibake", "BogotÃ¡ ☆",
      "x.tsv:2: error: 'BogotÃ¡ ☆' looks like text read in the wrong charset; write it anew [mojibake]"),
    Case("mojibake", "Bogotá"), Case("mojibake", "São Tomé"), Case("mojibake", "Úžice"), Case("mojibake", "Їжак"),
    Case("mojibake", "Лі"), Case("mojibake", "Yaoundé’s"), Case("mojibake", "Шикотан"), Case("mojibake", "Ðakovo"),
    Case("mojibake", "PEÑA"),
  ]

  static let alphabets = [
    Case(
      "homoglyphs", "Кунашиp",
      "x.tsv:2: error: 'Кунашиp' has Latin 'p' among other letters; write 'Кунашир' in one alphabet [homoglyphs]"),
    Case(
      "homoglyphs", "Мосcow",
      "x.tsv:2: error: 'Мосcow' has Cyrillic 'М', Cyrillic 'о', Cyrillic 'с' among other letters; write 'Moccow' in one"
        + " alphabet [homoglyphs]"),
    Case(
      "homoglyphs", "CCCP@ru",
      "x.tsv:2: warning: 'CCCP' is tagged @ru but written in Latin letters that look Cyrillic; write 'СССР' in"
        + " Cyrillic, or drop the tag [homoglyphs]"),
    Case(
      "homoglyphs", "Αthens",
      "x.tsv:2: error: 'Αthens' has Greek 'Α' among other letters; write 'Athens' in one alphabet [homoglyphs]"),
    Case("homoglyphs", "СССР@ru"), Case("homoglyphs", "Пётр I@ru"), Case("homoglyphs", "II@ru"),
    Case("homoglyphs", "BBC"), Case("homoglyphs", "ООН UN"), Case("homoglyphs", "Яndex"), Case("homoglyphs", "USA@ru"),
    Case(
      "mixed-scripts", "Яndex",
      "x.tsv:2: warning: 'Яndex' mixes Latin and Cyrillic letters in one word; write each word in one alphabet"
        + " [mixed-scripts]"),
    Case("mixed-scripts", "Кунашиp"), Case("mixed-scripts", "Су-27 Flanker"), Case("mixed-scripts", "JR東日本"),
    Case("mixed-scripts", "A-Я"),
  ]

  static let languages = [
    Case(
      "language-script", "Moscow@ru",
      "x.tsv:2: warning: 'Moscow' is Latin, but @ru is written in Cyrillic; correct the tag, or drop it"
        + " [language-script]"),
    Case(
      "language-script", "Токио@ja",
      "x.tsv:2: warning: 'Токио' is Cyrillic, but @ja is written in Han and Kana; correct the tag, or drop it"
        + " [language-script]"),
    Case(
      "language-script", "Київ@ru",
      "x.tsv:2: warning: 'Київ' has 'ї', which @ru does not use; correct the tag or the letter [language-script]"),
    Case(
      "language-script", "Крым@uk",
      "x.tsv:2: warning: 'Крым' has 'ы', which @uk does not use; correct the tag or the letter [language-script]"),
    Case(
      "language-script", "クリル@zh",
      "x.tsv:2: warning: 'クリル' is Kana, but @zh is written in Han and Bopomofo; correct the tag, or drop it"
        + " [language-script]"),
    Case("language-script", "Москва@ru"), Case("language-script", "NATO@ru"), Case("language-script", "G7@ja"),
    Case("language-script", "Beograd@sr"), Case("language-script", "Београд@sr"), Case("language-script", "色丹島@ja"),
    Case("language-script", "Moskva@ru-Latn"), Case("language-script", "Xyz@qaa"),
    Case("language-script", "東京都@zh-Hant"),
  ]

  static let characters = [
    Case(
      "invisible-characters", "Shiko\u{200B}tan",
      "x.tsv:2: error: 'Shiko\\u{200B}tan' has the invisible character U+200B; take it out [invisible-characters]"),
    Case(
      "invisible-characters", "Iturup\u{07}",
      "x.tsv:2: error: 'Iturup\\u{0007}' has the invisible character U+0007; take it out [invisible-characters]"),
    Case(
      "invisible-characters", "نیم\u{200F}",
      "x.tsv:2: error: 'نیم\\u{200F}' has the invisible character U+200F; take it out [invisible-characters]"),
    Case("invisible-characters", "می\u{200C}خواهم@fa"), Case("invisible-characters", "Habomai"),
    Case(
      "stray-marks", "Кури\u{301}лы@ru",
      "x.tsv:2: error: 'Кури\u{301}лы' carries a stress mark; write 'Курилы' [stray-marks]"),
    Case("stray-marks", "Курилы@ru"), Case("stray-marks", "Itu\u{301}rup"), Case("stray-marks", "Йошкар"),
    Case(
      "not-nfc", "Itu\u{301}rup",
      "x.tsv:2: warning: 'Itu\u{301}rup' is not in normalization form C; normalize it [not-nfc]"),
    Case(
      "not-nfc", "И\u{306}ошкар",
      "x.tsv:2: warning: 'И\u{306}ошкар' is not in normalization form C; normalize it [not-nfc]"),
    Case("not-nfc", "Itúrup"), Case("not-nfc", "Йошкар"), Case("not-nfc", "Shikotan"),
    Case(
      "spacing", "Kuril  Islands",
      "x.tsv:2: warning: 'Kuril  Islands' has two spaces in a row; write single plain spaces between words [spacing]"),
    Case(
      "spacing", "Kuril\u{A0}Islands",
      "x.tsv:2: warning: 'Kuril\\u{00A0}Islands' has a space other than U+0020; write single plain spaces between words"
        + " [spacing]"),
    Case("spacing", "Kuril Islands"),
    Case(
      "edge-punctuation", "Kunashir,",
      "x.tsv:2: warning: 'Kunashir,' ends with ','; take it away [edge-punctuation]"),
    Case(
      "edge-punctuation", "- Shikotan",
      "x.tsv:2: warning: '- Shikotan' begins with '-'; take it away [edge-punctuation]"),
    Case(
      "edge-punctuation", "(Habomai",
      "x.tsv:2: warning: '(Habomai' begins with '('; take it away [edge-punctuation]"),
    Case(
      "edge-punctuation", "Habomai)",
      "x.tsv:2: warning: 'Habomai)' ends with ')'; take it away [edge-punctuation]"),
    Case(
      "edge-punctuation", "The Islands.",
      "x.tsv:2: warning: 'The Islands.' ends with '.'; take it away [edge-punctuation]"),
    Case("edge-punctuation", "Washington, D.C."), Case("edge-punctuation", "'s-Hertogenbosch"),
    Case("edge-punctuation", "Cocos (Keeling)"), Case("edge-punctuation", "Yahoo\\!"), Case("edge-punctuation", ".NET"),
    Case("edge-punctuation", "Warner Bros."),
  ]

  static let matching = [
    Case(
      "never-matches", "—",
      "x.tsv:2: error: '—' has no letter or digit, so it can never match; take it away [never-matches]"),
    Case(
      "never-matches", "Kuril; Islands",
      "x.tsv:2: error: 'Kuril; Islands' has marks between its words that text is never matched across; leave one mark,"
        + " or a space, between words [never-matches]"),
    Case("never-matches", "Guinea-Bissau"), Case("never-matches", "Washington, D.C."), Case("never-matches", "9"),
    Case(
      "short-alias", "R",
      "x.tsv:2: warning: 'R' is a single letter; add '!evidence' or '!never-alone', or take it away [short-alias]"),
    Case(
      "short-alias", "Я",
      "x.tsv:2: warning: 'Я' is a single letter; add '!evidence' or '!never-alone', or take it away [short-alias]"),
    Case(
      "short-alias", "us",
      "x.tsv:2: warning: 'us' is two letters in lower case; add '!evidence' or '!never-alone', or take it away"
        + " [short-alias]"),
    Case(
      "short-alias", "日",
      "x.tsv:2: warning: '日' is a single character; add '!evidence' or '!never-alone', or take it away [short-alias]"),
    Case(
      "short-alias", "빈",
      "x.tsv:2: warning: '빈' is a single syllable; add '!evidence' or '!never-alone', or take it away [short-alias]"),
    Case("short-alias", "US"), Case("short-alias", "us!evidence"), Case("short-alias", "日!never-alone"),
    Case("short-alias", "日本"), Case("short-alias", "K2"), Case("short-alias", "Ob"),
  ]

  @Test(
    "each rule finds what it is for, and leaves the rest",
    arguments: mojibake + alphabets + languages + characters + matching)
  func rule(_ expected: Case) throws {
    let found = try LintSample.findings(
      "id\ttype\tname\taliases", ["shikotan\tisland\tShikotan\t\(expected.alias)"], rule: expected.rule)
    #expect(found.map(\.description) == expected.messages)
  }

  @Test("a display name is looked at like an alias")
  func displayName() throws {
    let found = try LintSample.findings("id\ttype\tname", ["a\tcity\tBogotÃ¡"])
    #expect(
      found.map(\.description) == [
        "x.tsv:2: error: 'BogotÃ¡' is UTF-8 that was read as another charset; write 'Bogotá' [mojibake]"
      ])
  }

  @Test("parts of people's names may be short")
  func partsOfNames() throws {
    let header = "id\ttype\tname"
    #expect(try LintSample.findings(header, ["family-name-o\tfamily-name\tO"], rule: "short-alias").isEmpty)
    #expect(try LintSample.findings(header, ["o\tperson\tO"], rule: "short-alias").count == 1)
  }
}
