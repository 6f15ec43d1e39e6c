/// The entities that a document's mentions refer to: those of the run's table, and those found in the document itself.
package struct DocumentEntities: EntityTable {
  private let table: any EntityTable
  private let found: [Entity]

  package init(_ document: Document, _ table: any EntityTable) {
    self.table = table
    found = document.foundEntities
  }

  package var entityCount: Int { table.entityCount + found.count }

  package func entity(_ reference: EntityReference) -> Entity {
    reference.foundIndex.map { found[$0] } ?? table.entity(reference)
  }
}
