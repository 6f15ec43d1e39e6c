internal import TextModel

/// Reads JSON Lines: each line a ``DocumentLine``. A line that is none is a document that is malformed.
final class JSONLinesReader: ContainerReader {
  static let container = Container(
    name: "JSON Lines", suffixes: ["jsonl", "ndjson"], summary: "JSON Lines, a document a line with a text",
    recognises: { (start, suffixes) in
      let suffix = Magic.isPacked(start) ? suffixes.dropFirst().first : suffixes.first
      return ["jsonl", "ndjson"].contains(suffix ?? "")
    },
    isRead: .fromSource, open: { (source, limits) throws(Problem) in try JSONLinesReader(source, limits) })

  private let limits: ContainerLimits
  private let size: Int
  private var bytes: ByteStream
  private var count = 0

  private init(_ source: any ByteSource, _ limits: ContainerLimits) throws(Problem) {
    self.limits = limits
    size = source.byteCount
    do throws(ByteStream.Failure) {
      bytes = try ByteStream(source, most: limits.unpackedBytes(of: size))
    } catch {
      throw limits.problem(error, size, damage: "it cannot be unpacked")
    }
  }

  func next() throws(Problem) -> ContainerMember? {
    do throws(ByteStream.Failure) {
      while let line = try bytes.line(most: limits.bytes + 1) {
        count += 1
        // A mark that some writers leave.
        let start = count == 1 && line.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard line.bytes[start...].contains(where: { $0 > 0x20 }) else { continue }
        return member(line, from: start)
      }
      return nil
    } catch {
      throw limits.problem(
        error, size, damage: "line \(count + 1) is damaged or cut off; those before it were read")
    }
  }

  private func member(_ line: ByteStream.Line, from start: Int) -> ContainerMember {
    let name = MemberName.numbered(count)
    if line.isCut { return ContainerMember(name: name, bytes: .failure(limits.memberProblem)) }
    let end = line.bytes.last == 0x0A ? line.bytes.count - 1 : line.bytes.count
    do throws(DocumentLine.Failure) {
      let document = try DocumentLine(line.bytes, start..<max(start, end))
      guard case .text(let text, let key) = document.body else {
        return ContainerMember(name: name, bytes: .success([]))
      }
      return document.member(named: name, text, key: key)
    } catch {
      return ContainerMember(name: name, bytes: .failure(error.problem))
    }
  }
}
