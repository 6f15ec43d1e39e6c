internal import Digest

/// Puts the page together: its style, its script, and the data, which are packed and so can hold no markup.
///
/// The one foreign text in the markup is the title. The policy in the head lets run only the style and the script that
/// stand there, by their digests, and loads nothing.
enum ReportPage {
  static func html(title: String, index: [UInt8], chunks: [[UInt8]], differences: [UInt8]?) -> [UInt8] {
    var page = Array(head(title: title).utf8)
    append(data: index, id: "index", to: &page)
    for (number, chunk) in chunks.enumerated() { append(data: chunk, id: "chunk-\(number)", to: &page) }
    if let differences { append(data: differences, id: "differences", to: &page) }
    page += "<script type=\"application/json\" id=\"outlines\">\(PageParts.outlines)</script>\n".utf8
    page += "<script>\(PageParts.script)</script>\n</body>\n</html>\n".utf8
    return page
  }

  private static func append(data: [UInt8], id: String, to page: inout [UInt8]) {
    page += "<script type=\"text/plain\" id=\"\(id)\">".utf8
    Base64.append(data, to: &page)
    page += "</script>\n".utf8
  }

  /// `sha256-…` of a part, as policies write it.
  static func hash(of part: String) -> String { "sha256-" + Base64.text(SHA256Digest(of: Array(part.utf8)).bytes) }

  private static func head(title: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(hash(of: PageParts.style))'; \
    script-src '\(hash(of: PageParts.script))'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(escaped(title)) · Onoma</title>
    <style>\(PageParts.style)</style>
    </head>
    <body>
    \(PageParts.body)

    """
  }

  /// Text with what would be markup as references.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
