internal import TextModel

extension ImportOptions {
  /// Reads `COLUMN=VALUE`.
  package static func constant(_ text: String) throws(ImportError) -> (column: ImportColumn, value: String) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw ImportError("--set '\(text)' is not COLUMN=VALUE, such as country=JP")
    }
    let name = String(text[..<equals])
    let settable = ImportColumn.allCases.filter { ![.id, .name, .aliases].contains($0) }
    guard let column = settable.first(where: { $0.header == name }) else {
      let known = settable.map(\.header)
      let nearest = nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ImportError(
        "--set '\(text)': no column '\(name)' to set\(nearest) (columns: \(known.joined(separator: ", ")))")
    }
    return (column, String(text[text.index(after: equals)...]))
  }

  /// A line for the head of a file, or an error if it is more than one.
  package static func headLine(_ text: String) throws(ImportError) -> String {
    if text.utf8.contains(where: { $0 < 0x20 }) { throw ImportError("'\(text)' is more than one line") }
    return text
  }
}
