package import TextModel

/// What one file held: one document, or several members, made one after the other as they are asked for.
///
///     var file = try loader.load(bytes, path: "feed.xml")
///     while let member = file.next() { … }
package struct LoadedFile {
  /// Concerning the file as a whole; its first document is given them.
  package var warnings: Warnings
  private var source: Source
  /// What is done to each document.
  var change: ((inout Document) -> Void)?

  package enum Member: Sendable {
    case document(Document)
    case problem(id: String, Problem)
    /// A member that is of no known format, as files of directories may be.
    case leftOut
    /// All that a member of the file holds was given; a member may hold any number of documents.
    case memberEnd
  }

  private enum Source {
    /// `nil` once it was given: nothing may keep what a document no longer needs.
    case single(Document?)
    case counted(Counted)
    /// Copies of it go on where the others stopped.
    case stream(MemberStream)
  }

  private struct Counted {
    var taken = 0
    var isWithin = false
    let count: Int
    let member: (Int) -> Member
  }

  /// A file that is one document.
  package init(_ document: Document, warnings: Warnings = Warnings()) {
    source = .single(document)
    self.warnings = warnings
  }

  /// A file of a known number of members, such as a feed.
  /// - Parameter member: makes the document at an index.
  package init(count: Int, warnings: Warnings = Warnings(), member: @escaping (Int) -> Member) {
    source = .counted(Counted(count: count, member: member))
    self.warnings = warnings
  }

  /// A container.
  init(_ stream: MemberStream) {
    source = .stream(stream)
    warnings = Warnings()
  }

  /// Nothing.
  init() {
    source = .single(nil)
    warnings = Warnings()
  }

  /// Whether the documents are members, named `path#000001` and so on.
  package var isContainer: Bool { if case .single = source { false } else { true } }

  /// The next document, in the order of the file; `nil` if there are no more. Nothing keeps it afterwards.
  package mutating func next() -> Member? {
    guard let next = taken() else { return nil }
    guard case .document(var document) = next else { return next }
    if !warnings.isEmpty {
      for warning in warnings.all { document.warnings.add(warning) }
      warnings = Warnings()
    }
    change?(&document)
    return .document(document)
  }

  private mutating func taken() -> Member? {
    switch source {
    case .single(let document):
      source = .single(nil)
      return document.map { .document($0) }
    case .counted(var counted):
      if counted.isWithin {
        counted.isWithin = false
        source = .counted(counted)
        return .memberEnd
      }
      guard counted.taken < counted.count else { return nil }
      counted.taken += 1
      counted.isWithin = true
      source = .counted(counted)
      return counted.member(counted.taken - 1)
    case .stream(let stream): return stream.next()
    }
  }

  /// Passes over the first `count` members, which an earlier attempt was done with. Called before ``next()``.
  package mutating func pass(_ count: Int) {
    guard count > 0 else { return }
    // The first document had them.
    warnings = Warnings()
    switch source {
    case .single: break
    case .counted(var counted):
      counted.taken = min(count, counted.count)
      source = .counted(counted)
    case .stream(let stream): stream.pass(count)
    }
  }

  /// Says `problem` of the next member instead of making documents of it.
  package mutating func fail(_ problem: Problem) -> Member? {
    switch source {
    case .single, .counted:
      guard case .document(let document)? = taken() else { return nil }
      return .problem(id: document.id, problem)
    case .stream(let stream): return stream.fail(problem)
    }
  }

  /// All documents that there are, for files that are known to be small.
  package var documents: [Document] {
    var file = self
    var documents: [Document] = []
    while let next = file.next() { if case .document(let document) = next { documents.append(document) } }
    return documents
  }
}
