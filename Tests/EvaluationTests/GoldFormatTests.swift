internal import Evaluation
internal import Records
internal import Testing

@Suite("Gold of other tools")
struct GoldFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var file: String
    var content: String
    /// Id, text and names of each text: `gold#1|text|0-5 PER, …`.
    var texts: [String]
    var testDescription: String { title }
  }

  static let cases = [
    Case(
      title: "IOB1, spaces, two documents, a comment", file: "a.conll",
      content: """
        -DOCSTART- -X- O O

        # id = 7
        U.N. NNP I-NP I-ORG
        official NN I-NP O

        Ekeus NNP I-NP I-PER
        Rolf NNP I-NP B-PER
        # NN O O
        -DOCSTART- -X- O O
        Bonn NNP O I-LOC

        """,
      texts: [
        "a.conll#000001|U.N. official\nEkeus Rolf #|0-4 ORG, 14-19 PER, 20-24 PER", "a.conll#000002|Bonn|0-4 LOC",
      ]),
    Case(
      title: "BILOU and BIOES, tabs, carriage returns", file: "b.bio",
      content:
        "New York\tB-loc\r\nCity\tL-loc\r\n🗾\tU-loc\r\nUlan\tB-loc\r\nBator\tE-loc\r\nOslo\tS-loc\r\nRome\tI-per\r\n",
      texts: ["b.bio#000001|New York City 🗾 Ulan Bator Oslo Rome|0-13 LOC, 14-15 LOC, 16-26 LOC, 27-31 LOC, 32-36 PER"]),
    Case(
      title: "a file that says what it is", file: "train.txt", content: "-DOCSTART- O\n\nOslo B-LOC\n",
      texts: ["train.txt#000001|Oslo|0-4 LOC"]),
    Case(
      title: "CoNLL-U with ranges of words and other spellings", file: "c.conllu",
      content: """
        # newdoc id = first
        # text = Vámonos a Oslo.
        1-2\tVámonos\t_\t_\t_\t_\t_\t_\t_\t_
        1\tVamos\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No
        2\tnos\t_\t_\t_\t_\t0\t_\t_\tO
        3\ta\t_\t_\t_\t_\t0\t_\t_\tname=O
        4\tOslo\t_\t_\t_\t_\t0\t_\t_\tname=B-LOC|SpacesAfter=\\s\\n

        1\tPutin\t_\t_\t_\t_\t0\t_\t_\tB-PER
        # newdoc
        1\tRome\t_\t_\t_\t_\t0\t_\t_\tNER=B-LOC

        """,
      texts: ["first|Vamosnos a Oslo \nPutin|11-15 LOC, 17-22 PER", "c.conllu#000002|Rome|0-4 LOC"]),
    Case(
      title: "Label Studio: a cancelled annotation, a prediction, other regions", file: "d.json",
      content: #"""
        [{"id": 4, "data": {"text": "🗾 Oslo", "id": 12},
          "annotations": [{"was_cancelled": true, "result": []},
            {"result": [{"value": {"start": 2, "end": 6, "labels": ["Loc"]}}, {"type": "choices", "value": {"choices": ["x"]}}]}],
          "predictions": [{"result": [{"value": {"start": 0, "end": 1, "labels": ["LOC"]}}]}]},
         {"id": 5, "data": {"text": "Rome"}, "predictions": [{"result": [{"value": {"start": 0, "end": 4, "labels": ["LOC"]}}]}]}]
        """#,
      texts: ["12|🗾 Oslo|2-6 LOC", "d.json#000005|Rome|0-4 LOC"]),
  ]

  @Test("files read whole", arguments: cases)
  func files(_ example: Case) throws {
    let bytes = Array(example.content.utf8)
    let format = try #require(GoldFormats.format(of: example.file, head: Array(bytes.prefix(64))))
    #expect(try format.read(bytes, example.file).map { summary($0) } == example.texts)
  }

  @Test("line ends of Windows and a byte order mark change nothing", arguments: cases)
  func windows(_ example: Case) throws {
    let lines = example.content.replacing("\r\n", with: "\n")
    for content in [
      "\u{FEFF}" + lines, lines.replacing("\n", with: "\r\n"), "\u{FEFF}" + lines.replacing("\n", with: "\r\n"),
    ] {
      let bytes = Array(content.utf8)
      let format = try #require(GoldFormats.format(of: example.file, head: Array(bytes.prefix(64))))
      #expect(try format.read(bytes, example.file).map { summary($0) } == example.texts)
    }
  }

  @Test("lines of JSON: a byte order mark before the first is skipped, a carriage return is white space")
  func windowsLines() throws {
    let corpus = #"{"id": "a", "text": "🗾 Oslo", "entities": [{"start": 2, "end": 6, "type": "LOC"}]}"#
    let labelled = #"{"text": "🗾 Oslo", "label": [[2, 6, "loc"]], "id": "a"}"#
    for line in [corpus, labelled] {
      guard case .text(let text) = try AnnotationReader().line(Array("\u{FEFF}\(line)\r".utf8), number: 1) else {
        Issue.record("a record")
        continue
      }
      #expect(summary(text) == "a|🗾 Oslo|2-6 LOC")
    }
    let record =
      #"{"schema":"onoma/1","id":"a","source":{"path":"a","sha256":"","bytes":4,"format":"text","charset":"utf-8","charsetFrom":"default"},"status":"ok","offsets":"codepoint","text":"Oslo","mentions":[]}"#
    guard case .record(let read) = try AnnotationReader().line(Array("\u{FEFF}\(record)".utf8), number: 1) else {
      Issue.record("no record")
      return
    }
    #expect(read.id == "a")
  }

  @Test(
    "lines of annotation tools",
    arguments: [
      (#"{"text": "🗾 Oslo", "label": [[2, 6, "loc"]], "id": 3}"#, "3|🗾 Oslo|2-6 LOC"),
      (#"{"text": "Oslo", "labels": [[0, 4, "LOC"]], "document": "x"}"#, "x|Oslo|0-4 LOC"),
      (
        #"{"text": "Oslo", "spans": [{"start": 0, "end": 4, "label": "LOC"}], "answer": "accept"}"#,
        "#000007|Oslo|0-4 LOC"
      ),
      (
        #"{"text": "Oslo", "ents": [{"start": 0, "end": 4, "label": "LOC"}], "spans": {"sc": []}, "tokens": []}"#,
        "#000007|Oslo|0-4 LOC"
      ),
      (#"{"text": "Oslo", "label": [{"start_offset": 0, "end_offset": 4, "label": "LOC"}]}"#, "#000007|Oslo|0-4 LOC"),
      (
        #"{"id": 5, "text": "🗾 Oslo", "entities": [{"id": 0, "start_offset": 2, "end_offset": 6, "label": "LOC"}], "relations": [{"id": 0, "from_id": 0, "to_id": 0, "type": "x"}], "Comments": []}"#,
        "5|🗾 Oslo|2-6 LOC"
      ),
      (#"{"id": 5, "text": "Oslo", "cats": ["ask"], "entities": [[0, 4, "LOC"]]}"#, "5|Oslo|0-4 LOC"),
      (#"["🗾 Oslo", {"entities": [[2, 6, "LOC"]]}]"#, "#000007|🗾 Oslo|2-6 LOC"),
      (#"["Oslo", {"cats": {"ask": 1.0}, "entities": []}]"#, "#000007|Oslo|"),
    ])
  func lines(line: String, expected: String) throws {
    guard case .text(let text) = try AnnotationReader().line(Array(line.utf8), number: 7) else {
      Issue.record("a record")
      return
    }
    #expect(summary(text) == expected)
  }

  @Test(
    "what is wrong is told with its line",
    arguments: [
      ("a.conll", "Oslo B-LOC\nRome\n", "2: a word without a tag"),
      ("a.conll", "Oslo NNP\n", "1: 'NNP' is no tag such as O, B-PER or I-PER"),
      ("a.conllu", "1\tOslo\tB-LOC\n", "1: 3 columns instead of 10"),
      ("a.conllu", "1\t\t_\t_\t_\t_\t_\t_\t_\tNE=B-LOC\n", "1: an empty word"),
      ("a.json", "[{}]", " no tasks of Label Studio: \"data\" is missing"),
      (
        "a.json", #"[{"data":{"text":"x"},"annotations":[{"result":[{"value":{"start":0,"end":2,"labels":["A"]}}]}]}]"#,
        " task 1: a label does not lie in the text"
      ),
    ])
  func mistakes(file: String, content: String, message: String) throws {
    let format = try #require(GoldFormats.format(of: file, head: Array(content.utf8)))
    let error = #expect(throws: AnnotationReader.Failure.self) { try format.read(Array(content.utf8), file) }
    #expect(error?.description == message)
  }

  @Test("brat: pieces, normalizations, other lines, and names of files that are bytes")
  func brat() throws {
    let annotations = """
      T1\tGPE 2 6\tOslo
      R1\tNear Arg1:T1 Arg2:T2
      N1\tReference T1 Wikidata:Q585\tOslo
      T2\tLOC 7 10;11 15\tNew York

      """
    let text = try BratReader.text(
      Array("🗾 Oslo New\nYork".utf8), annotations: Array(annotations.utf8), name: "a=2Fb.txt")
    #expect(summary(text) == "a/b.txt|🗾 Oslo New\nYork|2-6 GPE, 7-15 LOC")
    #expect(text.names.map(\.wikidata) == ["Q585", nil])
    let error = #expect(throws: AnnotationReader.Failure.self) {
      try BratReader.text([], annotations: Array("\nT1\tGPE here\tOslo\n".utf8), name: "a")
    }
    #expect(error?.description == "2: expected a type and places, as in 'T1\tPER 0 5\tName'")
  }

  @Test("brat: a mark before the annotations is skipped; places count what stands in the text")
  func bratOfWindows() throws {
    let annotations = "\u{FEFF}T1\tGPE 0 4\tOslo\r\nT2\tGPE 6 10\tRome\r\nN1\tReference T2 Wikidata:Q220\r\n"
    let text = try BratReader.text(Array("Oslo\r\nRome\r\n".utf8), annotations: Array(annotations.utf8), name: "a")
    #expect(summary(text) == "a|Oslo\r\nRome\r\n|0-4 GPE, 6-10 GPE")
    #expect(text.names.map(\.wikidata) == [nil, "Q220"])
    let marked = try BratReader.text(
      Array("\u{FEFF}Oslo".utf8), annotations: Array("T1\tGPE 1 5\tOslo\n".utf8), name: "a")
    #expect(summary(marked) == "a|\u{FEFF}Oslo|1-5 GPE")
  }

  @Test("names of files and ids are bytes, whatever characters they make")
  func bytes() throws {
    let brat = try BratReader.text([], annotations: [], name: "a=+1=-0=3Db")
    #expect(brat.id == "a=+1=-0=b")
    let line = "1\tOslo\t_\t_\t_\t_\t_\t_\t_\t_\n"
    let format = try #require(GoldFormats.format(of: "a.conllu", head: []))
    let texts = try format.read(Array("# newdoc id = \u{301}a\n\(line)".utf8), "a.conllu")
    #expect(texts.map { Array($0.id.utf8) } == [Array("\u{301}a".utf8)])
  }

  private func summary(_ text: AnnotatedText) -> String {
    var characters = String.UnicodeScalarView()
    characters.append(contentsOf: text.text ?? [])
    let names = text.names.map { "\($0.start)-\($0.end) \($0.type)" }
    return "\(text.id)|\(String(characters))|\(names.joined(separator: ", "))"
  }
}
