internal import Evaluation
internal import Exports
internal import Records

/// A text with names on its way out in a form that we write, and in again.
struct GoldRoundTrip {
  /// A name as every form has it.
  private struct Place: Hashable {
    var start: Int
    var end: Int
    /// With `_` for what some forms cannot hold.
    var type: String

    init(_ name: AnnotatedName) {
      (start, end) = (name.start, name.end)
      type = String(
        String.UnicodeScalarView(
          name.type.uppercased().unicodeScalars.map {
            $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "-") ? $0 : "_"
          }))
    }
  }

  private let id: String
  private let scalars: [Unicode.Scalar]
  private let names: [AnnotatedName]
  private let record: Record

  /// `nil` for what has no text to write. Names without a type, and such that begin or end in white space, some forms leave
  /// out: they stay behind.
  init?(_ text: AnnotatedText) {
    guard let scalars = text.text else { return nil }
    id = text.id
    self.scalars = scalars
    names = text.names.filter {
      !$0.type.isEmpty && !Self.isSpace(scalars[$0.start]) && !Self.isSpace(scalars[$0.end - 1])
    }
    let whole = Self.string(scalars[...])
    record = Record(
      id: text.id,
      source: RecordSource(
        path: "a", sha256: "", bytes: whole.utf8.count, format: "text", charset: "utf-8", charsetFrom: "default"),
      status: scalars.isEmpty ? .empty : .ok, text: whole,
      mentions: names.map {
        RecordMention(
          start: $0.start, end: $0.end, text: Self.string(scalars[$0.start..<$0.end]), type: $0.type, via: .name,
          score: 1)
      })
  }

  /// - Parameter number: chooses one of the forms; all of them would take six times as long.
  func run(_ number: Int) {
    let all = ["spacy", "doccano", "label-studio", "conllu", "conll2003", "brat"]
    let name = all[number % all.count]
    guard let format = ExportFormats.named(name), let document = try? ExportDocument(record, needs: format.needs) else {
      fatalError("\(name) takes the text: \(id)")
    }
    var exporter = format.makeExporter()
    var output = ExportOutput()
    exporter.begin(to: &output)
    exporter.add(document, to: &output)
    exporter.end(to: &output)
    do throws(AnnotationReader.Failure) {
      let texts = try read(format, output)
      let isColumns = name.hasPrefix("conll")
      guard !isColumns || scalars.contains(where: { !Self.isSpace($0) }) else { return }
      expect(texts.count == 1, "\(name): one text is one: \(texts.count)")
      compare(texts[0], output, name, isColumns: isColumns)
    } catch {
      fatalError("\(name): what was written can be read: \(error)")
    }
  }

  private func read(
    _ format: ExportFormat, _ output: ExportOutput
  ) throws(AnnotationReader.Failure) -> [AnnotatedText] {
    if let annotations = output.files.first(where: { $0.name.hasSuffix(".ann") }),
      let text = output.files.first(where: { $0.name.hasSuffix(".txt") })
    {
      return [
        try BratReader.text(text.bytes, annotations: annotations.bytes, name: String(annotations.name.dropLast(4)))
      ]
    }
    if let gold = GoldFormats.format(of: "a" + format.ending, head: output.bytes) {
      return try gold.read(output.bytes, "a")
    }
    guard case .text(let text) = try AnnotationReader().line(output.bytes, number: 1) else { return [] }
    return [text]
  }

  private func compare(_ text: AnnotatedText, _ output: ExportOutput, _ name: String, isColumns: Bool) {
    // Columns of words do not keep white space.
    let text = name == "conll2003" ? text.placed(in: scalars) : text
    expect(text.text == scalars, "\(name): the text is the same")
    if keepsID(name) { expect(Array(text.id.utf8) == Array(id.utf8), "\(name): '\(text.id)' is called '\(id)'") }
    let lost = output.leftOut.values.reduce(0, +)
    expect(output.mentions + lost == names.count, "\(name): each name is written or left out")
    expect(lost == 0 || isColumns && overlap, "\(name): nothing is left out but for what lies over it")
    let read = text.names.map { Place($0) }
    expect(read.count == output.mentions, "\(name): \(read.count) of \(output.mentions) names are read")
    var left = Dictionary(names.map { (Place($0), 1) }, uniquingKeysWith: +)
    for place in read {
      left[place, default: 0] -= 1
      expect(left[place, default: 0] >= 0, "\(name): \(place) was none: \(names.map { Place($0) })")
    }
  }

  /// CoNLL has none, comments hold no line ends, and names of files are cut.
  private func keepsID(_ name: String) -> Bool {
    switch name {
    case "conll2003": false
    case "conllu": !id.unicodeScalars.contains { Self.isSpace($0) }
    case "brat": id.utf8.count < 60
    default: true
    }
  }

  private var overlap: Bool {
    let sorted = names.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return zip(sorted, sorted.dropFirst()).contains { $0.end > $1.start }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || 0x1C...0x1F ~= scalar.value
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
