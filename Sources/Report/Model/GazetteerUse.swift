/// How much of a gazetteer file the documents used.
package struct GazetteerUse: Hashable, Sendable {
  package var file: String
  package var entities: Int
  package var entitiesHit: Int
  package var names: Int
  package var namesHit: Int

  package init(file: String, entities: Int, entitiesHit: Int, names: Int, namesHit: Int) {
    self.file = file
    self.entities = entities
    self.entitiesHit = entitiesHit
    self.names = names
    self.namesHit = namesHit
  }
}
