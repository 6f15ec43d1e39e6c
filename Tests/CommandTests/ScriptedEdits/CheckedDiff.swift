import Foundation
import Testing

/// Two outputs, what `onoma diff` says of them, and whether that is what a comparison by hand finds.
final class CheckedDiff {
  let name: String
  let old: NaiveOutput
  let new: NaiveOutput
  let found: [FoundDifference]
  /// By document, how places in its two texts belong together.
  private(set) var places: [String: NaivePlaces] = [:]
  private(set) var comparedDocuments = 0

  init(_ name: String, old: NaiveOutput, new: NaiveOutput, jsonl: String) throws {
    self.name = name
    self.old = old
    self.new = new
    found = try jsonl.split(separator: "\n").map(FoundDifference.init)
    try check()
  }

  /// The differences, placed in the old texts.
  var identities: Set<NaiveDifference> { Set(found.map(identity)) }

  func identity(_ found: FoundDifference) -> NaiveDifference {
    found.difference.placed(places[found.difference.document] ?? NaivePlaces())
  }

  private func check() throws {
    var byDocument = Dictionary(grouping: found, by: \.difference.document)
    let previous = try previousIDs()
    for (id, previous) in previous.sorted(by: { $0.key < $1.key }) {
      let before = try renamed(try old.record(previous), to: id)
      try compare(before, try new.record(id), isRenamed: previous != id, byDocument.removeValue(forKey: id) ?? [])
    }
    for (id, there) in alone(previous) {
      let expected = try whole(id, isOld: there === old)
      let said = (byDocument.removeValue(forKey: id) ?? []).map(\.difference)
      expectSame(said.filter { !$0.kind.hasPrefix("document-") }, expected.filter(\.isMention), "mentions of \(id)")
      expectSame(
        said.filter { $0.kind.hasPrefix("document-") }.map { NaiveDifference(document: id, kind: $0.kind) },
        expected.filter { !$0.isMention }, id)
    }
    for (id, status) in new.problems where old.problems[id] == nil && !old.has(id) {
      let said = (byDocument.removeValue(forKey: id) ?? []).map(\.difference.kind)
      #expect(said == ["document-added"], "\(name): \(id) is \(status)")
    }
    for (id, differences) in byDocument {
      Issue.record("\(name): \(id) has no difference: \(differences.map(\.difference))")
    }
  }

  // MARK: Documents

  /// By id in the new output, the id in the old one: the same, or that of the only document of the same content.
  private func previousIDs() throws -> [String: String] {
    var previous: [String: String] = [:]
    for id in new.ids where old.has(id) {
      comparedDocuments += 1
      if old.line(id) != new.line(id) { previous[id] = id }
    }
    for id in new.ids where !old.has(id) {
      let content = try new.record(id).parts["source"]?["sha256"]
      for other in old.ids where !new.has(other) {
        if try old.record(other).parts["source"]?["sha256"] == content { previous[id] = other }
      }
    }
    return previous
  }

  /// Documents that only one of the outputs has.
  private func alone(_ previous: [String: String]) -> [(String, NaiveOutput)] {
    let moved = Set(previous.values)
    return old.ids.filter { !new.has($0) && !moved.contains($0) }.map { ($0, old) }
      + new.ids.filter { !old.has($0) && previous[$0] == nil }.map { ($0, new) }
  }

  private func renamed(_ record: NaiveRecord, to id: String) throws -> NaiveRecord {
    var record = record
    if record.id != id {
      record.id = id
      record.parts["source"]?["path"] = try new.record(id).parts["source"]?["path"]
    }
    return record
  }

  /// A document that came or went, with all its mentions.
  private func whole(_ id: String, isOld: Bool) throws -> [NaiveDifference] {
    let record = try (isOld ? old : new).record(id)
    let kind =
      isOld
      ? new.problems[id] == nil ? "document-removed" : "document-failed"
      : old.problems[id] == nil ? "document-added" : "document-recovered"
    var none = record
    none.mentions = []
    let (before, after) = isOld ? (record, none) : (none, record)
    return [NaiveDifference(document: id, kind: kind)]
      + NaiveComparison(old: before, new: after, places: NaivePlaces()).differences().filter(\.isMention)
  }

  // MARK: A document that both have

  private func compare(
    _ before: NaiveRecord, _ after: NaiveRecord, isRenamed: Bool, _ found: [FoundDifference]
  ) throws {
    var said = found.map(\.difference)
    var expected: [NaiveDifference] = []
    if isRenamed { expected.append(NaiveDifference(document: after.id, kind: "document-renamed")) }
    if before.status != after.status {
      func side(_ record: NaiveRecord) -> NaiveDifference.Side { NaiveDifference.Side(text: record.status) }
      expected.append(
        NaiveDifference(
          document: after.id, kind: "document-status", old: side(before), new: side(after)))
    }
    let place = try self.place(before, after, said)
    places[after.id] = place
    expected += NaiveComparison(old: before, new: after, places: place).differences()
    checkSentences(before, after, place, said)
    for difference in found { checkSides(difference, before, after) }
    said.removeAll(where: \.isText)
    if before.text != after.text {
      // Which words were changed into which the project says; of names in them only that they came and went is compared.
      said = said.flatMap { (difference) -> [NaiveDifference] in
        guard difference.kind == "mention-boundaries", let (a, b) = both(difference),
          place.newRange(a)?.overlaps(b) != true
        else { return [difference] }
        return [
          NaiveDifference(document: difference.document, kind: "mention-removed", old: difference.old),
          NaiveDifference(document: difference.document, kind: "mention-added", new: difference.new),
        ]
      }.filter { $0.kind != "blocks" && !($0.kind == "source" && $0.key == "mentions") }
      expected.removeAll { $0.kind == "source" && $0.key == "mentions" }
      // What such a pair has otherwise.
      said.removeAll { (difference) in
        guard difference.kind == "score" || difference.kind == "reading", let (a, b) = both(difference) else {
          return false
        }
        return place.newRange(a) != b && place.newRange(a)?.overlaps(b) != true
      }
    }
    expectSame(said, expected, after.id)
  }

