/// Where compiled gazetteers and lists are: a directory of the user's, and one that came with the program.
///
/// What is kept between runs goes to the user's: `$ONOMA_CACHE`, else `$XDG_CACHE_HOME/onoma`, else `~/.cache/onoma`. A
/// package also brings what its pipelines compile to, laid out in the same way, in `compiled` beside `Gazetteers`: it is
/// looked at where the user's has nothing, and only read, so that it serves all users of a machine and a new one
/// compiles nothing. Both name files by what they were made of, so neither can be taken for another's.
package struct CacheDirectory: Hashable, Sendable {
  /// The user's; `nil` if there is none, and nothing is kept.
  package var path: String?
  /// The one that came with the program, if any.
  package var shipped: String?

  package init(path: String?, shipped: String? = nil) {
    self.path = path
    self.shipped = shipped
  }

  /// The directories of this process; `nil` if it has none.
  package static func locate() -> CacheDirectory? {
    let cache = CacheDirectory(path: userPath(), shipped: ShippedFiles.locate()?.compiled)
    return cache.path == nil && cache.shipped == nil ? nil : cache
  }

  /// The directory that the environment names; `nil` if it names none.
  private static func userPath() -> String? {
    func value(_ name: String) -> String? {
      FileSystem.environmentVariable(name).map { String(decoding: $0, as: UTF8.self) }
    }
    if let own = value("ONOMA_CACHE") { return own }
    if let shared = value("XDG_CACHE_HOME"), shared.hasPrefix("/") { return shared + "/onoma" }
    if let home = value("HOME"), home.hasPrefix("/") { return home + "/.cache/onoma" }
    return nil
  }

  /// A file of a cache.
  struct Entry {
    /// Its path below the directory.
    let name: String

    /// The compiled form with these inputs.
    static func compiled(_ inputs: [UInt8]) -> Entry { Entry(name: "gazetteers/\(hexadecimal(inputs)).onomagz") }

    /// The lists of a set of rules for names.
    static func lists(_ inputs: [UInt8]) -> Entry { Entry(name: "names/\(hexadecimal(inputs)).onomant") }

    /// The stamp of a source.
    static func stamp(_ digestOfPath: [UInt8]) -> Entry { Entry(name: "sources/\(hexadecimal(digestOfPath))") }

    /// A source, packed.
    static func kept(_ sha256: String) -> Entry { Entry(name: "kept/\(sha256).gz") }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
      let digits = Array("0123456789abcdef".utf8)
      return String(decoding: bytes.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
  }

  /// Where an entry is written.
  func path(of entry: Entry) -> String? { path.map { "\($0)/\(entry.name)" } }

  /// Where the program may have brought an entry.
  func shippedPath(of entry: Entry) -> String? { shipped.map { "\($0)/\(entry.name)" } }
}
