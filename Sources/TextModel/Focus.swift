/// How much of a document is about a country or first-level region.
package struct Focus: Hashable, Sendable {
  package var entity: EntityReference
  /// Out of 1000, which the first one has.
  package var weight: Int

  package init(entity: EntityReference, weight: Int) {
    self.entity = entity
    self.weight = weight
  }
}
