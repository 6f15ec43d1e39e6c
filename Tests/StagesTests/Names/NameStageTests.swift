import Gazetteer
import Stages
import TestSupport
import Testing
import TextModel

/// The stage with the shipped rules, over sentences of this project's own about public figures and invented people.
@Suite("People in no list")
struct NameStageTests {
  private static let world = """
    # policy case=smart common-words=never-alone
    id;type;name;aliases;country
    us;country;United States;US|U.S.;US
    jordan;country;Jordan;;JO
    fr;country;France;;FR
    jp;country;Japan;日本@ja;JP
    paris;city;Paris;;FR
    london;city;London;;GB
    berlin;city;Berlin;Берлин@ru|Берлине@ru;DE
    lincoln;city;Lincoln;;US
    lavrov;person;Sergey Lavrov;Сергей Лавров@ru;RU
    un;organization;United Nations;UN;
    icj;organization;International Court of Justice;;
    khrushchev;person;Nikita Khrushchev;Khrushchev|Хрущёв@ru;SU
    su;country;Soviet Union;;SU
    ru;country;Russia;;RU

    """

  static let englishCases: [NameCase] = [
    NameCase("Yesterday Angela Merkel spoke in Paris.", ["Angela Merkel=person:angela-merkel"]),
    NameCase(
      "Toru Hanai left London. Then Hanai wrote a letter.",
      ["Toru Hanai=person:toru-hanai", "Hanai=person:toru-hanai"]),
    NameCase("They met Mr Abe and Mrs. Thatcher.", ["Abe=person:abe", "Thatcher=person:thatcher"]),
    NameCase("A book by J. R. R. Tolkien appeared.", ["J. R. R. Tolkien=person:j-r-r-tolkien"]),
    NameCase("Vernon Jordan went to Jordan.", ["Vernon Jordan=person:vernon-jordan"]),
    NameCase("Ursula von der Leyen was elected.", ["Ursula von der Leyen=person:ursula-von-der-leyen"]),
    NameCase("They talked to Bashar al-Assad there.", ["Bashar al-Assad=person:bashar-al-assad"]),
    NameCase("Then Elizabeth II arrived.", ["Elizabeth II=person:elizabeth-ii"]),
    NameCase("Sean O'Brien's sister spoke.", ["Sean O'Brien=person:sean-obrien"]),
    NameCase("Sergey Lavrov listened. Lavrov left.", ["Sergey Lavrov=lavrov", "Lavrov=lavrov"]),
    NameCase(
      "Yesterday Greta Thunberg and Luisa Neubauer marched.",
      ["Greta Thunberg=person:greta-thunberg", "Luisa Neubauer=person:luisa-neubauer"]),
    NameCase(
      "He studied at the University of Dunmore.", ["University of Dunmore=organization:university-of-dunmore"]),
    // What gazetteers have keeps its place.
    NameCase("Then the International Court of Justice ruled.", ["International Court of Justice=icj"]),
    NameCase("Then N. S. Khrushchev ruled the Soviet Union.", ["N. S. Khrushchev=khrushchev"]),
    NameCase("In 1954 Н. С. Хрущёв was there.", ["Н. С. Хрущёв=khrushchev"]),
    NameCase("In 1954 A. Khrushchev was there.", ["A. Khrushchev=person:a-khrushchev"]),
    // Nobody.
    NameCase("In December Japan-Russia relations soured."),
    NameCase("Oil was found. The Convention was signed."),
    NameCase("The North Wind blew over the old Bridge."),
    NameCase("On Monday the United Nations met in Paris.", ["United Nations=un"]),
    NameCase("They drove from London to Berlin in May."),
    NameCase("We landed at Charles de Gaulle Airport."),
    NameCase("She won the Astrid Lindgren Prize."),
    NameCase("Vitamin C is good for you."),
    NameCase("The ship of World War II sank."),
    NameCase("Rep. Smith, R-Ohio, objected.", ["Smith=person:smith"]),
  ]

  static let otherCases: [NameCase] = [
    NameCase("Об этом вчера узнал Башар Асад.", ["Башар Асад=person:башар-асад"]),
    NameCase(
      "Тогда Сергей Викторович Петренко уехал.", ["Сергей Викторович Петренко=person:сергей-викторович-петренко"]),
    NameCase("Сергей Лавров прибыл в Берлин.", ["Сергей Лавров=lavrov"]),
    NameCase("昨日、田中真紀子が述べた。", ["田中真紀子=person:田中真紀子"]),
    NameCase("昨日、岸田首相が日本で述べた。", ["岸田=person:岸田"]),
  ]

