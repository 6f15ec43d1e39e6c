import Evaluation
import Foundation
import Pipeline

/// Reads texts with names, whatever form they are in: an output, a folder of brat, a file of another tool, JSON Lines.
struct AnnotationReading {
  private let path: String
  private static let headSize = 4096

  init(_ path: String) { self.path = path }

  /// Calls `body` with each text and the number of its line, or its own, from 1.
  func forEach(_ body: (AnnotationReader.Line, Int) throws -> Void) throws {
    if path != "-", FileSystem.isDirectory(Array(path.utf8)) {
      let annotations = bratNames()
      if !annotations.isEmpty, !FileManager.default.fileExists(atPath: path + "/annotations.jsonl") {
        for (index, name) in annotations.enumerated() { try body(.text(try bratText(name)), index + 1) }
        return
      }
    } else if path != "-", let head = head(), let format = GoldFormats.format(of: name, head: head) {
      let bytes = try whole(path)
      for (index, text) in try failing(path, { () throws(AnnotationReader.Failure) in try format.read(bytes, name) })
        .enumerated()
      {
        try body(.text(text), index + 1)
      }
      return
    }
    let reading = try OutputReading(path)
    let reader = AnnotationReader()
    try reading.forEachLine { (line, number) in
      guard line.contains(where: { $0 > 0x20 }) else { return true }
      try body(
        try failing(reading.annotations) { () throws(AnnotationReader.Failure) in try reader.line(line, number: number)
        },
        number)
      return true
    }
  }

  /// Whether these are texts of a corpus or of another tool rather than records. What can be read but once is taken for records.
  func isForeign() throws -> Bool {
    let bytes = Array(path.utf8)
    if FileSystem.isDirectory(bytes) {
      return !bratNames().isEmpty && !FileManager.default.fileExists(atPath: path + "/annotations.jsonl")
    }
    guard let head = head() else { return false }
    if GoldFormats.format(of: name, head: head) != nil { return true }
    var isForeign = false
    try OutputReading(path).forEachLine { (line, number) in
      guard line.contains(where: { $0 > 0x20 }) else { return true }
      if case .text? = try? AnnotationReader().line(line, number: number) { isForeign = true }
      return false
    }
    return isForeign
  }

  private var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

  private func head() -> [UInt8]? {
    // Of a pipe the first bytes would be gone.
    guard (try? FileSystem.status(of: Array(path.utf8), followingLinks: true))?.kind == .file,
      let handle = FileHandle(forReadingAtPath: path)
    else { return nil }
    return (try? handle.read(upToCount: Self.headSize)).map { [UInt8]($0) }
  }

  private func whole(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.refused, "error: cannot read '\(path)'")
    }
    return [UInt8](data)
  }

  /// Names of brat's annotations without their ending, in order.
  private func bratNames() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".ann") }.map { String($0.dropLast(4)) }.sorted()
  }

  private func bratText(_ name: String) throws -> AnnotatedText {
    let text = try whole("\(path)/\(name).txt")
    let annotations = try whole("\(path)/\(name).ann")
    return try failing("\(path)/\(name).ann") { () throws(AnnotationReader.Failure) in
      try BratReader.text(text, annotations: annotations, name: name)
    }
  }

  private func failing<Result>(
    _ path: String, _ body: () throws(AnnotationReader.Failure) -> Result
  ) throws -> Result {
    do throws(AnnotationReader.Failure) {
      return try body()
    } catch {
      throw Failure(.refused, "error: \(path):\(error)")
    }
  }
}
