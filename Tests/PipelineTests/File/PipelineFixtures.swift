import Pipeline
import TextModel

/// Stages as the default pipeline has them; the pipeline file knows stages only by such descriptions.
enum PipelineFixtures {
  static let schema = PipelineSchema(stages: [
    StageDescription(
      name: "clean", summary: "Takes the text out of the markup.", needs: [], adds: [.text],
      settings: [
        Setting("content", .choice(["article", "all"]), default: .text("article"), "what counts as the text"),
        Setting("titles", .flag, default: .flag(true), "put the headline first"),
      ]),
    StageDescription(
      name: "sentences", summary: "Splits the text into sentences.", needs: [.text], adds: [.sentences],
      settings: [Setting("language", .text, default: .text("auto"), "language of the text, or auto")]),
    StageDescription(
      name: "match", summary: "Finds the names of gazetteers.", needs: [.text], adds: [.mentions],
      settings: [
        Setting("gazetteers", .paths, default: .list([]), "gazetteer files"),
        Setting("overlap", .choice(["longest", "all"]), default: .text("longest"), "which of overlapping names stay"),
      ]),
    StageDescription(
      name: "resolve", summary: "Decides which entity a name means.", needs: [.mentions], adds: [.entities],
      settings: []),
    StageDescription(
      name: "dates", summary: "Needs what nothing gives.", needs: [.entities, .sentences], adds: [], settings: []),
  ])

  static func parse(_ text: String, file: String = "news.yaml") throws(PipelineFileError) -> PipelineDefinition {
    try PipelineFile.parse(Array(text.utf8), file: file, schema: schema)
  }
}
