import Foundation
import TextModel
import Testing

@testable import Loading

private let referenceFolder = ProcessInfo.processInfo.environment["ONOMA_REFERENCE"]

/// Over the reference pages, where `ONOMA_REFERENCE` says that they are.
@Suite("Reference pages", .enabled(if: referenceFolder != nil))
struct ReferencePagesTests {
  private static let pages: [String] = {
    let root = (referenceFolder ?? "") + "/corpora/html"
    let corpora = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return corpora.sorted().flatMap { corpus -> [String] in
      let pages = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(corpus)/pages")) ?? []
      return pages.sorted().filter { !$0.hasSuffix(".gz") }.map { "\(root)/\(corpus)/pages/\($0)" }
    }
  }()

  @Test("every piece of text has its place")
  func places() throws {
    #expect(!Self.pages.isEmpty)
    for path in Self.pages {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let document = try load(bytes, path: path)
      #expect(faults(document.content, sourceCount: bytes.count).isEmpty, "\(path)")
      for piece in document.content.tree.pieces where !piece.isLiteral {
        #expect(document.content.bytes[Int(piece.start)] == UInt8(ascii: "&"), "\(path) at \(piece.start)")
      }
    }
  }
}
