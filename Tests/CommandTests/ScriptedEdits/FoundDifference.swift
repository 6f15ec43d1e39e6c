import Foundation
import Testing

/// A line of `onoma diff --format jsonl`.
struct FoundDifference {
  struct Cause: Hashable, Comparable, CustomStringConvertible {
    var kind: String
    var place: String?
    var edit: String

    var description: String { "\(kind) \(place ?? "-") \(edit)" }
    static func < (a: Cause, b: Cause) -> Bool { a.description < b.description }
  }

  /// What is compared.
  var difference: NaiveDifference
  var oldDocument: String?
  var causes: [Cause]
  var isJoint: Bool
  /// The text before and behind, of each side.
  var contexts: [(before: String, after: String)?]
  var displacement: (text: String, entity: String?)?

  init(_ line: Substring) throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let kind = try #require(object["kind"] as? String)
    difference = NaiveDifference(
      document: try #require(object["document"] as? String), kind: kind, key: object["key"] as? String,
      old: FoundDifference.side(object["old"], kind), new: FoundDifference.side(object["new"], kind))
    oldDocument = object["oldDocument"] as? String
    causes = try (object["causes"] as? [[String: Any]] ?? []).map {
      Cause(
        kind: try #require($0["kind"] as? String), place: $0["place"] as? String,
        edit: try #require($0["edit"] as? String)
      )
    }
    isJoint = object["joint"] as? Bool ?? false
    contexts = ["old", "new"].map { (name) in
      guard let side = object[name] as? [String: Any] else { return nil }
      return (side["before"] as? String ?? "", side["after"] as? String ?? "")
    }
    displacement = (object["displacement"] as? [String: Any]).map {
      ($0["text"] as? String ?? "", $0["entity"] as? String)
    }
  }

  /// Kinds whose values are spelled for readers; that there is a difference is compared, not how it is spelled.
  private static let unplaced: Set<String> = ["blocks", "warnings", "meta", "entity-facts", "source", "form"]

  private static func side(_ value: Any?, _ kind: String) -> NaiveDifference.Side? {
    guard let side = value as? [String: Any], !unplaced.contains(kind) else { return nil }
    var range: Range<Int>?
    if let start = side["start"] as? Int, let end = side["end"] as? Int { range = start..<end }
    let candidates = NaiveRecord.candidates(side)
    let more =
      switch kind {
      case "score": ["\(side["score"] ?? "")"] + candidates.map { "\($0.score)" }
      case "reading": ["gazetteer", "alias", "via", "rule"].map { side[$0] as? String ?? "" }
      default: [String]()
      }
    // Of scores and readings the text spells them out for readers.
    return NaiveDifference.Side(
      range: range, text: more.isEmpty ? side["text"] as? String ?? "" : "", type: side["type"] as? String,
      entity: side["entity"] as? String, candidates: candidates.map { "\($0.entity) \($0.type)" }, more: more)
  }
}
