internal import TextModel

/// The header of a WARC record, of an HTTP answer or of a mail: `Name: value`, values that go on in the next line.
struct HeaderLines {
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// Takes a line without its end.
  mutating func add(_ line: ArraySlice<UInt8>) {
    if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
      fields[fields.count - 1].value += [0x20] + HeaderLines.trimmed(line)
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < 1000 else { return }
    let name = String(decoding: HeaderLines.trimmed(line[..<colon]).map(asciiLowercased), as: UTF8.self)
    fields.append((name, Array(HeaderLines.trimmed(line[(colon + 1)...]))))
  }

  /// The header at the start of `bytes`, and where what it is about begins, behind the empty line.
  static func split(_ bytes: ArraySlice<UInt8>) -> (header: HeaderLines, bodyStart: Int) {
    var header = HeaderLines()
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[start..<end].last == 0x0D ? bytes[start..<(end - 1)] : bytes[start..<end]
      start = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      header.add(line)
    }
    return (header, start)
  }

  /// The bytes of the first field called `name`, which is in lower case.
  func bytes(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  /// A value such as `text/html; charset="utf-8"`: what stands first, in lower case, and the parameters.
  func parameters(_ name: String) -> (value: String, parameters: [String: String])? {
    guard let bytes = bytes(name) else { return nil }
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        parts[parts.count - 1].append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), isQuoted {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = String(decoding: HeaderLines.trimmed(part[..<equals]), as: UTF8.self).lowercased()
      parameters[key] = parameters[key] ?? String(decoding: HeaderLines.trimmed(part[(equals + 1)...]), as: UTF8.self)
    }
    return (String(decoding: HeaderLines.trimmed(parts[0][...]), as: UTF8.self).lowercased(), parameters)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return bytes
  }
}
