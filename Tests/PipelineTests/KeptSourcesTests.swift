import Foundation
import Testing

@testable import Pipeline

@Suite("sources kept beside an output")
struct KeptSourcesTests {
  private func digest(_ name: String, in folder: TemporaryFolder) throws -> FileDigest {
    try FileDigest(ofFile: "\(folder.path)/\(name)", limit: 1000, cache: nil)
  }

  private func kept(_ output: String, in folder: TemporaryFolder, shipped: String? = nil) -> KeptSources {
    KeptSources(
      directory: "\(folder.path)/\(output)",
      cache: CacheDirectory(path: "\(folder.path)/cache", shipped: shipped.map { "\(folder.path)/\($0)" }))
  }

  private func inode(_ relative: String, in folder: TemporaryFolder) throws -> UInt64 {
    try FileSystem.status(of: folder.bytes(relative), followingLinks: false).inode
  }

  @Test("one file serves cache and outputs, and each can go without the others")
  func shared() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.tsv", "id\tname\n1\tIturup\n")
    let file = try digest("a.tsv", in: folder)
    let (first, second) = (kept("first", in: folder), kept("second", in: folder))
    for output in [first, second] { try output.keep([file]) }
    let names = ["cache/kept", "first/state/sources", "second/state/sources"].map { "\($0)/\(file.sha256).gz" }
    #expect(Set(try names.map { try inode($0, in: folder) }).count == 1)

    first.removeOthers(than: [])
    #expect(first.bytes(file.sha256) == nil)
    #expect(second.bytes(file.sha256) == Array("id\tname\n1\tIturup\n".utf8))
    try FileManager.default.removeItem(atPath: "\(folder.path)/cache")
    #expect(second.bytes(file.sha256) == Array("id\tname\n1\tIturup\n".utf8))
    try first.keep([file])
    #expect(first.bytes(file.sha256) == second.bytes(file.sha256))
  }

  @Test("what came with the program is copied, so that nothing done to an output reaches it")
  func shipped() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.tsv", "Iturup")
    let file = try digest("a.tsv", in: folder)
    try kept("first", in: folder).keep([file])
    try folder.move("cache", to: "shipped")
    try folder.write("a.tsv", "another by now")
    let output = kept("second", in: folder, shipped: "shipped")
    try output.keep([file])
    #expect(output.bytes(file.sha256) == Array("Iturup".utf8))
    let names = ["shipped/kept", "second/state/sources"].map { "\($0)/\(file.sha256).gz" }
    #expect(try inode(names[0], in: folder) != inode(names[1], in: folder))
  }

  @Test("a cache that cannot be written keeps no source from an output")
  func noCache() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.tsv", "Iturup")
    try folder.write("cache", "a file where the folder should be")
    let file = try digest("a.tsv", in: folder)
    let output = kept("out", in: folder)
    try output.keep([file])
    #expect(output.bytes(file.sha256) == Array("Iturup".utf8))
  }
}
