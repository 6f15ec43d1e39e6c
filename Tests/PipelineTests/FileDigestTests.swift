import Foundation
import Testing

@testable import Pipeline

@Suite("digests of programs")
struct FileDigestTests {
  @Test("a link that leads elsewhere has the digest of what it leads to, and the cache knows both")
  func link() throws {
    let folder = try TemporaryFolder()
    let cache = CacheDirectory(path: "\(folder.path)/cache")
    for (name, content) in [("a", "one"), ("b", "two")] { try folder.write(name, content) }
    let link = "\(folder.path)/link"
    let expected = try ["a", "b"].map { try FileDigest(ofFile: "\(folder.path)/\($0)", limit: 100, cache: nil).sha256 }
    for round in 0..<4 {
      try? FileManager.default.removeItem(atPath: link)
      try folder.link("link", to: ["a", "b"][round % 2])
      #expect(try FileDigest(ofFile: link, limit: 100, cache: cache).sha256 == expected[round % 2])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/cache/sources").count == 2)
  }
}
