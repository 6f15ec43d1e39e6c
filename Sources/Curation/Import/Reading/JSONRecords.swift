/// Gives JSON records one at a time on a tape: the lines of JSON Lines, or the elements of one large value.
struct JSONRecords {
  private let file: String
  /// One of the two is there.
  private var lines: LineReader?
  private var elements: JSONElements?
  /// The record given last.
  private(set) var tape = JSONTape()
  private(set) var place: RecordPlace

  /// One record a line. Commas after records and brackets on lines of their own, as in dumps of Wikidata, are no part
  /// of them.
  init(lines feed: @escaping ByteFeed, file: String) {
    self.file = file
    lines = LineReader(feed)
    place = RecordPlace(file, .line, 0)
  }

  /// As ``JSONElements`` finds them.
  init(elements feed: @escaping ByteFeed, under key: String? = nil, file: String) {
    self.file = file
    elements = JSONElements(feed, under: key)
    place = RecordPlace(file, .element, 0)
  }

  /// Puts the next record on the tape; `false` at the end. What is no record is told to `note`.
  mutating func next(_ note: (ImportProblem, RecordPlace) -> Void) throws(ImportError) -> Bool {
    while let step = try lines == nil ? nextElement() : nextLine() {
      switch step {
      case .record: return true
      case .blank: continue
      case .problem(let problem): note(problem, place)
      }
    }
    return false
  }

  private enum Step { case record, blank, problem(ImportProblem) }

  private mutating func nextLine() throws(ImportError) -> Step? {
    guard let line = try lines?.next() else { return nil }
    place.number = lines?.number ?? 0
    switch line {
    case .notUTF8: return .problem(.notUTF8)
    case .tooLong: return .problem(.tooLong)
    case .text(let range):
      guard var record = lines?.buffer[range] else { return nil }
      while let last = record.last, last <= 0x20 || last == UInt8(ascii: ",") { record = record.dropLast() }
      while let first = record.first, first <= 0x20 { record = record.dropFirst() }
      if record.isEmpty || record.count == 1 && (record.first == 0x5B || record.first == 0x5D) { return .blank }
      return tape.read(record) ? .record : .problem(.notJSON)
    }
  }

  private mutating func nextElement() throws(ImportError) -> Step? {
    guard let element = try elements?.next() else { return nil }
    place.number = elements?.number ?? 0
    switch element {
    case .tooLong: return .problem(.tooLong)
    case .broken: return .problem(.cutOff)
    case .value(let range, _):
      guard let record = elements?.buffer[range] else { return nil }
      return tape.read(record) ? .record : .problem(.notJSON)
    }
  }
}
