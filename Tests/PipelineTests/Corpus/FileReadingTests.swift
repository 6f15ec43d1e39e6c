import Pipeline
import TextModel
import Testing

@Suite("reading files")
struct FileReadingTests {
  private func problem(_ path: [UInt8], limit: Int = 100) -> Problem? {
    do {
      _ = try FileReading.read(path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file is read whole, up to the limit", arguments: [0, 1, 99, 100])
  func whole(count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("a", String(repeating: "x", count: count))
    #expect(try FileReading.read(folder.bytes("a"), limit: 100) == [UInt8](repeating: UInt8(ascii: "x"), count: count))
  }

  @Test("what cannot be read says why")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("large", String(repeating: "x", count: 101))
    try folder.makeDirectory("directory")
    try folder.makeFIFO("pipe")
    #expect(
      problem(folder.bytes("large")) == Problem(.tooLarge, "101 bytes, more than load.limits.bytes (100)"))
    #expect(problem(folder.bytes("none")) == Problem(.unreadable, "no such file or directory"))
    #expect(problem(folder.bytes("large/a")) == Problem(.unreadable, "not a directory"))
    #expect(problem(folder.bytes("directory")) == Problem(.unreadable, "is a directory"))
    #expect(problem(folder.bytes("pipe")) == Problem(.skipped, "not-a-file: a FIFO"))
    #expect(problem([]) == Problem(.unreadable, "no such file or directory"))
    #expect(problem(folder.bytes("a\0b")) == Problem(.unreadable, "not a valid path"))
    #expect(
      problem(folder.bytes(String(repeating: "x", count: 5000))) == Problem(.unreadable, "the path is too long"))
  }

  @Test("permissions are respected", .disabled(if: TemporaryFolder.readsEverything))
  func permissions() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    try folder.setPermissions("a", 0)
    #expect(problem(folder.bytes("a")) == Problem(.unreadable, "permission denied"))
  }

  #if os(Linux)
    /// Files of `/proc` say that they are empty and give bytes all the same, as a file does that grows meanwhile.
    @Test("a file with more bytes than it had is not taken")
    func changed() {
      #expect(
        problem(Array("/proc/self/status".utf8), limit: 1_000_000)
          == Problem(.changedDuringRead, "the file changed while it was read; run again"))
    }
  #endif
}