  @Test("English sentences", arguments: englishCases)
  func english(_ example: NameCase) throws {
    #expect(try found(example.text) == example.expected)
  }

  @Test("other languages", arguments: otherCases)
  func others(_ example: NameCase) throws {
    #expect(try found(example.text) == example.expected)
  }

  @Test("places stay where nobody takes their place")
  func places() throws {
    let document = try annotated("Vernon Jordan flew from Jordan to Lincoln, France.")
    let places = document.mentions.filter { $0.type.isPlace }.map { document.slice($0.range) }
    #expect(places == ["Jordan", "Lincoln", "France"])
  }

  @Test("examples in the shipped rules hold")
  func examples() throws {
    let rules = try ShippedRules.rules.get()
    #expect(rules.examples.count > 50)
    try rules.checkExamples()
  }

  @Test("no rule's words begin a name: 'The' is no given name")
  func functionWords() throws {
    #expect(try found("The Sergeyevna Report and The Smith said so.").allSatisfy { !$0.hasPrefix("The") })
  }

  @Test("further rules change and extend the shipped ones")
  func furtherRules() throws {
    let rules = try ShippedRules.compile([
      """
      rule knight person 90: "squire" <Cap>
          yes: Then squire [Zog] came.
      drop formal
      """
    ])
    try rules.checkExamples()
    #expect(try found("Then squire Table came.", rules) == ["Table=person:table"])
    #expect(try found("They sat with Mr Table there.", rules) == [])
  }

  @Test("evidence tells what spoke for a name")
  func evidence() throws {
    let text = "They met Mr Abe there."
    let document = try NameWorld(Self.world).matched(text)
    let evidence = try NameWorld(Self.world).stage().trace(document)
    let abe = try #require(evidence.first { document.slice($0.range) == "Abe" })
    #expect(abe.type == .person)
    #expect(abe.parts.contains(NameEvidence.Part(name: "formal", type: .person, points: 60)))
  }

  @Test("mentions are in order, within a sentence and apart from each other", arguments: UInt64(0)..<60)
  func properties(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "Angela", "Merkel", "Jordan", "Mr.", "the", "of", ",", "and", ".", "University", "J.", "II", "al-Assad", "Paris",
      "\n", "“", "”", "said", "Сергей", "Лавров", "田中", "さん", "United Nations", "'s", "R-Ohio", "(", "1990", "É",
    ]
    let text = (0..<120).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
    let document = try annotated(text)
    for (a, b) in zip(document.mentions, document.mentions.dropFirst()) { #expect(!(b.range < a.range)) }
    let found = document.mentions.filter { $0.via == .unlisted }
    for (a, b) in zip(found, found.dropFirst()) { #expect(a.range.end <= b.range.start) }
    for mention in found {
      let sentence = try #require(mention.sentence)
      #expect(document.sentences[sentence].contains(mention.range))
      if let index = mention.entity?.foundIndex { #expect(document.foundEntities.indices.contains(index)) }
    }
    let again = try annotated(text)
    #expect(again.mentions == document.mentions)
    #expect(again.foundEntities == document.foundEntities)
  }

  @Test(
    "hostile texts come to an end, and nothing is found in them twice",
    arguments: ["Jean ", "J. ", "Jean, ", "University of ", "“", "van der ", "田中", "Jean-", "Иван ", "the Jeans "])
  func hostile(_ piece: String) throws {
    let document = try annotated(String(repeating: piece, count: 400_000 / piece.utf8.count))
    for (a, b) in zip(document.mentions, document.mentions.dropFirst()) { #expect(a.range.end <= b.range.start) }
  }

  // MARK: Running

  private func annotated(_ text: String, _ rules: NameRules? = nil) throws -> Document {
    try NameWorld(Self.world).annotated(text, rules)
  }

  private func found(_ text: String, _ rules: NameRules? = nil) throws -> [String] {
    try NameWorld(Self.world).found(text, rules) { $0 == .person || $0 == .organization }
  }
}
