import Foundation
import Pipeline
import TextModel
import Testing

/// What a pipeline file may say of outside commands, with the real list of stages.
@Suite("outside commands in pipeline files")
struct CommandSettingsTests {
  private static func parse(_ stages: String) throws(PipelineFileError) -> PipelineDefinition {
    try PipelineFile.parse(
      Array("version: 1\nstages:\n\(stages)\n".utf8), file: "news.yaml", schema: PipelineLoading.schema)
  }

  @Test(
    "a wrong one is refused with the whole message",
    arguments: [
      (
        "  - clean\n  - command",
        """
        error: news.yaml:4:5: stage 'command' must have 'run': a program and its arguments, such as [python3, ./stage.py]
            - command
              ^
        """
      ),
      (
        "  - clean\n  - command: {seconds: 3}",
        """
        error: news.yaml:4:5: stage 'command' must have 'run': a program and its arguments, such as [python3, ./stage.py]
            - command: {seconds: 3}
              ^
        """
      ),
      (
        "  - clean\n  - command: {run: python3 x.py}",
        """
        error: news.yaml:4:20: 'command.run' must be a program and its arguments, such as [python3, ./stage.py], not 'python3 x.py'
            - command: {run: python3 x.py}
                             ^
        """
      ),
      (
        "  - clean\n  - command: {run: []}",
        """
        error: news.yaml:4:20: 'command.run' must be a program and its arguments, such as [python3, ./stage.py], not an empty list
            - command: {run: []}
                             ^
        """
      ),
      (
        "  - command: {run: [x]}",
        """
        error: news.yaml:3:5: stage 'command' needs text, which no earlier stage gives; put 'clean' before it
            - command: {run: [x]}
              ^
        """
      ),
      (
        "  - clean\n  - command: {run: [x], needs: [sentences]}",
        """
        error: news.yaml:4:5: stage 'command' needs sentences, which no earlier stage gives; put 'sentences' before it
            - command: {run: [x], needs: [sentences]}
              ^
        """
      ),
      (
        "  - clean\n  - command: {run: [x], adds: []}\n  - resolve",
        """
        error: news.yaml:5:5: stage 'resolve' needs mentions, which no earlier stage gives; put 'match' or 'command' before it
            - resolve
              ^
        """
      ),
      (
        "  - clean\n  - command: {run: [x], adds: [sentences]}",
        """
        error: news.yaml:4:32: unknown value 'sentences' of 'command.adds'
            - command: {run: [x], adds: [sentences]}
                                         ^
        known values: mentions
        """
      ),
      (
        "  - clean\n  - clean",
        """
        error: news.yaml:4:5: the stage 'clean' stands twice, first in line 3
            - clean
              ^
        """
      ),
    ])
  func refused(stages: String, message: String) {
    let error = #expect(throws: PipelineFileError.self) { try Self.parse(stages) }
    #expect(error?.description == message)
  }

  @Test("commands may stand several times, and give what later stages need")
  func several() throws {
    let definition = try Self.parse(
      """
        - clean
        - command: {run: [a]}
        - command: {run: [b, 5, "x y"], needs: [mentions], files: [m.bin], types: [ship], seconds: 5}
        - resolve
        - command: {run: [c], needs: [entities]}
      """)
    #expect(definition.stages.map(\.name) == ["clean", "command", "command", "resolve", "command"])
    #expect(definition.stages[2].settings.list("run") == ["b", "5", "x y"])
    let text = definition.canonicalYAML(schema: PipelineLoading.schema)
    #expect(
      text.contains(
        """
          - command:
              run: [b, "5", "x y"]
              needs: [mentions]
              adds: [mentions]
              types: [ship]
              files: [m.bin]
              seconds: 5

        """))
    #expect(
      try PipelineFile.parse(Array(text.utf8), file: "news.yaml", schema: PipelineLoading.schema) == definition)
  }

  @Test("the JSON Schema asks for 'run'")
  func jsonSchema() throws {
    let schema = PipelineLoading.schema.jsonSchema()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
    let properties = try #require(root["properties"] as? [String: Any])
    let items = try #require((properties["stages"] as? [String: Any])?["items"] as? [String: Any])
    let entries = try #require(items["oneOf"] as? [[String: Any]])
    #expect(entries.first?["enum"] as? [String] == ["clean", "sentences", "match", "names", "resolve"])
    let command = try #require((entries.last?["properties"] as? [String: Any])?["command"] as? [String: Any])
    #expect(command["required"] as? [String] == ["run"])
    #expect(command["type"] as? String == "object")
    let run = try #require((command["properties"] as? [String: Any])?["run"] as? [String: Any])
    #expect(run["minItems"] as? Int == 1)
    #expect(run["default"] == nil)
  }

  @Test("of several commands nothing can be set")
  func override() throws {
    let definition = try Self.parse("  - clean\n  - command: {run: [a]}\n  - command: {run: [b]}")
    let error = #expect(throws: PipelineFileError.self) {
      try definition.applying(["command.seconds=5"], schema: PipelineLoading.schema, workingDirectory: "/there")
    }
    #expect(
      error?.description == """
        error: --set command.seconds=5: the stage 'command' stands in lines 4, 5, and this could mean any of them; change the pipeline file
        """)
    let one = try Self.parse("  - clean\n  - command: {run: [a]}")
      .applying(
        ["command.run=../b,./c,d/e,--f=../g,h", "command.seconds=5"], schema: PipelineLoading.schema,
        workingDirectory: "/there")
    #expect(one.stages[1].settings.list("run") == ["../b", "./c", "d/e", "--f=../g", "h"])
    #expect(one.stages[1].settings.integer("seconds") == 5)
  }
}
