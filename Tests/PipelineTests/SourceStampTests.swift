import Testing

@testable import Pipeline

@Suite("stamps of sources")
struct SourceStampTests {
  private static let second = 1_000_000_000

  private static func status(nanoseconds: Int, byteCount: Int = 5) -> FileStatus {
    FileStatus(
      kind: .file, byteCount: byteCount, device: 1, inode: 2, modifiedSeconds: 100, modifiedNanoseconds: nanoseconds,
      changedSeconds: 100, changedNanoseconds: nanoseconds)
  }

  @Test(
    "a digest holds once the file is older than a step of its clock",
    arguments: [
      // Times in nanoseconds: 20 ms may pass unseen.
      (7, 100 * second + 7, false), (7, 100 * second + 19_000_000, false), (7, 100 * second + 21_000_000, true),
      // Times in seconds: two of them may.
      (0, 100 * second + 21_000_000, false), (0, 102 * second, false), (0, 102 * second + 1, true),
    ])
  func age(nanoseconds: Int, seenAt: Int, holds: Bool) {
    let status = Self.status(nanoseconds: nanoseconds)
    let stamp = SourceStamp(status: status, digest: "d", seenAt: seenAt)
    #expect((stamp.digest(for: status) == "d") == holds)
  }

  @Test("a digest does not hold for a file that is another")
  func other() {
    let stamp = SourceStamp(status: Self.status(nanoseconds: 7), digest: "d", seenAt: 200 * Self.second)
    #expect(stamp.digest(for: Self.status(nanoseconds: 7)) == "d")
    #expect(stamp.digest(for: Self.status(nanoseconds: 8)) == nil)
    #expect(stamp.digest(for: Self.status(nanoseconds: 7, byteCount: 6)) == nil)
  }
}
