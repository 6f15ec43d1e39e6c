internal import Stages
internal import TestSupport
internal import Testing
internal import TextModel

@Suite("Sentences of anything")
struct SentencePropertyTests {
  private static let parts = [
    "word", "Word", "U.S", "Mr", "т", "г", "Он", "島", "「", "」", "。", "？", ".", ".", ".", "!", "?", "…", "...",
    " ", " ", " ", " ", "\n", "\u{A0}", "\u{3000}", "\"", "“", "”", "«", "»", "(", ")", "（", "）", "[1]", "-", "—",
    "•", "1", "12", "a)", "IV", "/", "http://a.b/c", "é", "😀", "؟", "।", "’", "'", ",", ":", "\n\n",
  ]

  @Test("are ordered, inside blocks, trimmed, and hold all that is no white space", arguments: UInt64(0)..<400)
  func hold(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      text += Self.parts.randomElement(using: &generator) ?? ""
    }
    let sentences = SentenceStage.sentences(of: text)
    let bytes = Array(text.utf8)
    var covered = [Bool](repeating: false, count: bytes.count)
    var last = 0
    for sentence in sentences {
      #expect(sentence.start >= last && !sentence.isEmpty && sentence.end <= bytes.count)
      last = sentence.end
      let slice = String(decoding: bytes[sentence.indices], as: UTF8.self)
      #expect(Array(slice.utf8) == Array(bytes[sentence.indices]), "on scalar borders")
      #expect(slice.unicodeScalars.first?.properties.isWhitespace == false)
      #expect(slice.unicodeScalars.last?.properties.isWhitespace == false)
      for index in sentence.indices { covered[index] = true }
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      #expect(covered[offset] || scalar.properties.isWhitespace, "byte \(offset) of \(text.debugDescription)")
      offset += String(scalar).utf8.count
    }
  }

  @Test("the declared language decides, and a page in another one overrules declared English")
  func declared() {
    let german = "Am 3. Sitzungstag sprach der Minister und die Abgeordneten gingen nicht mit ihm."
    #expect(SentenceStage.sentences(of: german, declared: "de-AT").count == 1)
    #expect(SentenceStage.sentences(of: german, declared: "en").count == 1)
  }

  @Test("a document without text has none")
  func empty() { #expect(SentenceStage.sentences(of: "").isEmpty) }
}
