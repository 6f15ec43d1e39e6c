import Gazetteer
import Testing
import TextModel

struct MatchCase: Sendable, CustomTestStringConvertible {
  var names: String
  /// The text with what must be found as ‹…›.
  var expected: String
  var testDescription: String { "\(names) in \(expected)" }

  init(_ names: String, _ expected: String) {
    self.names = names
    self.expected = expected
  }

  var text: String { expected.filter { $0 != "‹" && $0 != "›" } }
}

@Suite("Matcher")
struct MatcherTests {
  static let cases: [MatchCase] = [
    // Whole words.
    MatchCase("Iran", "‹Iran› and Iranian, Irans, ‹Iran›-‹Iran›, (‹Iran›)."),
    MatchCase("Niger", "Nigeria, ‹Niger›; Niger1"),
    // Leftmost, then longest; what is blocked hides shorter names.
    MatchCase("Kuril Islands|Kuril|Islands", "‹Kuril Islands›, ‹Kuril› fish, ‹Islands›"),
    MatchCase("New York|York Times|New York Times", "‹New York Times› and ‹New York› Post"),
    MatchCase("Jordan|Michael Jordan!block", "Michael Jordan met ‹Jordan›."),
    MatchCase("Turkey|roast turkey!block!nocase", "roast Turkey and Roast turkey in ‹Turkey›"),
    // Diacritics, composed or not; letters without a decomposition.
    MatchCase("Iturup", "‹Itúrup›, ‹Itu\u{301}rup›, ‹ITURUP›"),
    MatchCase("Malmö", "‹Malmo›, ‹Malmö›, ‹Malmo\u{308}›"),
    MatchCase("Østersø", "‹Ostersø›"),
    MatchCase("Weißrussland", "‹Weissrussland›, ‹Weißrussland›"),
    MatchCase("Łódź", "‹Lodz›"),
    MatchCase("İstanbul", "‹Istanbul›, ‹İstanbul›"),
    MatchCase("fiji", "‹ﬁji›"),
    MatchCase("Θεσσαλονίκη", "‹ΘΕΣΣΑΛΟΝΙΚΗ›"),
    MatchCase("Ёлка", "‹Елка›, ‹Ёлка›"),
    // Width.
    MatchCase("Tokyo", "‹Ｔｏｋｙｏ›"),
    MatchCase("ポーランド", "‹ﾎﾟｰﾗﾝﾄﾞ›"),
    // Apostrophes, hyphens, white space, possessives, soft hyphens.
    MatchCase("Côte d'Ivoire", "‹Côte d’Ivoire›, ‹Cote d'Ivoire›"),
    MatchCase("Guinea-Bissau", "‹Guinea Bissau›, ‹Guinea‑Bissau›, ‹Guinea\u{A0}Bissau›, ‹Guinea\nBissau›"),
    MatchCase("Kishida", "‹Kishida›'s, ‹Kishida›’s"),
    MatchCase("Kuril Islands", "the ‹Kuril Islands›' future"),
    MatchCase("Shikotan", "‹Shi\u{AD}ko\u{AD}tan›"),
    MatchCase("Japan|Russia", "‹Japan›-‹Russia› talks; Japan_Russia; x@Japan; ‹Japan›."),
    MatchCase("Japan", "see Japan.gov and //Japan"),
    // Stops of abbreviations.
    MatchCase("U.S.", "the ‹U.S.› and the ‹U.S› and the ‹U. S.›"),
    MatchCase("A.P.", "A. P. Chekhov told ‹A.P.› and the ‹A.P.› Stylebook"),
    MatchCase("St. Petersburg", "‹St Petersburg›, ‹St. Petersburg›"),
    MatchCase("Washington, D.C.", "in ‹Washington, D.C.› on"),
    MatchCase("Cocos (Keeling) Islands", "the ‹Cocos (Keeling) Islands›, Cocos Keeling Islands"),
    MatchCase("Ernesto \"Che\" Guevara", "‹Ernesto “Che” Guevara›"),
    MatchCase("Senkaku/Diaoyu|Diaoyu", "‹Senkaku/Diaoyu›, Senkaku (‹Diaoyu›)"),
    // Names do not go on across other marks.
    MatchCase("New York", "New, York; New – York; New. (York)"),
    // Case.
    MatchCase("Turkey", "‹Turkey›, ‹TURKEY›, turkey"),
    MatchCase("Kuril Islands", "‹Kuril islands›, kuril Islands"),
    MatchCase("US", "‹US›, Us, us. TELL US WHO. ‹US›-Japan"),
    MatchCase("российский", "‹российский›, ‹Российский›, ‹РОССИЙСКИЙ›"),
    MatchCase("northern territories!nocase", "‹Northern Territories›, ‹northern territories›"),
    MatchCase("Mark!exact", "‹Mark›, mark, MARK"),
    // Scripts without spaces.
    MatchCase("国後|国後島", "‹国後島›と‹国後›。"),
    MatchCase("ロシア", "‹ロシア›の、シロシア、ロシアン、‹ロシア›・日本"),
    MatchCase("세르게이|러시아", "‹러시아›는 ‹러시아›의 구러시아 러시아식"),
    MatchCase("日本", "駐‹日本›大使"),
    MatchCase("セルゲイ・ラブロフ", "‹セルゲイ・ラブロフ›外相"),
  ]

