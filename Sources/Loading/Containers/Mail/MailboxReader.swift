internal import TextModel

/// Reads mbox (RFC 4155, with `>From ` quoted as in mboxrd): mails behind lines that begin with `From `.
final class MailboxReader: ContainerReader {
  static let container = Container(
    name: "mailbox", suffixes: ["mbox"], summary: "mailboxes (mbox), a document a mail",
    recognises: { (start, suffixes) in
      if Magic.isPacked(start) { return suffixes.dropFirst().first == "mbox" }
      return start.hasPrefix("from ", at: 0) && (suffixes.first == "mbox" || beginsWithMail(start))
    },
    isRead: .fromSource, open: { (source, limits) throws(Problem) in try MailboxReader(source, limits) })

  private let limits: ContainerLimits
  private let size: Int
  private var bytes: ByteStream
  private var count = 0
  /// Whether the line behind which the next mail stands was read.
  private var isAtMail = false

  private init(_ source: any ByteSource, _ limits: ContainerLimits) throws(Problem) {
    self.limits = limits
    size = source.byteCount
    do throws(ByteStream.Failure) {
      bytes = try ByteStream(source, most: limits.unpackedBytes(of: size))
      isAtMail = try bytes.line(most: MailboxReader.startLimit) != nil
    } catch {
      throw limits.problem(error, size, damage: "it cannot be unpacked")
    }
  }

  /// Bytes of a line that begins a mail.
  private static let startLimit = 1 << 16

  /// Whether the line ends with a year, and a header's line follows.
  private static func beginsWithMail(_ start: Span<UInt8>) -> Bool {
    guard let end = start.firstIndex(of: 0x0A, from: 0), end > 10, end + 1 < start.count else { return false }
    var at = end - 1
    while at > 0, start[at] <= 0x20 { at -= 1 }
    var colon = end + 1
    while colon < start.count, isASCIILetter(start[colon]) || start[colon] == UInt8(ascii: "-") { colon += 1 }
    return isASCIIDigit(start[at]) && colon > end + 1 && colon < start.count && start[colon] == UInt8(ascii: ":")
  }

  func next() throws(Problem) -> ContainerMember? {
    guard isAtMail else { return nil }
    count += 1
    let name = MemberName.numbered(count)
    guard let content = try mail() else { return ContainerMember(name: name, bytes: .failure(limits.memberProblem)) }
    var member = ContainerMember(name: name, bytes: .success(content))
    member.format = .path("\(name).eml")
    return member
  }

  /// The lines up to the next mail, each without one of the `>` before `From `; `nil` if they are too many.
  private func mail() throws(Problem) -> [UInt8]? {
    var mail: [UInt8] = []
    var isTooLarge = false
    var isBehindEmptyLine = false
    isAtMail = false
    do throws(ByteStream.Failure) {
      while let line = try bytes.line(most: limits.bytes + 1) {
        if isBehindEmptyLine, line.bytes.starts(with: "From ".utf8) {
          isAtMail = true
          break
        }
        isBehindEmptyLine = line.bytes == [0x0A] || line.bytes == [0x0D, 0x0A]
        let quotes = line.bytes.prefix { $0 == UInt8(ascii: ">") }.count
        let isQuoted = quotes > 0 && line.bytes[quotes...].starts(with: "From ".utf8)
        if !isTooLarge { mail += line.bytes[(isQuoted ? 1 : 0)...] }
        if mail.count > limits.bytes {
          isTooLarge = true
          mail = []
        }
      }
    } catch {
      throw limits.problem(error, size, damage: "mail \(count) is damaged or cut off; those before it were read")
    }
    return isTooLarge ? nil : mail
  }
}
