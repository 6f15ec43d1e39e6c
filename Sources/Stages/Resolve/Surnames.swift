internal import Gazetteer
internal import TextModel

/// The family names of people, as the gazetteer's names show them; worked out once for each person and kept for all
/// workers.
///
/// A person may have hundreds of names, variants included, and the same people stand in most documents of a
/// collection. What is kept is bounded, and never decides a result: what was thrown away is worked out again.
final class Surnames: Sendable {
  /// The family names of some people, ready to be looked for.
  struct Named: Sendable {
    /// The entity of a match is the number of the family name.
    var matcher: Matcher
    /// By that number, who is called so.
    var owners: [[EntityReference]]
  }

  /// More people, and more sets of people, are not kept.
  private static let mostPeople = 100_000
  private static let mostSets = 256

  private let table: GazetteerTable
  private let kept = Guarded(Kept())

  private struct Kept {
    var ofPerson: [EntityReference: [String]] = [:]
    /// By the people, ascending; `nil` where none has a family name.
    var ofSet: [[EntityReference]: Named?] = [:]
  }

  init(_ table: GazetteerTable) { self.table = table }

  /// The family names of `people`, who may stand there more than once; `nil` if there are none.
  func named(of people: [EntityReference]) -> Named? {
    let set = Set(people).sorted()
    if let known = kept.withLock({ $0.ofSet[set] }) { return known }
    let named = workOut(set)
    kept.withLock { kept in
      if kept.ofSet.count >= Surnames.mostSets { kept.ofSet.removeAll() }
      kept.ofSet[set] = named
    }
    return named
  }

  private func workOut(_ people: [EntityReference]) -> Named? {
    if people.count == 1 {
      let names = surnames(of: people[0])
      return names.isEmpty
        ? nil
        : Named(
          matcher: Matcher(GazetteerTable.bare(names: names)),
          owners: [[EntityReference]](repeating: people, count: names.count))
    }
    var owners: [String: [EntityReference]] = [:]
    for person in people {
      for surname in surnames(of: person) { owners[surname, default: []].append(person) }
    }
    let names = owners.keys.sorted()
    if names.isEmpty { return nil }
    return Named(matcher: Matcher(GazetteerTable.bare(names: names)), owners: names.map { owners[$0] ?? [] })
  }

  private func surnames(of person: EntityReference) -> [String] {
    if let known = kept.withLock({ $0.ofPerson[person] }) { return known }
    let found = workOut(person).sorted()
    kept.withLock { kept in
      if kept.ofPerson.count >= Surnames.mostPeople { kept.ofPerson.removeAll() }
      kept.ofPerson[person] = found
    }
    return found
  }

  private func workOut(_ person: EntityReference) -> Set<String> {
    let isFamilyNameFirst = !Set(table.country(person)).isDisjoint(with: Surnames.familyNameFirst)
    // Where the given name stands last, as in `Kishida Fumio`, the last part is no family name.
    let displayed = NameParts.parts(of: table.name(person))
    let givenName = isFamilyNameFirst ? displayed.last : displayed.first
    var surnames: Set<String> = []
    for name in table.names(of: person) {
      let parts = NameParts.parts(of: name)
      guard parts.count > 1 else { continue }
      let isLatin = name.utf8.first.map { $0 < 0x80 } ?? false
      if isFamilyNameFirst, isLatin || parts[0].utf8.first == 0xD0 {
        if !NameParts.isInitial(parts[0]) { surnames.insert(parts[0]) }
        continue
      }
      var start = parts.count - 1
      while start > 1, NameParts.isParticle(parts[start - 1]) { start -= 1 }
      // `Lavrov S. V.` ends in initials.
      if NameParts.isParticle(parts[parts.count - 1]) || NameParts.isInitial(parts[parts.count - 1]) {
        continue
      }
      if parts[start...].elementsEqual([givenName ?? ""]) { continue }
      surnames.insert(start == parts.count - 1 ? parts[start] : parts[start...].joined(separator: " "))
    }
    return surnames.filter { $0.unicodeScalars.count > 1 }
  }

  /// ISO codes of countries whose people are written family name first in other languages too.
  private static let familyNameFirst: Set<String> = ["CN", "TW", "HK", "KP", "KR", "VN", "KH"]
}
