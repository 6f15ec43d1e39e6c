internal import Foundation

/// A line of JSON Lines as annotation tools write them. The id is `document` or `id`, else the number of the line.
///
///     {"text": "Oslo", "ents": [{"start": 0, "end": 4, "label": "LOC"}]}                  spaCy's Doc.to_json
///     {"text": "Oslo", "spans": {"onoma": [{"start": 0, "end": 4, "label": "LOC"}]}}      the same, as a span group
///     {"text": "Oslo", "spans": [{"start": 0, "end": 4, "label": "LOC"}]}                 Prodigy
///     {"text": "Oslo", "label": [[0, 4, "LOC"]]}                                          doccano; older: "labels"
///     {"text": "Oslo", "entities": [{"start_offset": 0, "end_offset": 4, "label": "LOC"}]}    doccano, with relations
///     {"text": "Oslo", "entities": [[0, 4, "LOC"]]}                                       doccano, with intents
///     ["Oslo", {"entities": [[0, 4, "LOC"]]}]                                             training data of spaCy 2
///
/// Where a line has several of these, the first counts.
struct LabelledLine: Decodable {
  var text: String
  var ents: [Label]?
  var spans: Spans?
  var label: [Label]?
  var labels: [Label]?
  var entities: [Label]?
  var document: String?
  var id: TextOrNumber?

  private enum Keys: String, CodingKey {
    case text, ents, spans, label, labels, entities, document, id
  }

  init(from decoder: any Decoder) throws {
    if var pair = try? decoder.unkeyedContainer() {
      text = try pair.decode(String.self)
      entities = try pair.nestedContainer(keyedBy: Keys.self).decodeIfPresent([Label].self, forKey: .entities)
      return
    }
    let object = try decoder.container(keyedBy: Keys.self)
    text = try object.decode(String.self, forKey: .text)
    ents = try object.decodeIfPresent([Label].self, forKey: .ents)
    spans = try object.decodeIfPresent(Spans.self, forKey: .spans)
    label = try object.decodeIfPresent([Label].self, forKey: .label)
    labels = try object.decodeIfPresent([Label].self, forKey: .labels)
    entities = try object.decodeIfPresent([Label].self, forKey: .entities)
    document = try object.decodeIfPresent(String.self, forKey: .document)
    id = try object.decodeIfPresent(TextOrNumber.self, forKey: .id)
  }

  /// `[start, end, label]`, or an object.
  struct Label: Decodable {
    var start: Int
    var end: Int
    var label: String
    var entity: String?

    private enum Keys: String, CodingKey {
      case start, end, label, start_offset, end_offset, kb_id
    }

    init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        start = try list.decode(Int.self)
        end = try list.decode(Int.self)
        label = try list.decode(String.self)
        return
      }
      let object = try decoder.container(keyedBy: Keys.self)
      start = try object.decodeIfPresent(Int.self, forKey: .start) ?? object.decode(Int.self, forKey: .start_offset)
      end = try object.decodeIfPresent(Int.self, forKey: .end) ?? object.decode(Int.self, forKey: .end_offset)
      label = try object.decode(String.self, forKey: .label)
      entity = try object.decodeIfPresent(String.self, forKey: .kb_id)
    }
  }

  /// A list, or groups by name.
  struct Spans: Decodable {
    var list: [Label]?

    init(from decoder: any Decoder) throws {
      if let groups = try? decoder.singleValueContainer().decode([String: [Label]].self) {
        list = groups["onoma"]
      } else {
        list = try decoder.singleValueContainer().decode([Label].self)
      }
    }
  }

  /// `nil` where nothing is labelled in any of these ways.
  func annotatedText(line: Int) -> AnnotatedText? {
    guard let found = spans?.list ?? ents ?? label ?? labels ?? entities else { return nil }
    let names = found.map { (label) in
      var name = AnnotatedName(start: label.start, end: label.end, type: label.label.uppercased())
      if let entity = label.entity, entity.first == "Q", Int(entity.dropFirst()) != nil { name.wikidata = entity }
      return name
    }
    return AnnotatedText(
      id: document ?? id?.text ?? numberedID("", line), text: Array(text.unicodeScalars), names: names)
  }
}
