/// How a format's rows get their ids.
struct RowIdentity {
  var kind: Kind
  /// Stands before each; `nil` for the format's own.
  var prefix: [UInt8]?

  enum Kind: Hashable {
    /// A number in this column, after a prefix: `gn-2110498`. `Q` and a number give `q42`.
    case number(ImportColumn, prefix: String)
    /// The id column as the format fills it, in lower case; the slug of type and name where it is empty.
    case given
  }

  init(_ kind: Kind, prefix: String?) {
    self.kind = kind
    self.prefix = prefix.map { Array($0.utf8) }
  }

  /// Makes the row's id, or says why it has none.
  func makeID(for row: ImportedRow, into id: inout [UInt8], seen: inout SeenIDs) -> ImportProblem? {
    id.removeAll(keepingCapacity: true)
    if case .number(let column, let ownPrefix) = kind, !row[column].isEmpty {
      let field = row[column]
      let digits = field.first == UInt8(ascii: "Q") ? field[1...] : field[...]
      id += prefix ?? Array(ownPrefix.utf8)
      id += digits
      guard let number = Int(ascii: digits) else { return seen.insert(id) ? nil : .repeatedID }
      return seen.insert(number: number, id: id) ? nil : .repeatedID
    }
    let given = row[.id]
    if given.isEmpty {
      id += prefix ?? row[.type] + [UInt8(ascii: "-")]
      let start = id.count
      Slug.append(row[.name][...], to: &id)
      if id.count == start { return .withoutID }
      seen.insertUnique(&id)
      return nil
    }
    if let prefix { id += prefix }
    if Slug.isID(given) { id += FieldValue.lowercased(given) } else { Slug.append(given[...], to: &id) }
    guard Slug.isID(id) else { return .withoutID }
    // All have the same prefix, so a number, in one spelling, says which it is.
    if given.first != UInt8(ascii: "0"), let number = Int(ascii: given) {
      return seen.insert(number: number, id: id) ? nil : .repeatedID
    }
    return seen.insert(id) ? nil : .repeatedID
  }
}

extension Int {
  /// The number that ASCII digits write; `nil` if they are none or too many.
  init?(ascii digits: some Collection<UInt8>) {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    self = value
  }
}
