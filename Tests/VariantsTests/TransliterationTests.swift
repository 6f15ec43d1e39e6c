import Testing
import Variants

@Suite("Transliteration of Cyrillic")
struct TransliterationTests {
  static let russian: [FormCase] = [
    FormCase(
      "Сергей Шойгу", "ru", "RU",
      [
        "Sergei Shoigu", "Sergey Shoygu", "Sergei Shoygu", "Sergey Shoigu", "Sergueï Choïgou", "Sergueï Chœgou",
        "Sergei Schoigu",
        "Serguéi Shoigú", "Siergiej Szojgu", "Sergej Šojgu", "S. Shoigu", "Shoigu, Sergei",
      ],
      not: ["Sergey Szoigu", "Sergej Choigou", "S. Shoig"]),
    FormCase(
      "Михаил Горбачёв", "ru", "RU",
      [
        "Mikhail Gorbachev", "Mikhail Gorbachov", "Mikhail Gorbachyov", "Mikhaïl Gorbatchev", "Michail Gorbatschow",
        "Mijaíl Gorbachov", "Michaił Gorbaczow", "Mihail Gorbačëv", "Michail Gorbačëv",
      ]),
    FormCase("Михаил Горбачев", "ru", "RU", ["Mikhail Gorbachev", "Michail Gorbatschew"]),
    FormCase(
      "Никита Хрущёв", "ru", "SU",
      [
        "Nikita Khrushchev", "Nikita Chruschtschow", "Nikita Khrouchtchev", "Nikita Jrushchov", "Nikita Khruschev",
        "Nikita Chruszczow",
      ]),
    FormCase(
      "Борис Ельцин", "ru", "RU", ["Boris Yeltsin", "Boris Eltsin", "Boris Jelzin", "Boris Eltsine", "Boris Jelcyn"]),
    FormCase(
      "Владимир Путин", "ru", "RU",
      ["Vladimir Putin", "Wladimir Putin", "Vladimir Poutine", "Władimir Putin", "Vladimir Poetin"]),
    FormCase(
      "Дмитрий Медведев", "ru", "RU",
      [
        "Dmitry Medvedev", "Dmitri Medvedev", "Dmitriy Medvedev", "Dmitrii Medvedev", "Dmitri Medwedew",
        "Dmitrij Miedwiediew", "Dmitrij Medvedev",
      ]),
    FormCase(
      "Сергей Лавров", "ru", "RU",
      ["Sergey Lavrov", "Sergei Lavrov", "Sergej Lawrow", "Siergiej Ławrow", "Sergueï Lavrov"], not: ["Sergey Lawrow"]),
    FormCase(
      "Алексей Навальный", "ru", "RU",
      ["Alexei Navalny", "Alexey Navalny", "Aleksei Navalny", "Alexej Nawalny", "Alexeï Navalny", "Aleksiej Nawalny"]),
    FormCase(
      "Фёдор Достоевский", "ru", "RU",
      ["Fyodor Dostoevsky", "Fyodor Dostoyevsky", "Fedor Dostoevsky", "Fjodor Dostojewski", "Fiodor Dostoïevski"]),
    FormCase(
      "Юрий Ушаков", "ru", "RU",
      ["Yury Ushakov", "Yuri Ushakov", "Iurii Ushakov", "Juri Uschakow", "Iouri Ouchakov", "Yu. Ushakov"]),
    FormCase(
      "Евгений Примаков", "ru", "RU",
      [
        "Yevgeny Primakov", "Evgeny Primakov", "Evgeni Primakov", "Evgenii Primakov", "Jewgeni Primakow",
        "Evgueni Primakov", "Jewgienij Primakow",
      ]),
    FormCase(
      "Александр Пушкин", "ru", "RU",
      ["Alexander Pushkin", "Aleksandr Pushkin", "Alexander Puschkin", "Alexandre Pouchkine"]),
    FormCase("Сергей Соловьёв", "ru", "RU", ["Sergei Solovyov", "Sergey Solovyev", "Sergej Solowjow"]),
    FormCase(
      "Владимир Ильич Ленин", "ru", "SU",
      ["Vladimir Ilyich Lenin", "Vladimir Ilich Lenin", "V. I. Lenin", "Wladimir Iljitsch Lenin"]),
    FormCase("Татьяна Голикова", "ru", "RU", ["Tatyana Golikova", "Tatiana Golikova"]),
    FormCase("Мария Захарова", "ru", "RU", ["Maria Zakharova", "Mariya Zakharova", "Maria Sacharowa"]),
    FormCase("Шойгу", nil, "", ["Shoigu", "Shoygu", "Schoigu", "Choïgou", "Szojgu"]),
    FormCase("Владимир Зеленский", "ru", "UA", ["Vladimir Zelensky", "Vladimir Zelenskiy", "Wladimir Selenski"]),
    .place("Хабомаи", "ru", "RU", ["Khabomai", "Habomai", "Chabomai"]),
    .place("Итуруп", "ru", "RU", ["Iturup"]),
    .place("Шикотан", "ru", "RU", ["Shikotan", "Schikotan"]),
    .place("Кунашир", "ru", "RU", ["Kunashir", "Kunaschir"]),
    .place("Южно-Сахалинск", "ru", "RU", ["Yuzhno-Sakhalinsk", "Iuzhno-Sakhalinsk", "Juschno-Sachalinsk"]),
    .place(
      "Нижний Новгород", "ru", "RU", ["Nizhny Novgorod", "Nizhniy Novgorod", "Nizhnii Novgorod", "Nischni Nowgorod"]),
    .place("Щёлково", "ru", "RU", ["Shchyolkovo", "Shchelkovo"]),
    .place("Чернобыль", "ru", "UA", ["Chernobyl", "Tschernobyl", "Tchernobyl", "Czernobyl"]),
    .place("Ессентуки", "ru", "RU", ["Yessentuki", "Essentuki"]),
    .place("Тольятти", "ru", "RU", ["Tolyatti", "Toliatti"]),
    .place("Волга", "ru", "RU", ["Volga", "Wolga"]),
    .place("Петропавловск-Камчатский", "ru", "RU", ["Petropavlovsk-Kamchatsky", "Petropavlovsk-Kamchatskiy"]),
  ]

