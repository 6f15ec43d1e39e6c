/// An INPUT of the command line, taken apart.
struct CorpusInput {
  /// As it was given.
  let path: [UInt8]
  /// Its last component; for `.`, `..` and the like that of the directory they stand for.
  let name: [UInt8]
  /// What stands before the last component, with the `/`.
  let parent: [UInt8]
  /// What the paths of its files begin with, if it is a directory.
  let directory: [UInt8]
  /// What their ids begin with: nothing, or the name and `/` if there are several INPUTs.
  let idPrefix: [UInt8]

  private static let slash = UInt8(ascii: "/")

  init(_ path: [UInt8], hasSeveral: Bool) {
    self.path = path
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == Self.slash { trimmed = trimmed.dropLast() }
    directory = trimmed.last == Self.slash ? Array(trimmed) : trimmed + [Self.slash]
    let nameStart = trimmed.lastIndex(of: Self.slash).map { $0 + 1 } ?? trimmed.startIndex
    parent = Array(trimmed[..<nameStart])
    var name = Array(trimmed[nameStart...])
    if name == Array(".".utf8) || name == Array("..".utf8), let real = try? FileSystem.realPath(of: path) {
      name = Array(real[(real.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...])
    }
    self.name = name
    idPrefix = hasSeveral && !name.isEmpty ? name + [Self.slash] : []
  }
}
