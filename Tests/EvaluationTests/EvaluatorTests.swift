import Evaluation
import Records
import TestSupport
import Testing

@Suite("scores of names against gold")
struct EvaluatorTests {
  /// `Lavrov/person flew to Tokyo/place.`
  static func names(_ text: String) -> (text: [Unicode.Scalar], names: [AnnotatedName]) {
    var plain: [Unicode.Scalar] = []
    var names: [AnnotatedName] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !plain.isEmpty { plain.append(" ") }
      let parts = word.split(separator: "/")
      let start = plain.count
      plain += String(parts.first ?? "").replacing("_", with: " ").unicodeScalars
      if parts.count == 2 {
        names.append(AnnotatedName(start: start, end: plain.count, type: parts[1].uppercased()))
      }
    }
    return (plain, names)
  }

  private func score(
    _ gold: String, _ answer: String, _ change: (inout EvaluationOptions) -> Void = { _ in }
  ) -> [NameGroup: GroupScore] {
    var options = EvaluationOptions()
    change(&options)
    var evaluator = Evaluator(options)
    let (text, goldNames) = EvaluatorTests.names(gold)
    let answerNames = EvaluatorTests.names(answer).names
    evaluator.add(
      AnnotatedText(id: "a", text: text, names: goldNames), AnnotatedText(id: "a", text: nil, names: answerNames))
    return evaluator.scores
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var gold: String
    var answer: String
    /// Of places: precision and recall of strict, exact, partial and type, in percent.
    var expected: [[Int]]
    var testDescription: String { title }
  }

  @Test(
    "of one text",
    arguments: [
      Case(
        title: "right", gold: "Tokyo/place and Minsk/GPE", answer: "Tokyo/city and Minsk/place",
        expected: [[100, 100], [100, 100], [100, 100], [100, 100]]),
      Case(
        title: "missed and spurious", gold: "Tokyo/place and Minsk", answer: "Tokyo and Minsk/place",
        expected: [[0, 0], [0, 0], [0, 0], [0, 0]]),
      Case(
        title: "of another group", gold: "Tokyo/place and Minsk/place", answer: "Tokyo/place and Minsk/person",
        expected: [[100, 50], [100, 100], [100, 100], [100, 50]]),
      Case(
        title: "too short", gold: "Gulf_of_Tonkin/place", answer: "Gulf of Tonkin/place",
        expected: [[0, 0], [0, 0], [50, 50], [100, 100]]),
      Case(
        title: "two for one", gold: "Paris_Texas/place", answer: "Paris/place Texas/place",
        expected: [[0, 0], [0, 0], [50, 50], [50, 100]]),
    ])
  func cases(_ test: Case) throws {
    let score = try #require(score(test.gold, test.answer)[.place])
    let spans: [SpanScore] = [score.strict, score.exact, score.partial, score.type]
    let found = spans.map { (span) -> [Int] in [percent(span.precision), percent(span.recall)] }
    #expect(found == test.expected)
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  @Test("what is ignored is neither right nor wrong")
  func ignored() {
    let nested = ("the Bank_of_Japan/org", "the Bank of Japan/place")
    #expect(score(nested.0, nested.1)[.place]?.strict.predicted == 1)
    #expect(score(nested.0, nested.1) { $0.allowsNested = true }[.place]?.strict.predicted == 0)
    let trimmed = ("the_Crimea's/place coast", "the_Crimea/place coast")
    #expect(score(trimmed.0, trimmed.1)[.place]?.strict.f1 == 0)
    #expect(score(trimmed.0, trimmed.1) { $0.trims = true }[.place]?.strict.f1 == 1)
    let typed = ("Kremlin/fac", "Kremlin/place")
    #expect(score(typed.0, typed.1)[.place]?.strict.f1 == 0)
    #expect(score(typed.0, typed.1) { $0.facilities = .places }[.place]?.strict.f1 == 1)
    let mapped = ("Finns/norp", "Finns/demonym")
    #expect(score(mapped.0, mapped.1) { $0.mapping = ["NORP": "PLACE", "DEMONYM": "PLACE"] }[.place]?.strict.f1 == 1)
  }

  @Test("names that nest and overlap by chance are scored as looking at each pair does", arguments: 0..<40)
  func pairs(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random() -> [AnnotatedName] {
      (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        let start = Int.random(in: 0..<60, using: &generator)
        let type = ["PLACE", "PERSON", "ORG"].randomElement(using: &generator) ?? "ORG"
        return AnnotatedName(start: start, end: start + Int.random(in: 1...12, using: &generator), type: type)
      }
    }
    let (gold, answer) = (random(), random())
    let text = [Unicode.Scalar](repeating: "x", count: 80)
    var evaluator = Evaluator(EvaluationOptions())
    evaluator.add(
      AnnotatedText(id: "a", text: text, names: gold), AnnotatedText(id: "a", text: text, names: answer))

    func distinct(_ names: [AnnotatedName], _ type: String? = nil) -> Set<[Int]> {
      Set(names.filter { type == nil || $0.type == type }.map { [$0.start, $0.end] })
    }
    func credit(_ span: [Int], _ others: Set<[Int]>) -> Double {
      others.contains(span) ? 1 : others.contains { $0[0] < span[1] && span[0] < $0[1] } ? 0.5 : 0
    }
    for (group, type) in [(NameGroup.place, "PLACE"), (.person, "PERSON"), (.organization, "ORG")] {
      let (own, found) = (distinct(gold, type), distinct(answer, type))
      guard let score = evaluator.scores[group] else {
        Issue.record("no score")
        return
      }
      #expect(score.strict.found == Double(own.intersection(found).count))
      #expect(score.strict.predicted == found.count)
      #expect(score.partial.found == own.reduce(0) { $0 + credit($1, distinct(answer)) })
      #expect(score.partial.right == found.reduce(0) { $0 + credit($1, distinct(gold)) })
      #expect(score.type.found <= Double(own.count { credit($0, found) > 0 }))
      #expect(score.type.found == score.type.right)
    }
  }

  @Test("distances, as the places lie: Tokyo to Yokohama and Minsk to itself")
  func distances() throws {
    func name(_ latitude: Double, _ longitude: Double) -> AnnotatedName {
      var name = AnnotatedName(start: 0, end: 5, type: "PLACE")
      (name.latitude, name.longitude, name.geonames) = (latitude, longitude, "1")
      return name
    }
    var evaluator = Evaluator(EvaluationOptions())
    let text = Array("Tokyo".unicodeScalars)
    for (gold, answer) in [(name(35.6895, 139.6917), name(35.4437, 139.638)), (name(53.9, 27.567), name(53.9, 27.567))]
    {
      evaluator.add(
        AnnotatedText(id: "a", text: text, names: [gold]), AnnotatedText(id: "a", text: text, names: [answer]))
    }
    evaluator.add(AnnotatedText(id: "b", text: text, names: [name(0, 0)]), nil)
    let map = try #require(evaluator.scores[.place]?.map)
    #expect(map.gold == 3)
    #expect(map.errors.map { ($0 * 10).rounded() / 10 } == [27.8, 0])
    #expect(map.accuracy(within: 161) == 1)
    #expect(map.accuracy(within: 20) == 0.5)
    #expect(map.accuracyEndToEnd(within: 161) == 2.0 / 3)
    #expect(map.comparedIDs == 2 && map.sameIDs == 2)
  }

  @Test("lines of corpora are read, others refused with what is missing")
  func reading() throws {
    let line =
      #"{"id": "a", "text": "😀 Минск", "entities": [{"start": 2, "end": 7, "type": "GPE", "lat": 53.9, "lon": 27.6, "geonameid": 625144}]}"#
    guard case .text(let text) = try AnnotationReader().line(Array(line.utf8), number: 1) else {
      Issue.record("no text")
      return
    }
    #expect(text.names.map(\.geonames) == ["625144"])
    #expect(text.text?.count == 7)
    for (line, message) in [
      (#"{"id": "a"}"#, #"3: no record, and no object with "id" and "entities": "entities" is missing"#),
      (
        #"{"id": "a", "entities": [{"start": "x"}]}"#,
        #"3: no record, and no object with "id" and "entities": "entities.Index 0.start" is of another type"#
      ),
      (
        #"{"id": "a", "text": "Oslo", "entities": [{"start": 0, "end": 5, "type": "GPE"}]}"#,
        "3: a name does not lie in the text"
      ),
      (
        #"{"id": "a", "entities": [{"start": -9223372036854775808, "end": 9223372036854775807, "type": "GPE"}]}"#,
        "3: a name does not lie in the text"
      ),
      (#"{"id": "a", "entities": [{"start": 2, "end": 2, "type": "GPE"}]}"#, "3: a name does not lie in the text"),
      ("{", #"3: no record, and no object with "id" and "entities": it is no JSON"#),
    ] {
      let failure = #expect(throws: AnnotationReader.Failure.self) {
        try AnnotationReader().line(Array(line.utf8), number: 3)
      }
      #expect(failure?.description == message)
    }
  }

  @Test(
    "mentions of a record that lie nowhere are left out, in any unit and by their source",
    arguments: OffsetUnit.allCases)
  func misplaced(unit: OffsetUnit) {
    let ranges = [(0, 4), (2, 2), (3, 1), (0, 5), (-1, 4), (.min, .max)]
    func record(_ text: String?, bytes: Int) -> Record {
      Record(
        id: "a",
        source: RecordSource(
          path: "a", sha256: "", bytes: bytes, format: "text", charset: "utf-8", charsetFrom: "default"),
        status: .ok, offsets: unit, text: text,
        mentions: ranges.map { (start, end) in
          RecordMention(
            start: start, end: end, text: "Oslo", type: "city", via: .name,
            source: RecordRange(start: start, end: end), score: 1)
        })
    }
    let gold = Array("Oslo".unicodeScalars)
    for text in [
      AnnotatedText(record("Oslo", bytes: 4), of: nil), AnnotatedText(record("Oslo", bytes: 4), of: gold),
      AnnotatedText(record("elsewhere", bytes: 4), of: gold),
    ] {
      #expect(text.names.map { [$0.start, $0.end] } == [[0, 4]])
    }
    // Without a text code points may lie anywhere that is a place at all.
    let far = AnnotatedText(record(nil, bytes: 9), of: nil)
    #expect(far.names.allSatisfy { 0 <= $0.start && $0.start < $0.end })
  }

  @Test("what trimming would leave nothing of stays as it is")
  func trimming() {
    var options = EvaluationOptions()
    options.trims = true
    var evaluator = Evaluator(options)
    let text = Array("the 's".unicodeScalars)
    let name = AnnotatedName(start: 0, end: 6, type: "PLACE")
    let rest = AnnotatedName(start: 4, end: 6, type: "PLACE")
    evaluator.add(AnnotatedText(id: "a", text: text, names: [name]), AnnotatedText(id: "a", text: text, names: [rest]))
    #expect(evaluator.scores[.place]?.strict.found == 1)
  }
}
