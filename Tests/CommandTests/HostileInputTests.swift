#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// The folder that `Scripts/make-hostile-files.py` makes: every file ends in one status or says what it lost, nothing is
  /// fetched, and nothing is written but the output.
  @Suite("Hostile input")
  struct HostileInputTests {
    /// What is to become of a file.
    struct Expectation {
      var name: String
      var status: String
      var warnings: [String]
      /// A part of its text, or of the reason.
      var says: String

      init(_ name: String, _ status: String, _ says: String = "", _ warnings: String...) {
        self.name = name
        self.status = status
        self.says = says
        self.warnings = warnings
      }
    }

    private static let controls = "too many of its first bytes are control characters"

    /// Sorted by the script's sections. `left out` is what no format reads, `-` is no document.
    static let expectations: [Expectation] = [
      // No text.
      Expectation("empty.txt", "empty"), Expectation("empty.html", "empty"), Expectation("bom.txt", "empty"),
      Expectation("bom-utf16.txt", "empty"), Expectation("spaces.txt", "empty"),
      Expectation("nuls.txt", "not-text", controls), Expectation("picture.html", "not-text", "it looks like PNG"),
      Expectation("program.txt", "not-text", "it looks like an ELF executable"),
      Expectation("noise.txt", "not-text", controls), Expectation("noise.xml", "not-text", controls),
      // Characters.
      Expectation("nul-inside.txt", "ok", "Russia and Japan", "control-characters"),
      Expectation("nul-inside.html", "ok", "Japan", "control-characters"),
      Expectation("controls.txt", "not-text", controls),
      Expectation("bad-utf8.txt", "ok", "Россия \u{FFFD} и Япония", "bad-bytes"),
      Expectation("overlong.html", "ok", "Россия \u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}", "bad-bytes"),
      Expectation("utf16-no-bom.txt", "ok", "Россия и Япония. Japan"),
      Expectation("utf16-odd.txt", "ok", "Россия и Япония. Japan", "bad-bytes"),
      Expectation("utf16-surrogates.txt", "ok", "\u{FFFD}Jap\u{FFFD}Jap", "bad-bytes"),
      Expectation("utf7.html", "ok", "Japan +ADw-b+AD4- Russia", "unknown-charset"),
      Expectation("unknown-charset.html", "ok", "Japan", "unknown-charset"),
      Expectation("lies.html", "ok", "Россия и Япония. Japan", "charset-conflict"),
      Expectation("lies.xml", "ok", "Japan"), Expectation("marks.txt", "ok", "Japan a\u{301}\u{323}\u{301}"),
      Expectation("every.txt", "ok", "ぁあぃいぅう"), Expectation("backwards.txt", "ok", "\u{202E}Japan\u{202C}"),
      // Markup.
      Expectation("unclosed.html", "ok", "Russia"), Expectation("crossed.html", "ok", "Russia"),
      Expectation("crossed.xml", "ok", "Russia", "not-well-formed"), Expectation("cut-tag.html", "ok", "Japan"),
      Expectation("cut-comment.html", "ok", "Japan"), Expectation("cut-script.html", "ok", "Japan"),
      Expectation("cut-cdata.xml", "ok", "Japan", "not-well-formed"), Expectation("brackets.html", "ok", "Japan"),
      Expectation("closing.html", "ok", "Japan"), Expectation("deep-300.html", "ok", "Japan"),
      Expectation("deep-100000.html", "ok", "Japan", "depth-limit"),
      Expectation("deep-100000.xml", "ok", "Japan", "depth-limit"),
      Expectation("deep-mixed.html", "ok", "Japan", "depth-limit"),
      Expectation("deep-lists.html", "ok", "Japan", "depth-limit"), Expectation("deep-data.html", "ok", "Japan"),
      Expectation("many-attributes.html", "ok", "Japan"), Expectation("many-names.xml", "ok", "Japan", "node-limit"),
      Expectation("many-spaces.xml", "ok", "Japan", "node-limit"), Expectation("empty-elements.html", "ok", "Japan"),
      Expectation("attribute.html", "ok", "Japan"), Expectation("title.html", "ok", "Russia"),
      Expectation("entities.html", "ok", "Japan"),
      Expectation("entities.xml", "ok", "Japan", "not-well-formed", "entity-refused"),
      Expectation("references.html", "ok", "Japan &&&"), Expectation("brackets.md", "ok", "Japan"),
      Expectation("quotes.md", "ok", "Russia"), Expectation("stars.md", "ok", "Japan"),
      Expectation("ticks.md", "ok", "Japan"), Expectation("list.md", "ok", "Japan"),
      // Texts.
      Expectation("line.txt", "ok", "xx Russia"),
      Expectation("names.txt", "skipped", "duplicate: the same file as link-to-file.txt"),
      Expectation("titles.txt", "ok", "Mr Dr"), Expectation("dots.txt", "ok", "Japan a.b.c."),
      Expectation("stops.txt", "ok", "Japan ..."), Expectation("quotes.txt", "ok", "Japan"),
      Expectation("lines.txt", "ok", "Russia"), Expectation("hyphens.txt", "ok", "Saint-Saint"),
      Expectation("apostrophes.txt", "ok", "Japan's's"),
      // Expansions, and what would have to be fetched.
      Expectation("laughs.xml", "ok", "Japan", "entity-refused"),
      Expectation("quadratic.xml", "ok", "Japan", "entity-refused"),
      Expectation("multiplied.xml", "ok", "Japan", "entity-refused"),
      Expectation("nothing.xml", "ok", "Japan", "entity-refused"),
      Expectation("circle.xml", "ok", "Japan", "entity-refused"), Expectation("parameters.xml", "ok", "Japan"),
      Expectation("fetch-file.xml", "ok", "Japan", "entity-refused"),
      Expectation("fetch-network.xml", "ok", "Japan", "entity-refused"),
      Expectation("fetch-parameter.xml", "ok", "Japan", "entity-refused"),
      Expectation("fetch-dtd.xml", "ok", "Japan", "entity-refused"),
      Expectation("fetch-dtd-network.xml", "ok", "Japan"),
      Expectation("fetch-include.xml", "ok", "Japan"), Expectation("fetch-style.xml", "ok", "Japan"),
      Expectation("fetch.html", "ok", "Japan"),
      // Archives: of each, what all its members are.
      Expectation("bomb.txt.gz", "too-large", "more than 200 times its 246 bytes (load.limits.ratio)"),
      Expectation("bomb.html", "too-large", "more than 200 times its 246 bytes (load.limits.ratio)"),
      Expectation("bomb.zip", "too-large", "more than 4 deep (load.limits.nesting)"),
      Expectation("escape.zip", "ok", "Japan"), Expectation("escape.tar", "ok", "Japan"),
      Expectation("escape.tar.gz", "ok", "Japan"), Expectation("cut.gz", "malformed", "truncated gzip input"),
      Expectation("noise.zip", "malformed", "it is damaged or cut off: "),
      // Places.
      Expectation("sparse.txt", "too-large", "1099511627776 bytes, more than load.limits.bytes (64000000)"),
      Expectation("linked.txt", "skipped", "duplicate: the same file as linked-again.txt"),
      Expectation("linked-again.txt", "ok", "Japan"), Expectation("link-to-file.txt", "ok", "Japan Japan"),
      Expectation("link-to-itself.txt", "unreadable", "too many symbolic links"),
      Expectation("link-to-nothing.txt", "unreadable", "no such file or directory"),
      Expectation("circle-a.txt", "unreadable", "too many symbolic links"),
      Expectation("circle-b.txt", "unreadable", "too many symbolic links"),
      Expectation("folder/inside.txt", "ok", "Japan"), Expectation("folder/up", "-"), Expectation("folder/here", "-"),
      Expectation("folder.txt", "-"), Expectation("pipe.txt", "skipped", "not-a-file: a FIFO"),
      Expectation("socket.txt", "skipped", "not-a-file: a socket"),
      Expectation("zeros.txt", "skipped", "not-a-file: a device"),
      Expectation(
        Array(repeating: String(repeating: "d", count: 50), count: 60).joined(separator: "/") + "/deep.txt", "ok",
        "Japan"),
      // Names.
      Expectation("names/line%0Abreak.txt", "ok", "a line break"),
      Expectation("names/tab%09and%01controls.txt", "ok", "control characters"),
      Expectation("names/bad-%FF%FE.txt", "ok", "no UTF-8"), Expectation("names/cut-%E2%82.txt", "ok", "half"),
      Expectation("names/quote\"and'back\\slash.txt", "ok", "a backslash"),
      Expectation("names/100%2525.txt", "ok", "percent"), Expectation("names/part%231.txt", "ok", "number sign"),
      Expectation("names/-o", "ok", "the name of an option"), Expectation("names/ space .txt", "ok", "spaces"),
      Expectation("names/*?[a].txt", "ok", "a pattern"),
      Expectation("names/$(touch escaped);`touch escaped`.txt", "ok", "a shell's"),
      Expectation("names/<b>&amp;.txt", "ok", "markup"),
      Expectation("names/\u{202E}txt.exe.txt", "ok", "direction turned round"),
      Expectation("names/e\u{301}.txt", "ok", "a letter and its accent"),
      Expectation("names/\u{E9}.txt", "ok", "the same as one character"),
      Expectation("names/CASE.txt", "ok", "capitals"), Expectation("names/case.txt", "ok", "small letters"),
      Expectation("names/" + String(repeating: "x", count: 251) + ".txt", "ok", "255 bytes"),
      Expectation("names/no-suffix", "ok", "no suffix"),
      Expectation("names/two.suffixes.html.txt", "ok", "two suffixes"),
      Expectation("names/unknown.suffix", "left out"),
    ]

    /// A line of either file, and where it ends.
    private struct Found: Decodable {
      struct Warning: Decodable { var code: String }
      var id: String
      var status: String
      var reason: String?
      var text: String?
      var warnings: [Warning]?
    }

    @Test("every file has one status and its stated behaviour, nothing is fetched, nothing else is written")
    func folder() throws {
      let scratch = try Scratch()
      let listener = try Listener()
      let made = try makeFiles(in: scratch, "--port", "\(listener.port)", "--canary", "canary")
      let names = made.split(separator: "\n").map { bytes(ofEncoded: String($0.prefix { $0 != "\t" })) }
      let byName = Dictionary(
        uniqueKeysWithValues: HostileInputTests.expectations.map { (bytes(ofEncoded: $0.name), $0) })
      for name in names { #expect(byName[name] != nil, "\(String(decoding: name, as: UTF8.self)) is in no table") }
      let expected = names.compactMap { byName[$0] }
      let before = try everything(in: scratch)

      var outputs: [RunOutput] = []
      for isolation in ["--no-isolate", "--isolate"] {
        let output = "out\(isolation)"
        let (run, peakBytes) = try measured(
          ["run", "hostile", "-o", output, "-j", "2", "--quiet", isolation], in: scratch)
        #expect(run.ending == .exited(1), "\(run.messages)")
        #expect(run.messages.isEmpty, "\(run.messages)")
        #expect(peakBytes < 600_000_000)
        outputs.append(try scratch.output(output))
        #expect(try everything(in: scratch).subtracting(before).allSatisfy { $0.hasPrefix("out--") || $0 == "peak" })
        let journal = try Data(contentsOf: scratch.url.appending(path: "\(output)/state/journal"))
        #expect(journal.range(of: Data("the canary sings".utf8)) == nil)
        let check = try Launched.run(["check", output, "--sources", "--root", "hostile"], in: scratch.url)
        #expect(check.ending == .exited(0), "\(check.output)\(check.messages)")
      }
      #expect(outputs[0].annotations == outputs[1].annotations)
      #expect(outputs[0].problems == outputs[1].problems)
      #expect(!listener.wasAsked)
      #expect(!FileManager.default.fileExists(atPath: "/tmp/onoma-escaped.txt"))

      let lines = try [outputs[0].annotations, outputs[0].problems].flatMap { text in
        try (text ?? "").split(separator: "\n").map { try JSONDecoder().decode(Found.self, from: Data($0.utf8)) }
      }
      for line in lines { #expect(line.text?.contains("canary") != true, "\(line.id)") }
      let found = Dictionary(grouping: lines) { bytes(ofEncoded: String($0.id.prefix { $0 != "#" })) }
      for expectation in expected {
        let lines = found[bytes(ofEncoded: expectation.name)] ?? []
        if ["left out", "-"].contains(expectation.status) {
          #expect(lines.isEmpty, "\(expectation.name)")
          continue
        }
        #expect(Set(lines.map(\.status)) == [expectation.status], "\(expectation.name)")
        let says = expectation.says
        #expect(
          says.isEmpty || lines.contains { ($0.reason ?? $0.text ?? "").unicodeScalars.contains(says.unicodeScalars) },
          "\(expectation.name): \((lines.first?.reason ?? lines.first?.text ?? "").prefix(100))")
        #expect(
          Set(lines.flatMap { $0.warnings ?? [] }.map(\.code)) == Set(expectation.warnings), "\(expectation.name)")
      }
      let leftOut = expected.count { $0.status == "left out" }
      #expect(found.count + leftOut == expected.count { $0.status != "-" })
      #expect(outputs[0].report?.contains("\"leftOut\":\(leftOut)") == true)
    }

    @Test("one by one on the command line, each gives what it gave in the folder")
    func named() throws {
      let scratch = try Scratch()
      _ = try makeFiles(in: scratch)
      for (name, code, reason) in [
        ("pipe.txt", Int32(0), "not-a-file: a FIFO"), ("bomb.zip", 1, "(load.limits.nesting)"),
        ("bomb.txt.gz", 1, "(load.limits.ratio)"), ("escape.tar", 0, ""),
        ("link-to-itself.txt", 2, ""),
      ] {
        let run = try Launched.run(
          ["run", "hostile/\(name)", "-o", "out", "-p", "minimal", "--quiet", "--fresh"], in: scratch.url)
        #expect(run.ending == .exited(code), "\(name): \(run.messages)")
        if !reason.isEmpty { #expect(try scratch.read("out/problems.jsonl").contains(reason), "\(name)") }
      }
    }

    @Test("twenty thousand small files need no more memory than a few")
    func manyFiles() throws {
      let scratch = try Scratch()
      _ = try makeFiles(in: scratch, "--many", "20000")
      let command = ["run", "hostile", "-o", "out", "-p", "minimal", "-j", "2", "--no-isolate"]
      let (run, peakBytes) = try measured(command + ["--quiet"], in: scratch)
      #expect(run.ending == .exited(0), "\(run.messages)")
      #expect(peakBytes < 150_000_000)
      let lines = try scratch.read("out/annotations.jsonl").utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(lines == 20000)
      let (again, peakBytesAgain) = try measured(command, in: scratch)
      #expect(again.messages.contains("20000 taken over unchanged"), "\(again.messages)")
      #expect(peakBytesAgain < 150_000_000)
    }

    /// Runs the script, which says what it made.
    private func makeFiles(in scratch: Scratch, _ options: String...) throws -> String {
      let script = Tool.checkout.appending(path: "Scripts/make-hostile-files.py").path(percentEncoded: false)
      let made = try python([script, "hostile"] + options, in: scratch)
      try #require(made.ending == .exited(0), "\(made.messages)")
      return made.output
    }

    private func python(_ arguments: [String], in scratch: Scratch) throws -> Launched.Ended {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let python = try #require(
        path.split(separator: ":").map { "\($0)/python3" }.first(where: FileManager.default.isExecutableFile),
        "no python3: install it")
      return try Launched.run(arguments, program: python, in: scratch.url, environment: ["PATH": path])
    }

    /// Runs `onoma` and gives the most memory that it, or one of its workers, had at once. A process counts what the one
    /// that started it had as well, so a small one has to: these tests are large.
    private func measured(_ arguments: [String], in scratch: Scratch) throws -> (Launched.Ended, peakBytes: Int) {
      let script = """
        import resource, subprocess, sys
        code = subprocess.call(sys.argv[1:])
        with open("peak", "w") as file:
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024, file=file)
        sys.exit(code)
        """
      let ended = try python(["-c", script, Tool.executable.path(percentEncoded: false)] + arguments, in: scratch)
      let peak = try scratch.read("peak").trimmingCharacters(in: .whitespacesAndNewlines)
      return (ended, try #require(Int(peak)))
    }

    /// The name that percent-encoding stands for, as bytes: names that differ in normal form only are two.
    private func bytes(ofEncoded name: String) -> [UInt8] {
      var result: [UInt8] = []
      var rest = Array(name.utf8)[...]
      while let byte = rest.popFirst() {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
          result.append(value)
          rest = rest.dropFirst(2)
        } else {
          result.append(byte)
        }
      }
      return result
    }

    /// The paths of all there is in the folder.
    private func everything(in scratch: Scratch) throws -> Set<String> {
      Set(try FileManager.default.subpathsOfDirectory(atPath: scratch.path))
    }
  }

  extension String.UnicodeScalarView {
    /// By scalars: `contains` of strings finds no letter before an accent.
    fileprivate func contains(_ other: String.UnicodeScalarView) -> Bool {
      let (text, part) = (String(self).utf8.map(\.self), String(other).utf8.map(\.self))
      return Data(text).range(of: Data(part)) != nil
    }
  }

  /// A port of this machine that knows whether somebody asked.
  final class Listener {
    private let descriptor: Int32
    let port: UInt16

    struct Failure: Error { var code = errno }

    init() throws {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
      self.descriptor = descriptor
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          unsafe bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0
        }
      }
      port = UInt16(bigEndian: address.sin_port)
      guard bound, listen(descriptor, 8) == 0 else { throw Failure() }
    }

    deinit { close(descriptor) }

    var wasAsked: Bool { accept(descriptor, nil, nil) >= 0 }
  }
#endif
