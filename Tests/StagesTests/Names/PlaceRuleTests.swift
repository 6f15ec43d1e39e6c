import Gazetteer
import Stages
import TestSupport
import Testing
import TextModel

struct PlaceCase: Sendable, CustomTestStringConvertible {
  var text: String
  /// `surface=entity` of each place, in order.
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: [String] = []) {
    self.text = text
    self.expected = expected
  }
}

/// The stage with the shipped rules, over sentences of this project's own with invented places.
@Suite("Places in no list")
struct PlaceRuleTests {
  private static let world = """
    # policy case=smart common-words=never-alone
    id;type;name;aliases;country
    cape-verde;country;Cape Verde;;CV
    fr;country;France;;FR
    superior;water;Lake Superior;;US
    superior-city;city;Superior;;US
    phoenix;city;Phoenix;;US
    long-island;island;Long Island;;US
    lincoln;person;Abraham Lincoln;Lincoln;US
    us-people;demonym;American;;US
    tokyo;city;Tokyo;東京@ja;JP

    """

  static let englishCases: [PlaceCase] = [
    PlaceCase("They crossed the Zembla River at dawn.", ["Zembla River=water:zembla-river"]),
    PlaceCase("They climbed Mount Zembla again.", ["Mount Zembla=landform:mount-zembla"]),
    PlaceCase("They rounded Cape Zembla again.", ["Cape Zembla=landform:cape-zembla"]),
    PlaceCase("He sailed to Zembla Island alone.", ["Zembla Island=island:zembla-island"]),
    PlaceCase("He sailed to the Zembla Islands alone.", ["Zembla Islands=archipelago:zembla-islands"]),
    PlaceCase("They passed Zembla Strait today.", ["Zembla Strait=water:zembla-strait"]),
    PlaceCase("Fighting in Zembla Province went on.", ["Zembla Province=region:zembla-province"]),
    PlaceCase("They crossed the Gulf of Zembla today.", ["Gulf of Zembla=water:gulf-of-zembla"]),
    PlaceCase("The convoy stopped north of Zembla.", ["Zembla=city:zembla"]),
    PlaceCase(
      "He was born in the village of Zembla. Today Zembla is empty.", ["Zembla=city:zembla", "Zembla=city:zembla"]),
    PlaceCase("Fighting in Zembla district went on.", ["Zembla=region:zembla"]),
    PlaceCase(
      "Crews came from Zembla, Onhava and Blawick counties.",
      ["Zembla=region:zembla", "Onhava=region:onhava", "Blawick=region:blawick"]),
    PlaceCase("He lives in Onhava, France.", ["Onhava=city:onhava", "France=fr"]),
    PlaceCase(
      "The boat left Onhavado-shi and Blawick-jima.",
      [
        "Onhavado-shi=city:onhavado-shi", "Blawick-jima=island:blawick-jima",
      ]),
    // A mention that is shorter goes, one that is as long stays.
    PlaceCase("They crossed the Lincoln River at dawn.", ["Lincoln River=water:lincoln-river"]),
    PlaceCase("They flew to Cape Verde today.", ["Cape Verde=cape-verde"]),
    PlaceCase("They sailed on Lake Superior today.", ["Lake Superior=superior"]),
    // Not across a possessive, not with a word that opens the sentence.
    PlaceCase("They crossed Nabokov's Zembla River.", ["Zembla River=water:zembla-river"]),
    PlaceCase("The Zembla River rose.", ["Zembla River=water:zembla-river"]),
    // No places.
    PlaceCase("She works at Mount Sinai Hospital."),
    PlaceCase("He studied at Zembla Lake State University."),
    PlaceCase("He studied at Zembla City High School."),
    PlaceCase("The actor River Phoenix died."),
    PlaceCase("In every American county people voted."),
  ]

  static let otherCases: [PlaceCase] = [
    PlaceCase("Они жили на острове Зембла. Остров Зембла пуст.", ["Зембла=island:зембла", "Зембла=island:зембла"]),
    PlaceCase("Корабль обогнул мыс Онхава утром.", ["Онхава=landform:онхава"]),
    PlaceCase("Он родился в селе Блавичево.", ["Блавичево=city:блавичево"]),
    PlaceCase("Их дом стоит у озера Зембло.", ["Зембло=water:зембло"]),
    PlaceCase("Пожары охватили Земблинский район.", ["Земблинский район=region:земблинский-район"]),
    PlaceCase("昨日、ゼンブラ島で会った。", ["ゼンブラ島=island:ゼンブラ島"]),
    PlaceCase("昨日、北瀬戸郡で会った。", ["北瀬戸郡=region:北瀬戸郡"]),
    PlaceCase("昨日、同市で会った。"),
    PlaceCase("昨日、都市で会った。"),
  ]

  @Test("English sentences", arguments: englishCases)
  func english(_ example: PlaceCase) throws {
    #expect(try found(example.text) == example.expected)
  }

  @Test("other languages", arguments: otherCases)
  func others(_ example: PlaceCase) throws {
    #expect(try found(example.text) == example.expected)
  }

