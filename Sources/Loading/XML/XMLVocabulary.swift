internal import TextModel

/// A kind of XML document whose elements loading knows the meaning of.
struct XMLVocabulary: Sendable {
  var format: FormatName
  var summary: String
  /// Whether the document with the given root is of this kind.
  var recognises: @Sendable (RawXML, Int) -> Bool
  var load: @Sendable (RawXML, Int, LoadContext) throws(Problem) -> LoadedFile

  /// In the order they are asked; the last takes everything.
  static let all: [XMLVocabulary] = [
    RSS.vocabulary, Atom.vocabulary, NITF.vocabulary, NewsML.vocabulary, TEI.vocabulary, JATS.vocabulary,
    DocBook.vocabulary,
    MediaWiki.vocabulary, AkomaNtoso.vocabulary,
    Sitemap.vocabulary,
    GenericXML.vocabulary,
  ]
}

extension FormatName {
  static let rss = FormatName("rss")
  static let atom = FormatName("atom")
  static let nitf = FormatName("nitf")
  static let newsML = FormatName("newsml")
  static let tei = FormatName("tei")
  static let jats = FormatName("jats")
  static let docBook = FormatName("docbook")
  static let mediaWiki = FormatName("mediawiki")
  static let akomaNtoso = FormatName("akoma-ntoso")
  static let sitemap = FormatName("sitemap")
}
