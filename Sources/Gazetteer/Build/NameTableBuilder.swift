internal import TextModel
internal import Variants

/// Puts the names of entities into the hash table.
struct NameTableBuilder {
  /// By the hashes of token sequences what is known of them: ``Sequence``.
  private(set) var sequences: HashTable
  private(set) var senses: [SenseRow] = []
  /// The name (folded form) of each sense.
  private(set) var nameOfSense: [UInt32] = []
  private(set) var nameCount = 0
  private let words: WordRules
  /// What is named by the names being added.
  private var kind = VaryingName.Kind.other
  private let tokenizer = Tokenizer()
  private var tokens: [Token] = []
  /// The forms that the row has already.
  private var present = HashSet()

  /// - Parameter capacity: how many names will come, about.
  init(capacity: Int, words: WordRules) {
    // A name of several words brings its beginnings with it.
    sequences = HashTable(capacity: capacity / 2 * 3)
    self.words = words
    senses.reserveCapacity(capacity + capacity / 8)
    nameOfSense.reserveCapacity(capacity + capacity / 8)
  }

  /// What is known of a sequence of tokens, in the bits of a number.
  struct Sequence {
    var bits: UInt32
    /// Longer names begin with it.
    static let continues: UInt32 = 1
    /// It is the first token of names that begin with a capital, and of others.
    static let startsCapitalized: UInt32 = 2
    static let starts: UInt32 = 4
    /// How many names there can be.
    static let nameLimit = 1 << 29 - 1

    var continues: Bool { bits & Sequence.continues != 0 }
    /// Number of the name that it is.
    var name: Int? { bits >> 3 == 0 ? nil : Int(bits >> 3) - 1 }
  }

  /// What all names of a row share.
  struct Owner {
    var sense: SenseRow
    var policy: GazetteerPolicy
    var kind: VaryingName.Kind
    var countries: [String]
  }

  /// Adds the display name and the aliases of a row, then the forms that rules make of them.
  mutating func addNames(
    of row: GazetteerRow, _ owner: Owner, named display: UInt32, without removed: Set<String>,
    to pool: inout PoolBuilder
  ) throws(GazetteerError) {
    kind = owner.kind
    present.removeAll()
    var sense = owner.sense
    var varying: [(SpelledAlias, UInt32)] = []
    let name = row.field(.name)
    let isRemoved = !removed.isEmpty && removed.contains(String(decoding: name, as: UTF8.self))
    // An extending file's name overrides the displayed one; it is matched as well.
    if !name.isEmpty, !isRemoved {
      let alias = SpelledAlias(text: name, language: [], flags: [])
      sense.text = display
      let place = try add(alias, sense, owner.policy, at: row, to: &pool)
      if let place, !owner.policy.variants.isEmpty { varying.append((alias, place)) }
    }
    if sense.via == SenseVia.name.rawValue { sense.via = SenseVia.alias.rawValue }
    sense.text = 0
    for part in row.parts(.aliases) {
      if row.file.isExtension, part.first == UInt8(ascii: "-") { continue }
      let alias = try row.spelledAlias(part)
      if !removed.isEmpty, !row.file.isExtension, removed.contains(String(decoding: alias.text, as: UTF8.self)) {
        continue
      }
      if let place = try add(alias, sense, owner.policy, at: row, to: &pool), !owner.policy.variants.isEmpty {
        varying.append((alias, place))
      }
    }
    if !owner.policy.variants.isEmpty { addVariants(of: varying, owner, to: &pool) }
    if pool.isFull || nameCount >= Sequence.nameLimit { throw GazetteerError(row.position, .tooLarge) }
  }

  private mutating func addVariants(
    of aliases: [(alias: SpelledAlias, place: UInt32)], _ owner: Owner, to pool: inout PoolBuilder
  ) {
    for (alias, place) in aliases where !alias.flags.contains(.block) {
      let name = VaryingName(
        String(decoding: alias.text, as: UTF8.self),
        language: alias.language.isEmpty ? nil : String(decoding: alias.language, as: UTF8.self),
        kind: owner.kind, countries: owner.countries)
      for variant in Variants.forms(of: name, policy: owner.policy.variants) {
        var sense = owner.sense
        if sense.via != SenseVia.demonym.rawValue { sense.via = SenseVia.variant.rawValue }
        sense.rule = variant.rule.rawValue
        sense.alias = place
        let form = SpelledAlias(text: Array(variant.text.utf8)[...], language: alias.language, flags: alias.flags)
        _ = insert(form, sense, owner.policy, to: &pool)
      }
    }
  }

  /// Adds a bare name; one without a letter or digit is passed over.
  mutating func add(_ name: String, entity: Int, to pool: inout PoolBuilder) {
    var sense = SenseRow()
    sense.entity = UInt32(entity)
    sense.via = SenseVia.alias.rawValue
    present.removeAll()
    _ = insert(
      SpelledAlias(text: Array(name.utf8)[...], language: [], flags: []), sense, GazetteerPolicy(), to: &pool)
  }

  /// Adds a phrase that is never a name.
  mutating func addBlock(_ phrase: ArraySlice<UInt8>, to pool: inout PoolBuilder) {
    present.removeAll()
    _ = insert(SpelledAlias(text: phrase, language: [], flags: .block), SenseRow(), GazetteerPolicy(), to: &pool)
  }

