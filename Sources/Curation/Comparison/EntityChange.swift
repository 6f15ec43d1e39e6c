package import TextModel

/// What two versions of a gazetteer have differently in one row.
package struct EntityChange: Hashable, Sendable {
  package var id: String
  package var kind: Kind
  /// Where it stands in the old files; `nil` if it is new.
  package var old: SourcePosition?
  /// Where it stands in the new files; `nil` if it is gone.
  package var new: SourcePosition?
  /// Type and display name, for the reader.
  package var type: String
  package var name: String
  /// Columns with other values, in the order of the format's columns.
  package var columns: [Column] = []
  /// In the order of the files: removed ones first, then changed, then added ones.
  package var aliases: [AliasChange] = []

  package enum Kind: String, Hashable, Sendable { case added, removed, changed }

  /// A column and its values.
  package struct Column: Hashable, Sendable {
    package var name: String
    package var old: String
    package var new: String
  }

  /// An alias that came, went, or has other flags or another language.
  package struct AliasChange: Hashable, Sendable {
    package var text: String
    package var kind: Kind
    /// Language and flags as written, such as `@ru!evidence`.
    package var old: String?
    package var new: String?
  }
}
