internal import Records
internal import TextModel

extension PipelineSchema {
  /// The form of pipeline files as a JSON Schema (draft 2020-12), for editors.
  ///
  /// It says which keys and values exist; how often each stage stands and that it gets what it needs is beyond it.
  package func jsonSchema() -> String {
    let limitsSchema = mapping(limits, nullable: true)
    var load = mapping(load, nullable: true)
    load.insert("xml", mapping(xml, nullable: true), into: "properties")
    load.insert("limits", limitsSchema, into: "properties")
    let root: JSONValue = .object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Onoma pipeline file")),
      ("type", .text("object")),
      ("required", .array([.text("version"), .text("stages")])),
      ("additionalProperties", .flag(false)),
      (
        "properties",
        .object([
          ("version", .object([("const", .integer(Self.version))])),
          ("load", load),
          (
            "stages",
            .object([
              ("type", .text("array")), ("minItems", .integer(1)),
              ("items", .object([("oneOf", .array([bareStage] + stages.map(stageEntry)))])),
            ])
          ),
          ("emit", mapping(emit, nullable: true)),
          ("run", mapping(run, nullable: true)),
        ])
      ),
    ])
    return root.text + "\n"
  }

  private var bareStage: JSONValue {
    let names = stages.filter { stage in !stage.settings.contains(where: \.isRequired) }.map(\.name)
    return .object([("enum", .array(names.map { .text($0) }))])
  }

  private func stageEntry(_ stage: StageDescription) -> JSONValue {
    let required = stage.settings.filter(\.isRequired).map(\.name)
    var settings = mapping(stage.settings, nullable: required.isEmpty)
    if !required.isEmpty { settings.append("required", .array(required.map { .text($0) })) }
    settings.prepend("description", .text(stage.summary))
    return .object([
      ("type", .text("object")),
      ("required", .array([.text(stage.name)])),
      ("additionalProperties", .flag(false)),
      ("properties", .object([(stage.name, settings)])),
    ])
  }

  private func mapping(_ settings: [Setting], nullable: Bool) -> JSONValue {
    .object([
      ("type", nullable ? .array([.text("object"), .text("null")]) : .text("object")),
      ("additionalProperties", .flag(false)),
      ("properties", .object(settings.map { ($0.name, $0.schema) })),
    ])
  }
}

extension Setting {
  fileprivate var schema: JSONValue {
    var schema = JSONValue.object(kind.schema)
    schema.prepend("description", .text(summary))
    if !isRequired { schema.append("default", standard.schema) }
    return schema
  }
}

extension Setting.Kind {
  fileprivate var schema: [(String, JSONValue)] {
    switch self {
    case .flag: [("type", .text("boolean"))]
    case .integer(let range): integer(range)
    case .size(let range):
      [
        (
          "anyOf",
          .array([
            .object(integer(range)),
            .object([("type", .text("string")), ("pattern", .text("^[0-9]+(kB|MB|GB)?$"))]),
          ])
        )
      ]
    case .text: [("type", .text("string"))]
    case .choice(let known): [("enum", .array(known.map { .text($0) }))]
    case .country(let others): [("enum", .array((others + CountryCode.all).map { .text($0) }))]
    case .choiceOrSelector(let known):
      [
        (
          "anyOf",
          .array([
            .object([("enum", .array(known.map { .text($0) }))]),
            .object([
              ("type", .text("object")), ("required", .array([.text("select")])),
              ("additionalProperties", .flag(false)),
              ("properties", .object([("select", .object([("type", .text("string"))]))])),
            ]),
          ])
        )
      ]
    case .choices(let known): list(.object([("enum", .array(known.map { .text($0) }))]))
    case .selectors:
      [("anyOf", .array([.object([("type", .text("string"))]), .object(list(.object([("type", .text("string"))])))]))]
    case .weights(let known):
      list(
        .object([
          ("type", .text("string")),
          ("pattern", .text("^(\(known.map { $0.replacing(".", with: "\\.") }.joined(separator: "|")))=-?[0-9]+$")),
        ]))
    case .texts, .globs, .paths: list(.object([("type", .text("string")), ("minLength", .integer(1))]))
    case .command:
      list(.object([("type", .text("string")), ("minLength", .integer(1))])) + [("minItems", .integer(1))]
    }
  }

  private func integer(_ range: ClosedRange<Int>) -> [(String, JSONValue)] {
    [
      ("type", .text("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)),
    ]
  }

  private func list(_ item: JSONValue) -> [(String, JSONValue)] { [("type", .text("array")), ("items", item)] }
}

extension SettingValue {
  fileprivate var schema: JSONValue {
    switch self {
    case .flag(let value): .flag(value)
    case .integer(let value): .integer(value)
    case .text(let value): .text(value)
    case .list(let values): .array(values.map { .text($0) })
    case .selector(let text): .object([("select", .text(text))])
    }
  }
}
