internal import Foundation
package import Records

/// Reads texts with names: records of a run, or JSON Lines with `id`, `text` and `entities` as corpora have them.
///
///     {"id": "lgl/1", "text": "…", "entities": [{"start": 0, "end": 5, "type": "PLACE", "lat": 31.3, "lon": -92.4}]}
///
/// `start` and `end` count Unicode scalars. Of the rest of an entity are read `label`, `subtype`, `modifier`, `demonym_form`,
/// `lat`, `lon`, `geonameid` and `wikidata`. Lines of spaCy, Prodigy and doccano are read too: ``LabelledLine``. A byte order
/// mark before the first line is skipped.
package struct AnnotationReader: Sendable {
  private let reader = RecordReader()

  package init() {}

  /// A line that is neither.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  package enum Line: Sendable {
    case record(Record)
    case text(AnnotatedText)
  }

  /// - Parameter number: of the line, from 1.
  package func line(_ bytes: [UInt8], number: Int) throws(Failure) -> Line {
    let bytes = number == 1 ? withoutByteOrderMark(bytes) : bytes
    if bytes.starts(with: "{\"schema\":".utf8) {
      do {
        return .record(try reader.record(from: bytes, line: number))
      } catch {
        throw Failure(description: "\(number): \(error)")
      }
    }
    let text: AnnotatedText
    do {
      text = AnnotatedText(try JSONDecoder().decode(CorpusLine.self, from: Data(bytes)))
    } catch {
      let line = try? JSONDecoder().decode(LabelledLine.self, from: Data(bytes))
      guard let labelled = line?.annotatedText(line: number) else {
        throw Failure(
          description: "\(number): no record, and no object with \"id\" and \"entities\": \(Self.reason(error))")
      }
      text = labelled
    }
    guard text.holdsItsNames else { throw Failure(description: "\(number): a name does not lie in the text") }
    return .text(text)
  }

  static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is of another type"
    default: "it is no JSON"
    }
  }
}

extension AnnotatedText {
  fileprivate init(_ line: CorpusLine) {
    self.init(
      id: line.id, text: line.text.map { Array($0.unicodeScalars) }, names: line.entities.map { AnnotatedName($0) })
    isPartial = line.partial ?? false
  }

  /// A record's names, by their places in `gold` where that is what was read, else by those in the record's own text. Of a
  /// record that is not as it should be, those that lie nowhere are left out.
  package init(_ record: Record, of gold: [Unicode.Scalar]?) {
    let text = record.text.map { Array($0.unicodeScalars) }
    var names: [AnnotatedName] = []
    let entities = Dictionary((record.entities ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Where it is the same text, its own places are those of the gold.
    let places = gold == text ? nil : gold.flatMap { SourcePlaces($0, record) }
    let characters =
      gold == text || places != nil
      ? nil
      : gold.flatMap { (gold) in
        text.flatMap { SameCharacters(from: $0, to: gold) }
      }
    let own = OwnPlaces(record)
    for mention in record.mentions ?? [] {
      let range: (start: Int, end: Int)?
      if let places { range = mention.source.flatMap { places.range($0) } } else { range = own.range(mention) }
      guard let own = range, let range = characters.map({ $0.range(start: own.start, end: own.end) }) ?? own else {
        continue
      }
      var name = AnnotatedName(start: range.start, end: range.end, type: mention.type.uppercased())
      if let entity = mention.entity.flatMap({ entities[$0] }) {
        (name.latitude, name.longitude) = (entity.latitude, entity.longitude)
        name.geonames = entity.geonames.map { String($0) }
        name.wikidata = entity.wikidata
      }
      names.append(name)
    }
    self.init(id: record.id, text: places == nil && characters == nil ? text : gold, names: names)
  }

  /// The same with its names by their places in `gold`, where the texts differ in white space alone.
  package func placed(in gold: [Unicode.Scalar]?) -> AnnotatedText {
    guard let gold, let text, gold != text, let characters = SameCharacters(from: text, to: gold) else { return self }
    var placed = self
    placed.text = gold
    placed.names = names.compactMap { (name) in
      guard let range = characters.range(start: name.start, end: name.end) else { return nil }
      var name = name
      (name.start, name.end) = (range.start, range.end)
      return name
    }
    return placed
  }

  /// Whether all names lie in the text.
  var holdsItsNames: Bool {
    let count = text?.count ?? Int.max
    return names.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count }
  }
}

/// Places in the text that a record was made from, by their bytes.
private struct SourcePlaces {
  private var scalars: [Int: Int] = [:]

  /// `nil` if the record was made from something else.
  init?(_ text: [Unicode.Scalar], _ record: Record) {
    var bytes = 0
    for (index, scalar) in text.enumerated() {
      scalars[bytes] = index
      bytes += UTF8.width(scalar)
    }
    scalars[bytes] = text.count
    guard record.source.bytes == bytes else { return nil }
  }

  func range(_ source: RecordRange) -> (start: Int, end: Int)? {
    guard let start = scalars[source.start], let end = scalars[source.end], start < end else { return nil }
    return (start, end)
  }
}

/// Places in a record's own text, in Unicode scalars.
private struct OwnPlaces {
  private var scalars: [Int: Int]?
  /// How many there are; without a text nobody knows.
  private let count: Int

  init(_ record: Record) {
    count = record.text?.unicodeScalars.count ?? .max
    guard record.offsets != .codepoint, let text = record.text else { return }
    var scalars: [Int: Int] = [:]
    var offset = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      scalars[offset] = index
      offset += record.offsets == .utf8 ? UTF8.width(scalar) : UTF16.width(scalar)
    }
    scalars[offset] = count
    self.scalars = scalars
  }

  func range(_ mention: RecordMention) -> (start: Int, end: Int)? {
    guard mention.start < mention.end else { return nil }
    guard let scalars else { return mention.start >= 0 && mention.end <= count ? (mention.start, mention.end) : nil }
    guard let start = scalars[mention.start], let end = scalars[mention.end] else { return nil }
    return (start, end)
  }
}

private struct CorpusLine: Decodable {
  var id: String
  var text: String?
  var entities: [CorpusEntity]
  var partial: Bool?
}

private struct CorpusEntity: Decodable {
  var start: Int
  var end: Int
  var type: String
  var label: String?
  var subtype: String?
  var modifier: String?
  var demonym_form: Bool?
  var lat: Double?
  var lon: Double?
  var geonameid: TextOrNumber?
  var wikidata: String?
}

struct TextOrNumber: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}

extension AnnotatedName {
  fileprivate init(_ entity: CorpusEntity) {
    self.init(start: entity.start, end: entity.end, type: entity.type.uppercased())
    (latitude, longitude) = (entity.lat, entity.lon)
    geonames = entity.geonameid.flatMap { $0.text.isEmpty ? nil : $0.text }
    wikidata = entity.wikidata.flatMap { $0.isEmpty ? nil : $0 }
    label = entity.label
    subtype = entity.subtype
    modifier = entity.modifier
    isDemonym = entity.demonym_form ?? false
  }
}
