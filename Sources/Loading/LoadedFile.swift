package import TextModel

/// What one file held: one document, or those of a container, made one after the other as they are asked for.
///
///     var file = try loader.load(bytes, path: "feed.xml")
///     while let member = file.next() { … }
package struct LoadedFile {
  /// Concerning the file as a whole; its first document is given them.
  package var warnings: Warnings
  private var source: Source

  package enum Member: Sendable {
    case document(Document)
    case problem(id: String, Problem)
    /// A member that is of no known format, as files of directories may be.
    case leftOut
  }

  private enum Source {
    /// `nil` once it was given: nothing may keep what a document no longer needs.
    case single(Document?)
    case counted(taken: Int, count: Int, member: (Int) -> Member)
    /// Copies of it go on where the others stopped.
    case stream(next: () -> Member?)
  }

  /// A file that is one document.
  package init(_ document: Document, warnings: Warnings = Warnings()) {
    source = .single(document)
    self.warnings = warnings
  }

  /// A file of a known number of documents, such as a feed.
  /// - Parameter member: makes the document at an index.
  package init(count: Int, warnings: Warnings = Warnings(), member: @escaping (Int) -> Member) {
    source = .counted(taken: 0, count: count, member: member)
    self.warnings = warnings
  }

  /// A container, which may hold any number of documents and more bytes than it has.
  /// - Parameter next: makes the next member; `nil` if there are no more. It is not called again then.
  package init(next: @escaping () -> Member?) {
    source = .stream(next: next)
    warnings = Warnings()
  }

  /// Whether the documents are members, named `path#000001` and so on.
  package var isContainer: Bool { if case .single = source { false } else { true } }

  /// Whether they may have more bytes together than the file.
  package var isUnpacked: Bool { if case .stream = source { true } else { false } }

  /// The next document, in the order of the file; `nil` if there are no more. Nothing keeps it afterwards.
  package mutating func next() -> Member? {
    guard var next = taken() else { return nil }
    if !warnings.isEmpty, case .document(var document) = next {
      for warning in warnings.all { document.warnings.add(warning) }
      warnings = Warnings()
      next = .document(document)
    }
    return next
  }

  private mutating func taken() -> Member? {
    switch source {
    case .single(let document):
      source = .single(nil)
      return document.map { .document($0) }
    case .counted(let taken, let count, let member):
      guard taken < count else { return nil }
      source = .counted(taken: taken + 1, count: count, member: member)
      return member(taken)
    case .stream(let next): return next()
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
