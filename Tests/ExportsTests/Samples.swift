internal import Records
internal import TestSupport

/// Records with everything that offsets and escapes can get wrong.
enum Samples {
  static let digest = String(repeating: "ab", count: 32)

  /// A name that is mentioned: its text, its type, its entity.
  struct Name {
    var text: String
    var type: String
    var entity: String?

    init(_ text: String, _ type: String, _ entity: String? = nil) {
      self.text = text
      self.type = type
      self.entity = entity
    }
  }

  static let entities: [RecordEntity] = [
    RecordEntity(
      id: "country-na", type: "country", name: "Namibia", country: ["NA"], latitude: -22, longitude: 17, mentions: 1),
    RecordEntity(
      id: "person-lavrov", type: "person", name: "Сергей \"Лавров\"", note: "minister,\t\"foreign\"", mentions: 1),
    RecordEntity(
      id: "shikotan", type: "island", name: "Shikotan", gazetteer: "islands", wikidata: "Q1", geonames: 2_121_381,
      country: ["RU"], claimedBy: ["JP"], latitude: 43.8, longitude: 146.75, mentions: 1),
  ]

  /// One table for all tests; what each is called is its id.
  static let all: [Record] = [
    record(
      "plain.html", "Lavrov flew to Shikotan. Nobody met him.",
      [Name("Lavrov", "person", "person-lavrov"), Name("Shikotan", "island", "shikotan")], sentences: [0, 24, 25, 40]),
    record(
      "a,\"b\"/c d;é.html#000001", "🗾 Shikotan 👩‍🚀 Namibia🗼, Shikotan",
      [
        Name("Shikotan", "island", "shikotan"), Name("Namibia", "country", "country-na"),
        Name("Shikotan", "island", "shikotan"),
      ]),
    record("cjk", "歯舞群島と色丹島は島である。", [Name("歯舞群島", "archipelago"), Name("色丹島", "island", "shikotan")]),
    record("rtl", "قال لافروف في موسكو.", [Name("لافروف", "person", "person-lavrov"), Name("موسكو", "city")]),
    record(
      "marks", "\"New\nYork\", said\tO'Brien\r\n<script>alert(\"1\")</script> & co\u{2028}\u{A0}Oslo",
      [
        Name("New\nYork", "city"), Name("O'Brien", "person"), Name("<script>alert(\"1\")</script>", "two words"),
        Name("Oslo", "city"),
      ]),
    record(
      "combining", "A cafe\u{301} in San Jose\u{301}s, preShikotanpost",
      [Name("San Jose\u{301}", "city"), Name("Shikotan", "island")]),
    record(
      "overlapping", "Bank of Japan in New York City Hall",
      [
        Name("Bank of Japan", "organization"), Name("Japan", "country"), Name("New York City", "city"),
        Name("City Hall", "organization"),
      ]),
    record("spaces", "  \n leading Tokyo \n\n trailing  ", [Name("Tokyo", "city")], sentences: [4, 17, 21, 29]),
    record("controls", "A\u{1}B Minsk\u{FFFE}", [Name("Minsk", "city")]),
    record("across", "One New. York two.", [Name("New. York", "city")], sentences: [0, 8, 9, 18]),
    record("nobody", "Nobody.", []),
    record("empty", "", []),
  ]

  /// - Parameters:
  ///   - names: found one after the other, each where it first stands from the start of the one before it.
  ///   - sentences: starts and ends in code points; none if empty.
  static func record(
    _ id: String, _ text: String, _ names: [Name], sentences: [Int] = [], offsets: OffsetUnit = .codepoint
  ) -> Record {
    let scalars = Array(text.unicodeScalars)
    var mentions: [RecordMention] = []
    var from = 0
    for name in names {
      let wanted = Array(name.text.unicodeScalars)
      let isSecond = mentions.last.map { $0.text == name.text } ?? false
      var start = isSecond ? from + 1 : from
      while start + wanted.count <= scalars.count, Array(scalars[start..<(start + wanted.count)]) != wanted {
        start += 1
      }
      from = start
      mentions.append(
        RecordMention(
          start: start, end: start + wanted.count, text: name.text, type: name.type, entity: name.entity, via: .name,
          source: RecordRange(start: start, end: start + wanted.count), score: 900))
    }
    let used = Set(names.compactMap(\.entity))
    let record = Record(
      id: id,
      source: RecordSource(
        path: id, sha256: digest, bytes: text.utf8.count, format: "html", charset: "utf-8", charsetFrom: "meta"),
      status: text.isEmpty ? .empty : .ok,
      meta: RecordMetadata(title: "T <\(id)>", language: "en", url: "https://example.org/?a=1&b=\"2\""), text: text,
      blocks: text.isEmpty ? [] : [RecordBlock(start: 0, end: scalars.count, kind: .paragraph)],
      sentences: stride(from: 0, to: sentences.count, by: 2).map {
        RecordRange(start: sentences[$0], end: sentences[$0 + 1])
      },
      mentions: mentions, entities: entities.filter { used.contains($0.id) })
    return counting(record, in: offsets)
  }

  /// The same record with other offsets, worked out by counting from the start.
  static func counting(_ record: Record, in unit: OffsetUnit) -> Record {
    let scalars = Array((record.text ?? "").unicodeScalars)
    func units(_ offset: Int) -> Int {
      scalars[..<offset].reduce(0) { (sum, scalar) in
        switch unit {
        case .codepoint: sum + 1
        case .utf8: sum + UTF8.width(scalar)
        case .utf16: sum + UTF16.width(scalar)
        }
      }
    }
    var record = record
    record.offsets = unit
    record.mentions = record.mentions?.map { (mention) in
      var mention = mention
      (mention.start, mention.end) = (units(mention.start), units(mention.end))
      return mention
    }
    record.sentences = record.sentences?.map { RecordRange(start: units($0.start), end: units($0.end)) }
    record.blocks = record.blocks?.map { RecordBlock(start: units($0.start), end: units($0.end), kind: $0.kind) }
    return record
  }

  /// A record of words with characters of every width, names that touch, nest and overlap, and sentences anywhere.
  static func random(seed: UInt64) -> Record {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "Bc", "é", "e\u{301}", "Ш", "歯", "舞", "🗾", "👩‍🚀", " ", "  ", "\n\n", ".", "\"", "\\", "<", "&", "|", "=", "#",
      "\t", "\u{A0}",
      "\u{2028}", "\u{1}", "-", "O", "plain words ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    let scalars = Array(text.unicodeScalars)
    var record = record("random/\(seed)", text, [])
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    for _ in 0..<(scalars.isEmpty ? 0 : Int.random(in: 0..<12, using: &random)) {
      let start = Int.random(in: 0..<scalars.count, using: &random)
      let end = Int.random(in: (start + 1)...min(scalars.count, start + 9), using: &random)
      if isSpace(scalars[start]) || isSpace(scalars[end - 1]) { continue }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[start..<end])
      record.mentions?.append(
        RecordMention(
          start: start, end: end, text: String(name),
          type: ["person", "city", "x-y"].randomElement(using: &random) ?? "city",
          via: .name, score: 500))
    }
    record.mentions?.sort { ($0.start, $0.end, $0.type) < ($1.start, $1.end, $1.type) }
    var position = 0
    record.sentences = []
    while position < scalars.count {
      let end = Int.random(in: (position + 1)...min(scalars.count, position + 20), using: &random)
      if Bool.random(using: &random) { record.sentences?.append(RecordRange(start: position, end: end)) }
      position = end
    }
    return counting(record, in: OffsetUnit.allCases[Int(seed % 3)])
  }
}
