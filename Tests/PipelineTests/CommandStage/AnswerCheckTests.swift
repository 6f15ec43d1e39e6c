import Gazetteer
import Pipeline
import Testing
import TextModel

@Suite("answers of outside commands")
struct AnswerCheckTests {
  /// Sentences: 0..<32, 34..<42 and 44..<47 in code points, the last one in a block of its own.
  private static let text = "Лавров wrote to HMS Sheffield 😀.  Iturup..\n\n択捉島"

  private func table() throws -> GazetteerTable {
    let file =
      "id\ttype\tname\nlavrov\tperson\tLavrov\niturup\tisland\tIturup\nmir\tstation\tMir\njohn\tgiven-name\tJohn\n"
    return try GazetteerTable.compile([
      GazetteerFile(GazetteerSource(name: "test", path: "test.tsv", bytes: Array(file.utf8)))
    ])
  }

  /// With Lavrov (decided) and Sheffield (two candidates) found.
  private func document() -> Document {
    var document = Document(id: "a.html", source: SourceFacts(path: "a.html"), content: Content())
    document.text = Array(Self.text.utf8)
    let border = Self.text.utf8.count - "\n\n択捉島".utf8.count
    let end = document.text.count
    document.blocks = [
      Block(range: ByteRange(0, border), kind: .paragraph), Block(range: ByteRange(border + 2, end), kind: .paragraph),
    ]
    let first = Array("Лавров wrote to HMS Sheffield 😀.".utf8).count
    document.sentences = [
      ByteRange(0, first), ByteRange(first + 2, border), ByteRange(border + 2, end),
    ]
    var lavrov = Mention(
      range: ByteRange(0, 12), type: .person, candidates: 0..<0, via: .variant, alias: "Lavrov", gazetteer: "test",
      rule: "ru", score: 950)
    lavrov.entity = EntityReference(0)
    lavrov.sentence = 0
    document.candidates = [2, 1].map {
      Candidate(entity: EntityReference($0), type: .city, via: .name, alias: "Sheffield", gazetteer: "test", score: 400)
    }
    var sheffield = Mention(
      range: ByteRange(26, 35), type: .city, candidates: 0..<2, via: .name, alias: "Sheffield", gazetteer: "test",
      score: 400)
    sheffield.sentence = 0
    document.mentions = [lavrov, sheffield]
    return document
  }

  private func mentions(
    _ answer: String, addsMentions: Bool = true, _ change: (inout Document) -> Void = { _ in }
  ) throws -> [Mention]? {
    let table = try table()
    var document = document()
    change(&document)
    let types = EntityType.known + [EntityType("ship")] + table.declaredTypes
    return try AnswerCheck(document, table, EntityIDs(table), types: types, addsMentions: addsMentions)
      .mentions(of: Array(answer.utf8))
  }

  struct Violation: Sendable, CustomTestStringConvertible {
    var answer: String
    var reason: String
    var testDescription: String { reason }
    init(_ answer: String, _ reason: String) {
      self.answer = answer
      self.reason = reason
    }
    /// An answer with mentions.
    init(mentions: String, _ reason: String) {
      self.init(#"{"id":"a.html","mentions":[\#(mentions)]}"#, "answered with a wrong mention: " + reason)
    }
  }

