/// One setting of a stage or section: the pipeline file, `--set`, the help and the JSON Schema all read this.
package struct Setting: Sendable {
  package var name: String
  package var kind: Kind
  package var standard: SettingValue
  /// One line for the help, with the unit.
  package var summary: String
  /// Whether it must be given, because no default would do.
  package var isRequired = false

  package init(_ name: String, _ kind: Kind, default standard: SettingValue, _ summary: String) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.summary = summary
  }

  /// What a weight of a piece of evidence may be, in thousandths.
  package static let weightRange = -10_000...10_000

  /// A program to start; it must be given.
  package init(command name: String, _ summary: String) {
    self.init(name, .command, default: .list([]), summary)
    isRequired = true
  }

  package enum Kind: Sendable, Hashable {
    case flag
    case integer(ClosedRange<Int>)
    /// Bytes: an integer, or with `kB`, `MB`, `GB` (powers of 1000).
    case size(ClosedRange<Int>)
    case text
    /// One of a fixed list.
    case choice([String])
    /// A country's code (``CountryCode``), or one of a fixed list.
    case country(besides: [String])
    /// One of a fixed list, or `{select: …}` with a selector of elements.
    case choiceOrSelector([String])
    /// Any number of a fixed list.
    case choices([String])
    /// Selectors of elements of XML, or one of them alone; if `areValues`, of attributes too.
    case selectors(areValues: Bool)
    case texts
    /// Whole numbers of a fixed list of names: `near=150`.
    case weights([String])
    /// Patterns of paths: `**`, `*`, `?`, `[a-z]`, `{a,b}`.
    case globs
    /// Files, relative to the pipeline file.
    case paths
    /// A program and its arguments.
    case command
  }
}

/// The value of a setting.
package enum SettingValue: Sendable, Hashable {
  case flag(Bool)
  case integer(Int)
  case text(String)
  case list([String])
  /// Selects elements: `{select: "article p"}`.
  case selector(String)
}

/// Checked settings, complete with defaults.
package struct Settings: Sendable, Hashable {
  private var values: [String: SettingValue]

  /// The defaults of `settings`, with `values` (already checked) over them.
  package init(_ settings: [Setting], _ values: [String: SettingValue] = [:]) {
    self.values = values
    for setting in settings where values[setting.name] == nil { self.values[setting.name] = setting.standard }
  }

  package subscript(_ name: String) -> SettingValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// - Precondition: the setting is declared and of this kind, which the check of the pipeline file ensures; so for
  ///   the three below.
  package func flag(_ name: String) -> Bool {
    guard case .flag(let value) = values[name] else { preconditionFailure("no flag setting '\(name)'") }
    return value
  }

  package func integer(_ name: String) -> Int {
    guard case .integer(let value) = values[name] else { preconditionFailure("no integer setting '\(name)'") }
    return value
  }

  package func text(_ name: String) -> String {
    guard case .text(let value) = values[name] else { preconditionFailure("no text setting '\(name)'") }
    return value
  }

  package func list(_ name: String) -> [String] {
    guard case .list(let value) = values[name] else { preconditionFailure("no list setting '\(name)'") }
    return value
  }
}
