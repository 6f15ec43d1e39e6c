internal import Records

/// The form of a difference: the one place that knows the order of keys and what is left out (what is not there, and
/// lists that are empty).
extension JSONOutput {
  mutating func append(_ difference: Difference, of document: DocumentDifferences) {
    begin("{")
    field(.document, document.document)
    field(.oldDocument, optional: document.oldDocument)
    field(.kind, difference.kind.rawValue)
    field(.key, optional: difference.key)
    side(.old, difference.old)
    side(.new, difference.new)
    if let mention = difference.displacement {
      side(.displacement, Difference.Side(text: mention.text, mention: mention))
    }
    if !difference.causes.isEmpty { list(.causes, difference.causes) { $0.append($1) } }
    if difference.isJoint {
      key(.joint)
      bytes += "true".utf8
    }
    end("}")
  }

  private mutating func side(_ name: JSONKey, _ side: Difference.Side?) {
    guard let side else { return }
    key(name)
    begin("{")
    field(.start, optional: side.start)
    field(.end, optional: side.end)
    field(.text, side.text)
    if !side.before.isEmpty { field(.before, side.before) }
    if !side.after.isEmpty { field(.after, side.after) }
    if let mention = side.mention {
      field(.type, mention.type)
      field(.entity, optional: mention.entity)
      if !mention.candidates.isEmpty { list(.candidates, mention.candidates) { $0.append($1) } }
      field(.gazetteer, optional: mention.gazetteer)
      field(.alias, optional: mention.alias)
      field(.via, mention.via.rawValue)
      field(.rule, optional: mention.rule)
      field(.score, mention.score)
    }
    end("}")
  }

  private mutating func append(_ candidate: RecordCandidate) {
    begin("{")
    field(.entity, candidate.entity)
    field(.type, candidate.type)
    field(.score, candidate.score)
    end("}")
  }

  private mutating func append(_ cause: Cause) {
    begin("{")
    field(.kind, cause.kind.rawValue)
    field(.place, optional: cause.place)
    field(.edit, cause.edit)
    end("}")
  }
}

extension JSONKey {
  fileprivate static let after = JSONKey("after")
  fileprivate static let alias = JSONKey("alias")
  fileprivate static let before = JSONKey("before")
  fileprivate static let candidates = JSONKey("candidates")
  fileprivate static let causes = JSONKey("causes")
  fileprivate static let displacement = JSONKey("displacement")
  fileprivate static let document = JSONKey("document")
  fileprivate static let edit = JSONKey("edit")
  fileprivate static let end = JSONKey("end")
  fileprivate static let entity = JSONKey("entity")
  fileprivate static let gazetteer = JSONKey("gazetteer")
  fileprivate static let joint = JSONKey("joint")
  fileprivate static let key = JSONKey("key")
  fileprivate static let kind = JSONKey("kind")
  fileprivate static let new = JSONKey("new")
  fileprivate static let old = JSONKey("old")
  fileprivate static let oldDocument = JSONKey("oldDocument")
  fileprivate static let place = JSONKey("place")
  fileprivate static let rule = JSONKey("rule")
  fileprivate static let score = JSONKey("score")
  fileprivate static let start = JSONKey("start")
  fileprivate static let text = JSONKey("text")
  fileprivate static let type = JSONKey("type")
  fileprivate static let via = JSONKey("via")
}
