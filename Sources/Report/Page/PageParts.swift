/// The parts of the page, which lie in `Files`. The build puts them into the program, so that the command stays one file.
enum PageParts {
  static let style = text(PackageResources.report_css)
  /// What stands in the page before anything is drawn.
  static let body = text(PackageResources.body_html)
  /// Coasts of the world, as `Scripts/make-report-outlines.py` makes them.
  static let outlines = text(PackageResources.outlines_json)

  /// All scripts, in one function: names in them are no names of the page.
  static let script: String = {
    let scripts = [
      PackageResources.data_js, PackageResources.dom_js, PackageResources.overview_js, PackageResources.lists_js,
      PackageResources.entity_js, PackageResources.document_js, PackageResources.work_js, PackageResources.map_js,
      PackageResources.differences_js, PackageResources.routes_js,
    ]
    return "\"use strict\";\n(() => {\n" + scripts.map(text).joined(separator: "\n\n") + "\n})();"
  }()

  /// A file without the line feed at its end.
  private static func text(_ file: [UInt8]) -> String {
    String(decoding: file.last == UInt8(ascii: "\n") ? file.dropLast() : file[...], as: UTF8.self)
  }
}
