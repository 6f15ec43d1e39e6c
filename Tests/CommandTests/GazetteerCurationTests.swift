import Foundation
import Testing

/// `onoma gazetteer lint`, `stats`, `diff` and `coverage`, as a user runs them.
@Suite("Curation of gazetteers")
struct GazetteerCurationTests {
  private static let old = "id\ttype\tname\taliases\nshikotan\tisland\tShikotan\tSpanberg\n"
  private static let new = "id\ttype\tname\taliases\nshikotan\tisland\tShikotan\tKunaшir\n"

  @Test("lint prints findings on standard output, counts on standard error, and exits with 1 for errors")
  func lint() throws {
    let scratch = try Scratch()
    try scratch.write("lists/a.tsv", Self.old)
    let clean = try Tool.run("gazetteer", "lint", "lists", in: scratch.url)
    #expect((clean.status, clean.output, clean.messages) == (0, "", "1 file: 0 errors, 0 warnings, 0 notes\n"))
    try scratch.write("lists/b.tsv", Self.old)
    let clashing = try Tool.run("gazetteer", "lint", "lists", "--rule", "repeated-id", in: scratch.url)
    #expect(clashing.status == 1)
    #expect(clashing.output.hasPrefix("lists/b.tsv:2: error: id 'shikotan' stands at lists/a.tsv:2 already; "))
    #expect(clashing.messages == "2 files: 1 error, 0 warnings, 0 notes\n")
    let noted = try Tool.run("gazetteer", "lint", "lists", "--rule", "mixed-scripts", in: scratch.url)
    #expect(noted.status == 0)
  }

  @Test("lint refuses rules that do not exist and files that are not there")
  func refusals() throws {
    let scratch = try Scratch()
    let rule = try Tool.run("gazetteer", "lint", "x.tsv", "--rule", "mojibak", in: scratch.url)
    #expect(rule.status == 2)
    #expect(rule.messages.hasPrefix("error: unknown rule 'mojibak'; did you mean 'mojibake'? (known rules: "))
    let file = try Tool.run("gazetteer", "lint", "x.tsv", in: scratch.url)
    #expect((file.status, file.messages) == (2, "error: cannot read 'x.tsv': no such file or directory\n"))
  }

  @Test("diff exits with 1 where the two differ")
  func diff() throws {
    let scratch = try Scratch()
    try scratch.write("old.tsv", Self.old)
    try scratch.write("new.tsv", Self.new)
    let same = try Tool.run("gazetteer", "diff", "old.tsv", "old.tsv", in: scratch.url)
    #expect((same.status, same.output) == (0, ""))
    let other = try Tool.run("gazetteer", "diff", "old.tsv", "new.tsv", in: scratch.url)
    #expect(other.status == 1)
    #expect(
      other.output == """
        ~ shikotan (island, Shikotan): old.tsv:2 -> new.tsv:2
            - Spanberg
            + Kunaшir

        """)
    #expect(other.messages == "0 added, 0 removed, 1 changed; aliases: 1 added, 1 removed, 0 changed\n")
  }

  @Test("stats counts, coverage counts what a run used of the gazetteers it names")
  func statsAndCoverage() throws {
    let scratch = try Scratch()
    try scratch.write("a.tsv", Self.old + "iturup\tisland\tIturup\t\n")
    let stats = try Tool.run("gazetteer", "stats", "a.tsv", in: scratch.url)
    #expect(stats.status == 0)
    #expect(stats.output.hasPrefix("a.tsv: 2 rows, 3 names (1 alias), "))
    try scratch.write("in/one.txt", "Spanberg Island is Shikotan.\n")
    let pipeline = "version: 1\nstages:\n  - clean: {}\n  - match: {gazetteers: [a.tsv]}\n"
    try scratch.write("p.yaml", pipeline)
    let run = try Tool.run("run", "in", "-p", "p.yaml", "-o", "out", in: scratch.url)
    #expect(run.status == 0, "\(run.messages)")
    let coverage = try Tool.run("gazetteer", "coverage", "out", in: scratch.url)
    #expect(coverage.status == 0)
    #expect(coverage.output.contains("a.tsv: 1 of 2; names never hit: 1 of 3\n"))
    #expect(coverage.output.contains("2  shikotan (Shikotan)\n"))
  }
}
