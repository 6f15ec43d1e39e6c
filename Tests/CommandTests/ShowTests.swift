import Foundation
import Testing

/// `onoma show` as a user runs it.
@Suite("onoma show")
struct ShowTests {
  private func output() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("in/a.txt", "Ships left Shikotan. Nothing happened. Then Japan protested.\n")
    try scratch.write("in/b.txt", "Paris was quiet.\n")
    #expect(try Tool.run("run", "in", "-o", "out", in: scratch.url).status == 0)
    return scratch
  }

  @Test("all documents, one, and the sentences of an entity")
  func shown() throws {
    let scratch = try output()
    let all = try Tool.run("show", "out", in: scratch.url)
    #expect(
      all.output.contains("Ships left [Shikotan|island:shikotan]. Nothing happened. Then [Japan|country:country-jp]"))
    #expect(all.output.contains("[Paris|city:city-paris-fr] was quiet."))
    let one = try Tool.run("show", "out", "b.txt", in: scratch.url)
    #expect(one.output.hasPrefix("b.txt"))
    let sentence = try Tool.run("show", "out", "--entity", "shikotan", "--context", "0", in: scratch.url)
    #expect(
      sentence.output == """
        a.txt

        Ships left [Shikotan|island:shikotan].

        island: 1 mention of 1 entity

        """, "\(sentence.output)")
    let only = try Tool.run("show", "out", "--type", "isl*", "--only", in: scratch.url)
    #expect(only.output.contains("[Shikotan|island:shikotan]. Nothing happened. Then Japan protested."))
    let near = try Tool.run("show", "out", "--near", "44,146,200km", in: scratch.url)
    #expect(near.output.hasPrefix("a.txt") && !near.output.contains("b.txt"))
  }

  @Test("what is not there is said, with the nearest that is")
  func missing() throws {
    let scratch = try output()
    let unknown = try Tool.run("show", "out", "c.txt", in: scratch.url)
    #expect(unknown.status == 2)
    #expect(unknown.messages == "error: no record 'c.txt' in out/annotations.jsonl; did you mean 'a.txt'?\n")
    let nothing = try Tool.run("show", "out", "--entity", "iturup", in: scratch.url)
    #expect(nothing.status == 1)
    #expect(nothing.messages == "nothing in out/annotations.jsonl is as asked for\n")
    let refused = try Tool.run("show", "out", "--near", "44,145", in: scratch.url)
    #expect(refused.status == 2)
    #expect(
      refused.messages == "error: '--near 44,145': expected LATITUDE,LONGITUDE,DISTANCEkm, such as 44.1,145.9,200km\n")
  }
}
