package import TextModel

extension PipelineSchema {
  /// Which files of a directory are read.
  package static let standardLoad = [
    Setting(
      "include", .globs, default: .list(["**/*"]),
      "files of directories to read; a suffix spelled out here counts as known"),
    Setting("exclude", .globs, default: .list([]), "files and directories to leave out"),
    Setting(
      "split", .size(0...2_000_000_000), default: .integer(0),
      "larger files of plain text are cut into documents of so many bytes, at empty lines; 0: never"),
    Setting("symlinks", .flag, default: .flag(false), "follow symbolic links to directories"),
  ]

  /// What is what in XML of no known vocabulary, by selectors.
  package static let standardXML = [
    Setting(
      "document", .selectors(areValues: false), default: .list([]), "elements that are a document each; none: the file"),
    Setting(
      "blocks", .selectors(areValues: false), default: .list([]), "elements that are the text; none: all that have text"
    ),
    Setting(
      "leave-out", .selectors(areValues: false), default: .list([]), "elements that are no text, within blocks too"),
    Setting("title", .selectors(areValues: true), default: .list([]), "the headline: the first that has text"),
    Setting("author", .selectors(areValues: true), default: .list([]), "the authors: all that have text"),
    Setting(
      "date", .selectors(areValues: true), default: .list([]), "the date of publication: the first that is a date"),
    Setting("language", .selectors(areValues: true), default: .list([]), "the language: the first that has text"),
    Setting("site", .selectors(areValues: true), default: .list([]), "the publication: the first that has text"),
    Setting("url", .selectors(areValues: true), default: .list([]), "the address: the first that has text"),
  ]

  /// Counts that bound the work on one document. Offsets are 32 bits wide, hence the upper ends.
  package static let standardLimits = [
    Setting("bytes", .size(1...2_000_000_000), default: .integer(64_000_000), "largest file, in bytes"),
    Setting("depth", .integer(1...1_000_000), default: .integer(2_000), "deepest nesting of elements"),
    Setting(
      "nodes", .integer(1...1_000_000_000), default: .integer(5_000_000), "most elements and texts of a document"),
    Setting("attributes", .integer(1...10_000), default: .integer(1_000), "most attributes of an element"),
    Setting(
      "expansions", .integer(0...1_000_000_000), default: .integer(10_000), "most expanded entities of a document"),
    Setting(
      "members", .integer(1...1_000_000_000), default: .integer(10_000_000), "most members of a container or feed"),
    Setting(
      "ratio", .integer(1...1_000_000), default: .integer(200),
      "how many times its size a container may unpack to; 16 MB are always allowed"),
    Setting("nesting", .integer(1...100), default: .integer(4), "most containers within containers"),
    Setting("blocks", .integer(1...100_000_000), default: .integer(200_000), "most blocks of a document"),
    Setting("sentences", .integer(1...100_000_000), default: .integer(400_000), "most sentences of a document"),
    Setting("mentions", .integer(0...100_000_000), default: .integer(200_000), "most mentions of a document"),
    Setting(
      "readings", .integer(0...100_000_000), default: .integer(400_000),
      "most readings that the mentions of a document have together"),
  ]

  /// How a run goes about it. No record depends on these, but for documents that reach a limit.
  package static let standardRun = [
    Setting("isolate", .flag, default: .flag(true), "work on documents in processes of their own"),
    Setting(
      "seconds", .integer(1...86_400), default: .integer(300), "longest time for a document in a process of its own"),
    Setting(
      "memory", .size(100_000_000...1_000_000_000_000), default: .integer(4_000_000_000),
      "most memory of such a process"),
    Setting("stack", .size(1_000_000...1_000_000_000), default: .integer(64_000_000), "stack of such a process"),
  ]

  /// What the records hold.
  package static let standardEmit = [
    Setting(
      "offsets", .choice(["codepoint", "utf8", "utf16"]), default: .text("codepoint"),
      "unit that offsets of the text are counted in"),
    Setting(
      "include", .choices(["text", "blocks", "sentences", "mentions", "entities"]),
      default: .list(["text", "blocks", "sentences", "mentions", "entities"]),
      "parts of the record to write; the focus goes with the entities"),
  ]
}
