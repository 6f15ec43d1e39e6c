import Testing
import Variants

@Suite("Spellings in Latin letters")
struct LatinSpellingTests {
  static let cases: [FormCase] = [
    FormCase("Sergei Shoigu", nil, "RU", ["Sergey Shoigu", "Sergei Shoygu", "Sergey Shoygu", "Sergej Shoigu"]),
    FormCase("Dmitry Medvedev", nil, "RU", ["Dmitri Medvedev", "Dmitriy Medvedev", "Dmitrii Medvedev"]),
    FormCase(
      "Mikhail Khodorkovsky", nil, "RU", ["Mikhail Khodorkovskiy", "Mikhail Khodorkovskii", "Mihail Hodorkovsky"]),
    FormCase("Yevgeny Prigozhin", nil, "RU", ["Evgeny Prigozhin", "Yevgeni Prigozhin", "Evgeni Prigozhin"]),
    FormCase("Alexei Navalny", nil, "RU", ["Alexey Navalny", "Aleksei Navalny", "Aleksey Navalny"]),
    FormCase("Sergey Rachmaninov", nil, "RU", ["Sergei Rachmaninov", "Sergey Rachmaninoff"]),
    FormCase("Tatyana Golikova", nil, "RU", ["Tatiana Golikova"]),
    FormCase("Mariya Zakharova", nil, "RU", ["Maria Zakharova", "Mariya Zaharova"]),
    FormCase("Nikolai Patrushev", nil, "RU", ["Nikolay Patrushev"]),
    FormCase("Yuri Ushakov", nil, "RU", ["Yury Ushakov", "Yuriy Ushakov", "Iuri Ushakov"]),
    FormCase(
      "Volodymyr Zelensky", nil, "UA",
      ["Volodymyr Zelenskyy", "Volodymyr Zelenskyi", "Volodymyr Zelenskiy", "Volodymyr Zelenskij"]),
    FormCase("Andriy Yermak", nil, "UA", ["Andrii Yermak", "Andrij Yermak"], not: ["Andry Yermak"]),
    FormCase("Sviatlana Tsikhanouskaya", nil, "BY", ["Sviatlana Tsikhanowskaya", "Svyatlana Tsikhanouskaya"]),
    FormCase("Boyko Borisov", nil, "BG", ["Boiko Borisov"]),
    FormCase("Nursultan Nazarbayev", nil, "KZ", ["Nursultan Nazarbaev"]),
    FormCase(
      "Kassym-Jomart Tokayev", nil, "KZ", ["Kasym-Zhomart Tokaev", "Kassym-Jomart Tokaev", "Qasym-Jomart Tokayev"]),
    FormCase("İlham Əliyev", nil, "AZ", ["Ilham Aliyev"]),
    FormCase("Novak Đoković", nil, "RS", ["Novak Djokovic"]),
    FormCase("Gerhard Schröder", nil, "DE", ["Gerhard Schroeder", "G. Schroeder", "Schroeder, Gerhard"]),
    FormCase("Mesut Özil", nil, "DE", ["Mesut Oezil"]),
    FormCase("Jens Stoltenberg Sørensen", nil, "NO", ["Jens Stoltenberg Soerensen"]),
    .place("München", nil, "DE", ["Muenchen"]),
    .place("Zürich", nil, "CH", ["Zuerich"]),
    .place("Köln", "de", "DE", ["Koeln"]),
    .place("Århus", nil, "DK", ["Aarhus"]),
    .place("Ålesund", nil, "NO", ["Aalesund"]),
    .place("Malmö", nil, "SE", ["Malmoe"]),
    .place("Jyväskylä", nil, "FI", ["Jyvaeskylae"]),
    .place("Helsingør", nil, "DK", ["Helsingoer"]),
    .place("Habomai", nil, "RU", ["Khabomai"]),
    .place("Habomai Islands", nil, "RU JP", ["Khabomai Islands"]),
    FormCase("Zelensky", nil, "UA", ["Zelenskyy", "Zelenskiy"]),
    FormCase("Shoigu", nil, "RU", ["Shoygu"]),
    .place("Khabarovsk", nil, "RU", ["Habarovsk"]),
    .place("Lake Baikal", nil, "RU", ["Lake Baykal"]),
    .place("Zaporizhzhia", nil, "UA", ["Zaporizhzhya", "Zaporizhia"]),
    .place("Yekaterinburg", nil, "RU", ["Ekaterinburg"]),
    .place("Kuril’sk", nil, "RU", ["Kurilsk"]),
    .place("Sana'a", nil, "YE", ["Sanaa"]),
    .place("Xi'an", nil, "CN", ["Xian"]),
    .place("Oʻzbekiston", nil, "UZ", ["Ozbekiston"]),
  ]

  @Test("by the custom of the country", arguments: cases)
  func made(_ example: FormCase) { example.check(.person, [.transliteration]) }

  static let none: [FormCase] = [
    FormCase("Abdullah Gül", nil, "TR", [], not: ["Abdullah Guel"]),
    .place("Győr", nil, "HU", []),
    .place("Güines", nil, "CU", []),
    .place("Köln", "tr", "DE", [], not: ["Koeln"]),
    FormCase("Jeffrey Skilling", nil, "US", [], not: ["Jeffrei Skilling"]),
    FormCase("Anna Khan", nil, "PK", [], not: ["Anna Han"]),
    .place("Troitske", nil, "UA", [], not: ["Troytske"]),
    FormCase("Emomali Rahmon", nil, "TJ", [], not: ["Emomaliy Rahmon"]),
    .place("Kharga", nil, "EG", []),
    .place("Kuril Islands", nil, "RU", []),
    .place("Sea of Japan", nil, "RU", []),
    .place("Omsk", nil, "RU", []),
    .place("Côte d'Ivoire", nil, "CI", []),
    .place("L'Aquila", nil, "IT", []),
    .place("Coeur d’Alene", nil, "US", []),
    .place("Shakhty", nil, "RU", [], not: ["Sakhty", "Skhakhty"]),
    .place("Sochi", nil, "RU", []),
    .place("Moscow", nil, "RU", []),
    FormCase("Conan O'Brien", nil, "US", [], not: ["Conan OBrien"]),
    .other("Gazprom Neft Ural", []),
  ]

  @Test("not where the letters have another reading", arguments: none)
  func notMade(_ example: FormCase) { example.check(.transliteration) }
}
