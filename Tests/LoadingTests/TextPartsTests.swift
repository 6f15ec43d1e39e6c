import TextModel
import Testing

@testable import Loading

/// Plain text cut into parts by `load.split`.
@Suite("Parts of plain text")
struct TextPartsTests {
  @Test(
    "are cut at the best border that there is",
    arguments: [
      // Empty lines, with white space in them.
      ("aaaa\n\nbbbb\n\ncccc", 12, ["aaaa\n\nbbbb", "cccc"]), ("aaaa\n \t\nbbbb\n\n", 8, ["aaaa", "bbbb"]),
      // A paragraph that is too large: lines, sentences, words, characters.
      ("aaaa\nbbbb\ncccc", 11, ["aaaa\nbbbb", "cccc"]), ("Aa. Bb! Cc cc.", 9, ["Aa. Bb!", "Cc cc."]),
      ("一。二三。四", 16, ["一。二三。", "四"]), ("aaa bbb ccc", 9, ["aaa bbb", "ccc"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ééé", 3, ["é", "é", "é"]), ("日本", 1, ["日", "本"]), ("aé日𝄞", 1, ["a", "é", "日", "𝄞"]),
      // An empty line is preferred to a later line end.
      ("a\n\nbbbb\ncccc\ndddd", 12, ["a", "bbbb\ncccc", "dddd"]),
      // White space belongs to no part.
      ("\n\n  a\n\n\n\n\n\nb\n\n", 4, ["a", "b"]), ("", 4, []), (" \n \n ", 2, []), ("abcd", 4, ["abcd"]),
    ] as [(String, Int, [String])])
  func borders(_ text: String, _ most: Int, _ parts: [String]) {
    let bytes = Array(text.utf8)
    let found = TextParts.ranges(of: bytes.span, most: most)
    #expect(found.map { String(decoding: bytes[$0.indices], as: UTF8.self) } == parts)
  }

  @Test("are documents with numbers, and lead to the bytes of the whole file")
  func documents() throws {
    let bytes = Array("Shikotan\n\nIturup\n\nKunashir".utf8)
    let file = try Loader(limits: limits(split: 10)).load(bytes, path: "a/b.txt")
    #expect(file.isContainer)
    #expect(file.documents.map(\.id) == ["a/b.txt#000001", "a/b.txt#000002", "a/b.txt#000003"])
    #expect(file.documents.map(\.source.member) == ["000001", "000002", "000003"])
    #expect(file.documents.allSatisfy { $0.source.byteCount == bytes.count && $0.source.path == "a/b.txt" })
    #expect(file.documents.map { render($0.content) } == ["<p>Shikotan</p>", "<p>Iturup</p>", "<p>Kunashir</p>"])
    #expect(file.documents[2].content.origin.source(of: ByteRange(0, 8)) == ByteRange(18, 26))
  }

  @Test("are not made of a file that is not larger, of other formats, or unless asked for")
  func whole() throws {
    let text = Array("Shikotan\n\nIturup".utf8)
    for (split, path) in [(16, "a.txt"), (0, "a.txt"), (4, "a.md"), (4, "a.html")] {
      let file = try Loader(limits: limits(split: split)).load(text, path: path)
      #expect(file.documents.map(\.id) == [path])
      #expect(file.documents[0].source.member == nil)
    }
  }

  @Test("beyond the limit of members are left out, which the first one tells")
  func memberLimit() throws {
    var limits = limits(split: 1)
    limits.members = 2
    let file = try Loader(limits: limits).load(Array("a\n\nb\n\nc".utf8), path: "a.txt")
    #expect(file.documents.map { render($0.content) } == ["<p>a</p>", "<p>b</p>"])
    #expect(file.documents[0].warningCounts == [.memberLimit: 1])
    #expect(file.documents[1].warningCounts.isEmpty)
  }

  static let charsets = ["utf-8", "windows-1251", "utf-16le", "utf-16be"]

  @Test("hold the whole text, in any charset, each character whole", arguments: 0..<60, charsets)
  func property(_ seed: UInt64, _ charset: String) throws {
    var random = SeededNumbers(seed)
    let pieces = ["Россия ", "и ", "Япония. ", "Мы\n", "\n\n", "\n \n", "Курилы! ", "ab ", "о"]
    let letters = (0..<200).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = encoded("Россия и Япония говорили о Курилах. \n\n" + letters, charset)
    let split = Int.random(in: 1...60, using: &random)
    let whole = try load(bytes, path: "a.txt")
    #expect(whole.source.charset == charset)
    let file = try Loader(limits: limits(split: split)).load(bytes, path: "a.txt")
    var text = ""
    var end = 0
    for document in file.documents {
      #expect(faults(document.content, sourceCount: bytes.count).isEmpty)
      #expect(document.content.bytes.count <= max(split, 4))
      let range = try #require(document.content.origin.source(of: ByteRange(0, document.content.bytes.count)))
      #expect(range.start >= end)
      end = range.end
      let part = Array(bytes[range.indices])
      #expect(SourceDecoding.utf8(part, charset: charset) == document.content.bytes)
      text += words(document)
    }
    #expect(text == words(whole))
  }

  private func limits(split: Int) -> LoadLimits {
    var limits = LoadLimits()
    limits.split = split
    return limits
  }

  /// The text without its white space, which may be cut anywhere.
  private func words(_ document: Document) -> String {
    String(document.content.tree.text(below: 0, in: document.content.bytes).filter { !$0.isWhitespace })
  }

  private func encoded(_ text: String, _ charset: String) -> [UInt8] {
    switch charset {
    case "windows-1251":
      return text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x410 + 0xC0) }
    case "utf-16le": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return Array(text.utf8)
    }
  }
}
