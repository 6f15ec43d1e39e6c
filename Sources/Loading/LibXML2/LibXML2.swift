internal import CLibXML2

/// The library as a whole.
enum LibXML2 {
  /// Its version, for the report of a run.
  static let version = String(LIBXML_DOTTED_VERSION)

  /// Makes its tables; has to happen once, before threads use it.
  static func initialize() { _ = isInitialized }
  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()
}
