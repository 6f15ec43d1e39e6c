internal import Compare
package import Pipeline

/// Everything that was changed between two runs besides the documents.
package struct RunEdits: Sendable {
  let old: RunInputs
  let new: RunInputs
  let oldDefinition: PipelineDefinition
  let newDefinition: PipelineDefinition
  let files: PairedFiles
  /// Those that change texts and sentences.
  let textual: [Edit]
  /// Those that change only what is found in them.
  let tagging: [Edit]
  /// Another program, libxml2 or outside command: what only the other version could undo.
  let fixed: [Edit]

  /// Names of files whose edits cannot be told, because they were not kept.
  package var missingFiles: [String] { files.missing.map(\.path) }
  /// Whether nothing was changed that a record depends on.
  package var isEmpty: Bool { textual.isEmpty && tagging.isEmpty && fixed.isEmpty && files.missing.isEmpty }

  /// - Throws: ``PipelineFileError`` if a run's pipeline is none that this version knows.
  package init(old: RunInputs, new: RunInputs) throws(PipelineFileError) {
    self.old = old
    self.new = new
    oldDefinition = try old.definition()
    newDefinition = try new.definition()
    files = PairedFiles(old, new)
    let places = SettingPlaces(new)
    let earlierPlaces = SettingPlaces(old)
    let settings = SettingEdits(old: oldDefinition, new: newDefinition) {
      places.place(of: $0) ?? earlierPlaces.place(of: $0)
    }.edits
    textual = settings.textual
    var tagging = files.entries.flatMap(\.edits) + settings.tagging
    if files.isReordered {
      tagging.append(
        Edit(
          cause: Cause(
            .gazetteer, place: places.place(of: "match.gazetteers"), edit: "order of the gazetteers changed"),
          reach: .all, change: .order))
    }
    self.tagging = tagging
    fixed = RunEdits.fixedEdits(old.facts, new.facts)
  }

  private static func fixedEdits(_ old: RunReport.Facts, _ new: RunReport.Facts) -> [Edit] {
    var causes: [Cause] = []
    if old.version != new.version {
      causes.append(Cause(.version, edit: "Onoma \(old.version)→\(new.version)"))
    } else if old.executable != new.executable {
      let (before, after) = (old.executable?.prefix(12) ?? "unknown", new.executable?.prefix(12) ?? "unknown")
      causes.append(Cause(.version, edit: "another build of Onoma \(new.version): \(before)→\(after)"))
    }
    if old.libxml2 != new.libxml2 { causes.append(Cause(.version, edit: "libxml2 \(old.libxml2)→\(new.libxml2)")) }
    if old.rules.map(\.withoutPath) != new.rules.map(\.withoutPath) {
      let changed = new.rules.first { (file) in !old.rules.contains { $0.sha256 == file.sha256 } } ?? new.rules.first
      causes.append(Cause(.setting, place: changed?.path, edit: "rules changed"))
    }
    if old.commands.map(\.withoutPaths) != new.commands.map(\.withoutPaths) {
      let changed = new.commands.filter { !old.commands.map(\.withoutPaths).contains($0.withoutPaths) }
      let shown = (changed.first ?? old.commands.first)?.words.joined(separator: " ") ?? ""
      causes.append(
        Cause(.command, place: changed.first?.files.first?.path, edit: "outside command '\(shown)' changed"))
    }
    return causes.map { Edit(cause: $0, reach: .all, change: .fixed) }
  }
}
