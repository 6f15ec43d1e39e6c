internal import Digest
internal import Loading
package import TextModel

/// A file that is read piece by piece because it is larger than a document. It must stay as it is meanwhile.
package final class FileSource: ByteSource {
  private let file: FileSystem.OpenFile
  let status: FileStatus
  package let start: [UInt8]
  /// Up to where it was read.
  private(set) var position = 0
  private var toldPosition = 0
  private let tell: () -> Void

  /// Reading is told of after so many bytes.
  private static let tellSize = 32 << 20
  private static let pieceSize = 1 << 20

  /// - Parameter tell: told now and then that reading goes on.
  package init(_ path: [UInt8], tell: @escaping () -> Void = {}) throws(Problem) {
    self.tell = tell
    do throws(FileSystemError) {
      file = try FileSystem.OpenFile(path)
      status = try file.status()
      start = status.kind == .file ? try file.bytes(at: 0, limit: ByteSources.startCount) : []
    } catch {
      throw Problem(.unreadable, error.description)
    }
  }

  package var byteCount: Int { status.byteCount }

  package func bytes(at offset: Int, count: Int) throws(Problem) -> [UInt8] {
    do {
      let count = max(0, min(count, status.byteCount - offset))
      let bytes = try file.bytes(at: offset, limit: count)
      guard bytes.count == count, try file.status() == status else {
        throw Problem(.changedDuringRead, "the file changed while it was read; run again")
      }
      position = offset + count
      if abs(position - toldPosition) >= FileSource.tellSize {
        toldPosition = position
        tell()
      }
      return bytes
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(.unreadable, "\(error)")
    }
  }

  /// The digest of all bytes.
  func digest() throws(Problem) -> SHA256Digest {
    let digest = SHA256Stream()
    while position < byteCount { digest.add(try bytes(at: position, count: FileSource.pieceSize)) }
    position = 0
    return digest.finish()
  }
}
