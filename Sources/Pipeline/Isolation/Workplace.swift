/// Where a run's documents are worked on.
package enum Workplace: Sendable {
  /// In this process.
  case here(Annotator)
  /// In processes of their own, of which this is the first.
  case apart(FirstWorker)

  /// What the pipeline was made ready with; waits until it is.
  /// - Throws: ``PipelineError`` for what is wrong with the pipeline, ``OutputError`` if there is no worker.
  package func inputs(for definition: PipelineDefinition) throws -> PipelineInputs {
    switch self {
    case .here(let annotator): annotator.inputs
    case .apart(let first): try first.inputs(for: definition)
    }
  }

  package var annotator: Annotator? { if case .here(let annotator) = self { annotator } else { nil } }

  package var first: FirstWorker? { if case .apart(let first) = self { first } else { nil } }
}
