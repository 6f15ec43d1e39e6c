/// Where compiled gazetteers and lists are kept between runs: `$ONOMA_CACHE`, else `$XDG_CACHE_HOME/onoma`, else `~/.cache/onoma`.
package struct CacheDirectory: Hashable, Sendable {
  package var path: String

  package init(path: String) { self.path = path }

  /// The directory that the environment names; `nil` if it names none, or `ONOMA_CACHE` is empty.
  package static func locate() -> CacheDirectory? {
    func value(_ name: String) -> String? {
      FileSystem.environmentVariable(name).map { String(decoding: $0, as: UTF8.self) }
    }
    if let own = value("ONOMA_CACHE") { return own.isEmpty ? nil : CacheDirectory(path: own) }
    if let shared = value("XDG_CACHE_HOME"), shared.hasPrefix("/") { return CacheDirectory(path: shared + "/onoma") }
    if let home = value("HOME"), home.hasPrefix("/") { return CacheDirectory(path: home + "/.cache/onoma") }
    return nil
  }

  /// Where the compiled form with these inputs is.
  func compiledPath(_ inputs: [UInt8]) -> String { "\(path)/gazetteers/\(CacheDirectory.hexadecimal(inputs)).onomagz" }

  /// Where the lists of a set of rules for names are.
  func listsPath(_ inputs: [UInt8]) -> String { "\(path)/names/\(CacheDirectory.hexadecimal(inputs)).onomant" }

  /// Where the stamp of the source at `source` is.
  func stampPath(_ digestOfPath: [UInt8]) -> String { "\(path)/sources/\(CacheDirectory.hexadecimal(digestOfPath))" }

  /// Where a source is kept packed.
  func keptPath(_ sha256: String) -> String { "\(path)/kept/\(sha256).gz" }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
