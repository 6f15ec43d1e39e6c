internal import Loading
internal import Pipeline
internal import Stages
internal import TextModel

/// A document taken through the pipeline, with what each step saw and did.
struct DocumentTrace {
  /// As the record would be made of it.
  private(set) var document: Document
  /// What was loaded: cleaning drops it from the document.
  let content: Content
  let format: String
  /// What cleaning left out.
  private(set) var removed: [RemovedPart] = []
  private(set) var match: MatchStage?
  /// What the `names` stage looked at.
  private(set) var evidence: [NameEvidence] = []
  let log = DecisionLog()
  /// The mentions after each stage that may change them, in order.
  private(set) var snapshots: [Snapshot] = []
  /// Why it has no record.
  private(set) var problem: Problem?

  /// What a stage left.
  struct Snapshot {
    var stage: String
    var mentions: Set<ByteRange>
  }

  /// Takes `document` through the stages of a pipeline, as a run does.
  init(_ document: Document, _ stages: [any Stage]) {
    self.document = document
    content = document.content
    format = document.source.format
    for stage in stages {
      do throws(Problem) {
        try take(stage)
      } catch {
        problem = error
        return
      }
    }
  }

  private mutating func take(_ stage: any Stage) throws(Problem) {
    switch stage {
    case let stage as CleanStage:
      removed = stage.removedParts(of: document)
      try stage.annotate(&document)
    case let stage as MatchStage:
      match = stage
      try stage.annotate(&document)
      note("match")
    case let stage as NameStage:
      evidence = stage.trace(document)
      try stage.annotate(&document)
      note("names")
    case let stage as ResolveStage:
      stage.annotate(&document, log: log)
      note("resolve")
    default:
      try stage.annotate(&document)
      if type(of: stage).description.adds.contains(.mentions) { note(type(of: stage).description.name) }
    }
  }

  private mutating func note(_ stage: String) {
    snapshots.append(Snapshot(stage: stage, mentions: Set(document.mentions.map(\.range))))
  }
}
