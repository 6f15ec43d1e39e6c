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
/// Unsafe code stands here: libarchive gives pointers, which never leave a function. The container's bytes lie in memory
/// that the reader owns, where libarchive keeps an address of them.
@safe final class ArchiveReader: ContainerReader {
  static let archive = Container(
    name: "archive", suffixes: ["tar", "tgz", "tbz2", "txz", "zip"],
    summary: "tar (also packed) and zip archives, a document a file",
    recognises: { (start, suffixes) in
      Magic.zip.starts(start) || Magic.isTar(start)
        || Magic.isPacked(start)
          && (["tgz", "tbz", "tbz2", "txz"].contains(suffixes.first ?? "") || suffixes.dropFirst().first == "tar")
    },
    open: { (bytes, limits) throws(Problem) in try ArchiveReader(bytes, limits, isSingle: false) })

  static let packed = Container(
    name: "packed file", suffixes: ["gz", "bz2", "xz", "zst", "lzma"],
    summary: "files packed with gzip, bzip2, xz or zstd",
    recognises: { (start, _) in Magic.isPacked(start) },
    open: { (bytes, limits) throws(Problem) in try ArchiveReader(bytes, limits, isSingle: true) })

  private let limits: ContainerLimits
  private let isSingle: Bool
  private let size: Int
  private let source: UnsafeMutableRawBufferPointer
  private let handle: OpaquePointer
  private var unpacked = 0
  private var count = 0
  private var names: Set<String> = []
  private var isAtEnd = false
  /// Said after the member that ended it.
  private var damage: Problem?

  private init(_ bytes: [UInt8], _ limits: ContainerLimits, isSingle: Bool) throws(Problem) {
    self.limits = limits
    self.isSingle = isSingle
    size = bytes.count
    unsafe source = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    unsafe source.copyBytes(from: bytes)
    guard let handle = unsafe archive_read_new() else {
      unsafe source.deallocate()
      throw Problem(.memoryLimit, "there is no memory for unpacking it")
    }
    unsafe self.handle = handle
    // Each by its name: `all` may start programs.
    _ = unsafe archive_read_support_filter_gzip(handle)
    _ = unsafe archive_read_support_filter_bzip2(handle)
    _ = unsafe archive_read_support_filter_xz(handle)
    _ = unsafe archive_read_support_filter_lzma(handle)
    _ = unsafe archive_read_support_filter_zstd(handle)
    _ = unsafe archive_read_support_format_empty(handle)
    if isSingle {
      _ = unsafe archive_read_support_format_raw(handle)
    } else {
      _ = unsafe archive_read_support_format_tar(handle)
      _ = unsafe archive_read_support_format_zip(handle)
    }
    guard unsafe archive_read_open_memory(handle, source.baseAddress, size) == ARCHIVE_OK else {
      throw Problem(.malformed, "it cannot be unpacked: \(reason)")
    }
  }

  deinit {
    _ = unsafe archive_read_free(handle)
    unsafe source.deallocate()
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
      var entry: OpaquePointer?
      let result = unsafe archive_read_next_header(handle, &entry)
      guard let entry = unsafe entry, result == ARCHIVE_OK || result == ARCHIVE_WARN else {
        isAtEnd = true
        if result == ARCHIVE_EOF { return isSingle ? ContainerMember(name: nil, bytes: .success([])) : nil }
        throw Problem(.malformed, "\(after)it is damaged or cut off: \(reason)")
      }
      guard unsafe onoma_entry_is_file(entry) != 0 || isSingle else { continue }
      if isSingle {
        isAtEnd = true
        return ContainerMember(name: nil, bytes: try data())
      }
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
      var piece: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      let result = unsafe archive_read_data_block(handle, &piece, &count, &offset)
      if result == ARCHIVE_EOF { break }
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN else {
        if isSingle { return .failure(Problem(.malformed, "it is damaged or cut off: \(reason)")) }
        let reason = reason
        if result == ARCHIVE_FATAL {
          damage = Problem(.malformed, "\(after)it is damaged or cut off: \(reason)")
        }
        return .failure(Problem(.malformed, reason))
      }
      unpacked += count
      guard unpacked <= limits.unpackedBytes(of: size) else {
        isAtEnd = true
        throw limits.ratioProblem(size)
      }
      // A hole in a sparse file is zeros, which no text has.
      if bytes.count + count > limits.bytes { isTooLarge = true }
      if !isTooLarge, let piece = unsafe piece {
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: count))
      }
    }
    return isTooLarge ? .failure(limits.memberProblem) : .success(bytes)
  }

  /// Archives may hold a path several times. With one `#` it would be called as a document within the first.
  private func unique(_ name: String) -> String {
    if names.insert(name).inserted { return name }
    return "\(name)##\(MemberName.numbered(count))"
  }

  private var after: String { count == 0 ? "" : "after \(count) members " }

  private var reason: String {
    guard let text = unsafe archive_error_string(handle) else { return "no reason given" }
    return unsafe String(cString: text)
  }

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
