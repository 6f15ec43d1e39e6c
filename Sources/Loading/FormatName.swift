/// The name of a format, as records and pipeline files spell it.
package struct FormatName: RawRepresentable, Hashable, Sendable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static let html = FormatName("html")
  package static let xml = FormatName("xml")
  package static let text = FormatName("text")
  package static let markdown = FormatName("markdown")
}
