import DatabaseExport
import Exports
import Foundation
import Pipeline

/// Where an export goes: standard output, a file that appears whole or not at all, or a folder of which the same is true.
struct ExportWriting {
  /// The name that the file or folder gets in the end; `nil` for standard output.
  private let path: String?
  /// While it is written.
  private let partial: String
  private var file: OutputFile?
  private var database: RecordDatabase?

  /// - Parameter source: the records' file, which is never written over.
  init(to destination: String?, _ format: ExportFormat, from source: String) throws {
    guard let destination, destination != "-" else {
      switch format.form {
      case .file: break
      case .folder:
        throw Failure(
          .refused, "error: \(format.name) is a folder of files: say where with -o, as in -o \(format.name)/")
      case .database:
        throw Failure(.refused, "error: a database is a file: say where with -o, as in -o export\(format.ending)")
      }
      (path, partial) = (nil, "")
      return
    }
    let path = destination.count > 1 && destination.hasSuffix("/") ? String(destination.dropLast()) : destination
    self.path = path
    partial = path + ".partial"
    if format.form == .folder {
      if FileManager.default.fileExists(atPath: path) {
        throw Failure(.refused, "error: '\(path)' is there already; remove it, or choose another folder with -o")
      }
      if FileManager.default.fileExists(atPath: partial) {
        throw Failure(.refused, "error: '\(partial)' is left of an export that did not end; remove it")
      }
      if unsafe mkdir(partial, 0o755) != 0 {
        throw OutputError.current("create", partial)
      }
      return
    }
    try Destination.check(
      path, from: source, example: "export" + format.ending, isStream: format.form == .file)
    file = try OutputFile(path: partial)
    guard format.form == .database else { return }
    do {
      // SQLite takes an empty file for a new database; that it can be created has been told as of any other file.
      try file?.complete()
      file = nil
      database = try failing { try RecordDatabase(path: partial) }
    } catch {
      abandon()
      throw error
    }
  }

  /// Takes a document, if it is a database that is written.
  func add(_ document: ExportDocument) throws { try failing { try database?.add(document) } }

  /// Takes what an export has written so far.
  mutating func write(_ output: inout ExportOutput) throws {
    let (bytes, files) = output.take()
    if path == nil { return Terminal.write(bytes) }
    if database != nil { return }
    if file != nil { return try file?.write(bytes) ?? () }
    for entry in files {
      var written = try OutputFile(path: partial + "/" + entry.name)
      try written.write(entry.bytes)
      try written.complete()
    }
  }

  /// Gives the file or folder its name.
  mutating func finish() throws {
    guard let path else { return }
    if let database { try failing { try database.finish() } }
    if file != nil { return try file?.finish(as: path) ?? () }
    if unsafe rename(partial, path) != 0 {
      throw OutputError.current("create", path)
    }
  }

  /// Removes what was written.
  mutating func abandon() {
    guard path != nil else { return }
    if let file { return file.abandon() }
    database = nil
    try? FileManager.default.removeItem(atPath: partial)
  }

  /// What goes wrong in a database stops an export as a full disk does.
  private func failing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw OutputError(operation: "write", path: partial, reason: RecordDatabase.reason(of: error))
    }
  }
}
