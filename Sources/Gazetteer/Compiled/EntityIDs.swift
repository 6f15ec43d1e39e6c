package import TextModel

/// Finds entities of a table by their ids.
///
/// The compiled form has no index of ids, since matching needs none. This one is made when it is first asked: eight bytes
/// an entity, sorted by the hash of the id.
package final class EntityIDs: Sendable {
  private let table: GazetteerTable
  /// The upper half of the id's hash, and below it the entity's number; ascending.
  private let rows = Guarded<[UInt64]?>(nil)

  package init(_ table: GazetteerTable) { self.table = table }

  /// The entity with the id; `nil` if there is none.
  /// - Complexity: O(log n); the first time O(n log n).
  package func reference(_ id: String) -> EntityReference? {
    let rows = self.rows.withLock { (rows) in
      if let rows { return rows }
      let made = (0..<table.entityCount)
        .map { EntityIDs.tag(table.id(EntityReference($0))) | UInt64($0) }.sorted()
      rows = made
      return made
    }
    let wanted = EntityIDs.tag(id)
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    while low < rows.count, rows[low] & EntityIDs.tagMask == wanted {
      let reference = EntityReference(Int(rows[low] & ~EntityIDs.tagMask))
      if table.id(reference).utf8.elementsEqual(id.utf8) { return reference }
      low += 1
    }
    return nil
  }

  private static let tagMask: UInt64 = 0xFFFF_FFFF_0000_0000

  private static func tag(_ id: String) -> UInt64 { TokenHash.of(bytes: Array(id.utf8)[...]) & tagMask }
}
