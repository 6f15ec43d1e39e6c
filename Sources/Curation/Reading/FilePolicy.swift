package import Gazetteer

/// The lines `# policy KEY=VALUE …` that stand before a gazetteer's header.
package struct FilePolicy: Sendable {
  /// In the order of the file.
  package private(set) var settings: [(key: String, value: String, line: Int)] = []

  /// Reads only the comments before the header.
  package init(of source: GazetteerSource) {
    var line = 0
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let mark = Array("# policy ".utf8)
    while start < source.bytes.count {
      line += 1
      let end = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
      let text = source.bytes[start..<end]
      start = end + 1
      guard let first = text.first, first != 0x0D else { continue }
      guard first == UInt8(ascii: "#") else { return }
      guard text.starts(with: mark) else { continue }
      for word in text.dropFirst(mark.count).split(whereSeparator: { $0 == 0x20 || $0 == 0x0D }) {
        guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
        settings.append(
          (
            String(decoding: word[..<equals], as: UTF8.self), String(decoding: word[(equals + 1)...], as: UTF8.self),
            line
          ))
      }
    }
  }

  /// The last value of `key`.
  package subscript(key: String) -> String? { settings.last { $0.key == key }?.value }
}
