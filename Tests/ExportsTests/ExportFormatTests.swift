internal import Exports
internal import Records
internal import Testing

@Suite("Formats of exports")
struct ExportFormatTests {
  @Test("names are unique, and a mistyped one is near its own")
  func names() {
    let names = ExportFormats.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(ExportFormats.nearest(to: "geojsn") == "geojson")
    #expect(ExportFormats.nearest(to: "parquet") == nil)
    for format in ExportFormats.all {
      #expect(format.ending.hasPrefix("."))
      #expect(!format.summary.isEmpty)
    }
  }

  @Test("every format takes every record, in every unit of offsets", arguments: ExportFormats.all.map(\.name))
  func everything(name: String) throws {
    let format = try #require(ExportFormats.named(name))
    let one = try Exported(format, Samples.all)
    for unit in [OffsetUnit.utf8, .utf16] {
      let other = try Exported(format, Samples.all.map { Samples.counting($0, in: unit) })
      #expect(other.output.bytes == one.output.bytes)
      #expect(other.output.files == one.output.files)
    }
    #expect(String(validating: one.output.bytes, as: UTF8.self) != nil)
    let mentions = Samples.all.reduce(0) { $0 + ($1.mentions?.count ?? 0) }
    if one.output.entities == 0 {
      #expect(one.output.mentions + one.output.leftOut.values.reduce(0, +) == mentions)
    }
  }

  @Test("a record without what the format needs is refused, one that is empty is not")
  func missing() throws {
    var record = Samples.all[0]
    record.text = nil
    // Code points need no text.
    #expect(try Exported(#require(ExportFormats.named("csv")), [record]).lines.count == 4)
    record.offsets = .utf16
    #expect(try problem("csv", record) == .missing(.text))
    #expect(try problem("brat", record) == .missing(.text))
    record.mentions = nil
    let error = #expect(throws: ExportError.self) { try Exported(#require(ExportFormats.named("tsv")), [record]) }
    #expect(
      error?.description
        == "the record 'plain.html' has no mentions, which this format needs: leave it in emit.include of the pipeline and run again"
    )
    var empty = Samples.record("empty", "", [])
    (empty.text, empty.mentions, empty.entities) = (nil, nil, nil)
    for format in ExportFormats.all { _ = try Exported(format, [empty]) }
  }

  @Test("a mention that is not what stands in its text is refused")
  func misplaced() throws {
    var record = Samples.all[0]
    record.mentions?[1].start = 14
    let error = #expect(throws: ExportError.self) { try Exported(#require(ExportFormats.named("csv")), [record]) }
    #expect(
      error?.description
        == "mention 1 of the record 'plain.html' is not what stands in its text; 'onoma check' tells more")
    record.mentions?[1].end = 4000
    #expect(throws: ExportError.self) { try Exported(#require(ExportFormats.named("csv")), [record]) }
  }

  @Test("files are named by ids, without directories, and no two alike")
  func fileNames() throws {
    let long = String(repeating: "歯", count: 100)
    let records = ["a/b.html", "../x", ".hidden", "é~", long + "1", long + "2"].map { Samples.record($0, "Oslo", []) }
    let files = try Exported(#require(ExportFormats.named("gate")), records).output.files.map(\.name)
    #expect(files[..<4] == ["a=2Fb.html.bdocjs", "=2E.=2Fx.bdocjs", "=2Ehidden.bdocjs", "é=7E.bdocjs"])
    #expect(Set(files).count == files.count)
    #expect(files.allSatisfy { $0.utf8.count < 255 && !$0.utf8.contains(UInt8(ascii: "/")) })
  }

  private func problem(_ name: String, _ record: Record) throws -> ExportError.Problem? {
    let format = try #require(ExportFormats.named(name))
    return #expect(throws: ExportError.self) { try Exported(format, [record]) }?.problem
  }
}
