internal import Records

/// Which differences are asked for. Of several values of an option one must match; of several options each must.
package struct DifferenceFilter: Sendable, Hashable {
  /// Kinds that are shown and judged.
  private let shown: Set<DifferenceKind>
  /// Kinds that are counted.
  private let counted: Set<DifferenceKind>
  private let types: [TextPattern]
  private let entities: [TextPattern]
  private let causes: [CausePattern]
  private let documents: [TextPattern]

  /// Everything that is not quiet.
  package init() {
    shown = Set(DifferenceKind.allCases.filter { !$0.isQuiet })
    counted = Set(DifferenceKind.allCases)
    (types, entities, causes, documents) = ([], [], [], [])
  }

  /// An empty list lets everything through.
  /// - Parameters:
  ///   - kinds: Names of ``DifferenceKindSet``. Quiet kinds that are named are shown.
  ///   - types: Patterns of a mention's type, before or after.
  ///   - entities: Patterns of an id: the entity of a mention, before or after, one of its candidates, or the entity that
  ///     a difference of facts is about.
  ///   - causes: See ``CausePattern``; one of several causes is enough.
  ///   - documents: Patterns of a document's id, before or after.
  ///   - showsQuiet: Whether quiet kinds are shown and judged without being named.
  package init(
    kinds: [String] = [], types: [String] = [], entities: [String] = [], causes: [String] = [],
    documents: [String] = [], showsQuiet: Bool = false
  ) throws(DifferenceOptionError) {
    var named: Set<DifferenceKind> = []
    for name in kinds { named.formUnion(try DifferenceKindSet.kinds(named: name)) }
    counted = kinds.isEmpty ? Set(DifferenceKind.allCases) : named
    shown = kinds.isEmpty && !showsQuiet ? counted.filter { !$0.isQuiet } : counted
    self.types = types.map(TextPattern.init)
    self.entities = entities.map(TextPattern.init)
    self.causes = causes.map(CausePattern.init)
    self.documents = documents.map(TextPattern.init)
  }

  /// Whether kinds are all that it goes by.
  var goesByKindOnly: Bool { types.isEmpty && entities.isEmpty && causes.isEmpty && documents.isEmpty }

  /// Whether differences of this kind are shown and judged, not only counted.
  package func shows(_ kind: DifferenceKind) -> Bool { shown.contains(kind) }

  /// Those of a document that are counted; among them, by ``shows(_:)``, those that are shown.
  package func selection(of document: DocumentDifferences) -> [Difference] {
    guard documents.isEmpty || matches(documents, document.document) || matches(documents, document.oldDocument) else {
      return []
    }
    return document.differences.filter(isSelected)
  }

  private func isSelected(_ difference: Difference) -> Bool {
    guard counted.contains(difference.kind) else { return false }
    let mentions = [difference.old?.mention, difference.new?.mention].compactMap { $0 }
    if !types.isEmpty, !mentions.contains(where: { matches(types, $0.type) }) { return false }
    if !causes.isEmpty, !difference.causes.contains(where: { cause in causes.contains { $0.matches(cause) } }) {
      return false
    }
    return entities.isEmpty || mentions.contains { names($0) } || isAboutEntity(difference)
  }

  private func names(_ mention: RecordMention) -> Bool {
    matches(entities, mention.entity) || mention.candidates.contains { matches(entities, $0.entity) }
  }

  private func isAboutEntity(_ difference: Difference) -> Bool {
    (difference.kind == .entityFacts || difference.kind == .focus) && matches(entities, difference.key)
  }

  private func matches(_ patterns: [TextPattern], _ text: String?) -> Bool {
    guard let text else { return false }
    return patterns.contains { $0.matches(text) }
  }
}
