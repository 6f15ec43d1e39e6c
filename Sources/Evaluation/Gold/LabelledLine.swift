internal import Foundation

/// A line of JSON Lines as annotation tools write them: spaCy's `Doc.to_json` (`ents`, or the span group `onoma`), Prodigy's
/// `spans`, doccano's `label`, `labels` or `entities`, spaCy's old training data (`entities` of three). The id is `document`
/// or `id`, else the number of the line.
struct LabelledLine: Decodable {
  var text: String
  var ents: [Label]?
  var spans: Spans?
  var label: [Label]?
  var labels: [Label]?
  var document: String?
  var id: TextOrNumber?

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
    guard let found = spans?.list ?? ents ?? label ?? labels else { return nil }
    let names = found.map { (label) in
      var name = AnnotatedName(start: label.start, end: label.end, type: label.label.uppercased())
      if let entity = label.entity, entity.first == "Q", Int(entity.dropFirst()) != nil { name.wikidata = entity }
      return name
    }
    return AnnotatedText(
      id: document ?? id?.text ?? numberedID("", line), text: Array(text.unicodeScalars), names: names)
  }
}
