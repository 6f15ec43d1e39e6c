import Foundation
import Pipeline
import Testing
import TextModel

@Suite("shipped files")
struct ShippedFilesTests {
  private func tree(_ root: String, in folder: TemporaryFolder) throws {
    try folder.write("\(root)/Pipelines/news.yaml")
    try folder.write("\(root)/Pipelines/kuril.yaml")
    try folder.write("\(root)/Pipelines/notes.txt")
    try folder.makeDirectory("\(root)/Gazetteers")
  }

  @Test("they lie beside the executable, or in its checkout")
  func located() throws {
    let folder = try TemporaryFolder()
    let root = folder.path
    #expect(ShippedFiles.locate(home: nil, executable: "\(root)/usr/bin/onoma") == nil)
    try tree("usr/share/onoma", in: folder)
    #expect(ShippedFiles.locate(home: nil, executable: "\(root)/usr/bin/onoma")?.root == "\(root)/usr/share/onoma")

    try tree("checkout", in: folder)
    let built = "\(root)/checkout/.build/x86_64/release/onoma"
    #expect(ShippedFiles.locate(home: nil, executable: built) == nil)
    try folder.write("checkout/Package.swift")
    #expect(ShippedFiles.locate(home: nil, executable: built)?.root == "\(root)/checkout")
  }

  @Test("where ONOMA_HOME is set, only it counts")
  func home() throws {
    let folder = try TemporaryFolder()
    let root = folder.path
    try tree("usr/share/onoma", in: folder)
    try tree("home", in: folder)
    let executable = "\(root)/usr/bin/onoma"
    #expect(ShippedFiles.locate(home: "\(root)/home", executable: executable)?.root == "\(root)/home")
    #expect(ShippedFiles.locate(home: "\(root)/usr", executable: executable) == nil)
  }

  @Test("a pipeline is a path or the name of a shipped one")
  func pipelines() throws {
    let folder = try TemporaryFolder()
    try tree("home", in: folder)
    let shipped = ShippedFiles(root: "\(folder.path)/home")
    #expect(shipped.pipelineNames == ["kuril", "news"])
    #expect(
      try ShippedFiles.pipelinePath(named: "news", in: shipped) == "\(folder.path)/home/Pipelines/news.yaml")
    for path in ["./news", "mine.yaml", "mine.yml", "/a/b"] {
      #expect(try ShippedFiles.pipelinePath(named: path, in: nil) == path)
    }
    let unknown = #expect(throws: ShippedFilesError.self) {
      try ShippedFiles.pipelinePath(named: "kurl", in: shipped)
    }
    #expect(
      unknown?.description == """
        error: unknown pipeline 'kurl'; did you mean 'kuril'?
        shipped pipelines: kuril, news
        A file is given by its path, such as ./kurl.yaml
        """)
    let missing = #expect(throws: ShippedFilesError.self) { try ShippedFiles.pipelinePath(named: "news", in: nil) }
    #expect(
      missing?.description == """
        error: the shipped pipelines and gazetteers were not found
        Set ONOMA_HOME to the directory that has Pipelines and Gazetteers, or give -p the path of a pipeline file.
        """)
  }

  /// The tests' source lies three directories below the checkout.
  private var checkout: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  @Test("the shipped pipelines are valid", arguments: ["news", "kuril", "minimal"])
  func valid(name: String) throws {
    let path = try ShippedFiles.pipelinePath(named: name, in: ShippedFiles(root: checkout))
    let definition = try PipelineFile.read(path, schema: PipelineLoading.schema)
    let match = try #require(definition.stage(named: "match"))
    for gazetteer in match.settings.list("gazetteers") + match.settings.list("words") {
      #expect(gazetteer.hasPrefix("../Gazetteers/") && gazetteer.hasSuffix(".tsv"))
    }
  }

  @Test("the list of shipped pipelines is the one tested")
  func complete() {
    #expect(ShippedFiles(root: checkout).pipelineNames == ["kuril", "minimal", "news"])
  }
}
