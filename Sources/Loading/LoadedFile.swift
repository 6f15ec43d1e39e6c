package import TextModel

/// What one file held: one document, or those of a container, made one after the other as they are asked for.
///
///     var file = try loader.load(bytes, path: "feed.xml")
///     while let member = file.next() { … }
package struct LoadedFile: Sendable {
  /// How many documents there are.
  package let count: Int
  /// Whether the documents are members, named `path#000001` and so on.
  package let isContainer: Bool
  /// Concerning the file as a whole; its first document is given them.
  package var warnings: Warnings
  private var taken = 0
  private var single: Document?
  private let member: @Sendable (Int) -> Member

  package enum Member: Sendable {
    case document(Document)
    case problem(id: String, Problem)
  }

  /// A file that is one document.
  package init(_ document: Document, warnings: Warnings = Warnings()) {
    count = 1
    isContainer = false
    single = document
    // Never asked: nothing may keep what a document no longer needs.
    member = { _ in .problem(id: "", Problem(.stageFailed, "there is no member")) }
    self.warnings = warnings
  }

  /// A container.
  /// - Parameter member: makes the document at an index.
  package init(count: Int, warnings: Warnings = Warnings(), member: @escaping @Sendable (Int) -> Member) {
    self.count = count
    isContainer = true
    self.member = member
    self.warnings = warnings
  }

  /// The next document, in the order of the file; `nil` if there are no more. Nothing keeps it afterwards.
  package mutating func next() -> Member? {
    guard taken < count else { return nil }
    defer { taken += 1 }
    var next: Member
    if let single {
      next = .document(single)
      self.single = nil
    } else {
      next = member(taken)
    }
    if taken == 0, !warnings.isEmpty, case .document(var document) = next {
      for warning in warnings.all { document.warnings.add(warning) }
      next = .document(document)
    }
    return next
  }

  /// All documents that there are, for files that are known to be small.
  package var documents: [Document] {
    var rest = self
    var documents: [Document] = []
    while let next = rest.next() { if case .document(let document) = next { documents.append(document) } }
    return documents
  }
}
