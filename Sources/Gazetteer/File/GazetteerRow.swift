package import TextModel
package import Variants

/// One row of a gazetteer file, its fields cut. Move it along instead of making one for each row: it keeps its room.
package struct GazetteerRow: Sendable {
  package let file: GazetteerFile
  /// Number of the row, from 0.
  package private(set) var index = 0
  /// The start of each field, and one past the end of the row.
  private var starts: [UInt32] = []

  /// The row at `index` of `file`.
  package init(_ file: GazetteerFile, at index: Int = 0) {
    self.file = file
    if index < file.rowCount { move(to: index) }
  }

  /// Cuts another row.
  /// - Complexity: O(bytes of the row).
  package mutating func move(to index: Int) {
    self.index = index
    starts.removeAll(keepingCapacity: true)
    var offset = file.start(ofRow: index)
    starts.append(UInt32(offset))
    let source = file.source.bytes
    let bytes = source.span
    while offset < bytes.count, bytes[offset] != 0x0A {
      if bytes[offset] == 0x09 { starts.append(UInt32(offset + 1)) }
      offset += 1
    }
    if offset > 0, bytes[offset - 1] == 0x0D { offset -= 1 }
    starts.append(UInt32(offset + 1))
  }

  package var position: SourcePosition { file.position(ofRow: index) }

  /// The bytes of a field; empty if the file has no such column.
  package func field(_ column: GazetteerColumn) -> ArraySlice<UInt8> {
    guard let at = file.columnIndex[column.index], at + 1 < starts.count else { return [] }
    return file.source.bytes[Int(starts[at])..<Int(starts[at + 1]) - 1]
  }

  /// The text of a field; `nil` if it is empty.
  package func text(_ column: GazetteerColumn) -> String? {
    let bytes = field(column)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The parts of a field that are joined by `|`, escapes left as they are.
  package func parts(_ column: GazetteerColumn) -> [ArraySlice<UInt8>] {
    let bytes = field(column)
    guard !bytes.isEmpty else { return [] }
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else {
        if bytes[index] == UInt8(ascii: "|") {
          parts.append(bytes[start..<index])
          start = index + 1
        }
        index += 1
      }
    }
    parts.append(bytes[start...])
    return parts
  }

  /// The alias that `part` of the aliases field spells.
  package func alias(_ part: ArraySlice<UInt8>) throws(GazetteerError) -> Alias { Alias(try spelledAlias(part)) }

  /// The same, cut but not made into strings.
  func spelledAlias(_ part: ArraySlice<UInt8>) throws(GazetteerError) -> SpelledAlias {
    do throws(AliasSyntaxError) {
      return try AliasParser.parse(part)
    } catch {
      throw GazetteerError(position, GazetteerError.Problem(error, in: part))
    }
  }

  /// Who administers it and who claims it: what some variants of its names depend on.
  package var countriesAndClaimants: [String] {
    (parts(.country) + parts(.claimedBy)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension EntityType {
  /// What the names of things of this type vary as.
  package var varyingKind: VaryingName.Kind { self == .person || isPartOfName ? .person : isPlace ? .place : .other }
}
