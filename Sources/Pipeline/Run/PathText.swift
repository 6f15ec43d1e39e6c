/// Paths as text, without asking the file system.
package enum PathText {
  /// `a/b/../c` and `a/./c` become `a/c`; a leading `..` stays.
  package static func normalized(_ path: String) -> String {
    let slash = UInt8(ascii: "/")
    let (here, above) = (Array(".".utf8)[...], Array("..".utf8)[...])
    var parts: [ArraySlice<UInt8>] = []
    for part in Array(path.utf8).split(separator: slash) where part != here {
      if part == above, let last = parts.last, last != above { parts.removeLast() } else { parts.append(part) }
    }
    let joined = Array(parts.joined(separator: [slash]))
    return String(decoding: path.utf8.first == slash ? [slash] + joined : joined, as: UTF8.self)
  }

  /// The last component, without `suffix` if it ends so.
  package static func name(of path: String, without suffix: String = "") -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? Array(path.utf8)
    let isCut = name.count > suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    return String(decoding: isCut ? name.dropLast(suffix.utf8.count) : name[...], as: UTF8.self)
  }
}
