import Gazetteer
import TextModel

/// A gazetteer file from lines; `;` stands for the tab.
func file(_ lines: String, name: String = "test") throws -> GazetteerFile {
  let bytes = Array(lines.utf8).map { $0 == UInt8(ascii: ";") ? 0x09 : $0 }
  return try GazetteerFile(GazetteerSource(name: name, path: "\(name).tsv", bytes: bytes))
}

func table(_ lines: String) throws -> GazetteerTable { try GazetteerTable.compile([file(lines)]) }

/// What `table` finds in `text`: the marked text, each name as ‹…›.
func marked(_ text: String, _ table: GazetteerTable, overlap: Overlap = .longest) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var end = 0
  for match in Matcher(table, overlap: overlap).matches(in: bytes, ranges: [ByteRange(0, bytes.count)]) {
    result += bytes[end..<match.range.start]
    result += Array("‹".utf8) + bytes[match.range.indices] + Array("›".utf8)
    end = match.range.end
  }
  return String(decoding: result + bytes[end...], as: UTF8.self)
}
