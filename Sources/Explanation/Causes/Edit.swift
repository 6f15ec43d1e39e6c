internal import Compare
internal import Gazetteer

/// One thing that was changed between two runs, and how to undo it alone.
struct Edit: Sendable {
  var cause: Cause
  var reach: Reach
  var change: Change

  /// Which documents it can change.
  enum Reach: Sendable, Hashable {
    /// Those with a name of this entity, or with it in focus.
    case entity(String)
    /// Those with this word.
    case word(String)
    /// Those with a name that one of the two versions of a file has.
    case file(String)
    case all
  }

  enum Change: Sendable {
    /// A row of the file of this name, which one or both versions have.
    case row(file: String, RowChange)
    /// A word of the list of this name: its line in each version.
    case word(file: String, old: [UInt8]?, new: [UInt8]?)
    /// A whole file that came or went, or whose policy is another.
    case file(String)
    /// The order of the files.
    case order
    case setting(SettingChange)
    /// What cannot be undone: program and outside commands.
    case fixed

    /// Whether a stage of this name came or went.
    func isStage(_ name: String) -> Bool {
      guard case .setting(let change) = self, case .stage(name, _) = change.section else { return false }
      return change.name == nil
    }
  }
}

/// What was done to a row.
struct RowChange: Sendable {
  var key: RowKey
  var kind: Kind

  enum Kind: Sendable {
    case added
    case removed
    case column(GazetteerColumn)
    /// A part of the aliases as written in each version; `nil` where it does not stand.
    case alias(old: [UInt8]?, new: [UInt8]?)
  }
}

/// Names a row within a file.
struct RowKey: Sendable, Hashable {
  var id: String
  /// Of several rows with one id, its number.
  var repetition = 0
}

/// A setting with another value, or a stage that came, went or stands elsewhere.
struct SettingChange: Sendable {
  var section: Section
  /// `nil` for the stage as a whole.
  var name: String?

  enum Section: Sendable, Hashable {
    case load, xml, limits, emit
    /// A stage by its name and its number among those of that name.
    case stage(String, Int)
    /// All stages, where their order is another.
    case stages
  }
}
