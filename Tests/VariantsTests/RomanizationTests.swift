import Testing
import Variants

@Suite("Romanization of Japanese")
struct RomanizationTests {
  static let kana: [FormCase] = [
    .place("クナシリ", "ja", "JP", ["Kunashiri", "Kunasiri"]),
    .place("くなしり", "ja", "JP", ["Kunashiri", "Kunasiri"]),
    .place("えとろふ", "ja", "JP", ["Etorofu", "Etorohu"]),
    .place("シコタン", "ja", "JP", ["Shikotan", "Sikotan"]),
    .place("ハボマイ", "ja", "", ["Habomai"]),
    .place("とうきょう", "ja", "JP", ["Tokyo", "Tōkyō", "Toukyou", "Tohkyoh"]),
    .place("おおさか", "ja", "JP", ["Osaka", "Oosaka"]),
    .place("きゅうしゅう", "ja", "JP", ["Kyushu", "Kyuushuu", "Kyusyu"]),
    .place("ほっかいどう", "ja", "JP", ["Hokkaido", "Hokkaidou"]),
    .place("ちば", "ja", "JP", ["Chiba", "Tiba"]),
    .place("つしま", "ja", "JP", ["Tsushima", "Tusima"]),
    .place("ふじ", "ja", "JP", ["Fuji", "Huzi"]),
    .place("にいがた", "ja", "JP", ["Niigata"], not: ["Nigata"]),
    .place("しんばし", "ja", "JP", ["Shinbashi", "Shimbashi", "Sinbasi"]),
    .place("にっぽん", "ja", "JP", ["Nippon"]),
    .place("せんだい", "ja", "JP", ["Sendai"]),
    .place("あいづ", "ja", "JP", ["Aizu", "Aidu"]),
    .place("べっちゃく", "ja", "JP", ["Betchaku", "Bettyaku"]),
    FormCase("きしだ ふみお", "ja", "JP", ["Kishida Fumio", "Fumio Kishida", "Kisida Humio"]),
    FormCase("あべ しんぞう", "ja", "JP", ["Abe Shinzo", "Shinzo Abe", "Shinzou Abe", "Sinzo Abe", "Shinzoh Abe"]),
    FormCase("おおたに しょうへい", "ja", "JP", ["Shohei Otani", "Shohhei Ohtani", "Otani Syohei"]),
    FormCase("こいずみ じゅんいちろう", "ja", "JP", ["Junichiro Koizumi", "Jun'ichiro Koizumi", "Koizumi Zyunitiro"]),
    FormCase("セルゲイ・ラヴロフ", "ja", "RU", ["セルゲイ・ラブロフ"], not: ["Serugei Raburofu"]),
    FormCase("ヴォロディミル・ゼレンスキー", "ja", "UA", ["ボロディミル・ゼレンスキー"]),
  ]

  @Test("from kana", arguments: kana)
  func fromKana(_ example: FormCase) { example.check(.transliteration, [.romanization]) }

  static let latin: [FormCase] = [
    .place("Kunashiri", nil, "RU JP", ["Kunasiri"]),
    .place("Kunasiri", nil, "RU JP", ["Kunashiri"]),
    .place("Shikotan", nil, "RU JP", ["Sikotan"]),
    .place("Etorofu", nil, "RU JP", ["Etorohu"]),
    .place("Chishima", nil, "JP", ["Tisima"]),
    .place("Tsushima", nil, "JP", ["Tusima"]),
    .place("Tōkyō", nil, "JP", ["Toukyou"]),
    .place("Kyūshū", nil, "JP", ["Kyuushuu", "Kyusyu"]),
    .place("Oosaka", nil, "JP", ["Osaka"]),
    .place("Gunma", nil, "JP", ["Gumma"]),
    .place("Shimbashi", nil, "JP", ["Shinbashi", "Sinbasi"]),
    .place("Mount Fuji", nil, "JP", ["Mount Huzi"]),
    .place("Fukushima", "ja-Latn", "", ["Hukusima"]),
    FormCase("Fumio Kishida", nil, "JP", ["Humio Kisida", "Kisida Humio"]),
    FormCase("Shohei Ohtani", nil, "JP", ["Shohei Otani", "Otani Shohei", "Syohei Ohtani"]),
    FormCase("Shohei Otani", nil, "JP", ["Shohei Ohtani"]),
    FormCase("Taro Aso", nil, "JP", ["Tarou Aso", "Taroh Aso"]),
    FormCase("Shinzō Abe", nil, "JP", ["Shinzou Abe", "Sinzo Abe", "Shinzoh Abe"]),
    FormCase("Junichiro Koizumi", nil, "JP", ["Jun'ichiro Koizumi", "Junichirou Koizumi"]),
    FormCase("Eisaku Satō", nil, "JP", ["Eisaku Satou", "Eisaku Satoh"]),
    FormCase("Eisaku Sato", nil, "JP", ["Eisaku Satou", "Eisaku Satoh"]),
    FormCase("Shinjiro Koizumi", nil, "JP", ["Sinziro Koizumi"]),
  ]

  @Test("from Latin letters", arguments: latin)
  func fromLatin(_ example: FormCase) { example.check(.person, [.romanization]) }

  static let none: [FormCase] = [
    .place("アンドラ", "ja", "AD", []),
    .place("ロンドン", "ja", "GB", []),
    .place("パリ", "ja", "FR", []),
    .place("国後島", "ja", "JP", []),
    .place("Tokyo", nil, "JP", []),
    .place("Osaka", nil, "JP", []),
    .place("Tsu", nil, "JP", [], not: ["Tu"]),
    .place("Shiga", nil, "US", []),
    .place("Lake Shelbyville", nil, "JP", []),
    .place("Japan", nil, "JP", []),
    .place("Sea of Japan", nil, "JP", []),
    FormCase("Kazuo Inoue", nil, "JP", [], not: ["Kazuo Inoe"]),
    FormCase("ドナルド・トランプ", "ja", "US", []),
    FormCase("フミオ・キシダ", "ja", "", []),
    .other("Asahi Shimbun", []),
  ]

  @Test("not of foreign names nor of what reads otherwise", arguments: none)
  func notMade(_ example: FormCase) { example.check(.transliteration) }
}
