package import TextModel

/// Why a pipeline file or a `--set` was refused: facts, which `description` turns into the whole message.
package struct PipelineFileError: Error, Hashable, Sendable {
  package var place: Place
  package var problem: Problem

  package init(_ place: Place, _ problem: Problem) {
    self.place = place
    self.problem = problem
  }

  /// What is at fault.
  package enum Place: Hashable, Sendable {
    /// The file as a whole.
    case file(String)
    /// A place in the file, and that line's text.
    case line(SourcePosition, text: String)
    /// An option of the command line, as it was given: `--set matc.overlap=all`.
    case option(String)
  }

  package enum Problem: Hashable, Sendable {
    case notReadable(reason: String)
    case tooLarge(byteLimit: Int)
    case notUTF8(byteOffset: Int)
    case notYAML(String)
    case tabInIndentation
    case secondDocument
    case tooManyAliases(limit: Int)
    case missingVersion
    case unsupportedVersion(String)
    case missingStages
    /// `found` and `expected` with their articles.
    case wrongKind(String, expected: String, found: String)
    case keyNotText(found: String)
    case unknownKey(String, in: PipelineSchema.Section?, known: [String])
    case duplicateKey(String)
    case unknownStage(String, known: [String])
    case duplicateStage(String, firstLine: Int)
    /// A list item that is neither a name nor one name with its settings; `after` is the entry's first name.
    case severalNamesInEntry(String, after: String)
    /// No earlier stage gives `layer`; these stages would.
    case missingLayer(Layer, stage: String, givenBy: [String])
    /// A setting without a default is not there.
    case missingSetting(String, of: PipelineSchema.Section, expected: String)
    case unknownValue(String, of: String, known: [String])
    /// What is neither a country's code nor one of the other values.
    case unknownCountry(String, of: String, besides: [String])
    case notASize(String, of: String)
    case outOfRange(String, of: String, ClosedRange<Int>)
    case badGlob(String, of: String, reason: String)
    case badSelector(String, of: String, reason: String)
    /// A `--set` without `=` or without a setting's path.
    case notAnAssignment
    /// A `--set` that begins with what is neither a stage nor a section.
    case unknownTarget(String, stages: [String], sections: [String])
    /// A `--set` for a stage that the pipeline does not have.
    case stageNotUsed(String, used: [String])
    /// A `--set` for a stage that stands in the pipeline several times.
    case stageNotUnique(String, lines: [Int])
  }

  /// The place in the file, if there is one.
  package var position: SourcePosition? {
    if case .line(let position, _) = place { position } else { nil }
  }
}
