internal import TextModel

/// The entities that a document's mentions stand for and that it is about, each asked of the table once.
struct ChosenEntities {
  /// In ascending order, for the search below.
  private var references: [EntityReference]
  private var ids: [String]
  /// As the record has them: by id, each with its count.
  let records: [RecordEntity]

  init(of document: Document, in table: any EntityTable) {
    let all = document.mentions.compactMap(\.entity?.rawValue).sorted().map(EntityReference.init(rawValue:))
    references = []
    var counts: [Int] = []
    for reference in all {
      if reference == references.last {
        counts[counts.count - 1] += 1
      } else {
        references.append(reference)
        counts.append(1)
      }
    }
    for focus in document.focus ?? [] {
      let place = ChosenEntities.place(of: focus.entity, in: references)
      if place < references.count, references[place] == focus.entity { continue }
      references.insert(focus.entity, at: place)
      counts.insert(0, at: place)
    }
    let entities = references.map { table.entity($0) }
    let order = entities.indices.sorted { bytewisePrecedes(entities[$0].id, entities[$1].id) }
    var records: [RecordEntity] = []
    records.reserveCapacity(order.count)
    for index in order {
      // One id under two numbers is one entity to readers.
      if let last = records.last, last.id.utf8.elementsEqual(entities[index].id.utf8) {
        records[records.count - 1].mentions += counts[index]
      } else {
        records.append(RecordEntity(entities[index], mentions: counts[index], view: document.view))
      }
    }
    ids = entities.map(\.id)
    self.records = records
  }

  /// The id of the entity that a mention stands for.
  func id(of mention: Mention) -> String? { mention.entity.flatMap(id) }

  private func id(_ wanted: EntityReference) -> String? {
    let place = ChosenEntities.place(of: wanted, in: references)
    return place < references.count && references[place] == wanted ? ids[place] : nil
  }

  /// What a document is about, as its record has it.
  func focus(of document: Document) -> [RecordFocus]? {
    document.focus?.compactMap { (focus) in id(focus.entity).map { RecordFocus(entity: $0, weight: focus.weight) } }
  }

  /// Where a reference stands among `references`, or would.
  private static func place(of wanted: EntityReference, in references: [EntityReference]) -> Int {
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// By start, end, type, entity id; what else differs decides the rest, so that the order is never by chance.
  func ordered(_ mentions: [Mention]) -> [Mention] {
    for index in mentions.indices.dropFirst() where !(mentions[index - 1].range < mentions[index].range) {
      return mentions.sorted { precedes($0, $1) }
    }
    return mentions
  }

  private func precedes(_ a: Mention, _ b: Mention) -> Bool {
    if a.range != b.range { return a.range < b.range }
    if a.type != b.type { return bytewisePrecedes(a.type.rawValue, b.type.rawValue) }
    let ids = (id(of: a) ?? "", id(of: b) ?? "")
    if !ids.0.utf8.elementsEqual(ids.1.utf8) { return bytewisePrecedes(ids.0, ids.1) }
    if a.score != b.score { return a.score > b.score }
    if a.via != b.via { return bytewisePrecedes(a.via.rawValue, b.via.rawValue) }
    return bytewisePrecedes(a.alias, b.alias)
  }
}

/// Whether `a` comes before `b` by their UTF-8 bytes. (`<` on strings goes by Unicode normal forms, which change with
/// the version of Unicode.)
package func bytewisePrecedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
