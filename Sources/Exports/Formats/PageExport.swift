internal import Records
internal import TextModel

/// The original pages with their names marked: the bytes of the file, unchanged but for `<mark>` around each name.
///
/// A name goes to the page by its `source` range. Where tags stand within it, each piece of text between them has a mark of its own
/// with the same number (`data-mention`, the mention's place in the record), so the page's structure stays. Names over each other are marks
/// within marks. What a mark says is ASCII, so that it holds in the page's own charset. Names in titles and attributes cannot be
/// marked, nor pages in charsets whose markup is not ASCII (UTF-16, ISO-2022-JP).
struct PageExport: Exporter {
  static let format = ExportFormat(
    "html", "the original pages with names marked, a file for each", ending: ".html", form: .folder, needsSource: true,
    needs: [.mentions]
  ) { PageExport() }

  /// A mention and the bytes it was read from.
  private struct Marked {
    var number: Int
    var range: ByteRange
  }

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    let charset = document.record.source.charset
    guard document.record.source.format == "html", !charset.hasPrefix("utf-16"), !charset.hasPrefix("iso-2022") else {
      return output.leaveOut(.notPage, count: document.mentions.count)
    }
    let page = document.source
    var marked: [Marked] = []
    for (number, mention) in document.mentions.enumerated() {
      guard let source = mention.record.source, source.start < source.end, source.end <= page.count else { continue }
      marked.append(Marked(number: number, range: ByteRange(source.start, source.end)))
    }
    marked.sort { ($0.range.start, -$0.range.end, $0.number) < ($1.range.start, -$1.range.end, $1.number) }

    var written: Set<Int> = []
    var bytes: [UInt8] = []
    var copied = 0
    var next = 0
    var active: [Marked] = []
    for run in PageText.runs(of: page) {
      while next < marked.count, marked[next].range.start < run.end {
        active.append(marked[next])
        next += 1
      }
      active.removeAll { $0.range.end <= run.start }
      if active.isEmpty { continue }
      let borders = Set(active.flatMap { [$0.range.start, $0.range.end] } + [run.start, run.end])
        .filter { run.start <= $0 && $0 <= run.end }.sorted()
      for (start, end) in zip(borders, borders.dropFirst()) {
        let piece = ByteRange(start, end)
        let names = active.filter { $0.range.contains(piece) }
        guard !names.isEmpty, page[piece.indices].contains(where: { $0 > 0x20 }) else { continue }
        bytes += page[copied..<start]
        for name in names {
          bytes += tag(name.number, document.mentions[name.number].record)
          written.insert(name.number)
        }
        bytes += page[piece.indices]
        for _ in names { bytes += "</mark>".utf8 }
        copied = end
      }
    }
    bytes += page[copied...]
    output.files.append(ExportFile(name: FileNames.name(of: document.record.id) + ".html", bytes: bytes))
    output.mentions += written.count
    output.leaveOut(.unmarkable, count: document.mentions.count - written.count)
  }

  private func tag(_ number: Int, _ mention: RecordMention) -> [UInt8] {
    var tag = "<mark data-mention=\"\(number)\" data-type=\"\(escaped(mention.type))\""
    if let entity = mention.entity { tag += " data-entity=\"\(escaped(entity))\"" }
    let title = mention.entity.map { "\(mention.type): \($0)" } ?? "\(mention.type), undecided"
    return Array((tag + " title=\"\(escaped(title))\">").utf8)
  }

  private func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&", "<", ">", "\"": escaped += "&#\(scalar.value);"
      case _ where scalar.isASCII && scalar.value >= 0x20: escaped.unicodeScalars.append(scalar)
      default: escaped += "&#\(scalar.value);"
      }
    }
    return escaped
  }
}
