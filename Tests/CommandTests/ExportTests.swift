import Foundation
import Testing

@Suite("exporting an output")
struct ExportTests {
  private static let formats = [
    "csv", "tsv", "csv-entities", "tsv-entities", "geojson", "kml", "spacy", "label-studio", "doccano", "conll2003",
    "conllu",
    "brat", "web-annotation", "tei", "gate", "html",
    "sqlite",
  ]

  /// An output with emoji, scripts from the right, markup as text and an empty document.
  private func output(_ arguments: String...) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      "in/one.html",
      "<html><body><p>🗾 Lavrov flew from Moscow to Shikotan, \"Tokyo\" &lt;b&gt; said.</p><p>歯舞群島, Oslo</p></body></html>"
    )
    try scratch.write("in/two words.txt", "Bank of Japan in New York.\n\nLavrov met nobody in Москва.\n")
    try scratch.write("in/nothing.txt", "")
    let run = try Tool.run(["run", "in", "-o", "out", "--quiet"] + arguments, in: scratch.url)
    #expect(run.status == 0, "\(run.messages)")
    return scratch
  }

  @Test("every format is listed in the help, and written")
  func all() throws {
    let scratch = try output()
    let help = try Tool.run("export", "--help", in: scratch.url).output
    for format in Self.formats {
      #expect(help.contains("\n    \(format) ") || help.contains("\n  \(format) "), "\(format)")
      let export = try Tool.run("export", "out", "--to", format, "-o", "export-\(format)", in: scratch.url)
      #expect(export.status == 0, "\(format): \(export.messages)")
      #expect(export.output.isEmpty)
      #expect(export.messages.contains(" of 3 documents written to export-\(format)"), "\(export.messages)")
      #expect(!scratch.exists("export-\(format).partial"))
    }
    let printed = try Tool.run("export", "out/annotations.jsonl", "--format", "csv", in: scratch.url)
    #expect(try printed.output == scratch.read("export-csv"))
    #expect(printed.messages.hasSuffix(" mentions of 3 documents\n"), "\(printed.messages)")
  }

  @Test("a file is replaced whole, a folder is never")
  func destinations() throws {
    let scratch = try output()
    try scratch.write("places.geojson", "old")
    #expect(try Tool.run("export", "out", "--to", "geojson", "-o", "places.geojson", in: scratch.url).status == 0)
    #expect(try scratch.read("places.geojson").hasPrefix("{\"type\":\"FeatureCollection\""))
    #expect(try Tool.run("export", "out", "--to", "brat", "-o", "brat/", in: scratch.url).status == 0)
    #expect(scratch.exists("brat/one.html.ann"))
    #expect(scratch.exists("brat/two=20words.txt.txt"))
    for (arguments, message) in [
      (
        ["--to", "brat", "-o", "brat"], "error: 'brat' is there already; remove it, or choose another folder with -o\n"
      ),
      (["--to", "gate"], "error: gate is a folder of files: say where with -o, as in -o gate/\n"),
      (["--to", "sqlite"], "error: a database is a file: say where with -o, as in -o export.sqlite\n"),
      (["--to", "csv", "-o", "brat"], "error: 'brat' is a directory; name a file, such as brat/export.csv\n"),
      (
        ["--to", "csv", "-o", "out/annotations.jsonl"],
        "error: 'out/annotations.jsonl' is what is read; choose another file with -o\n"
      ),
      (
        ["--to", "geojsn"],
        "error: no format 'geojsn'; did you mean 'geojson'?\nknown are \(Self.formats.joined(separator: ", "))\n"
      ),
      (["--to", "parquet"], "error: no format 'parquet'\nknown are \(Self.formats.joined(separator: ", "))\n"),
    ] {
      let refused = try Tool.run(["export", "out"] + arguments, in: scratch.url)
      #expect(refused.status == 2)
      #expect(refused.messages == message)
      #expect(refused.output.isEmpty)
    }
    let missing = try Tool.run("export", "nowhere", "--to", "csv", in: scratch.url)
    #expect(missing.status == 2)
    #expect(missing.messages == "error: no output at 'nowhere'\n")
  }

  @Test("what cannot be written stops the export with 3, and a reader that goes away is no error")
  func unwritable() throws {
    let scratch = try output()
    let full = try Tool.shell("\"$onoma\" export out --to csv >/dev/full", in: scratch.url)
    #expect(full.status == 3)
    #expect(full.messages == "error: cannot write to standard output: no space left on device\n")
    for format in ["csv", "brat", "sqlite"] {
      let missing = try Tool.run("export", "out", "--to", format, "-o", "no/x", in: scratch.url)
      #expect(missing.status == 3)
      #expect(
        missing.messages
          == "error: cannot create 'no/x.partial': no such file or directory; nothing under a final name "
          + "was touched, so mend that and run the same command again\n")
    }
    let closed = try Tool.shell("\"$onoma\" export out --to csv | head -n 1", in: scratch.url)
    #expect(closed.output.hasPrefix("document,start,end,text,"))
    #expect(!closed.messages.contains("error"))
  }

  @Test("a page that has changed is not marked, and --root says where pages are")
  func pages() throws {
    let scratch = try output()
    #expect(try Tool.run("export", "out", "--to", "html", "-o", "pages", in: scratch.url).status == 0)
    let page = try scratch.read("pages/one.html.html")
    #expect(page.contains("flew from <mark data-mention="))
    #expect(page.contains("&lt;b&gt; said"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.appending(path: "pages").path).count == 1)
    try FileManager.default.moveItem(at: scratch.url.appending(path: "in"), to: scratch.url.appending(path: "moved"))
    let gone = try Tool.run("export", "out", "--to", "html", "-o", "gone", in: scratch.url)
    #expect(gone.status == 2)
    #expect(gone.messages == "error: cannot read 'one.html', which 'one.html' is from; see --root\n")
    #expect(
      try Tool.run("export", "out", "--to", "html", "-o", "found", "--root", "moved", in: scratch.url).status == 0)
    try scratch.write("moved/one.html", "<p>Other")
    let changed = try Tool.run("export", "out", "--to", "html", "-o", "changed", "--root", "moved", in: scratch.url)
    #expect(changed.status == 2)
    #expect(changed.messages == "error: 'one.html' has changed since 'one.html' was read; run again\n")
    #expect(!scratch.exists("changed") && !scratch.exists("changed.partial"))
  }

  @Test("a database replaces what is there, and the same records give the same bytes")
  func database() throws {
    let scratch = try output()
    try scratch.write("a.sqlite", "no database")
    try scratch.write("b.sqlite.partial", "left of another export")
    for name in ["a.sqlite", "b.sqlite"] {
      let export = try Tool.run("export", "out", "--to", "sqlite", "-o", name, in: scratch.url)
      #expect(export.status == 0, "\(export.messages)")
      #expect(!scratch.exists(name + ".partial"))
    }
    let bytes = try Data(contentsOf: scratch.url.appending(path: "a.sqlite"))
    #expect(bytes.starts(with: Data("SQLite format 3\0".utf8)))
    #expect(try bytes == Data(contentsOf: scratch.url.appending(path: "b.sqlite")))
    let broken = try Tool.run("export", "-", "--to", "sqlite", "-o", "c.sqlite", in: scratch.url, input: "{}\n")
    #expect(broken.status == 2)
    #expect(!scratch.exists("c.sqlite") && !scratch.exists("c.sqlite.partial"))
  }

  @Test("a line that is no record ends the export, and leaves nothing behind")
  func broken() throws {
    let scratch = try output()
    try scratch.write("broken.jsonl", try scratch.read("out/annotations.jsonl") + "{}\n")
    for (format, name) in [("csv", "x.csv"), ("brat", "x")] {
      let export = try Tool.run("export", "broken.jsonl", "--to", format, "-o", name, in: scratch.url)
      #expect(export.status == 2)
      #expect(
        export.messages == "error: broken.jsonl: line 4, column 1: the key 'schema' is missing\n", "\(export.messages)")
      #expect(!scratch.exists(name))
      #expect(!scratch.exists(name + ".partial"))
    }
    let lean = try output("--set", "emit.include=[mentions]")
    let refused = try Tool.run("export", "out", "--to", "tei", in: lean.url)
    #expect(refused.status == 2)
    #expect(
      refused.messages
        == "error: out/annotations.jsonl: line 2: the record 'one.html' has no text, which this format needs: leave it in "
        + "emit.include of the pipeline and run again\n", "\(refused.messages)")
  }

  @Test(
    "what other tools read back is what the records have", .enabled(if: Tool.hasPython),
    arguments: ["codepoint", "utf8", "utf16"])
  func readBack(unit: String) throws {
    let scratch = try output("--set", "emit.offsets=\(unit)")
    let script = Tool.checkout.appending(path: "Scripts/check-exports.py").path(percentEncoded: false)
    let check = try Tool.shell("/usr/bin/python3 '\(script)' out --onoma \"$onoma\"", in: scratch.url)
    #expect(check.status == 0, "\(check.output) \(check.messages)")
    #expect(check.output.split(separator: "\n").count == Self.formats.count + 1)
  }

  @Test(
    "exports are gold and answers of eval: all scores are whole",
    arguments: ["brat", "conll2003", "conllu", "spacy", "doccano", "label-studio"])
  func eval(format: String) throws {
    let scratch = try output()
    let name =
      [
        "conll2003": "x.conll", "conllu": "x.conllu", "spacy": "x.jsonl", "doccano": "x.jsonl",
        "label-studio": "x.json",
      ][format]
      ?? "x"
    #expect(try Tool.run("export", "out", "--to", format, "-o", name, in: scratch.url).status == 0)
    for pair in [[name, "out"], ["out", name], [name, name]] {
      let eval = try Tool.run(["eval"] + pair + ["--groups", "place,person"], in: scratch.url)
      #expect(eval.status == 0, "\(eval.messages)")
      let scores = eval.output.split(separator: "\n").filter { $0.hasPrefix("  strict") }
      #expect(
        scores == [
          "  strict   precision 100.0  recall 100.0  F1 100.0", "  strict   precision 100.0  recall 100.0  F1 100.0",
        ],
        "\(pair): \(eval.output)")
    }
  }
}
