internal import Yams

/// A value as somebody wrote it, in a pipeline file or after `--set`, before its setting says what it means.
struct WrittenValue {
  var form: Form
  var place: PipelineFileError.Place

  enum Form {
    case nothing
    /// `isPlain` if it stands without quotes, so that it may be a number or a flag.
    case scalar(String, isPlain: Bool)
    case list([WrittenValue])
    /// Its keys, and the values that are texts.
    case mapping([(key: String, value: WrittenValue)])
  }

  init(_ form: Form, at place: PipelineFileError.Place) {
    self.form = form
    self.place = place
  }

  /// The value as if all of it stood at `place`.
  func moved(to place: PipelineFileError.Place) -> WrittenValue {
    switch form {
    case .list(let items):
      WrittenValue(.list(items.map { WrittenValue($0.form, at: place) }), at: place)
    case .mapping(let entries):
      WrittenValue(.mapping(entries.map { ($0.key, WrittenValue($0.value.form, at: place)) }), at: place)
    default: WrittenValue(form, at: place)
    }
  }

  /// What it is, for messages.
  var title: String {
    switch form {
    case .nothing: "nothing"
    case .scalar: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension WrittenValue {
  /// The value of `node`. Lists and mappings are taken one level deep, all that settings have.
  init(_ node: Node, in source: YAMLSource) {
    let place = source.place(of: node)
    if case .sequence(let sequence) = node {
      self.init(.list(sequence.map { WrittenValue(Form($0), at: source.place(of: $0)) }), at: place)
    } else if case .mapping(let mapping) = node {
      let entries = mapping.map { (key, value) in
        (key: key.scalar?.string ?? "", value: WrittenValue(Form(value), at: source.place(of: value)))
      }
      self.init(.mapping(entries), at: place)
    } else {
      self.init(Form(node), at: place)
    }
  }
}

extension WrittenValue.Form {
  fileprivate init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      self = isPlain && Self.nulls.contains(scalar.string) ? .nothing : .scalar(scalar.string, isPlain: isPlain)
    case .sequence: self = .list([])
    case .mapping: self = .mapping([])
    case .alias: self = .nothing
    }
  }

  /// How YAML's core schema spells the absence of a value.
  private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
}
