/// The containers that are read. A new one is one line here.
enum ContainerList {
  /// In the order in which files are looked at.
  static let all: [Container] = [
    WARCReader.container, MailboxReader.container, JSONLinesReader.container, EPUBReader.container,
    ArchiveReader.archive,
    ArchiveReader.packed, MailReader.container,
  ]

  /// The container that a file is, by its first bytes and its path; `nil` if it is none.
  static func container(_ start: Span<UInt8>, path: String) -> Container? {
    let suffixes = suffixes(of: path)
    return all.first { $0.recognises(start, suffixes) }
  }

  /// Whether files with `suffix` (without the dot, any case) are read.
  static func isKnownSuffix(_ suffix: String) -> Bool {
    let suffix = suffix.lowercased()
    return all.contains { $0.suffixes.contains(suffix) }
  }

  /// The suffixes of a path in lower case, the last one first.
  static func suffixes(of path: String) -> [String] {
    let name = path.split(separator: "/").last ?? ""
    return name.lowercased().split(separator: ".").dropFirst().reversed().map { String($0) }
  }
}