  @Test("names are found as people write them", arguments: cases)
  func finds(_ match: MatchCase) throws {
    let table = try table("id;type;name;aliases\nx;place;Zzzz;\(match.names)\n")
    #expect(marked(match.text, table) == match.expected)
  }

  @Test("overlap: all gives nested and overlapping names")
  func overlapping() throws {
    let table = try table("id;type;name;aliases\nx;place;New York Times;New York|York Times|Times\n")
    let bytes = Array("The New York Times".utf8)
    let found = Matcher(table, overlap: .all).matches(in: bytes, ranges: [ByteRange(0, bytes.count)])
      .map { String(decoding: bytes[$0.range.indices], as: UTF8.self) }
    #expect(found == ["New York", "New York Times", "York Times", "Times"])
  }

  @Test("a name never goes on across the end of a range")
  func ranges() throws {
    let table = try table("id;type;name\nx;place;New York\n")
    let bytes = Array("New York".utf8)
    let matcher = Matcher(table)
    #expect(matcher.matches(in: bytes, ranges: [ByteRange(0, 4), ByteRange(4, 8)]).isEmpty)
  }

  @Test("entities that share a name are all given, in the order of the rows, each once")
  func sharedName() throws {
    let table = try table(
      "id;type;name;aliases;of\nge;country;Georgia;;\nga;region;Georgia;Georgia;\nrussia;country;Russia;;\n"
        + "d;demonym;Russian;Russians;russia\n")
    let bytes = Array("Georgia, Russians".utf8)
    let matcher = Matcher(table)
    let senses = matcher.matches(in: bytes, ranges: [ByteRange(0, bytes.count)]).map { matcher.senses(of: $0) }
    #expect(senses.map { $0.map { table.id($0.entity) } } == [["ge", "ga"], ["russia"]])
    #expect(senses[1][0].via == .demonym)
    #expect(senses[1][0].type == .demonym)
    #expect(senses[1][0].alias == "Russians")
  }

  @Test("a blocking alias gives way to an entity of that name")
  func blockAndName() throws {
    let table = try table(
      "id;type;name;aliases\nus;country;America;North America!block|Bank of America!block\nna;region;North America;\n")
    #expect(
      marked("North America, South America, Bank of America", table)
        == "‹North America›, South ‹America›, Bank of America")
  }

  @Test("an extending file adds, overrides and removes")
  func extends() throws {
    let base = try file("id;type;name;aliases;country\nshikotan;island;Shikotan;Wrong|色丹島@ja;RU\n", name: "islands")
    let own = try file("# extends\nid;aliases;note\nshikotan;Chikotan|-Wrong;mine\n", name: "own")
    let table = try GazetteerTable.compile([base, own])
    #expect(marked("Chikotan, Wrong, Shikotan", table) == "‹Chikotan›, Wrong, ‹Shikotan›")
    let bytes = Array("Chikotan".utf8)
    let matcher = Matcher(table)
    let match = try #require(matcher.matches(in: bytes, ranges: [ByteRange(0, bytes.count)]).first)
    let sense = try #require(matcher.senses(of: match).first)
    #expect(sense.gazetteer == "own")
    #expect(table.entity(sense.entity).gazetteer == "islands")
    #expect(table.entity(sense.entity).note == "mine")
    #expect(table.entity(sense.entity).country == ["RU"])
  }
}
