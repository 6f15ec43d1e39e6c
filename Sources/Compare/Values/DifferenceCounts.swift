/// How many differences there are, by kind and by cause; the same for every form.
package struct DifferenceCounts: Sendable, Hashable {
  /// How many documents both outputs have, those without differences too.
  package var comparedDocuments = 0
  /// How many documents have a difference that is not quiet.
  package var differingDocuments = 0
  package var kinds: [DifferenceKind: Int] = [:]
  /// By cause and kind. A difference with several causes counts for each of them.
  package var causes: [Cause: [DifferenceKind: Int]] = [:]

  package init() {}

  package mutating func add(_ document: DocumentDifferences) {
    if document.differences.contains(where: { !$0.kind.isQuiet }) { differingDocuments += 1 }
    for difference in document.differences {
      kinds[difference.kind, default: 0] += 1
      for cause in difference.causes { causes[cause, default: [:]][difference.kind, default: 0] += 1 }
    }
  }

  package subscript(kind: DifferenceKind) -> Int { kinds[kind] ?? 0 }

  /// How many are not quiet.
  package var loud: Int { kinds.reduce(0) { $0 + ($1.key.isQuiet ? 0 : $1.value) } }
  package var quiet: Int { kinds.reduce(0) { $0 + ($1.key.isQuiet ? $1.value : 0) } }
}
