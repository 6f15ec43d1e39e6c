/// The prefixes that well-known namespaces usually have, whatever a document calls them.
enum XMLNamespaces {
  static let tei = "http://www.tei-c.org/ns/1.0"
  static let atom = "http://www.w3.org/2005/Atom"
  static let xhtml = "http://www.w3.org/1999/xhtml"

  /// `nil` for a namespace that is not known.
  static func prefix(of namespace: String) -> String? { prefixes[namespace] }

  private static let prefixes: [String: String] = [
    atom: "atom",
    "http://purl.org/atom/ns#": "atom",
    xhtml: "html",
    tei: "tei",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/": "rss",
    "http://my.netscape.com/rdf/simple/0.9/": "rss",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://iptc.org/std/NITF/2006-10-18/": "nitf",
    "http://iptc.org/std/nar/2006-10-01/": "nar",
  ]
}
