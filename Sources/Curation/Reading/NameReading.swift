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
  /// - Parameter refused: is told what cannot be read; that alias is left out.
  package mutating func names(of row: GazetteerRow, refused: (GazetteerError.Problem) -> Void) -> [ListedName] {
    var names: [ListedName] = []
    let name = row.field(.name)
    if !name.isEmpty { names.append(ListedName(bytes: name, language: nil, flags: [], kind: .name)) }
    for part in row.parts(.aliases) {
      let isRemoval = row.file.isExtension && part.first == UInt8(ascii: "-")
      let spelled = isRemoval ? part.dropFirst() : part
      switch alias(spelled, kind: isRemoval ? .removal : .alias) {
      case .success(let name): names.append(name)
      case .failure(let refusal): refused(refusal.problem)
      }
    }
    return names
  }

  private mutating func alias(
    _ part: ArraySlice<UInt8>, kind: ListedName.Kind
  ) -> Result<ListedName, Refusal> {
    var split = part.endIndex
    for index in part.indices {
      let byte = part[index]
      if byte == UInt8(ascii: "\\") {
        return read(part, kind: kind)
      }
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "!") {
        split = index
        break
      }
    }
    let text = part[..<split]
    if let first = text.first, let last = text.last, first != 0x20, last != 0x20 {
      if split == part.endIndex { return .success(ListedName(bytes: text, language: nil, flags: [], kind: kind)) }
      if let suffix = suffixes[part[split...]] {
        return .success(ListedName(bytes: text, language: suffix.language, flags: suffix.flags, kind: kind))
      }
    }
    let name = read(part, kind: kind)
    if suffixes.count < NameReading.suffixLimit, split < part.endIndex, case .success(let name) = name {
      suffixes[part[split...]] = Suffix(language: name.language, flags: name.flags)
    }
    return name
  }

  private func read(_ part: ArraySlice<UInt8>, kind: ListedName.Kind) -> Result<ListedName, Refusal> {
    switch AliasReading(part) {
    case .refused(let problem): .failure(Refusal(problem: problem))
    case .alias(let alias):
      .success(
        ListedName(bytes: Array(alias.text.utf8)[...], language: alias.language, flags: alias.flags, kind: kind))
    }
  }

  /// Why an alias was not read; where it stands the caller knows.
  private struct Refusal: Error {
    var problem: GazetteerError.Problem
  }
}
