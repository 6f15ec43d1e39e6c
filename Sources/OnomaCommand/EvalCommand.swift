import ArgumentParser
import Evaluation
import Records

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score an output against gold: precision, recall, F1, and how far off places are.",
    discussion: """
      GOLD and PREDICTED are outputs of runs, or JSON Lines of texts with "id",
      "text" and "entities" ("start", "end", "type", perhaps "lat", "lon",
      "geonameid", "wikidata"; offsets in code points), which is what most corpora
      can be brought into. Texts are paired by id, else by their characters without
      white space; members of a file that was run as JSON Lines also by their
      number: the gold's lines. brat's folders, CoNLL columns (.conll, .bio, .iob),
      CoNLL-U (.conllu), Label Studio's .json and lines of spaCy, Prodigy and
      doccano are read too, on either side.

      strict   same place, same group of types
      exact    same place, whatever the group
      partial  the same; names that only overlap count half
      type     overlapping, same group

      EXAMPLE
        onoma run lgl.jsonl -o Output/lgl
        onoma eval lgl.jsonl Output/lgl --fair --confusions 20
      """)

  @Argument(help: "What is right.")
  var gold: String

  @Argument(help: "What is to be scored.")
  var predicted: String

  @Option(
    name: .long,
    help: ArgumentHelp("Groups to score: place, country, person, org, fac or a type of one's own.", valueName: "a,b"))
  var groups = "place,country,person,org"

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Take a type of either side for another one: NORP=demonym.", valueName: "type=type"))
  var type: [String] = []

  @Flag(
    name: .long,
    help: "As readers would judge: --trim, --ignore-demonyms and --nested-ok together.")
  var fair = false

  @Flag(name: .long, help: "A leading 'the' and a trailing possessive are no part of names.")
  var trim = false

  @Flag(name: .long, help: "Gold places that are demonyms or adjectives count neither way.")
  var ignoreDemonyms = false

  @Flag(name: .long, help: "What lies within a gold name of another group counts neither way.")
  var nestedOk = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Facilities: 'apart', 'places' on both sides, or as places only where 'predicted'.", valueName: "how"))
  var facilities = "apart"

  @Option(
    name: .long, help: ArgumentHelp("Only gold places of this subtype; others count neither way.", valueName: "subtype")
  )
  var subtype: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Gold names with this label count neither way.", valueName: "label"))
  var ignoreLabel: [String] = []

  @Option(name: .long, help: ArgumentHelp("How far off a place may be, in km.", valueName: "km"))
  var radius = 161.0

  @Option(name: .long, help: ArgumentHelp("The n commonest mistakes of each kind.", valueName: "n"))
  var confusions = 0

  @Flag(name: .long, help: "A line for each text and group.")
  var texts = false

  @Flag(name: .long, help: "All figures as JSON.")
  var json = false

  func run() throws {
    let options = try evaluationOptions()
    let answers = try AnnotationAnswers(predicted, to: gold)
    var report = EvaluationReport(options)
    var paired = 0
    try AnnotationReading(gold).forEach { (line, number) in
      let gold: AnnotatedText =
        switch line {
        case .record(let record): AnnotatedText(record, of: nil)
        case .text(let text): text
        }
      let answer = answers.answer(to: gold, line: number)
      if answer != nil { paired += 1 }
      report.add(gold, answer, keepsText: texts)
    }
    guard report.texts > 0 else { throw Failure(.refused, "error: '\(gold)' holds no texts") }
    guard paired > 0 else {
      throw Failure(
        .refused,
        "error: no text of '\(predicted)' belongs to one of '\(gold)': neither ids nor numbers of members nor the texts agree; "
          + "run the gold file itself, as in: onoma run \(gold) -o OUT")
    }
    Terminal.print(json ? try report.json(confusions: confusions) : report.text(confusions: confusions))
  }

  private func evaluationOptions() throws -> EvaluationOptions {
    var options = EvaluationOptions()
    options.groups = groups.split(separator: ",").map { NameGroup(String($0)) }
    for pair in type {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw Failure(.refused, "error: --type \(pair): write it as TYPE=TYPE, such as NORP=demonym")
      }
      options.mapping[parts[0].uppercased()] = parts[1].uppercased()
    }
    guard let facilities = EvaluationOptions.Facilities(rawValue: facilities) else {
      let known = EvaluationOptions.Facilities.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.refused, "error: --facilities \(facilities): it is one of \(known)")
    }
    options.facilities = facilities
    options.subtype = subtype
    options.ignoresDemonyms = fair || ignoreDemonyms
    options.allowsNested = fair || nestedOk
    options.trims = fair || trim
    options.ignoredLabels = Set(ignoreLabel)
    options.radius = radius
    return options
  }
}
