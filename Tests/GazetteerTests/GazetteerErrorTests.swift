import Gazetteer
import Testing

struct ErrorCase: Sendable, CustomTestStringConvertible {
  var files: [String]
  var message: String
  var testDescription: String { message }
}

@Suite("Gazetteer errors")
struct GazetteerErrorTests {
  static let cases: [ErrorCase] = [
    ErrorCase(
      files: [""],
      message:
        "error: test0.tsv:1: no header line; the first line names the columns, separated by tabs: id type name aliases …"
    ),
    ErrorCase(
      files: ["id;type\n"],
      message:
        "error: test0.tsv:1: no column 'name' in the header; a gazetteer needs id, type and name (after '# extends' only id)"
    ),
    ErrorCase(
      files: ["id;type;name;alaises\n"],
      message:
        "error: test0.tsv:1: unknown column 'alaises'; did you mean 'aliases'? (known columns: id, type, name, aliases, country, latitude, longitude, population, wikidata, geonames, from, to, claimedBy, of, note, priority, region, case, variants, evidence; a column of your own starts with 'x-')"
    ),
    ErrorCase(files: ["id;type;name;id\n"], message: "error: test0.tsv:1: column 'id' stands twice in the header"),
    ErrorCase(
      files: ["id;type;name\n# a comment\nx;place\n"],
      message: "error: test0.tsv:3: 2 fields, the header has 3; fields are separated by one tab each"),
    ErrorCase(files: ["id;type;name\n;place;X\n"], message: "error: test0.tsv:2: 'id' is empty"),
    ErrorCase(
      files: ["id;type;name\nx;Place!;X\n"],
      message: "error: test0.tsv:2: type 'Place!' is not a type: lower-case letters, digits and hyphens"),
    ErrorCase(
      files: ["id;type;name;latitude\nx;place;X;91\n"],
      message: "error: test0.tsv:2: latitude '91' is not a number of degrees from -90 to 90"),
    ErrorCase(
      files: ["id;type;name;country\nx;place;X;RU|Japan\n"],
      message: "error: test0.tsv:2: country 'Japan' is not an ISO 3166-1 code of two capital letters, such as RU"),
    ErrorCase(
      files: ["id;type;name;wikidata\nx;place;X;221649\n"],
      message: "error: test0.tsv:2: wikidata '221649' is not a Wikidata id such as Q221649"),
    ErrorCase(
      files: ["id;type;name;from\nx;place;X;last year\n"],
      message: "error: test0.tsv:2: from 'last year' is not a year or an ISO date: 1946, 1946-02-20, or -27 for 27 BC"),
    ErrorCase(
      files: ["id;type;name;case\nx;place;X;loud\n"],
      message: "error: test0.tsv:2: case 'loud' is not one of smart, exact, ignore"),
    ErrorCase(
      files: ["id;type;name;aliases\nx;place;X;US!exakt\n"],
      message:
        "error: test0.tsv:2: unknown flag '!exakt' in alias 'US!exakt'; did you mean 'exact'? (known flags: exact, nocase, evidence, never-alone, block, midsentence, after-place; write '\\!' for an exclamation mark)"
    ),
    ErrorCase(
      files: ["id;type;name;aliases\nx;place;X;A||B\n"], message: "error: test0.tsv:2: alias '': it is empty"),
    ErrorCase(
      files: ["id;type;name\nx;place;—\n"],
      message: "error: test0.tsv:2: '—' has no letter or digit, so it can never match"),
    ErrorCase(
      files: ["id;type;name\nx;place;X\n", "id;type;name\ny;place;Y\nx;place;X\n"],
      message:
        "error: test1.tsv:3: id 'x' stands at test0.tsv:2 already; to add to that entity, begin the file with '# extends'"
    ),
    ErrorCase(
      files: ["id;type;name\nshikotan;place;X\n", "# extends\nid;aliases\nshikotn;Y\n"],
      message: "error: test1.tsv:3: id 'shikotn' is in none of the gazetteers; did you mean 'shikotan'?"),
    ErrorCase(
      files: ["id;type;name;aliases\nx;place;X;Habomai\n", "# extends\nid;aliases\nx;-Habomi\n"],
      message: "error: test1.tsv:3: 'x' has no alias 'Habomi' to remove; did you mean 'Habomai'?"),
    ErrorCase(
      files: ["id;type;name;of\nd;demonym;Russian;russia\n"],
      message: "error: test0.tsv:2: of 'russia' is in none of the gazetteers"),
  ]

  @Test("say where, what and what to do", arguments: cases)
  func message(_ errorCase: ErrorCase) throws {
    let error = try #require(throws: GazetteerError.self) {
      let files = try errorCase.files.enumerated().map { try file($0.element, name: "test\($0.offset)") }
      _ = try GazetteerTable.compile(files)
    }
    #expect(error.description == errorCase.message)
  }

  @Test("bytes that are not UTF-8 are refused with their line")
  func notUTF8() throws {
    let bytes = Array("id\ttype\tname\nx\tplace\tX\n".utf8) + [0x79, 0x09, 0xFF]
    let error = try #require(throws: GazetteerError.self) {
      _ = try GazetteerFile(GazetteerSource(name: "t", path: "t.tsv", bytes: bytes))
    }
    #expect(error.description == "error: t.tsv:3: byte 25 is not UTF-8; save the file as UTF-8")
  }
}
