import ArgumentParser
import Curation

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn files of other formats into a gazetteer.",
    discussion: """
      A record that cannot be used never ends an import: it is left out and counted
      by reason, with the first place, in the summary on standard error.

      FORMATS
      \(formats)
      COLUMN MAPS (csv, tsv, jsonl)
        --map COLUMN=FIELD[@LANGUAGE][:SEPARATOR]
        FIELD is a name in the header, a number from 1, or in JSON a path such as
        labels.en.value. Several are joined by commas or given one by one; a further
        field for the name becomes an alias. COLUMN 'coordinates' takes both degrees
        from one field. Without --map, fields go by their usual names.

      EXAMPLES
      \(examples)
      """)

  private static var formats: String {
    let width = ImportFormats.all.map(\.name.count).max() ?? 0
    return ImportFormats.all
      .map { "  \($0.name)\(String(repeating: " ", count: width - $0.name.count + 2))\($0.summary)\n" }.joined()
  }

  private static var examples: String {
    ImportFormats.all.map { "  onoma gazetteer import \($0.name) \($0.example)" }.joined(separator: "\n")
  }

  @Argument(help: ArgumentHelp("The format of the files.", valueName: "format"))
  var format: String

  @Argument(help: "Files to read; - for standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; standard output by default.", valueName: "file"))
  var output: String?

  @Option(name: .long, help: ArgumentHelp("Type of all rows, such as island.", valueName: "type"))
  var type: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Languages of tagged names to keep; the first that a record has gives the name. All by default.",
      valueName: "en,ru,…"))
  var language: String?

  @Option(name: .long, help: ArgumentHelp("What ids begin with, in place of the format's own.", valueName: "prefix"))
  var idPrefix: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A value for a column that a record leaves empty.", valueName: "column=value"))
  var set: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Which field goes to which column (see above).", valueName: "column=field"))
  var map: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only records with this value in a field; != for the others.", valueName: "field=value"))
  var `where`: [String] = []

  @Flag(name: .long, help: "The table has no header; fields are numbers from 1.")
  var noHeader = false

  @Option(
    name: .long,
    help: ArgumentHelp("GeoNames classes or codes to keep: P, T.ISL, A.ADM*.", valueName: "P,T.ISL,…"))
  var feature: String?

  @Option(name: .long, help: ArgumentHelp("Only places with so many inhabitants or more.", valueName: "n"))
  var minPopulation: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Language-tagged names by GeoNames id: alternateNamesV2.txt, or lines of id, language, name.", valueName: "file"))
  var names: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "ISO 3166-2 codes: lines with a field like RU.64 and one like RU-SAK, parted by tabs.", valueName: "file"))
  var regions: String?

  @Option(name: .long, help: ArgumentHelp("What parts fields (csv) or features (gate).", valueName: "text"))
  var separator: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A comment for the head of the file, such as its origin and licence.", valueName: "text"))
  var comment: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Policy of the whole file, such as 'evidence=single-word'.", valueName: "key=value …"))
  var policy: [String] = []

  @Flag(name: .long, help: "Exit with 1 if anything was left out.")
  var strict = false

  func run() throws {
    do {
      var importer = try Importer(format: format, try options(), open: CurationFiles.open)
      let report = try CurationFiles.writing(to: output) { (write) in try importer.run(files, write: write) }
      Terminal.printError(report.summary(namesFiles: files.count > 1))
      if strict, !report.isClean { throw Failure(.problems) }
    } catch let error as ImportError {
      throw Failure(.refused, error.description)
    }
  }

  private func options() throws(ImportError) -> ImportOptions {
    var options = ImportOptions()
    options.type = type
    options.languages = list(language)
    options.idPrefix = idPrefix
    for text in set { options.constants.append(try ImportOptions.constant(text)) }
    for text in map { options.map += try ColumnMapping.parse(text) }
    for text in self.where { options.conditions.append(try FieldCondition(text)) }
    options.hasHeader = !noHeader
    options.features = list(feature)
    options.minimumPopulation = minPopulation
    options.names = names
    options.regions = regions
    options.separator = separator
    options.comments = try comment.map { (text) throws(ImportError) in try ImportOptions.headLine(text) }
    options.policies = try policy.map { (text) throws(ImportError) in try ImportOptions.headLine(text) }
    return options
  }

  private func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  }
}
