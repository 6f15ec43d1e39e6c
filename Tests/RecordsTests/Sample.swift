internal import TextModel

/// A table of entities for tests.
struct SampleTable: EntityTable {
  var entities: [Entity]
  var entityCount: Int { entities.count }
  func entity(_ reference: EntityReference) -> Entity { entities[reference.index] }
}

/// A small document with everything that offsets and escapes can get wrong, and the entities it speaks of.
enum Sample {
  static let digest = String(repeating: "ab", count: 32)

  static let table: SampleTable = {
    var shikotan = Entity(id: "shikotan", type: .island, name: "Shikotan", gazetteer: "islands")
    shikotan.country = ["RU"]
    shikotan.claimedBy = ["JP"]
    shikotan.latitude = 43.8
    shikotan.longitude = 146.75
    shikotan.wikidata = "Q1"
    shikotan.geonames = 2121381
    var lavrov = Entity(id: "person-lavrov", type: .person, name: "Сергей Лавров", gazetteer: "people")
    lavrov.from = "2004"
    lavrov.note = "minister\t\"foreign\""
    let georgia = Entity(id: "country-ge", type: .country, name: "Georgia", gazetteer: "countries")
    let state = Entity(id: "us-georgia", type: .region, name: "Georgia", gazetteer: "regions")
    var unlisted = Entity(id: "person:toru-hanai", type: .person, name: "Toru Hanai", gazetteer: "")
    unlisted.population = nil
    return SampleTable(entities: [shikotan, lavrov, georgia, state, unlisted])
  }()

  /// The title, `🗾 Shikotan "é"` with a combining accent, and a paragraph with a control character, a line separator and a line break.
  static let document: Document = {
    let text = "🗾 Shikotan \"e\u{301}\"\n\nСергей Лавров\\\u{1}\u{2028}saw\nGeorgia."
    var source = SourceFacts(path: "a/b.html")
    source.sha256 = digest
    source.byteCount = 200
    source.format = "html"
    source.charsetEvidence = .meta
    var document = Document(id: "a/b.html", source: source, content: Content())
    document.text = Array(text.utf8)
    document.metadata.title = "🗾 Shikotan"
    document.metadata.authors = ["A. B."]
    document.metadata.language = "en"
    document.warnings.add(.badBytes, count: 2, detail: "at 7")
    let title = ByteRange(0, 19)
    let paragraph = ByteRange(21, document.text.count)
    document.blocks = [Block(range: title, kind: .title), Block(range: paragraph, kind: .paragraph)]
    document.sentences = [title, paragraph]
    var layer = MapLayer()
    layer.appendCopy(from: 30, count: 19)
    layer.appendGenerated(count: 2)
    layer.appendCopy(from: 60, count: document.text.count - 22)
    layer.appendGenerated(count: 1)
    document.sourceMap = SourceMap(layer)

    var island = Mention(
      range: ByteRange(5, 13), type: .island, candidates: 0..<1, via: .name, alias: "Shikotan", gazetteer: "islands",
      score: 970)
    island.entity = EntityReference(0)
    island.sentence = 0
    var person = Mention(
      range: ByteRange(21, 46), type: .person, candidates: 0..<0, via: .variant, alias: "Sergey Lavrov",
      gazetteer: "people", rule: "cyrillic", score: 900)
    person.entity = EntityReference(1)
    person.sentence = 1
    let end = document.text.count - 1
    var country = Mention(
      range: ByteRange(end - 7, end), type: .country, candidates: 1..<3, via: .name, alias: "", gazetteer: nil,
      score: 500)
    country.sentence = 1
    document.candidates = [
      Candidate(
        entity: EntityReference(0), type: .island, via: .name, alias: "Shikotan", gazetteer: nil),
      Candidate(
        entity: EntityReference(3), type: .region, via: .name, alias: "Georgia", gazetteer: nil,
        score: 480),
      Candidate(
        entity: EntityReference(2), type: .country, via: .name, alias: "Georgia", gazetteer: nil,
        score: 500),
    ]
    document.mentions = [island, person, country]
    return document
  }()
}
