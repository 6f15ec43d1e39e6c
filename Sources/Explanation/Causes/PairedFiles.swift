internal import Compare
internal import Gazetteer
internal import Pipeline

/// The gazetteers and lists of words of two runs, paired by name. Files of one content are read once.
struct PairedFiles: Sendable {
  /// In the order of the new run; files that are gone stand where they stood.
  private(set) var entries: [Entry] = []
  /// Files of either run that are not to be had any more.
  private(set) var missing: [FileDigest] = []
  /// Whether the files that both runs have stand in another order.
  private(set) var isReordered = false

  struct Entry: Sendable {
    var name: String
    /// `nil` where the run has no such file, and for a file that is the same in both until ``loaded(from:)``.
    var old: Content?
    var new: Content?
    /// Whether both versions are the same.
    var isSame: Bool
    var edits: [Edit] = []

    /// Whether it is a list of words, in either version.
    var isWordList: Bool {
      [old, new].contains { (content) in
        if case .words = content { true } else { false }
      }
    }
  }

  /// One version of a file.
  enum Content: Sendable {
    case gazetteer(GazetteerFile)
    case words(WordList)
  }

  init(_ old: RunInputs, _ new: RunInputs) {
    let olds = old.facts.gazetteers
    let news = new.facts.gazetteers
    let common = Set(olds.map(\.name)).intersection(news.map(\.name))
    isReordered = olds.map(\.name).filter(common.contains) != news.map(\.name).filter(common.contains)
    for file in news {
      let before = olds.first { $0.name == file.name }
      if before?.sha256 == file.sha256 {
        entries.append(Entry(name: file.name, isSame: true))
      } else {
        let content = content(of: file, in: new)
        let other = before.flatMap { self.content(of: $0, in: old) }
        entries.append(Entry(name: file.name, old: other, new: content, isSame: false))
      }
    }
    for (index, file) in olds.enumerated() where !common.contains(file.name) {
      let entry = Entry(name: file.name, old: content(of: file, in: old), new: nil, isSame: false)
      entries.insert(entry, at: min(index, entries.count))
    }
    for index in entries.indices { entries[index].edits = PairedFiles.edits(of: entries[index], old, new) }
  }

  /// The same with all files read; `nil` if one is not to be had.
  func loaded(from run: RunInputs) -> PairedFiles? {
    var loaded = self
    for index in entries.indices where entries[index].isSame {
      guard let file = run.facts.gazetteers.first(where: { $0.name == entries[index].name }),
        let content = loaded.content(of: file, in: run)
      else { return nil }
      (loaded.entries[index].old, loaded.entries[index].new) = (content, content)
    }
    return loaded
  }

  private mutating func content(of file: FileDigest, in run: RunInputs) -> Content? {
    guard let bytes = run.bytes(of: file) else {
      missing.append(file)
      return nil
    }
    let source = GazetteerSource(name: file.name, path: file.path, bytes: bytes)
    do throws(GazetteerError) {
      return WordList.isWordList(bytes) ? .words(try WordList(source)) : .gazetteer(try GazetteerFile(source))
    } catch {
      missing.append(file)
      return nil
    }
  }

  private static func edits(of entry: Entry, _ old: RunInputs, _ new: RunInputs) -> [Edit] {
    if entry.isSame { return [] }
    switch (entry.old, entry.new) {
    case (.gazetteer(let before), .gazetteer(let after)):
      return FileEdits(old: KeyedGazetteer(before), new: KeyedGazetteer(after)).edits
    case (.words(let before), .words(let after)): return WordEdits(old: before, new: after).edits
    default:
      let isInBoth = [old, new].allSatisfy { $0.facts.gazetteers.contains { $0.name == entry.name } }
      let listed = new.facts.gazetteers + old.facts.gazetteers
      let path = listed.first { $0.name == entry.name }?.path ?? entry.name
      if isInBoth, entry.old == nil || entry.new == nil {
        return [
          Edit(
            cause: Cause(.gazetteer, place: path, edit: "gazetteer \(entry.name) changed; its rows were not kept"),
            reach: .all, change: .fixed)
        ]
      }
      let what = entry.old == nil ? "added" : entry.new == nil ? "removed" : "changed"
      let isFocusing = [entry.old, entry.new].contains { (content) in
        if case .gazetteer(let file) = content { DivisionRow.stands(in: file) } else { false }
      }
      return [
        Edit(
          cause: Cause(.gazetteer, place: path, edit: "gazetteer \(entry.name) \(what)"),
          reach: isFocusing ? .all : .file(entry.name), change: .file(entry.name))
      ]
    }
  }
}