  @Test("of Russian", arguments: russian)
  func ofRussian(_ example: FormCase) { example.check(.person, [.transliteration]) }

  static let others: [FormCase] = [
    FormCase(
      "Володимир Зеленський", "uk", "UA",
      [
        "Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskyi", "Volodymyr Zelenskiy",
        "Volodymyr Zelenskij", "Wolodymyr Selenskyj", "Wołodymyr Zełenski",
      ], not: ["Volodymyr Selensky", "Volodimir Zelensky"]),
    FormCase("Андрій Єрмак", "uk", "UA", ["Andriy Yermak", "Andrii Yermak", "Andrij Jermak"]),
    FormCase(
      "Юлія Тимошенко", "uk", "UA",
      ["Yulia Tymoshenko", "Yuliya Tymoshenko", "Yuliia Tymoshenko", "Julija Tymoschenko"]),
    FormCase("Сергій Кислиця", "uk", "UA", ["Serhiy Kyslytsia", "Serhii Kyslytsya"]),
    .place("Київ", "uk", "UA", ["Kyiv", "Kyyiv", "Kyjiw"], not: ["Kiev", "Kuiv"]),
    .place("Львів", "uk", "UA", ["Lviv", "L'viv", "Lwiw"]),
    .place("Харків", "uk", "UA", ["Kharkiv", "Harkiv", "Charkiw"]),
    .place("Запоріжжя", "uk", "UA", ["Zaporizhzhia", "Zaporizhzhya", "Zaporizhia"]),
    .place("Одеса", "uk", "UA", ["Odesa"]),
    .place("Миколаїв", "uk", "UA", ["Mykolaiv", "Mykolayiv"]),
    .place("Кривий Ріг", "uk", "UA", ["Kryvyi Rih", "Kryvyy Rih", "Krywyj Rih"]),
    .place("Вінниця", "uk", "UA", ["Vinnytsia", "Vinnytsya"]),
    .place("Чорнобиль", "uk", "UA", ["Chornobyl", "Tschornobyl"]),
    .place("Згурівка", "uk", "UA", ["Zghurivka"]),
    FormCase(
      "Святлана Ціханоўская", "be", "BY",
      ["Sviatlana Tsikhanouskaya", "Svyatlana Tsikhanouskaya", "Sviatlana Cichanoŭskaja"]),
    FormCase("Аляксандр Лукашэнка", "be", "BY", ["Aliaksandr Lukashenka", "Alyaksandr Lukashenka"]),
    FormCase("Румен Радев", "bg", "BG", ["Rumen Radev"]),
    FormCase("Бойко Борисов", "bg", "BG", ["Boyko Borisov", "Boiko Borisov", "Bojko Borissow"]),
    FormCase("Георги Първанов", "bg", "BG", ["Georgi Parvanov", "Georgi Purvanov"]),
    .place("Търново", "bg", "BG", ["Tarnovo", "Turnovo"]),
    FormCase("Александар Вучић", "sr", "RS", ["Aleksandar Vučić"]),
    FormCase("Новак Ђоковић", "sr", "RS", ["Novak Đoković", "Novak Djokovic"]),
    FormCase("Зоран Заев", "mk", "MK", ["Zoran Zaev"]),
    .place("Штип", "mk", "MK", ["Shtip", "Štip"]),
    FormCase(
      "Қасым-Жомарт Тоқаев", "kk", "KZ", ["Kassym-Jomart Tokayev", "Kasym-Zhomart Tokayev", "Qasym-Zhomart Toqaev"]),
    FormCase("Садыр Жапаров", "ky", "KG", ["Sadyr Japarov", "Sadyr Zhaparov"]),
    FormCase("Эмомалӣ Раҳмон", "tg", "TJ", ["Emomali Rahmon"]),
    .place("Улаанбаатар", "mn", "MN", ["Ulaanbaatar"]),
    FormCase("Ухнаагийн Хүрэлсүх", "mn", "MN", ["Ukhnaagiin Khurelsukh", "Ukhnaagiin Khürelsükh"]),
  ]

