import Testing
import TextModel

@testable import Gazetteer

struct PolicyCase: Sendable, CustomTestStringConvertible {
  var why: String
  /// The gazetteer, `;` for the tab.
  var lines: String
  var words = ""
  var text: String
  /// `name need` for each match.
  var expected: [String]
  var testDescription: String { why }
}

@Suite("Policies and lists of words")
struct PolicyTests {
  private static let cities = """
    id;type;name;aliases
    a;city;Reading;
    b;city;Kuril Lake;
    c;city;Union;
    d;person;Roosevelt;

    """

  static let cases = [
    PolicyCase(
      why: "case=exact", lines: "# policy case=exact\nid;type;name\nx;city;Turkey\n", text: "Turkey TURKEY turkey",
      expected: ["Turkey nothing"]),
    PolicyCase(
      why: "case=ignore", lines: "# policy case=ignore\nid;type;name\nx;city;Turkey\n", text: "Turkey TURKEY turkey",
      expected: ["Turkey nothing", "TURKEY nothing", "turkey nothing"]),
    PolicyCase(
      why: "a row overrides its file", lines: "# policy case=exact\nid;type;name;case\nx;city;Turkey;ignore\n",
      text: "TURKEY", expected: ["TURKEY nothing"]),
    PolicyCase(
      why: "min-length counts letters", lines: "# policy min-length=4\nid;type;name\nx;city;A-B\ny;city;Oslo\n",
      text: "A-B Oslo", expected: ["Oslo nothing"]),
    PolicyCase(
      why: "evidence=single-word", lines: "# policy evidence=single-word\n" + cities, text: "Reading, Kuril Lake",
      expected: ["Reading evidence", "Kuril Lake nothing"]),
    PolicyCase(
      why: "evidence=always", lines: "# policy evidence=always\n" + cities, text: "Reading, Kuril Lake",
      expected: ["Reading evidence", "Kuril Lake evidence"]),
    PolicyCase(
      why: "a common word is left to the gazetteer's policy: keep", lines: cities,
      words: "# words\nname;rule\nreading;common\n", text: "In Reading", expected: ["Reading nothing"]),
    PolicyCase(
      why: "evidence", lines: "# policy common-words=evidence\n" + cities,
      words: "# words\nname;rule\nreading;common\n",
      text: "In Reading", expected: ["Reading evidence"]),
    PolicyCase(
      why: "never-alone", lines: "# policy common-words=never-alone\n" + cities,
      words: "# words\nname;rule\nreading;common\n", text: "In Reading", expected: ["Reading neighbour"]),
    PolicyCase(
      why: "drop", lines: "# policy common-words=drop\n" + cities, words: "# words\nname;rule\nreading;common\n",
      text: "In Reading", expected: []),
    PolicyCase(
      why: "midsentence: the capital of a first word is owed to the sentence",
      lines: "# policy common-words=midsentence\n" + cities, words: "# words\nname;rule\nreading;common\n",
      text: "Reading in Reading", expected: ["Reading entity", "Reading nothing"]),
    PolicyCase(
      why: "a rule of the list holds whatever the policy is", lines: cities,
      words: "# words\nname;rule\nUnion;never-alone\nreading;drop\n", text: "The Union of Reading",
      expected: ["Union neighbour"]),
    PolicyCase(
      why: "what is stricter wins: never-alone over evidence", lines: "# policy evidence=always\n" + cities,
      words: "# words\nname;rule\nUnion;never-alone\n", text: "The Union", expected: ["Union neighbour"]),
    PolicyCase(
      why: "a flag of the alias does not switch the rule off", lines: "id;type;name;aliases\na;city;X;Union!evidence\n",
      words: "# words\nname;rule\nUnion;drop\n", text: "The Union", expected: []),
    PolicyCase(
      why: "a list for places leaves people alone", lines: cities,
      words: "# words places\nname;rule\nRoosevelt;drop\nUnion;drop\n", text: "Roosevelt of Union",
      expected: ["Roosevelt nothing"]),
    PolicyCase(
      why: "a blocked phrase hides the names in it", lines: "id;type;name;aliases\nt;country;Turkey;\n",
      words: "# words\nname;rule\nroast turkey;block\n", text: "Roast Turkey in Turkey", expected: ["Turkey nothing"]),
    PolicyCase(
      why: "and so does a blocking alias", lines: "id;type;name;aliases\nk;archipelago;Kurils;Kuril|Kuril Lake!block\n",
      text: "Kuril Lake and Kuril", expected: ["Kuril nothing"]),
    PolicyCase(
      why: "parts of names are no entities",
      lines: "id;type;name\ng;given-name;Michael\nt;title;Mayor\nj;country;Jordan\n",
      text: "Mayor Michael Jordan", expected: ["Jordan nothing"]),
  ]

  @Test("what a name needs", arguments: cases)
  func needs(_ policyCase: PolicyCase) throws {
    let words = policyCase.words.isEmpty ? [] : [try list(policyCase.words)]
    let table = try GazetteerTable.compile([file(policyCase.lines)], words: words)
    let matcher = Matcher(table)
    let text = Array(policyCase.text.utf8)
    let found = matcher.matches(in: text, ranges: [ByteRange(0, text.count)]).map { match in
      "\(String(decoding: text[match.range.indices], as: UTF8.self)) \(matcher.senses(of: match)[0].need)"
    }
    #expect(found == policyCase.expected)
  }

  @Test("later lists win")
  func laterLists() throws {
    let lists = try [list("# words\nname;rule\nUnion;drop\n"), list("# words\nname;rule\nunion;keep\n")]
    let table = try GazetteerTable.compile([file(PolicyTests.cities)], words: lists)
    #expect(marked("The Union", table) == "The ‹Union›")
  }

  private func list(_ lines: String) throws -> WordList {
    let bytes = Array(lines.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
    return try WordList(GazetteerSource(name: "words", path: "words.tsv", bytes: bytes))
  }
}
