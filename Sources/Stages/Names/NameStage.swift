package import Gazetteer
package import TextModel

/// Finds people who are in no list, organizations by the words their names are made of, and places by their kinds.
///
/// Reads the text, the sentences if there are any, and the mentions of the match stage. Rules decide
/// (``RulesCompiler``, `Documentation/Rules.md`): what is looked at as one name, and what speaks for its being a person's.
/// Adds mentions with `via` `unlisted`, and entities of the document's own, whose ids derive from type and name
/// (`person:toru-hanai`). One word of a name that stands in full elsewhere is the same person's.
///
/// A person found takes the place of the mentions it touches, places above all: `Jordan` in `Vernon Jordan`. The name of
/// somebody whom a gazetteer has stays as it is. Organizations leave places within them.
///
/// A place (`Salt River`, `the village of Hrabove`) has `via` `pattern`, a type by its kind and no coordinates. It yields
/// to mentions that are at least as long, and to people and organizations that more speaks for.
///
/// | setting | default | |
/// | --- | --- | --- |
/// | `people` | true | whether people in no list are looked for |
/// | `organizations` | true | whether organizations are |
/// | `places` | true | whether places are, by words of their kinds |
/// | `shipped` | true | whether the shipped rules hold |
/// | `rules` | none | files of further rules, which stand before the shipped ones |
package struct NameStage: Stage {
  package static let description = StageDescription(
    name: "names", summary: "finds names that are in no list", needs: [.text, .mentions], adds: [.mentions],
    settings: [
      Setting("people", .flag, default: .flag(true), "whether people in no list are looked for"),
      Setting(
        "organizations", .flag, default: .flag(true), "whether organizations are, by the words their names are made of"),
      Setting("places", .flag, default: .flag(true), "whether places are, by words for their kinds"),
      Setting("shipped", .flag, default: .flag(true), "whether the shipped rules hold"),
      Setting("rules", .paths, default: .list([]), "files of further rules; they change and extend the shipped ones"),
    ])

  private let rules: NameRules
  private let memories: NameMemoryPool
  private let table: GazetteerTable
  private let findsPeople: Bool
  private let findsOrganizations: Bool
  private let findsPlaces: Bool

  /// - Parameter rules: what the files of rules hold, the shipped ones among them.
  package init(settings: Settings, rules: NameRules, table: GazetteerTable) {
    self.rules = rules
    memories = NameMemoryPool(rules)
    self.table = table
    findsPeople = settings.flag("people")
    findsOrganizations = settings.flag("organizations")
    findsPlaces = settings.flag("places")
  }

  private var findsNothing: Bool { !findsPeople && !findsOrganizations && !findsPlaces }

  package func annotate(_ document: inout Document) throws(Problem) {
    guard !findsNothing, !document.text.isEmpty else { return }
    let listed = ListedPeople(document)
    let (finder, decisions) = decisions(on: document, listed)
    guard !finder.runs.isEmpty || !finder.places.isEmpty else { return }
    let gazetteers = ListedNames(document, table)
    var people = FoundPeople(document, finder)
    for (mention, words) in listed.mentions { people.add(listed: mention, words: words) }
    people.add(fullNames: decisions.runs)
    var found: [Mention] = []
    var others: [ByteRange] = []
    var readings = FoundReadings(rules)
    for run in decisions.runs {
      switch run.type {
      case .other: others.append(run.range)
      case .person where !findsPeople: continue
      case .organization where !findsOrganizations: continue
      case .person, .organization:
        if gazetteers.keepsPlace(before: run) { continue }
        found.append(mention(of: run, &people, &readings, gazetteers, document))
      case .place, nil: continue
      }
    }
    var placing = PlaceMentions(rules.places)
    let places = placing.mentions(of: finder.places, apartFrom: decisions.runs, &people, document)
    document.foundEntities = people.entities
    MentionMerge(document).merge(found, others: others, into: &document)
    PlaceMentions.merge(places, into: &document)
    document.warnings.add(
      .mentionLimit, count: finder.lost, detail: "beyond \(document.limits.mentions) names, people in no list too")
  }

  private func decisions(on document: Document, _ listed: ListedPeople) -> (RunFinder, RunDecisions) {
    let finder = memories.with { (memory) in
      var finder = RunFinder(rules, findsPlaces: findsPlaces)
      finder.find(in: document, PlaceReading(document, table), &memory)
      return finder
    }
    var decisions = RunDecisions(rules, finder, language: DocumentLanguage.code(of: document))
    decisions.decide(document, listed: listed.words)
    return (finder, decisions)
  }

  /// What was looked at as a name, and what spoke for what: for explanations.
  /// - Parameter document: as the stages before left it.
  package func trace(_ document: Document) -> [NameEvidence] {
    guard !findsNothing, !document.text.isEmpty else { return [] }
    let (finder, decisions) = decisions(on: document, ListedPeople(document))
    return decisions.evidence + rules.places.evidence(of: finder.places)
  }

  private func mention(
    of run: NameRun, _ people: inout FoundPeople, _ readings: inout FoundReadings, _ gazetteers: ListedNames,
    _ document: Document
  ) -> Mention {
    let points = run.points[run.type ?? .person]
    var mention = Mention(
      range: run.range, candidates: 0..<0, reading: readings.reading(of: run),
      score: min(900, 500 + 2 * max(points, 0)))
    mention.sentence = document.sentences.isEmpty ? nil : run.sentence
    let listed = run.type == .person ? people.listed(run) : nil
    if run.type == .person, let reading = gazetteers.reading(of: run, as: listed?.entity) {
      mention.entity = reading.entity
      mention.reading = reading.reading
      mention.score = reading.reading.via.score
    } else if let listed {
      // What the resolve stage would find too.
      mention.entity = listed.entity
      mention.reading = NameReading(type: .person, via: .surname, alias: listed.alias, gazetteer: listed.gazetteer)
      mention.score = Mention.Via.surname.score
    } else {
      mention.entity = people.entity(of: run)
    }
    return mention
  }
}
