package import Gazetteer
internal import Stages
package import TextModel

/// The one list of stages, in the order the help shows. A new stage is a folder in `Sources/Stages` and a line here.
package enum StageList {
  package struct Entry: Sendable {
    package var description: StageDescription
    /// Makes the stage from checked settings and the run's gazetteers.
    package var make: @Sendable (Settings, GazetteerTable) -> any Stage
  }

  package static let all: [Entry] = [
    Entry(description: CleanStage.description) { (settings, _) in CleanStage(settings: settings) },
    Entry(description: SentenceStage.description) { (settings, _) in SentenceStage(settings: settings) },
    Entry(description: MatchStage.description) { MatchStage(settings: $0, table: $1) },
    Entry(description: ResolveStage.description) { ResolveStage(settings: $0, table: $1) },
  ]

  package static func entry(named name: String) -> Entry? { all.first { $0.description.name == name } }
}
