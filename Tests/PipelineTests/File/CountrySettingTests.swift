import Foundation
import Pipeline
import Testing
import TextModel

/// `resolve: {view: …}` in pipeline files and on the command line, with the real list of stages.
@Suite("the view in pipeline files")
struct CountrySettingTests {
  private static func parse(_ view: String) throws(PipelineFileError) -> PipelineDefinition {
    try PipelineFile.parse(
      Array("version: 1\nstages:\n  - clean\n  - match\n  - resolve: {view: \(view)}\n".utf8), file: "news.yaml",
      schema: PipelineLoading.schema)
  }

  @Test("it is neutral unless it is said") func standard() throws {
    let definition = try PipelineFile.parse(
      Array("version: 1\nstages: [clean, match, resolve]\n".utf8), file: "news.yaml", schema: PipelineLoading.schema)
    #expect(definition.stages[2].settings.text("view") == "neutral")
  }

  @Test("a code is taken, written down and read again", arguments: ["neutral", "JP", "NO", "'RU'", "XK"])
  func taken(_ written: String) throws {
    let definition = try Self.parse(written)
    #expect(definition.stages[2].settings["view"] == .text(written.filter { $0 != "'" }))
    let canonical = definition.canonicalYAML(schema: PipelineLoading.schema)
    #expect(
      try PipelineFile.parse(Array(canonical.utf8), file: "news.yaml", schema: PipelineLoading.schema) == definition)
  }

  private static let known = """
    known values: neutral, the codes of ISO 3166-1
    known codes: \(CountryCode.all.joined(separator: ", "))
    """

  @Test(
    "what is no country is refused with the whole message",
    arguments: [
      ("jp", "unknown value 'jp' of 'resolve.view'; did you mean 'JP'?\n\(excerpt("jp"))\n\(known)"),
      ("JPN", "unknown value 'JPN' of 'resolve.view'; did you mean 'JP'?\n\(excerpt("JPN"))\n\(known)"),
      ("UK", "unknown value 'UK' of 'resolve.view'; did you mean 'GB'?\n\(excerpt("UK"))\n\(known)"),
      (
        "nuetral", "unknown value 'nuetral' of 'resolve.view'; did you mean 'neutral'?\n\(excerpt("nuetral"))\n\(known)"
      ),
      ("Japanese", "unknown value 'Japanese' of 'resolve.view'\n\(excerpt("Japanese"))\n\(known)"),
      (
        "[JP]",
        "'resolve.view' must be neutral or a country's code such as JP, not a list\n\(excerpt("[JP]"))"
      ),
    ])
  func refused(view: String, message: String) {
    let error = #expect(throws: PipelineFileError.self) { try Self.parse(view) }
    #expect(error?.description == "error: news.yaml:5:21: \(message)")
  }

  private static func excerpt(_ view: String) -> String {
    "    - resolve: {view: \(view)}\n                      ^"
  }

  @Test("a mistyped name is refused with the nearest") func key() {
    let error = #expect(throws: PipelineFileError.self) {
      try PipelineFile.parse(
        Array("version: 1\nstages: [clean, match, resolve: {veiw: JP}]\n".utf8), file: "news.yaml",
        schema: PipelineLoading.schema)
    }
    #expect(error?.description.contains("unknown key 'veiw' in stage 'resolve'; did you mean 'view'?") == true)
  }

  @Test("on the command line") func override() throws {
    let definition = try Self.parse("neutral")
    let changed = try definition.applying(
      ["resolve.view=JP"], schema: PipelineLoading.schema, workingDirectory: "/there")
    #expect(changed.stages[2].settings.text("view") == "JP")
    #expect(
      changed.recordYAML(schema: PipelineLoading.schema) != definition.recordYAML(schema: PipelineLoading.schema))
    let error = #expect(throws: PipelineFileError.self) {
      try definition.applying(["resolve.view=Jp"], schema: PipelineLoading.schema, workingDirectory: "/there")
    }
    #expect(error?.description.hasPrefix("error: --set resolve.view=Jp: unknown value 'Jp'") == true)
  }

  @Test("editors know the codes") func jsonSchema() {
    let schema = PipelineLoading.schema.jsonSchema()
    #expect(schema.contains("\"neutral\"") && schema.contains("\"JP\""))
    #expect(PipelineLoading.schema.stageListing().contains("neutral|country code"))
  }
}
