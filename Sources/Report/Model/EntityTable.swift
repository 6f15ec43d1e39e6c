internal import Records

/// The entities of an output, each once, with the forms it was written in.
struct EntityTable {
  /// One entity as the first record that has it describes it.
  struct Row {
    var entity: RecordEntity
    /// How often each form stands for it.
    var forms: [String: Int] = [:]
    /// How many mentions stand for it in all records.
    var mentions = 0
  }

  private(set) var rows: [Row] = []
  private var places: [[UInt8]: Int] = [:]

  /// The number of an entity, which keeps the description it came with first.
  mutating func number(of entity: RecordEntity) -> Int {
    let key = Array(entity.id.utf8)
    if let place = places[key] { return place }
    places[key] = rows.count
    rows.append(Row(entity: entity))
    return rows.count - 1
  }

  /// The number of what a mention stands for. A record without entities describes it by its mentions only.
  mutating func number(of id: String, describedBy mention: RecordMention) -> Int {
    if let place = places[Array(id.utf8)] { return place }
    return number(
      of: RecordEntity(
        id: id, type: mention.type, name: mention.alias ?? mention.text, gazetteer: mention.gazetteer, mentions: 0))
  }

  mutating func count(_ form: String, of number: Int) {
    rows[number].mentions += 1
    rows[number].forms[form, default: 0] += 1
  }
}

extension EntityTable.Row {
  /// The forms, the most frequent first; equally frequent ones by their bytes.
  var sortedForms: [(text: String, count: Int)] {
    forms.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }.map { (text: $0.key, count: $0.value) }
  }
}
