internal import Evaluation
internal import Exports
internal import Records

/// A file of gold: its first line is what it is called, which tells its form with what follows, as for `onoma eval`. Of `.ann`
/// that is annotations, and behind an empty line the text they belong to.
enum GoldEntry {
  static func run(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let name = String(decoding: bytes[..<end], as: UTF8.self)
    let content = Array(bytes[min(end + 1, bytes.count)...])
    let gold = read(content, name)
    let again = read(content, name)
    expect(again.failures == gold.failures, "the same failures: \(gold.failures), \(again.failures)")
    expect(gold.failures.allSatisfy { !$0.isEmpty }, "a failure says why")
    expect(gold.texts.count == again.texts.count, "the same texts")
    for (text, other) in zip(gold.texts, again.texts) {
      expect(text.id == other.id && text.text == other.text && text.names == other.names, "the same text: \(text.id)")
      check(text)
    }
    pair(gold)
    for text in gold.texts.prefix(3) {
      score(text)
      GoldRoundTrip(text)?.run(bytes.reduce(0) { $0 + Int($1) })
    }
  }

  private struct Gold {
    var texts: [AnnotatedText] = []
    var records: [Record] = []
    var failures: [String] = []
  }

  private static func read(_ bytes: [UInt8], _ name: String) -> Gold {
    var gold = Gold()
    func attempt(_ body: () throws(AnnotationReader.Failure) -> Void) {
      do throws(AnnotationReader.Failure) { try body() } catch { gold.failures.append(error.description) }
    }
    if name.hasSuffix(".ann") {
      let (annotations, text) = parts(bytes)
      attempt { () throws(AnnotationReader.Failure) in
        gold.texts.append(try BratReader.text(text, annotations: annotations, name: String(name.dropLast(4))))
      }
    } else if let format = GoldFormats.format(of: name, head: Array(bytes.prefix(4096))) {
      attempt { () throws(AnnotationReader.Failure) in gold.texts = try format.read(bytes, name) }
    } else {
      let reader = AnnotationReader()
      for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        attempt { () throws(AnnotationReader.Failure) in
          switch try reader.line(Array(line), number: index + 1) {
          case .text(let text): gold.texts.append(text)
          case .record(let record):
            gold.records.append(record)
            gold.texts.append(AnnotatedText(record, of: nil))
          }
        }
      }
    }
    return gold
  }

  /// What is before the first empty line, and what is behind it.
  private static func parts(_ bytes: [UInt8]) -> (annotations: [UInt8], text: [UInt8]) {
    let border = zip(bytes, bytes.dropFirst()).enumerated().first { $0.element == (0x0A, 0x0A) }?.offset
    guard let border else { return (bytes, []) }
    return (Array(bytes[...border]), Array(bytes[(border + 2)...]))
  }

  private static func check(_ text: AnnotatedText) {
    let count = text.text?.count ?? .max
    for name in text.names {
      expect(
        0 <= name.start && name.start < name.end && name.end <= count,
        "\(text.id): \(name.start)..<\(name.end) \(name.type) lies in \(count) characters")
    }
  }

  /// Answers are led to the places of the gold: each to the one before it.
  private static func pair(_ gold: Gold) {
    for (text, answer) in zip(gold.texts, gold.texts.dropFirst()) { check(answer.placed(in: text.text)) }
    for record in gold.records {
      for text in gold.texts.prefix(3) { check(AnnotatedText(record, of: text.text)) }
    }
  }

  private static func score(_ text: AnnotatedText) {
    var options = EvaluationOptions()
    (options.trims, options.ignoresDemonyms, options.allowsNested) = (true, true, true)
    for options in [EvaluationOptions(), options] {
      var evaluator = Evaluator(options)
      for (group, score) in evaluator.add(text, text) {
        let strict = score.strict
        expect(
          strict.found == Double(strict.gold) && strict.predicted == strict.gold && strict.right == strict.found,
          "\(text.id) is right about its own \(group): \(strict)")
      }
    }
  }
}
