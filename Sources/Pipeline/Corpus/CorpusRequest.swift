/// What is to be read: the INPUTs of a run and the rules for what lies below them.
package struct CorpusRequest {
  /// Files and directories as named on the command line.
  package var inputs: [[UInt8]]
  /// Paths of a `--files-from` list; they keep their path as id.
  package var listed: [[UInt8]] = []
  package var include: [Glob]
  package var exclude: [Glob]
  /// Whether symbolic links to directories are followed.
  package var followsDirectoryLinks = false
  /// Never read, whether it exists yet or not.
  package var outputDirectory: [UInt8]?
  /// Whether a suffix (lower case, without the dot) belongs to a known format.
  package var isKnownSuffix: (String) -> Bool
  /// Whether a file that starts with these bytes, at most ``startByteCount``, is of a known format.
  package var isKnownStart: ([UInt8]) -> Bool

  /// Told of each file and directory that has no entry, by its id and why, but for hidden ones, which are only counted.
  package var tellLeftOut: ((String, String) -> Void)?

  package static let startByteCount = 4096

  /// A request with the patterns `include` and `exclude`, already checked.
  package init(
    inputs: [[UInt8]], include: [Glob], exclude: [Glob], isKnownSuffix: @escaping (String) -> Bool,
    isKnownStart: @escaping ([UInt8]) -> Bool
  ) {
    self.inputs = inputs
    self.include = include
    self.exclude = exclude
    self.isKnownSuffix = isKnownSuffix
    self.isKnownStart = isKnownStart
  }

  /// Whether the patterns take what has this path below the INPUT.
  func includes(_ path: [UInt8]) -> Bool {
    include.contains { $0.matches(path) } && !exclude.contains { $0.matches(path) }
  }

  /// Whether a file of a directory is of a known format by its suffix, or by a pattern that spells it; `nil` if it has none, and
  /// its first bytes tell.
  func isKnownByName(_ path: [UInt8]) -> Bool? {
    guard let suffix = FileSuffix.suffix(of: path) else { return nil }
    return isKnownSuffix(suffix) || include.contains { $0.namesSuffix && $0.matches(path) }
  }

  /// The paths of a `--files-from` list: one a line, a carriage return before the line's end left out, empty lines
  /// skipped; if there is a zero byte, zeros separate instead, as `find -print0` writes them.
  package static func paths(inList bytes: [UInt8]) -> [[UInt8]] {
    if bytes.contains(0) { return bytes.split(separator: 0).map(Array.init) }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let path = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return path.isEmpty ? nil : Array(path)
    }
  }
}