  @Test("a mention tells how it was found")
  func mention() throws {
    let document = try annotated("They crossed the Zembla River at dawn.")
    let mention = try #require(document.mentions.first)
    #expect(mention.via == .pattern)
    #expect(mention.rule == "after-water")
    #expect(mention.type == .water)
    let index = try #require(mention.entity?.foundIndex)
    #expect(document.foundEntities[index].name == "Zembla River")
    #expect(document.foundEntities[index].latitude == nil)
  }

  @Test("without the setting there are none")
  func setting() throws {
    #expect(try found("They crossed the Zembla River at dawn.", places: false) == [])
  }

  @Test("further rules change and extend the shipped ones")
  func furtherRules() throws {
    let rules = try ShippedRules.compile([
      """
      place kloof landform 60: <Cap "kloof">
          yes: They camped in [Zembla Kloof] today.
          no:  They camped in [Zembla Gorge] today.
      drop after-water
      """
    ])
    try rules.checkExamples()
    #expect(try found("They saw Onhava Kloof.", rules) == ["Onhava Kloof=landform:onhava-kloof"])
    #expect(try found("They crossed the Zembla River at dawn.", rules) == [])
  }

  @Test("evidence tells what spoke for a place")
  func evidence() throws {
    let document = try matched("They crossed the Zembla River at dawn.")
    let evidence = try stage().trace(document)
    let river = try #require(evidence.first { $0.type == .place })
    #expect(document.slice(river.range) == "Zembla River")
    #expect(river.parts == [NameEvidence.Part(name: "after-water", type: .place, points: 60)])
  }

  @Test("places are in order and apart from other mentions", arguments: UInt64(0)..<60)
  func properties(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Zembla", "River", "Lake", "Lincoln", "the", "of", ",", "and", ".", "University", "village", "Superior",
      "counties",
      "\n", "“", "in", "France", "остров", "Зембла", "район", "島", "北", "Island", "'s", "Cape", "Verde", "(", "1990",
    ]
    let text = (0..<120).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
    let document = try annotated(text)
    for (a, b) in zip(document.mentions, document.mentions.dropFirst()) { #expect(a.range <= b.range) }
    for mention in document.mentions where mention.via == .pattern {
      #expect(document.mentions.count { $0.range.overlaps(mention.range) } == 1)
      let sentence = try #require(mention.sentence)
      #expect(document.sentences[sentence].contains(mention.range))
      let index = try #require(mention.entity?.foundIndex)
      #expect(document.foundEntities[index].type == mention.type)
    }
    let again = try annotated(text)
    #expect(again.mentions == document.mentions)
    #expect(again.foundEntities == document.foundEntities)
  }

  @Test(
    "hostile texts take time in proportion to their length",
    arguments: [
      "River ", "Lake ", "Zog River ", "village of ", "in Zog, ", "остров ", "島", "north of Zog ", "counties ",
    ])
  func hostile(_ piece: String) throws {
    func seconds(_ count: Int) throws -> Double {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      let start = ContinuousClock.now
      _ = try annotated(text)
      let time = (ContinuousClock.now - start).components
      return Double(time.seconds) + Double(time.attoseconds) / 1e18
    }
    _ = try seconds(10_000)
    let short = try seconds(100_000)
    let long = try seconds(800_000)
    // Eight times the text; twenty-four times the time leaves room for a busy machine, quadratic time is sixty-four.
    #expect(long < 24 * max(short, 0.02))
  }

  // MARK: Running

  private func stage(_ rules: NameRules? = nil, places: Bool = true) throws -> NameStage {
    var settings = Settings(NameStage.description.settings)
    settings["places"] = .flag(places)
    return NameStage(settings: settings, rules: try rules ?? ShippedRules.rules.get(), table: try table())
  }

  private func table() throws -> GazetteerTable {
    let bytes = Array(Self.world.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
    return try GazetteerTable.compile([GazetteerFile(GazetteerSource(name: "world", path: "world.tsv", bytes: bytes))])
  }

  private func matched(_ text: String) throws -> Document {
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    document.text = Array(text.utf8)
    document.blocks = [Block(range: ByteRange(0, document.text.count), kind: .paragraph)]
    try SentenceStage(settings: Settings(SentenceStage.description.settings)).annotate(&document)
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table()).annotate(&document)
    return document
  }

  private func annotated(_ text: String, _ rules: NameRules? = nil, places: Bool = true) throws -> Document {
    var document = try matched(text)
    try stage(rules, places: places).annotate(&document)
    try ResolveStage(settings: Settings(ResolveStage.description.settings), table: table()).annotate(&document)
    return document
  }

  private func found(_ text: String, _ rules: NameRules? = nil, places: Bool = true) throws -> [String] {
    let document = try annotated(text, rules, places: places)
    let entities = DocumentEntities(document, try table())
    return document.mentions.filter { $0.type.isPlace }
      .map { "\(document.slice($0.range))=\($0.entity.map { entities.entity($0).id } ?? "?")" }
  }
}
