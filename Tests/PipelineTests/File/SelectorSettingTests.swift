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

/// `load.xml` in pipeline files and on the command line.
@Suite("selectors of XML in pipeline files")
struct XMLSettingTests {
  private static func parse(_ settings: String) throws(PipelineFileError) -> PipelineDefinition {
    try PipelineFile.parse(
      Array("version: 1\nload:\n  xml: {\(settings)}\nstages: [clean]\n".utf8), file: "news.yaml",
      schema: PipelineLoading.schema)
  }

  @Test(
    "selectors are taken, alone or several, written down and read again",
    arguments: [
      ("blocks: //body//p", "blocks", ["//body//p"]),
      ("blocks: ['dc|title, p', //x:y.z]", "blocks", ["dc|title, p", "//x:y.z"]),
      ("language: /doc/@xml:lang", "language", ["/doc/@xml:lang"]),
      ("date: 'when::attr(at)'", "date", ["when::attr(at)"]),
      ("leave-out: []", "leave-out", []), ("title: \"[Role=Head]\"", "title", ["[Role=Head]"]),
    ])
  func taken(_ written: String, _ name: String, _ expected: [String]) throws {
    let definition = try Self.parse(written)
    #expect(definition.xml.list(name) == expected)
    let canonical = definition.canonicalYAML(schema: PipelineLoading.schema)
    #expect(
      try PipelineFile.parse(Array(canonical.utf8), file: "news.yaml", schema: PipelineLoading.schema) == definition)
  }

  @Test(
    "a wrong one is refused with the whole message",
    arguments: [
      (
        "blocks: [//p, 'p:hover']",
        """
        error: news.yaml:3:23: the selector 'p:hover' of 'load.xml.blocks', column 3: ':hover' is not known here; known are :first-child, :last-child, :nth-child, :nth-last-child, :first-of-type, :last-of-type, :nth-of-type, :nth-last-of-type
            xml: {blocks: [//p, 'p:hover']}
                                ^
        """
      ),
      (
        "blocks: //p/@class",
        """
        error: news.yaml:3:17: the selector '//p/@class' of 'load.xml.blocks', column 1: it names an attribute, which has no text; name the element
            xml: {blocks: //p/@class}
                          ^
        """
      ),
      (
        "title: //@class",
        """
        error: news.yaml:3:16: the selector '//@class' of 'load.xml.title', column 3: expected the name of an element or '*', not '@'
            xml: {title: //@class}
                         ^
        """
      ),
      (
        "titel: //p",
        """
        error: news.yaml:3:9: unknown key 'titel' in 'load.xml'; did you mean 'title'?
            xml: {titel: //p}
                  ^
        known keys: document, blocks, leave-out, title, author, date, language, site, url
        """
      ),
      (
        "title: {select: p}",
        """
        error: news.yaml:3:16: 'load.xml.title' must be a selector such as '//body//p' or 'body p', or a list of them, not a mapping
            xml: {title: {select: p}}
                         ^
        """
      ),
    ])
  func refused(settings: String, message: String) {
    let error = #expect(throws: PipelineFileError.self) { try Self.parse(settings) }
    #expect(error?.description == message)
  }

  @Test("on the command line") func override() throws {
    let definition = try Self.parse("blocks: //p").applying(
      ["load.xml.blocks=h1, .body p", "load.xml.title=[//a, //b]"], schema: PipelineLoading.schema,
      workingDirectory: "/there")
    #expect(definition.xml.list("blocks") == ["h1, .body p"])
    #expect(definition.xml.list("title") == ["//a", "//b"])
  }
}
