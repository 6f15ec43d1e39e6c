package import Gazetteer
package import Loading
package import Records
package import TextModel

/// A pipeline that is ready: bytes in, records out. Immutable; all workers share one.
///
///     let annotator = try Annotator(definition, schema: .onoma, extraGazetteers: [])
///     for outcome in annotator.annotate(bytes, id: "a.html") { … }
package struct Annotator: Sendable {
  /// What the gazetteers compiled to.
  package let table: GazetteerTable
  /// Path and SHA-256 of each gazetteer file, in the order given.
  package let gazetteers: [FileDigest]
  /// Path and SHA-256 of each file of rules, in the order given: of sentences, then of people with their lists.
  package let rules: [FileDigest]
  /// The outside commands among the stages, in order.
  package let commands: [CommandDigest]
  package let writer: RecordWriter
  package let loader: Loader
  package let stages: [any Stage]
  /// Where the stages begin that leave the text and its sentences as they are.
  let firstTagging: Int
  let annotationLimits: AnnotationLimits

  /// Compiles the gazetteers and makes the stages.
  /// - Parameters:
  ///   - extraGazetteers: paths of files added to the match stage's.
  ///   - cache: where compiled gazetteers are kept; `nil` for nowhere.
  /// - Throws: ``PipelineError``.
  package init(
    _ definition: PipelineDefinition, extraGazetteers: [String] = [], cache: CacheDirectory? = .locate()
  ) throws(PipelineError) {
    let files = try GazetteerFiles(GazetteerFiles.named(in: definition, extra: extraGazetteers), cache: cache)
    try self.init(definition, table: files.table, gazetteers: files.digests, cache: cache)
  }

  /// Makes the stages, for gazetteers that are compiled already.
  package init(
    _ definition: PipelineDefinition, table: GazetteerTable, gazetteers: [FileDigest], cache: CacheDirectory? = nil
  ) throws(PipelineError) {
    self.gazetteers = gazetteers
    self.table = table
    let ruleFiles = try SentenceRuleFiles(in: definition)
    let nameFiles = try NameRuleFiles(in: definition, cache: cache)
    rules = ruleFiles.digests + nameFiles.digests
    var stages: [any Stage] = []
    for entry in definition.stages {
      guard let listed = StageList.entry(named: entry.name) else { continue }
      stages.append(
        try listed.make(
          StageList.Parts(
            entry: entry, definition: definition, table: table, cache: cache, rules: ruleFiles.rules,
            nameRules: nameFiles.rules)))
    }
    self.stages = stages
    let textual = definition.stages.lastIndex { (entry) in
      let adds = StageList.entry(named: entry.name)?.description.adds(entry.settings) ?? []
      return adds.contains(.text) || adds.contains(.sentences)
    }
    firstTagging = textual.map { $0 + 1 } ?? 0
    commands = stages.compactMap { ($0 as? CommandStage)?.command.digest }
    annotationLimits = LoadLimits(definition).annotations
    loader = Loader(definition)
    writer = RecordWriter(
      offsets: OffsetUnit(rawValue: definition.emit.text("offsets")) ?? .codepoint,
      include: Set(definition.emit.list("include").compactMap(RecordWriter.Part.init(rawValue:))))
  }

  /// What records depend on besides their sources.
  package var inputs: PipelineInputs { PipelineInputs(gazetteers: gazetteers, rules: rules, commands: commands) }

  /// Lets the processes of outside commands end and waits for them. A later document starts them again.
  package func endCommands() {
    for stage in stages { (stage as? CommandStage)?.end() }
  }

  /// What became of one document.
  package enum Outcome: Sendable {
    case record(Document, Status)
    case problem(id: String, Problem)
    /// A member of a container that is of no known format.
    case leftOut
  }

  /// Loads the bytes of one file and takes each document in it through the stages.
  /// - Parameter sha256: the digest of `bytes`, for the record.
  package func annotate(_ bytes: [UInt8], id: String, sha256: String, format: FormatName? = nil) -> [Outcome] {
    var outcomes: [Outcome] = []
    var times = StepTimes(count: stepCount)
    forEachOutcome(of: MemorySource(bytes), id: id, sha256: sha256, format: format, times: &times) { (outcome, _) in
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// The same, one document after the other: the next is made when `body` is done with the last.
  /// - Parameters:
  ///   - times: the steps' times are added there, and `body` adds its own.
  ///   - resumption: where to begin.
  ///   - memberEnd: told when all documents of a member are done; says whether to go on.
  func forEachOutcome(
    of source: any ByteSource, id: String, sha256: String, format: FormatName? = nil,
    from resumption: Resumption = Resumption(), times: inout StepTimes,
    _ body: (Outcome, inout StepTimes) -> Void, memberEnd: () -> Bool = { true }
  ) {
    forEachOutcome(
      id: id, sha256: sha256, from: resumption, times: &times,
      load: { () throws(Problem) in try loader.load(source, path: id, format: format) }, body, memberEnd: memberEnd)
  }

  /// The same of what `load` loads.
  func forEachOutcome(
    id: String, sha256: String, from resumption: Resumption = Resumption(), times: inout StepTimes,
    load: () throws(Problem) -> LoadedFile, _ body: (Outcome, inout StepTimes) -> Void,
    memberEnd: () -> Bool = { true }
  ) {
    var file: LoadedFile
    do throws(Problem) {
      file = try load()
    } catch {
      times.end(StepTimes.load)
      return body(.problem(id: id, error), &times)
    }
    file.pass(resumption.members)
    var failed = resumption.failure.flatMap { file.fail($0) }
    while let member = failed ?? file.next() {
      failed = nil
      times.end(StepTimes.load)
      switch member {
      case .problem(let id, let problem): body(.problem(id: id, problem), &times)
      case .leftOut: body(.leftOut, &times)
      case .memberEnd: if !memberEnd() { return }
      case .document(var document):
        // Members of containers have their own.
        if document.source.sha256.isEmpty { document.source.sha256 = sha256 }
        body(annotate(&document, &times), &times)
      }
    }
  }

  /// How many steps ``StepTimes`` counts.
  var stepCount: Int { stages.count + 3 }

  private func annotate(_ document: inout Document, _ times: inout StepTimes) -> Outcome {
    for (index, stage) in stages.enumerated() {
      defer { times.end(StepTimes.firstStage + index) }
      do throws(Problem) {
        try stage.annotate(&document)
      } catch {
        return .problem(id: document.id, error)
      }
    }
    times.textBytes += document.text.count
    return .record(document, document.text.isEmpty ? .empty : .ok)
  }

  /// The record of an annotated document.
  /// - Throws: ``RecordError`` if a stage left text that is not UTF-8.
  package func record(_ document: Document, _ status: Status) throws(RecordError) -> Record {
    try writer.makeRecord(document, status: status, entities: table)
  }
}
