internal import TextModel

/// Reads WARC (ISO 28500), packed or not: answers of servers with success (`response`), files (`resource`), and texts made
/// of them (`conversion`, as in WET files).
///
/// A member is called by the number of its record, counted over all records, so that another choice of them does not change
/// it. Requests, metadata, repeated answers (`revisit`) and what is no text by its type are left out.
final class WARCReader: ContainerReader {
  static let container = Container(
    name: "WARC", suffixes: ["warc", "wet"], summary: "WARC crawls, also packed with gzip, a document an answer",
    recognises: { (start, suffixes) in
      if start.hasPrefix("warc/", at: 0) { return true }
      let isNamed = suffixes.first == "gz" && ["warc", "wet"].contains(suffixes.dropFirst().first ?? "")
      return Magic.gzip.starts(start) && (isNamed || beginsWithRecord(start))
    },
    isRead: .fromSource, open: { (source, limits) throws(Problem) in try WARCReader(source, limits) })

  private static let lineLimit = 1 << 16
  /// Bytes of a record's header lines together.
  private static let headerLimit = 1 << 20

  private let limits: ContainerLimits
  private let size: Int
  private var bytes: ByteStream
  private var records = 0

  private init(_ source: any ByteSource, _ limits: ContainerLimits) throws(Problem) {
    self.limits = limits
    size = source.byteCount
    do throws(ByteStream.Failure) {
      bytes = try ByteStream(source, most: limits.unpackedBytes(of: size))
    } catch {
      throw limits.problem(error, size, damage: "it cannot be unpacked")
    }
  }

  private static func beginsWithRecord(_ start: Span<UInt8>) -> Bool {
    var packed: [UInt8] = []
    for index in 0..<min(start.count, 4096) { packed.append(start[index]) }
    var unpacked: [UInt8] = []
    var offset = 0
    _ = Inflater()?.unpack(packed, from: &offset, to: &unpacked)
    return unpacked.span.hasPrefix("warc/", at: 0)
  }

  func next() throws(Problem) -> ContainerMember? {
    do throws(ByteStream.Failure) {
      while let header = try header() {
        records += 1
        guard let length = header.number("content-length"), length >= 0 else {
          throw ByteStream.Failure.damaged
        }
        guard isWanted(header) else {
          _ = try bytes.bytes(length, isKept: false)
          continue
        }
        let isTooLarge = length > limits.bytes
        let block = try bytes.bytes(length, isKept: !isTooLarge)
        if !isTooLarge, block.count < length { throw ByteStream.Failure.damaged }
        guard let member = member(header, isTooLarge ? nil : block) else { continue }
        return member
      }
      return nil
    } catch {
      throw limits.problem(
        error, size, damage: "record \(records + 1) is damaged or cut off; those before it were read")
    }
  }

  /// The header of the next record, which begins with the version; `nil` at the end.
  private func header() throws(ByteStream.Failure) -> HeaderLines? {
    var line = try line()
    while let empty = line, empty.isEmpty { line = try self.line() }
    guard let version = line else { return nil }
    guard version.span.hasPrefix("warc/", at: 0) else { throw .damaged }
    var header = HeaderLines()
    var size = 0
    while let line = try self.line() {
      if line.isEmpty { return header }
      size += line.count
      guard size <= WARCReader.headerLimit else { throw .damaged }
      header.add(line[...])
    }
    throw .damaged
  }

  /// The next line without its end.
  private func line() throws(ByteStream.Failure) -> [UInt8]? {
    guard var line = try bytes.line(most: WARCReader.lineLimit)?.bytes else { return nil }
    if line.last == 0x0A { line.removeLast() }
    if line.last == 0x0D { line.removeLast() }
    return line
  }

  private func isWanted(_ header: HeaderLines) -> Bool {
    switch header.text("warc-type") {
    case "response": header.parameters("content-type").map { $0.value == "application/http" } ?? true
    case "resource", "conversion": MediaType.isText(header.parameters("content-type")?.value)
    default: false
    }
  }

  /// - Parameter block: `nil` if it is too large.
  private func member(_ header: HeaderLines, _ block: [UInt8]?) -> ContainerMember? {
    var member = ContainerMember(
      name: MemberName.numbered(records), bytes: .failure(limits.memberProblem))
    var url = header.bytes("warc-target-uri") ?? []
    // Some writers put it between these.
    if url.first == UInt8(ascii: "<"), url.last == UInt8(ascii: ">") { url = Array(url.dropFirst().dropLast()) }
    if !url.isEmpty { member.metadata.url = String(decoding: url, as: UTF8.self) }
    guard let block else { return member }
    var type = header.parameters("content-type")
    var body = Result<[UInt8], Problem>.success(block)
    if header.text("warc-type") == "response" {
      guard let answer = HTTPAnswer(block), answer.isSuccess else { return nil }
      type = answer.header.parameters("content-type")
      guard MediaType.isText(type?.value) else { return nil }
      body = answer.body(limits)
    }
    member.bytes = body
    member.charset = type?.parameters["charset"]
    if let format = MediaType.format(type?.value) { member.format = .named(format) }
    return member
  }
}
