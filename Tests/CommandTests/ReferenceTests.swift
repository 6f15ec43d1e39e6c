import Foundation
import Testing

/// Checks against texts that are not part of the project.
@Suite("Reference texts", .enabled(if: ReferenceData.isPresent, "ONOMA_REFERENCE is not set"))
struct ReferenceTests {
  /// What a careful reader marks in the article that the project started from: text, type, entity, how often.
  private static let kurilArticle: [(String, String, String, Int)] = [
    ("AP", "organization", "associated-press", 2),
    ("Boris Yeltsin", "person", "boris-yeltsin", 1),
    ("Chinese", "demonym", "country-cn", 1),
    ("Fumio Kishida", "person", "fumio-kishida", 3),
    ("Iturup", "island", "iturup", 1),
    ("Japan", "country", "country-jp", 13),
    ("Japanese", "demonym", "country-jp", 6),
    ("Khabomai", "island", "habomai-islands", 1),
    ("Kishida", "person", "fumio-kishida", 2),
    ("Kunashir", "island", "kunashir", 1),
    ("Kuril Islands", "archipelago", "kuril-islands", 2),
    ("Lavrov", "person", "sergey-lavrov", 3),
    ("Mongolian", "demonym", "country-mn", 1),
    ("Moscow", "city", "city-moscow-ru", 3),
    ("Russia", "country", "country-ru", 15),
    ("Russian", "demonym", "country-ru", 4),
    ("Sergey Lavrov", "person", "sergey-lavrov", 4),
    ("Shikotan", "island", "shikotan", 1),
    ("Southern Kurils", "archipelago", "southern-kurils", 2),
    ("Soviet Union", "country", "historic-soviet-union", 2),
    ("TASS", "organization", "tass", 1),
    ("TOKYO", "city", "city-tokyo-jp", 1),
    ("Toru Hanai", "person", "person:toru-hanai", 2),
    ("Tokyo", "city", "city-tokyo-jp", 4),
    ("UN", "organization", "united-nations", 1),
    ("northern territories", "archipelago", "southern-kurils", 2),
  ]

  enum Form: String, CaseIterable { case text, windows1251, nitf, utf16 }

  @Test("eval gives the figures of the reference's scorer", .enabled(if: Tool.hasPython, "needs /usr/bin/python3"))
  func scores() throws {
    let folder = try #require(ReferenceData.folder)
    let scratch = try Scratch()
    let corpora = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "corpora/entities").path
    ).filter { $0.hasSuffix(".jsonl") }.sorted()
    #expect(corpora.count > 20)
    let script = Tool.checkout.appending(path: "Tests/CommandTests/Fixtures/compare_scores.py").path
    let scorer = folder.appending(path: "tools/score_entities.py").path
    for name in corpora {
      try scratch.write(name, Data(contentsOf: folder.appending(path: "corpora/entities/\(name)")))
      let run = try Tool.run("run", name, "-o", "out", "--fresh", in: scratch.url)
      #expect([0, 1].contains(run.status), "\(run.messages)")
      let compared = try Tool.shell(
        "python3 '\(script)' '\(Tool.executable.path)' '\(scorer)' \(name) out predictions.jsonl", in: scratch.url)
      #expect(compared.status == 0, "\(name): \(compared.messages)")
      let lines = compared.output.split(separator: "\n")
      #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix("compared") }, "\(compared.output)")
    }
  }

  @Test("the Kuril article in every form", arguments: Form.allCases)
  func kuril(form: Form) throws {
    let folder = try #require(ReferenceData.folder)
    let article = try String(contentsOf: folder.appending(path: "seed/tass-kuril.txt"), encoding: .utf8)
    let scratch = try Scratch()
    switch form {
    case .text: try scratch.write("in/a.txt", article)
    case .windows1251:
      let page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"></head><body>"
        + paragraphs(article) + "</body></html>"
      try scratch.write("in/a.html", try #require(page.data(using: .windowsCP1251)))
    case .nitf:
      try scratch.write(
        "in/a.xml",
        "<?xml version=\"1.0\"?><nitf><body><body.content><block>\(paragraphs(article))</block>"
          + "</body.content></body></nitf>")
    case .utf16: try scratch.write("in/a.txt", try #require(article.data(using: .utf16)))
    }
    let result = try Tool.run("run", "in", "-o", "out", in: scratch.url)
    #expect(result.status == 0, "\(result.messages)")
    let mentions = try Line.all(scratch.read("out/annotations.jsonl"))[0].mentions ?? []
    var found: [String: Int] = [:]
    for mention in mentions { found["\(mention.text) \(mention.type) \(mention.entity ?? "?")", default: 0] += 1 }
    let wanted = Dictionary(uniqueKeysWithValues: Self.kurilArticle.map { ("\($0.0) \($0.1) \($0.2)", $0.3) })
    #expect(found == wanted)
    let check = try Tool.run("check", "out", "--sources", in: scratch.url)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("real pages: one status each, the same bytes with 1 and 4 workers, every source range right")
  func pages() throws {
    let folder = try #require(ReferenceData.folder)
    let scratch = try Scratch()
    var inputs: [String] = []
    for name in ["scrapinghub", "readability"] {
      inputs.append(folder.appending(path: "corpora/html/\(name)/pages").path(percentEncoded: false))
    }
    for (input, name) in zip(inputs, ["a", "b"]) {
      let files = try FileManager.default.contentsOfDirectory(atPath: input).filter { $0.hasSuffix(".html") }
      let one = try Tool.run("run", input, "-o", name + "1", "-j", "1", in: scratch.url)
      let four = try Tool.run("run", input, "-o", name + "4", "-j", "4", in: scratch.url)
      #expect(one.status == 0 && four.status == 0, "\(one.messages)")
      let output = try scratch.read(name + "1/annotations.jsonl")
      #expect(try Line.all(output).count == files.count)
      #expect(try scratch.read(name + "4/annotations.jsonl") == output)
      let check = try Tool.run("check", name + "1", "--sources", in: scratch.url)
      #expect(check.status == 0, "\(check.output)")
    }
  }

  private func paragraphs(_ article: String) -> String {
    article.split(separator: "\n\n").map { (paragraph) in
      "<p>" + paragraph.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</p>"
    }.joined(separator: "\n")
  }
}
