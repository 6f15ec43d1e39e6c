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
        onoma show Output/articles tass/2016-04-15.html | less -R
      """)

  @Argument(help: ArgumentHelp("A run's output directory, or its annotations.jsonl; - for standard input."))
  var output: String

  @Argument(help: ArgumentHelp("Only this document.", valueName: "id"))
  var id: String?

  @Flag(name: .long, help: "Colour even if standard output is no terminal.")
  var colour = false

  func run() throws {
    let reading = try OutputReading(output)
    let rendering = TextRendering()
    var isFound = false
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
      if isFound { Terminal.print("") }
      isFound = true
      Terminal.print(rendering.render(record, colour: colour || Terminal.usesColour, width: Terminal.width))
      return id == nil
    }
    if let id, !isFound {
      let nearest = nearestName(to: id, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure(.refused, "error: no record '\(id)' in \(reading.annotations)\(nearest)")
    }
  }
}
