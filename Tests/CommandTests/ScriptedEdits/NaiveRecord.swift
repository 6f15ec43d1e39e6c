import Foundation
import Testing

/// A line of `annotations.jsonl`, read by its description in `Schemas/record.json` and with nothing of the project's code.
/// Offsets are code points.
struct NaiveRecord {
  struct Candidate: Hashable {
    var entity: String
    var type: String
    var score: Int
  }

  struct Mention: Hashable {
    var range: Range<Int>
    var text: String
    var type: String
    var entity: String?
    var candidates: [Candidate]
    /// Gazetteer, alias, `via` and rule.
    var reading: [String?]
    var score: Int
    var source: [Int]

    /// Whether both say that the same is meant, or leave the same open.
    func means(_ other: Mention) -> Bool {
      type == other.type && entity == other.entity
        && candidates.map { [$0.entity, $0.type] } == other.candidates.map { [$0.entity, $0.type] }
    }
  }

  var id: String
  var status: String
  var text: [Unicode.Scalar]
  var mentions: [Mention]
  var sentences: [Range<Int>]
  var blocks: [String]
  /// What is told of whole parts of the record, spelled out so that it can be compared.
  var parts: [String: [String: String]]
  var entities: [String: [String: String]]

  init(_ line: String) throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let id = try #require(object["id"] as? String)
    let text = Array((object["text"] as? String ?? "").unicodeScalars)
    let places = UnitPlaces(text, unit: try #require(object["offsets"] as? String))
    self.id = id
    self.text = text
    status = try #require(object["status"] as? String)
    sentences = NaiveRecord.objects(object["sentences"]).map(places.range)
    blocks = NaiveRecord.objects(object["blocks"]).map { "\(places.range($0)) \($0["kind"] ?? "")" }
    mentions = try NaiveRecord.objects(object["mentions"]).map { (mention) in
      Mention(
        range: places.range(mention), text: try #require(mention["text"] as? String),
        type: try #require(mention["type"] as? String), entity: mention["entity"] as? String,
        candidates: NaiveRecord.candidates(mention),
        reading: ["gazetteer", "alias", "via", "rule"].map { mention[$0] as? String },
        score: try #require(mention["score"] as? Int),
        source: ["start", "end"].compactMap { (mention["source"] as? [String: Any])?[$0] as? Int })
    }
    entities = [:]
    for entity in NaiveRecord.objects(object["entities"]) {
      var facts = NaiveRecord.spelled(entity)
      facts["id"] = nil
      // How often it is named follows from the mentions.
      facts["mentions"] = nil
      entities[try #require(entity["id"] as? String)] = facts
    }
    parts = [
      "source": NaiveRecord.spelled(object["source"] as? [String: Any] ?? [:]),
      "meta": NaiveRecord.spelled(object["meta"] as? [String: Any] ?? [:]),
      "warnings": Dictionary(
        uniqueKeysWithValues: try NaiveRecord.objects(object["warnings"]).map {
          (try #require($0["code"] as? String), "\($0["count"] ?? "") \($0["detail"] ?? "")")
        }),
      "focus": Dictionary(
        uniqueKeysWithValues: try NaiveRecord.objects(object["focus"]).map {
          (try #require($0["entity"] as? String), "\($0["weight"] ?? "")")
        }),
      "form": NaiveRecord.form(object),
    ]
  }

  private static func form(_ object: [String: Any]) -> [String: String] {
    var form = ["schema": object["schema"] as? String ?? "", "offsets": object["offsets"] as? String ?? ""]
    for part in ["text", "blocks", "sentences", "mentions", "entities", "focus"] where object[part] != nil {
      form[part] = "there"
    }
    return form
  }

  static func candidates(_ object: [String: Any]) -> [Candidate] {
    objects(object["candidates"]).map {
      Candidate(
        entity: $0["entity"] as? String ?? "", type: $0["type"] as? String ?? "", score: $0["score"] as? Int ?? -1)
    }
  }

  private static func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  private static func spelled(_ object: [String: Any]) -> [String: String] { object.mapValues { "\($0)" } }

  func slice(_ range: Range<Int>) -> String {
    var slice = String.UnicodeScalarView()
    if range.lowerBound >= 0, range.upperBound <= text.count { slice.append(contentsOf: text[range]) }
    return String(slice)
  }
}

/// Leads from a record's unit of offsets to code points.
private struct UnitPlaces {
  /// By unit; `nil` where units are code points.
  private var places: [Int]?

  init(_ text: [Unicode.Scalar], unit: String) {
    if unit == "codepoint" { return }
    var places: [Int] = []
    for (index, scalar) in text.enumerated() {
      let width = unit == "utf8" ? UTF8.width(scalar) : UTF16.width(scalar)
      places += Array(repeating: index, count: width)
    }
    self.places = places + [text.count]
  }

  func range(_ object: [String: Any]) -> Range<Int> {
    let (start, end) = (object["start"] as? Int ?? 0, object["end"] as? Int ?? 0)
    guard let places else { return start..<end }
    return places[start]..<places[end]
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
