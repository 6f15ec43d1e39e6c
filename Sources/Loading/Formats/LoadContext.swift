internal import TextModel

/// What a format is given: a decoded file or member of a container, and what its documents are to be called.
struct LoadContext: Sendable {
  var text: DecodedText
  var place: DocumentPlace
  /// Bytes before decoding.
  var byteCount: Int
  var limits: LoadLimits
  /// What is what in XML of no known vocabulary.
  var xml = XMLSelectors()

  /// The document, or the member of it with the given number.
  /// - Parameter isFirst: whether it stands before members: what concerns the file is added to it as to the first of them.
  func document(
    _ format: FormatName, member: Int? = nil, isFirst: Bool = false, content: Content, warnings: Warnings
  ) -> Document {
    let place = member.map { self.place.member(MemberName.numbered($0)) } ?? place
    var source = SourceFacts(path: place.path, member: place.member)
    source.byteCount = byteCount
    source.format = format.rawValue
    source.charset = text.charset.rawValue
    source.charsetEvidence = text.evidence
    source.charsetConfidence = text.confidence
    var document = Document(id: place.id, source: source, content: content)
    document.limits = limits.annotations
    if member == nil, !isFirst { for warning in text.warnings.all { document.warnings.add(warning) } }
    for warning in warnings.all { document.warnings.add(warning) }
    return document
  }

  /// A file of `count` documents, of which there are as many as ``LoadLimits/members`` allows.
  /// - Parameters:
  ///   - head: makes a document of what stands around them, which is called as the file is; `nil` if there is none.
  ///   - member: makes the document at an index.
  func file(
    count: Int, warnings: Warnings, head: (() throws(Problem) -> Document)? = nil,
    member: @escaping (Int) throws(Problem) -> Document
  ) -> LoadedFile {
    var warnings = warnings
    for warning in text.warnings.all { warnings.add(warning) }
    let allowed = min(count, limits.members)
    warnings.add(.memberLimit, count: count - allowed, detail: "beyond \(limits.members) members")
    let first = head == nil ? 0 : 1
    return LoadedFile(count: first + allowed, warnings: warnings) { (index) in
      do throws(Problem) {
        if index < first, let head { return .document(try head()) }
        return .document(try member(index - first))
      } catch {
        return .problem(id: index < first ? place.id : id(member: index - first + 1), error)
      }
    }
  }

  /// The id of the member with the given number.
  func id(member number: Int) -> String { place.member(MemberName.numbered(number)).id }
}

/// Where a document stands: a file, and within it what leads through containers to it.
struct DocumentPlace: Hashable, Sendable {
  var path: String
  var member: String?

  var id: String { member.map { "\(path)#\($0)" } ?? path }

  /// A member of what stands here; `nil` for what is called the same.
  func member(_ name: String?) -> DocumentPlace {
    guard let name else { return self }
    return DocumentPlace(path: path, member: member.map { "\($0)#\(name)" } ?? name)
  }
}
