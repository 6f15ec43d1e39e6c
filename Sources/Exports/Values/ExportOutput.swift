/// What an export has written and nobody has taken yet, and counts of what it wrote.
package struct ExportOutput: Sendable {
  /// The next bytes of the one file.
  package var bytes: [UInt8] = []
  /// Whole files, for formats that are folders.
  package var files: [ExportFile] = []
  /// How many mentions were written.
  package var mentions = 0
  /// How many entities were written, for formats of entities.
  package var entities = 0
  /// How many mentions the format has no place for, by reason.
  package var leftOut: [LeftOut: Int] = [:]

  package init() {}

  mutating func leaveOut(_ reason: LeftOut, count: Int = 1) {
    if count > 0 { leftOut[reason, default: 0] += count }
  }

  /// Hands over what has been written.
  package mutating func take() -> (bytes: [UInt8], files: [ExportFile]) {
    defer {
      bytes.removeAll(keepingCapacity: true)
      files.removeAll()
    }
    return (bytes, files)
  }
}

/// A file of a folder.
package struct ExportFile: Sendable, Hashable {
  /// Without directories.
  package var name: String
  package var bytes: [UInt8]
}

/// Why a mention is not in an export.
package enum LeftOut: String, Sendable, Hashable, CaseIterable {
  case unplaced = "without coordinates"
  case overlapping = "overlapping a longer one"
  case crossing = "crossing another one's or a block's border"
  case spaced = "beginning or ending in white space"
  case notPage = "of documents that are no pages"
  case unmarkable = "in titles, attributes and the like"
}
