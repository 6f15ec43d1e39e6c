internal import Pipeline
internal import Records
internal import TextModel

/// Explanations as JSON: one object a document. `Documentation/Explain.md` states the form; keys that do not apply are left
/// out.
package enum ExplanationJSON {
  /// The object on one line, without its end.
  package static func line(_ document: DocumentExplanation) -> String {
    var json = Members()
    json.add("id", document.id)
    json.add("status", document.problem?.status.rawValue ?? (document.text.isEmpty ? "empty" : "ok"))
    json.add("reason", document.problem?.reason)
    json.add("offsets", document.unit.rawValue)
    switch document.question {
    case .all: break
    case .text(let string): json.add("query", .object([("text", .text(string))]))
    case .offset(let offset): json.add("query", .object([("offset", .integer(offset))]))
    }
    json.add("found", .flag(document.isFound))
    let form = NameJSON(document.offsets)
    if document.question != .all || document.removed == nil {
      json.add("names", .array(document.names.map(form.object)))
    }
    if document.question == .all, document.removed == nil {
      json.add("dropped", .array(document.dropped.map(form.object)))
    }
    if !document.taken.isEmpty { json.add("taken", .array(document.taken.map(taken))) }
    if let removed = document.removed { json.add("removed", .array(removed.map(self.removed))) }
    return json.object.line
  }

  private static func taken(_ place: DocumentExplanation.TakenString) -> JSONValue {
    var json = Members()
    json.add("stage", place.stage)
    json.add("element", place.element)
    json.add("reason", place.reason)
    json.add("source", range: place.source)
    json.add("quote", place.quote)
    return json.object
  }

  private static func removed(_ part: DocumentExplanation.RemovedFacts) -> JSONValue {
    var json = Members()
    json.add("source", range: part.source)
    json.add("element", part.element)
    json.add("kind", part.reason)
    json.add("reason", part.sentence)
    if !part.words.isEmpty { json.add("words", .array(part.words.map { .text($0) })) }
    json.add("text", part.text)
    return json.object
  }
}

/// The members of an object, in the order they are added; what is absent is left out.
struct Members {
  private var members: [(String, JSONValue)] = []

  var object: JSONValue { .object(members) }

  mutating func add(_ name: String, _ value: JSONValue) { members.append((name, value)) }
  mutating func add(_ name: String, _ value: String?) { if let value { members.append((name, .text(value))) } }
  mutating func add(_ name: String, _ value: Int?) { if let value { members.append((name, .integer(value))) } }

  /// A range of bytes.
  mutating func add(_ name: String, range: ByteRange?) {
    if let range { add(name, .object([("start", .integer(range.start)), ("end", .integer(range.end))])) }
  }
}
