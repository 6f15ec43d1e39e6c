/// The parts of a person's name.
enum NameParts {
  /// Those of `name`, without suffixes such as `Jr.`.
  static func parts(of name: String) -> [String] {
    name.split { $0 == " " || $0 == "・" || $0 == "·" || $0 == "＝" }.map(String.init)
      .filter { !suffixes.contains($0) }
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
}
