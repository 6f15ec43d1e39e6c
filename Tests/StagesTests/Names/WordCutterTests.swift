import Testing

@testable import Stages

/// Where words end, and how each is written.
@Suite("People: words")
struct WordCutterTests {
  static let cases: [(text: String, words: String)] = [
    ("Jean-Luc O'Brien's", "Jean-Luc/Cap O'Brien/Cap 's/lower"),
    ("J.R.R. Tolkien", "J.R.R./Initial Tolkien/Cap"),
    ("Dr. Who met J. Doe.", "Dr./Cap Who/Cap met/lower J./Initial Doe/Cap ./Punct"),
    ("the U.S. and e.g. IBM", "the/lower U.S./Initial and/lower e.g./lower IBM/CAPS"),
    ("Bashar al-Assad", "Bashar/Cap al-Assad/Cap"),
    ("McDonald DiCaprio MySQL", "McDonald/Cap DiCaprio/Cap MySQL/Mixed"),
    ("Trump-backed R-Ohio Min-ho", "Trump-backed/Mixed R-Ohio/Mixed Min-ho/Cap"),
    ("1990 E17 x", "1990/Num E17/Mixed x/lower"),
    ("O 'Brien", "O 'Brien/Cap"),
    ("Сергей Лавров", "Сергей/Cap Лавров/Cap"),
    ("田中がジョン・スミス", "田/Uncased 中/Uncased が/Uncased ジョン/Uncased ・/Punct スミス/Uncased"),
    ("José Ángel", "José/Cap Ángel/Cap"),
  ]

  @Test("words and their shapes", arguments: cases)
  func words(_ text: String, _ words: String) {
    let bytes = Array(text.utf8)
    var cutter = WordCutter()
    var found: [String] = []
    var offset = 0
    while cutter.next(in: bytes.span, from: offset, to: bytes.count) {
      offset = cutter.end
      let word = String(decoding: bytes[cutter.start..<cutter.end], as: UTF8.self)
      found.append("\(word)/\(cutter.shape.name ?? "")")
    }
    #expect(found.joined(separator: " ") == words)
  }

  @Test(
    "any bytes are cut without a word twice or backward",
    arguments: ["'", "J.", "a-", "O '", "…’s", "\u{301}", "É.É.É."])
  func hostile(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 500).utf8)
    var cutter = WordCutter()
    var offset = 0
    while cutter.next(in: bytes.span, from: offset, to: bytes.count) {
      #expect(cutter.start >= offset)
      #expect(cutter.end > cutter.start)
      offset = cutter.end
    }
  }
}
