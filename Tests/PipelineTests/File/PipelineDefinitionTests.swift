import TestSupport
import Pipeline
import TextModel
import Testing

@Suite("pipeline files")
struct PipelineDefinitionTests {
  private let minimal = "version: 1\nstages: [clean]\n"

  @Test("every setting has its default")
  func defaults() throws {
    let definition = try PipelineFixtures.parse("version: 1\nstages:\n- clean\n- match:\n- resolve: {}\n")
    #expect(definition.load.list("include") == ["**/*"])
    #expect(definition.load.list("exclude") == [])
    #expect(!definition.load.flag("symlinks"))
    #expect(definition.limits.integer("bytes") == 64_000_000)
    #expect(definition.limits.integer("depth") == 2000)
    #expect(definition.limits.integer("nodes") == 5_000_000)
    #expect(definition.limits.integer("expansions") == 10_000)
    #expect(definition.limits.integer("members") == 10_000_000)
    #expect(definition.stages.map(\.name) == ["clean", "match", "resolve"])
    #expect(definition.stages.map(\.position.description) == ["news.yaml:3:3", "news.yaml:4:3", "news.yaml:5:3"])
    #expect(definition.stage(named: "match")?.settings.text("overlap") == "longest")
    #expect(definition.emit.text("offsets") == "codepoint")
    #expect(definition.emit.list("include") == ["text", "blocks", "sentences", "mentions", "entities"])
  }

