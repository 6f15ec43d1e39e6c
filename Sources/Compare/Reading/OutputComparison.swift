package import Records

/// Compares two outputs document by document.
///
/// Documents are paired by id. Both files are in the order of paths, so one document of each is in memory at a time. What
/// stands in one of them only comes last, when it is known whether the same content stands in the other under another id.
package struct OutputComparison {
  /// What is compared of an output.
  package struct Output {
    package var annotations: any DocumentLines
    package var problems: any DocumentLines

    package init(annotations: any DocumentLines, problems: any DocumentLines) {
      self.annotations = annotations
      self.problems = problems
    }
  }

  /// Both records of a document that has differences; `nil` where an output has none.
  package struct Records {
    package var old: Record?
    package var new: Record?

    package init(old: Record?, new: Record?) {
      self.old = old
      self.new = new
    }
  }

  private let comparison: RecordComparison
  private var old: RecordStream
  private var new: RecordStream
  private let oldFailed: FailedDocuments
  private let newFailed: FailedDocuments
  private var removed = UnpairedDocuments()
  private var added = UnpairedDocuments()
  /// Documents with a record in one output and a failure in the other.
  private var reportedFailures: Set<String> = []
  /// How many documents both outputs have.
  package private(set) var comparedDocuments = 0

  /// - Throws: ``ComparisonError``, and what reading throws.
  package init(old: Output, new: Output, comparison: RecordComparison = RecordComparison()) throws {
    self.comparison = comparison
    oldFailed = try FailedDocuments(old.problems)
    newFailed = try FailedDocuments(new.problems)
    self.old = try RecordStream(old.annotations)
    self.new = try RecordStream(new.annotations)
  }

  /// Calls `body` with each document that has differences.
  /// - Throws: ``ComparisonError``, and what reading or `body` throws.
  package mutating func forEach(_ body: (DocumentDifferences, Records) throws -> Void) throws {
    while let a = old.current, let b = new.current {
      if a.id.utf8.elementsEqual(b.id.utf8) {
        try compare(a, b, body)
        try old.advance()
        try new.advance()
      } else if a.path.lexicographicallyPrecedes(b.path) {
        try setAside(a, of: old, in: &removed)
        try old.advance()
      } else if b.path.lexicographicallyPrecedes(a.path) {
        try setAside(b, of: new, in: &added)
        try new.advance()
      } else {
        try compareMembers(of: a.path, body)
      }
    }
    while let entry = old.current {
      try setAside(entry, of: old, in: &removed)
      try old.advance()
    }
    while let entry = new.current {
      try setAside(entry, of: new, in: &added)
      try new.advance()
    }
    try forEachUnpaired(body)
    try forEachFailed(body)
  }

  private mutating func compare(
    _ a: RecordStream.Entry, _ b: RecordStream.Entry, _ body: (DocumentDifferences, Records) throws -> Void
  ) throws {
    comparedDocuments += 1
    if a.line == b.line { return }
    let (before, after) = (try old.record(a.line, number: a.number), try new.record(b.line, number: b.number))
    var differences = comparison.differences(old: before, new: after)
    if before.status != after.status {
      let sides = [before, after].map { Difference.Side(text: $0.status.rawValue) }
      differences.insert(Difference(.documentStatus, old: sides[0], new: sides[1]), at: 0)
    }
    if differences.isEmpty { return }
    try body(DocumentDifferences(document: a.id, differences: differences), Records(old: before, new: after))
  }

  /// Members of a container stand in its order, which may have changed.
  private mutating func compareMembers(
    of path: [UInt8], _ body: (DocumentDifferences, Records) throws -> Void
  ) throws {
    let before = try OutputComparison.members(of: path, &old)
    let after = try OutputComparison.members(of: path, &new)
    var places: [String: Int] = [:]
    for index in before.indices.reversed() { places[before[index].id] = index }
    for entry in after {
      if let place = places.removeValue(forKey: entry.id) {
        try compare(before[place], entry, body)
      } else {
        try setAside(entry, of: new, in: &added)
      }
    }
    for index in places.values.sorted() { try setAside(before[index], of: old, in: &removed) }
  }

  private static func members(of path: [UInt8], _ stream: inout RecordStream) throws -> [RecordStream.Entry] {
    var members: [RecordStream.Entry] = []
    while let entry = stream.current, entry.path == path {
      members.append(entry)
      try stream.advance()
    }
    return members
  }

  private func setAside(
    _ entry: RecordStream.Entry, of stream: RecordStream, in unpaired: inout UnpairedDocuments
  ) throws {
    unpaired.add(try stream.record(entry.line, number: entry.number), offset: entry.offset)
  }

  /// Documents with the same content are one that has another id now; the others came or went.
  private mutating func forEachUnpaired(_ body: (DocumentDifferences, Records) throws -> Void) throws {
    var waiting: [Int: [Int]] = [:]
    for entry in removed.entries.reversed() { waiting[entry.content, default: []].append(entry.offset) }
    var renamed: [Int: Int] = [:]
    var isPaired: Set<Int> = []
    for entry in added.entries {
      guard let from = waiting[entry.content]?.popLast() else { continue }
      renamed[entry.offset] = from
      isPaired.insert(from)
    }
    for entry in removed.entries where !isPaired.contains(entry.offset) {
      let record = try self.record(at: entry.offset, of: old)
      let failure = newFailed[record.id].map { Difference.Side(text: $0.shown) }
      if failure != nil { reportedFailures.insert(record.id) }
      try report(record, isOld: true, failure, failure == nil ? .documentRemoved : .documentFailed, body)
    }
    for entry in added.entries {
      let record = try self.record(at: entry.offset, of: new)
      if let from = renamed[entry.offset] {
        var before = try self.record(at: from, of: old)
        let id = before.id
        // What follows from the name alone is no difference.
        before.id = record.id
        before.source.path = record.source.path
        var differences = comparison.differences(old: before, new: record)
        before.id = id
        differences.insert(Difference(.documentRenamed, old: nil, new: nil), at: 0)
        try body(
          DocumentDifferences(document: record.id, oldDocument: id, differences: differences),
          Records(old: before, new: record))
      } else {
        let failure = oldFailed[record.id].map { Difference.Side(text: $0.shown) }
        if failure != nil { reportedFailures.insert(record.id) }
        try report(record, isOld: false, failure, failure == nil ? .documentAdded : .documentRecovered, body)
      }
    }
  }

  private func record(at offset: Int, of stream: RecordStream) throws -> Record {
    try stream.record(try stream.lines.line(at: offset), number: 1)
  }

  /// A document that one output has: it and all its mentions came or went.
  private func report(
    _ record: Record, isOld: Bool, _ other: Difference.Side?, _ kind: DifferenceKind,
    _ body: (DocumentDifferences, Records) throws -> Void
  ) throws {
    let text = RecordText(record)
    let own = Difference.Side(text: record.status.rawValue)
    var differences = [Difference(kind, old: isOld ? own : other, new: isOld ? other : own)]
    for mention in record.mentions ?? [] {
      let side = text.side(text.byteRange(RecordRange(start: mention.start, end: mention.end)), mention: mention)
      differences.append(
        isOld ? Difference(.mentionRemoved, old: side, new: nil) : Difference(.mentionAdded, old: nil, new: side))
    }
    try body(
      DocumentDifferences(document: record.id, differences: differences),
      isOld ? Records(old: record, new: nil) : Records(old: nil, new: record))
  }

  /// Documents without a record in either output.
  private func forEachFailed(_ body: (DocumentDifferences, Records) throws -> Void) throws {
    let ids = Set(oldFailed.ids).union(newFailed.ids).subtracting(reportedFailures)
    for id in ids.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let (before, after) = (oldFailed[id]?.shown, newFailed[id]?.shown)
      if before == after { continue }
      let kind: DifferenceKind =
        before == nil ? .documentAdded : after == nil ? .documentRemoved : .documentStatus
      let difference = Difference(
        kind, old: before.map { Difference.Side(text: $0) }, new: after.map { Difference.Side(text: $0) })
      try body(DocumentDifferences(document: id, differences: [difference]), Records(old: nil, new: nil))
    }
  }
}

extension ProblemLine {
  /// `timeout: more than run.seconds (60)`
  fileprivate var shown: String { reason.isEmpty ? status : "\(status): \(reason)" }
}