  /// Adds a name of `row`; gives its place in the pool, `nil` if it is not matched.
  private mutating func add(
    _ alias: SpelledAlias, _ sense: SenseRow, _ policy: GazetteerPolicy, at row: GazetteerRow,
    to pool: inout PoolBuilder
  ) throws(GazetteerError) -> UInt32? {
    switch insert(alias, sense, policy, to: &pool) {
    case .added(let place): return place
    case .left: return nil
    case .impossible(let problem): throw GazetteerError(row.position, problem)
    }
  }

  private enum Insertion {
    case added(UInt32)
    /// The row has it already, or a policy leaves it out.
    case left
    case impossible(GazetteerError.Problem)
  }

  private mutating func insert(
    _ alias: SpelledAlias, _ owner: SenseRow, _ policy: GazetteerPolicy, to pool: inout PoolBuilder
  ) -> Insertion {
    tokens.removeAll(keepingCapacity: true)
    let spelled = alias.text.span
    tokenizer.appendTokens(of: spelled, in: ByteRange(0, spelled.count), to: &tokens)
    if tokens.isEmpty { return .impossible(.nothingToMatch(String(decoding: alias.text, as: UTF8.self))) }
    if tokens.dropFirst().contains(where: { $0.gap == .border }) {
      return .impossible(
        .badAlias(
          alias: String(decoding: alias.text, as: UTF8.self),
          reason: "two marks, or one of an unusual kind, stand between its words; text is never matched across them"))
    }
    let hash = TokenHash.sequence(tokens)
    var sense = owner
    guard present.insert(TokenHash.of(bytes: alias.text)), let flags = flags(of: alias, hash, policy)
    else { return .left }
    sense.flags = flags
    if alias.text.last == UInt8(ascii: "."), tokens.last?.kind == .word { sense.flags.insert(.endsWithStop) }
    let shape = NameShape(tokens)
    if flags.contains(.exact) {
      (sense.capitals, sense.acronyms) = NameShape.capitals(of: tokens.span, tokens.indices)
    } else {
      (sense.capitals, sense.acronyms) = (shape.capitals, shape.acronyms)
    }
    if shape.shadowsWord { sense.flags.insert(.shadowsWord) }
    if sense.text == 0 { sense.text = pool.append(alias.text) }
    if sense.alias == 0 { sense.alias = sense.text }
    let needsCapital = sense.capitals & 1 != 0 && !sense.flags.contains(.nocase)
    add(tokens, sense, needsCapital: needsCapital)
    // `Sana'a` is `Sanaa` as well; in the other direction the matcher joins.
    if let joined = Tokenizer.joinedAtApostrophes(tokens, alias.text) {
      add(joined, sense, needsCapital: needsCapital)
    }
    return .added(sense.text)
  }

  /// How the name may match, `nil` if not at all: its own flags, else what the lists of words and the policy say.
  private func flags(of alias: SpelledAlias, _ hash: UInt64, _ policy: GazetteerPolicy) -> SenseFlags? {
    var flags = alias.flags
    if flags.isDisjoint(with: [.exact, .nocase]) {
      switch policy.letterCase {
      case .smart: break
      case .exact: flags.insert(.exact)
      case .ignore: flags.insert(.nocase)
      }
    }
    if flags.contains(.block) || flags.contains(.afterPlace) { return SenseFlags(flags) }
    if policy.minimumLength > 1, tokens.reduce(0, { $0 + Int($1.length) }) < policy.minimumLength { return nil }
    if var rule = words.rule(hash, isPlace: kind == .place) {
      if rule == .common { rule = policy.commonWords }
      switch rule {
      case .drop, .block: return nil
      case .evidence: flags.insert(.evidence)
      case .neverAlone: flags.insert(.neverAlone)
      case .midsentence: flags.insert(.midsentence)
      case .keep, .common: break
      }
    }
    switch policy.evidence {
    case .none: break
    case .singleWord: if tokens.count == 1 { flags.insert(.evidence) }
    case .always: flags.insert(.evidence)
    }
    return SenseFlags(flags)
  }

  private mutating func add(_ tokens: [Token], _ sense: SenseRow, needsCapital: Bool) {
    // What its first token is told besides.
    var news = needsCapital ? Sequence.startsCapitalized : Sequence.startsCapitalized | Sequence.starts
    var hash = tokens[0].hash
    for index in 1..<tokens.count {
      sequences.update(hash) { $0 |= Sequence.continues | news }
      news = 0
      hash = TokenHash.extend(hash, gap: tokens[index].gap, token: tokens[index].hash)
    }
    let next = UInt32(nameCount)
    let name = sequences.update(hash) { (bits) -> UInt32 in
      bits |= news
      if bits >> 3 == 0 { bits |= (next + 1) << 3 }
      return (bits >> 3) - 1
    }
    if name == next { nameCount += 1 }
    nameOfSense.append(name)
    senses.append(sense)
  }

  /// Gives the memory of the table of sequences back.
  mutating func removeSequences() { sequences = HashTable() }
}

/// A few hashes at most times, in a list; many in a set.
private struct HashSet {
  private var few: [UInt64] = []
  private var many: Set<UInt64> = []

  /// Whether `hash` is new.
  mutating func insert(_ hash: UInt64) -> Bool {
    if few.count < 16 {
      guard !few.contains(hash) else { return false }
      few.append(hash)
      return true
    }
    return !few.contains(hash) && many.insert(hash).inserted
  }

  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    if !many.isEmpty { many.removeAll(keepingCapacity: true) }
  }
}
