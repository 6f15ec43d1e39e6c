internal import CLibArchive
internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An archive, or a packed file, that libarchive reads from a source.
///
/// Unsafe code stands here and in ``ArchiveReader``: libarchive gives pointers, which never leave a function, and keeps the
/// address of what it reads through, which lives as long as the handle.
@safe final class ArchiveHandle {
  let raw: OpaquePointer
  private let input: Input

  /// What libarchive reads through: a piece of the source at a time, in memory that stays where it is.
  @safe private final class Input {
    let source: any ByteSource
    var position = 0
    /// Why the source could not be read.
    var problem: Problem?
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Input.roomSize, alignment: 1)
    private static let roomSize = 1 << 18

    init(_ source: any ByteSource) { self.source = source }

    deinit { unsafe room.deallocate() }

    /// The size of the next piece, which lies in ``room``; -1 if it cannot be read.
    func next() -> Int {
      do throws(Problem) {
        let bytes = try source.bytes(at: position, count: Input.roomSize)
        unsafe room.copyBytes(from: bytes)
        position += bytes.count
        return bytes.count
      } catch {
        problem = error
        return -1
      }
    }

    func seek(_ offset: Int, _ whence: Int32) -> Int {
      let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : source.byteCount
      let (place, isTooLarge) = base.addingReportingOverflow(offset)
      guard !isTooLarge, place >= 0 else { return -1 }
      position = min(place, source.byteCount)
      return position
    }
  }

  /// - Parameter isSingle: whether it is a packed file and no archive.
  init(_ source: any ByteSource, isSingle: Bool) throws(Problem) {
    guard let raw = unsafe archive_read_new() else {
      throw Problem(.memoryLimit, "there is no memory for unpacking it")
    }
    unsafe self.raw = raw
    input = Input(source)
    // Each by its name: `all` may start programs.
    _ = unsafe archive_read_support_filter_gzip(raw)
    _ = unsafe archive_read_support_filter_bzip2(raw)
    _ = unsafe archive_read_support_filter_xz(raw)
    _ = unsafe archive_read_support_filter_lzma(raw)
    _ = unsafe archive_read_support_filter_zstd(raw)
    _ = unsafe archive_read_support_format_empty(raw)
    if isSingle {
      _ = unsafe archive_read_support_format_raw(raw)
    } else {
      _ = unsafe archive_read_support_format_tar(raw)
      _ = unsafe archive_read_support_format_zip(raw)
    }
    // The input lives as long as this object, and libarchive no longer.
    _ = unsafe archive_read_set_callback_data(raw, Unmanaged.passUnretained(input).toOpaque())
    _ = unsafe archive_read_set_read_callback(raw) { (_, data, piece) in
      guard let data = unsafe data else { return -1 }
      let input = unsafe Unmanaged<Input>.fromOpaque(data).takeUnretainedValue()
      unsafe piece?.pointee = UnsafeRawPointer(input.room.baseAddress)
      return input.next()
    }
    _ = unsafe archive_read_set_seek_callback(raw) { (_, data, offset, whence) in
      guard let data = unsafe data else { return -1 }
      return unsafe Int64(Unmanaged<Input>.fromOpaque(data).takeUnretainedValue().seek(Int(offset), whence))
    }
    guard unsafe archive_read_open1(raw) == ARCHIVE_OK else { throw problem("it cannot be unpacked: ") }
    if isSingle {
      var entry: OpaquePointer?
      let result = unsafe archive_read_next_header(raw, &entry)
      isEmpty = result == ARCHIVE_EOF
      guard isEmpty || result == ARCHIVE_OK || result == ARCHIVE_WARN else { throw problem("it cannot be unpacked: ") }
    }
  }

  /// Whether a packed file holds nothing.
  private var isEmpty = false

  deinit { _ = unsafe archive_read_free(raw) }

  /// What went wrong: of the source, or of what it holds.
  func problem(_ before: String) -> Problem { input.problem ?? Problem(.malformed, before + reason) }

  var reason: String {
    guard let text = unsafe archive_error_string(raw) else { return "no reason given" }
    return unsafe String(cString: text)
  }

  /// Whether nothing behind what went wrong last can be found.
  private(set) var isFatal = false

  /// Appends the next block of what is being read.
  /// - Returns: `false` at its end.
  func nextBlock(appendingTo bytes: inout [UInt8]) throws(Problem) -> Bool {
    if isEmpty { return false }
    var piece: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    let result = unsafe archive_read_data_block(raw, &piece, &count, &offset)
    if result == ARCHIVE_EOF { return false }
    guard result == ARCHIVE_OK || result == ARCHIVE_WARN else {
      isFatal = result == ARCHIVE_FATAL
      throw problem("")
    }
    // A hole in a sparse file is zeros, which no text has.
    if let piece = unsafe piece {
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: count))
    }
    return true
  }
}
