package import TextModel

/// Which files of a directory belong to the corpus.
package struct CorpusRules: Sendable {
  private let include: [Glob]
  private let exclude: [Glob]
  let followsLinks: Bool
  /// The output directory, which is never read.
  let output: FileIdentity?
  /// Whether a file's suffix is a known format's.
  private let isKnownSuffix: @Sendable (String) -> Bool
  /// Whether a file's first bytes are those of a known format.
  private let isKnownContent: @Sendable ([UInt8]) -> Bool

  /// How much of a file without a suffix is looked at.
  private static let headSize = 4096

  /// - Parameters:
  ///   - load: the checked `load` section of the pipeline file.
  ///   - output: path of the output directory.
  /// - Throws: ``PipelineError`` for a pattern that cannot be read.
  package init(
    _ load: Settings, output: String?, isKnownSuffix: @escaping @Sendable (String) -> Bool,
    isKnownContent: @escaping @Sendable ([UInt8]) -> Bool
  ) throws(PipelineError) {
    include = try CorpusRules.globs(load.list("include"), "include")
    exclude = try CorpusRules.globs(load.list("exclude"), "exclude")
    followsLinks = load.flag("symlinks")
    self.output = output.flatMap { try? FileSystem.facts(Array($0.utf8), followingLinks: true).identity }
    self.isKnownSuffix = isKnownSuffix
    self.isKnownContent = isKnownContent
  }

  private static func globs(_ patterns: [String], _ setting: String) throws(PipelineError) -> [Glob] {
    try patterns.map { (pattern) throws(PipelineError) in
      do throws(GlobError) {
        return try Glob(pattern)
      } catch {
        throw .other("load.\(setting): '\(pattern)': \(error.description)")
      }
    }
  }

  /// Whether the file at `relative`, below the input, is to be read.
  func takes(_ relative: [UInt8], at path: [UInt8]) -> Bool {
    let including = include.filter { $0.matches(relative) }
    guard !including.isEmpty, !exclude.contains(where: { $0.matches(relative) }) else { return false }
    // Who spells a suffix out wants it, known or not.
    if including.contains(where: \.namesSuffix) { return true }
    let name = relative.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
      guard let head = try? FileSystem.head(path, limit: CorpusRules.headSize) else { return true }
      return isKnownContent(head)
    }
    return isKnownSuffix(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }
}
