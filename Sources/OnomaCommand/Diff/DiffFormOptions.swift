import ArgumentParser
import Compare

/// What `onoma diff` shows, and in which form.
struct DiffFormOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The form: \(DifferenceForms.all.map(\.name).joined(separator: ", ")).", valueName: "form"))
  var format = "text"

  @Flag(name: [.long, .customLong("stat")], help: "Counts by kind and cause only; the same as --format summary.")
  var summary = false

  @Option(name: .long, help: ArgumentHelp("Also write JUnit XML to a file.", valueName: "file"))
  var junit: String?

  @Flag(name: .long, help: "Colour even if standard output is no terminal.")
  var colour = false

  @Flag(name: .long, help: "Print all at once, even to a terminal.")
  var noPager = false

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Only differences of a kind, such as mention-added, or a group, such as mentions.", valueName: "kind"))
  var kind: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only mentions of a type; * and ? stand for any characters.", valueName: "type"))
  var type: [String] = []

  @Option(name: .long, parsing: .singleValue, help: ArgumentHelp("Only mentions of an entity.", valueName: "id"))
  var entity: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only differences with a cause: its kind, its place, or a part of it.", valueName: "cause"))
  var cause: [String] = []

  @Option(name: .long, parsing: .singleValue, help: ArgumentHelp("Only documents with such an id.", valueName: "id"))
  var document: [String] = []

  @Flag(name: .long, help: "Show what is otherwise only counted: scores, warnings, metadata and the like.")
  var quietKinds = false

  /// Whether only some differences are asked for.
  var chooses: Bool { !(kind + type + entity + cause + document).isEmpty }

  func filter() throws(DifferenceOptionError) -> DifferenceFilter {
    try DifferenceFilter(
      kinds: kind, types: type, entities: entity, causes: cause, documents: document, showsQuiet: quietKinds)
  }

  func form() throws(DifferenceOptionError) -> any DifferenceForm {
    var options = DifferenceFormOptions()
    options.isColoured = colour || Terminal.usesColour
    return try DifferenceForms.form(named: summary ? "summary" : format, options: options)
  }
}
