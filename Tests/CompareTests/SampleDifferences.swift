import Compare
import Records

/// Hand-made differences of two outputs about the southern Kuril Islands.
enum SampleDifferences {
  static let header = DifferenceHeader(old: "Output/monday", new: "Output/tuesday")

  static let alias = Cause(.alias, place: "Gazetteers/islands.tsv:214", edit: #"alias "Khabomai" added"#)
  static let overlap = Cause(.setting, edit: "match.overlap longest→all")
  static let row = Cause(.entity, place: "Gazetteers/cities.tsv:7", edit: #""Kunashir" given the type island"#)

  static let documents: [DocumentDifferences] = [
    DocumentDifferences(
      document: "asahi/2016-04-15.html", oldDocument: "asahi/0415.html",
      differences: [Difference(.documentRenamed, old: nil, new: nil), boundaries, decision]),
    DocumentDifferences(
      document: "tass/2016-04-15.html", differences: [text, added, removed, type, score, warnings]),
    DocumentDifferences(
      document: "tass/2016-04-16.html",
      differences: [
        Difference(.documentAdded, old: nil, new: side("", at: nil)), plain(.mentionAdded, new: "Iturup", "iturup"),
        plain(.mentionAdded, new: "択捉島", "iturup"),
      ]),
    DocumentDifferences(
      document: "tass/2016-04-17.html",
      differences: [
        Difference(.documentFailed, old: side("ok", at: nil), new: side("timeout", at: nil)).because(.unexplained)
      ]),
  ]

  static var counts: DifferenceCounts {
    var counts = DifferenceCounts()
    for document in documents { counts.add(document) }
    counts.comparedDocuments = 480
    return counts
  }

  // MARK: Differences

  static let added = Difference(
    .mentionAdded, old: nil,
    new: mention(
      "Khabomai", at: 1204, type: "island", entity: "habomai-islands", before: "ships sailed to ", after: " on Friday",
      via: .alias),
    displacement: bare("Cape Khabomai", type: "landform", entity: nil)
  ).because(alias, overlap, isJoint: true)

  static let removed = Difference(
    .mentionRemoved,
    old: mention(
      "New York", at: 40, type: "city", entity: "new-york", before: "as reported by the ", after: " Times"), new: nil,
    displacement: bare("New York Times", type: "organization", entity: "nyt")
  ).because(overlap)

  static let type = Difference(
    .mentionType, old: mention("Кунашир", at: 90, type: "city", entity: "kunashir-town", before: "на ", after: "е"),
    new: mention("Кунашир", at: 90, type: "island", entity: "kunashir", before: "на ", after: "е")
  ).because(row)

  static let boundaries = Difference(
    .mentionBoundaries,
    old: mention("歯舞", at: 12, type: "archipelago", entity: "habomai-islands", before: "政府は", after: "群島の返還"),
    new: mention("歯舞群島", at: 12, type: "archipelago", entity: "habomai-islands", before: "政府は", after: "の返還"))

  static var decision: Difference {
    var old = mention("Kunashir", at: 300, type: "island", entity: nil, before: "landed on ", after: ".")
    old.mention?.candidates = [
      RecordCandidate(entity: "kunashir", type: "island", score: 500),
      RecordCandidate(entity: "kunashir-town", type: "city", score: 480),
    ]
    return Difference(
      .mentionDecision, old: old,
      new: mention("Kunashir", at: 304, type: "island", entity: "kunashir", before: "landed on ", after: "."))
  }

  static let text = Difference(
    .text, old: side("Mr Lavrov said in Tokyo", at: 10, before: "On Friday "),
    new: side("Mr Lavrov told Kishida in Tokyo", at: 10, before: "On Friday ", after: "."))

  static let score = Difference(
    .score, old: mention("Shikotan", at: 7, type: "island", entity: "shikotan", score: 970),
    new: mention("Shikotan", at: 7, type: "island", entity: "shikotan", score: 955))

  static let warnings = Difference(
    .warnings, old: nil, new: side("3", at: nil), key: "warnings.bad-bytes")

  // MARK: Parts

  static func side(_ text: String, at start: Int?, before: String = "", after: String = "") -> Difference.Side {
    let range = start.map { RecordRange(start: $0, end: $0 + text.unicodeScalars.count) }
    var side = Difference.Side(range: range, text: text)
    side.before = before
    side.after = after
    return side
  }

  static func mention(
    _ text: String, at start: Int, type: String, entity: String?, before: String = "", after: String = "",
    via: RecordMention.Via = .name, score: Int = 970
  ) -> Difference.Side {
    var side = side(text, at: start, before: before, after: after)
    side.mention = RecordMention(
      start: start, end: start + text.unicodeScalars.count, text: text, type: type, entity: entity,
      gazetteer: entity == nil ? nil : "islands", alias: via == .alias ? text : nil, via: via, score: score)
    return side
  }

  private static func bare(_ text: String, type: String, entity: String?) -> RecordMention {
    RecordMention(
      start: 0, end: text.unicodeScalars.count, text: text, type: type, entity: entity, via: .name, score: 800)
  }

  static func plain(_ kind: DifferenceKind, new text: String, _ entity: String) -> Difference {
    Difference(kind, old: nil, new: mention(text, at: 5, type: "island", entity: entity)).because(alias)
  }

  // MARK: Forms

  /// What a form writes about ``documents``.
  static func written(_ name: String, options: DifferenceFormOptions = DifferenceFormOptions()) throws -> String {
    try written(name, options: options, documents, counts)
  }

  static func written(
    _ name: String, options: DifferenceFormOptions = DifferenceFormOptions(), _ documents: [DocumentDifferences],
    _ counts: DifferenceCounts? = nil
  ) throws -> String {
    var form = try DifferenceForms.form(named: name, options: options)
    var output: [UInt8] = []
    form.begin(header, to: &output)
    for document in documents { form.append(document, to: &output) }
    var sum = DifferenceCounts()
    for document in documents { sum.add(document) }
    sum.comparedDocuments = documents.count
    form.end(counts ?? sum, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Difference {
  func because(_ causes: Cause..., isJoint: Bool = false) -> Difference {
    var difference = self
    difference.causes = causes
    difference.isJoint = isJoint
    return difference
  }
}