  static let violations = [
    Violation("", "wrote a line that is no answer: column 1: expected an object"),
    Violation("Loading the model …", "wrote a line that is no answer: column 1: expected an object"),
    Violation(#"{"mentions":[]}"#, "wrote a line that is no answer: column 1: the key 'id' is missing"),
    Violation(#"{"id":"a.html","mentoins":[]}"#, "wrote a line that is no answer: column 16: unknown key 'mentoins'"),
    Violation(
      #"{"id":"a.html"} {"id":"b.html"}"#, "wrote a line that is no answer: column 17: expected the end of the line"),
    Violation(#"{"id":"a.html","mentions":null}"#, "wrote a line that is no answer: column 27: expected an array"),
    Violation(
      #"{"id":"a.html","mentions":[{"start":0,"end":6,"type":"person","entity":null}]}"#,
      "wrote a line that is no answer: column 72: expected a string"),
    Violation(
      #"{"id":"a.html","mentions":[{"start":0.0,"end":6,"type":"person"}]}"#,
      "wrote a line that is no answer: column 37: expected a whole number"),
    Violation(
      #"{"id":"a.html","mentions":[{"start":0,"end":6}]}"#,
      "wrote a line that is no answer: column 28: the key 'type' is missing"),
    Violation(
      #"{"id":"a.html","mentions":[{"start":0,"end":6,"type":"person","label":"x"}]}"#,
      "wrote a line that is no answer: column 63: unknown key 'label'"),
    Violation(#"{"id":"b.html"}"#, "answered for 'b.html'"),
    Violation(#"{"id":"a.html","error":"no model\nfor this"}"#, "gave up: no model\u{FFFD}for this"),
    Violation(
      #"{"id":"a.html","offsets":"utf16","mentions":[]}"#, "answered with offsets in 'utf16'; they are in 'codepoint'"),
    Violation(#"{"id":"a.html","text":"Lavrov"}"#, "changed the text; a command may change mentions only"),
    Violation(
      #"{"id":"a.html","blocks":[{"start":0,"end":42,"kind":"paragraph"}]}"#,
      "changed the blocks; a command may change mentions only"),
    Violation(
      #"{"id":"a.html","sentences":[{"start":0,"end":47}]}"#,
      "changed the sentences; a command may change mentions only"),
    Violation(mentions: #"{"start":6,"end":6,"type":"person"}"#, "mentions[0] goes from 6 to 6"),
    Violation(mentions: #"{"start":7,"end":6,"type":"person"}"#, "mentions[0] goes from 7 to 6"),
    Violation(
      mentions: #"{"start":45,"end":48,"type":"island"}"#, "mentions[0] goes from 45 to 48, the text from 0 to 47"),
    Violation(
      mentions: #"{"start":-1,"end":6,"type":"person"}"#, "mentions[0] goes from -1 to 6, the text from 0 to 47"),
    Violation(
      mentions: #"{"start":16,"end":29,"text":"HMS Sheffeld","type":"ship"}"#,
      "mentions[0] says 'HMS Sheffeld' where the text says 'HMS Sheffield'"),
    Violation(
      mentions: #"{"start":16,"end":29,"type":"shp"}"#,
      "mentions[0] has the type 'shp', which command.types must declare; did you mean 'ship'?"),
    Violation(
      mentions: #"{"start":16,"end":29,"type":"given-name"}"#,
      "mentions[0] has the type 'given-name', which command.types must declare"),
    Violation(
      mentions: #"{"start":34,"end":40,"type":"island","entity":"Iturup"}"#,
      "mentions[0] names the entity 'Iturup', which no gazetteer has"),
    Violation(
      mentions: #"{"start":34,"end":40,"type":"island","score":1001}"#,
      "mentions[0] has the score 1001; scores go from 0 to 1000"),
    Violation(mentions: #"{"start":16,"end":40,"type":"ship"}"#, "mentions[0] does not lie within one sentence"),
    Violation(mentions: #"{"start":31,"end":33,"type":"ship"}"#, "mentions[0] does not lie within one sentence"),
    Violation(
      mentions: #"{"start":16,"end":29,"type":"ship"},{"start":0,"end":6,"type":"person","entity":"lavrov"}"#,
      "mentions[1] belongs before mentions[0]; they are ordered by start, end, type and entity"),
    Violation(
      mentions: #"{"start":16,"end":29,"type":"ship"},{"start":16,"end":19,"type":"ship"}"#,
      "mentions[1] belongs before mentions[0]; they are ordered by start, end, type and entity"),
    Violation(
      mentions: #"{"start":16,"end":29,"type":"ship"},{"start":16,"end":29,"type":"person"}"#,
      "mentions[1] belongs before mentions[0]; they are ordered by start, end, type and entity"),
    Violation(
      mentions: #"{"start":0,"end":6,"type":"person","entity":"lavrov"},{"start":0,"end":6,"type":"person"}"#,
      "mentions[1] belongs before mentions[0]; they are ordered by start, end, type and entity"),
    Violation(
      mentions: #"{"start":16,"end":29,"type":"ship"},{"start":16,"end":29,"type":"ship"}"#,
      "mentions[1] is the same as mentions[0]"),
    Violation(
      mentions:
        #"{"start":0,"end":6,"type":"person","entity":"lavrov"},{"start":0,"end":6,"type":"person","entity":"lavrov"}"#,
      "mentions[1] is the same as mentions[0]"),
  ]

  @Test("what is wrong is refused with the whole reason", arguments: violations)
  func violation(_ violation: Violation) throws {
    let fault = #expect(throws: CommandFault.self) { try mentions(violation.answer) }
    #expect(fault?.description == violation.reason)
  }

  @Test("mentions are refused where 'adds' does not name them")
  func notDeclared() throws {
    #expect(try mentions(#"{"id":"a.html"}"#, addsMentions: false) == nil)
    let fault = #expect(throws: CommandFault.self) {
      try mentions(#"{"id":"a.html","mentions":[]}"#, addsMentions: false)
    }
    #expect(fault?.description == "answered with mentions, which its 'adds' does not name")
  }

  @Test("without sentences a mention lies within one block")
  func blocks() throws {
    let across = #"{"id":"a.html","mentions":[{"start":16,"end":47,"type":"ship"}]}"#
    let fault = #expect(throws: CommandFault.self) { try mentions(across) { $0.sentences = [] } }
    #expect(fault?.description == "answered with a wrong mention: mentions[0] does not lie within one block")
    let within = #"{"id":"a.html","mentions":[{"start":16,"end":40,"type":"ship"}]}"#
    #expect(try mentions(within) { $0.sentences = [] }?.map(\.sentence) == [nil])
  }

  @Test("an answer without mentions changes nothing, one with an empty list removes all")
  func unchanged() throws {
    #expect(try mentions(#"{"id":"a.html"}"#) == nil)
    #expect(try mentions(#" { "mentions" : [ ] , "id" : "a\u002ehtml" } "#) == [])
  }

  @Test("mentions that were sent keep what is known of them; others are new, with entity and sentence")
  func kept() throws {
    let found = try mentions(
      #"""
      {"id":"a.html","offsets":"codepoint","mentions":[{"start":0,"end":6,"type":"person","entity":"lavrov","score":1},
      {"start":16,"end":29,"text":"HMS Sheffield","type":"ship"},{"start":20,"end":29,"type":"city","via":"name"},
      {"start":34,"end":40,"type":"island","entity":"iturup","score":800},{"start":44,"end":47,"type":"station"}]}
      """#)
    let mentions = try #require(found)
    let sent = document().mentions
    #expect(mentions.count == 5)
    #expect(mentions[0] == sent[0])
    #expect(mentions[2] == sent[1])
    let new = [mentions[1], mentions[3], mentions[4]]
    #expect(new.map { document().slice($0.range) } == ["HMS Sheffield", "Iturup", "択捉島"])
    #expect(new.map(\.via) == [.command, .command, .command])
    #expect(new.map(\.entity) == [nil, EntityReference(1), nil])
    #expect(new.map(\.gazetteer) == [nil, "test", nil])
    #expect(new.map(\.sentence) == [0, 1, 2])
    #expect(new.map(\.score) == [700, 800, 700])
    #expect(new.allSatisfy { $0.candidates.isEmpty && $0.alias.isEmpty })
  }

  @Test("a record may be handed back")
  func record() throws {
    let text = Self.text.replacing("\n", with: "\\n")
    let found = try mentions(
      #"""
      {"schema":"onoma/1","id":"a.html","source":{"path":"a.html","x":[1.5,null,true]},"status":"ok","text":"\#(text)",
      "blocks":[{"start":0,"end":42,"kind":"paragraph"},{"start":44,"end":47,"kind":"paragraph"}],
      "sentences":[{"start":0,"end":32},{"start":34,"end":42},{"start":44,"end":47}],"mentions":[],"entities":[]}
      """#)
    #expect(found == [])
  }
}
