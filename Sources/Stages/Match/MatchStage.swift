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

  let matcher: Matcher

  /// - Parameter table: what the files of `gazetteers` compile to.
  package init(settings: Settings, table: GazetteerTable) {
    matcher = Matcher(table, overlap: Overlap(rawValue: settings.text("overlap")) ?? .longest)
  }

  package func annotate(_ document: inout Document) throws(Problem) {
    let ranges = document.nameRanges
    var cache = ReadingCache()
    var sentence = 0
    var lost = 0
    matcher.forEachFindings(in: document.text, ranges: ranges) { (findings) in
      document.blocked += findings.blocked
      for match in findings.matches {
        while sentence < document.sentences.count, document.sentences[sentence].end <= match.range.start {
          sentence += 1
        }
        guard document.hasRoom(for: match) else {
          lost += 1
          continue
        }
        add(match, sentence: document.sentences.isEmpty ? nil : sentence, &cache, to: &document)
      }
    }
    document.warnings.add(
      .mentionLimit, count: lost,
      detail: "beyond \(document.limits.mentions) mentions or \(document.limits.readings) readings")
  }

  private func add(_ match: Match, sentence: Int?, _ cache: inout ReadingCache, to document: inout Document) {
    let first = document.candidates.count
    matcher.forEachReading(of: match, &cache) { (entity, reading, need) in
      document.candidates.append(Candidate(entity: entity, reading: reading, need: need, score: reading.via.score))
    }
    let best = document.candidates[first]
    var mention = Mention(
      range: match.range, candidates: first..<document.candidates.count, reading: best.reading, score: best.score)
    mention.sentence = sentence
    if match.readingCount == 1, best.need == .nothing { mention.entity = best.entity }
    document.mentions.append(mention)
  }
}

extension Document {
  /// What names are looked for in: no name goes on across the end of one.
  package var nameRanges: [ByteRange] { sentences.isEmpty ? blocks.map(\.range) : sentences }

  fileprivate func hasRoom(for match: Match) -> Bool {
    mentions.count < limits.mentions && candidates.count + match.readingCount <= limits.readings
  }
}
