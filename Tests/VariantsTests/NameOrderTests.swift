import Testing
import Variants

@Suite("Name order")
struct NameOrderTests {
  static let swapped: [FormCase] = [
    FormCase("Fumio Kishida", nil, "JP", ["Kishida Fumio"]),
    FormCase("Kishida Fumio", nil, "JP", ["Fumio Kishida"]),
    FormCase("Shinzō Abe", "en", "JP", ["Abe Shinzo"]),
    FormCase("Yoshihide Suga", nil, "JP", ["Suga Yoshihide"]),
    FormCase("Xi Jinping", nil, "CN", ["Jinping Xi"]),
    FormCase("Wang Yi", nil, "CN", ["Yi Wang"]),
    FormCase("Tsai Ing-wen", nil, "TW", ["Ing-wen Tsai"]),
    FormCase("Carrie Lam", nil, "HK", ["Lam Carrie"]),
    FormCase("Kim Jong-un", nil, "KP", ["Jong-un Kim"]),
    FormCase("Kim Jong Un", nil, "KP", ["Jong Un Kim"], not: ["Un Kim Jong"]),
    FormCase("Moon Jae-in", nil, "KR", ["Jae-in Moon"]),
    FormCase("Ban Ki-moon", nil, "KR", ["Ki-moon Ban"]),
    FormCase("Syngman Rhee", nil, "KR", ["Rhee Syngman"]),
    FormCase("Nguyen Phu Trong", nil, "VN", ["Phu Trong Nguyen"], not: ["Trong Nguyen Phu"]),
    FormCase("Viktor Orbán", nil, "HU", ["Orbán Viktor"]),
    FormCase("Orbán Viktor", "hu", "HU", ["Viktor Orban"]),
    FormCase("Ferenc Gyurcsány", nil, "HU", ["Gyurcsany Ferenc"]),
    FormCase("Hun Sen", nil, "KH", ["Sen Hun"]),
    FormCase("Сергей Лавров", "ru", "RU", ["Лавров Сергей"]),
    FormCase("Сергей Викторович Лавров", "ru", "RU", ["Лавров Сергей Викторович"], not: ["Викторович Лавров Сергей"]),
    FormCase("Лавров Сергей Викторович", "ru", "RU", ["Сергей Викторович Лавров"]),
    FormCase("Абрамович Роман Аркадьевич", "ru", "RU", ["Роман Аркадьевич Абрамович"]),
    FormCase("Роман Аркадьевич Абрамович", "ru", "RU", ["Абрамович Роман Аркадьевич"]),
    FormCase("Володимир Зеленський", "uk", "UA", ["Зеленський Володимир"]),
    FormCase("Фумио Кисида", "ru", "JP", ["Кисида Фумио"]),
    FormCase("Sergey Viktorovich Lavrov", nil, "RU", ["Lavrov Sergey Viktorovich"]),
    FormCase("岸田 文雄", "ja", "JP", ["岸田文雄"]),
    FormCase("김 정은", "ko", "KP", ["김정은"]),
    FormCase("Lavrov, Sergey", nil, "RU", ["Sergey Lavrov"]),
    FormCase("Merkel, Angela", nil, "DE", ["Angela Merkel"]),
  ]

  @Test("is turned where the family name comes first at home", arguments: swapped)
  func turned(_ example: FormCase) { example.check(.order, [.nameOrder]) }

  static let kept: [FormCase] = [
    FormCase("Angela Merkel", nil, "DE", [], not: ["Merkel Angela"]),
    FormCase("Sergey Lavrov", nil, "RU", [], not: ["Lavrov Sergey"]),
    FormCase("Joe Biden", nil, "US", [], not: ["Biden Joe"]),
    FormCase("Akihito", nil, "JP", []),
    FormCase("Harry, Duke of Sussex", nil, "GB", []),
    FormCase("John Lee Ka-chiu", nil, "HK", []),
    FormCase("Daw Aung San Suu Kyi", nil, "MM", []),
    FormCase("von der Leyen", nil, "DE", []),
    FormCase("Peter der Große", "de", "RU", []),
    FormCase("미하일 고르바초프", "ko", "RU", []),
    FormCase("Emperor Akihito", nil, "JP", []),
    FormCase("Princess Mako", nil, "JP", []),
    FormCase("Catherine the Great", nil, "RU", []),
    FormCase("Elizabeth II", nil, "GB", [], not: ["II Elizabeth", "II, Elizabeth"]),
    FormCase("Си Цзиньпин", "ru", "CN", [], not: ["Цзиньпин Си"]),
    FormCase("Далай-лама XIV", "ru", "CN", []),
    FormCase("Урсула фон дер Ляйен", "ru", "DE", [], not: ["Ляйен Урсула фон дер", "фон дер Ляйен Урсула"]),
    FormCase("Ernesto \"Che\" Guevara", nil, "AR", []),
    .place("Tokyo Bay", nil, "JP", []),
    .other("Bank of Japan", []),
  ]

