/// Paths as text, without asking the file system.
package enum PathText {
  /// `a/b/../c` and `a/./c` become `a/c`; a leading `..` stays.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The last component, without `suffix` if it ends so.
  package static func name(of path: String, without suffix: String = "") -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return !suffix.isEmpty && name.count > suffix.count && name.hasSuffix(suffix)
      ? String(name.dropLast(suffix.count)) : name
  }
}
