package import Compare
package import Records

/// Reads the records of an output in one pass and writes its report.
///
///     var builder = ReportBuilder(title: "Output/articles", pack: { Gzip.packed($0, level: 9) })
///     for record in records { builder.add(record) }
///     let page = builder.page()
///
/// Only an index stays unpacked: documents, entities, which of them stand in which document, and what is doubtful.
/// Texts with their mentions go into chunks, each packed as soon as it is full and unpacked by the page on demand.
/// The same records give the same bytes.
package struct ReportBuilder {
  /// A chunk is closed when it has this many bytes. Larger ones pack better, smaller ones open faster.
  static let chunkSize = 200_000

  let title: String
  /// Gives the gzip file of some bytes.
  let pack: ([UInt8]) -> [UInt8]
  var types = NameTable()
  var gazetteers = NameTable()
  var entities = EntityTable()
  var documents: [DocumentSummary] = []
  var problems: [ProblemLine] = []
  var doubtful: [DoubtfulMention] = []
  /// Of each type, how many mentions.
  var typeCounts: [Int] = []
  /// Of each way in which mentions are found, how many.
  var viaCounts = [Int](repeating: 0, count: RecordMention.Via.allCases.count)
  /// How much of each gazetteer was used, where that is known.
  package var use: [GazetteerUse] = []
  /// `nil` where no other output is compared.
  private(set) var differences: DifferenceWriter?
  private var chunk = ChunkWriter()
  private(set) var chunks: [[UInt8]] = []

  package init(title: String, pack: @escaping ([UInt8]) -> [UInt8]) {
    self.title = title
    self.pack = pack
  }

  /// Whether nothing was added.
  package var isEmpty: Bool { documents.isEmpty && problems.isEmpty }

  package mutating func add(_ problem: ProblemLine) { problems.append(problem) }

  package mutating func add(_ record: Record) {
    var summary = DocumentSummary(
      id: record.id, status: record.status, meta: record.meta, source: record.source, warnings: record.warnings)
    summary.chunk = chunks.count
    for entity in record.entities ?? [] { _ = entities.number(of: entity) }
    var mentions: [ChunkWriter.Mention] = []
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for (index, mention) in (record.mentions ?? []).enumerated() {
      let row = numbered(mention, at: index)
      mentions.append(row)
      summary.mentions += 1
      guard let entity = row.entity else {
        summary.undecided += 1
        continue
      }
      if counts.updateValue((counts[entity] ?? 0) + 1, forKey: entity) == nil { order.append(entity) }
    }
    summary.entities = order.map { ($0, counts[$0] ?? 0) }
    for focus in record.focus ?? [] {
      guard let described = record.entities?.first(where: { $0.id == focus.entity }) else { continue }
      summary.focus.append((entities.number(of: described), focus.weight))
    }
    documents.append(summary)
    chunk.add(record, mentions)
    if chunk.bytes.count >= Self.chunkSize { closeChunk() }
  }

  /// Differences from another output, the old one, will be added; there may be none.
  package mutating func compare(with other: String) { differences = DifferenceWriter(other: other) }

  /// What a document has differently from the other output.
  package mutating func add(_ document: DocumentDifferences) { differences?.add(document) }

  private mutating func numbered(_ mention: RecordMention, at index: Int) -> ChunkWriter.Mention {
    let type = types.number(of: mention.type)
    if type == typeCounts.count { typeCounts.append(0) }
    typeCounts[type] += 1
    let via = RecordMention.Via.allCases.firstIndex(of: mention.via) ?? 0
    viaCounts[via] += 1
    let entity = mention.entity.map { entities.number(of: $0, describedBy: mention) }
    if let entity { entities.count(mention.text, of: entity) }
    if entity == nil || mention.score < DoubtfulMention.lowScore {
      doubtful.append(
        DoubtfulMention(
          document: documents.count, mention: index, text: mention.text, type: type, entity: entity,
          score: mention.score, candidates: mention.candidates))
    }
    return ChunkWriter.Mention(
      mention: mention, type: type, entity: entity, via: via, gazetteer: gazetteers.number(of: mention.gazetteer))
  }

  private mutating func closeChunk() {
    chunks.append(pack(chunk.finish()))
    chunk = ChunkWriter()
  }

  /// The page, whole. Nothing can be added afterwards.
  package consuming func page() -> [UInt8] {
    if !chunk.isEmpty { closeChunk() }
    let index = pack(ReportIndex.json(of: self))
    return ReportPage.html(
      title: title, index: index, chunks: chunks, differences: differences.map { pack($0.finish()) })
  }
}
