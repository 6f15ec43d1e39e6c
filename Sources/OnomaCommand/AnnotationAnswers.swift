import Evaluation
import Records

/// Texts that are set against those of a gold file: by id, by their characters and, of members of the gold file, by their
/// number. All are in memory.
struct AnnotationAnswers {
  private var lines: [AnnotationReader.Line] = []
  private var byID: [String: Int] = [:]
  private var byNumber: [Int: Int] = [:]
  /// Numbers of members of a file that has another name than the gold; they say little.
  private var byDoubtfulNumber: [Int: Int] = [:]
  private var byCharacters: [UInt64: Int] = [:]

  /// - Parameter gold: the path of the gold file, which may have been run itself.
  init(_ path: String, to gold: String) throws {
    var members: [String: [Int: Int]] = [:]
    try AnnotationReading(path).forEach { (line, _) in
      let id: String
      let text: [Unicode.Scalar]?
      switch line {
      case .record(let record): (id, text) = (record.id, record.text.map { Array($0.unicodeScalars) })
      case .text(let annotated): (id, text) = (annotated.id, annotated.text)
      }
      let index = lines.count
      lines.append(line)
      byID[id] = index
      if let text, !text.isEmpty { byCharacters[SameCharacters.digest(text)] = index }
      // `gold.jsonl#000017`
      if case .record = line, let mark = id.lastIndex(of: "#"), let number = Int(id[id.index(after: mark)...]) {
        members[AnnotationAnswers.name(String(id[..<mark])), default: [:]][number] = index
      }
    }
    byNumber = members[AnnotationAnswers.name(gold)] ?? [:]
    if byNumber.isEmpty, members.count == 1, let numbers = members.first?.value { byDoubtfulNumber = numbers }
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

  /// Which text belongs to one of the gold; `nil` if none does.
  /// - Parameter line: the number of the gold's line.
  func index(of gold: AnnotatedText, line: Int) -> Int? {
    byID[gold.id] ?? gold.text.flatMap { byCharacters[SameCharacters.digest($0)] } ?? byNumber[line]
      ?? (gold.text == nil ? byDoubtfulNumber[line] : nil)
  }

  /// A text with its names by their places in `gold`, as far as they are to be found there.
  func text(_ index: Int, in gold: [Unicode.Scalar]?) -> AnnotatedText {
    switch lines[index] {
    case .record(let record): AnnotatedText(record, of: gold)
    case .text(let text): text.placed(in: gold)
    }
  }

  func answer(to gold: AnnotatedText, line: Int) -> AnnotatedText? {
    index(of: gold, line: line).map { text($0, in: gold.text) }
  }

  /// Those that are not among `indices`, as they are.
  func texts(without indices: Set<Int>) -> [AnnotatedText] {
    lines.indices.filter { !indices.contains($0) }.map { text($0, in: nil) }
  }
}
