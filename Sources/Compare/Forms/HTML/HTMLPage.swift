/// What every page has.
enum HTMLPage {
  static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(htmlText(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>

    """
  }

  /// Hidden until the script has filled them.
  static let filters = """
    <form id="filters" hidden>
    <p><label for="search">document or text</label> <input id="search" type="search" autocomplete="off">
    <output id="count"></output> <button type="reset">show all</button></p>
    <div id="facets"></div>
    </form>
    """

  static let foot = """
    <script>
    \(script)
    </script>
    </body>
    </html>

    """
}
