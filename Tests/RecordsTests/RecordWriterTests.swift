internal import Records
internal import TextModel
import Testing

@Suite("Record writer")
struct RecordWriterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var unit: OffsetUnit
    /// Ends of the title; start and end of the paragraph; starts and ends of the three mentions.
    var title: Int
    var paragraph: (Int, Int)
    var island: (Int, Int)
    var person: (Int, Int)
    var country: (Int, Int)
    var testDescription: String { unit.rawValue }
  }

  static let cases = [
    Case(unit: .codepoint, title: 15, paragraph: (17, 45), island: (2, 10), person: (17, 30), country: (37, 44)),
    Case(unit: .utf8, title: 19, paragraph: (21, 63), island: (5, 13), person: (21, 46), country: (55, 62)),
    Case(unit: .utf16, title: 16, paragraph: (18, 46), island: (3, 11), person: (18, 31), country: (38, 45)),
  ]

  @Test("a whole line, in each unit of offsets", arguments: cases)
  func line(_ expected: Case) {
    let (title, paragraph) = (expected.title, expected.paragraph)
    let (island, person, country) = (expected.island, expected.person, expected.country)
    let line = #"""
      {"schema":"onoma/1","id":"a/b.html","source":{"path":"a/b.html","sha256":"\#(Sample.digest)","bytes":200,
      "format":"html","charset":"utf-8","charsetFrom":"meta"},"status":"ok",
      "warnings":[{"code":"bad-bytes","count":2,"detail":"at 7"}],
      "meta":{"title":"🗾 Shikotan","authors":["A. B."],"language":"en"},"offsets":"\#(expected.unit)",
      "text":"🗾 Shikotan \"e\#u{301}\"\n\nСергей Лавров\\\u0001\u2028saw\nGeorgia.",
      "blocks":[{"start":0,"end":\#(title),"kind":"title"},
      {"start":\#(paragraph.0),"end":\#(paragraph.1),"kind":"paragraph"}],
      "sentences":[{"start":0,"end":\#(title)},{"start":\#(paragraph.0),"end":\#(paragraph.1)}],
      "mentions":[{"start":\#(island.0),"end":\#(island.1),"text":"Shikotan","type":"island","entity":"shikotan",
      "gazetteer":"islands","alias":"Shikotan","via":"name","sentence":0,"source":{"start":35,"end":43},"score":970},
      {"start":\#(person.0),"end":\#(person.1),"text":"Сергей Лавров","type":"person","entity":"person-lavrov",
      "gazetteer":"people","alias":"Sergey Lavrov","via":"variant","rule":"cyrillic","sentence":1,
      "source":{"start":60,"end":85},"score":900},
      {"start":\#(country.0),"end":\#(country.1),"text":"Georgia","type":"country",
      "candidates":[{"entity":"country-ge","type":"country","score":500},
      {"entity":"us-georgia","type":"region","score":480}],"via":"name","sentence":1,
      "source":{"start":94,"end":101},"score":500}],
      "entities":[{"id":"person-lavrov","type":"person","name":"Сергей Лавров","gazetteer":"people","from":"2004",
      "note":"minister\t\"foreign\"","mentions":1},
      {"id":"shikotan","type":"island","name":"Shikotan","gazetteer":"islands","wikidata":"Q1","geonames":2121381,
      "country":["RU"],"claimedBy":["JP"],"latitude":43.8,"longitude":146.75,"mentions":1}]}
      """#
    var output = Array("before\n".utf8)
    RecordWriter(offsets: expected.unit).append(Sample.document, status: .ok, entities: Sample.table, to: &output)
    let written = String(decoding: output, as: UTF8.self)
    #expect(written == "before\n" + line.split(separator: "\n").joined() + "\n")
  }
}
