internal import Compare
internal import Gazetteer
internal import Pipeline
internal import TextModel

/// The edits between two pipelines, gazetteers apart.
struct SettingEdits {
  let old: PipelineDefinition
  let new: PipelineDefinition
  /// Where a setting was set, for the reader.
  let place: (String) -> String?

  private static let schema = PipelineLoading.schema

  /// Those that change texts and sentences, and those that only change what is done with them.
  var edits: (textual: [Edit], tagging: [Edit]) {
    var textual: [Edit] = []
    var tagging: [Edit] = []
    textual += changes(.load, "load", SettingEdits.schema.settings(of: .load), old.load, new.load)
    textual += changes(.xml, "load.xml", SettingEdits.schema.settings(of: .xml), old.xml, new.xml)
    textual += changes(.limits, "load.limits", SettingEdits.schema.settings(of: .limits), old.limits, new.limits)
    tagging += changes(.emit, "emit", SettingEdits.schema.settings(of: .emit), old.emit, new.emit)
    let before = SettingEdits.stages(of: old)
    let after = SettingEdits.stages(of: new)
    for (key, entry) in after {
      let isTextual = SettingEdits.isTextual(entry)
      var found: [Edit] = []
      if let other = before.first(where: { $0.key == key })?.entry {
        found = changes(
          .stage(entry.name, key.number), entry.name, SettingEdits.schema.settings(of: .stage(entry.name)),
          other.settings, entry.settings)
      } else {
        found = [stage(key, "stage \(entry.name) added")]
      }
      if isTextual { textual += found } else { tagging += found }
    }
    for (key, entry) in before where !after.contains(where: { $0.key == key }) {
      let edit = stage(key, "stage \(entry.name) removed")
      if SettingEdits.isTextual(entry) { textual.append(edit) } else { tagging.append(edit) }
    }
    let common = Set(before.map(\.key)).intersection(after.map(\.key))
    if before.map(\.key).filter(common.contains) != after.map(\.key).filter(common.contains) {
      tagging.append(
        Edit(
          cause: Cause(.setting, place: place("stages"), edit: "order of the stages changed"), reach: .all,
          change: .setting(SettingChange(section: .stages, name: nil))))
    }
    return (textual, tagging)
  }

  struct StageKey: Hashable {
    var name: String
    var number: Int
  }

  static func stages(of definition: PipelineDefinition) -> [(key: StageKey, entry: PipelineDefinition.StageEntry)] {
    var counts: [String: Int] = [:]
    return definition.stages.map { (entry) in
      let number = counts[entry.name] ?? 0
      counts[entry.name] = number + 1
      return (StageKey(name: entry.name, number: number), entry)
    }
  }

  /// Whether a stage makes texts or sentences.
  static func isTextual(_ entry: PipelineDefinition.StageEntry) -> Bool {
    let adds = StageList.entry(named: entry.name)?.description.adds(entry.settings) ?? []
    return adds.contains(.text) || adds.contains(.sentences)
  }

  private func stage(_ key: StageKey, _ what: String) -> Edit {
    Edit(
      cause: Cause(.setting, place: place(key.name), edit: what), reach: .all,
      change: .setting(SettingChange(section: .stage(key.name, key.number), name: nil)))
  }

  private func changes(
    _ section: SettingChange.Section, _ name: String, _ declared: [Setting], _ a: Settings, _ b: Settings
  ) -> [Edit] {
    declared.compactMap { (setting) in
      // The files of gazetteers are compared by what they hold.
      if name == "match", setting.kind == .paths { return nil }
      let (before, after) = (a[setting.name] ?? setting.standard, b[setting.name] ?? setting.standard)
      if before == after { return nil }
      let path = "\(name).\(setting.name)"
      let kind: Cause.Kind = setting.kind == .command ? .command : name == "clean" ? .cleaning : .setting
      return Edit(
        cause: Cause(
          kind, place: place(path), edit: "\(path) \(SettingEdits.shown(before))→\(SettingEdits.shown(after))"),
        reach: .all, change: .setting(SettingChange(section: section, name: setting.name)))
    }
  }

  private static func shown(_ value: SettingValue) -> String {
    switch value {
    case .flag(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .text(let text): text
    case .selector(let text): "{select: \(text)}"
    case .list(let items): "[\(items.joined(separator: ", "))]"
    }
  }
}
