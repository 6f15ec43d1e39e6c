/// Where a run's documents are worked on.
package enum Workplace: Sendable {
  /// In this process.
  case here(Annotator)
  /// In processes of their own, of which these are the first.
  case apart(EarlyWorkers)

  /// What the pipeline was made ready with; waits until it is.
  /// - Throws: ``PipelineError`` for what is wrong with the pipeline, ``OutputError`` if there is no worker.
  package func inputs(for definition: PipelineDefinition) throws -> PipelineInputs {
    switch self {
    case .here(let annotator): annotator.inputs
    case .apart(let early): try early.inputs(for: definition)
    }
  }

  package var annotator: Annotator? { if case .here(let annotator) = self { annotator } else { nil } }

  package var early: EarlyWorkers? { if case .apart(let early) = self { early } else { nil } }
}
