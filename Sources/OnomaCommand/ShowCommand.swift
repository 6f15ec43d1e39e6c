import ArgumentParser
import Records
import TextModel

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print annotated text.",
    discussion: """
      Mentions are coloured by type on a terminal and bracketed elsewhere; '?' marks
      those left undecided.

      EXAMPLE
        onoma show Output/articles
        onoma show Output/articles tass/2016-04-15.html
        onoma show Output/articles --entity shikotan --context 1
        onoma show Output/crawl --type island --near 44.1,145.9,200km --from 2016-01
        onoma show Output/articles --undecided --context 0
      """)

  @Argument(help: ArgumentHelp("A run's output directory, or its annotations.jsonl; - for standard input."))
  var output: String

  @Argument(help: ArgumentHelp("Only this document.", valueName: "id"))
  var id: String?

  @OptionGroup(title: "What is shown")
  var options: QueryOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Only the sentences with such mentions, and so many around them.", valueName: "sentences"))
  var context: Int?

  @Flag(name: .long, help: "Mark only the mentions that are asked for.")
  var only = false

  @Flag(name: .long, help: "Print all at once, even to a terminal.")
  var noPager = false

  @Flag(name: .long, help: "Colour even if standard output is no terminal.")
  var colour = false

  func validate() throws {
    if let context, context < 0 { throw ValidationError("--context must be 0 or more") }
  }

  func run() throws {
    let reading = try OutputReading(output)
    let query = try options.query()
    let rendering = TextRendering()
    // Before the pager takes standard output.
    let (colours, width) = (colour || Terminal.usesColour, Terminal.width)
    let pager = noPager ? nil : Pager()
    defer { withExtendedLifetime(pager) {} }
    var isFound = false
    var hasRecord = id == nil
    var known: [String] = []
    try reading.forEachLine { (line, number) in
      let record: Record
      do throws(RecordError) {
        record = try RecordReader().record(from: line, line: number)
      } catch {
        throw Failure(.refused, "error: \(reading.annotations): \(error.description)")
      }
      if let id, record.id != id {
        known.append(record.id)
        return true
      }
      hasRecord = true
      guard let chosen = query.mentions(of: record) else { return id == nil }
      if isFound { Terminal.print("") }
      isFound = true
      Terminal.print(rendering.render(shown(record, chosen), colour: colours, width: width))
      return id == nil
    }
    guard !isFound else { return }
    if let id, !hasRecord {
      let nearest = nearestName(to: id, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure(.refused, "error: no record '\(id)' in \(reading.annotations)\(nearest)")
    }
    if !query.isEverything { throw Failure(.problems, "nothing in \(reading.annotations) is as asked for") }
  }

  private func shown(_ record: Record, _ chosen: [Int]) -> Record {
    if let context {
      let excerpt = record.excerpt(around: chosen, context: context)
      return only ? record.keeping(mentions: chosen).excerpt(around: Array(chosen.indices), context: context) : excerpt
    }
    return only ? record.keeping(mentions: chosen) : record
  }
}
