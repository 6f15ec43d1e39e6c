import Gazetteer
import Stages
import TestSupport
import Testing
import TextModel

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

  static let englishCases: [NameCase] = [
    NameCase("They crossed the Zembla River at dawn.", ["Zembla River=water:zembla-river"]),
    NameCase("They climbed Mount Zembla again.", ["Mount Zembla=landform:mount-zembla"]),
    NameCase("They rounded Cape Zembla again.", ["Cape Zembla=landform:cape-zembla"]),
    NameCase("He sailed to Zembla Island alone.", ["Zembla Island=island:zembla-island"]),
    NameCase("He sailed to the Zembla Islands alone.", ["Zembla Islands=archipelago:zembla-islands"]),
    NameCase("They passed Zembla Strait today.", ["Zembla Strait=water:zembla-strait"]),
    NameCase("Fighting in Zembla Province went on.", ["Zembla Province=region:zembla-province"]),
    NameCase("They crossed the Gulf of Zembla today.", ["Gulf of Zembla=water:gulf-of-zembla"]),
    NameCase("The convoy stopped north of Zembla.", ["Zembla=city:zembla"]),
    NameCase(
      "He was born in the village of Zembla. Today Zembla is empty.", ["Zembla=city:zembla", "Zembla=city:zembla"]),
    NameCase("Fighting in Zembla district went on.", ["Zembla=region:zembla"]),
    NameCase(
      "Crews came from Zembla, Onhava and Blawick counties.",
      ["Zembla=region:zembla", "Onhava=region:onhava", "Blawick=region:blawick"]),
    NameCase("He lives in Onhava, France.", ["Onhava=city:onhava", "France=fr"]),
    NameCase(
      "The boat left Onhavado-shi and Blawick-jima.",
      [
        "Onhavado-shi=city:onhavado-shi", "Blawick-jima=island:blawick-jima",
      ]),
    // A mention that is shorter goes, one that is as long stays.
    NameCase("They crossed the Lincoln River at dawn.", ["Lincoln River=water:lincoln-river"]),
    NameCase("They flew to Cape Verde today.", ["Cape Verde=cape-verde"]),
    NameCase("They sailed on Lake Superior today.", ["Lake Superior=superior"]),
    // Not across a possessive, not with a word that opens the sentence.
    NameCase("They crossed Nabokov's Zembla River.", ["Zembla River=water:zembla-river"]),
    NameCase("The Zembla River rose.", ["Zembla River=water:zembla-river"]),
    // No places.
    NameCase("She works at Mount Sinai Hospital."),
    NameCase("He studied at Zembla Lake State University."),
    NameCase("He studied at Zembla City High School."),
    NameCase("The actor River Phoenix died."),
    NameCase("In every American county people voted."),
  ]

  static let otherCases: [NameCase] = [
    NameCase("Они жили на острове Зембла. Остров Зембла пуст.", ["Зембла=island:зембла", "Зембла=island:зембла"]),
    NameCase("Корабль обогнул мыс Онхава утром.", ["Онхава=landform:онхава"]),
    NameCase("Он родился в селе Блавичево.", ["Блавичево=city:блавичево"]),
    NameCase("Их дом стоит у озера Зембло.", ["Зембло=water:зембло"]),
    NameCase("Пожары охватили Земблинский район.", ["Земблинский район=region:земблинский-район"]),
    NameCase("昨日、ゼンブラ島で会った。", ["ゼンブラ島=island:ゼンブラ島"]),
    NameCase("昨日、北瀬戸郡で会った。", ["北瀬戸郡=region:北瀬戸郡"]),
    NameCase("昨日、同市で会った。"),
    NameCase("昨日、都市で会った。"),
  ]

  @Test("English sentences", arguments: englishCases)
  func english(_ example: NameCase) throws {
    #expect(try found(example.text) == example.expected)
  }

  @Test("other languages", arguments: otherCases)
  func others(_ example: NameCase) throws {
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
    let document = try NameWorld(Self.world).matched("They crossed the Zembla River at dawn.")
    let evidence = try NameWorld(Self.world).stage().trace(document)
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
    "hostile texts come to an end, and nothing is found in them twice",
    arguments: [
      "River ", "Lake ", "Zog River ", "village of ", "in Zog, ", "остров ", "島", "north of Zog ", "counties ",
    ])
  func hostile(_ piece: String) throws {
    let document = try annotated(String(repeating: piece, count: 400_000 / piece.utf8.count))
    for (a, b) in zip(document.mentions, document.mentions.dropFirst()) { #expect(a.range.end <= b.range.start) }
  }

  // MARK: Running

  private func annotated(_ text: String, _ rules: NameRules? = nil, places: Bool = true) throws -> Document {
    try NameWorld(Self.world).annotated(text, rules, places: places)
  }

  private func found(_ text: String, _ rules: NameRules? = nil, places: Bool = true) throws -> [String] {
    try NameWorld(Self.world).found(text, rules, places: places) { $0.isPlace }
  }
}
