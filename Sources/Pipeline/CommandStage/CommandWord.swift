/// Which words of a command are paths that start at the pipeline file:
///
/// | word | means |
/// | --- | --- |
/// | the first, without `/` | a program in `PATH` |
/// | the first, with `/` | a file |
/// | another that begins with `./` or `../` | a file or directory, which must be there |
/// | another with `/` | a file, if one is there; else passed as it is |
/// | any other | passed as it is |
///
/// Absolute paths stay as they are.
enum CommandWord {
  /// Whether `word` is a path that starts at `directory`.
  static func isPath(_ word: String, at index: Int, from directory: String) -> Bool {
    guard word.utf8.contains(UInt8(ascii: "/")), !word.hasPrefix("/") else { return false }
    return index == 0 || mustExist(word) || isFile(joined(directory, word))
  }

  /// Whether nobody writes `word` but for something that is there.
  static func mustExist(_ word: String) -> Bool { word.hasPrefix("./") || word.hasPrefix("../") }

  static func joined(_ directory: String, _ path: String) -> String {
    directory.isEmpty ? path : directory + (directory.hasSuffix("/") ? "" : "/") + path
  }

  static func isFile(_ path: String) -> Bool {
    (try? FileSystem.status(of: Array(path.utf8), followingLinks: true))?.kind == .file
  }

  static func exists(_ path: String) -> Bool {
    (try? FileSystem.status(of: Array(path.utf8), followingLinks: true)) != nil
  }
}
