import Foundation
import Testing

@Suite("load.split")
struct SplitTests {
  @Test(
    "parts of a text are checked against the file they were cut from",
    arguments: ["utf-8", "windows-1251", "utf-16"])
  func parts(_ charset: String) throws {
    let scratch = try Scratch()
    let paragraph = "Сергей Лавров прибыл в Токио. Япония и Россия говорили о Шикотане."
    let text = (1...40).map { "\($0). \(paragraph)" }.joined(separator: "\n\n")
    let encoding: String.Encoding =
      charset == "utf-8" ? .utf8 : charset == "windows-1251" ? .windowsCP1251 : .utf16LittleEndian
    var data = try #require(text.data(using: encoding))
    if charset == "utf-16" { data = Data([0xFF, 0xFE]) + data }
    try scratch.write("in/a.txt", data)
    try scratch.write("in/b.txt", paragraph)
    let result = try Tool.run("run", "in", "-o", "out", "--set", "load.split=1kB", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let records = try Line.all(scratch.read("out/annotations.jsonl"))
    let parts = records.dropLast()
    #expect(records.last?.id == "b.txt")
    #expect(parts.count > 4)
    #expect(parts.enumerated().allSatisfy { $1.id == "a.txt#" + String(format: "%06d", $0 + 1) })
    #expect(parts.map { $0.text ?? "" }.joined(separator: "\n\n") == text)
    let tokyo = parts.flatMap { $0.mentions ?? [] }.filter { $0.entity == "city-tokyo-jp" }
    #expect(tokyo.count == 40)
    let check = try Tool.run("check", "out", "--sources", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
  }
}
