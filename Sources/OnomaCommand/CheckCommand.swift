import ArgumentParser
import Loading
import Records
import TextModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the records of an output.",
    discussion: """
      Checks form, order, offsets, slices, sentences, mentions and entities of each
      record. With --sources the documents are read again, and the source range of
      each mention is decoded and compared with its text.

      EXAMPLE
        onoma check Output/articles
        onoma check Output/articles --sources --root articles
      """)

  @Argument(help: ArgumentHelp("A run's output directory, or its annotations.jsonl; - for standard input."))
  var output: String

  @Flag(name: .long, help: "Read the documents again and compare.")
  var sources = false

  @Option(
    name: .long,
    help: ArgumentHelp("Where the documents are; by default where the run found them.", valueName: "directory"))
  var root: String?

  @Option(name: .long, help: ArgumentHelp("How many findings to print.", valueName: "n"))
  var limit = 100

  func run() throws {
    let reading = try OutputReading(output)
    let locator = sources ? try SourceLocator(root: root, inputs: reading.inputs()) : nil
    var check = RecordCheck()
    var total = 0
    var records = 0
    var mentions = 0
    func report(_ findings: [CheckFinding]) {
      for finding in findings {
        total += 1
        if total <= limit { Terminal.print("\(reading.annotations):\(finding)") }
      }
    }
    try reading.forEachLine { (line, number) in
      let (record, findings) = check.line(line, number: number)
      report(findings)
      records += 1
      guard let record else { return true }
      mentions += record.mentions?.count ?? 0
      if let locator { report(try locator.findings(in: record, line: number)) }
      return true
    }
    if total > limit { Terminal.print("… and \(total - limit) more") }
    Terminal.printError(
      "\(records) records, \(mentions) mentions\(sources ? ", compared with their sources" : ""): "
        + (total == 0 ? "all right" : "\(total) finding\(total == 1 ? "" : "s")"))
    if total > 0 { throw Failure(.problems) }
  }
}
