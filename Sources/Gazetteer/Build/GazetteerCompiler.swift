internal import TextModel
internal import Variants

/// Makes a compiled gazetteer of files: first those that define entities, in the order given, then those that extend.
///
/// - Complexity: O(bytes) in time and memory; for ten million names about 1.6 GB.
package struct GazetteerCompiler {
  private var entities = EntityTableBuilder()
  private var names: NameTableBuilder
  private let gazetteerNames: [String]

  /// Reads the names and facts of `files`, with the rules of `words` for names that are words.
  /// - Throws: the first error in that order; nothing is compiled then.
  package init(_ files: [GazetteerFile], words: [WordList] = []) throws(GazetteerError) {
    let rules = try WordRules(words)
    names = NameTableBuilder(capacity: files.reduce(0) { $0 + $1.rowCount }, words: rules)
    gazetteerNames = files.map(\.source.name)
    entities.reserve(
      entities: files.reduce(0) { $0 + $1.rowCount }, bytes: files.reduce(0) { $0 + $1.source.bytes.count })
    for (number, file) in files.enumerated() where !file.isExtension {
      var row = GazetteerRow(file)
      for index in 0..<file.rowCount {
        row.move(to: index)
        try entities.define(row, gazetteer: number, policy: file.policy, among: files)
      }
    }
    try extend(files)
    // Entities are numbered in the order of their rows.
    var defined = 0
    for (number, file) in files.enumerated() {
      var row = GazetteerRow(file)
      for index in 0..<file.rowCount {
        row.move(to: index)
        let own = file.isExtension ? try entities.entity(row.field(.id), column: .id, at: row.position) : defined
        if !file.isExtension { defined += 1 }
        try addNames(of: row, entity: own, gazetteer: number)
      }
    }
    for phrase in rules.blocked { names.addBlock(phrase, to: &entities.pool) }
  }

  /// Bare names: the entity of a match is the number of the name.
  init(names list: [String]) {
    // No list of words, so nothing to refuse.
    names = NameTableBuilder(capacity: list.count * 2, words: WordRules())
    gazetteerNames = [""]
    entities.addBare(count: list.count)
    for (index, name) in list.enumerated() { names.add(name, entity: index, to: &entities.pool) }
  }

  private mutating func extend(_ files: [GazetteerFile]) throws(GazetteerError) {
    guard files.contains(where: \.isExtension) else { return }
    let defined = DefinedNames(files)
    var facts: [Int: EntityFacts] = [:]
    for file in files where file.isExtension {
      var row = GazetteerRow(file)
      for index in 0..<file.rowCount {
        row.move(to: index)
        let id = row.field(.id)
        try entities.extend(row, facts: &facts) { _ in defined.names(of: id) }
      }
    }
  }

  private mutating func addNames(of row: GazetteerRow, entity own: Int, gazetteer: Int) throws(GazetteerError) {
    var sense = SenseRow()
    sense.entity = UInt32(own)
    sense.type = entities.rows[own].type
    sense.gazetteer = UInt16(gazetteer)
    sense.via = SenseVia.name.rawValue
    let of = row.field(.of)
    if !of.isEmpty {
      sense.entity = UInt32(try entities.entity(of, column: .of, at: row.position))
      sense.type = entities.typeNumber(.demonym)
      sense.via = SenseVia.demonym.rawValue
    }
    let policy = try row.file.policy.overridden(by: row)
    let owner = NameTableBuilder.Owner(
      sense: sense, policy: policy, kind: entities.kinds[Int(entities.rows[own].type)],
      countries: policy.variants.isEmpty ? [] : row.countriesAndClaimants)
    // The displayed name stands in the pool already, unless a later file overrides it.
    let displayed = entities.rows[own].name
    let isDisplayed = entities.pool.bytes[entities.pool.range(displayed)].elementsEqual(row.field(.name))
    try names.addNames(
      of: row, owner, named: isDisplayed ? displayed : 0, without: entities.removedNames[own] ?? [],
      to: &entities.pool)
  }

  /// Writes the compiled form.
  /// - Parameter inputs: a digest of what it was made of, 32 bytes.
  /// - Returns: the sink; `nil` if it could not take the bytes.
  package consuming func write<Sink: CompiledSink>(to sink: Sink, inputs: [UInt8]) -> Sink? {
    entities.removeIDs()
    entities.markWholeRegions()
    var writer = CompiledWriter(sink, inputs: inputs)
    let labels = [gazetteerNames, entities.types.map(\.rawValue)].map { $0.joined(separator: "\t") }
    writer.section(Array(labels.joined(separator: "\n").utf8))
    let order = SenseOrder(names.nameOfSense, nameCount: names.nameCount)
    writeFilters(&writer)
    writeSlots(order, &writer)
    names.removeSequences()
    writer.begin()
    for (position, index) in order.senses.enumerated() {
      var sense = names.senses[Int(index)]
      sense.previous = entities.chain(Int(sense.entity), to: UInt32(position + 1))
      if order.isLast(position) { sense.flags.insert(.last) }
      writer.append(sense)
    }
    writer.end()
    writer.section(entities.rows)
    writer.section(entities.divisions)
    writer.section(entities.pool.bytes)
    return writer.finish(entities: entities.rows.count, senses: names.senses.count, names: names.nameCount)
  }

  private func writeFilters(_ writer: inout CompiledWriter<some CompiledSink>) {
    let starts = names.sequences.slots.reduce(0) {
      $1.value & NameTableBuilder.Sequence.startsCapitalized != 0 ? $0 + 1 : $0
    }
    var words = 16
    while words * 64 < starts * 8 { words *= 2 }
    for wanted in [NameTableBuilder.Sequence.startsCapitalized, NameTableBuilder.Sequence.starts] {
      var filter = [UInt64](repeating: 0, count: words)
      for slot in names.sequences.slots where slot.value & wanted != 0 {
        let bit = SlotTable.filterBit(slot.hash, words: words)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      writer.section(filter)
    }
    // Ten bits a sequence: about one in thirty of those that are none gets by.
    var filter = [UInt64](repeating: 0, count: max(16, names.sequences.count * 10 / 64))
    for slot in names.sequences.slots where slot.value != 0 {
      filter[SlotTable.sequenceWord(slot.hash, words: filter.count)] |= SlotTable.sequenceBits(slot.hash)
    }
    writer.section(filter)
  }

  private func writeSlots(_ order: SenseOrder, _ writer: inout CompiledWriter<some CompiledSink>) {
    let count = max(16, names.sequences.count * 5 / 3)
    var slots = [UInt64](repeating: 0, count: count)
    for slot in names.sequences.slots where slot.value != 0 {
      let sequence = NameTableBuilder.Sequence(bits: slot.value)
      var bits: UInt32 = sequence.continues ? 1 : 0
      if let name = sequence.name { bits |= (order.first[name] + 1) << 1 }
      var index = SlotTable.slot(slot.hash, of: count)
      while slots[index] != 0 {
        index += 1
        if index == count { index = 0 }
      }
      slots[index] = slot.hash << 32 | UInt64(bits)
    }
    writer.section(slots)
  }
}

/// Senses in the order of their names: a counting sort.
struct SenseOrder {
  /// The senses, those of one name as neighbours, in the order they were added.
  private(set) var senses: [UInt32]
  /// For each name the place of its first sense; one more at the end.
  private(set) var first: [UInt32]
  private var lastOfName: [UInt64]

  init(_ nameOfSense: [UInt32], nameCount: Int) {
    first = [UInt32](repeating: 0, count: nameCount + 1)
    for name in nameOfSense { first[Int(name) + 1] += 1 }
    for name in 0..<nameCount { first[name + 1] += first[name] }
    senses = [UInt32](repeating: 0, count: nameOfSense.count)
    var next = first
    for (index, name) in nameOfSense.enumerated() {
      senses[Int(next[Int(name)])] = UInt32(index)
      next[Int(name)] += 1
    }
    lastOfName = [UInt64](repeating: 0, count: nameOfSense.count / 64 + 1)
    for end in first.dropFirst() where end > 0 {
      lastOfName[Int(end - 1) / 64] |= 1 << UInt64((end - 1) % 64)
    }
  }

  /// Whether the sense at `position` is the last of its name.
  func isLast(_ position: Int) -> Bool { lastOfName[position / 64] & 1 << UInt64(position % 64) != 0 }
}

/// What the defining rows call entities: for files that take names away.
private final class DefinedNames {
  private let files: [GazetteerFile]
  private lazy var rows: [String: (file: Int, row: Int)] = {
    var rows: [String: (file: Int, row: Int)] = [:]
    for (number, file) in files.enumerated() where !file.isExtension {
      for row in 0..<file.rowCount { rows[file.text(.id, row: row) ?? ""] = (number, row) }
    }
    return rows
  }()

  init(_ files: [GazetteerFile]) { self.files = files }

  func names(of id: ArraySlice<UInt8>) -> [String] {
    guard let (file, index) = rows[String(decoding: id, as: UTF8.self)] else { return [] }
    let row = GazetteerRow(files[file], at: index)
    // The files were read already: an alias that is not right is refused there.
    return [row.text(.name) ?? ""] + row.parts(.aliases).compactMap { try? row.alias($0).text }
  }
}

extension GazetteerTable {
  /// Compiles gazetteers in memory.
  /// - Throws: the first error; nothing is compiled then.
  package static func compile(
    _ files: [GazetteerFile], words: [WordList] = []
  ) throws(GazetteerError) -> GazetteerTable {
    let compiler = try GazetteerCompiler(files, words: words)
    return compiler.table()
  }

  /// A table of bare names: the entity of a match is the number of the name. For names that a document gives.
  package static func bare(names: [String]) -> GazetteerTable { GazetteerCompiler(names: names).table() }
}

extension GazetteerCompiler {
  /// Bytes of the compiled form, filters of the first tokens roughly.
  private var byteEstimate: Int {
    names.sequences.count * 18 + names.senses.count * MemoryLayout<SenseRow>.stride
      + entities.rows.count * MemoryLayout<EntityRow>.stride + entities.pool.bytes.count + 4096
  }

  /// The compiled form in memory.
  package consuming func table(inputs: [UInt8] = [UInt8](repeating: 0, count: 32)) -> GazetteerTable {
    let sink = write(to: MemorySink(capacity: byteEstimate), inputs: inputs)
    guard let sink, let bytes = CompiledBytes(sink), let table = GazetteerTable(bytes) else {
      preconditionFailure("memory takes what it is given, and what was just written can be read")
    }
    return table
  }
}
