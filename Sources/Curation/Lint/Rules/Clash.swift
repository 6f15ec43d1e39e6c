internal import Gazetteer
internal import TextModel

/// A name that two entities of one type have, without a flag that asks for evidence.
///
/// Places of one name are normal where they lie in different countries or regions or apart from each other, and so are
/// parts of people's names, and one name for entities of different types (a city and its region): these are counted,
/// one note for each pair of files. What remains may be the same thing twice, or a name that cannot be told apart.
struct Clash: CorpusRule {
  let name = "clash"
  let severity = LintSeverity.warning
  let summary = "a name that two entities of one type have"

  /// Members of one name.
  private struct Member {
    var name: LintCorpus.Name
    var entity: Int
    var row: LintRow
    var file: Int
  }

  /// Names that two entities share.
  private struct Shared {
    var count = 0
    var example: LintCorpus.Name
  }

  /// A count of names that are shared on purpose, with the first of them.
  private struct Homonyms {
    var count = 0
    var example: LintCorpus.Name
    var first: Int
    var second: Int
  }

  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  func check(_ corpus: LintCorpus, into report: inout LintReport) {
    var homonyms: [Pair: Homonyms] = [:]
    var shared: [Pair: Shared] = [:]
    corpus.forEachSharedName { names in
      var members: [Member] = []
      var seen: Set<Int> = []
      for name in names where name.flags.isDisjoint(with: [.evidence, .neverAlone, .midsentence, .block]) {
        let record = corpus.rows[Int(name.row)]
        let entity = record.definition >= 0 ? Int(record.definition) : Int(name.row)
        guard seen.insert(entity).inserted else { continue }
        members.append(Member(name: name, entity: entity, row: corpus.row(entity), file: Int(record.file)))
      }
      guard members.count > 1 else { return }
      var first: [String: Int] = [:]
      for (index, member) in members.enumerated() {
        // A member is compared with the one before it of its own kind and place, else with the first of all.
        let key = place(of: member)
        if let other = first[key] {
          if isSame(members[other], member) {
            let pair = Pair(a: members[other].entity, b: member.entity)
            shared[pair, default: Shared(example: member.name)].count += 1
          } else {
            count(member, members[other], &homonyms)
          }
        } else if index > 0 {
          count(member, members[0], &homonyms)
        }
        first[key] = index
      }
    }
    for (pair, shared) in shared.sorted(by: { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }) {
      warn(shared, pair, corpus, &report)
    }
    for (pair, homonyms) in homonyms.sorted(by: { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }) {
      note(homonyms, pair, corpus, &report)
    }
  }

  /// What members must share to be taken for the same thing.
  private func place(of member: Member) -> String {
    guard EntityType(member.row.type).isPlace else { return member.row.type }
    let region = member.row.text(.region) ?? ""
    return "\(member.row.type)\t\(member.row.text(.country) ?? "")\t\(region)"
  }

  private func isSame(_ a: Member, _ b: Member) -> Bool {
    if EntityType(a.row.type).isPartOfName { return false }
    guard EntityType(a.row.type).isPlace, let first = GeoPoint(of: a.row), let second = GeoPoint(of: b.row)
    else { return true }
    // Neighbouring villages share names; files of other origin give the same place to a tenth of a degree.
    let distance = a.file == b.file ? 0.02 : 0.1
    return (first.latitude - second.latitude).magnitude < distance
      && (first.longitude - second.longitude).magnitude < distance
  }

  private func count(_ member: Member, _ other: Member, _ homonyms: inout [Pair: Homonyms]) {
    let pair = Pair(a: min(member.file, other.file), b: max(member.file, other.file))
    homonyms[pair, default: Homonyms(example: member.name, first: other.entity, second: member.entity)].count += 1
  }

  /// One finding for two entities, however many names they share.
  private func warn(_ shared: Shared, _ pair: Pair, _ corpus: LintCorpus, _ report: inout LintReport) {
    guard corpus.isReported(Int(shared.example.row)) else { return }
    let other = corpus.row(pair.a)
    let example = LintText.quoted(corpus.text(of: shared.example))
    let names =
      shared.count == 1
      ? "\(example) is also a name" : "\(example) and \(LintText.number(shared.count - 1, "other name")) are also names"
    report.add(
      self, in: corpus.row(Int(shared.example.row)),
      "\(names) of the \(other.type) '\(other.id)' (\(other.position))",
      fix: "join the two, or flag the rarer meaning '!evidence'; leave what only the document can tell")
  }

  private func note(_ homonyms: Homonyms, _ pair: Pair, _ corpus: LintCorpus, _ report: inout LintReport) {
    let (a, b) = (corpus.files[pair.a], corpus.files[pair.b])
    guard a.isReported || b.isReported else { return }
    let example = LintText.quoted(corpus.text(of: homonyms.example))
    let count = LintText.number(homonyms.count, "name is", plural: "names are")
    let place = a.isReported ? a.gazetteer.source.path : b.gazetteer.source.path
    let files =
      pair.a == pair.b
      ? "in this file" : "here and in \(a.isReported ? b.gazetteer.source.path : a.gazetteer.source.path)"
    report.add(
      self, .note, at: SourcePosition(file: place, line: 1), entity: nil,
      "\(count) shared by different things \(files), such as \(example)"
        + " ('\(corpus.row(homonyms.first).id)', '\(corpus.row(homonyms.second).id)')",
      fix: "nothing to do where resolving can tell them apart")
  }
}
