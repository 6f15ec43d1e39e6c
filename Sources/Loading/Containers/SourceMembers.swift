internal import TextModel

/// Finds again the bytes that a document was made from, in the file that holds it.
///
/// Members are looked for from where the last one stood, so that going through the documents of a file in their order reads
/// it once.
package final class SourceMembers {
  private let source: any ByteSource
  private let path: String
  private let limits: ContainerLimits
  private let container: Container?
  private var reader: (any ContainerReader)?
  /// The member read last: several documents may come from it.
  private var last: ContainerMember?

  package convenience init(_ source: any ByteSource, path: String, limits: LoadLimits) {
    self.init(source, path: path, limits.container)
  }

  private init(_ source: any ByteSource, path: String, _ limits: ContainerLimits) {
    self.source = source
    self.path = path
    self.limits = limits
    container = ContainerList.container(source.start.span, path: path)
  }

  /// The bytes of a document, as its record's `source` means them.
  /// - Parameter member: its name within the file.
  package func bytes(of member: String?) -> [UInt8]? {
    guard let container else { return try? source.all() }
    if let last, let found = found(in: last, member) { return found }
    // From here to the end, then from the start.
    for isFresh in [reader == nil, true] {
      if isFresh { reader = try? container.open(source, limits) }
      while let next = try? reader?.next() {
        last = next
        if let found = found(in: next, member) { return found }
      }
      if isFresh { break }
    }
    reader = nil
    return nil
  }

  private func found(in candidate: ContainerMember, _ member: String?) -> [UInt8]? {
    guard case .success(let content) = candidate.bytes else { return nil }
    var rest = member
    if let name = candidate.name {
      // With two it is another member that is called the same.
      guard let member, member == name || member.hasPrefix(name + "#") && !member.hasPrefix(name + "##") else {
        return nil
      }
      rest = member == name ? nil : String(member.dropFirst(name.count + 1))
    }
    var path = ContainerLoading.unpackedName(path)
    switch candidate.format {
    case .path(let own): path = own
    case .named:
      // The text of a mail is called as the mail, what is attached has names of its own.
      return candidate.name == nil && rest != nil && !MemberName.isNumbered(rest ?? "") ? nil : content
    case .none: if candidate.name != nil { path = "" }
    }
    // Whatever is no container holds all documents that are called behind it.
    return SourceMembers(MemorySource(content), path: path, limits).bytes(of: rest)
  }
}
