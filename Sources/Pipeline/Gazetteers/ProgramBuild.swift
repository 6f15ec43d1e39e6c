/// What tells this build of the program from any other: compiled gazetteers hold only for the rules that made them.
///
/// It is the build id, which the linker computes from what it links and writes into a note of the executable. Copying,
/// installing and stripping leave it as it is, so what a package was made with holds where it is installed. Where there
/// is none, size and time of the file stand for it.
enum ProgramBuild {
  static let current: String = {
    guard let path = ShippedFiles.executablePath().map({ Array($0.utf8) }) else { return "" }
    if let start = try? FileSystem.firstBytes(of: path, limit: startLimit), let id = buildID(ofELF: start) {
      return "build \(id.map(String.init).joined(separator: "."))"
    }
    guard let status = try? FileSystem.status(of: path, followingLinks: true) else { return "" }
    return "file \(status.byteCount) \(status.modifiedSeconds) \(status.modifiedNanoseconds)"
  }()

  /// Linkers put notes right behind the headers, in the first page.
  private static let startLimit = 4096

  /// The build id in the first bytes of a little-endian ELF file of 64 bits; `nil` if there is none, or it stands further on.
  ///
  ///     header   32 offset of the table, 8 bytes   54 bytes an entry, 2   56 entries, 2
  ///     entry     0 kind, 4 (4: notes)    8 offset, 8    32 bytes, 8    48 alignment, 8
  ///     note      0 bytes of its name, 4 (with the zero)   4 bytes of its value, 4   8 kind, 4   12 name, value
  static func buildID(ofELF start: [UInt8]) -> [UInt8]? {
    func number(_ offset: Int, _ byteCount: Int) -> Int? {
      guard offset >= 0, offset <= start.count - byteCount else { return nil }
      let value = start[offset..<offset + byteCount].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: value).flatMap { $0 <= Int(UInt32.max) ? $0 : nil }
    }
    guard start.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(32, 8), let size = number(54, 2),
      let count = number(56, 2)
    else { return nil }
    let name = Array("GNU\0".utf8)
    for index in 0..<count {
      let entry = table + index * size
      guard let kind = number(entry, 4) else { return nil }
      guard kind == 4, var note = number(entry + 8, 8), let byteCount = number(entry + 32, 8),
        let alignment = number(entry + 48, 8)
      else { continue }
      let unit = alignment == 8 ? 8 : 4
      let end = min(note + byteCount, start.count)
      while let nameCount = number(note, 4), let valueCount = number(note + 4, 4), let kind = number(note + 8, 4) {
        let value = note + 12 + padded(nameCount, to: 4)
        guard value + valueCount <= end else { break }
        if kind == 3, valueCount > 0, start[(note + 12)...].starts(with: name) {
          return Array(start[value..<value + valueCount])
        }
        note += padded(12 + nameCount, to: unit) + padded(valueCount, to: unit)
      }
    }
    return nil
  }

  private static func padded(_ count: Int, to unit: Int) -> Int { (count + unit - 1) / unit * unit }
}
