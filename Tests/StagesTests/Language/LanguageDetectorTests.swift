internal import Stages
internal import TestSupport
internal import TextModel
internal import Testing

/// A text and the language it is written in.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  var code: String
  var text: String
  var testDescription: String { "\(code): \(text.prefix(40))" }

  init(_ code: String, _ text: String) {
    self.code = code
    self.text = text
  }
}

@Suite("Languages of texts")
struct LanguageDetectorTests {
  private static func language(of text: String) -> DetectedLanguage? {
    LanguageDetector.shared.language(of: Array(text.utf8).span)
  }

  private static let cases: [LanguageCase] = [
    LanguageCase("en", "The islands were taken by the Soviet Union in 1945, and Japan has claimed four of them since."),
    LanguageCase("ru", "Острова перешли к Советскому Союзу в 1945 году, и с тех пор Япония считает их своими."),
    LanguageCase("uk", "Острови перейшли до Радянського Союзу в 1945 році, і відтоді Японія вважає їх своїми."),
    LanguageCase("ja", "歯舞群島と色丹島は日本の固有の領土であると外務省は述べた。"),
    LanguageCase("ja", "北方領土問題対策協会総務課発表"),
    LanguageCase("zh", "俄罗斯控制着这些岛屿，日本要求归还。"),
    LanguageCase("zh", "俄羅斯控制著這些島嶼，日本要求歸還。"),
    LanguageCase("ko", "일본은 러시아가 점유한 쿠릴 열도 남부의 네 섬에 대해 영유권을 주장한다."),
    LanguageCase("fr", "Les îles sont occupées par la Russie depuis 1945, mais le Japon en revendique quatre."),
    LanguageCase("de", "Die Inseln wurden 1945 von der Sowjetunion besetzt und werden seitdem von Japan beansprucht."),
    LanguageCase("es", "Las islas están bajo control de Rusia desde 1945, pero Japón reclama cuatro de ellas."),
    LanguageCase("it", "Le isole sono controllate dalla Russia dal 1945, ma il Giappone ne rivendica quattro."),
    LanguageCase("pt", "As ilhas são controladas pela Rússia desde 1945, mas o Japão reivindica quatro delas."),
    LanguageCase("pl", "Wyspy zostały zajęte przez Związek Radziecki w 1945 roku, ale Japonia uważa je za swoje."),
    LanguageCase(
      "tr", "Adalar 1945 yılından beri Rusya'nın yönetiminde, ancak Japonya bu adalar için hak iddia ediyor."),
    LanguageCase("ar", "تسيطر روسيا على الجزر منذ عام 1945 وتطالب اليابان بأربع منها."),
    LanguageCase("nl", "De eilanden zijn sinds 1945 in handen van Rusland, maar Japan eist er vier van op."),
    LanguageCase("sv", "Öarna har varit under rysk kontroll sedan 1945, men Japan gör anspråk på fyra av dem."),
    LanguageCase("cs", "Ostrovy jsou od roku 1945 pod kontrolou Ruska, ale Japonsko si na ně dělá nárok."),
    LanguageCase("hu", "A szigetek 1945 óta orosz kézen vannak, de Japán is magának követeli őket."),
    LanguageCase(
      "ro", "Insulele sunt sub controlul Rusiei din 1945, dar Japonia revendică patru dintre ele și nu cedează."),
    LanguageCase("fa", "روسیه از سال ۱۹۴۵ کنترل این جزایر را در دست دارد و ژاپن چهار جزیره را می‌خواهد."),
    LanguageCase("el", "Τα νησιά ελέγχονται από τη Ρωσία."),
    LanguageCase("he", "האיים נמצאים בשליטת רוסיה."),
    LanguageCase("th", "หมู่เกาะคูริลในรัสเซีย"),
  ]

  @Test("are told by script, words and letters", arguments: cases)
  func told(_ example: LanguageCase) {
    let found = Self.language(of: example.text)
    #expect(found?.code == example.code)
    #expect(found?.confidence ?? 0 >= 200)
  }

  @Test("are told in capitals too", arguments: cases.filter { $0.code != "tr" })
  func capitals(_ example: LanguageCase) { #expect(Self.language(of: example.text.uppercased())?.code == example.code) }

  @Test(
    "are not guessed where nothing tells",
    arguments: ["", "1945", "…", "http://www.example.org/de/la/que?und=die", "Kunashir", "x"])
  func untold(_ text: String) { #expect(Self.language(of: text).map { $0.confidence < 400 } ?? true) }

  @Test("the start of a text decides")
  func start() {
    let russian = String(repeating: "Острова перешли к Советскому Союзу, и Япония считает их своими. ", count: 80)
    #expect(Self.language(of: russian + String(repeating: "the islands of the ", count: 1000))?.code == "ru")
  }

  @Test("anything has a confidence out of 1000, the same each time", arguments: UInt64(0)..<200)
  func anything(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.cases.flatMap { $0.text.split(separator: " ").map(String.init) } + ["歯", "は", "/", "@", "1", "é"]
    var text = ""
    for _ in 0..<Int.random(in: 0..<400, using: &generator) {
      text += (words.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
    }
    let found = Self.language(of: text)
    if let found { #expect(0...1000 ~= found.confidence) }
    #expect(Self.language(of: text) == found)
  }

  @Test("a document that declares none gets the one its text has, and one that declares keeps it")
  func documents() throws {
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    document.text = Array(Self.cases[1].text.utf8)
    document.blocks = [Block(range: ByteRange(0, document.text.count), kind: .paragraph)]
    let stage = SentenceStage(settings: Settings(SentenceStage.description.settings))
    try stage.annotate(&document)
    #expect(document.metadata.language == "ru")
    #expect(document.metadata.languageConfidence ?? 0 >= 400)
    document.metadata.language = "ja"
    document.metadata.languageConfidence = nil
    try stage.annotate(&document)
    #expect(document.metadata.language == "ja")
    #expect(document.metadata.languageConfidence == nil)
  }
}
