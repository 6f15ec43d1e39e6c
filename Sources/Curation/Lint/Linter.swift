package import Gazetteer
internal import TextModel

/// Runs the rules over gazetteers and lists of words.
///
///     var linter = Linter()
///     linter.add(source)
///     for finding in linter.findings() { print(finding) }
///
/// Each file is read once; rules about a name or a row see it then, rules about several files at the end, by a sorted
/// table of folded names. Time is O(n log n) and memory O(n) in the number of names, whatever the files hold.
package struct Linter {
  private var corpus = LintCorpus()
  private var report = LintReport()
  private let nameRules: [any NameRule]
  private let rowRules: [any RowRule]
  private let corpusRules: [any CorpusRule]
  private let ruleNames: Set<String>
  private var folder = NameFolder()
  private var reading = NameReading()

  /// - Parameter rules: those to look for.
  package init(rules: [any LintRule] = LintRules.all) {
    nameRules = rules.compactMap { $0 as? any NameRule }
    rowRules = rules.compactMap { $0 as? any RowRule }
    corpusRules = rules.compactMap { $0 as? any CorpusRule }
    ruleNames = Set(rules.map(\.name))
  }

  /// Reads a file.
  /// - Parameter isReported: whether findings about it are wanted; else it is only there to look things up in.
  package mutating func add(_ source: GazetteerSource, isReported: Bool = true) {
    do throws(GazetteerError) {
      if WordList.isWordList(source.bytes) {
        corpus.wordLists.append(try WordList(source))
      } else {
        add(try GazetteerFile(source), isReported: isReported)
      }
    } catch {
      if isReported { refuse(error, entity: nil) }
    }
  }

  private mutating func add(_ gazetteer: GazetteerFile, isReported: Bool) {
    let file = UInt16(truncatingIfNeeded: corpus.files.count)
    corpus.files.append(LintCorpus.File(gazetteer: gazetteer, isReported: isReported))
    guard gazetteer.rowCount > 0 else { return }
    var refused: [GazetteerError.Problem] = []
    var names: [LintName] = []
    var row = LintRow(gazetteer)
    for index in 0..<gazetteer.rowCount {
      row.move(to: index)
      let number = UInt32(corpus.rows.count)
      define(row, at: index, number: number, file: file)
      names.removeAll(keepingCapacity: true)
      for (ordinal, listed) in reading.names(of: row.cells, refused: { refused.append($0) }).enumerated() {
        let folded = folder.fold(listed.bytes.span)
        if listed.kind != .removal {
          corpus.names.append(
            LintCorpus.Name(
              hash: folded.hash, row: number, ordinal: UInt32(ordinal), flags: listed.flags,
              tokenCount: UInt8(min(folded.tokenCount, 255))))
        }
        if isReported {
          names.append(LintName(listed: listed, folded: folded, traits: NameTraits(listed.bytes.span)))
        }
      }
      guard isReported else { continue }
      for problem in refused { refuse(GazetteerError(row.position, problem), entity: row.id) }
      refused.removeAll()
      for name in names { for rule in nameRules { rule.check(name, of: row, into: &report) } }
      for rule in rowRules { rule.check(row, names: names, into: &report) }
    }
  }

  private mutating func define(_ row: LintRow, at index: Int, number: UInt32, file: UInt16) {
    var record = LintCorpus.Row(file: file, row: UInt32(index), definition: -1)
    if !row.file.isExtension {
      record.definition = Int32(number)
      if let first = corpus.definitions[row.id] {
        corpus.repeated.append((number, first))
      } else {
        corpus.definitions[row.id] = number
      }
    }
    corpus.rows.append(record)
  }

  private mutating func refuse(_ error: GazetteerError, entity: String?) {
    let place = "error: \(error.position): "
    let text = error.description
    report.add(
      Unreadable(), at: error.position, entity: entity,
      text.hasPrefix(place) ? String(text.dropFirst(place.count)) : text, fix: Unreadable.fix)
  }

  /// What the rules object to, in the order of files and lines.
  package mutating func findings() -> [LintFinding] {
    for index in corpus.rows.indices where corpus.rows[index].definition < 0 {
      let row = corpus.row(index)
      if let definition = corpus.definitions[row.id] { corpus.rows[index].definition = Int32(definition) }
    }
    corpus.names.sort { ($0.hash, $0.row, $0.ordinal) < ($1.hash, $1.row, $1.ordinal) }
    for rule in corpusRules { rule.check(corpus, into: &report) }
    return report.findings.filter { ruleNames.contains($0.rule) }.sorted()
  }
}
