internal import TextModel

/// Sitemaps: addresses for crawlers. As text they would be nothing but noise, so they are refused.
enum Sitemap {
  static let vocabulary = XMLVocabulary(
    format: .sitemap, summary: "sitemaps, which hold no text",
    recognises: { raw, root in
      // Some are written without the namespace; then what stands in them has to tell.
      switch raw.name(root) {
      case "urlset": raw.namespace.contains("/sitemap/") || raw.first("loc", below: root) != nil
      case "sitemapindex": true
      default: false
      }
    },
    load: { (_, _, _) throws(Problem) in
      throw Problem(.notText, "a sitemap: it lists addresses and holds no text")
    })
}
