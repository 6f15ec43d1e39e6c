/// Names that recur, each once, in the order of their first use: types, gazetteers, formats.
struct NameTable {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  /// Names that are there from the start.
  init(_ names: [String] = []) { for name in names { _ = number(of: name) } }

  /// The number of a name, from 0.
  mutating func number(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a name; -1 where there is none.
  mutating func number(of name: String?) -> Int { name.map { number(of: $0) } ?? -1 }
}
