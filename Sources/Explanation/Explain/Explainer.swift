package import Loading
package import Pipeline
internal import Records
internal import Stages
package import TextModel

/// Explains why names in documents are tagged, or are not: takes them through the real pipeline, step by step.
///
///     let explainer = try Explainer(definition, extraGazetteers: [])
///     for explanation in try explainer.explain(source, id: "a.html", .text("Shikotan")) { … }
package final class Explainer {
  private let annotator: Annotator
  private let places: GazetteerPlaces

  /// - Parameters:
  ///   - extraGazetteers: paths of files added to the match stage's.
  ///   - root: a directory that is left out of the paths of gazetteers: where the shipped files are.
  package init(
    _ definition: PipelineDefinition, extraGazetteers: [String] = [], root: String? = nil,
    cache: CacheDirectory? = .locate()
  ) throws(PipelineError) {
    annotator = try Annotator(definition, extraGazetteers: extraGazetteers, cache: cache)
    places = GazetteerPlaces(annotator.gazetteers, root: root)
  }

  /// Ends the processes of outside commands.
  package func end() { annotator.endCommands() }

  /// The explanations of the documents in a file, in their order.
  /// - Parameters:
  ///   - document: only the one with this id.
  ///   - removed: whether to tell what cleaning took away.
  /// - Throws: why the file gives no document.
  package func explain(
    _ source: any ByteSource, id: String, document: String? = nil, _ question: ExplainQuestion, removed: Bool = false
  ) throws(Problem) -> [DocumentExplanation] {
    var file = try annotator.loader.load(source, path: id)
    var explanations: [DocumentExplanation] = []
    while let member = file.next() {
      switch member {
      case .leftOut: break
      // The rest of a large container is of no interest then.
      case .memberEnd: if document != nil, !explanations.isEmpty { return explanations }
      case .problem(let id, let problem):
        if document == nil || document == id {
          explanations.append(
            DocumentExplanation(
              id: id, question: question, problem: problem,
              offsets: TextOffsets([], unit: unit), unit: unit, text: []))
        }
      case .document(let loaded):
        if document == nil || document == loaded.id {
          explanations.append(explain(DocumentTrace(loaded, annotator.stages), question, removed))
        }
      }
    }
    return explanations
  }

  /// The ids of the documents in a file.
  package func ids(_ source: any ByteSource, id: String) -> [String] {
    guard var file = try? annotator.loader.load(source, path: id) else { return [] }
    var ids: [String] = []
    while let member = file.next() {
      switch member {
      case .leftOut, .memberEnd: break
      case .problem(let id, _): ids.append(id)
      case .document(let document): ids.append(document.id)
      }
    }
    return ids
  }

  private var unit: OffsetUnit { annotator.writer.offsets }

  private func explain(
    _ trace: DocumentTrace, _ question: ExplainQuestion, _ removed: Bool
  ) -> DocumentExplanation {
    let text = trace.document.text
    var explanation = DocumentExplanation(
      id: trace.document.id, question: question, problem: trace.problem,
      offsets: TextOffsets(text, unit: unit), unit: unit, text: text)
    if removed {
      explanation.removed = trace.removed.map { (part) in
        DocumentExplanation.RemovedFacts(
          source: trace.content.origin.source(of: part.range), element: part.element, reason: part.reason.name,
          sentence: part.sentence,
          words: part.words, text: part.text)
      }
      if question == .all { return explanation }
    }
    guard trace.problem == nil else { return explanation }
    switch question {
    case .all:
      let names = NameExplaining(trace, trace.document.nameRanges, annotator.table, places)
      explanation.names = names.mentions()
      explanation.dropped = names.dropped()
    case .text(let string):
      let found = TextSearch.ranges(of: string, in: trace)
      let names = NameExplaining(trace, around: found, annotator.table, places)
      explanation.names = found.map { names.explain($0, isWhole: true) }
      if found.isEmpty { explanation.taken = SourceSearch(trace).findings(of: string) }
    case .offset(let offset):
      guard let byte = explanation.offsets.byte(atUnits: offset), byte < text.count else { break }
      let names = NameExplaining(trace, around: [ByteRange(byte, byte + 1)], annotator.table, places)
      if let range = names.place(at: byte) { explanation.names = [names.explain(range, isWhole: true)] }
    }
    return explanation
  }
}
