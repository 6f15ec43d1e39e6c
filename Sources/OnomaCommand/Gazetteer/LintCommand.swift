import ArgumentParser
import Curation
import Gazetteer
import TextModel

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look for mistakes in gazetteers.",
    discussion: """
      Each finding is one line: file, line, severity, what is wrong, what to do, and
      the rule in brackets. Errors are mistakes; a warning that stays is a decision;
      notes are worth knowing. Exits with 1 if there are errors.

      Give files that refer to each other together. Files named by --with are only
      looked things up in: the ids that an '# extends' file adds to, lists of words.

      EXAMPLE
        onoma gazetteer lint Gazetteers
        onoma gazetteer lint mine.tsv --with Gazetteers --severity warning
        onoma gazetteer lint Gazetteers --rule mojibake --rule coordinates
        onoma gazetteer lint --rules
      """)

  @Argument(help: ArgumentHelp("Gazetteer files, or directories with .tsv files.", valueName: "file-or-directory"))
  var paths: [String] = []

  @Option(name: .long, help: "How findings are printed: text or jsonl.")
  var format = ListFormat.text

  @Option(
    name: .long, help: ArgumentHelp("The least severity to print: error, warning or note.", valueName: "severity"))
  var severity = "note"

  @Option(name: .customLong("rule"), parsing: .singleValue, help: ArgumentHelp("Only this rule.", valueName: "name"))
  var ruleNames: [String] = []

  @Option(
    name: .customLong("with"), parsing: .singleValue,
    help: ArgumentHelp("Files or a directory to look things up in only.", valueName: "file-or-directory"))
  var context: [String] = []

  @Flag(name: .customLong("rules"), help: "List the rules and exit.")
  var listsRules = false

  func validate() throws {
    if paths.isEmpty, !listsRules { throw ValidationError("give at least one gazetteer file or directory") }
    if LintSeverity(named: severity) == nil {
      throw ValidationError("unknown severity '\(severity)' (known: error, warning, note)")
    }
    let known = LintRules.all.map(\.name)
    for name in ruleNames where !known.contains(name) {
      let near = nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("unknown rule '\(name)'\(near) (known rules: \(known.joined(separator: ", ")))")
    }
  }

  func run() throws {
    if listsRules { return LintCommand.printRules() }
    var linter = Linter(
      rules: ruleNames.isEmpty ? LintRules.all : LintRules.all.filter { ruleNames.contains($0.name) })
    let sources = try GazetteerInputs.sources(paths)
    let reported = Set(sources.map(\.path))
    for source in sources { linter.add(source) }
    for source in try GazetteerInputs.sources(context) where !reported.contains(source.path) {
      linter.add(source, isReported: false)
    }
    let least = LintSeverity(named: severity) ?? .note
    var counts: [LintSeverity: Int] = [:]
    for finding in linter.findings() {
      counts[finding.severity, default: 0] += 1
      if finding.severity >= least { Terminal.print(format == .text ? finding.description : finding.json) }
    }
    let summary = LintSeverity.allCases.reversed().map { severity in
      let count = counts[severity] ?? 0
      return "\(count) \(severity.name)\(count == 1 ? "" : "s")"
    }
    Terminal.printError(
      "\(sources.count) file\(sources.count == 1 ? "" : "s"): \(summary.joined(separator: ", "))")
    if counts[.error] != nil { throw Failure(.problems) }
  }

  private static func printRules() {
    for rule in LintRules.all {
      let name = rule.name + String(repeating: " ", count: max(1, 22 - rule.name.utf8.count))
      let severity = rule.severity.name + String(repeating: " ", count: 9 - rule.severity.name.utf8.count)
      Terminal.print(name + severity + rule.summary)
    }
  }
}
