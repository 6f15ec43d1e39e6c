package import Gazetteer
package import TextModel
internal import Variants

/// Finds the gazetteers' names in the text.
///
/// Reads the text and, if there are any, the sentences: a name never goes on across the end of one (of a block, where
/// sentences were not split). Adds mentions. A name with one reading that needs no evidence is decided at once; the
/// others are left with their candidates to the `resolve` stage.
///
/// | setting | default | |
/// | --- | --- | --- |
/// | `gazetteers` | none | files, relative to the pipeline file |
/// | `words` | none | lists of names that are also words, with a rule for each |
/// | `overlap` | `longest` | what to do with names that overlap (``Overlap``) |
package struct MatchStage: Stage {
  package static let description = StageDescription(
    name: "match", summary: "finds the gazetteers' names", needs: [.text], adds: [.mentions],
    settings: [
      Setting("gazetteers", .paths, default: .list([]), "gazetteer files, relative to the pipeline file"),
      Setting("words", .paths, default: .list([]), "lists of names that are also words, with a rule for each"),
      Setting(
        "overlap", .choice(Overlap.allCases.map(\.rawValue)), default: .text(Overlap.longest.rawValue),
        "'longest': the leftmost and longest name; 'nested': also the names within it; 'priority': of overlapping names "
          + "that of the entity with the largest priority; 'all': every name"),
    ])

  private let matcher: Matcher

  /// - Parameter table: what the files of `gazetteers` compile to.
  package init(settings: Settings, table: GazetteerTable) {
    matcher = Matcher(table, overlap: Overlap(rawValue: settings.text("overlap")) ?? .longest)
  }

  package func annotate(_ document: inout Document) throws(Problem) {
    let ranges = document.sentences.isEmpty ? document.blocks.map(\.range) : document.sentences
    var sentence = 0
    let findings = matcher.findings(in: document.text, ranges: ranges)
    document.blocked = findings.blocked
    for match in findings.matches {
      while sentence < document.sentences.count, document.sentences[sentence].end <= match.range.start {
        sentence += 1
      }
      add(match, sentence: document.sentences.isEmpty ? nil : sentence, to: &document)
    }
  }

  private func add(_ match: Match, sentence: Int?, to document: inout Document) {
    let first = document.candidates.count
    let senses = matcher.senses(of: match)
    for sense in senses {
      document.candidates.append(
        Candidate(
          entity: sense.entity, type: sense.type, via: sense.via, alias: sense.alias, gazetteer: sense.gazetteer,
          rule: sense.rule?.name, need: sense.need, score: sense.via.score))
    }
    let best = document.candidates[first]
    var mention = Mention(
      range: match.range, type: best.type, candidates: first..<document.candidates.count, via: best.via,
      alias: best.alias, gazetteer: best.gazetteer, score: best.score)
    mention.rule = best.rule
    mention.sentence = sentence
    if senses.count == 1, best.need == .nothing { mention.entity = best.entity }
    document.mentions.append(mention)
  }
}
