import Gazetteer
import Stages
import Testing
import TextModel

struct ResolveCase: Sendable, CustomTestStringConvertible {
  var why: String
  var text: String
  /// `surface=entity` in order; `?` for undecided.
  var expected: [String]
  var testDescription: String { why }

  init(_ why: String, _ text: String, _ expected: [String]) {
    self.why = why
    self.text = text
    self.expected = expected
  }
}

@Suite("Match and resolve")
struct ResolveStageTests {
  /// A small world: `;` stands for the tab.
  private static let world = """
    id;type;name;aliases;country;claimedBy;population;of
    ru;country;Russia;Россия@ru|Москва мира!block;RU;;;
    jp;country;Japan;日本@ja;JP;;;
    ge;country;Georgia;;GE;;;
    us;country;United States;US|U.S.;US;;;
    au;country;Australia;;AU;;;
    kp;country;North Korea;Korea;KP;;;
    kr;country;South Korea;Korea;KR;;;
    georgia-us;region;State of Georgia;Georgia;US;;;
    d-ru;demonym;Russian;Russians;;;;ru
    d-kr;demonym;South Korean;South Koreans;;;;kr
    southern-kurils;archipelago;Southern Kurils;northern territories!nocase!evidence;RU;JP;;
    paris-fr;city;Paris;;FR;;2138551;
    paris-tx;city;Paris, Texas;Paris;US;;24171;
    lavrov;person;Sergey Lavrov;Lavrov Tower!block|Lavrov Sergey|Sergei Lavrov|Сергей Лавров@ru|Сергея Лаврова@ru;RU;;;
    leyen;person;Ursula von der Leyen;;DE;;;
    xi;person;Xi Jinping;Xi!evidence;CN;;;
    bush-41;person;George H. W. Bush;;US;;;
    bush-43;person;George W. Bush;;US;;;
    gulf;water;Gulf of Alaska;Gulf!never-alone;US;;;

    """

  static let cases: [ResolveCase] = [
    ResolveCase("one reading is decided at once", "Russia and Japan.", ["Russia=ru", "Japan=jp"]),
    ResolveCase("a demonym is its country", "Russians and Russian ships.", ["Russians=ru", "Russian=ru"]),
    ResolveCase("without evidence a doubtful alias is no mention", "The northern territories are wide.", []),
    ResolveCase(
      "a claimant is evidence", "Japan wants its northern territories.",
      ["Japan=jp", "northern territories=southern-kurils"]),
    ResolveCase(
      "a family name after the full name", "Lavrov waited. Sergey Lavrov met Lavrov's guests.",
      ["Sergey Lavrov=lavrov", "Lavrov=lavrov"]),
    ResolveCase(
      "no family name from blocking aliases or turned names",
      "Sergey Lavrov left the Lavrov Tower. The Tower and Sergey.",
      ["Sergey Lavrov=lavrov"]),
    ResolveCase(
      "in another script and case", "Сергей Лавров прибыл. Слова Лаврова ждали.",
      ["Сергей Лавров=lavrov", "Лаврова=lavrov"]),
    ResolveCase(
      "with its particles", "Ursula von der Leyen spoke. Then von der Leyen left Leyen.",
      ["Ursula von der Leyen=leyen", "von der Leyen=leyen"]),
    ResolveCase(
      "family name first in China", "Xi Jinping spoke; Xi left, Jinping too.", ["Xi Jinping=xi", "Xi=xi"]),
    ResolveCase("a short name needs evidence", "Xi is a Greek letter.", []),
    ResolveCase(
      "the last of two with one family name", "George H. W. Bush, then George W. Bush. Bush won.",
      ["George H. W. Bush=bush-41", "George W. Bush=bush-43", "Bush=bush-43"]),
    ResolveCase(
      "the country is likelier than the region", "Georgia has mountains.", ["Georgia=ge"]),
    ResolveCase(
      "unless its country is named", "The United States and the US: Georgia voted. The U.S. senator from Georgia.",
      ["United States=us", "US=us", "Georgia=georgia-us", "U.S.=us", "Georgia=georgia-us"]),
    ResolveCase("the larger city", "Paris is nice.", ["Paris=paris-fr"]),
    ResolveCase("level readings stay undecided", "Korea!", ["Korea=?"]),
    ResolveCase(
      "until something speaks for one", "South Koreans say Korea!", ["South Koreans=kr", "Korea=kr"]),
    ResolveCase("never alone", "The Gulf is warm. They live in Gulf.", []),
    ResolveCase(
      "but in company", "The US is near. So is the Gulf, United States.", ["US=us", "Gulf=gulf", "United States=us"]),
    ResolveCase("two that are never alone do not help each other", "A Gulf Gulf.", []),
  ]

  @Test("decisions", arguments: cases)
  func decides(_ resolveCase: ResolveCase) throws {
    #expect(try annotate(resolveCase.text).found == resolveCase.expected)
  }

  @Test("undecided mentions keep their candidates, best first, with the type of the best")
  func candidates() throws {
    let annotated = try annotate("Korea!")
    let document = annotated.document
    let mention = try #require(document.mentions.first)
    #expect(mention.entity == nil)
    #expect(mention.type == .country)
    #expect(document.candidates[mention.candidates].map { annotated.table.id($0.entity) } == ["kp", "kr"])
  }

  @Test("mentions stay ordered and without overlap, and know their sentence")
  func order() throws {
    let document = try annotate("Sergey Lavrov. Lavrov and Russia. Lavrov.").document
    #expect(zip(document.mentions, document.mentions.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    #expect(document.mentions.map(\.sentence) == [0, 1, 1, 2])
  }

  private struct Annotated {
    var document: Document
    var table: GazetteerTable
    var found: [String] {
      document.mentions.map { (mention) in
        "\(document.slice(mention.range))=\(mention.entity.map { table.id($0) } ?? "?")"
      }
    }
  }

  private func annotate(_ text: String) throws -> Annotated {
    let (document, table) = try PlaceWorld.annotate(text, Self.world)
    return Annotated(document: document, table: table)
  }

  @Test(
    "who held office when the document was written",
    arguments: [
      ("1991-01-17", "President Bush=bush-41"), ("2003-03-20", "President Bush=bush-43"), (nil, "President Bush=?"),
      ("1970", "President Bush=?"),
    ])
  func office(date: String?, expected: String) throws {
    let world = """
      id;type;name;aliases;country;from;to
      bush-41;person;George H. W. Bush;President Bush;US;1989;1993
      bush-43;person;George W. Bush;President Bush;US;2001;2009

      """
    #expect(try PlaceWorld.found("President Bush spoke.", world, date: date) == [expected])
  }
}
