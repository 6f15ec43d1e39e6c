internal import Gazetteer
internal import TextModel

/// Links a family name to the person whose full name stands earlier in the document.
///
/// The family name is taken from the names the gazetteer has for the person, in every script and case form it lists:
/// the last part (`Sergey Lavrov`, `Сергея Лаврова`, `セルゲイ・ラブロフ`) with the particles before it (`von der Leyen`),
/// or the first where the country writes it first (`Xi Jinping`). Of several people with one family name the one
/// named last before is meant.
struct SurnameLinker {
  private let table: GazetteerTable

  init(_ table: GazetteerTable) { self.table = table }

  func link(_ document: inout Document) {
    let people = fullNames(in: document)
    guard !people.isEmpty else { return }
    var owners: [String: Set<EntityReference>] = [:]
    for person in Set(people.map(\.entity)) {
      for surname in surnames(of: person) { owners[surname, default: []].insert(person) }
    }
    guard !owners.isEmpty else { return }
    let names = owners.keys.sorted()
    let matcher = Matcher(GazetteerTable.bare(names: names))
    let ranges = document.sentences.isEmpty ? document.blocks.map(\.range) : document.sentences
    var found: [Mention] = []
    // Matches, people, sentences and blocked ranges are all in order: one sweep over them.
    var sentence = 0
    var blocked = 0
    var passed = 0
    var latest: [EntityReference: Int] = [:]
    for match in matcher.matches(in: document.text, ranges: ranges) {
      let range = match.range
      while sentence < document.sentences.count, document.sentences[sentence].end <= range.start { sentence += 1 }
      while blocked < document.blocked.count, document.blocked[blocked].end <= range.start { blocked += 1 }
      while passed < people.count, people[passed].range.end <= range.start {
        latest[people[passed].entity] = passed
        passed += 1
      }
      if blocked < document.blocked.count, document.blocked[blocked].overlaps(range) { continue }
      let name = names[matcher.senses(of: match)[0].entity.index]
      guard let owner = owners[name]?.compactMap({ latest[$0] }).max().map({ people[$0] }) else { continue }
      var mention = Mention(
        range: range, type: .person, candidates: 0..<0, via: .surname, alias: owner.alias,
        gazetteer: owner.gazetteer, score: Mention.Via.surname.score)
      mention.entity = owner.entity
      mention.sentence = document.sentences.isEmpty ? nil : sentence
      found.append(mention)
    }
    merge(found, into: &document)
  }

  private struct FullName {
    var range: ByteRange
    var entity: EntityReference
    var alias: String
    var gazetteer: String?
  }

  /// Decided mentions of people by a name of several parts, in order.
  private func fullNames(in document: Document) -> [FullName] {
    document.mentions.compactMap { mention in
      guard mention.type == .person, let entity = mention.entity, mention.via != .surname else { return nil }
      guard SurnameLinker.parts(of: mention.alias).count > 1 || isWholeName(mention) else { return nil }
      return FullName(range: mention.range, entity: entity, alias: mention.alias, gazetteer: mention.gazetteer)
    }
  }

  /// A name in Han or kana is whole without a space.
  private func isWholeName(_ mention: Mention) -> Bool {
    mention.alias.unicodeScalars.count >= 3 && mention.alias.utf8.allSatisfy { $0 >= 0xE0 || $0 & 0xC0 == 0x80 }
  }

  /// Puts `found` among the mentions; a mention that is decided already keeps its place, unless it is a doubtful place of
  /// the same text: `Inada` after `Tomomi Inada` is no town.
  private func merge(_ found: [Mention], into document: inout Document) {
    var merged: [Mention] = []
    var rest = found[...]
    for mention in document.mentions {
      while let next = rest.first, next.range.end <= mention.range.start {
        merged.append(next)
        rest.removeFirst()
      }
      var kept = mention
      while let next = rest.first, next.range.overlaps(mention.range) {
        let isDoubtful =
          mention.entity == nil || (next.range == mention.range && mention.type.isPlace && document.isDoubtful(mention))
        if isDoubtful, next.range.contains(mention.range) { kept = next }
        rest.removeFirst()
      }
      merged.append(kept)
    }
    merged.append(contentsOf: rest)
    document.mentions = merged
  }

  /// The family names of a person, as the gazetteer's names show them.
  private func surnames(of person: EntityReference) -> Set<String> {
    let isFamilyNameFirst = !Set(table.country(person)).isDisjoint(with: SurnameLinker.familyNameFirst)
    // Where the given name stands last, as in `Kishida Fumio`, the last part is no family name.
    let displayed = SurnameLinker.parts(of: table.name(person))
    let givenName = isFamilyNameFirst ? displayed.last : displayed.first
    var surnames: Set<String> = []
    for name in table.names(of: person) {
      let parts = SurnameLinker.parts(of: name)
      guard parts.count > 1 else { continue }
      let isLatin = name.utf8.first.map { $0 < 0x80 } ?? false
      if isFamilyNameFirst, isLatin || parts[0].utf8.first == 0xD0 {
        if !SurnameLinker.isInitial(parts[0]) { surnames.insert(parts[0]) }
        continue
      }
      var start = parts.count - 1
      while start > 1, SurnameLinker.isParticle(parts[start - 1]) { start -= 1 }
      // `Lavrov S. V.` ends in initials.
      if SurnameLinker.isParticle(parts[parts.count - 1]) || SurnameLinker.isInitial(parts[parts.count - 1]) {
        continue
      }
      if parts[start...].elementsEqual([givenName ?? ""]) { continue }
      surnames.insert(parts[start...].joined(separator: " "))
    }
    return surnames.filter { $0.unicodeScalars.count > 1 }
  }

  /// ISO codes of countries whose people are written family name first in other languages too.
  private static let familyNameFirst: Set<String> = ["CN", "TW", "HK", "KP", "KR", "VN", "KH"]

  /// A name's parts, without suffixes such as `Jr.`.
  private static func parts(of name: String) -> [String] {
    name.split { $0 == " " || $0 == "・" || $0 == "·" || $0 == "＝" }.map(String.init)
      .filter { !["Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"].contains($0) }
  }

  private static func isInitial(_ part: String) -> Bool {
    part.hasSuffix(".") || (part.unicodeScalars.count == 1 && part.utf8.count <= 2)
  }

  private static func isParticle(_ part: String) -> Bool {
    part.unicodeScalars.first.map { $0.properties.isLowercase } ?? false
  }
}
