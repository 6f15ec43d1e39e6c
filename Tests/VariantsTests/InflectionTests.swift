import Testing
import Variants

@Suite("Inflection")
struct InflectionTests {
  @Test(
    "the language is the tag's, else that of the letters",
    arguments: [
      ("Київ", nil, ["Києва", "Києву", "Києвом", "Києві"]),
      ("Москва", nil, ["Москвы", "Москве", "Москву", "Москвой"]),
      ("Москва", "ru-RU", ["Москвы", "Москве", "Москву", "Москвой"]),
      ("Москва", "uk", ["Москви", "Москві", "Москву", "Москвою"]),
      ("Магілёў", nil, []),
      ("Moskau", nil, []),
      ("Moscow", "en", []),
      ("Москва", "bg", []),
      ("Moskau", "de", ["Moskaus"]),
      ("東京", "ja", []),
      ("", nil, []),
    ] as [(String, String?, [String])])
  func language(name: String, tag: String?, forms: [String]) {
    #expect(Inflection.forms(of: VaryingName(name, language: tag, kind: .place)) == forms)
  }

  @Test(
    "other names decline like places, but for plurals, which may be people's",
    arguments: [
      ("Совет Безопасности ООН", "Совета Безопасности ООН"),
      ("Европейский Союз", "Европейского Союза"),
      ("Министерство обороны", "Министерства обороны"),
      ("Интерфакс", "Интерфакса"),
      ("Справедливая Россия", "Справедливой России"),
      ("Хезболла", "Хезболлы"),
      ("хуситы", nil),
      ("ОПЕК", nil),
      ("Минюст США", "Минюста США"),
      ("Братья-мусульмане", nil),
    ] as [(String, String?)])
  func others(name: String, genitive: String?) {
    #expect(Inflection.forms(of: VaryingName(name, language: "ru", kind: .other)).first == genitive)
  }

  @Test(
    "the country decides where an ending may be chance",
    arguments: [
      ("Дарвин", VaryingName.Kind.person, "GB", "Дарвином"), ("Ларин", .person, "RU", "Лариным"),
      ("Цинь Ган", .person, "CN", "Цинь Ганом"), ("Бородино", .place, "RU", "Бородином"),
    ])
  func country(name: String, kind: VaryingName.Kind, country: String, instrumental: String) {
    let forms = Inflection.forms(of: VaryingName(name, language: "ru", kind: kind, countries: [country]))
    #expect(forms.contains(instrumental))
  }

  @Test("letters with marks of their own are one letter, stress marks none")
  func decomposed() {
    let name = VaryingName("Толсто\u{438}\u{306}", language: "ru", kind: .person)
    #expect(Inflection.forms(of: name) == ["Толстого", "Толстому", "Толстым", "Толстом"])
    let stressed = VaryingName("Москва\u{301}", language: "ru", kind: .place)
    #expect(Inflection.forms(of: stressed) == ["Москвы", "Москве", "Москву", "Москвой"])
  }

  @Test(
    "what is no plain name has no forms",
    arguments: [
      "Москва-2", "Фолклендские (Мальвинские) острова", "Москва, Россия", "Москва / Moscow", "-", "—", ".", "  ",
      "-Москва-",
      "Москва - река", "😀 Москва", String(repeating: "Москва", count: 50), String(repeating: "а ", count: 50),
    ])
  func noNames(text: String) {
    for kind in [VaryingName.Kind.place, .person, .other] {
      #expect(Inflection.forms(of: VaryingName(text, language: "ru", kind: kind)).isEmpty)
    }
  }

  @Test("any text: few forms, each once, none the name", arguments: UInt64(0)..<60)
  func anyText(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let alphabet = Array(
      "аеиоуыэюяйьъбвгдкжцчшщнлмрАВСКМіїєґ'’ -—.IVaeąęłższkrnmäöüßSKR\u{301}\u{306}\u{200B}😀".unicodeScalars)
    let endings = [
      "ова", "ский", "ець", "ка", "ец", "ов", "ия", "ice", "ski", "ów", "es Meer", " и ", "ович", "ь", "ень",
    ]
    for _ in 0..<25 {
      var text = ""
      for _ in 0..<next(24) { text.unicodeScalars.append(alphabet[next(alphabet.count)]) }
      text += endings[next(endings.count)]
      for kind in [VaryingName.Kind.place, .person, .other] {
        for language in ["ru", "uk", "pl", "de", nil] {
          let name = VaryingName(text, language: language, kind: kind)
          let forms = Inflection.forms(of: name)
          #expect(forms.count <= 12)
          #expect(Set(forms).count == forms.count)
          #expect(!forms.contains(text))
        }
      }
    }
  }
}
