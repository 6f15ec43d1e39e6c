internal import Gazetteer
internal import Loading
internal import Pipeline
internal import TextModel

/// The pipelines that files go through. Sizes are small, so that a bomb costs milliseconds.
enum FuzzPipeline {
  static let article = annotator(
    "version: 1\nload: {limits: {bytes: 256kB, members: 200}}\nstages: [clean, sentences, match, resolve]")

  static let all = annotator(
    """
    version: 1
    load: {limits: {bytes: 256kB, members: 200}, split: 64}
    stages: [clean: {content: all}, sentences: {language: de}, match: {overlap: all}, resolve: {}]
    emit: {offsets: utf16}
    """)

  /// Every limit is reached soon.
  static let tight = annotator(
    """
    version: 1
    load:
      split: 40
      limits:
        {bytes: 100kB, depth: 6, nodes: 40, expansions: 20, members: 3, ratio: 3, nesting: 2, blocks: 4, sentences: 5,
         mentions: 3, readings: 4}
    stages: [clean: {content: {select: "article, p"}}, sentences, match: {overlap: nested}, resolve]
    emit: {offsets: utf8}
    """)

  static let table: GazetteerTable = {
    do {
      return try GazetteerTable.compile([GazetteerFile(names)])
    } catch {
      fatalError("\(error)")
    }
  }()

  static let names: GazetteerSource = {
    let rows = """
      id\ttype\tname\taliases\tcountry\tclaimedBy
      shikotan\tisland\tShikotan\tШикотан@ru|色丹島@ja\tRU\tJP
      iturup\tisland\tIturup\tEtorofu|Итуруп@ru\tRU\tJP
      habomai\tarchipelago\tHabomai Islands\tHabomai|Хабомаи@ru|歯舞群島@ja\tRU\tJP
      country-ru\tcountry\tRussia\tRussian Federation|Россия@ru|ロシア@ja\tRU\t
      country-jp\tcountry\tJapan\t日本@ja|Япония@ru\tJP\t
      ob\twater\tOb\t\tRU\t
      georgia-us\tregion\tGeorgia\t\tUS\t
      country-ge\tcountry\tGeorgia\t\tGE\t
      tokyo\tcity\tTokyo\tTōkyō|東京@ja\tJP\t
      lavrov\tperson\tSergey Lavrov\tСергей Лавров@ru|Lavrov!evidence\tRU\t
      new-york\tcity\tNew York\tNew York City\tUS\t
      times\torganization\tNew York Times\t\tUS\t

      """
    return GazetteerSource(name: "names", path: "names.tsv", bytes: Array(rows.utf8))
  }()

  static func annotator(_ yaml: String) -> Annotator {
    do {
      let definition = try PipelineFile.parse(Array(yaml.utf8), file: "fuzz.yaml", schema: PipelineLoading.schema)
      return try Annotator(definition, table: table, gazetteers: [])
    } catch {
      fatalError("\(error)")
    }
  }
}
