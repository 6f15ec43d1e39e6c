import Gazetteer
import Stages
import Testing
import TextModel

@Suite("Focus")
struct FocusFinderTests {
  /// `;` stands for the tab.
  static let world = """
    id;type;name;aliases;country;region;claimedBy;to;of
    c-jp;country;Japan;;JP;;;;
    c-ru;country;Russia;;RU;;;;
    c-us;country;United States;;US;;;;
    c-de;country;Germany;;DE;;;;
    c-fr;country;France;;FR;;;;
    c-it;country;Italy;;IT;;;;
    c-es;country;Spain;;ES;;;;
    c-abkhazia;country;Abkhazia;;;;GE;;
    c-ge;country;Georgia;;GE;;;;
    soviet;country;Soviet Union;;RU|GE;;;1991;
    r-sakhalin;region;Sakhalin Oblast;;RU;RU-SAK;;;
    county;region;Kurilsky District;;RU;RU-SAK;;;
    r-texas;region;Texas;;US;US-TX;;;
    r-ohio;region;Ohio;;US;US-OH;;;
    r-bayern;region;Bavaria;;DE;DE-BY;;;
    r-europe;region;Europe;;;;;;
    houston;city;Houston;;US;US-TX;;;
    dallas;city;Dallas;;US;US-TX;;;
    toledo;city;Toledo;;US;US-OH;;;
    munich;city;Munich;;DE;DE-BY;;;
    paris;city;Paris;;FR;;;;
    nowhere;city;Nowhere;;ZZ;ZZ-ZZ;;;
    iturup;island;Iturup;;RU;RU-SAK;JP;;
    alps;landform;Alps;;FR|IT|DE;;;;
    d-jp;demonym;Japanese;;;;;;c-jp
    lavrov;person;Sergey Lavrov;;RU;;;;

    """

  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var text: String
    var expected: String
    var view: String?
    var testDescription: String { why }

    init(_ why: String, _ text: String, _ expected: String, view: String? = nil) {
      self.why = why
      self.text = text
      self.expected = expected
      self.view = view
    }
  }

  /// More text than what stands before it.
  private static let rest = String(repeating: " nothing else is said here, and that goes on", count: 12) + "."

  static let cases = [
    Case("nothing", "", ""),
    Case("no places", "Sergey Lavrov spoke to the Japanese.", ""),
    Case("a place votes for its country and region", "Houston" + rest, "c-us 1000, r-texas 1000"),
    Case(
      "countries and regions it does not name", "Dallas, Houston, Toledo" + rest, "c-us 1000, r-texas 666, r-ohio 333"),
    Case("a country votes for itself", "Japan" + rest, "c-jp 1000"),
    Case(
      "the first quarter has two votes", "Munich" + rest + " In Houston and Dallas.",
      "c-de 1000, c-us 1000, r-bayern 1000, r-texas 1000"),
    Case(
      "what comes later has one", "Munich" + rest + " In Houston.", "c-de 1000, r-bayern 1000, c-us 500, r-texas 500"),
    Case(
      "who claims and who administers a place count alike", "Iturup" + rest, "c-jp 1000, c-ru 1000, r-sakhalin 1000"),
    Case("the claimants of a country too", "Abkhazia" + rest, "c-abkhazia 1000, c-ge 1000"),
    Case(
      "of equal ones the country of the view stands first", "Iturup" + rest, "c-ru 1000, c-jp 1000, r-sakhalin 1000",
      view: "RU"),
    Case("a view changes no weights", "Iturup, Japan" + rest, "c-jp 1000, c-ru 500, r-sakhalin 500", view: "RU"),
    Case("several administrators", "Alps" + rest, "c-de 1000, c-fr 1000, c-it 1000"),
    Case("a state of the past votes for itself alone", "Soviet Union" + rest, "soviet 1000"),
    Case("a district lies in the region of its code", "Kurilsky District" + rest, "c-ru 1000, r-sakhalin 1000"),
    Case("codes that no country and region have", "Nowhere" + rest, ""),
    Case("a continent is no region", "Europe" + rest, ""),
    Case(
      "five countries at most", "Japan, Russia, Germany, France, Italy, Spain, Paris, Houston" + rest,
      "c-fr 1000, c-de 500, c-es 500, c-it 500, c-jp 500, r-texas 500"),
    Case("weights are rounded down", "Japan, Japan, Japan, Houston" + rest, "c-jp 1000, c-us 333, r-texas 333"),
  ]

  @Test("countries and regions by votes", arguments: cases)
  func focus(_ test: Case) throws {
    var (document, table) = try PlaceWorld.annotate(test.text, Self.world)
    document.view = test.view
    #expect(Self.shown(FocusFinder(table).focus(of: document), table) == test.expected)
  }

  @Test("resolving says it, and says that there is none")
  func resolved() throws {
    for (text, expected) in [("Japan.", "c-jp 1000"), ("Nothing.", ""), ("Sergey Lavrov.", "")] {
      let (document, table) = try PlaceWorld.annotate(text, Self.world)
      #expect(Self.shown(try #require(document.focus), table) == expected)
    }
  }

  @Test(
    "titles, headings and date lines have two votes wherever they stand",
    arguments: [
      ("Houston is far", Block.Kind.paragraph, 1), ("Houston is far", .title, 2), ("Houston is far", .heading, 2),
      ("Houston (AP) — It rains", .paragraph, 2), ("Houston — It rains", .item, 2),
      ("It rains in Houston", .caption, 1),
    ])
  func prominence(_ last: String, _ kind: Block.Kind, _ votes: Int) throws {
    let first = "Germany" + Self.rest
    var (document, table) = try PlaceWorld.annotate(first + "\n\n" + last, Self.world)
    let end = first.utf8.count
    document.blocks = [
      Block(range: ByteRange(0, end), kind: .paragraph),
      Block(range: ByteRange(end + 2, document.text.count), kind: kind),
    ]
    let focus = FocusFinder(table).focus(of: document)
    #expect(focus.first { table.id($0.entity) == "c-us" }?.weight == 500 * votes)
  }

  @Test("what is not decided has no vote")
  func undecided() throws {
    var (document, table) = try PlaceWorld.annotate("Houston" + Self.rest, Self.world)
    document.mentions[0].entity = nil
    #expect(FocusFinder(table).focus(of: document).isEmpty)
    // A place in no list lies nowhere.
    document.mentions[0].entity = EntityReference(found: 0)
    #expect(FocusFinder(table).focus(of: document).isEmpty)
  }

  private static func shown(_ focus: [Focus], _ table: GazetteerTable) -> String {
    focus.map { "\(table.id($0.entity)) \($0.weight)" }.joined(separator: ", ")
  }
}
