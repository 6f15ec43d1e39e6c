internal import Digest
internal import TextModel

/// Turns the members of a container into documents, through containers within it.
struct ContainerLoading {
  let loader: Loader
  /// What the container is called.
  let place: DocumentPlace
  /// The name that tells the format of what a packed file holds.
  let fileName: String
  let budget: Budget

  /// What a file may still unpack to and hold, with all containers within it.
  final class Budget {
    private let size: Int
    private let limits: ContainerLimits
    private var bytes: Int
    private var members: Int
    private(set) var isSpent = false

    init(_ size: Int, _ limits: ContainerLimits) {
      self.size = size
      self.limits = limits
      bytes = limits.unpackedBytes(of: size)
      members = limits.members
    }

    /// Takes what a member has from it.
    func take(_ member: ContainerMember) throws(Problem) {
      if case .success(let content) = member.bytes { bytes -= content.count }
      members -= 1
      guard bytes < 0 || members < 0 else { return }
      isSpent = true
      throw bytes < 0 ? limits.ratioProblem(size) : limits.membersProblem
    }
  }

  /// - Parameter depth: 1 for a file, 2 for a container within it.
  func load(_ source: any ByteSource, _ container: Container, depth: Int) throws(Problem) -> LoadedFile {
    guard depth <= loader.limits.nesting else {
      throw Problem(
        .tooLarge, "containers within containers, more than \(loader.limits.nesting) deep (load.limits.nesting)")
    }
    return LoadedFile(MemberStream(try container.open(source, loader.limits.container), self, depth: depth))
  }

  /// - Returns: `nil` for what is of no known format by its name.
  func file(
    _ member: ContainerMember, _ place: DocumentPlace, _ depth: Int
  ) throws(Problem) -> LoadedFile? {
    // What is packed is called as its file is, without the suffix that says so.
    var hint = member.format
    if member.name == nil, hint == .none { hint = .path(Self.unpackedName(fileName)) }
    if member.name != nil, case .path(let path) = hint, !isKnown(path) { return nil }
    let bytes = try member.bytes.get()
    let path = if case .path(let path) = hint { path } else { "" }
    if case .named = hint {
    } else if let container = ContainerList.container(bytes.span, path: path) {
      return try ContainerLoading(loader: loader, place: place, fileName: path, budget: budget).load(
        MemorySource(bytes), container, depth: depth + 1)
    }
    var file = try loader.document(
      bytes, place, expected: hint, charset: member.charset, isCertain: member.isFormatCertain)
    for warning in member.warnings.all { file.warnings.add(warning) }
    let digest = SHA256Digest(of: bytes).description
    let metadata = member.metadata
    file.change = { (document) in
      document.source.sha256 = digest
      document.metadata.fill(from: metadata)
    }
    return file
  }

  /// The name of what a packed file holds.
  static func unpackedName(_ fileName: String) -> String {
    guard let suffix = FormatList.suffix(of: fileName) else { return fileName }
    switch suffix.lowercased() {
    case "tgz", "tbz", "tbz2", "txz": return fileName.dropLast(suffix.count) + "tar"
    case "gz", "bz2", "xz", "zst", "lzma": return String(fileName.dropLast(suffix.count + 1))
    default: return fileName
    }
  }

  /// The rule for files of directories; without a suffix the bytes tell.
  private func isKnown(_ path: String) -> Bool {
    FormatList.suffix(of: path).map { FormatList.isKnownSuffix($0) } ?? true
  }
}
