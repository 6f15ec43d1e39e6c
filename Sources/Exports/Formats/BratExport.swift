internal import Records
internal import TextModel

/// brat's standoff: for each document its text and a file of annotations, offsets in code points; for all an
/// `annotation.conf` with the types.
///
/// Entities are normalizations (`N`) to Wikidata where known, and notes (`#`) with id, way and score. A name that goes over a
/// line break is one annotation of several pieces, as brat wants it; one that begins or ends with a break is left out.
struct BratExport: Exporter {
  static let format = ExportFormat(
    "brat", "brat's standoff: a .txt and a .ann for each document", ending: ".ann", form: .folder,
    needs: [.text, .mentions]
  ) { BratExport() }

  private var types: Set<[UInt8]> = []

  mutating func add(_ document: ExportDocument, to output: inout ExportOutput) {
    var annotations = ""
    var number = 0
    var normalizations = 0
    for mention in document.mentions {
      let pieces = pieces(of: mention.bytes, in: document.text)
      guard pieces.first?.start == mention.bytes.start, pieces.last?.end == mention.bytes.end else {
        output.leaveOut(.spaced)
        continue
      }
      number += 1
      let type = type(mention.record.type)
      types.insert(Array(type.utf8))
      let offsets = pieces.map {
        "\(document.codePoints(atByte: $0.start)) \(document.codePoints(atByte: $0.end))"
      }
      let text = pieces.map { String(decoding: document.text[$0.indices], as: UTF8.self) }
      annotations += "T\(number)\t\(type) \(offsets.joined(separator: ";"))\t\(text.joined(separator: " "))\n"
      if let entity = document.entity(of: mention), let wikidata = entity.wikidata {
        normalizations += 1
        annotations += "N\(normalizations)\tReference T\(number) Wikidata:\(line(wikidata))\t\(line(entity.name))\n"
      }
      let meaning = mention.record.entity ?? "undecided"
      annotations +=
        "#\(number)\tAnnotatorNotes T\(number)\t\(line(meaning)), \(mention.record.via.rawValue), \(mention.record.score)\n"
    }
    let name = FileNames.name(of: document.record.id)
    output.files.append(ExportFile(name: name + ".txt", bytes: document.text))
    output.files.append(ExportFile(name: name + ".ann", bytes: Array(annotations.utf8)))
    output.mentions += number
  }

  mutating func end(to output: inout ExportOutput) {
    var configuration = Array("[entities]\n".utf8)
    for type in types.sorted(by: { $0.lexicographicallyPrecedes($1) }) { configuration += type + [0x0A] }
    configuration += "\n[relations]\n\n[events]\n\n[attributes]\n".utf8
    output.files.append(ExportFile(name: "annotation.conf", bytes: configuration))
  }

  /// What of a range is on each line.
  private func pieces(of range: ByteRange, in text: [UInt8]) -> [ByteRange] {
    text[range.indices].split(separator: 0x0A).map { ByteRange($0.startIndex, $0.endIndex) }
  }

  /// brat's names of types have ASCII letters, digits, `-` and `_`.
  private func type(_ type: String) -> String {
    String(
      type.unicodeScalars.map {
        $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "-") ? Character($0) : "_"
      })
  }

  private func line(_ value: String) -> String {
    String(value.unicodeScalars.map { WhiteSpace.contains($0.value) ? " " : Character($0) })
  }
}
