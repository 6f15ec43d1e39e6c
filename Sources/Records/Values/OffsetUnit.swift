/// What the offsets of a record count. `source` ranges are bytes whatever this says.
public enum OffsetUnit: String, Sendable, Hashable, CaseIterable {
  /// Unicode scalar values: the indices of a Python string.
  case codepoint
  /// Bytes of the text in UTF-8.
  case utf8
  /// UTF-16 code units: the indices of a Java or JavaScript string.
  case utf16
}
