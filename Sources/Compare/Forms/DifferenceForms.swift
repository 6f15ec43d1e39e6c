/// The one list of forms: a new form is a type and a line here.
package enum DifferenceForms {
  package struct Entry: Sendable {
    /// What `--format` calls it.
    package var name: String
    /// What the help says.
    package var summary: String
    package var make: @Sendable (DifferenceFormOptions) -> any DifferenceForm
  }

  package static let all: [Entry] = [
    Entry(name: "text", summary: "for the terminal, with the text around", make: { TextForm($0) }),
    Entry(name: "summary", summary: "counts by kind and cause", make: { SummaryForm($0) }),
    Entry(name: "jsonl", summary: "a JSON object a difference", make: { _ in JSONLinesForm() }),
    Entry(name: "markdown", summary: "for a pull request, of bounded length", make: { MarkdownForm($0) }),
    Entry(name: "html", summary: "one page with filters", make: { HTMLForm($0) }),
    Entry(name: "github", summary: "annotations of a GitHub workflow, one a cause", make: { _ in GitHubForm() }),
    Entry(name: "junit", summary: "JUnit XML, a test case a document", make: { _ in JUnitForm() }),
  ]

  /// A form by name.
  package static func form(
    named name: String, options: DifferenceFormOptions
  ) throws(DifferenceOptionError) -> any DifferenceForm {
    guard let entry = all.first(where: { $0.name == name }) else {
      throw DifferenceOptionError(option: "format", value: name, known: all.map(\.name))
    }
    return entry.make(options)
  }
}
