internal import TextModel

/// Puts the names of entities into the hash table.
struct NameTableBuilder {
  var pool = StringPool()
  private(set) var slots: SlotTable
  private var senses: [SenseRow] = []
  /// The name (folded form) of each sense.
  private var nameOfSense: [UInt32] = []
  private var nameCount = 0
  private let tokenizer = Tokenizer()
  private var tokens: [Token] = []

  init(capacity: Int) { slots = SlotTable(capacity: capacity) }

  /// Adds the display name and the aliases of a row.
  mutating func addNames(
    ofRow row: Int, in file: GazetteerFile, gazetteer: Int, entities: inout EntityTableBuilder
  ) throws(GazetteerError) {
    let position = file.position(ofRow: row)
    let own = try entities.entity(file.text(.id, row: row) ?? "", column: .id, at: position)
    var sense = SenseRow(
      entity: UInt32(own), text: 0, type: entities.rows[own].type, gazetteer: UInt16(gazetteer), via: .name,
      flags: [], capitals: 0, acronyms: 0)
    if let id = file.text(.of, row: row) {
      sense.entity = UInt32(try entities.entity(id, column: .of, at: position))
      sense.type = entities.typeNumber(.demonym)
      sense.via = .demonym
    }
    let policy = try FactReader(file: file, row: row).casePolicy()
    let removed = entities.removedNames[own] ?? []
    var present: Set<String> = []
    // An extending file's name overrides the displayed one; it is matched as well.
    if let name = file.text(.name, row: row), !removed.contains(name) {
      try add(Alias(text: name, flags: policy), sense, at: position)
    }
    if sense.via == .name { sense.via = .alias }
    for part in file.parts(.aliases, row: row) {
      if file.isExtension, part.first == UInt8(ascii: "-") { continue }
      var alias = try file.alias(part, row: row)
      if removed.contains(alias.text), !file.isExtension { continue }
      if alias.flags.isDisjoint(with: [.exact, .nocase]) { alias.flags.formUnion(policy) }
      guard present.insert(alias.text).inserted else { continue }
      try add(alias, sense, at: position)
    }
  }

  /// Adds a bare name; one without a letter or digit is passed over.
  mutating func add(_ name: String, entity: Int) {
    let sense = SenseRow(
      entity: UInt32(entity), text: 0, type: 0, gazetteer: 0, via: .alias, flags: [], capitals: 0, acronyms: 0)
    _ = add(Alias(text: name), sense)
  }

  private mutating func add(_ alias: Alias, _ sense: SenseRow, at position: SourcePosition) throws(GazetteerError) {
    guard let problem = add(alias, sense) else { return }
    throw GazetteerError(position, problem)
  }

  /// Adds a sense; says why if it cannot.
  private mutating func add(_ alias: Alias, _ sense: SenseRow) -> GazetteerError.Problem? {
    let bytes = Array(alias.text.utf8)
    tokens.removeAll(keepingCapacity: true)
    tokenizer.appendTokens(of: bytes.span, in: ByteRange(0, bytes.count), to: &tokens)
    if tokens.isEmpty { return .nothingToMatch(alias.text) }
    if tokens.dropFirst().contains(where: { $0.gap == .border }) {
      return .badAlias(
        alias: alias.text,
        reason: "two marks, or one of an unusual kind, stand between its words; text is never matched across them")
    }
    var sense = sense
    sense.flags = SenseFlags(alias.flags)
    if bytes.last == UInt8(ascii: "."), tokens.last?.kind == .word { sense.flags.insert(.endsWithStop) }
    let shape = NameShape(tokens)
    if alias.flags.contains(.exact) {
      (sense.capitals, sense.acronyms) = NameShape.capitals(of: tokens[...])
    } else {
      (sense.capitals, sense.acronyms) = (shape.capitals, shape.acronyms)
    }
    if shape.shadowsWord { sense.flags.insert(.shadowsWord) }
    sense.text = pool.append(bytes)
    nameOfSense.append(UInt32(insert(tokens)))
    senses.append(sense)
    return nil
  }

  /// The number of the name with these tokens.
  private mutating func insert(_ tokens: [Token]) -> Int {
    slots.noteStart(tokens[0].hash)
    var hash = tokens[0].hash
    for token in tokens.dropFirst() {
      slots.noteContinuation(hash)
      hash = TokenHash.extend(hash, gap: token.gap, token: token.hash)
    }
    let name = slots.name(hash, orElse: nameCount)
    if name == nameCount { nameCount += 1 }
    return name
  }

  /// The finished table: senses grouped by name in the order they were added, and by entity.
  consuming func table(entities: [EntityRow], types: [EntityType], gazetteerNames: [String]) -> GazetteerTable {
    let (byName, firstSenses) = NameTableBuilder.grouped(nameOfSense, groups: nameCount)
    let sorted = byName.map { senses[Int($0)] }
    let (byEntity, firstSenseOfEntity) = NameTableBuilder.grouped(sorted.map(\.entity), groups: entities.count)
    return GazetteerTable(
      entities: entities, senses: sorted, firstSenses: firstSenses, sensesOfEntity: byEntity,
      firstSenseOfEntity: firstSenseOfEntity, slots: slots, pool: pool, gazetteerNames: gazetteerNames, types: types)
  }

  /// Counting sort: the positions of `keys` ordered by key, and where each key's begin; one more at the end.
  private static func grouped(_ keys: [UInt32], groups: Int) -> (order: [UInt32], first: [UInt32]) {
    var first = [UInt32](repeating: 0, count: groups + 1)
    for key in keys { first[Int(key) + 1] += 1 }
    for group in 0..<groups { first[group + 1] += first[group] }
    var next = first
    var order = [UInt32](repeating: 0, count: keys.count)
    for (index, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = UInt32(index)
      next[Int(key)] += 1
    }
    return (order, first)
  }
}
