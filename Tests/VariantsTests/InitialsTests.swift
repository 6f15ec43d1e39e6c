import Testing
import Variants

@Suite("Initials")
struct InitialsTests {
  static let cases: [FormCase] = [
    FormCase("Sergey Lavrov", nil, "RU", ["S. Lavrov", "S Lavrov", "Lavrov, S."], not: ["Lavrov S."]),
    FormCase("Сергей Лавров", "ru", "RU", ["С. Лавров", "Лавров, С."], not: ["Лавров С."]),
    FormCase(
      "Сергей Викторович Лавров", "ru", "RU",
      ["С. В. Лавров", "С.В. Лавров", "Лавров С. В.", "Лавров С.В.", "С. Лавров", "Сергей Лавров"]),
    FormCase("Лавров Сергей Викторович", "ru", "RU", ["С.В. Лавров", "Лавров С.В."]),
    FormCase("Sergey Viktorovich Lavrov", nil, "RU", ["S.V. Lavrov", "Lavrov S.V.", "Lavrov, S. V.", "Sergey Lavrov"]),
    FormCase("John Fitzgerald Kennedy", nil, "US", ["J. F. Kennedy", "John F. Kennedy"], not: ["J. Kennedy"]),
    FormCase("John F. Kennedy", nil, "US", ["J. F. Kennedy", "J.F. Kennedy"]),
    FormCase("Yuri Ushakov", nil, "RU", ["Yu. Ushakov", "Y. Ushakov"]),
    FormCase("Юрий Ушаков", "ru", "RU", ["Ю. Ушаков"]),
    FormCase("Chingiz Aitmatov", nil, "KG", ["Ch. Aitmatov", "C. Aitmatov"]),
    FormCase("Yakov Sverdlov", nil, "RU", ["Ya. Sverdlov"]),
    FormCase("Zhores Alferov", nil, "RU", ["Zh. Alferov"]),
    FormCase("Джо Байден", "ru", "US", ["Дж. Байден", "Д. Байден"]),
    FormCase("Jean-Luc Mélenchon", nil, "FR", ["J.-L. Mélenchon", "J-L Mélenchon"], not: ["J. Mélenchon"]),
    FormCase("Charles Michel", nil, "BE", ["Ch. Michel", "C. Michel"]),
    FormCase("Theodor Heuss", nil, "DE", ["Th. Heuss"]),
    FormCase("Angela Merkel", nil, "DE", ["A. Merkel"]),
    FormCase("Ursula von der Leyen", nil, "DE", ["U. von der Leyen"]),
    FormCase("Bashar al-Assad", nil, "SY", ["B. al-Assad"]),
    FormCase("Abdel Fattah el-Sisi", nil, "EG", ["A. el-Sisi"], not: ["A. F. el-Sisi"]),
    FormCase("Andrés Manuel López Obrador", nil, "MX", ["A. M. López Obrador"]),
    FormCase("Franklin Delano Roosevelt", nil, "US", ["F. D. Roosevelt", "Franklin D. Roosevelt"]),
    FormCase("Зеленський Володимир Олександрович", "uk", "UA", ["В. О. Зеленський", "Зеленський В.О."]),
    FormCase("Мария Владимировна Захарова", "ru", "RU", ["М.В. Захарова", "М. Захарова"]),
    FormCase("Румен Георгиев Радев", "bg", "BG", ["Р. Г. Радев", "Румен Радев"]),
    FormCase("Rumen Georgiev Radev", nil, "BG", ["R. G. Radev", "Rumen Radev"], not: ["Radev Rumen Georgiev"]),
    FormCase("Robert F. Kennedy Jr.", nil, "US", ["R. F. Kennedy Jr"]),
    FormCase("Fumio Kishida", nil, "JP", ["F. Kishida"]),
    FormCase("Kishida Fumio", nil, "JP", ["F. Kishida"], not: ["K. Fumio"]),
    FormCase("Orbán Viktor", "hu", "HU", ["V. Orbán"], not: ["O. Viktor"]),
    FormCase("Viktor Orbán", nil, "HU", ["V. Orbán"]),
    FormCase("Қасым-Жомарт Тоқаев", "kk", "KZ", ["Қ.-Ж. Тоқаев"]),
    FormCase("Євген Марчук", "uk", "UA", ["Є. Марчук"]),
  ]

  @Test("stand for given names", arguments: cases)
  func made(_ example: FormCase) { example.check(.initials, [.initials]) }

  static let none: [FormCase] = [
    FormCase("Xi Jinping", nil, "CN", [], not: ["X. Jinping", "J. Xi"]),
    FormCase("Kim Jong-un", nil, "KP", [], not: ["K. Jong-un", "J.-u. Kim"]),
    FormCase("Nguyen Phu Trong", nil, "VN", [], not: ["N. P. Trong"]),
    FormCase("Andrew Young", nil, "US", [], not: ["A. Young"]),
    FormCase("Ian Black", nil, "GB", [], not: ["I. Black"]),
    FormCase("Aung San Suu Kyi", nil, "MM", []),
    FormCase("Suharto", nil, "ID", []),
    FormCase("Lee Hsien Loong", nil, "SG", [], not: ["L. H. Loong", "H. L. Lee"]),
    FormCase("KP Sharma Oli", nil, "NP", [], not: ["K. S. Oli", "K. Oli"]),
    FormCase("Malcolm X", nil, "US", []),
    FormCase("Pope Francis", nil, "VA", [], not: ["P. Francis"]),
    FormCase("Prince Harry", nil, "GB", []),
    FormCase("Catherine the Great", nil, "RU", []),
    FormCase("J. K. Rowling", nil, "GB", [], not: ["J. Rowling", "K. Rowling"]),
    FormCase("Jae Oh", nil, "US", [], not: ["J. Oh"]),
    .place("Cape Town", nil, "ZA", [], not: ["C. Town"]),
    .other("Deutsche Bank", []),
  ]

  @Test("are not made where nobody would read the name", arguments: none)
  func notMade(_ example: FormCase) { example.check(.initials) }
}
