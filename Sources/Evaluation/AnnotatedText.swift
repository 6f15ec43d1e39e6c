/// A text with what is named in it: gold, or a tagger's answer.
package struct AnnotatedText: Sendable {
  package var id: String
  /// Its characters, which offsets count; `nil` where the answer does not repeat the text.
  package var text: [Unicode.Scalar]?
  package var names: [AnnotatedName]
  /// Whether only some names are annotated, so that others are no mistakes.
  package var isPartial = false

  package init(id: String, text: [Unicode.Scalar]?, names: [AnnotatedName]) {
    self.id = id
    self.text = text
    self.names = names
  }
}

/// A name in a text: its place, its type, and where known what it stands for.
package struct AnnotatedName: Hashable, Sendable {
  /// First character, from 0.
  package var start: Int
  /// Behind the last character.
  package var end: Int
  /// As the file has it, in capitals.
  package var type: String
  /// Degrees north and east.
  package var latitude: Double?
  package var longitude: Double?
  /// GeoNames number and Wikidata item.
  package var geonames: String?
  package var wikidata: String?
  /// The source's own label, and finer distinctions of some corpora.
  package var label: String?
  package var subtype: String?
  package var modifier: String?
  package var isDemonym = false

  package init(start: Int, end: Int, type: String) {
    self.start = start
    self.end = end
    self.type = type
  }

  var span: Span { Span(start: start, end: end) }

  struct Span: Hashable, Comparable {
    var start: Int
    var end: Int

    static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }

    func overlap(_ other: Span) -> Int { min(end, other.end) - max(start, other.start) }
    func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  }
}
