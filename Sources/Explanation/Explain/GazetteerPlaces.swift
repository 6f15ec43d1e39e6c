package import Gazetteer
package import Pipeline
internal import TextModel

/// The gazetteer files of a pipeline, read again as they are needed: where names stand, and what their files say of them.
/// Compiled gazetteers do not know lines.
package final class GazetteerPlaces {
  private let digests: [FileDigest]
  private let root: String?
  private var opened: [Int: Opened] = [:]
  private(set) lazy var words = WordPlaces(
    digests.indices.compactMap { if case .words(let list) = open($0) { list } else { nil } })

  /// A file, once it was read.
  enum Opened {
    case gazetteer(IndexedGazetteer)
    case words(WordList)
    /// It can no longer be read.
    case nothing
  }

  /// - Parameter root: a directory that is left out of paths.
  package init(_ digests: [FileDigest], root: String?) {
    self.digests = digests
    self.root = root.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// All gazetteers that define or extend entities, in the order given.
  var gazetteers: [IndexedGazetteer] {
    digests.indices.compactMap { if case .gazetteer(let file) = open($0) { file } else { nil } }
  }

  /// File and line of the row that gives a reading its name, as ``shown(_:)`` has it; `nil` if no file has it.
  package func place(of sense: Match.Sense, _ table: GazetteerTable) -> String? {
    row(of: sense, table).map { shown($0.position) }
  }

  /// The row that gives a reading its name; `nil` if no file has it.
  func row(of sense: Match.Sense, _ table: GazetteerTable) -> GazetteerRow? {
    row(id: table.id(sense.entity), alias: sense.alias, gazetteer: sense.gazetteer, isDemonym: sense.type == .demonym)
  }

  /// The same, for the name `alias` of the entity `id`.
  func row(id: String, alias: String, gazetteer: String, isDemonym: Bool) -> GazetteerRow? {
    for index in digests.indices where digests[index].name == gazetteer {
      guard case .gazetteer(let file) = open(index) else { continue }
      if let row = file.row(id: id, alias: alias, isDemonym: isDemonym) { return row }
    }
    return nil
  }

  /// How a place is shown.
  func shown(_ position: SourcePosition) -> String {
    guard let root, position.file.hasPrefix(root) else { return position.description }
    return String(position.description.dropFirst(root.count))
  }

  private func open(_ index: Int) -> Opened {
    if let known = opened[index] { return known }
    let made = read(digests[index])
    opened[index] = made
    return made
  }

  private func read(_ digest: FileDigest) -> Opened {
    guard let bytes = try? FileReading.read(Array(digest.path.utf8), limit: 4_000_000_000) else { return .nothing }
    let source = GazetteerSource(name: digest.name, path: digest.path, bytes: bytes)
    if WordList.isWordList(bytes) {
      guard let list = try? WordList(source) else { return .nothing }
      return .words(list)
    }
    guard let file = try? GazetteerFile(source) else { return .nothing }
    return .gazetteer(IndexedGazetteer(file))
  }
}
