/// Why something is different: an edit that was made between two runs. Undoing it undoes the differences it caused.
package struct Cause: Sendable, Hashable, Comparable {
  package var kind: Kind
  /// Where the edit was made, `Gazetteers/islands.tsv:214`; `nil` for what has no place.
  package var place: String?
  /// What was done: `alias "Khabomai" added`, `match.overlap longest→all`.
  package var edit: String

  package init(_ kind: Kind, place: String? = nil, edit: String) {
    self.kind = kind
    self.place = place
    self.edit = edit
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The document's bytes, or that it is there at all.
    case source
    /// A setting of a stage that makes the text.
    case cleaning
    /// A row of a gazetteer that came, went, or has other facts or another policy.
    case entity
    case alias
    /// A row of a list of words.
    case word
    /// A whole gazetteer file or list of words that came, went, or has another place among them.
    case gazetteer
    case setting
    /// An outside command.
    case command
    /// The program, or libxml2.
    case version
    /// None of the above.
    case unexplained

    package static func < (a: Kind, b: Kind) -> Bool { a.order < b.order }
    private var order: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
  }

  package static func < (a: Cause, b: Cause) -> Bool {
    if a.kind != b.kind { return a.kind < b.kind }
    if a.place != b.place { return CausePlace(a.place ?? "") < CausePlace(b.place ?? "") }
    return a.edit.utf8.lexicographicallyPrecedes(b.edit.utf8)
  }

  package static let unexplained = Cause(.unexplained, edit: "no edit that is known of explains it")
}

/// A place, ordered by file, then line.
private struct CausePlace: Comparable {
  private let file: Substring
  private let line: Int

  init(_ place: String) {
    let end = place.lastIndex(of: ":") ?? place.endIndex
    line = end < place.endIndex ? Int(place[place.index(after: end)...]) ?? 0 : 0
    file = place[..<end]
  }

  static func < (a: CausePlace, b: CausePlace) -> Bool {
    a.file.utf8.elementsEqual(b.file.utf8) ? a.line < b.line : a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
  }
}
