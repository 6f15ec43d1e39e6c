internal import Loading
internal import Pipeline
internal import Records
internal import TextModel

/// A file on its way through the whole pipeline: loaded, cleaned, split, matched, resolved, written, and read again.
enum FileEntry {
  static func run(_ bytes: [UInt8], path: String) {
    let lines = FileEntry.lines(bytes, path, FuzzPipeline.article)
    // One of the others: all of them would take three times as long.
    switch bytes.reduce(0, { $0 + Int($1) }) % 3 {
    case 0: expect(FileEntry.lines(bytes, path, FuzzPipeline.article) == lines, "the same bytes give the same records")
    case 1: _ = FileEntry.lines(bytes, path, FuzzPipeline.all)
    default: _ = FileEntry.lines(bytes, path, FuzzPipeline.tight)
    }
  }

  /// The records of a file and its problems, each as a line.
  static func lines(_ bytes: [UInt8], _ path: String, _ annotator: Annotator) -> [[UInt8]] {
    var file: LoadedFile
    do throws(Problem) {
      file = try annotator.loader.load(bytes, path: path)
    } catch {
      return [line(path, error)]
    }
    let members = SourceMembers(MemorySource(bytes), path: path, limits: annotator.loader.limits)
    var check = RecordCheck()
    var isBroken = false
    var lines: [[UInt8]] = []
    while let member = file.next() {
      switch member {
      case .leftOut, .memberEnd: break
      case .problem(let id, let problem): lines.append(line(id, problem))
      case .document(let document):
        // Said of the first document of a file.
        isBroken = isBroken || document.warnings.all.contains { $0.code == .notWellFormed }
        lines.append(record(of: document, annotator, members, &check, isBroken, number: lines.count + 1))
      }
    }
    return lines
  }

  private static func line(_ id: String, _ problem: Problem) -> [UInt8] {
    expect(!problem.status.hasRecord && !problem.reason.isEmpty, "a problem says why")
    var line: [UInt8] = []
    ProblemLine(id: id, status: problem.status.rawValue, reason: problem.reason).appendLine(to: &line)
    let read = try? ProblemLine(from: line, line: 1)
    expect(read?.id == id && read?.reason == problem.reason, "a problem can be read again")
    return line
  }

  /// - Parameter isBroken: whether it is of XML that is not well-formed: what its parser takes for text, nobody else can tell.
  private static func record(
    of loaded: Document, _ annotator: Annotator, _ members: SourceMembers, _ check: inout RecordCheck,
    _ isBroken: Bool, number: Int
  ) -> [UInt8] {
    loaded.content.check(sourceCount: loaded.source.byteCount)
    var document = loaded
    if document.source.sha256.isEmpty { document.source.sha256 = String(repeating: "0", count: 64) }
    for stage in annotator.stages {
      do throws(Problem) {
        try stage.annotate(&document)
      } catch {
        return line(document.id, error)
      }
    }
    document.check()
    var line: [UInt8] = []
    annotator.writer.append(
      document, status: document.text.isEmpty ? .empty : .ok, entities: annotator.table, to: &line)
    let (record, findings) = check.line(line, number: number)
    expect(findings.isEmpty, "\(document.id): \(findings.map(\.description))")
    guard let record else { fatalError("a record can be read again") }
    var again: [UInt8] = []
    record.appendLine(to: &again)
    expect(again == line, "a record is written again as it was read")
    guard let source = members.bytes(of: document.source.member) else {
      fatalError("\(document.id): the source is found again")
    }
    let wrong = SourceCheck.problems(in: record, source: source, line: number, decode: SourceDecoding.utf8)
      .filter { !isBroken || $0.kind != .sourceText }
    expect(wrong.isEmpty, "\(wrong.map(\.description))")
    return line
  }
}
