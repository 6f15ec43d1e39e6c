internal import TextModel

/// Cuts a line of a rules file into signs and names, each with its column.
struct RuleLexer {
  struct Symbol: Equatable {
    enum Kind: Equatable {
      /// A name: of a list, a property, a part.
      case name
      /// A word of the text, without its quotes.
      case literal
      /// `{list}`, `{list+}`
      case entry(isOfSeveral: Bool)
      /// `{2}`, `{2,}`, `{2,5}`
      case counts(least: Int, most: Int?)
      case sign
    }

    var kind: Kind
    var text: String
    /// From 1, in characters of the line.
    var column: Int
  }

  private let scalars: [Unicode.Scalar]
  /// The same, if all are of ASCII.
  private let ascii: [UInt8]
  private let first: Int
  private let file: String
  private let line: Int
  private var index = 0

  /// - Parameter first: the column that `text` begins at.
  init(_ text: Substring, first: Int, file: String, line: Int) {
    let bytes = Array(text.utf8)
    ascii = bytes.allSatisfy { $0 < 0x80 } ? bytes : []
    scalars = ascii.isEmpty ? Array(text.unicodeScalars) : ascii.map { Unicode.Scalar($0) }
    self.first = first
    self.file = file
    self.line = line
  }

  private func position(_ index: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: first + index)
  }

  mutating func symbols() throws(RulesError) -> [Symbol] {
    var symbols: [Symbol] = []
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == " " || scalar == "\t" {
        index += 1
        continue
      }
      // A comment begins after a space.
      if scalar == "#", index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "\t" { break }
      symbols.append(try symbol())
    }
    return symbols
  }

  private mutating func symbol() throws(RulesError) -> Symbol {
    let start = index
    let column = first + start
    switch scalars[index] {
    case "\"":
      index += 1
      while index < scalars.count, scalars[index] != "\"" { index += 1 }
      guard index < scalars.count else { throw RulesError(position(start), .unclosed("\"")) }
      index += 1
      return Symbol(kind: .literal, text: text(start + 1, index - 1), column: column)
    case "{":
      while index < scalars.count, scalars[index] != "}" { index += 1 }
      guard index < scalars.count else { throw RulesError(position(start), .unclosed("{")) }
      index += 1
      return try braces(text(start + 1, index - 1), at: start)
    default:
      while index < scalars.count, RuleLexer.isNamePart(scalars[index]) { index += 1 }
      if index > start { return Symbol(kind: .name, text: text(start, index), column: column) }
      index += 1
      return Symbol(kind: .sign, text: text(start, index), column: column)
    }
  }

  private func braces(_ inner: String, at start: Int) throws(RulesError) -> Symbol {
    let column = first + start
    if inner.first?.isNumber ?? false {
      let parts = inner.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let least = Int(parts[0]), parts.count <= 2 else { throw RulesError(position(start), .notANumber(inner)) }
      var most: Int? = least
      if parts.count == 2 {
        most = parts[1].isEmpty ? nil : Int(parts[1])
        if !parts[1].isEmpty, most == nil { throw RulesError(position(start), .notANumber(parts[1])) }
      }
      if let most, most < least || most == 0 {
        throw RulesError(position(start), .wrongCounts(least: least, most: most))
      }
      guard least <= CompiledPattern.mostPositions, most ?? 0 <= CompiledPattern.mostPositions else {
        throw RulesError(position(start), .tooLong)
      }
      return Symbol(kind: .counts(least: least, most: most), text: inner, column: column)
    }
    let isOfSeveral = inner.hasSuffix("+")
    return Symbol(
      kind: .entry(isOfSeveral: isOfSeveral), text: isOfSeveral ? String(inner.dropLast()) : inner, column: column)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    if !ascii.isEmpty { return String(decoding: ascii[start..<end], as: UTF8.self) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "@", "^": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }
}