  @Test("settings are taken as written")
  func settings() throws {
    let definition = try PipelineFixtures.parse(
      """
      version: 1
      load: {include: ["*.{html,xml}"], symlinks: true, limits: {bytes: 10kB, depth: 7}}
      stages:
        - clean: {content: "all", titles: False}
        - sentences: {language: no}
        - match:
            gazetteers: [../a.tsv, /b/c.tsv]
      emit: {include: [mentions, text, mentions], offsets: utf16}
      """, file: "some/where/x.yaml")
    #expect(definition.load.list("include") == ["*.{html,xml}"])
    #expect(definition.load.flag("symlinks"))
    #expect(definition.limits.integer("bytes") == 10_000)
    #expect(definition.limits.integer("depth") == 7)
    #expect(definition.stages[0].settings.text("content") == "all")
    #expect(!definition.stages[0].settings.flag("titles"))
    #expect(definition.stages[1].settings.text("language") == "no")
    #expect(definition.stages[2].settings.list("gazetteers") == ["../a.tsv", "/b/c.tsv"])
    #expect(
      definition.resolvedSettings(of: definition.stages[2], schema: PipelineFixtures.schema).list("gazetteers")
        == ["some/where/../a.tsv", "/b/c.tsv"])
    #expect(definition.emit.list("include") == ["text", "mentions"])
  }

  @Test(
    "paths start at the file",
    arguments: [
      ("news.yaml", "a.tsv"), ("./news.yaml", "./a.tsv"), ("/news.yaml", "/a.tsv"), ("x/y/news.yaml", "x/y/a.tsv"),
    ])
  func paths(file: String, resolved: String) throws {
    #expect(try PipelineFixtures.parse(minimal, file: file).resolved("a.tsv") == resolved)
  }

  @Test(
    "how the same is written does not matter",
    arguments: [
      "\u{FEFF}version: 1\nstages: [clean]\n", "version: 1\r\nstages:\r\n  - clean\r\n",
      "{version: 1, stages: [clean]}",
      "stages: [clean: ]\nversion: 1\nload:\nemit: {}\n", "version: 1\nstages:\n  - clean: ~\n    # nothing\n",
      "version: 1\nload: {include: &all ['**/*']}\nstages: &s [clean]\n",
    ])
  func sameMeaning(text: String) throws {
    #expect(try PipelineFixtures.parse(text) == PipelineFixtures.parse(minimal))
  }

  @Test("anchors may be used")
  func aliases() throws {
    let definition = try PipelineFixtures.parse(
      "version: 1\nload: {include: &web ['*.html'], exclude: *web}\nstages: [clean]\n")
    #expect(definition.load.list("exclude") == ["*.html"])
  }

  // MARK: The canonical form

  @Test("the canonical form says everything")
  func canonical() throws {
    let definition = try PipelineFixtures.parse(
      """
      version: 1
      load: {exclude: ["drafts/**", 'no', "a\\tb"], limits: {bytes: 1500kB, nodes: 1000}}
      stages:
        - clean
        - match:
            gazetteers: [../Gazetteers/countries.tsv, ../Gazetteers/historic-states.tsv, ../Gazetteers/歯舞.tsv]
        - resolve
      """)
    #expect(
      definition.canonicalYAML(schema: PipelineFixtures.schema) == """
        version: 1
        load:
          include: ["**/*"]
          exclude: ["drafts/**", "no", "a\\tb"]
          split: 0
          symlinks: false
          xml:
            document: []
            blocks: []
            leave-out: []
            title: []
            author: []
            date: []
            language: []
            site: []
            url: []
          limits:
            bytes: 1500kB
            depth: 2000
            nodes: 1000
            attributes: 1000
            expansions: 10000
            members: 10000000
            ratio: 200
            nesting: 4
            blocks: 200000
            sentences: 400000
            mentions: 200000
            readings: 400000
        stages:
          - clean:
              content: article
              titles: true
          - match:
              gazetteers:
                - ../Gazetteers/countries.tsv
                - ../Gazetteers/historic-states.tsv
                - "../Gazetteers/歯舞.tsv"
              overlap: longest
          - resolve
        emit:
          offsets: codepoint
          include: [text, blocks, sentences, mentions, entities]
        run:
          isolate: true
          seconds: 300
          memory: 4GB
          stack: 64MB

        """)
  }

  @Test("the canonical form means the same, and is its own", arguments: UInt64(0)..<200)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let definition = randomDefinition(using: &random)
    let text = definition.canonicalYAML(schema: PipelineFixtures.schema)
    let again = try PipelineFixtures.parse(text)
    #expect(again == definition)
    #expect(again.canonicalYAML(schema: PipelineFixtures.schema) == text)
  }

  private func randomDefinition(using random: inout SeededGenerator) -> PipelineDefinition {
    let texts = [
      "a", "no", "1", "~", "null", "-", "- a", "#", "a #b", "a: b", "\"", "\\", "\u{7}", "\u{85}", "a\u{FEFF}", "é",
      "😀",
      "*x", "&x", "../a b.tsv", "'", "%", "@", "`", "a\nb", "\u{2028}", ".inf", "0x1", "1_000", "<<", "=", "?", "{",
      "[",
      "\u{200B}", "\u{E000}", " a ", "|", ">", "!x", "\r", "True", "2016-04-15",
    ]
    func text() -> String { texts.randomElement(using: &random) ?? "a" }
    func list() -> [String] { (0..<Int.random(in: 0...9, using: &random)).map { _ in text() + "x" } }
    var definition = PipelineDefinition(
      load: Settings(PipelineSchema.standardLoad), xml: Settings(PipelineSchema.standardXML),
      limits: Settings(PipelineSchema.standardLimits), stages: [],
      emit: Settings(PipelineSchema.standardEmit), run: Settings(PipelineSchema.standardRun), directory: "")
    definition.load["symlinks"] = .flag(Bool.random(using: &random))
    definition.limits["bytes"] = .integer(Int.random(in: 1...2_000_000, using: &random) * 1000)
    definition.limits["expansions"] = .integer(Int.random(in: 0...3, using: &random))
    for stage in PipelineFixtures.schema.stages.prefix(Int.random(in: 1...4, using: &random)) {
      definition.stages.append(
        .init(name: stage.name, settings: Settings(stage.settings), position: SourcePosition(file: "", line: 1)))
      let last = definition.stages.count - 1
      if stage.name == "sentences" { definition.stages[last].settings["language"] = .text(text()) }
      if stage.name == "match" { definition.stages[last].settings["gazetteers"] = .list(list()) }
    }
    return definition
  }

  // MARK: Hostile files

  @Test("a file that would cost much is refused", .timeLimit(.minutes(10)), arguments: hostileFiles)
  func hostile(file: String) {
    #expect(throws: PipelineFileError.self) { try PipelineFixtures.parse(file) }
  }

  @Test("bytes that are not UTF-8 are told where they are")
  func notUTF8() {
    let bytes = Array("version: 1\n# ".utf8) + [0xFF, 0x0A]
    let error = #expect(throws: PipelineFileError.self) {
      try PipelineFile.parse(bytes, file: "news.yaml", schema: PipelineFixtures.schema)
    }
    #expect(error?.description == "error: news.yaml: byte 13 is not UTF-8; pipeline files are written in UTF-8")
  }

  @Test("a file that cannot be read says why")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/none.yaml"
    let error = #expect(throws: PipelineFileError.self) { try PipelineFile.read(path, schema: PipelineFixtures.schema) }
    #expect(error?.description == "error: \(path): cannot be read: no such file or directory")
    try folder.write("large.yaml", String(repeating: "#", count: 64_001))
    let large = #expect(throws: PipelineFileError.self) {
      try PipelineFile.read("\(folder.path)/large.yaml", schema: PipelineFixtures.schema)
    }
    #expect(large?.problem == .tooLarge(byteLimit: 64_000))
  }

  @Test("a damaged file is refused or means something", arguments: UInt64(0)..<400)
  func damaged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(
      "version: 1\nload: {include: ['**/*'], limits: {bytes: 64MB}}\nstages:\n  - clean: {content: all}\n  - match:\n      gazetteers: [é.tsv]\nemit: {offsets: utf8}\n"
        .utf8)
    let alphabet: [UInt8] = Array(" \n\t:-[]{},'\"&*!|>%@`#?~0aé\u{85}\u{FEFF}".utf8) + [0, 0x80, 0xFF]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[index] = alphabet.randomElement(using: &random) ?? 0
      case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: index)
      default: bytes.remove(at: index)
      }
    }
    do throws(PipelineFileError) {
      let definition = try PipelineFile.parse(bytes, file: "x.yaml", schema: PipelineFixtures.schema)
      let again = try PipelineFixtures.parse(definition.canonicalYAML(schema: PipelineFixtures.schema))
      #expect(again == definition)
    } catch {
      #expect(error.description.hasPrefix("error: x.yaml:"))
    }
  }

  private static let hostileFiles: [String] = {
    var bomb = "version: 1\na0: &a0 [x]\n"
    for level in 1..<40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    var small = "version: 1\nlevel0: &l0 [x, x, x, x]\n"
    for level in 1..<5 { small += "level\(level): &l\(level) [*l\(level - 1), *l\(level - 1), *l\(level - 1)]\n" }
    small += "? *l4\n: y\n"
    return [
      bomb, small, String(repeating: "[", count: 60_000), String(repeating: "{a: ", count: 15_000),
      String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
      String(repeating: "[", count: 990) + String(repeating: "]", count: 990),
      String(repeating: "{? ", count: 400) + String(repeating: "}", count: 400),
      String(repeating: "\"\\x41", count: 10_000), String(repeating: "#", count: 70_000),
      String(repeating: "a: 1\n", count: 12_000), (0..<9000).map { "k\($0): 1\n" }.joined(),
      "version: 1\nstages: [" + String(repeating: "x", count: 60_000) + "]",
    ]
  }()
}
