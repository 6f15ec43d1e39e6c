import Explanation
import Foundation
import Pipeline
import Records
import TestSupport

/// Two gazetteers, a list of words, a pipeline and some texts, with edits that can be applied in any number; no two touch
/// the same row.
struct EditedWorld {
  enum Edit {
    case addAlias(Int, String)
    case removeAlias(Int)
    case addEntity(String, String)
    case removeEntity(Int)
    case priority(Int, Int)
    case retype(Int)
    case word(String)
    case overlap

    /// What its cause says.
    var expected: String {
      switch self {
      case .addAlias(let row, let alias): "alias \"\(alias)\" of \(EditedWorld.rows[row].id) added"
      case .removeAlias(let row): "alias \"\(EditedWorld.rows[row].aliases[0])\" of \(EditedWorld.rows[row].id) removed"
      case .addEntity(let id, let name): "entity \(id) (\(name)) added"
      case .removeEntity(let row): "entity \(EditedWorld.rows[row].id) (\(EditedWorld.rows[row].name)) removed"
      case .priority(let row, let value): "priority of \(EditedWorld.rows[row].id) changed from '' to '\(value)'"
      case .retype(let row):
        "type of \(EditedWorld.rows[row].id) changed from '\(EditedWorld.rows[row].type)' to 'landform'"
      case .word(let word): "word \"\(word)\" (drop) added"
      case .overlap: "match.overlap longest→nested"
      }
    }
  }

  struct Row {
    var file: String
    var id: String
    var type: String
    var name: String
    var aliases: [String]
    var country = "RU"
    var population = ""
    var region = ""
  }

  static let rows = [
    // The first region with a code is the region, the next lies in it until the first is gone.
    Row(
      file: "places", id: "sakhalin", type: "region", name: "Sakhalin", aliases: ["Sakhalin Oblast"], region: "RU-SAK"),
    Row(file: "places", id: "yuzhny", type: "region", name: "Yuzhny", aliases: ["Yuzhny District"], region: "RU-SAK"),
    Row(
      file: "places", id: "iturup", type: "island", name: "Iturup", aliases: ["Etorofu", "Итуруп"], region: "RU-SAK"),
    Row(file: "places", id: "kunashir", type: "island", name: "Kunashir", aliases: ["Kunashiri"]),
    Row(file: "places", id: "shikotan", type: "island", name: "Shikotan", aliases: ["Shikotan-to"]),
    Row(file: "places", id: "habomai", type: "archipelago", name: "Habomai", aliases: ["Khabomai", "Habomai Islands"]),
    Row(file: "places", id: "kurils", type: "archipelago", name: "Kuril Islands", aliases: ["Kurils", "Kuriles"]),
    Row(file: "places", id: "moscow-ru", type: "city", name: "Moscow", aliases: ["Moskva"], population: "12000000"),
    Row(file: "places", id: "moscow-us", type: "city", name: "Moscow", aliases: ["Moscow, Idaho"], country: "US"),
    Row(file: "places", id: "russia", type: "country", name: "Russia", aliases: ["Russian Federation"]),
    Row(file: "places", id: "japan", type: "country", name: "Japan", aliases: ["Nippon"], country: "JP"),
    Row(file: "people", id: "lavrov", type: "person", name: "Sergey Lavrov", aliases: ["Lavrov, Sergey"]),
    Row(
      file: "people", id: "kishida", type: "person", name: "Fumio Kishida", aliases: ["Kishida Fumio"], country: "JP"),
    Row(file: "people", id: "yeltsin", type: "person", name: "Boris Yeltsin", aliases: ["Boris Nikolayevich Yeltsin"]),
  ]

  private static let words = [
    "Iturup", "Etorofu", "Kunashir", "Kunashiri", "Shikotan", "Shikotan-to", "Habomai", "Khabomai", "Islands", "Kuril",
    "Kurils", "Moscow", "Moskva,", "Idaho", "Sakhalin", "Yuzhny", "Russia", "Federation", "Japan", "Nippon", "Sergey",
    "Lavrov", "Fumio",
    "Kishida", "Boris", "Yeltsin", "the", "and", "in", "Northern", "Territories", "South", "met", "Итуруп",
  ]
  private static let aliases = ["Northern Territories", "South", "Northern", "Kuril", "Federation", "Etorofu Island"]

  let edits: [Edit]
  private let folder: URL
  private let texts: [String]
  private var known: [Set<Int>: [Record]] = [:]
  private let owner: Owner

