import TestSupport
import Pipeline
import TextModel
import Testing

@Suite("listing a corpus")
struct CorpusListingTests {
  /// An entry as one line: id, and behind it why it is not read.
  private func lines(_ listing: CorpusListing) -> [String] {
    listing.map { entry in
      switch entry.verdict {
      case .read: entry.id
      case .problem(let problem): "\(entry.id) <\(problem.status.rawValue)> \(problem.reason)"
      }
    }
  }

  private func request(
    _ inputs: [[UInt8]], include: [String] = ["**/*"], exclude: [String] = []
  ) throws -> CorpusRequest {
    CorpusRequest(
      inputs: inputs, include: try include.map { try Glob($0) }, exclude: try exclude.map { try Glob($0) },
      isKnownSuffix: { ["html", "xml", "txt"].contains($0) },
      isKnownStart: { $0.starts(with: "<html".utf8) })
  }

  @Test("paths come in the order of their bytes, the slash being one of them")
  func order() throws {
    let folder = try TemporaryFolder()
    let paths = [
      "A.html", "a-b.html", "a.html", "a/b.html", "a/c/d.html", "a/c0.html", "a0.html", "b/z.html", "é.html", "歯舞.html",
    ]
    for path in paths.shuffled() { try folder.write(path) }
    let listing = try CorpusListing(of: try request([folder.bytes]))
    #expect(lines(listing) == paths)
    #expect(listing.map(\.id) == paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(listing.map(\.path) == paths.map { folder.bytes($0) })
    #expect(listing.map(\.byteCount) == paths.map { _ in 4 })
    #expect(listing.totalByteCount == 40)
  }

  @Test("known suffixes, and files without one whose first bytes are known, are read")
  func formats() throws {
    let folder = try TemporaryFolder()
    for path in ["a.HTML", "b.png", "c.", "d.tar.xml"] { try folder.write(path) }
    try folder.write("page", "<html><p>")
    try folder.write("binary", "\u{0}\u{1}")
    try folder.write("Letter to Mr. Smith", "<html>")
    let listing = try CorpusListing(of: try request([folder.bytes]))
    #expect(lines(listing) == ["Letter to Mr. Smith", "a.HTML", "d.tar.xml", "page"])
    #expect(listing.leftOut.byFormat == 3)
  }

  @Test("patterns leave files out, which are only counted")
  func patterns() throws {
    let folder = try TemporaryFolder()
    for path in ["a.html", "b.txt", "drafts/c.html", "drafts/d/e.html", "old/f.html", "run.log"] {
      try folder.write(path)
    }
    let listing = try CorpusListing(
      of: try request([folder.bytes], include: ["**/*.html", "*.log"], exclude: ["drafts", "old/**"]))
    #expect(lines(listing) == ["a.html", "run.log"])
    #expect(listing.leftOut == .init(byPattern: 2, directories: 1))
  }

  @Test("hidden files and the output directory are never read")
  func hidden() throws {
    let folder = try TemporaryFolder()
    for path in ["a.html", ".b.html", ".git/c.html", "out/d.html", "sub/.e.html"] { try folder.write(path) }
    var request = try request([folder.bytes])
    request.outputDirectory = folder.bytes("sub/../out")
    let listing = try CorpusListing(of: request)
    #expect(lines(listing) == ["a.html"])
    #expect(listing.leftOut == .init(hidden: 3, directories: 1))
  }

