import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A folder that nobody would wish for: each file ends in one status or says what it lost, and the run ends.
@Suite("Hostile input")
struct HostileInputTests {
  @Test("every file has one status, and nothing is fetched")
  func folder() throws {
    let scratch = try Scratch()
    try fill(scratch)
    let result = try Tool.run("run", "in", "-o", "out", "-j", "2", in: scratch.url)
    #expect(result.status == 1, "\(result.messages)")
    let records = try Line.all(scratch.read("out/annotations.jsonl"))
    let problems = try Line.all(scratch.read("out/problems.jsonl"))
    let statuses = Dictionary(grouping: records + problems, by: \.id).mapValues { $0.map(\.status) }
    #expect(statuses.values.allSatisfy { $0.count == 1 })

    #expect(statuses["empty.txt"] == ["empty"])
    #expect(statuses["bom.txt"] == ["empty"])
    #expect(statuses["picture.html"] == ["not-text"])
    #expect(statuses["pipe.txt"] == ["skipped"])
    #expect(statuses["loop.txt"] == ["unreadable"])
    #expect(statuses["twice.txt"] == ["skipped"])
    #expect(statuses["%FFname.txt"] == ["ok"])
    #expect(statuses["cut.xml"] == ["ok"])
    func record(_ id: String) -> Line? { records.first { $0.id == id } }
    #expect(record("deep300.html")?.mentions?.map(\.entity) == ["country-jp"])
    #expect(record("deep100000.html")?.text?.contains("Japan") == true)
    #expect(record("deep100000.html")?.warnings?.map(\.code).contains("depth-limit") == true)
    #expect(record("laughs.xml")?.warnings?.map(\.code).contains("entity-refused") == true)
    #expect((record("laughs.xml")?.text?.count ?? 0) < 100_000)
    #expect(record("xxe.xml")?.text?.contains("root:") == false)
    #expect(record("xxe.xml")?.mentions?.map(\.entity) == ["country-jp"])
    #expect(record("lies.html")?.warnings?.map(\.code).contains("charset-conflict") == true)
    #expect(record("lies.html")?.mentions?.map(\.entity) == ["country-ru", "country-jp"])
    #expect(record("cut.xml")?.warnings?.map(\.code).contains("not-well-formed") == true)

    let check = try Tool.run("check", "out", "--sources", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
  }

  private func fill(_ scratch: Scratch) throws {
    try scratch.write("in/empty.txt", "")
    try scratch.write("in/bom.txt", Data([0xEF, 0xBB, 0xBF]))
    try scratch.write("in/picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
    try scratch.write("in/deep300.html", nested(300, "Japan"))
    try scratch.write("in/deep100000.html", nested(100_000, "Japan"))
    try scratch.write("in/laughs.xml", laughs())
    try scratch.write(
      "in/xxe.xml",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y SYSTEM \"http://127.0.0.1:9/\">]>"
        + "<a><p>Japan &x; &y;</p></a>")
    try scratch.write("in/cut.xml", "<a><p>Japan and <b>Russia</p>")
    // "Россия и Япония" repeated, in windows-1251 under the name of UTF-8.
    let russian = Data([0xD0, 0xEE, 0xF1, 0xF1, 0xE8, 0xFF, 0x20, 0xE8, 0x20, 0xDF, 0xEF, 0xEE, 0xED, 0xE8, 0xFF, 0x20])
    let filler = Data([0xEE, 0x20, 0xEF, 0xE5, 0xF0, 0xE5, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0xE0, 0xF5, 0x2E, 0x20])
    try scratch.write(
      "in/lies.html", Data("<meta charset=utf-8><p>".utf8) + russian + filler + filler + Data("</p>".utf8))
    try scratch.write("in/zz.txt", "Russia")
    let folder = scratch.url.path(percentEncoded: false) + "/in/"
    unsafe mkfifo(folder + "pipe.txt", 0o644)
    unsafe symlink("loop.txt", folder + "loop.txt")
    unsafe link(folder + "deep300.html", folder + "twice.txt")
    unsafe rename(folder + "zz.txt", folder + "name.txt")
    let odd: [CChar] =
      Array((folder).utf8CString.dropLast()) + [CChar(bitPattern: 0xFF)] + Array("name.txt".utf8CString)
    unsafe rename(folder + "name.txt", odd)
  }

  private func nested(_ depth: Int, _ text: String) -> String {
    "<html><body>" + String(repeating: "<div>", count: depth) + text + String(repeating: "</div>", count: depth)
  }

  private func laughs() -> String {
    var declarations = "<!ENTITY a0 \"ha ha ha ha ha ha ha ha ha ha\">"
    for level in 1...9 {
      declarations += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    return "<!DOCTYPE x [\(declarations)]><x><p>Japan &a9;</p></x>"
  }
}
