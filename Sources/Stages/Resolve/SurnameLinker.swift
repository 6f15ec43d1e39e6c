internal import Gazetteer
internal import TextModel

/// Links a family name to the person whose full name stands earlier in the document.
///
/// The family name is taken from the names the gazetteer has for the person, in every script and case form it lists:
/// the last part (`Sergey Lavrov`, `Сергея Лаврова`, `セルゲイ・ラブロフ`) with the particles before it (`von der Leyen`),
/// or the first where the country writes it first (`Xi Jinping`). Of several people with one family name the one
/// named last before is meant.
struct SurnameLinker: Sendable {
  private let surnames: Surnames

  init(_ table: GazetteerTable) { surnames = Surnames(table) }

  func link(_ document: inout Document, _ log: DecisionLog?) {
    let people = fullNames(in: document)
    let entities = people.compactMap { document.mentions[Int($0)].entity }
    guard !people.isEmpty, let named = surnames.named(of: entities) else { return }
    var ranges = document.nameRanges
    // What stands before all full names is none, and told only to who asks why.
    if log == nil, let first = people.first {
      let start = document.mentions[Int(first)].range.end
      ranges.removeAll { $0.end <= start }
    }
    var found: [Mention] = []
    var readings = SurnameReadings()
    // Matches, people, sentences and blocked ranges are all in order: one sweep over them.
    var sentence = 0
    var blocked = 0
    var passed = 0
    var lost = 0
    /// The mention that named a person last.
    var latest: [EntityReference: Int32] = [:]
    let mentions = document.mentions
    named.matcher.forEachFindings(in: document.text, ranges: ranges) { (findings) in
      for match in findings.matches {
        let range = match.range
        while sentence < document.sentences.count, document.sentences[sentence].end <= range.start { sentence += 1 }
        while blocked < document.blocked.count, document.blocked[blocked].end <= range.start { blocked += 1 }
        while passed < people.count, mentions[Int(people[passed])].range.end <= range.start {
          if let entity = mentions[Int(people[passed])].entity { latest[entity] = people[passed] }
          passed += 1
        }
        if blocked < document.blocked.count, document.blocked[blocked].overlaps(range) {
          log?.note(range, .noSurname(.blocked))
          continue
        }
        let owners = named.owners[named.matcher.entity(of: match).index]
        guard let owner = owners.compactMap({ latest[$0] }).max().map({ mentions[Int($0)] }) else {
          log?.note(range, .noSurname(.tooEarly))
          continue
        }
        guard found.count < document.limits.mentions else {
          lost += 1
          continue
        }
        var mention = Mention(
          range: range, candidates: 0..<0, reading: readings.surname(of: owner.reading),
          score: Mention.Via.surname.score)
        mention.entity = owner.entity
        mention.sentence = document.sentences.isEmpty ? nil : sentence
        found.append(mention)
        log?.note(range, .surname(owner: owner.range))
      }
    }
    merge(found, into: &document, log)
    let surplus = max(0, document.mentions.count - document.limits.mentions)
    document.mentions.removeLast(surplus)
    document.warnings.add(
      .mentionLimit, count: lost + surplus, detail: "beyond \(document.limits.mentions) mentions, family names too")
  }

  /// Decided mentions of people by a name of several parts, in order.
  private func fullNames(in document: Document) -> [Int32] {
    document.mentions.indices.compactMap { index in
      let mention = document.mentions[index]
      guard mention.isPerson, mention.entity != nil, mention.via != .surname else {
        return nil
      }
      return NameParts.areSeveral(in: mention.alias) || isWholeName(mention) ? Int32(index) : nil
    }
  }

  /// A name in Han or kana is whole without a space.
  private func isWholeName(_ mention: Mention) -> Bool {
    mention.alias.unicodeScalars.count >= 3 && mention.alias.utf8.allSatisfy { $0 >= 0xE0 || $0 & 0xC0 == 0x80 }
  }

  /// Puts `found` among the mentions; a mention that is decided already keeps its place, unless it is a doubtful place of
  /// the same text: `Inada` after `Tomomi Inada` is no town.
  private func merge(_ found: [Mention], into document: inout Document, _ log: DecisionLog?) {
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
          mention.entity == nil || (next.range == mention.range && mention.isPlace && document.isDoubtful(mention))
        if isDoubtful, next.range.contains(mention.range) {
          kept = next
        } else {
          log?.note(next.range, .noSurname(.taken(by: mention.range)))
        }
        rest.removeFirst()
      }
      merged.append(kept)
    }
    merged.append(contentsOf: rest)
    document.mentions = merged
  }
}

/// What family names are taken for, by what the full names are.
private struct SurnameReadings {
  private var known: [ObjectIdentifier: NameReading] = [:]

  mutating func surname(of full: NameReading) -> NameReading {
    if let reading = known[ObjectIdentifier(full)] { return reading }
    let reading = NameReading(type: .person, via: .surname, alias: full.alias, gazetteer: full.gazetteer)
    known[ObjectIdentifier(full)] = reading
    return reading
  }
}
