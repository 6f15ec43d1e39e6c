internal import TextModel

/// One `--map`: which field of a record goes to which column.
///
///     id=code                    the field named code
///     name=3                     the third field
///     aliases=names_ru@ru:;      names in Russian, parted by semicolons
///     name=labels.en.value       a path into a JSON record
///     coordinates=coord          "Point(147.1 43.8)", "43.8, 147.1" or [147.1, 43.8]
///
/// A colon in the field's name is written `\:`, an at sign `\@`.
package struct ColumnMapping: Hashable, Sendable {
  package var target: Target
  package var field: String
  package var language: String?
  /// Parts several values of one field.
  package var separator: String?

  package enum Target: Hashable, Sendable {
    case column(ImportColumn)
    /// Latitude and longitude in one field.
    case coordinates

    /// The columns it fills.
    var columns: [ImportColumn] {
      switch self {
      case .column(let column): [column]
      case .coordinates: [.latitude, .longitude]
      }
    }
  }

  package init(target: Target, field: String, language: String? = nil, separator: String? = nil) {
    self.target = target
    self.field = field
    self.language = language
    self.separator = separator
  }

  /// Reads one or several mappings, joined by commas.
  package static func parse(_ text: String) throws(ImportError) -> [ColumnMapping] {
    var mappings: [ColumnMapping] = []
    for part in parts(of: text) { mappings.append(try ColumnMapping(part)) }
    return mappings
  }

  /// A comma parts mappings only where a column's name and `=` follow, so that a separator may be one.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = piece.prefix { $0 != "=" }
      let isMapping = name.count < piece.count && name.allSatisfy { $0.isASCII && $0.isLetter } && !name.isEmpty
      if isMapping || parts.isEmpty { parts.append(String(piece)) } else { parts[parts.count - 1] += "," + piece }
    }
    return parts
  }

  private init(_ text: String) throws(ImportError) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw ImportError("--map '\(text)' is not COLUMN=FIELD, such as name=label or aliases=alt:;")
    }
    let name = String(text[..<equals])
    if name == "coordinates" {
      target = .coordinates
    } else if let column = ImportColumn(header: name) {
      target = .column(column)
    } else {
      let known = ImportColumn.allCases.map(\.header) + ["coordinates"]
      let nearest = nearestName(to: name, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ImportError(
        "--map '\(text)': unknown column '\(name)'\(nearest) (columns: \(known.joined(separator: ", ")))")
    }
    field = ""
    var rest = text[text.index(after: equals)...]
    var at: String.Index?
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "\\", let escaped = rest.first {
        field.append(escaped)
        rest = rest.dropFirst()
      } else if character == ":" {
        separator = String(rest)
        break
      } else {
        if character == "@" { at = field.endIndex }
        field.append(character)
      }
    }
    if let at, AliasList.isLanguageTag(Array(field[at...].dropFirst().utf8)) {
      language = String(field[at...].dropFirst())
      field = String(field[..<at])
    }
    if field.isEmpty || separator?.isEmpty == true {
      throw ImportError("--map '\(text)': \(field.isEmpty ? "the field" : "the separator after ':'") is empty")
    }
    if language != nil, target != .column(.aliases), target != .column(.name) {
      throw ImportError("--map '\(text)': only names and aliases have a language")
    }
  }
}

/// One `--where`: a field must have, or with `!=` must not have, one of some values.
package struct FieldCondition: Hashable, Sendable {
  package var field: String
  package var values: [String]
  package var isNegated: Bool

  /// Reads `FIELD=VALUE[|VALUE…]` or `FIELD!=VALUE[|VALUE…]`.
  package init(_ text: String) throws(ImportError) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw ImportError("--where '\(text)' is not FIELD=VALUE, such as level=1 or kind!=historic")
    }
    var field = text[..<equals]
    isNegated = field.last == "!"
    if isNegated { field = field.dropLast() }
    self.field = String(field)
    values = text[text.index(after: equals)...].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  func holds(for value: some Collection<UInt8>) -> Bool {
    values.contains { value.elementsEqual($0.utf8) } != isNegated
  }
}
