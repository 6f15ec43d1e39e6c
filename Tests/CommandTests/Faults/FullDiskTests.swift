#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// Disks that are really full, folders that are really closed.
  @Suite("outputs that cannot be written")
  struct FullDiskTests {
    private static let isRoot = getuid() == 0

    /// Whether a file system of our own can be mounted, in a name space that ends with its process.
    static let canMount: Bool = {
      let result = try? Launched.run(
        ["-c", "mkdir -p \"$0\" && mount -t tmpfs -o size=64k none \"$0\"", "/tmp/onoma-mount-\(getpid())"]
          .withShell(), program: "/usr/bin/unshare", in: FileManager.default.temporaryDirectory)
      _ = unsafe rmdir("/tmp/onoma-mount-\(getpid())")
      return result?.ending == .exited(0)
    }()

    @Test(
      "a disk that is full stops the run with 3, and with more room it goes on",
      .enabled(if: canMount, "no name space with a file system of its own (unshare, mount) can be had here"))
    func full() throws {
      let scratch = try Scratch()
      try scratch.articles(60)
      let command = ["run", "in", "-p", "minimal", "-j", "2", "-o"]
      let expected = try scratch.straight(command + ["straight"])
      let onoma = Launched.executable
      // More and more room, until it is enough; the name space keeps the disk from run to run.
      let script = """
        mkdir out && mount -t tmpfs -o size=16k none out || exit 90
        for size in 16 32 64 96 128 192 256 384 512 4096; do
          mount -o remount,size=${size}k out || exit 91
          "$0" run in -p minimal -j 2 --quiet -o out 2>>messages
          code=$?
          echo $code >>codes
          [ $code = 3 ] || break
          [ ! -e out/annotations.jsonl ] && [ ! -e out/problems.jsonl ] && [ ! -e out/run.json ] || exit 92
        done
        ls -A out/state >left
        cp -r out kept
        """
      let result = try Launched.run(["-c", script, onoma].withShell(), program: "/usr/bin/unshare", in: scratch.url)
      #expect(result.ending == .exited(0), "\(result.ending) \(result.messages)")
      let codes = try scratch.read("codes").split(separator: "\n")
      #expect(codes.count > 2)
      #expect(codes.allSatisfy { $0 == "3" || $0 == "0" } && codes.last == "0", "\(codes)")
      let messages = try scratch.read("messages").split(separator: "\n")
      #expect(messages.count == codes.count - 1)
      #expect(messages.allSatisfy { $0.contains(": no space left on device; ") }, "\(messages)")
      #expect(try scratch.read("left").split(separator: "\n").map(String.init).sorted() == RunOutput.finishedState)
      #expect(try scratch.output("kept") == expected)
    }

    @Test("a file that may not grow further stops the run with 3")
    func limitOfFiles() throws {
      let scratch = try Scratch()
      try scratch.articles(60)
      let expected = try scratch.straight(["run", "in", "-p", "minimal", "-o", "straight"])
      // In units of 512 bytes.
      for limit in [1, 20, 60] {
        let result = try Launched.run(
          ["-c", "ulimit -f \(limit); exec \"$0\" run in -p minimal --quiet -o out", Launched.executable],
          program: "/bin/sh", in: scratch.url)
        #expect(result.ending == .exited(3), "\(limit): \(result.messages)")
        #expect(!result.messages.contains("system error"), "\(result.messages)")
        #expect(try scratch.output("out") == .nothing)
      }
      #expect(try scratch.straight(["run", "in", "-p", "minimal", "-o", "out"]) == expected)
    }

    @Test(
      "an output that may not be written stops the run with 3 and touches nothing",
      arguments: ["out", "out/state", "out/state/journal"])
    func closed(path: String) throws {
      let scratch = try Scratch()
      try scratch.articles(3)
      let command = ["run", "in", "-p", "minimal", "--quiet", "-o", "out"]
      #expect(try Launched.run(command, in: scratch.url).ending == .exited(0))
      let before = try scratch.output("out")
      try scratch.write("in/more.txt", "Japan")
      if FullDiskTests.isRoot {
        // For others than root, everything is open but the path.
        for name in try FileManager.default.subpathsOfDirectory(atPath: scratch.path) + [""] {
          var status = stat()
          guard unsafe stat(scratch.path + "/" + name, &status) == 0 else { continue }
          _ = unsafe chmod(scratch.path + "/" + name, status.st_mode & 0o777 | 0o666 | (status.st_mode & 0o111))
        }
      }
      var status = stat()
      #expect(unsafe stat(scratch.path + "/" + path, &status) == 0)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      _ = unsafe chmod(scratch.path + "/" + path, isFolder ? 0o555 : 0o444)
      defer { _ = unsafe chmod(scratch.path + "/" + path, 0o755) }
      let ended = try Launched.run(
        asNobody: command, in: scratch.url, environment: FullDiskTests.isRoot ? ["ONOMA_CACHE": ""] : [:])
      #expect(ended.ending == .exited(3), "\(ended.messages)")
      #expect(ended.messages.contains("permission denied"), "\(ended.messages)")
      #expect(try scratch.output("out") == before)
      _ = unsafe chmod(scratch.path + "/" + path, 0o755)
      #expect(try Launched.run(command, in: scratch.url).ending == .exited(0))
      #expect(try scratch.output("out") == scratch.straight(["run", "in", "-p", "minimal", "-o", "straight"]))
    }

    @Test("an output directory that is removed during the run: it stops with 3, and the next run makes all anew")
    func removed() throws {
      let scratch = try Scratch()
      try scratch.articles(6)
      try scratch.write("in/hanging.html", "<p><onoma-test-fault:hang></onoma-test-fault:hang></p>")
      let counter = try CallCounter(in: scratch)
      let command = [
        "run", "in", "-p", "minimal", "--quiet", "-j", "1", "--isolate", "--set", "run.seconds=3", "-o", "out",
      ]
      let run = try Launched(
        command, in: scratch.url, environment: Fault(call: "word").environment(counter: counter))
      while run.isRunning, counter.count < 1 { usleep(1000) }
      try FileManager.default.removeItem(at: scratch.url.appending(path: "out"))
      let ended = try run.wait()
      #expect(ended.ending == .exited(3), "\(ended.messages)")
      #expect(
        ended.messages
          == "error: cannot write 'out/state/journal': it was removed while the run went on; nothing under a final "
          + "name was touched, so mend that and run the same command again\n")
      let next = try Launched.run(command, in: scratch.url)
      #expect(next.ending == .exited(0), "\(next.messages)")
      #expect(try scratch.output("out") == scratch.straight(command + ["-o", "straight"]))
    }
  }

  extension Launched {
    /// Runs `onoma` as somebody to whom what is closed is closed: root passes every lock.
    static func run(asNobody arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Ended {
      guard getuid() == 0 else { return try run(arguments, in: folder, environment: environment) }
      return try run(
        ["--reuid=65534", "--regid=65534", "--clear-groups", executable] + arguments, program: "/usr/bin/setpriv",
        in: folder, environment: environment)
    }
  }

  extension [String] {
    /// The arguments of `unshare` for a shell that may mount.
    func withShell() -> [String] {
      (getuid() == 0 ? ["--mount"] : ["--mount", "--map-root-user"]) + ["/bin/sh"] + self
    }
  }

  extension Scratch {
    /// Articles below `in/`, each a little different.
    func articles(_ count: Int) throws {
      for number in 0..<count {
        try write(
          "in/\(number % 5)/article-\(number).html",
          """
          <html><head><title>Talks, day \(number)</title></head><body>
          \(String(repeating: "<p>Lavrov and Kishida spoke of Shikotan in Japan.</p>\n", count: 10 + number % 7))
          <p>In all \(number) letters from Japan and Россия were read.</p></body></html>
          """)
      }
    }
  }
#endif
