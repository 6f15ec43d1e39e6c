import Curation
import Foundation
import Pipeline

/// Reads and writes files for the commands that make gazetteers.
enum CurationFiles {
  private static let pieceSize = 1 << 18

  /// Opens a file as pieces of bytes; `-` is standard input.
  static func open(_ path: String) throws(ImportError) -> ByteFeed {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      if FileSystem.isDirectory(Array(path.utf8)) { throw .unreadable(path, "it is a directory") }
      do {
        handle = try FileHandle(forReadingFrom: URL(filePath: path))
      } catch {
        throw .unreadable(path, FileSystemError(code: errno).description)
      }
    }
    return { () throws(ImportError) -> [UInt8] in
      do {
        return try handle.read(upToCount: pieceSize).map { [UInt8]($0) } ?? []
      } catch {
        throw .unreadable(path, error.localizedDescription)
      }
    }
  }

  /// Runs `body` with a place to write to: standard output, or a file that appears whole or not at all.
  static func writing<Result>(
    to path: String?, _ body: (@escaping ([UInt8]) throws(ImportError) -> Void) throws -> Result
  ) throws -> Result {
    guard let path, path != "-" else { return try body { Terminal.write($0) } }
    let partial = path + ".partial"
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { throw Failure(.stopped, "error: cannot create '\(path)': \(FileSystemError(code: errno))") }
    do {
      let result = try body { (bytes) throws(ImportError) in
        do {
          try handle.write(contentsOf: bytes)
        } catch {
          throw ImportError("cannot write '\(path)': \(error.localizedDescription)")
        }
      }
      try handle.close()
      if unsafe rename(partial, path) != 0 {
        throw Failure(.stopped, "error: cannot create '\(path)': \(FileSystemError(code: errno))")
      }
      return result
    } catch {
      _ = unsafe unlink(partial)
      throw error
    }
  }
}
