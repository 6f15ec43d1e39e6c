import Digest
import Evaluation
import Explanation
import Foundation
import Pipeline
import Records

/// Two outputs of which one at least is gold or another tool's answer.
///
/// Such annotations tell of names where they stand and of what type, in types of their own. Both sides are brought to records
/// that hold what both can say: the old text, the names by their places in it, and their types by groups, as `eval` scores
/// them. What a name stands for is kept where both sides number it the same way. Both are in memory while they are paired.
struct ForeignComparison {
  let old: ComparedOutput
  let new: ComparedOutput

  static func isNeeded(for old: String, and new: String) throws -> Bool {
    try AnnotationReading(old).isForeign() || AnnotationReading(new).isForeign()
  }

  init(_ old: String, _ new: String) throws {
    var (olds, news) = (Side(), Side())
    let answers = try AnnotationAnswers(new, to: old)
    var paired: Set<Int> = []
    try AnnotationReading(old).forEach { (line, number) in
      var before: AnnotatedText =
        switch line {
        case .record(let record): AnnotatedText(record, of: nil)
        case .text(let text): text
        }
      guard let index = answers.index(of: before, line: number), paired.insert(index).inserted else {
        olds.add(before)
        return
      }
      var after = answers.text(index, in: before.text)
      after.id = before.id
      if before.text == nil { before.text = after.text }
      if after.text == nil { after.text = before.text }
      before.drop(beside: after)
      after.drop(beside: before)
      let links = NameLinks(before, after)
      olds.add(before, links)
      news.add(after, links)
    }
    if paired.isEmpty {
      throw Failure(
        .refused,
        "error: no text of '\(new)' belongs to one of '\(old)': neither ids nor numbers of members nor the texts agree")
    }
    for text in answers.texts(without: paired) { news.add(text) }
    self.old = try olds.output(named: old)
    self.new = try news.output(named: new)
  }

  /// The lines of one side.
  private struct Side {
    private var bytes: [UInt8] = []
    private var mentions = 0

    mutating func add(_ text: AnnotatedText, _ links: NameLinks = NameLinks()) {
      let record = Record(text, links)
      mentions += record.mentions?.count ?? 0
      record.appendLine(to: &bytes)
    }

    func output(named name: String) throws -> ComparedOutput {
      let lines = try TemporaryFile.make { (file) in
        try file.write(bytes)
      } open: {
        try OutputLines($0, name: name)
      }
      return try ComparedOutput(lines, mentions: mentions)
    }
  }
}

extension AnnotatedText {
  /// Where the other side names only some things, what it does not touch is no difference.
  fileprivate mutating func drop(beside other: AnnotatedText) {
    guard other.isPartial else { return }
    names.removeAll { (name) in
      !other.names.contains { max($0.start, name.start) < min($0.end, name.end) }
    }
  }
}

/// What names stand for, where two annotations of a text say so in the same numbers.
private struct NameLinks {
  private enum Numbers { case wikidata, geonames }

  private var numbers: [Range<Int>: Numbers] = [:]

  init() {}

  init(_ old: AnnotatedText, _ new: AnnotatedText) {
    let before = Dictionary(
      old.names.filter { $0.start < $0.end }.map { ($0.start..<$0.end, $0) }, uniquingKeysWith: { first, _ in first })
    for name in new.names where name.start < name.end {
      guard let other = before[name.start..<name.end] else { continue }
      if name.wikidata != nil, other.wikidata != nil {
        numbers[name.start..<name.end] = .wikidata
      } else if name.geonames != nil, other.geonames != nil {
        numbers[name.start..<name.end] = .geonames
      }
    }
  }

  func entity(of name: AnnotatedName) -> String? {
    switch numbers[name.start..<name.end] {
    case .wikidata: name.wikidata
    case .geonames: name.geonames.map { "geonames:" + $0 }
    case nil: nil
    }
  }
}

extension Record {
  /// A record of what an annotated text says.
  fileprivate init(_ annotated: AnnotatedText, _ links: NameLinks) {
    let text = annotated.text ?? []
    let mentions = Set(
      annotated.names.compactMap { (name) -> RecordMention? in
        guard 0 <= name.start, name.start < name.end, annotated.text == nil || name.end <= text.count else {
          return nil
        }
        let slice = annotated.text == nil ? "" : String(String.UnicodeScalarView(text[name.start..<name.end]))
        return RecordMention(
          start: name.start, end: name.end, text: slice, type: NameGroup.of(name.type)?.name ?? name.type.lowercased(),
          entity: links.entity(of: name), via: .name, score: 1000)
      })
    let string = annotated.text.map { String(String.UnicodeScalarView($0)) }
    self.init(
      id: annotated.id,
      source: RecordSource(
        path: annotated.id, sha256: SHA256Digest(of: Array((string ?? annotated.id).utf8)).description,
        bytes: string?.utf8.count ?? 0, format: "text", charset: "utf-8", charsetFrom: "transport"),
      status: .ok, text: string,
      mentions: mentions.sorted {
        ($0.start, $0.end, $0.type, $0.entity ?? "") < ($1.start, $1.end, $1.type, $1.entity ?? "")
      })
  }
}
