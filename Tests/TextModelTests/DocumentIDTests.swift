import TestSupport
import TextModel
import Testing

@Suite("ids of paths")
struct DocumentIDTests {
  @Test(
    "only bytes that would not survive are encoded",
    arguments: [
      ("tass/2016-04-15.html", "tass/2016-04-15.html"), ("a b/é歯.html", "a b/é歯.html"), ("100%", "100%25"),
      ("a#b", "a%23b"), ("a\nb\u{7F}", "a%0Ab%7F"), ("\u{85}\u{9F}\u{A0}", "%C2%85%C2%9F\u{A0}"), ("", ""),
    ])
  func encoded(path: String, id: String) {
    #expect(DocumentID.encoded(Array(path.utf8)) == id)
  }

  @Test(
    "bytes that are not UTF-8 are encoded one by one",
    arguments: [
      ([0xFF, 0x61], "%FFa"), ([0xC3], "%C3"), ([0xE2, 0x82, 0x61], "%E2%82a"), ([0xED, 0xA0, 0x80], "%ED%A0%80"),
      ([0xC0, 0x80], "%C0%80"), ([0xF4, 0x90, 0x80, 0x80], "%F4%90%80%80"), ([0xF0, 0x9F, 0x98, 0x80], "😀"),
    ] as [([UInt8], String)])
  func invalid(path: [UInt8], id: String) {
    #expect(DocumentID.encoded(path) == id)
  }

  @Test("no two paths share an id, and every id is its path's", arguments: UInt64(0)..<200)
  func reversible(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8] = [0x61, 0x25, 0x23, 0xC3, 0xA9, 0xE6, 0xAD, 0xAF, 0xFF, 0x0A, 0xC2, 0x85, 0x32]
    let path = (0..<Int.random(in: 0...12, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0x61 }
    var decoded: [UInt8] = []
    var rest = Array(DocumentID.encoded(path).utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    #expect(decoded == path)
  }
}
