/// One step of the pipeline between loading and writing: immutable, shared by all workers.
package protocol Stage: Sendable {
  /// What the pipeline file and the help say of it.
  static var description: StageDescription { get }
  /// Adds this stage's annotations to `document`.
  /// - Throws: a ``Problem`` that becomes the document's status.
  func annotate(_ document: inout Document) throws(Problem)
}

/// What a stage is, needs and takes. The pipeline file is checked against it before any document is read.
package struct StageDescription: Sendable {
  package var name: String
  /// One line for the help.
  package var summary: String
  package var needs: Set<Layer>
  package var adds: Set<Layer>
  package var settings: [Setting]
  /// Whether it may stand several times in a pipeline. What it needs and adds can then differ from one entry to the next:
  /// its settings `needs` and `adds`, if it has them, name the layers.
  package var isRepeatable: Bool

  package init(
    name: String, summary: String, needs: Set<Layer>, adds: Set<Layer>, settings: [Setting], isRepeatable: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.needs = needs
    self.adds = adds
    self.settings = settings
    self.isRepeatable = isRepeatable
  }

  /// What an entry with `settings` needs.
  package func needs(_ settings: Settings) -> Set<Layer> { needs.union(layers("needs", settings) ?? []) }

  /// What an entry with `settings` adds.
  package func adds(_ settings: Settings) -> Set<Layer> { layers("adds", settings) ?? adds }

  private func layers(_ setting: String, _ settings: Settings) -> Set<Layer>? {
    guard case .list(let names) = settings[setting] else { return nil }
    return Set(names.compactMap(Layer.init(rawValue:)))
  }
}

/// What stages hand to each other, in the order it can arise.
package enum Layer: String, Sendable, CaseIterable, Comparable {
  case text, sentences, mentions, entities

  package static func < (a: Layer, b: Layer) -> Bool { a.order < b.order }
  private var order: Int { Layer.allCases.firstIndex(of: self) ?? 0 }
}
