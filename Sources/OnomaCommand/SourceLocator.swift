import Loading
import Pipeline
import Records
import TextModel

/// Finds the document that a record was made from, and compares the two.
final class SourceLocator {
  private static let byteLimit = 2_000_000_000
  /// Larger files are read as they are needed.
  private static let wholeLimit = 256_000_000
  private let root: String?
  private let inputs: [String]
  /// The file read last: the records of a feed or container come one after the other.
  private var last: (path: String, members: SourceMembers)?

  /// - Parameters:
  ///   - root: the directory that records' paths start at.
  ///   - inputs: the inputs of the run, for when no root is given.
  init(root: String?, inputs: [String]) throws {
    guard root != nil || !inputs.isEmpty else {
      throw Failure(.refused, "error: run.json does not tell where the documents are; say it with --root")
    }
    self.root = root
    self.inputs = inputs
  }

  /// What is wrong with the source ranges of a record.
  func findings(in record: Record, line: Int) throws -> [CheckFinding] {
    let path = record.source.pathBytes
    guard let members = read(path) else {
      return [
        CheckFinding(
          line: line, id: record.id, kind: .sourceMissing,
          detail: "cannot read '\(record.source.path)' below \(root ?? inputs.joined(separator: ", "))")
      ]
    }
    guard let bytes = members.bytes(of: record.source.member) else {
      return [
        CheckFinding(
          line: line, id: record.id, kind: .sourceMissing,
          detail: "'\(record.source.path)' holds no '\(record.source.member ?? "")'")
      ]
    }
    return SourceCheck.problems(in: record, source: bytes, line: line, decode: SourceDecoding.utf8)
  }

  /// The bytes that a record was made from; `nil` where they cannot be read.
  func bytes(of record: Record) -> [UInt8]? { read(record.source.pathBytes)?.bytes(of: record.source.member) }

  private func read(_ path: [UInt8]) -> SourceMembers? {
    let key = String(decoding: path, as: UTF8.self)
    if let last, last.path == key { return last.members }
    for candidate in candidates(path) {
      if let source = try? FileReading.source(candidate, wholeUpTo: Self.wholeLimit) {
        var limits = LoadLimits()
        // What the run read is read again, whatever its limits were.
        (limits.bytes, limits.ratio) = (Self.byteLimit, Int.max)
        let members = SourceMembers(source, path: key, limits: limits)
        last = (key, members)
        return members
      }
    }
    return nil
  }

  /// Where the file may be: below the root, below an input, or an input itself.
  private func candidates(_ path: [UInt8]) -> [[UInt8]] {
    let slash = UInt8(ascii: "/")
    if let root { return [Array(root.utf8) + [slash] + path] }
    return inputs.flatMap { (input) -> [[UInt8]] in
      let base = Array(input.utf8)
      let parent = base.lastIndex(of: slash).map { base[...$0] } ?? []
      return [base + [slash] + path, parent + path, base]
    }
  }
}
