internal import Gazetteer
internal import TextModel

/// Gives each name that was found its entity: the same for all mentions of one name, and for one word of it.
struct FoundPeople {
  private let document: Document
  private let names: [UInt64]
  private(set) var entities: [Entity] = []
  private var ofID: [String: Int] = [:]
  /// By the stems of all words: the entity of a full name.
  private var ofName: [[UInt64]: EntityReference] = [:]
  /// By the stem of one word: whose name it is in.
  private var owners: [UInt64: [Owner]] = [:]

  /// Somebody named in full.
  struct Owner: Equatable {
    var entity: EntityReference
    /// The mention of a gazetteer's name; `nil` for people in no list.
    var mention: Int?
    var isLast: Bool
  }

  init(_ document: Document, _ finder: RunFinder) {
    self.document = document
    names = finder.names
    entities = document.foundEntities
    for (index, entity) in entities.enumerated() { ofID[entity.id] = index }
  }

  /// Notes the people of the gazetteers.
  mutating func add(listed mention: Int, words: [UInt64]) {
    guard let entity = document.mentions[mention].entity else { return }
    for (index, word) in words.enumerated() where words.count > 1 {
      note(word, Owner(entity: entity, mention: mention, isLast: index == words.count - 1))
    }
  }

  private mutating func note(_ word: UInt64, _ owner: Owner) {
    if owners[word]?.contains(where: { $0.entity == owner.entity }) ?? false { return }
    owners[word, default: []].append(owner)
  }

  /// Notes the full names among the runs.
  mutating func add(fullNames runs: [NameRun]) {
    var shown: [[UInt64]: ByteRange] = [:]
    var order: [[UInt64]] = []
    for run in runs where run.type == .person && run.names.count > 1 {
      if let mention = run.mention, document.mentions[Int(mention)].type == .person { continue }
      let words = words(of: run)
      if let known = shown[words] {
        // The shortest case form is the nominative, as a rule.
        if run.range.count < known.count, isCyrillic(run.range) { shown[words] = run.range }
      } else {
        shown[words] = run.range
        order.append(words)
      }
    }
    for words in order {
      guard let range = shown[words] else { continue }
      let entity = entity(of: .person, range)
      ofName[words] = entity
      for (index, word) in words.enumerated() {
        note(word, Owner(entity: entity, mention: nil, isLast: index == words.count - 1))
      }
    }
  }

  private func isCyrillic(_ range: ByteRange) -> Bool { document.text[range.start] & 0xFE == 0xD0 }

  private func words(of run: NameRun) -> [UInt64] { Array(names[run.names.indices]) }

  /// The gazetteer's person whose name a run of one word is in; `nil` if it is nobody's, or may be several people's.
  func listed(_ run: NameRun) -> (entity: EntityReference, alias: String, gazetteer: String?)? {
    guard let owner = owner(of: run), let index = owner.mention else { return nil }
    let mention = document.mentions[index]
    return (owner.entity, mention.alias, mention.gazetteer)
  }

  /// The entity of a name that no gazetteer has; `nil` if it may be several people.
  mutating func entity(of run: NameRun) -> EntityReference? {
    if run.type == .organization { return entity(of: .organization, run.range) }
    if run.names.count > 1, let known = ofName[words(of: run)] { return known }
    if run.names.count == 1, isOwned(run) { return owner(of: run)?.entity }
    return entity(of: .person, run.range)
  }

  private func isOwned(_ run: NameRun) -> Bool { stems(of: run).contains { owners[$0] != nil } }

  private func owner(of run: NameRun) -> Owner? {
    guard run.names.count == 1, let all = stems(of: run).lazy.compactMap({ owners[$0] }).first else { return nil }
    let last = all.filter(\.isLast)
    let wanted = last.isEmpty ? all : last
    return wanted.count == 1 ? wanted[0] : nil
  }

  private func stems(of run: NameRun) -> [UInt64] {
    [names[Int(run.names.lowerBound)]] + (run.followsThe ? NameKey(document.text, run.nameRange).singulars : [])
  }

  /// The document's own entity of a type with the name that stands at `range`.
  mutating func entity(of type: EntityType, _ range: ByteRange) -> EntityReference {
    let id = type.rawValue + ":" + slug(range)
    if let known = ofID[id] { return EntityReference(found: known) }
    ofID[id] = entities.count
    entities.append(Entity(id: id, type: type, name: displayed(range), gazetteer: ""))
    return EntityReference(found: entities.count - 1)
  }

  /// The letters and digits of a name, folded, its words joined by hyphens.
  private func slug(_ range: ByteRange) -> String {
    var slug: [UInt8] = []
    for byte in NameKey(document.text, range).key {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x80...: slug.append(byte)
      case UInt8(ascii: "'"), UInt8(ascii: "."): continue
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// The name on one line.
  private func displayed(_ range: ByteRange) -> String {
    let text = document.text.span
    var isPlain = true
    for offset in range.start..<range.end {
      switch text[offset] {
      case 0x20: isPlain = isPlain && offset > range.start && text[offset - 1] != 0x20
      // Controls, and what characters for spaces begin with.
      case 0..<0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3: isPlain = false
      default: continue
      }
    }
    return isPlain ? document.slice(range) : document.slice(range).split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension Range<Int32> {
  var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
