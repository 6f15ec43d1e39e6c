import ArgumentParser
import Explanation
import Loading
import Pipeline
import Records
import TextModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why names in a document are tagged, or are not.",
    discussion: """
      Without --text or --at: all mentions with what decided, then the names that
      were looked up and dropped, with the step. Exits with 1 if what is asked for
      is nowhere.

      EXAMPLE
        onoma explain Examples/Documents/kurils/peace-treaty.html
        onoma explain article.html --text Habomai
        onoma explain article.html --at 412
        onoma explain article.html --clean
        onoma explain feed.rss --document 'feed.rss#000002' --text Kunashir --json
      """)

  @OptionGroup var pipeline: PipelineOptions

  @Option(
    name: [.customShort("g", allowingJoined: true), .customLong("gazetteer")], parsing: .singleValue,
    help: ArgumentHelp("A gazetteer besides the pipeline's; may be repeated.", valueName: "file"))
  var gazetteers: [String] = []

  @Argument(help: "A document of any format that 'onoma run' reads.")
  var file: String

  @Option(name: .long, help: ArgumentHelp("Every place where this string stands.", valueName: "string"))
  var text: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The mention or word at an offset of the cleaned text.", valueName: "offset"))
  var at: Int?

  @Flag(name: .long, help: "What cleaning took away, and why.")
  var clean = false

  @Option(name: .long, help: ArgumentHelp("Only this document of a feed or container.", valueName: "id"))
  var document: String?

  @Flag(name: .long, help: "One JSON object a document.")
  var json = false

  func validate() throws {
    if text != nil, at != nil { throw ValidationError("--text and --at exclude each other; choose one.") }
    if let text, text.isEmpty { throw ValidationError("--text is empty; give the string to look for.") }
    if let at, at < 0 { throw ValidationError("--at \(at): offsets begin at 0.") }
  }

  func run() throws {
    let definition = try pipeline.load()
    let source = try source(wholeUpTo: definition.limits.integer("bytes"))
    let explainer = try Explainer(definition, extraGazetteers: gazetteers, root: ShippedFiles.locate()?.root)
    defer { explainer.end() }
    let explanations: [DocumentExplanation]
    let id = PathText.name(of: PathText.normalized(file))
    do throws(Problem) {
      explanations = try explainer.explain(source, id: id, document: document, question, removed: clean)
    } catch {
      throw Failure(.problems, "error: \(file): \(error.status.rawValue): \(error.reason)")
    }
    if let document, explanations.isEmpty {
      let nearest = nearestName(to: document, in: explainer.ids(source, id: id)).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure(.refused, "error: no document '\(document)' in \(file)\(nearest)")
    }
    try checkOffset(explanations)
    print(explanations)
    if explanations.contains(where: { $0.problem != nil }) || !explanations.contains(where: \.isFound) {
      throw Failure(.problems, missing)
    }
  }

  private var question: ExplainQuestion {
    if let text { return .text(text) }
    return at.map { .offset($0) } ?? .all
  }

  /// What standard error says where nothing was found; a message already stands with documents that failed.
  private var missing: String? {
    if let text { return "nothing to explain: '\(text)' is nowhere in \(file)" }
    return at.map { "nothing to explain: no word stands at offset \($0) of \(file)" }
  }

  private func source(wholeUpTo limit: Int) throws -> any ByteSource {
    do throws(Problem) {
      return try FileReading.source(Array(file.utf8), wholeUpTo: limit)
    } catch {
      let nearest = FileSystem.nearestFile(to: file, suffix: "").map { "; did you mean '\($0)'?" } ?? ""
      throw Failure(.refused, "error: cannot read '\(file)': \(error.reason)\(nearest)")
    }
  }

  /// An offset outside every document is a mistake.
  private func checkOffset(_ explanations: [DocumentExplanation]) throws {
    guard let at, let longest = explanations.max(by: { $0.offsets.count < $1.offsets.count }) else { return }
    guard at >= longest.offsets.count else { return }
    throw Failure(
      .refused,
      "error: --at \(at): the cleaned text of \(longest.id) ends at \(longest.offsets.count) (emit.offsets: "
        + "\(longest.unit.rawValue)); give an offset below that")
  }

  private func print(_ explanations: [DocumentExplanation]) {
    if json {
      for explanation in explanations { Terminal.print(ExplanationJSON.line(explanation)) }
      return
    }
    let form = ExplanationText(colour: Terminal.usesColour)
    // Of many documents only those that have something to tell.
    let shown = explanations.count > 1 ? explanations.filter { $0.isFound || $0.problem != nil } : explanations
    for (index, explanation) in shown.enumerated() {
      if index > 0 { Terminal.print("") }
      Terminal.print(form.render(explanation))
    }
  }
}
