/// One way for foreign bytes to come in.
struct FuzzEntry: Sendable {
  /// Also what its seeds and its dictionary are called.
  var name: String
  /// What an input is.
  var summary: String
  /// Reads an input and traps if what came of it is not right.
  var run: @Sendable ([UInt8]) -> Void

  /// A new entry is one line here, seeds in `Scripts/make-fuzz-seeds.py` and, if words help, a dictionary.
  static let all: [FuzzEntry] = [
    .file("html", "a page", ["a.html"]),
    FuzzEntry(name: "tags", summary: "a page, each byte a tag or some text", run: TagEntry.run),
    .file("xml", "XML of any vocabulary", ["a.xml"]),
    .file("text", "plain text or Markdown, in any charset", ["a.txt", "a.md"]),
    .file("warc", "a crawl, packed or not", ["a.warc", "a.warc.gz"]),
    .file("archive", "tar or zip", ["a.tgz"]),
    .file("packed", "a file packed with gzip, bzip2, xz or zstd", ["a.txt.gz"]),
    .file("epub", "a book", ["a.epub"]),
    .file("mail", "a mail, and a mailbox", ["a.eml", "a.mbox"]),
    .file("jsonl", "JSON Lines", ["a.jsonl"]),
    FuzzEntry(name: "selector", summary: "a selector, and from the next line on a page", run: SelectorEntry.run),
    FuzzEntry(name: "pipeline", summary: "a pipeline file", run: PipelineEntry.run),
    FuzzEntry(name: "gazetteer", summary: "a gazetteer, word list or file of sentence rules", run: GazetteerEntry.run),
    FuzzEntry(
      name: "compiled", summary: "changes of a compiled gazetteer: four bytes place, one value", run: CompiledEntry.run),
    FuzzEntry(name: "sentences", summary: "a language, and from the next line on a text", run: SentenceEntry.run),
    FuzzEntry(
      name: "names", summary: "a language, and from the next line on a text with names in no list", run: NameEntry.run),
    FuzzEntry(name: "rules", summary: "a file of rules; behind a line `---` a text for them", run: RulesEntry.run),
    FuzzEntry(
      name: "records", summary: "lines of an output; behind an empty line those of another", run: RecordEntry.run),
    FuzzEntry(
      name: "gold", summary: "a file's name, and from the next line on gold of any form", run: GoldEntry.run),
  ]

  /// Files that are loaded, tagged and written.
  /// - Parameter paths: what the file is called; each tells another format.
  static func file(_ name: String, _ summary: String, _ paths: [String]) -> FuzzEntry {
    FuzzEntry(name: name, summary: summary) { (bytes) in for path in paths { FileEntry.run(bytes, path: path) } }
  }
}