  private func both(_ difference: NaiveDifference) -> (Range<Int>, Range<Int>)? {
    guard let a = difference.old?.range, let b = difference.new?.range else { return nil }
    return (a, b)
  }

  private func place(_ before: NaiveRecord, _ after: NaiveRecord, _ said: [NaiveDifference]) throws -> NaivePlaces {
    let texts = said.filter { $0.kind == "text" }
    let moves = said.filter { $0.kind == "text-moved" }
    if before.text == after.text {
      #expect(texts.isEmpty && moves.isEmpty, "\(name): \(after.id) has the same text")
      return NaivePlaces()
    }
    #expect(!texts.isEmpty || !moves.isEmpty, "\(name): \(after.id) has another text")
    let place = NaivePlaces(
      before, after, texts: texts.map { ($0.old?.range, $0.new?.range) }, moves: moves.compactMap(both))
    #expect(place.problem == nil, "\(name): \(after.id)")
    return place
  }

  /// Sentences that stand in text that is the same and are none in the other are told, and no others.
  private func checkSentences(
    _ before: NaiveRecord, _ after: NaiveRecord, _ place: NaivePlaces, _ said: [NaiveDifference]
  ) {
    let hasBoth = [before, after].allSatisfy { $0.parts["form"]?["sentences"] != nil }
    let lost = before.sentences.filter { (sentence) in
      guard hasBoth, let there = place.newRange(sentence) else { return false }
      return !after.sentences.contains(there)
    }
    let gained = after.sentences.filter { (sentence) in
      guard hasBoth, let there = place.oldRange(sentence) else { return false }
      return !before.sentences.contains(there)
    }
    let told = said.filter { $0.kind == "sentences" }
    func expectCovered(_ ranges: [Range<Int>], by told: [Range<Int>], _ side: String) {
      let uncovered = ranges.filter { (range) in
        !told.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
      }
      #expect(uncovered.isEmpty, "\(name): \(side) sentences of \(after.id) that are not told")
      let starts = Set(ranges.map(\.lowerBound))
      let ends = Set(ranges.map(\.upperBound))
      #expect(
        told.allSatisfy { starts.contains($0.lowerBound) && ends.contains($0.upperBound) },
        "\(name): \(side) sentences of \(after.id) that are none")
    }
    expectCovered(lost, by: told.compactMap { $0.old?.range }, "old")
    expectCovered(gained, by: told.compactMap { $0.new?.range }, "new")
  }

  /// What is shown of a text stands there, and so does what is shown around it.
  private func checkSides(_ found: FoundDifference, _ before: NaiveRecord, _ after: NaiveRecord) {
    let sides = [(found.difference.old, before), (found.difference.new, after)]
    for ((side, record), context) in zip(sides, found.contexts) {
      guard let range = side?.range, let context, record.parts["form"]?["text"] != nil else { continue }
      if found.difference.kind != "score", found.difference.kind != "reading" {
        #expect(side?.text == record.slice(range), "\(name): \(found.difference)")
      }
      let (head, tail) = (context.before.unicodeScalars.count, context.after.unicodeScalars.count)
      #expect(
        head <= 60 && tail <= 60 && range.lowerBound >= head && range.upperBound + tail <= record.text.count
          && context.before == record.slice(range.lowerBound - head..<range.lowerBound)
          && context.after == record.slice(range.upperBound..<range.upperBound + tail),
        "\(name): around \(found.difference)")
    }
    if let displacement = found.displacement {
      let isAdded = found.difference.kind == "mention-added"
      let others = isAdded ? before.mentions : after.mentions
      #expect(
        others.contains { $0.text == displacement.text && $0.entity == displacement.entity },
        "\(name): what displaced \(found.difference)")
    }
  }

  private func expectSame(_ said: [NaiveDifference], _ expected: [NaiveDifference], _ what: String) {
    if said.sorted() == expected.sorted() { return }
    let (extra, missing) = (Set(said).subtracting(expected).sorted(), Set(expected).subtracting(said).sorted())
    Issue.record(
      """
      \(name): \(what): \(said.count) differences where there are \(expected.count)
      too many:
      \(extra.map(\.description).joined(separator: "\n"))
      too few:
      \(missing.map(\.description).joined(separator: "\n"))
      """)
  }
}