  @Test("of other languages", arguments: others)
  func ofOthers(_ example: FormCase) { example.check(.person, [.transliteration]) }

  static let none: [FormCase] = [
    .place("Париж", "ru", "FR", []),
    .place("Лондон", "ru", "GB", []),
    .place("Рим", "ru", "IT", []),
    .place("Таллин", "ru", "EE", []),
    .place("США", "ru", "US", []),
    .place("СССР", "ru", "SU", []),
    .place("Уфа", "ru", "RU", [], not: ["Ufa"]),
    .place("Яя", "ru", "RU", []),
    .place("российский", "ru", "RU", []),
    FormCase("Эмманюэль Макрон", "ru", "FR", [], not: ["Emmanyuel Makron"]),
    FormCase("Си Цзиньпин", "ru", "CN", [], not: ["Si Tszinpin"]),
    FormCase("Володимир Путін", "uk", "RU", [], not: ["Volodymyr Putin"]),
    FormCase("Ким Чен Ын", "ru", "KP", [], not: ["Kim Chen Yn"]),
    FormCase("Кирилл Sergejew", "ru", "RU", []),
    FormCase("Γιώργος Παπανδρέου", "el", "GR", []),
  ]

  @Test("not of names of other countries, acronyms, short names", arguments: none)
  func notMade(_ example: FormCase) { example.check(.transliteration) }
}
