internal import TextModel

/// What a page says under a name of a `meta` element, and how far that is believed.
struct MetaName {
  enum Fact {
    case kind, title, author, date, modified, language, site, url
  }

  var fact: Fact
  /// The lowest wins.
  var rank: Int

  /// Those of one fact and rank in a row; all in lower case.
  private static let rows: [(fact: Fact, rank: Int, names: String)] = [
    (.kind, 0, "og:type"),
    (.title, 0, "og:title"),
    (.title, 2, "twitter:title"),
    (.author, 1, "author dc.creator dc:creator dcterms.creator citation_author parsely-author sailthru.author"),
    (.author, 2, "article:author"),
    (.date, 1, "article:published_time og:published_time"),
    (.date, 2, "datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date"),
    (
      .date, 3,
      """
      dc.date.issued dcterms.issued dc.date dc:date dcterms.created dcterms.date citation_date \
      citation_publication_date date
      """
    ),
    (.modified, 1, "article:modified_time og:updated_time"),
    (.modified, 2, "datemodified last-modified lastmod dcterms.modified dc.date.modified"),
    (.language, 1, "language dc.language"),
    (.language, 2, "og:locale"),
    (.site, 0, "og:site_name"),
    (.site, 2, "application-name"),
    (.url, 1, "og:url"),
  ]

  /// The row of each name, from 1 on.
  private static let table: WordTable = {
    var table = WordTable()
    for (index, row) in rows.enumerated() {
      for name in row.names.split(separator: " ") { table.insert(FoldedWord(String(name)), UInt8(index + 1)) }
    }
    return table
  }()

  /// Reads a name in any case; `nil` if it tells nothing of use.
  init?(_ name: Span<UInt8>) {
    guard name.count < 32 else { return nil }
    var word = FoldedWord()
    for index in name.indices {
      guard name[index] < 0x80 else { return nil }
      word.append(name[index] &- 0x41 < 26 ? name[index] | 0x20 : name[index])
    }
    let row = Int(Self.table.value(of: word))
    guard row > 0 else { return nil }
    fact = Self.rows[row - 1].fact
    rank = Self.rows[row - 1].rank
  }
}
