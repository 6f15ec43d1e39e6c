internal import CLibArchive
internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads tar and zip, packed or not, and single packed files, through libarchive.
///
/// Unsafe code stands here: libarchive gives pointers, which never leave a function.
@safe final class ArchiveReader: ContainerReader {
  static let archive = Container(
    name: "archive", suffixes: ["tar", "tgz", "tbz2", "txz", "zip"],
    summary: "tar (also packed) and zip archives, a document a file",
    recognises: { (start, suffixes) in
      Magic.zip.starts(start) || Magic.isTar(start)
        || Magic.isPacked(start)
          && (["tgz", "tbz", "tbz2", "txz"].contains(suffixes.first ?? "") || suffixes.dropFirst().first == "tar")
    },
    isRead: .fromSource,
    open: { (source, limits) throws(Problem) in try ArchiveReader(source, limits, isSingle: false) })

  static let packed = Container(
    name: "packed file", suffixes: ["gz", "bz2", "xz", "zst", "lzma"],
    summary: "files packed with gzip, bzip2, xz or zstd",
    recognises: { (start, _) in Magic.isPacked(start) },
    isRead: .fromSource,
    open: { (source, limits) throws(Problem) in try ArchiveReader(source, limits, isSingle: true) })

  private let limits: ContainerLimits
  private let isSingle: Bool
  private let size: Int
  private let handle: ArchiveHandle
  private var unpacked = 0
  private var count = 0
  /// Digests of the names so far, since there may be millions.
  private var names: Set<UInt64> = []
  private var isAtEnd = false
  /// Said after the member that ended it.
  private var damage: Problem?

  private init(_ source: any ByteSource, _ limits: ContainerLimits, isSingle: Bool) throws(Problem) {
    self.limits = limits
    self.isSingle = isSingle
    size = source.byteCount
    handle = try ArchiveHandle(source, isSingle: isSingle)
  }

  // It is never changed.
  nonisolated(unsafe) private static let unicode =
    unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)

  func next() throws(Problem) -> ContainerMember? {
    if let damage { throw damage }
    while !isAtEnd {
      // Names are converted to the thread's charset, which must be able to hold them.
      let before = unsafe uselocale(ArchiveReader.unicode)
      defer { _ = unsafe uselocale(before) }
      if isSingle {
        isAtEnd = true
        return ContainerMember(name: nil, bytes: try data())
      }
      var entry: OpaquePointer?
      let result = unsafe archive_read_next_header(handle.raw, &entry)
      guard let entry = unsafe entry, result == ARCHIVE_OK || result == ARCHIVE_WARN else {
        isAtEnd = true
        if result == ARCHIVE_EOF { return nil }
        throw handle.problem("\(after)it is damaged or cut off: ")
      }
      guard unsafe onoma_entry_is_file(entry) != 0 else { continue }
      count += 1
      let path = unsafe ArchiveReader.path(of: entry)
      var member = ContainerMember(name: unique(DocumentID.encoded(path)), bytes: try data())
      member.format = .path(String(decoding: path, as: UTF8.self))
      return member
    }
    return nil
  }

  /// The bytes of the present member. What is damaged within it ends the container too: nothing behind it can be found
  /// in a packed stream.
  private func data() throws(Problem) -> Result<[UInt8], Problem> {
    var bytes: [UInt8] = []
    var isTooLarge = false
    while true {
      let before = bytes.count
      do throws(Problem) {
        guard try handle.nextBlock(appendingTo: &bytes) else { break }
      } catch {
        if error.status != .malformed { throw error }
        if isSingle { return .failure(Problem(.malformed, "it is damaged or cut off: \(error.reason)")) }
        if handle.isFatal { damage = Problem(.malformed, "\(after)it is damaged or cut off: \(error.reason)") }
        return .failure(error)
      }
      unpacked += bytes.count - before
      guard unpacked <= limits.unpackedBytes(of: size) else {
        isAtEnd = true
        throw limits.ratioProblem(size)
      }
      if isTooLarge || bytes.count > limits.bytes {
        isTooLarge = true
        bytes.removeAll(keepingCapacity: true)
      }
    }
    return isTooLarge ? .failure(limits.memberProblem) : .success(bytes)
  }

  /// Archives may hold a path several times. With one `#` it would be called as a document within the first.
  private func unique(_ name: String) -> String {
    if names.insert(ArchiveReader.digest(of: name)).inserted { return name }
    return "\(name)##\(MemberName.numbered(count))"
  }

  /// FNV-1a, 64 bits.
  private static func digest(of name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private var after: String { count == 0 ? "" : "after \(count) members " }

  /// The path without `./` and `/` before it.
  private static func path(of entry: OpaquePointer) -> [UInt8] {
    // Both end in a zero, where they are there. The second is as it stands in the archive.
    let text = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    guard let text = unsafe text else { return Array("unnamed".utf8) }
    var bytes: [UInt8] = []
    while unsafe text[bytes.count] != 0 { unsafe bytes.append(UInt8(bitPattern: text[bytes.count])) }
    var path = bytes[...]
    while path.first == UInt8(ascii: "/") || path.starts(with: "./".utf8) {
      path = path.drop { $0 == UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "/") }
    }
    return path.isEmpty ? Array("unnamed".utf8) : Array(path)
  }
}
