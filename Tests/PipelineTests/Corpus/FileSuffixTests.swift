@testable import Pipeline
import Testing

@Suite("suffixes of paths")
struct FileSuffixTests {
  @Test(
    "a suffix is letters and digits behind the last dot",
    arguments: [
      ("a.html", "html"), ("a/b.HTM", "htm"), ("a.tar.gz", "gz"), ("a.b/c", nil), ("c.", nil), ("Mr. Smith", nil),
      ("a.é", nil), ("a.12345678901234567", nil), ("a.mp3", "mp3"),
    ] as [(String, String?)])
  func suffix(path: String, suffix: String?) {
    #expect(FileSuffix.suffix(of: Array(path.utf8)) == suffix)
  }
}
