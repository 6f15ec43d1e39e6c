import Foundation
import Testing

/// The program where a package puts it: with shipped files beside it, and what they compile to.
@Suite("An installation")
struct InstalledTests {
  /// `bin/onoma` and `share/onoma` with one small pipeline, and a document to tag.
  private struct Installation {
    let scratch: Scratch
    private var name = "installed"

    init() throws {
      scratch = try Scratch()
      try scratch.write(
        "in/a.txt", "Sergey Lavrov flew from Tokyo to Shikotan. Petra Nowak of Gdynia Shipyard stayed in Russia.\n")
      try scratch.write(
        "installed/share/onoma/Pipelines/small.yaml",
        """
        version: 1
        stages:
          - clean
          - sentences
          - match: {gazetteers: [../Gazetteers/countries.tsv, ../Gazetteers/islands.tsv]}
          - names
          - resolve

        """)
      let manager = FileManager.default
      try manager.createSymbolicLink(
        at: scratch.url.appending(path: "installed/share/onoma/Gazetteers"),
        withDestinationURL: Tool.checkout.appending(path: "Gazetteers"))
      try manager.createDirectory(at: scratch.url.appending(path: "installed/bin"), withIntermediateDirectories: true)
      let program = scratch.url.appending(path: "installed/bin/onoma")
      // A copy takes longer; between two file systems there is no other way.
      do {
        try manager.linkItem(at: Tool.executable.resolvingSymlinksInPath(), to: program)
      } catch { try manager.copyItem(at: Tool.executable.resolvingSymlinksInPath(), to: program) }
    }

    /// Runs the installed program, which finds its files by where it is; `ONOMA_CACHE` is `cache`.
    func onoma(_ arguments: String, cache: String) throws -> Tool.Result {
      try Tool.shell(
        "env -u ONOMA_HOME \(name)/bin/onoma \(arguments)", in: scratch.url, environment: ["ONOMA_CACHE": cache])
    }

    /// The records that a run with this cache gives.
    func records(cache: String, _ output: String) throws -> String {
      let result = try onoma("run in -p small --quiet -o \(output)", cache: cache)
      #expect(result.status == 0, "\(result.messages)")
      return try scratch.read("\(output)/annotations.jsonl")
    }

    /// Puts what a run with an empty cache kept beside the shipped files, as packaging does; gives the run's records.
    func ship() throws -> String {
      let records = try records(cache: folder("first"), "first-output")
      let compiled = share.appending(path: "compiled")
      try FileManager.default.createDirectory(at: compiled, withIntermediateDirectories: true)
      for part in ["gazetteers", "names", "kept"] {
        try FileManager.default.moveItem(
          at: scratch.url.appending(path: "first/\(part)"), to: compiled.appending(path: part))
      }
      return records
    }

    func folder(_ name: String) -> String { scratch.url.appending(path: name).path(percentEncoded: false) }

    var share: URL { scratch.url.appending(path: "\(name)/share/onoma") }

    /// The file of a kind that was shipped.
    func shipped(_ kind: String) throws -> URL {
      let folder = share.appending(path: "compiled/\(kind)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      try #require(names.count == 1)
      return folder.appending(path: names[0])
    }

    /// Flips a byte of a shipped file.
    func damage(_ kind: String, at offset: Int) throws {
      let file = try shipped(kind)
      var data = try Data(contentsOf: file)
      data[offset < 0 ? data.count + offset : offset] ^= 0x20
      try data.write(to: file)
    }

    /// Names, sizes and times of all that is installed beside the program, whose file other tests link to as well.
    func state() throws -> String {
      let result = try Tool.shell("find \(name)/share -printf '%p %s %T@ %C@\\n' | sort", in: scratch.url)
      return result.output
    }

    /// What a cache holds, by kind.
    func kinds(_ cache: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder(cache))) ?? []).sorted()
    }

    /// Moves all that is installed to another place.
    mutating func move(to other: String) throws {
      try FileManager.default.moveItem(at: scratch.url.appending(path: name), to: scratch.url.appending(path: other))
      name = other
    }
  }

  @Test("starts with what came with it, compiles nothing and writes nothing there")
  func opens() throws {
    var installed = try Installation()
    let expected = try installed.ship()
    #expect(expected.contains(#""entity":"shikotan""#))
    let before = try installed.state()
    #expect(try installed.records(cache: installed.folder("user"), "second") == expected)
    // Only what is of this machine: when sources were last seen.
    #expect(installed.kinds("user") == ["sources"])
    let build = try installed.onoma("gazetteer build -p small", cache: installed.folder("user"))
    #expect(build.output.contains(": compiled already, as installed\n"))
    // No cache at all.
    #expect(try installed.records(cache: "", "third") == expected)
    #expect(try installed.state() == before)
    // Where it is installed does not count.
    try installed.move(to: "elsewhere")
    #expect(try installed.records(cache: installed.folder("other"), "fourth") == expected)
    #expect(installed.kinds("other") == ["sources"])
  }

  @Test("what came damaged is noticed, and made anew in the user's cache")
  func damaged() throws {
    let installed = try Installation()
    let expected = try installed.ship()
    // The header of the table, and the last of the lists.
    try installed.damage("gazetteers", at: 40)
    try installed.damage("names", at: -1)
    let before = try installed.state()
    #expect(try installed.records(cache: installed.folder("user"), "second") == expected)
    #expect(installed.kinds("user") == ["gazetteers", "names", "sources"])
    #expect(try installed.records(cache: "", "third") == expected)
    #expect(try installed.state() == before)
  }

  @Test("gazetteer check finds damage that opening does not see, and has it replaced")
  func check() throws {
    let installed = try Installation()
    _ = try installed.ship()
    let intact = try installed.onoma("gazetteer check -p small", cache: installed.folder("user"))
    #expect(intact.status == 0)
    #expect(intact.output.contains("intact: "))
    // In the strings at the end.
    try installed.damage("gazetteers", at: -1)
    let before = try installed.state()
    let none = try installed.onoma("gazetteer check -p small", cache: "")
    #expect(none.status == 1)
    #expect(
      none.output.contains("no cache directory can be written for another: install onoma again, or set ONOMA_CACHE\n"))
    let found = try installed.onoma("gazetteer check -p small", cache: installed.folder("user"))
    #expect(found.status == 1)
    let path = try installed.shipped("gazetteers").resolvingSymlinksInPath().path(percentEncoded: false)
    #expect(found.output.contains("compiled: damaged, as installed: \(path)\n"), "\(found.output)")
    #expect(found.output.contains("compiled anew, and used instead: \(installed.folder("user"))/gazetteers/"))
    let again = try installed.onoma("gazetteer check -p small", cache: installed.folder("user"))
    #expect(again.status == 0)
    #expect(again.output.contains("intact: \(installed.folder("user"))/gazetteers/"))
    #expect(try installed.state() == before)
  }
}
