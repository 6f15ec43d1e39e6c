package import Gazetteer

/// Reads the names of rows one after the other.
///
/// Most aliases end in one of a few suffixes such as `@ru` or `@ja!exact`. What a suffix means is asked of the
/// gazetteer's own reader once and kept, so that a file of a million rows is read in one pass over its bytes.
package struct NameReading {
  private struct Suffix {
    var language: String?
    var flags: AliasFlags
  }

  private var suffixes: [ArraySlice<UInt8>: Suffix] = [:]
  /// Hostile files could have as many suffixes as aliases.
  private static let suffixLimit = 10_000

  package init() {}

  /// The display name, if the row has one, and the aliases, in the order of the file.
  /// - Parameter refused: is told why an alias cannot be read; that alias is left out.
  package mutating func names(
    ofRow row: Int, in file: GazetteerFile, refused: (GazetteerError) -> Void
  ) -> [ListedName] {
    var names: [ListedName] = []
    let name = file.field(.name, row: row)
    if !name.isEmpty { names.append(ListedName(bytes: name, language: nil, flags: [], kind: .name)) }
    for part in file.parts(.aliases, row: row) {
      let isRemoval = file.isExtension && part.first == UInt8(ascii: "-")
      do throws(GazetteerError) {
        let spelled = isRemoval ? part.dropFirst() : part
        names.append(try alias(spelled, row: row, in: file, kind: isRemoval ? .removal : .alias))
      } catch {
        refused(error)
      }
    }
    return names
  }

  private mutating func alias(
    _ part: ArraySlice<UInt8>, row: Int, in file: GazetteerFile, kind: ListedName.Kind
  ) throws(GazetteerError) -> ListedName {
    var split = part.endIndex
    for index in part.indices {
      let byte = part[index]
      if byte == UInt8(ascii: "\\") {
        let alias = try file.alias(part, row: row)
        return ListedName(bytes: Array(alias.text.utf8)[...], language: alias.language, flags: alias.flags, kind: kind)
      }
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "!") {
        split = index
        break
      }
    }
    let text = part[..<split]
    if let first = text.first, let last = text.last, first != 0x20, last != 0x20 {
      if split == part.endIndex { return ListedName(bytes: text, language: nil, flags: [], kind: kind) }
      if let suffix = suffixes[part[split...]] {
        return ListedName(bytes: text, language: suffix.language, flags: suffix.flags, kind: kind)
      }
    }
    let alias = try file.alias(part, row: row)
    if suffixes.count < NameReading.suffixLimit, split < part.endIndex {
      suffixes[part[split...]] = Suffix(language: alias.language, flags: alias.flags)
    }
    return ListedName(bytes: Array(alias.text.utf8)[...], language: alias.language, flags: alias.flags, kind: kind)
  }
}
