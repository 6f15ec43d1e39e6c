package import Gazetteer

/// A display name or alias of a row, as the file spells it, escapes resolved.
package struct ListedName: Sendable {
  /// UTF-8.
  package var bytes: ArraySlice<UInt8>
  /// BCP 47 tag, if one was given.
  package var language: String?
  package var flags: AliasFlags
  package var kind: Kind

  /// Where in the row it stands.
  package enum Kind: Sendable {
    /// In the column `name`.
    case name
    case alias
    /// An alias that an extending file takes away.
    case removal
  }

  /// The name as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
