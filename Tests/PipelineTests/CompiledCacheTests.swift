import Foundation
import Gazetteer
import TextModel
import Testing

@testable import Pipeline

@Suite("Cache of compiled gazetteers")
struct CompiledCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "onoma-cache-\(UUID().uuidString)")
  private var gazetteer: URL { folder.appending(path: "islands.tsv") }

  private func write(_ rows: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("id\ttype\tname\n\(rows)".utf8).write(to: gazetteer)
  }

  private func open(_ name: String? = "cache", shipped: String? = nil) throws -> GazetteerFiles {
    let cache = CacheDirectory(
      path: name.map { folder.appending(path: $0).path }, shipped: shipped.map { folder.appending(path: $0).path })
    return try GazetteerFiles([GazetteerFiles.Named(path: gazetteer.path, place: "-g")], cache: cache)
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  @Test("built once, then taken from the cache; a changed source is noticed")
  func life() throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    let first = try open()
    #expect(first.origin == .built)
    let second = try open()
    #expect(second.origin == .cache)
    #expect(second.digests == first.digests)
    // Same size, same second: only the contents differ.
    try write("iturup\tisland\tItorup\n")
    let third = try open()
    #expect(third.origin == .built)
    #expect(third.digests != first.digests)
    try write("iturup\tisland\tIturup\n")
    #expect(try open().origin == .cache)
  }

  @Test("of several that begin at once, one builds and the others find it")
  func atOnce() throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    let origins = Guarded<[GazetteerFiles.Origin]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      if let files = try? open() { origins.withLock { $0.append(files.origin) } }
    }
    #expect(origins.withLock { $0 }.count == 8)
    #expect(origins.withLock { $0 }.filter { $0 == .built }.count == 1)
  }

  @Test("what is damaged is built anew", arguments: ["", "short", "ONOMAGZ\0 and something else"])
  func damaged(contents: String) throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    let path = try #require(try open().compiledPath)
    try Data(contents.utf8).write(to: URL(filePath: path))
    let again = try open()
    #expect(again.origin == .built)
    #expect(again.table.isIntact)
    #expect(try open().origin == .cache)
  }

  @Test("a cache that cannot be written is no error")
  func unwritable() throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    // A file where the cache's folder should be.
    try Data().write(to: folder.appending(path: "cache"))
    let files = try open()
    #expect(files.origin == .memory)
    #expect(files.compiledPath == nil)
    #expect(files.table.entityCount == 1)
  }

  @Test("what came with the program is opened where the user's cache has nothing", arguments: ["cache", nil])
  func shipped(user: String?) throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    #expect(try open("package").origin == .built)
    let files = try open(user, shipped: "package")
    #expect(files.origin == .shipped)
    #expect(files.compiledPath?.contains("/package/gazetteers/") == true)
    let manager = FileManager.default
    #expect(!manager.fileExists(atPath: folder.appending(path: "cache/gazetteers").path))
    // Of other contents nothing came with it.
    try write("iturup\tisland\tItorup\n")
    #expect(try open(user, shipped: "package").origin == (user == nil ? .memory : .built))
    #expect(try manager.contentsOfDirectory(atPath: folder.appending(path: "package/gazetteers").path).count == 1)
  }

  @Test("what came with the program and is damaged stays, and is built anew for the user")
  func shippedDamaged() throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    let path = try #require(try open("package").compiledPath)
    let damaged = try Data(contentsOf: URL(filePath: path)).dropLast(1)
    try damaged.write(to: URL(filePath: path))
    #expect(try open(nil, shipped: "package").origin == .memory)
    let files = try open(shipped: "package")
    #expect(files.origin == .built)
    #expect(files.table.isIntact)
    #expect(try open(shipped: "package").origin == .cache)
    #expect(try Data(contentsOf: URL(filePath: path)) == damaged)
  }

  @Test("only what is the user's is removed")
  func removal() throws {
    defer { clean() }
    try write("iturup\tisland\tIturup\n")
    #expect(try open("package").origin == .built)
    try open(shipped: "package").removeCompiled()
    #expect(try open(shipped: "package").origin == .shipped)
    try open("package").removeCompiled()
    #expect(try open(shipped: "package").origin == .built)
  }

  @Test("several builders at once each get the whole")
  func concurrent() async throws {
    defer { clean() }
    try write((0..<5_000).map { "i\($0)\tisland\tIsland \($0)\n" }.joined())
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let files = try open()
          return files.table.isIntact ? files.table.entityCount : -1
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [Int](repeating: 5_000, count: 8))
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cache/gazetteers").path)
    #expect(kept.count == 1)
  }
}
