import Gazetteer
import Stages
import Testing
import TextModel

struct NameContextCase: Sendable, CustomTestStringConvertible {
  var text: String
  /// The places that stay.
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: [String]) {
    self.text = text
    self.expected = expected
  }
}

@Suite("Names of places in names of people")
struct NameContextTests {
  /// `;` stands for the tab. Cities need evidence, which the country always gives.
  private static let world = """
    id;type;name;aliases;country;region
    us;country;United States;US;US;
    jo;country;Jordan;;JO;
    ge;country;Georgia;;GE;
    mt;region;Montana;;US;US-MT
    harris;city;City of Harris;Harris!evidence;US;
    livingston;city;City of Livingston;Livingston!evidence;US;US-MT
    paul;city;City of Paul;Paul!evidence;US;
    paterson;city;City of Paterson;Paterson!evidence;US;
    lincoln;city;City of Lincoln;Lincoln!evidence;US;
    salem;city;City of Salem;Salem!evidence;US;
    michael;given-name;Michael;;;
    diane;given-name;Diane;;;
    georgia;given-name;Georgia;;;
    p;given-name;Paul;;;
    robert;given-name;Robert;;;
    hope;given-name;Hopes;Hope!never-alone;;
    everitt;family-name;Everitt;;;
    mr;title;Mr;Mr.;;
    judge;title;Judge;;;

    """

  static let cases = [
    // Part of a name, whatever the place is.
    NameContextCase("US: Michael Jordan won.", ["US"]),
    NameContextCase("US: Michael met Jordan.", ["US", "Jordan"]),
    NameContextCase("US: Michael, Jordan and Georgia.", ["US", "Jordan", "Georgia"]),
    NameContextCase("US: said Michael. Jordan won.", ["US", "Jordan"]),
    // A given name that is a place itself does not take a certain place.
    NameContextCase("US: Georgia Jordan.", ["US", "Georgia", "Jordan"]),
    // A given name that is a word does not either.
    NameContextCase("US: Hope Jordan.", ["US", "Jordan"]),
    // Doubtful places go after any of these.
    NameContextCase("US: Hope Harris.", ["US"]),
    NameContextCase("US: Diane Harris spoke.", ["US"]),
    NameContextCase("US: Robert W. Lincoln spoke.", ["US"]),
    NameContextCase("US: Mr Paterson spoke.", ["US"]),
    NameContextCase("US: Mr. Paterson spoke.", ["US"]),
    NameContextCase("US: Judge Lincoln spoke.", ["US"]),
    NameContextCase("US: a judge in Lincoln spoke.", ["US", "Lincoln"]),
    // And given names before family names.
    NameContextCase("US: Paul Everitt spoke.", ["US"]),
    NameContextCase("US: Paul waited.", ["US", "Paul"]),
    // Once a person's, always a person's …
    NameContextCase("US: Diane Harris spoke. Harris left.", ["US"]),
    NameContextCase("US: Harris left. So Diane Harris spoke.", ["US"]),
    // … but not where only places stand.
    NameContextCase("US: Robert Livingston of Livingston, Montana.", ["US", "Livingston", "Montana"]),
    NameContextCase("US: Robert Livingston lived in Livingston.", ["US", "Livingston"]),
    NameContextCase("US: Salem and Lincoln.", ["US", "Salem", "Lincoln"]),
  ]

  @Test("leave the places", arguments: cases)
  func leaves(_ nameCase: NameContextCase) throws {
    let bytes = Array(NameContextTests.world.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
    let file = try GazetteerFile(GazetteerSource(name: "world", path: "world.tsv", bytes: bytes))
    let table = try GazetteerTable.compile([file])
    var document = Document(id: "t", source: SourceFacts(path: "t"), content: Content())
    document.text = Array(nameCase.text.utf8)
    document.blocks = [Block(range: ByteRange(0, document.text.count), kind: .paragraph)]
    try MatchStage(settings: Settings(MatchStage.description.settings), table: table).annotate(&document)
    try ResolveStage(settings: Settings([]), table: table).annotate(&document)
    #expect(document.mentions.map { document.slice($0.range) } == nameCase.expected)
  }
}
