/// Names with their languages by GeoNames id, of the places that are imported: what `--names` reads.
///
/// Either GeoNames' `alternateNamesV2.txt`, or lines of id, language and name. Memory grows with the names of the
/// places asked for, not with the file.
struct TaggedNames {
  private struct Entry {
    var start: Int
    var length: UInt16
    var language: UInt16
    var marks: AliasMarks
    /// The next name of the same place; -1 after the last.
    var next: Int32
  }

  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// First and last name of each place; -1 while it has none.
  private var ends: [Int: (first: Int32, last: Int32)] = [:]
  private var languages: [[UInt8]] = []
  private var languageIndex: [[UInt8]: UInt16] = [:]
  private var wikidata: [Int: [UInt8]] = [:]

  /// Says that names of the place will be needed.
  mutating func want(_ place: Int) { ends[place] = (-1, -1) }

  /// Reads a file of names; lines that are not of its form are passed over.
  mutating func read(_ feed: @escaping ByteFeed) throws(ImportError) {
    var records = TableRecords(feed, .tsv)
    while let step = try records.next() {
      guard step == .record, records.count >= 3 else { continue }
      if records.count == 3 {
        add(records.field(2), language: records.field(1), place: records.field(0), marks: [])
      } else {
        // A nickname such as "Big Apple" needs the place to be spoken of.
        let isColloquial = records.field(6).elementsEqual("1".utf8)
        add(
          records.field(3), language: records.field(2), place: records.field(1), marks: isColloquial ? .evidence : [])
      }
    }
  }

  private mutating func add(
    _ name: ArraySlice<UInt8>, language: ArraySlice<UInt8>, place: ArraySlice<UInt8>, marks: AliasMarks
  ) {
    guard let place = Int(ascii: place), let ends = ends[place] else { return }
    if language.elementsEqual("wkdt".utf8) {
      wikidata[place] = Array(name)
      return
    }
    // Longer ones are no languages: link, post, iata, icao, faac, unlc, phon, piny, abbr.
    let code = language.prefix { $0 != UInt8(ascii: "-") }
    guard !name.isEmpty, name.count <= 1000, code.count <= 3, entries.count < Int32.max else { return }
    let number = Int32(entries.count)
    entries.append(
      Entry(start: pool.count, length: UInt16(name.count), language: index(of: language), marks: marks, next: -1))
    pool += name
    if ends.last >= 0 { entries[Int(ends.last)].next = number }
    self.ends[place] = (ends.first >= 0 ? ends.first : number, number)
  }

  private mutating func index(of language: ArraySlice<UInt8>) -> UInt16 {
    let code = AliasList.isLanguageTag(language) ? Array(language) : []
    if let known = languageIndex[code] { return known }
    guard languages.count < UInt16.max else { return 0 }
    languages.append(code)
    languageIndex[code] = UInt16(languages.count - 1)
    return UInt16(languages.count - 1)
  }

  /// Adds the place's names in the languages asked for, in their order, and its Wikidata id.
  /// - Returns: hashes of all its names, in whatever language.
  func addNames(of place: Int, to row: inout ImportedRow, options: ImportOptions) -> Set<UInt64> {
    if let id = wikidata[place] { row.set(.wikidata, id) }
    guard let first = ends[place]?.first, first >= 0 else { return [] }
    var known: Set<UInt64> = []
    var kept: [(rank: Int, entry: Entry)] = []
    var at = first
    while at >= 0 {
      let entry = entries[Int(at)]
      at = entry.next
      known.insert(ContentHash.hash(name(entry)))
      let language = languages[Int(entry.language)]
      if language.isEmpty || options.languages.isEmpty {
        kept.append((0, entry))
      } else if let rank = options.rank(language) {
        kept.append((rank, entry))
      }
    }
    // Equal ranks keep their order, for the place among them is part of the key.
    for (_, item) in kept.enumerated().sorted(by: { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }) {
      row.addAlias(name(item.entry), language: languages[Int(item.entry.language)], flags: item.entry.marks)
    }
    return known
  }

  private func name(_ entry: Entry) -> ArraySlice<UInt8> { pool[entry.start..<entry.start + Int(entry.length)] }
}
