package import Gazetteer
internal import Stages
package import TextModel

/// The one list of stages, in the order the help shows. A new stage is a folder in `Sources/Stages` and a line here.
package enum StageList {
  package struct Entry: Sendable {
    package var description: StageDescription
    /// Makes the stage.
    package var make: @Sendable (Parts) throws(PipelineError) -> any Stage
  }

  /// What a stage is made from.
  package struct Parts {
    /// Its entry in the pipeline file; the settings are checked.
    package var entry: PipelineDefinition.StageEntry
    package var definition: PipelineDefinition
    /// The run's gazetteers.
    package var table: GazetteerTable
    package var cache: CacheDirectory?
    /// What the files of sentence rules hold.
    var rules: [SentenceRules] = []
    /// What the files of the `names` stage's rules hold; `nil` without the stage.
    var nameRules: NameRules?

    package var settings: Settings { entry.settings }
  }

  package static let all: [Entry] = [
    Entry(description: CleanStage.description) { CleanStage(settings: $0.settings) },
    Entry(description: SentenceStage.description) { SentenceStage(settings: $0.settings, rules: $0.rules) },
    Entry(description: MatchStage.description) { MatchStage(settings: $0.settings, table: $0.table) },
    Entry(description: NameStage.description) { (parts) throws(PipelineError) in
      guard let rules = parts.nameRules else { throw .other("\(parts.entry.position): the rules were not read") }
      return NameStage(settings: parts.settings, rules: rules, table: parts.table)
    },
    Entry(description: ResolveStage.description) { ResolveStage(settings: $0.settings, table: $0.table) },
    Entry(description: CommandStage.description) { (parts) throws(PipelineError) in try CommandStage(parts) },
  ]

  package static func entry(named name: String) -> Entry? { all.first { $0.description.name == name } }
}
