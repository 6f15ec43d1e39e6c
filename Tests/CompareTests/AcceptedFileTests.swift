import Compare
import Testing

@Suite("Files of accepted differences")
struct AcceptedFileTests {
  static let refused = [
    ("", "a.tsv:1: there is no header; the first line names the columns, such as 'document', 'kind', 'newText'"),
    (
      "# only a comment\n",
      "a.tsv:1: there is no header; the first line names the columns, such as 'document', 'kind', 'newText'"
    ),
    ("document\n", "a.tsv:1: there is no column 'kind'"),
    ("document\tkind\tkind\n", "a.tsv:1: the column 'kind' stands twice"),
    (
      "document\tkind\tnewTxt\n",
      "a.tsv:1: unknown column 'newTxt'; did you mean 'newText'? (known: document, kind, key, oldText, oldType, oldEntity, newText, newType, newEntity, count, reason)"
    ),
    ("document\tkind\n*\ttext\tx\n", "a.tsv:2: 3 cells, but the header has 2 columns"),
    ("document\tkind\n\n\ttext\n", "a.tsv:3: no document is named; '*' stands for every one"),
    ("document\tkind\tcount\n*\ttext\t0\n", "a.tsv:2: the count '0' is neither a number from 1 on nor '*'"),
    (
      "document\tkind\tkey\n*\ttext\ta\\b\n",
      "a.tsv:2: a backslash in 'key' escapes nothing (known: \\t, \\n, \\r, \\*, \\#; \\\\ for itself)"
    ),
    ("document\tkind\n*\ttext\n# again\n*\ttext\n", "a.tsv:4: the same difference stands on line 2"),
  ]

  @Test("what is wrong is refused with file, line and reason", arguments: refused)
  func refuses(file: String, message: String) {
    let error = #expect(throws: AcceptedFileError.self) {
      try AcceptedDifferences(parsing: Array(file.utf8), file: "a.tsv")
    }
    #expect(error?.description == message)
  }

  @Test("an unknown kind names the nearest")
  func kind() {
    let error = #expect(throws: AcceptedFileError.self) {
      try AcceptedDifferences(parsing: Array("document\tkind\n*\ttexts\n".utf8), file: "a.tsv")
    }
    #expect(error?.description.hasPrefix("a.tsv:2: unknown kind 'texts'; did you mean 'text'? (known: ") == true)
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func bytes() {
    let error = #expect(throws: AcceptedFileError.self) {
      try AcceptedDifferences(parsing: Array("document\tkind\n*\t".utf8) + [0xFF, 0x0A], file: "a.tsv")
    }
    #expect(error?.description == "a.tsv:2: not UTF-8")
  }

  static let same = [
    "document\tkind\n*\ttext\n", "\u{FEFF}document\tkind\r\n*\ttext\r\n", "kind\tdocument\ntext\t*",
    "document\tkind\tkey\treason\n\n*\ttext\t\t\n",
  ]

  @Test("byte order mark, line ends and order of columns do not matter", arguments: same)
  func layout(file: String) throws {
    let gate = Gate(
      accepted: try AcceptedDifferences(parsing: Array(file.utf8), file: "a.tsv"),
      filter: try DifferenceFilter(types: ["island"]))
    #expect(
      String(decoding: gate.updatedFile(), as: UTF8.self) == """
        document\tkind\tkey\toldText\toldType\toldEntity\tnewText\tnewType\tnewEntity\tcount\treason
        *\ttext\t\t\t\t\t\t\t\t\t

        """)
  }
}
