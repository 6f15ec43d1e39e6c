import Pipeline
import TextModel
import Testing

@Suite("settings of the command line")
struct PipelineOverrideTests {
  private let file = "version: 1\nstages: [clean, match: {gazetteers: [a.tsv]}]\n"

  private func applying(_ assignments: String..., file name: String = "dir/news.yaml") throws -> PipelineDefinition {
    try PipelineFixtures.parse(file, file: name)
      .applying(assignments, schema: PipelineFixtures.schema, workingDirectory: "/there")
  }

  @Test("a setting is replaced, the last one winning")
  func replaced() throws {
    let definition = try applying(
      "match.overlap=all", "load.limits.bytes=10MB", "load.symlinks=true", "emit.offsets=utf8", "clean.titles=true",
      "clean.titles=false")
    #expect(definition.stages[1].settings.text("overlap") == "all")
    #expect(definition.stages[1].settings.list("gazetteers") == ["a.tsv"])
    #expect(definition.limits.integer("bytes") == 10_000_000)
    #expect(definition.load.flag("symlinks"))
    #expect(definition.emit.text("offsets") == "utf8")
    #expect(!definition.stages[0].settings.flag("titles"))
  }

  @Test(
    "lists have commas, or are written as in YAML",
    arguments: [
      ("load.include=*.html", ["*.html"]), ("load.include=*.html,*.xml", ["*.html", "*.xml"]),
      ("load.include=*.{html,xml},[a,b]c", ["*.{html,xml}", "[a,b]c"]), ("load.include=", []),
      ("load.include=['a b', \"c,d\"]", ["a b", "c,d"]), ("load.include=a=b", ["a=b"]),
    ])
  func lists(assignment: String, expected: [String]) throws {
    #expect(try applying(assignment).load.list("include") == expected)
  }

  @Test(
    "paths start where the command was given",
    arguments: [
      ("dir/news.yaml", "b.tsv", "/there/b.tsv"), ("dir/news.yaml", "/c.tsv", "/c.tsv"),
      ("news.yaml", "b.tsv", "b.tsv"),
    ])
  func paths(file: String, path: String, written: String) throws {
    let definition = try applying("match.gazetteers=\(path)", file: file)
    #expect(definition.stages[1].settings.list("gazetteers") == [written])
    #expect(definition.written(path, workingDirectory: "/there") == written)
  }

  @Test("the message names the option", arguments: messages)
  func message(assignment: String, message: String) {
    let error = #expect(throws: PipelineFileError.self) { try applying(assignment) }
    #expect(error?.description == "error: --set \(assignment): \(message)")
    #expect(error?.position == nil)
  }

  private static let messages = [
    (
      "matc.overlap=all",
      """
      unknown stage 'matc'; did you mean 'match'?
      known stages: clean, sentences, match, resolve, dates
      known sections: load, emit, run
      """
    ),
    (
      "lod.include=a",
      """
      unknown stage 'lod'; did you mean 'load'?
      known stages: clean, sentences, match, resolve, dates
      known sections: load, emit, run
      """
    ),
    (
      "match.overlp=all",
      """
      unknown key 'overlp' in stage 'match'; did you mean 'overlap'?
      known keys: gazetteers, overlap
      """
    ),
    (
      "load.limit.bytes=1",
      """
      unknown key 'limit.bytes' in 'load'; did you mean 'limits.bytes'?
      known keys: include, exclude, split, symlinks, xml.document, xml.blocks, xml.leave-out, xml.title, xml.author, xml.date, xml.language, xml.site, xml.url, limits.bytes, limits.depth, limits.nodes, limits.attributes, limits.expansions, limits.members, limits.ratio, limits.nesting, limits.blocks, limits.sentences, limits.mentions, limits.readings
      """
    ),
    (
      "match.overlap=al",
      """
      unknown value 'al' of 'match.overlap'; did you mean 'all'?
      known values: longest, all
      """
    ),
    ("sentences.language=en", "the pipeline has no stage 'sentences'\nits stages: clean, match"),
    ("match.overlap", "expected a setting and its value, such as match.overlap=all"),
    ("overlap=all", "expected a setting and its value, such as match.overlap=all"),
    ("a=b.c", "expected a setting and its value, such as match.overlap=all"),
    ("load.limits.bytes=0", "'load.limits.bytes' must be between 1 and 2000000000, not 0"),
    ("load.limits.bytes=much", "'load.limits.bytes' must be a size such as 500kB, 64MB or 2GB, not 'much'"),
    ("load.limits.depth=1.5", "'load.limits.depth' must be a whole number, not '1.5'"),
    ("load.symlinks=yes", "'load.symlinks' must be true or false, not 'yes'"),
    (
      "load.include=a,[b",
      "the pattern '[b' of 'load.include' has a '[' without its ']'; write '\\[' for the character"
    ),
    (
      "load.include=[a, b",
      "not valid YAML: did not find expected ',' or ']' while parsing a flow sequence (line 1)"
    ),
    ("load.include=a,,b", "each item of 'load.include' must be a text, not an empty one"),
    ("resolve.view=neutral", "unknown key 'view' in stage 'resolve'\nstage 'resolve' has no settings"),
  ]
}
