internal import TextModel

/// Any table with a column map: `csv` and `tsv`.
///
/// Without `--map`, fields go by their names in the header: those of a gazetteer's columns and the usual others, such
/// as `lat` and `label`.
struct TableFormat: ImportFormat {
  private let options: ImportOptions
  private let open: FileOpener
  private let dialect: TableRecords.Dialect
  /// Opened to see its header, not yet read.
  private var opened: (file: String, records: TableRecords, plan: Plan)?

  let identity = RowIdentity.Kind.given

  init(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) {
    try self.init(options, open: open, .tsv)
  }

  init(_ options: ImportOptions, open: @escaping FileOpener, _ dialect: TableRecords.Dialect) throws(ImportError) {
    self.options = options
    self.open = open
    self.dialect = dialect
  }

  static func csv(_ options: ImportOptions, open: @escaping FileOpener) throws(ImportError) -> TableFormat {
    let separator = Array((options.separator ?? ",").utf8)
    guard separator.count == 1, separator[0] < 0x80, separator[0] != UInt8(ascii: "\"") else {
      throw ImportError("--separator '\(options.separator ?? "")' is not one ASCII character")
    }
    return try TableFormat(options, open: open, .csv(separator: separator[0]))
  }

  mutating func columns(of file: String) throws(ImportError) -> [ImportColumn] {
    let (records, plan) = try begin(file)
    opened = (file, records, plan)
    return plan.targets.flatMap(\.target.target.columns)
  }

  mutating func read(_ file: String, into rows: inout RowSink) throws(ImportError) {
    var records: TableRecords
    let plan: Plan
    if let opened, opened.file == file {
      (records, plan) = (opened.records, opened.plan)
    } else {
      (records, plan) = try begin(file)
    }
    opened = nil
    while let step = try records.next() {
      let number = records.number
      if case .problem(let problem) = step {
        rows.leaveOut(problem, at: RecordPlace(file, .line, number))
        continue
      }
      guard plan.conditions.allSatisfy({ $0.condition.holds(for: records.field($0.field)) }) else {
        rows.passOver()
        continue
      }
      guard records.count > plan.lastNeeded else {
        rows.leaveOut(.fieldCount, at: RecordPlace(file, .line, number))
        continue
      }
      for (field, target) in plan.targets { target.put(records.field(field), into: &rows.row) }
      try rows.emit(at: RecordPlace(file, .line, number))
    }
  }

  /// Which field goes where, for one file.
  private struct Plan {
    var targets: [(field: Int, target: FieldTarget)] = []
    var conditions: [(field: Int, condition: FieldCondition)] = []
    /// The last field without which there is no row.
    var lastNeeded = 0
  }

  private func begin(_ file: String) throws(ImportError) -> (TableRecords, Plan) {
    var records = TableRecords(try open(file), dialect)
    var header: [String] = []
    if options.hasHeader {
      guard let step = try records.next() else { throw ImportError("'\(file)' is empty: no header") }
      if case .problem(let problem) = step { throw ImportError("'\(file)': a header \(problem.rawValue)") }
      header = (0..<records.count).map { index in
        let name = String(decoding: records.field(index), as: UTF8.self)
        return index == 0 && name.hasPrefix("# ") ? String(name.dropFirst(2)) : name
      }
    }
    var plan = Plan()
    let mappings = options.map.isEmpty ? HeaderNames.mappings(for: header) : options.map
    for mapping in mappings {
      let field = try index(of: mapping.field, in: header, file)
      plan.targets.append((field, FieldTarget(mapping, options: options)))
      if mapping.target == .column(.name) { plan.lastNeeded = max(plan.lastNeeded, field) }
    }
    for condition in options.conditions {
      plan.conditions.append((try index(of: condition.field, in: header, file), condition))
    }
    guard mappings.contains(where: { $0.target == .column(.name) }) else {
      throw ImportError(
        "'\(file)': nothing gives the name; say what does with --map name=FIELD"
          + (header.isEmpty ? "" : " (fields: \(header.joined(separator: ", ")))"))
    }
    return (records, plan)
  }

  private func index(of field: String, in header: [String], _ file: String) throws(ImportError) -> Int {
    if let index = header.firstIndex(of: field) { return index }
    if let number = Int(field), number > 0, header.isEmpty || number <= header.count { return number - 1 }
    if header.isEmpty { throw ImportError("field '\(field)': without a header fields are numbers from 1") }
    let nearest = nearestName(to: field, in: header).map { "; did you mean '\($0)'?" } ?? ""
    throw ImportError("'\(file)' has no field '\(field)'\(nearest) (fields: \(header.joined(separator: ", ")))")
  }
}
