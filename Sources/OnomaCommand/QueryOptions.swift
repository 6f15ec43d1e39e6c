import ArgumentParser
import Records

/// Which documents and mentions of an output are asked for: the same for all commands that look into one.
struct QueryOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only mentions of a type; * and ? stand for any characters.", valueName: "type"))
  var type: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only mentions of an entity, such as shikotan.", valueName: "id"))
  var entity: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only mentions of what a country administers or claims.", valueName: "code"))
  var country: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Only mentions of places around a point: 44.1,145.9,200km.", valueName: "lat,lon,km"))
  var near: String?

  @Flag(name: .long, help: "Only mentions that were left undecided.")
  var undecided = false

  @Option(name: .long, help: ArgumentHelp("Only documents from this year, month or day on.", valueName: "date"))
  var from: String?

  @Option(name: .long, help: ArgumentHelp("Only documents up to this year, month or day.", valueName: "date"))
  var to: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only documents with such an id; * and ? stand for any characters.", valueName: "id"))
  var document: [String] = []

  func query() throws -> RecordQuery {
    do throws(QueryError) {
      return try RecordQuery(
        types: type, entities: entity, countries: country, near: near, isUndecided: undecided, from: from, to: to,
        documents: document)
    } catch {
      throw Failure(.refused, "error: \(error)")
    }
  }
}
