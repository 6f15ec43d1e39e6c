internal import Digest
internal import Loading
internal import TextModel

/// Annotates what a line of a stream holds; the same in the stream's own process and in one of its workers.
struct LineWork {
  private let work: DocumentWork
  private let options: StreamOptions

  init(_ work: DocumentWork, _ options: StreamOptions) {
    self.work = work
    self.options = options
  }

  /// The last part of the answer, which may hold no line.
  /// - Parameter part: takes parts that are done, and says whether to go on.
  /// - Returns: `nil` if `part` said no.
  func answer(to line: StreamLine, part: (StoredFrame) -> Bool) -> StoredFrame? {
    do throws(DocumentLine.Failure) {
      let document = try LineWork.document(line)
      let id = document.id ?? line.id
      do throws(Problem) {
        return try answer(to: document, id: id, part: part)
      } catch {
        throw DocumentLine.Failure(id: document.member.map { "\(id)#\($0)" } ?? id, problem: error)
      }
    } catch {
      return LineWork.answer(error.id ?? line.id, error.problem)
    }
  }

  /// The answer for a document that has no record.
  static func answer(_ id: String, _ problem: Problem) -> StoredFrame {
    var result = FileResult()
    result.isMixed = true
    result.add(problem, id: id)
    return StoredFrame(id: id, source: nil, result)
  }

  /// What a line calls itself, as far as that can be read.
  static func id(of line: StreamLine) -> String {
    do throws(DocumentLine.Failure) {
      let document = try document(line)
      let id = document.id ?? line.id
      return document.member.map { "\(id)#\($0)" } ?? id
    } catch {
      return error.id ?? line.id
    }
  }

  private static func document(_ line: StreamLine) throws(DocumentLine.Failure) -> DocumentLine {
    guard !line.isCut else {
      throw DocumentLine.Failure(problem: Problem(.tooLarge, "the line has more than \(line.bytes.count) bytes"))
    }
    return try DocumentLine(line.bytes, 0..<line.bytes.count, allowsFiles: true)
  }

  private func answer(
    to document: DocumentLine, id: String, part: (StoredFrame) -> Bool
  ) throws(Problem) -> StoredFrame? {
    let loader = work.annotator.loader
    var times = StepTimes(count: work.annotator.stepCount)
    switch document.body {
    case .text(let text, let key):
      if let format = document.format, FormatList.format(named: FormatName(format)) == nil {
        let known = FormatList.all.map(\.name.rawValue).joined(separator: ", ")
        throw Problem(.malformed, "format '\(format)' is none of \(known)")
      }
      let parts = parts(id: id, MemorySource(text))
      return work.annotate(
        id: id, sha256: "", parts, times: &times,
        load: { () throws(Problem) in try loader.load(document, id: id, text: text, key: key) }, part: part)
    case .bytes(let bytes):
      let source = MemorySource(bytes)
      guard isChosen(id, start: { bytes }) else { return nothing(id) }
      guard bytes.count <= work.reading.byteLimit || loader.isReadByMembers(source, path: id) else {
        throw FileReading.tooLarge(bytes.count, limit: work.reading.byteLimit)
      }
      let parts = parts(id: id, source)
      return work.annotate(
        id: id, sha256: SHA256Digest(of: bytes).description, parts, times: &times,
        load: { () throws(Problem) in try loader.load(source, path: id) }, part: part)
    case .file(let path):
      guard options.allowsFiles else {
        throw Problem(.malformed, "it names a file, which only a stream with --files reads")
      }
      guard isChosen(id, start: { try? FileSystem.firstBytes(of: path, limit: CorpusRequest.startByteCount) }) else {
        return nothing(id)
      }
      switch work.read(path, id: id) {
      case .problem(let problem): throw problem
      case .read(let file):
        let source = file.source
        let parts = parts(id: id, source)
        return work.annotate(
          id: id, sha256: file.stamp.digest, parts, times: &times,
          load: { () throws(Problem) in try loader.load(source, path: id) }, part: part)
      }
    }
  }

  private func parts(id: String, _ source: any ByteSource) -> ResultParts {
    ResultParts(work.annotator, Resumption(), id: id, nil, source, isMixed: true)
  }

  private func isChosen(_ id: String, start: () -> [UInt8]?) -> Bool {
    options.isChosen?(PercentEncoding.decoded(id.utf8), start) ?? true
  }

  /// The answer for what is left out.
  private func nothing(_ id: String) -> StoredFrame {
    var result = FileResult()
    result.counts.leftOut = 1
    return StoredFrame(id: id, source: nil, result)
  }
}
