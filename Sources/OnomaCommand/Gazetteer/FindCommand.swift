import ArgumentParser
import Curation
import Explanation
import Gazetteer
import Pipeline
import TextModel
import Variants

struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Show what a name would match, and how.",
    discussion: """
      The text is matched as a sentence of its own; every name in it is listed with
      each entity that it may stand for: how it was found, the alias and where that
      stands, and what a document must say besides for it to count. Exits with 1 if
      nothing matches.

      EXAMPLE
        onoma gazetteer find Khabomai
        onoma gazetteer find "С. Лаврова"
        onoma gazetteer find Springfield --limit 5
      """)

  @Argument(help: "A name, or a sentence.")
  var text: String

  @OptionGroup var options: GazetteerOptions

  @Option(name: .long, help: "How results are printed: text or jsonl.")
  var format = ListFormat.text

  @Option(name: .long, help: "At most this many entities for each name.")
  var limit = 20

  func run() throws {
    let files = try options.open()
    let bytes = Array(text.utf8)
    let matcher = Matcher(files.table, overlap: .all, names: .all)
    let matches = matcher.matches(in: bytes, ranges: [ByteRange(0, bytes.count)])
    if matches.isEmpty {
      Terminal.printError("nothing matches '\(text)'")
      throw Failure(.problems)
    }
    let places = GazetteerPlaces(files.digests, root: nil)
    for match in matches {
      let name = String(decoding: bytes[match.range.indices], as: UTF8.self)
      let senses = matcher.senses(of: match)
      if format == .text { Terminal.print("\(name)  (\(senses.count) \(senses.count == 1 ? "entity" : "entities"))") }
      for sense in senses.prefix(limit) {
        let finding = Finding(name: name, sense: sense, table: files.table, place: places.place(of: sense, files.table))
        Terminal.print(format == .text ? finding.text : finding.json)
      }
      if format == .text, senses.count > limit { Terminal.print("  … and \(senses.count - limit) more") }
    }
  }

  /// One entity that a name may stand for.
  private struct Finding {
    var name: String
    var sense: Match.Sense
    var table: GazetteerTable
    var place: String?

    var text: String {
      let entity = table.entity(sense.entity)
      var line = "  \(entity.id)  \(sense.type.rawValue)  \(entity.name)"
      if !entity.country.isEmpty { line += " [\((entity.region ?? entity.country.joined(separator: " ")))]" }
      line += "\n    via \(sense.via.rawValue)\(sense.rule.map { " (\($0.name))" } ?? "") of '\(sense.alias)'"
      line += " in \(place ?? sense.gazetteer)"
      switch sense.need {
      case .nothing: break
      case .evidence: line += "; only with other evidence in the document"
      case .place: line += "; only after a place and a comma"
      case .neighbour: line += "; only beside another name"
      case .entity: line += "; here only if it is certain elsewhere in the document"
      }
      return line
    }

    var json: String {
      let entity = table.entity(sense.entity)
      var line = JSONLine()
      line.add("text", name)
      line.add("entity", entity.id)
      line.add("type", sense.type.rawValue)
      line.add("name", entity.name)
      line.add("via", sense.via.rawValue)
      line.add("rule", optional: sense.rule?.name)
      line.add("alias", sense.alias)
      line.add("gazetteer", sense.gazetteer)
      line.add("place", optional: place)
      line.add("needs", "\(sense.need)")
      return line.text
    }
  }
}
