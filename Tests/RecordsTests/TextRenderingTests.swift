internal import Records
import Testing

@Suite("Rendering for the terminal")
struct TextRenderingTests {
  @Test("without colour, mentions stand in brackets and controls are visible")
  func plain() throws {
    var record = try RecordCheckTests.sample()
    record.meta.date = "2016-04-15"
    #expect(
      TextRendering().render(record, colour: false, width: nil) == """
        a/b.html · 🗾 Shikotan · 2016-04-15 · en

        🗾 [Shikotan|island:shikotan] "e\u{301}"

        [Сергей Лавров|person:person-lavrov]\\␁<U+2028>saw
        [Georgia|country?].

        country: 1 mention of 0 entities, 1 undecided (?)
        island: 1 mention of 1 entity
        person: 1 mention of 1 entity

        """)
  }

  @Test("with colour, mentions are painted by type and the legend says how")
  func coloured() throws {
    let rendered = TextRendering().render(try RecordCheckTests.sample(), colour: true, width: nil)
    #expect(rendered.contains("🗾 \u{1B}[0;4;38;5;166mShikotan\u{1B}[0m \""))
    #expect(rendered.contains("\u{1B}[0;4;38;5;214mGeorgia?\u{1B}[0m."))
    #expect(rendered.contains("\u{1B}[4;38;5;166misland\u{1B}[0m (vermilion, underlined): 1 mention of 1 entity\n"))
  }

  @Test("nothing in a document reaches the terminal as a command")
  func hostile() {
    let evil = "a\u{1B}[2J\u{9B}31m\u{7F}\u{202E}b\r\u{7}"
    var record = Record(
      id: evil,
      source: RecordSource(path: "", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: ""), status: .ok,
      meta: RecordMetadata(title: "x\ny" + evil, language: evil), text: evil,
      mentions: [RecordMention(start: 0, end: 2, text: evil, type: evil, entity: evil, via: .name, score: 0)])
    for _ in 0..<2 {
      let rendered = TextRendering().render(record, colour: false, width: 30)
      let signs = rendered.unicodeScalars.filter {
        $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
      }
      #expect(signs.isEmpty)
      #expect(rendered.contains("x␊y"))
      #expect(rendered.contains("a␛[2J<U+009B>31m␡<U+202E>b␍␇"))
      record.text = nil
    }
  }

  @Test("nested and crossing mentions close what they opened")
  func nested() {
    let mention = { (start: Int, end: Int, id: String) in
      RecordMention(start: start, end: end, text: "", type: "place", entity: id, via: .name, score: 0)
    }
    let record = Record(
      id: "a", source: RecordSource(path: "", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: ""),
      status: .ok, text: "abcdef",
      mentions: [mention(0, 2, "x"), mention(0, 4, "y"), mention(3, 6, "z"), mention(5, 9, "w")])
    let lines = TextRendering().render(record, colour: false, width: nil).split(separator: "\n")
    #expect(lines.dropFirst().first == "[[ab|place:x]c[d|place:y]ef|place:z]")
  }

  @Test("lines are folded at spaces, by columns")
  func folded() {
    let record = Record(
      id: "a", source: RecordSource(path: "", sha256: "", bytes: 0, format: "", charset: "", charsetFrom: ""),
      status: .ok, text: "one two three four five\n\n歯舞歯舞歯舞 歯舞歯舞歯 " + String(repeating: "x", count: 45))
    let text = TextRendering().render(record, colour: false, width: 20).dropFirst(3)
    #expect(
      text == """
        one two three four
        five

        歯舞歯舞歯舞
        歯舞歯舞歯
        xxxxxxxxxxxxxxxxxxxx
        xxxxxxxxxxxxxxxxxxxx
        xxxxx

        """)
  }
}