  @Test("stays elsewhere", arguments: kept)
  func stays(_ example: FormCase) { example.check(.order) }

  static let commas: [FormCase] = [
    FormCase("Sergey Lavrov", nil, "RU", ["Lavrov, Sergey"]),
    FormCase("Сергей Лавров", "ru", "RU", ["Лавров, Сергей"]),
    FormCase("Сергей Викторович Лавров", "ru", "RU", ["Лавров, Сергей Викторович"]),
    FormCase("Fumio Kishida", nil, "JP", ["Kishida, Fumio"], not: ["Fumio, Kishida"]),
    FormCase("Kishida Fumio", nil, "JP", ["Kishida, Fumio"], not: ["Fumio, Kishida"]),
    FormCase("Orbán Viktor", nil, "HU", ["Orbán, Viktor"], not: ["Viktor, Orbán"]),
    FormCase("Xi Jinping", nil, "CN", ["Xi, Jinping"], not: ["Jinping, Xi"]),
    FormCase("Jack Ma", nil, "CN", ["Ma, Jack"]),
    FormCase("Kim Jong Un", nil, "KP", ["Kim, Jong Un"]),
    FormCase("Angela Merkel", nil, "DE", ["Merkel, Angela"]),
    FormCase("John Fitzgerald Kennedy", nil, "US", ["Kennedy, John Fitzgerald"]),
    FormCase("Ursula von der Leyen", nil, "DE", ["von der Leyen, Ursula", "Leyen, Ursula von der"]),
    FormCase("Robert De Niro", nil, "US", ["De Niro, Robert"]),
    FormCase("Charles de Gaulle", nil, "FR", ["de Gaulle, Charles", "Gaulle, Charles de"]),
    FormCase("Ruud van Nistelrooy", nil, "NL", ["van Nistelrooy, Ruud", "Nistelrooy, Ruud van"]),
    FormCase("Mohammed bin Salman", nil, "SA", ["bin Salman, Mohammed"], not: ["Salman, Mohammed bin"]),
    FormCase("Bashar al-Assad", nil, "SY", ["al-Assad, Bashar", "Assad, Bashar al-"]),
    FormCase("José Ortega y Gasset", nil, "ES", ["Ortega y Gasset, José"]),
    FormCase("Andrés Manuel López Obrador", nil, "MX", ["López Obrador, Andrés Manuel"]),
    FormCase("Pedro Sánchez Castejón", nil, "ES", ["Sánchez Castejón, Pedro"]),
    FormCase("Luiz Inácio Lula da Silva", nil, "BR", ["Silva, Luiz Inácio Lula da"]),
    FormCase("Ferdinand E. Marcos", nil, "PH", ["Marcos, Ferdinand E."], not: ["E. Marcos, Ferdinand"]),
    FormCase("Lee Hsien Loong", nil, "SG", ["Lee, Hsien Loong"], not: ["Loong, Lee Hsien"]),
    FormCase("Cristina Fernández de Kirchner", nil, "AR", ["Fernández de Kirchner, Cristina"]),
    FormCase("Robert F. Kennedy Jr.", nil, "US", ["Robert F. Kennedy, Jr."], not: ["Kennedy, Robert F."]),
    FormCase("Martin Luther King", nil, "US", ["King, Martin Luther"]),
    FormCase("Jean-Luc Mélenchon", nil, "FR", ["Mélenchon, Jean-Luc"]),
    FormCase("Valéry Giscard d'Estaing", nil, "FR", [], not: ["d'Estaing, Giscard"]),
  ]

  @Test("is inverted with a comma for everybody", arguments: commas)
  func inverted(_ example: FormCase) { example.check(.order, [.commaInverted]) }
}