  /// Removes the folder with the last value.
  private final class Owner {
    let folder: URL
    init(_ folder: URL) { self.folder = folder }
    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    folder = FileManager.default.temporaryDirectory.appending(path: "onoma-causes-\(UUID().uuidString)")
    owner = Owner(folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    texts = (0..<8).map { _ in
      (0..<Int.random(in: 3...25, using: &random))
        .map { _ in EditedWorld.words.randomElement(using: &random) ?? "" }.joined(separator: " ") + "."
    }
    var free = Array(EditedWorld.rows.indices).shuffled(using: &random)
    var aliases = EditedWorld.aliases.shuffled(using: &random)
    var words = ["South", "Idaho", "Moscow", "Kurils"].shuffled(using: &random)
    var edits: [Edit] = []
    var hasOverlap = false
    for number in 0..<Int.random(in: 2...8, using: &random) {
      guard let row = free.popLast() else { break }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: edits.append(.removeAlias(row))
      case 1: edits.append(.removeEntity(row))
      case 2 where EditedWorld.rows[row].file == "places": edits.append(.priority(row, 300))
      case 3 where EditedWorld.rows[row].type != "person": edits.append(.retype(row))
      case 4 where !words.isEmpty: edits.append(.word(words.removeLast()))
      case 5 where !hasOverlap:
        hasOverlap = true
        edits.append(.overlap)
      case 6: edits.append(.addEntity("new-\(number)", aliases.popLast() ?? "Yuzhno"))
      default: edits.append(.addAlias(row, aliases.popLast() ?? "Alias \(number)"))
      }
    }
    self.edits = edits
  }

  /// The files of the world with some of its edits.
  private func write(_ applied: Set<Int>) throws -> URL {
    let place = folder.appending(path: "w" + applied.sorted().map { "-\($0)" }.joined())
    if FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) { return place }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let active = applied.sorted().map { edits[$0] }
    for file in ["places", "people"] {
      var lines = ["id\ttype\tname\taliases\tcountry\tpopulation\tregion\tpriority"]
      for (number, row) in EditedWorld.rows.enumerated() where row.file == file {
        var row = row
        var priority = ""
        var isGone = false
        for edit in active {
          switch edit {
          case .addAlias(number, let alias): row.aliases.append(alias)
          case .removeAlias(number): row.aliases.removeFirst()
          case .removeEntity(number): isGone = true
          case .priority(number, let value): priority = "\(value)"
          case .retype(number): row.type = "landform"
          default: break
          }
        }
        if isGone { continue }
        lines.append(
          [
            row.id, row.type, row.name, row.aliases.joined(separator: "|"), row.country, row.population, row.region,
            priority,
          ]
          .joined(separator: "\t"))
      }
      if file == "places" {
        for case .addEntity(let id, let name) in active { lines.append("\(id)\tregion\t\(name)\t\tRU\t\t\t") }
      }
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: place.appending(path: "\(file).tsv"))
    }
    var words = "# words\nname\trule\nnobody\tdrop\n"
    var overlap = "longest"
    for edit in active {
      if case .word(let word) = edit { words += "\(word)\tdrop\n" }
      if case .overlap = edit { overlap = "nested" }
    }
    try Data(words.utf8).write(to: place.appending(path: "words.tsv"))
    let pipeline = """
      version: 1
      stages:
        - clean
        - sentences
        - match:
            gazetteers: [places.tsv, people.tsv]
            words: [words.tsv]
            overlap: \(overlap)
        - resolve

      """
    try Data(pipeline.utf8).write(to: place.appending(path: "pipeline.yaml"))
    return place
  }

  private func definition(_ place: URL) throws -> PipelineDefinition {
    try PipelineLoading.load(place.appending(path: "pipeline.yaml").path(percentEncoded: false))
  }

  /// What a run makes of the texts.
  mutating func records(applying applied: Set<Int>) throws -> [Record] {
    if let records = known[applied] { return records }
    let annotator = try Annotator(try definition(try write(applied)), cache: nil)
    let records = try texts.enumerated().map { (index, text) in
      let outcomes = annotator.annotate(Array(text.utf8), id: "d\(index).txt", sha256: "", format: nil)
      guard case .record(let document, let status) = outcomes.first else { throw CocoaError(.featureUnsupported) }
      return try annotator.record(document, status)
    }
    known[applied] = records
    return records
  }

  func inputs(applying applied: Set<Int>) throws -> RunInputs {
    let place = try write(applied)
    let definition = try definition(place)
    let digests = try GazetteerFiles.digests(of: GazetteerFiles.named(in: definition), cache: nil)
    return RunInputs(
      facts: RunReport.Facts(definition, digests, [], executable: "", shard: nil),
      pipelineFile: PipelineLoading.file(place.appending(path: "pipeline.yaml").path(percentEncoded: false)),
      overrides: [], kept: nil)
  }
}
