internal import TextModel

/// The files of a corpus in the order of their records: by the bytes of their ids.
package struct CorpusListing: Sendable {
  package private(set) var entries: [CorpusEntry] = []
  /// Files in directories that patterns or unknown suffixes left out.
  package private(set) var leftOut = 0
  private let rules: CorpusRules
  private var visitedDirectories: Set<FileIdentity> = []
  private var identities: [String: FileIdentity] = [:]

  package var totalBytes: Int { entries.reduce(0) { $0 + $1.byteCount } }

  /// Lists `inputs`: files as they are, directories recursively.
  /// - Throws: ``PipelineError`` if an input does not exist, or if two files would have one id.
  package init(_ inputs: [String], rules: CorpusRules) throws(PipelineError) {
    self.rules = rules
    for input in inputs { try add(input, prefix: inputs.count > 1) }
    entries.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for (a, b) in zip(entries, entries.dropFirst()) where a.id == b.id {
      throw .other(
        "'\(String(decoding: a.path, as: UTF8.self))' and '\(String(decoding: b.path, as: UTF8.self))' would both"
          + " be called '\(a.id)'; run them apart, or from a directory above both")
    }
    markDuplicates()
  }

  private mutating func add(_ input: String, prefix: Bool) throws(PipelineError) {
    let path = Array(input.utf8)
    let facts: FileFacts
    do throws(SystemError) {
      facts = try FileSystem.facts(path, followingLinks: true)
    } catch {
      throw .other("cannot read '\(input)': \(error.reason)")
    }
    let name = Array(PathText.name(of: PathText.normalized(input)).utf8)
    switch facts.kind {
    case .directory:
      walk(Directory(path: path, relative: []), facts.identity, prefix: prefix ? name + [UInt8(ascii: "/")] : [])
    case .file: addFile(id: CorpusEntry.id(name), path, facts)
    case .special(let what): add(.notAFile(what), id: CorpusEntry.id(name), path)
    case .link: break
    }
  }

  private struct Directory {
    var path: [UInt8]
    var relative: [UInt8]
  }

  private mutating func walk(_ root: Directory, _ identity: FileIdentity, prefix: [UInt8]) {
    visitedDirectories = [identity]
    var waiting = [root]
    while let directory = waiting.popLast() {
      let names: [[UInt8]]
      do throws(SystemError) {
        names = try FileSystem.names(in: directory.path)
      } catch {
        let id = CorpusEntry.id(prefix + (directory.relative.isEmpty ? [0x2E] : directory.relative))
        add(Problem(.unreadable, "the directory: \(error.reason)"), id: id, directory.path)
        continue
      }
      for name in names where name.first != UInt8(ascii: ".") {
        let slash: [UInt8] = directory.path.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        let child = Directory(
          path: directory.path + slash + name,
          relative: directory.relative.isEmpty ? name : directory.relative + [UInt8(ascii: "/")] + name)
        if let deeper = addChild(child, prefix: prefix) { waiting.append(deeper) }
      }
    }
  }

  /// Adds what is at `child`; gives it back if it is a directory to walk.
  private mutating func addChild(_ child: Directory, prefix: [UInt8]) -> Directory? {
    let id = CorpusEntry.id(prefix + child.relative)
    do throws(SystemError) {
      let own = try FileSystem.facts(child.path, followingLinks: false)
      let facts = own.kind == .link ? try FileSystem.facts(child.path, followingLinks: true) : own
      switch facts.kind {
      case .directory:
        if facts.identity == rules.output { return nil }
        if own.kind == .link, !rules.followsLinks {
          add(
            Problem(.skipped, "not-a-file: a link to a directory; load.symlinks: true follows it"), id: id, child.path)
          return nil
        }
        guard visitedDirectories.insert(facts.identity).inserted else {
          add(Problem(.skipped, "duplicate: a link to a directory that is read already"), id: id, child.path)
          return nil
        }
        return child
      case .file:
        if rules.takes(child.relative, at: child.path) { addFile(id: id, child.path, facts) } else { leftOut += 1 }
      case .special(let what): add(.notAFile(what), id: id, child.path)
      case .link: break
      }
    } catch {
      add(Problem(.unreadable, error.reason), id: id, child.path)
    }
    return nil
  }

  private mutating func addFile(id: String, _ path: [UInt8], _ facts: FileFacts) {
    entries.append(CorpusEntry(id: id, path: path, byteCount: facts.byteCount, verdict: .read))
    identities[id] = facts.identity
  }

  private mutating func add(_ problem: Problem, id: String, _ path: [UInt8]) {
    entries.append(CorpusEntry(id: id, path: path, byteCount: 0, verdict: .problem(problem)))
  }

  /// Of several names of one file the first in order is read.
  private mutating func markDuplicates() {
    var first: [FileIdentity: String] = [:]
    for index in entries.indices {
      guard let identity = identities[entries[index].id] else { continue }
      if let other = first[identity] {
        entries[index].verdict = .problem(Problem(.skipped, "duplicate: the same file as '\(other)'"))
        entries[index].byteCount = 0
      } else {
        first[identity] = entries[index].id
      }
    }
    identities = [:]
  }
}
