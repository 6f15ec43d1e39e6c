/// Where a record stands in its file.
package struct RecordPlace: Hashable, Sendable {
  package var file: String
  package var unit: Unit
  /// From 1.
  package var number: Int

  package enum Unit: String, Sendable { case line, element }

  package init(_ file: String, _ unit: Unit, _ number: Int) {
    self.file = file
    self.unit = unit
    self.number = number
  }
}

/// Why a record, or a value of one, did not come into the gazetteer.
package enum ImportProblem: String, Sendable, CaseIterable {
  // Records.
  case withoutName = "without a name"
  case neverMatches = "with a name that no text can match"
  case withoutID = "without an id"
  case repeatedID = "with an id that stands already"
  case withoutType = "without a type"
  case notUTF8 = "not in UTF-8"
  case tooLong = "longer than 32 MB"
  case notJSON = "not valid JSON"
  case cutOff = "cut off, with all that follows in the file"
  case fieldCount = "with too few fields"
  case openQuote = "with a quotation mark that is not closed"
  case unknownShape = "of no known form"
  case notLiteral = "with a pattern that is more than plain words"
  case emptyPattern = "with an empty pattern"
  case missingList = "of a list that cannot be read"
  // Values; the rows stand without them.
  case badCoordinates = "coordinates"
  case badPopulation = "populations"
  case badCountry = "country codes"
  case badRegion = "region codes"
  case badDate = "dates"
  case badIdentifier = "identifiers"
  case badPriority = "priorities"

  /// Whether the row stands, and only a value of it was dropped.
  package var isValue: Bool {
    switch self {
    case .badCoordinates, .badPopulation, .badCountry, .badRegion, .badDate, .badIdentifier, .badPriority: true
    default: false
    }
  }
}

/// What an import did.
package struct ImportReport: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var problem: ImportProblem
    package var count: Int
    package var first: RecordPlace
  }

  /// Rows written.
  package private(set) var rows = 0
  /// Records that the options did not ask for.
  package private(set) var unasked = 0
  /// In the order in which they first occurred.
  package private(set) var problems: [Count] = []
  private var index: [ImportProblem: Int] = [:]

  /// Whether nothing was left out.
  package var isClean: Bool { problems.isEmpty }

  mutating func addRow() { rows += 1 }
  mutating func addUnasked() { unasked += 1 }

  mutating func add(_ problem: ImportProblem, at place: @autoclosure () -> RecordPlace) {
    if let known = index[problem] {
      problems[known].count += 1
    } else {
      index[problem] = problems.count
      problems.append(Count(problem: problem, count: 1, first: place()))
    }
  }
}

extension ImportReport: CustomStringConvertible {
  /// `imported 34,006 rows, left out 12: 10 without a name (first at line 7), 2 …`
  package var description: String { summary(namesFiles: false) }

  /// - Parameter namesFiles: whether places need the file's name.
  package func summary(namesFiles: Bool) -> String {
    var text = "imported \(rows.grouped) row\(rows == 1 ? "" : "s")"
    if unasked > 0 { text += ", passed over \(unasked.grouped) not asked for" }
    func list(_ isValue: Bool, _ lead: (String) -> String, joined: String) {
      let chosen = problems.filter { $0.problem.isValue == isValue }
      guard !chosen.isEmpty else { return }
      let parts = chosen.map { part in
        let file = namesFiles ? "\(part.first.file), " : ""
        return
          "\(part.count.grouped) \(part.problem.rawValue) (first at \(file)\(part.first.unit) \(part.first.number))"
      }
      text += lead(chosen.reduce(0) { $0 + $1.count }.grouped) + parts.joined(separator: ", ")
    }
    list(false, { ", left out \($0): " }, joined: ", ")
    list(true, { "; dropped \($0) unusable values: " }, joined: ", ")
    return text
  }
}

extension Int {
  /// With commas between thousands.
  var grouped: String {
    var digits = String(magnitude)
    var index = digits.endIndex
    while digits.distance(from: digits.startIndex, to: index) > 3 {
      index = digits.index(index, offsetBy: -3)
      digits.insert(",", at: index)
    }
    return self < 0 ? "-" + digits : digits
  }
}
