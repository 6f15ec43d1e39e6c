import Foundation
import Testing

/// A directory of its own for one test, removed when it goes. Paths are bytes, as file names are.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "onoma-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var bytes: [UInt8] { Array(path.utf8) }

  func bytes(_ relative: String) -> [UInt8] { Array("\(path)/\(relative)".utf8) }

  /// Writes a file and the directories above it.
  func write(_ relative: String, _ content: String = "text") throws {
    let file = URL(filePath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  /// Writes a file whose name need not be UTF-8.
  func write(name: [UInt8]) throws {
    let full = bytes + [UInt8(ascii: "/")] + name
    let descriptor = unsafe (full.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      unsafe open(buffer.baseAddress!, O_CREAT | O_WRONLY, 0o600)
    }
    try #require(descriptor >= 0)
    close(descriptor)
  }

  func makeDirectory(_ relative: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(relative)", withIntermediateDirectories: true)
  }

  func move(_ relative: String, to target: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(relative)", toPath: "\(path)/\(target)")
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(relative)", withDestinationPath: target)
  }

  func hardLink(_ relative: String, to target: String) throws {
    try FileManager.default.linkItem(atPath: "\(path)/\(target)", toPath: "\(path)/\(relative)")
  }

  func makeFIFO(_ relative: String) throws { try #require(unsafe mkfifo("\(path)/\(relative)", 0o600) == 0) }

  func setPermissions(_ relative: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(path)/\(relative)")
  }

  /// Whether permissions do not bind this process, so that unreadable files cannot be made.
  static var readsEverything: Bool { geteuid() == 0 }
}