  @Test("a file named on the command line is read, whatever it is called")
  func namedFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(".notes.xyz")
    let listing = try CorpusListing(of: try request([folder.bytes(".notes.xyz")], exclude: ["**"]))
    #expect(lines(listing) == [".notes.xyz"])
    #expect(listing.map(\.path) == [folder.bytes(".notes.xyz")])
  }

  @Test("what is no file is skipped, and never opened")
  func notAFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeFIFO("pipe")
    try folder.makeFIFO("pipe.html")
    try folder.link("link.html", to: "pipe")
    let listing = try CorpusListing(of: try request([folder.bytes]))
    #expect(
      lines(listing) == ["link.html", "pipe", "pipe.html"].map { "\($0) <skipped> not-a-file: a FIFO" })
    let named = try CorpusListing(of: try request([folder.bytes("pipe")]))
    #expect(lines(named) == ["pipe <skipped> not-a-file: a FIFO"])
  }

  @Test("links to files are read, links that lead nowhere reported")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("texts/a.html")
    try folder.makeDirectory("in")
    try folder.link("in/a.html", to: "../texts/a.html")
    try folder.link("in/b.html", to: "nowhere")
    try folder.link("in/c.html", to: "c.html")
    try folder.link("in/d", to: "../texts")
    let listing = try CorpusListing(of: try request([folder.bytes("in")]))
    #expect(
      lines(listing) == [
        "a.html",
        "b.html <unreadable> a symbolic link that leads nowhere: no such file or directory",
        "c.html <unreadable> a symbolic link that leads nowhere: too many symbolic links",
      ])
    #expect(listing.leftOut.directoryLinks == 1)
  }

  @Test("loops of links end when links are followed")
  func loops() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.html")
    try folder.write("in/sub/b.html")
    try folder.write("aside/c.html")
    try folder.link("in/sub/up", to: "..")
    try folder.link("in/sub/self", to: ".")
    try folder.link("in/aside", to: "../aside")
    var request = try request([folder.bytes("in")])
    request.followsDirectoryLinks = true
    #expect(
      lines(try CorpusListing(of: request)) == [
        "a.html", "aside/c.html", "sub/b.html",
        "sub/self <skipped> duplicate: the same directory as sub",
        "sub/up <skipped> duplicate: the same directory as the INPUT",
      ])
  }

  @Test("a file reached twice is read once")
  func duplicates() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.html")
    try folder.hardLink("c.html", to: "b.html")
    try folder.link("a.html", to: "b.html")
    try folder.write("d.html")
    #expect(
      lines(try CorpusListing(of: try request([folder.bytes]))) == [
        "a.html", "b.html <skipped> duplicate: the same file as a.html",
        "c.html <skipped> duplicate: the same file as a.html", "d.html",
      ])
  }

  @Test("a directory that cannot be listed is an entry", .disabled(if: TemporaryFolder.readsEverything))
  func unreadableDirectory() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b.html")
    try folder.write("c.html")
    try folder.setPermissions("a", 0)
    defer { try? folder.setPermissions("a", 0o700) }
    #expect(
      lines(try CorpusListing(of: try request([folder.bytes]))) == [
        "a <unreadable> the directory cannot be listed: permission denied", "c.html",
      ])
  }

  @Test("names that are not UTF-8 get ids that are")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write("100%#1.html")
    try folder.write(name: [0xC8, 0xE2, 0x61] + Array(".html".utf8))
    let listing = try CorpusListing(of: try request([folder.bytes]))
    #expect(lines(listing) == ["100%25%231.html", "%C8%E2a.html"])
    #expect(listing[1].path == folder.bytes + [UInt8(ascii: "/"), 0xC8, 0xE2, 0x61] + Array(".html".utf8))
  }

  @Test("several INPUTs give their names to the ids")
  func severalInputs() throws {
    let folder = try TemporaryFolder()
    for path in ["tass/a.html", "nhk/a.html", "x/nhk-b.html", "x/tass/b.html"] { try folder.write(path) }
    let inputs = ["tass/", "x/nhk-b.html", "nhk", "x/tass"].map { folder.bytes($0) }
    let listing = try CorpusListing(of: try request(inputs))
    #expect(lines(listing) == ["nhk-b.html", "nhk/a.html", "tass/a.html", "tass/b.html"])
    #expect(lines(try CorpusListing(of: try request(inputs.reversed()))) == lines(listing))
    #expect(
      listing.map(\.path) == ["x/nhk-b.html", "nhk/a.html", "tass/a.html", "x/tass/b.html"].map { folder.bytes($0) })
  }

  @Test("an INPUT inside another, or named twice, is read once")
  func overlappingInputs() throws {
    let folder = try TemporaryFolder()
    for path in ["a/b/x.html", "a/y.html"] { try folder.write(path) }
    let inputs = ["a/y.html", "a/b", "a", "a"].map { folder.bytes($0) }
    #expect(
      lines(try CorpusListing(of: try request(inputs))) == [
        "a/b/x.html", "a/y.html", "b <skipped> duplicate: the same directory as a/b",
        "y.html <skipped> duplicate: the same file as a/y.html",
      ])
  }

  @Test("files with one id are refused")
  func clash() throws {
    let folder = try TemporaryFolder()
    for path in ["x/tass/a.html", "y/tass/a.html"] { try folder.write(path) }
    let inputs = ["x/tass", "y/tass"].map { folder.bytes($0) }
    let request = try request(inputs)
    let error = #expect(throws: CorpusError.self) { try CorpusListing(of: request) }
    #expect(
      error
        == .clash(
          id: "tass/a.html", first: folder.bytes("x/tass/a.html"), second: folder.bytes("y/tass/a.html")))
    #expect(
      error?.description == """
        error: two files would have the id 'tass/a.html':
          \(folder.path)/x/tass/a.html
          \(folder.path)/y/tass/a.html
        name a directory above both, or run them apart
        """)
  }

  @Test("an INPUT that is not there refuses the run")
  func missingInput() throws {
    let request = try request([Array("no/such/place".utf8)])
    let error = #expect(throws: CorpusError.self) { try CorpusListing(of: request) }
    #expect(error?.description == "error: no/such/place: no such file or directory")
    let nothing = try self.request([])
    #expect(throws: CorpusError.noInput) { try CorpusListing(of: nothing) }
  }

  @Test("listed files keep their paths as ids")
  func listed() throws {
    let folder = try TemporaryFolder()
    for path in ["2016/a.html", "2017/a.xyz", "more/b.html"] { try folder.write(path) }
    let list = ["2017/a.xyz", "2016/a.html", "more/", "2016/a.html", "gone.html"].map { "\(folder.path)/\($0)" }
    var request = try request([])
    request.listed = CorpusRequest.paths(inList: Array(list.joined(separator: "\n").utf8))
    let root = folder.path.dropFirst()
    #expect(
      lines(try CorpusListing(of: request)) == [
        "\(root)/2016/a.html", "\(root)/2017/a.xyz", "\(root)/gone.html <unreadable> no such file or directory",
        "\(root)/more/b.html",
      ])
  }

  @Test(
    "a list has a path a line, or zeros between",
    arguments: [
      ("a\nb c\n\n", ["a", "b c"]), ("a\r\nb", ["a", "b"]), ("", []), ("a\nb\0c\0", ["a\nb", "c"]), ("\r\n", []),
    ])
  func list(text: String, paths: [String]) {
    #expect(CorpusRequest.paths(inList: Array(text.utf8)) == paths.map { Array($0.utf8) })
  }

  @Test("deep trees cost no recursion, and end where paths are too long")
  func deep() throws {
    let folder = try TemporaryFolder()
    let deep = [String](repeating: "aaaaaaaaa", count: 250).joined(separator: "/")
    try folder.write("\(deep)/b.html")
    try folder.write("c/\(deep)/d.html")
    try folder.write("e.html")
    #expect(
      lines(try CorpusListing(of: try request([folder.bytes]))) == ["\(deep)/b.html", "c/\(deep)/d.html", "e.html"])

    try folder.move("c", to: "\(deep)/c")
    let listing = try CorpusListing(of: try request([folder.bytes]))
    try folder.move("\(deep)/c", to: "c")
    #expect(listing.map(\.id).first == "\(deep)/b.html")
    #expect(
      lines(listing).dropFirst().first?.hasSuffix(
        "a <unreadable> the directory cannot be listed: the path is too long") == true)
    #expect(lines(listing).last == "e.html")
    #expect(listing.count == 3)
  }

  @Test("order and ids agree with sorting all paths", arguments: UInt64(0)..<20)
  func property(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let names = ["a", "b", "a-", "a0", "é", "a b"]
    var expected: Set<String> = []
    for _ in 0..<25 {
      let depth = Int.random(in: 0...3, using: &random)
      let directories = (0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }
      let path = (directories + ["\(names.randomElement(using: &random) ?? "a").txt"]).joined(separator: "/")
      try folder.write(path)
      expected.insert(path)
    }
    let sorted = expected.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    #expect(lines(try CorpusListing(of: try request([folder.bytes]))) == sorted)
  }
}
