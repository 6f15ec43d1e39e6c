import Foundation
import Pipeline
import Testing
import TextModel

/// `content: {select: …}` in pipeline files and on the command line, with the real list of stages.
@Suite("selectors in pipeline files")
struct SelectorSettingTests {
  private static func parse(_ setting: String) throws(PipelineFileError) -> PipelineDefinition {
    try PipelineFile.parse(
      Array("version: 1\nstages:\n  - clean: {content: \(setting)}\n".utf8), file: "news.yaml",
      schema: PipelineLoading.schema)
  }

  @Test(
    "a selector is taken, written down and read again",
    arguments: [#""article > .body p""#, #""//div[@class='a']/p[2]""#])
  func taken(_ written: String) throws {
    let definition = try Self.parse("{select: \(written)}")
    let text = written.filter { $0 != "\"" }
    #expect(definition.stages[0].settings["content"] == .selector(text))
    let canonical = definition.canonicalYAML(schema: PipelineLoading.schema)
    #expect(
      try PipelineFile.parse(Array(canonical.utf8), file: "news.yaml", schema: PipelineLoading.schema) == definition)
  }

  @Test(
    "a wrong one is refused with the whole message",
    arguments: [
      (
        #"{select: "p:hover"}"#,
        #"""
        error: news.yaml:3:31: the selector 'p:hover' of 'clean.content', column 3: ':hover' is not known here; known are :first-child, :last-child, :nth-child, :nth-last-child, :first-of-type, :last-of-type, :nth-of-type, :nth-last-of-type
            - clean: {content: {select: "p:hover"}}
                                        ^
        """#
      ),
      (
        "{pick: p}",
        """
        error: news.yaml:3:22: 'clean.content' must be one of article, all, or {select: …}, not a mapping
            - clean: {content: {pick: p}}
                               ^
        """
      ),
    ])
  func refused(setting: String, message: String) {
    let error = #expect(throws: PipelineFileError.self) { try Self.parse(setting) }
    #expect(error?.description == message)
  }

  @Test("on the command line") func override() throws {
    let definition = try Self.parse("all")
      .applying(
        [#"clean.content={select: "article p"}"#, "clean.captions=true"], schema: PipelineLoading.schema,
        workingDirectory: "/there")
    #expect(definition.stages[0].settings["content"] == .selector("article p"))
    #expect(definition.stages[0].settings.flag("captions"))
    let error = #expect(throws: PipelineFileError.self) {
      try definition.applying(
        ["clean.content={select: 'p >'}"], schema: PipelineLoading.schema, workingDirectory: "/there")
    }
    #expect(error?.description.contains("column 4: expected a name") == true)
  }

  @Test("the JSON Schema has it") func jsonSchema() {
    let schema = PipelineLoading.schema.jsonSchema().filter { !$0.isWhitespace }
    #expect(
      schema.contains(#""required":["select"],"additionalProperties":false,"properties":{"select":{"type":"string"}}"#))
  }
}
