/// The parts of a person's name.
enum NameParts {
  /// Those of `name`, without suffixes such as `Jr.`.
  static func parts(of name: String) -> [String] {
    var parts: [String] = []
    let bytes = name.utf8
    var start = bytes.startIndex
    var at = start
    func finish(_ end: String.Index) {
      guard start < end else { return }
      let part = String(name[start..<end])
      if part.utf8.count > longestSuffix || !suffixes.contains(part) { parts.append(part) }
    }
    while at < bytes.endIndex {
      let length = bytes[at] < 0x80 ? bytes[at] == 0x20 ? 1 : 0 : separatorLength(bytes, at)
      if length == 0 {
        bytes.formIndex(after: &at)
      } else {
        finish(at)
        at = bytes.index(at, offsetBy: length)
        start = at
      }
    }
    finish(at)
    return parts
  }

  /// The bytes of `·` (also as Greek has it), `・` or `＝` at an index; 0 where there is none.
  private static func separatorLength(_ bytes: String.UTF8View, _ at: String.Index) -> Int {
    switch bytes[at] {
    case 0xC2 where bytes[at...].starts(with: "·".utf8), 0xCE where bytes[at...].starts(with: "\u{387}".utf8): 2
    case 0xE3 where bytes[at...].starts(with: "・".utf8), 0xEF where bytes[at...].starts(with: "＝".utf8): 3
    default: 0
    }
  }

  /// Whether `name` has more than one; nothing is allocated for most ASCII.
  static func areSeveral(in name: String) -> Bool {
    var count = 0
    var length = 0
    for byte in name.utf8 {
      guard byte < 0x80 else { return parts(of: name).count > 1 }
      if byte == 0x20 {
        // Short ones may be suffixes.
        if 1...3 ~= length { return parts(of: name).count > 1 }
        length = 0
      } else {
        if length == 0 { count += 1 }
        length += 1
      }
    }
    return 1...3 ~= length && count > 1 ? parts(of: name).count > 1 : count > 1
  }

  static func isInitial(_ part: String) -> Bool {
    part.hasSuffix(".") || (part.unicodeScalars.count == 1 && part.utf8.count <= 2)
  }

  static func isParticle(_ part: String) -> Bool {
    part.unicodeScalars.first.map { $0.properties.isLowercase } ?? false
  }

  private static let suffixes = ["Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"]
  private static let longestSuffix = 3
}
