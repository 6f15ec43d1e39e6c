/// Journals of other keys in an output directory: `state/journal-` and the first half of the key.
///
/// A run with another pipeline or gazetteer must not cost what an unfinished one before it did: its journal is put aside,
/// and taken back when the key is that again. Once a run has finished, the others go.
struct SetAsideJournals {
  private let folder: String

  init(directory: String) { folder = directory + "/state" }

  private var journal: String { folder + "/journal" }

  /// Puts a journal of another key aside, and takes the one that begins with `header` back if there is one.
  /// - Parameter keyStart: how many bytes stand before the key.
  func exchange(for header: [UInt8], keyStart: Int) throws(OutputError) {
    let present = (try? FileSystem.firstBytes(of: Array(journal.utf8), limit: header.count)) ?? []
    if present == header { return }
    // What begins otherwise is of no version that could be taken back.
    if present.count == header.count, present[..<keyStart] == header[..<keyStart] {
      try OutputFolder.rename(journal, to: path(of: present[keyStart...]))
    }
    let own = path(of: header[keyStart...])
    if FileSystem.isFile(own) { try OutputFolder.rename(own, to: journal) }
  }

  /// Removes all that are aside.
  func removeAll() {
    for name in FileSystem.names(in: folder) where name.hasPrefix("journal-") { FileSystem.remove(folder + "/" + name) }
  }

  private func path(of key: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let name = key.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return journal + "-" + String(decoding: name, as: UTF8.self)
  }
}
