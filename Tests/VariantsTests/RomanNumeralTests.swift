import Testing
import Variants

@Suite("Roman numerals")
struct RomanNumeralTests {
  static let cases: [FormCase] = [
    FormCase("John Paul II", nil, "VA", ["John Paul 2", "John Paul the Second"]),
    FormCase("Pope John Paul II", nil, "VA", ["Pope John Paul 2", "Pope John Paul the Second"]),
    FormCase("John Paul 2", nil, "VA", ["John Paul II", "John Paul the Second"]),
    FormCase("John Paul the Second", nil, "VA", ["John Paul II", "John Paul 2"]),
    FormCase("Benedict XVI", nil, "VA", ["Benedict 16", "Benedict the Sixteenth"]),
    FormCase("John XXIII", nil, "VA", ["John 23", "John the Twenty-Third"]),
    FormCase("Leo XIV", nil, "VA", ["Leo 14", "Leo the Fourteenth"]),
    FormCase("Pius X", nil, "VA", ["Pius 10", "Pius the Tenth"]),
    FormCase("Elizabeth II", nil, "GB", ["Elizabeth 2", "Elizabeth the Second"]),
    FormCase("Queen Elizabeth II", nil, "GB", ["Queen Elizabeth the Second"]),
    FormCase("Charles III", nil, "GB", ["Charles 3", "Charles the Third"]),
    FormCase("George V", nil, "GB", ["George the Fifth"]),
    FormCase("Henry VIII", nil, "GB", ["Henry 8", "Henry the Eighth"]),
    FormCase("Elizabeth I", nil, "GB", ["Elizabeth the First"]),
    FormCase("Louis XIV", nil, "FR", ["Louis 14", "Louis the Fourteenth"]),
    FormCase("Nicholas II", nil, "RU", ["Nicholas the Second"]),
    FormCase("Carl XVI Gustaf", nil, "SE", ["Carl 16 Gustaf"]),
    FormCase("Philip II of Spain", nil, "ES", ["Philip the Second of Spain"]),
    FormCase("Felipe VI", "es", "ES", ["Felipe 6"], not: ["Felipe the Sixth"]),
    FormCase("Николай II", "ru", "RU", ["Николай 2", "Николай Второй"]),
    FormCase("Екатерина II", "ru", "RU", ["Екатерина Вторая"], not: ["Екатерина Второй"]),
    FormCase("Пётр I", "ru", "RU", ["Пётр Первый"]),
    FormCase("Иоанн Павел II", "ru", "VA", ["Иоанн Павел Второй"]),
    FormCase("Johannes Paul II.", "de", "VA", ["Johannes Paul 2"]),
  ]

  @Test("of monarchs and popes", arguments: cases)
  func made(_ example: FormCase) { example.check(.initials, [.romanNumeral]) }

  static let none: [FormCase] = [
    FormCase("Malcolm X", nil, "US", [], not: ["Malcolm 10", "Malcolm the Tenth"]),
    FormCase("Sergey V", nil, "RU", [], not: ["Sergey 5"]),
    FormCase("Louis XXX", nil, "FR", [], not: ["Louis 30"]),
    FormCase("II", nil, "", []),
    FormCase("Vladimir Ilyich Lenin", nil, "RU", [], not: ["Vladimir 1"]),
    .place("Juan Carlos I", nil, "ES", [], not: ["Juan Carlos 1"]),
    .other("World War II", [], not: ["World War 2"]),
  ]

  @Test("of nothing else", arguments: none)
  func notMade(_ example: FormCase) { example.check([.initials, .abbreviations]) }
}
