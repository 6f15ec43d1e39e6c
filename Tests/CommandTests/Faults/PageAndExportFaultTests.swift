#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Reports and exports, with every call that writes failing, and with the process killed at it: what stands under the
  /// final name is what stood there before, or whole.
  @Suite("what goes wrong while a report or an export is written")
  struct PageAndExportFaultTests {
    enum Form: String, Sendable, CaseIterable {
      case report, csv, brat, sqlite

      var isFolder: Bool { self == .brat }

      /// The command that writes `path`.
      func command(_ path: String = "to/x") -> [String] {
        self == .report ? ["report", "out", "-o", path] : ["export", "out", "--to", rawValue, "-o", path]
      }
    }

    struct Case: Sendable, CustomTestStringConvertible {
      var form: Form
      var fault: Fault
      /// What the message says cannot be done, and why.
      var operation = ""
      var reason = ""

      init(_ form: Form, _ call: String, _ then: String, onwards: Bool = false, _ operation: String, _ reason: String) {
        self.init(form, call, then, onwards: onwards)
        self.operation = operation
        self.reason = reason
      }

      init(_ form: Form, _ call: String, _ then: String, onwards: Bool = false) {
        self.form = form
        fault = Fault(call: call, goesOn: onwards, then: then)
      }

      var testDescription: String {
        "\(form): \(fault.call ?? "") \(fault.then ?? "")\(fault.goesOn ? " from then on" : "")"
      }
    }

    static let failing: [Case] =
      [Form.report, .csv, .brat].flatMap { (form) in
        [
          Case(form, "write", "ENOSPC", onwards: true, "write", "no space left on device"),
          Case(form, "write", "EDQUOT", "write", "the disk quota is used up"),
          Case(form, "write", "EIO", "write", "input/output error"),
          Case(form, "sync", "EIO", "write", "input/output error"),
          Case(form, "create", "EACCES", "create", "permission denied"),
          Case(form, "create", "EROFS", onwards: true, "create", "the file system is read-only"),
          Case(form, "create", "EMFILE", "create", "too many open files"),
          Case(form, "rename", "EIO", "create", "input/output error"),
        ]
      } + [
        Case(.brat, "mkdir", "EACCES", "create", "permission denied"),
        Case(.sqlite, "sync", "EIO", "write", "input/output error"),
        Case(.sqlite, "create", "EACCES", "create", "permission denied"),
        Case(.sqlite, "write", "ENOSPC", onwards: true, "write", "no space left on device"),
        Case(.sqlite, "write", "EIO", "write", "input/output error"),
        Case(.sqlite, "rename", "EROFS", "create", "the file system is read-only"),
      ]

    @Test("a call that fails stops it with 3, and leaves all as it was", arguments: failing)
    func failure(_ test: Case) throws {
      let written = try WrittenForm(test.form)
      try written.forEachCall(of: test.fault) { (number, ended) throws in
        #expect(ended.ending == .exited(3), "\(number): \(ended.messages)")
        #expect(ended.output.isEmpty)
        let path = try #require(ended.messages.split(separator: "'").dropFirst().first, "\(ended.messages)")
        #expect(messages(of: test, at: String(path)).contains(ended.messages), "\(number): \(ended.messages)")
        #expect(path == "to/x" || path.hasPrefix("to/x.partial"))
        #expect(try written.files() == written.before, "\(number)")
      }
    }

    /// What may be said; of its database SQLite says why in its own words.
    private func messages(of test: Case, at path: String) -> [String] {
      let own = [(test.operation, test.reason)]
      let others = test.form == .sqlite ? [("write", Self.wordsOfSQLite[test.reason] ?? "")] : []
      return (own + others).map { (operation, reason) in
        "error: cannot \(operation) '\(path)': \(reason); nothing under a final name was touched, so mend that and run "
          + "the same command again\n"
      }
    }

    private static let wordsOfSQLite = [
      "no space left on device": "database or disk is full", "input/output error": "disk I/O error",
      "permission denied": "attempt to write a readonly database",
    ]

    static let killing: [Case] = Form.allCases.flatMap { (form) in
      ["write", "sync", "create", "rename"].flatMap { (call) in
        ["kill-before", "kill-after"].map { Case(form, call, $0) }
      } + [Case(form, "write", "torn")]
    }

    @Test("killed before, after or within a call, what has the final name is old or whole", arguments: killing)
    func kill(_ test: Case) throws {
      let written = try WrittenForm(test.form)
      try written.forEachCall(of: test.fault) { (number, ended) throws in
        #expect(ended.ending == .signalled(SIGKILL), "\(number): \(ended.messages)")
        let left = try written.files()
        let final = left.filter { !$0.key.hasPrefix("x.partial") }
        #expect(final == written.before || final == written.after, "\(number): \(left.keys.sorted())")
        if test.form.isFolder, left.keys.contains("x.partial") {
          let refused = try Launched.run(test.form.command(), in: written.scratch.url)
          #expect(refused.ending == .exited(2))
          #expect(
            refused.messages == "error: 'to/x.partial' is left of an export that did not end; remove it\n", "\(number)")
          try FileManager.default.removeItem(at: written.scratch.url.appending(path: "to/x.partial"))
        }
        if test.form.isFolder, final == written.after { return }
        let next = try Launched.run(test.form.command(), in: written.scratch.url)
        #expect(next.ending == .exited(0), "\(number): \(next.messages)")
        #expect(try written.files() == written.after, "\(number)")
      }
    }

    @Test(
      "half a write and an interrupted call are no errors",
      arguments: Form.allCases.flatMap { [Case($0, "write", "short"), Case($0, "write", "EINTR")] })
    func harmless(_ test: Case) throws {
      let written = try WrittenForm(test.form)
      try written.forEachCall(of: test.fault) { (number, ended) throws in
        #expect(ended.ending == .exited(0), "\(number): \(ended.messages)")
        #expect(try written.files() == written.after, "\(number)")
      }
    }

    @Test(
      "a disk that is full stops it with 3, and with more room it is written",
      .enabled(if: FullDiskTests.canMount, "no name space with a file system of its own can be had here"),
      arguments: Form.allCases)
    func full(_ form: Form) throws {
      let written = try WrittenForm(form)
      let script = """
        mkdir disk && mount -t tmpfs -o size=64k none disk || exit 90
        \(form.isFolder ? "" : "echo old >disk/x")
        head -c 1000000 /dev/zero >disk/filling 2>/dev/null
        "$0" "$@" 2>message
        [ $? = 3 ] || exit 91
        ls -A disk >left
        \(form.isFolder ? "" : "cat disk/x >>left")
        mount -o remount,size=4096k disk || exit 92
        "$0" "$@" 2>>messages || exit 93
        rm disk/filling
        cp -r disk kept
        """
      let result = try Launched.run(
        ["-c", script, Launched.executable].withShell() + form.command("disk/x"), program: "/usr/bin/unshare",
        in: written.scratch.url)
      #expect(result.ending == .exited(0), "\(result.ending) \(result.messages)")
      let path = try written.scratch.read("message").split(separator: "'").dropFirst().first ?? ""
      #expect(path.hasPrefix("disk/x.partial"))
      let reason = form == .sqlite ? "database or disk is full" : "no space left on device"
      #expect(
        try written.scratch.read("message")
          == "error: cannot write '\(path)': \(reason); nothing under a final name was touched, so mend "
          + "that and run the same command again\n")
      #expect(try written.scratch.read("left") == (form.isFolder ? "filling\n" : "filling\nx\nold\n"))
      #expect(try written.files("kept") == written.after)
    }

    @Test("a folder that is not there, or that may not be written, stops it with 3", arguments: Form.allCases)
    func closed(_ form: Form) throws {
      let written = try WrittenForm(form)
      func message(_ path: String, _ reason: String) -> String {
        "error: cannot create '\(path).partial': \(reason); nothing under a final name was touched, so mend that and run "
          + "the same command again\n"
      }
      let missing = try Launched.run(form.command("no/such/x"), in: written.scratch.url)
      #expect(missing.ending == .exited(3))
      #expect(missing.messages == message("no/such/x", "no such file or directory"))
      #expect(!written.scratch.exists("no"))
      let file = try Launched.run(form.command("in/a.txt/x"), in: written.scratch.url)
      #expect(file.ending == .exited(3))
      #expect(file.messages == message("in/a.txt/x", "not a directory"))

      _ = unsafe chmod(written.scratch.path + "/to", 0o555)
      defer { _ = unsafe chmod(written.scratch.path + "/to", 0o755) }
      let refused = try Launched.run(
        asNobody: form.command(), in: written.scratch.url, environment: ["ONOMA_CACHE": ""])
      #expect(refused.ending == .exited(3))
      #expect(refused.messages == message("to/x", "permission denied"))
      #expect(try written.files() == written.before)
    }

    @Test(
      "what cannot be replaced by a file is refused before anything is read", arguments: [Form.report, .csv, .sqlite])
    func irreplaceable(_ form: Form) throws {
      let written = try WrittenForm(form)
      let scratch = written.scratch
      #expect(unsafe mkfifo(scratch.path + "/to/pipe", 0o644) == 0)
      #expect(unsafe symlink("/dev/full", scratch.path + "/to/device") == 0)
      try scratch.write("to/folder/kept", "kept")
      let records = try scratch.read("out/annotations.jsonl")
      func advice(_ path: String) -> String {
        form == .sqlite ? "choose another file with -o" : "to write into it: -o - > \(path)"
      }
      let example = ["report.html", "export.csv", "", "export.sqlite"][Form.allCases.firstIndex(of: form) ?? 0]
      for (path, message) in [
        ("to/folder", "error: 'to/folder' is a directory; name a file, such as to/folder/\(example)\n"),
        ("to/pipe", "error: 'to/pipe' is a FIFO, not a file; \(advice("to/pipe"))\n"),
        ("to/device", "error: 'to/device' is a device, not a file; \(advice("to/device"))\n"),
        ("out/annotations.jsonl", "error: 'out/annotations.jsonl' is what is read; choose another file with -o\n"),
      ] {
        let refused = try Launched.run(form.command(path), in: scratch.url)
        #expect(refused.ending == .exited(2))
        #expect(refused.messages == message)
        #expect(!scratch.exists(path + ".partial"))
      }
      #expect(try scratch.read("out/annotations.jsonl") == records)
      #expect(try scratch.read("to/folder/kept") == "kept")
    }

    @Test("standard output that is full stops it with 3", arguments: [Form.report, .csv])
    func fullStandardOutput(_ form: Form) throws {
      let written = try WrittenForm(form)
      let full = try Launched.run(
        ["-c", "\"$0\" \"$@\" >/dev/full", Launched.executable] + form.command("-"), program: "/bin/sh",
        in: written.scratch.url)
      #expect(full.ending == .exited(3))
      #expect(full.messages == "error: cannot write to standard output: no space left on device\n")
      #expect(try written.files() == written.before)
    }
  }

  /// A small output in `out/`, and in `to/` an old file `x` where the form is a file.
  private struct WrittenForm {
    let scratch: Scratch
    let form: PageAndExportFaultTests.Form
    /// What is in `to/` before the command, and after it.
    let before: [String: Data]
    let after: [String: Data]

    init(_ form: PageAndExportFaultTests.Form) throws {
      scratch = try Scratch()
      self.form = form
      before = form.isFolder ? [:] : ["x": Data("old".utf8)]
      try scratch.write("in/a.txt", "Lavrov spoke of Japan. Кисида — о России.")
      try scratch.write("in/b.html", "<title>Talks</title><p>Kishida &amp; France</p>")
      #expect(
        try Launched.run(["run", "in", "-o", "out", "-p", "minimal", "--quiet"], in: scratch.url).ending == .exited(0))
      try FileManager.default.createDirectory(at: scratch.url.appending(path: "to"), withIntermediateDirectories: true)
      #expect(try Launched.run(form.command(), in: scratch.url).ending == .exited(0))
      after = try scratch.files(below: "to")
      try reset()
    }

    func files(_ folder: String = "to") throws -> [String: Data] { try scratch.files(below: folder) }

    private func reset() throws {
      try FileManager.default.removeItem(at: scratch.url.appending(path: "to"))
      try FileManager.default.createDirectory(at: scratch.url.appending(path: "to"), withIntermediateDirectories: true)
      for (name, data) in before { try scratch.write("to/" + name, data) }
    }

    /// Runs once for each call of the fault's kind, which goes wrong, and looks at what came of it.
    func forEachCall(of fault: Fault, _ look: (Int, Launched.Ended) throws -> Void) throws {
      for number in 1...500 {
        try reset()
        let counter = try CallCounter(in: scratch)
        let ended = try Launched.run(
          form.command(), in: scratch.url,
          environment: fault.environment(at: number, below: scratch.path + "/to", counter: counter))
        if counter.count < number {
          #expect(number > 1, "no call of this kind")
          return
        }
        try look(number, ended)
      }
    }
  }

  extension Scratch {
    /// Every file and folder below `folder`, folders without content.
    fileprivate func files(below folder: String) throws -> [String: Data] {
      let root = url.appending(path: folder)
      var result: [String: Data] = [:]
      for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
        result[name] = (try? Data(contentsOf: root.appending(path: name))) ?? Data()
      }
      return result
    }
  }
#endif
