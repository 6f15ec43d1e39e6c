internal import TextModel

/// Reads mbox (RFC 4155, with `>From ` quoted as in mboxrd): mails behind lines that begin with `From `.
final class MailboxReader: ContainerReader {
  static let container = Container(
    name: "mailbox", suffixes: ["mbox"], summary: "mailboxes (mbox), a document a mail",
    recognises: { (start, suffixes) in
      start.hasPrefix("from ", at: 0) && (suffixes.first == "mbox" || beginsWithMail(start))
    },
    open: { (bytes, limits) in MailboxReader(bytes, limits) })

  private let bytes: [UInt8]
  private let limits: ContainerLimits
  /// Where the line behind which the next mail stands begins.
  private var position = 0
  private var count = 0

  private init(_ bytes: [UInt8], _ limits: ContainerLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Whether the line ends with a year, and a header's line follows.
  private static func beginsWithMail(_ start: Span<UInt8>) -> Bool {
    guard let end = start.firstIndex(of: 0x0A, from: 0), end > 10, end + 1 < start.count else { return false }
    var at = end - 1
    while at > 0, start[at] <= 0x20 { at -= 1 }
    var colon = end + 1
    while colon < start.count, isASCIILetter(start[colon]) || start[colon] == UInt8(ascii: "-") { colon += 1 }
    return isASCIIDigit(start[at]) && colon > end + 1 && colon < start.count && start[colon] == UInt8(ascii: ":")
  }

  func next() -> ContainerMember? {
    guard position < bytes.count else { return nil }
    count += 1
    let start = bytes.firstIndex(of: 0x0A, from: position).map { $0 + 1 } ?? bytes.count
    var end = start
    var isBehindEmptyLine = false
    while end < bytes.count {
      if isBehindEmptyLine, bytes[end...].starts(with: "From ".utf8) { break }
      let lineEnd = bytes.firstIndex(of: 0x0A, from: end) ?? bytes.count
      isBehindEmptyLine = lineEnd == end || lineEnd == end + 1 && bytes[end] == 0x0D
      end = min(bytes.count, lineEnd + 1)
    }
    position = end
    let name = MemberName.numbered(count)
    guard end - start <= limits.bytes else { return ContainerMember(name: name, bytes: .failure(limits.memberProblem)) }
    var member = ContainerMember(name: name, bytes: .success(unquoted(start..<end)))
    member.format = .path("\(name).eml")
    return member
  }

  /// Without a `>` before `From `, however many there are.
  private func unquoted(_ range: Range<Int>) -> [UInt8] {
    var mail: [UInt8] = []
    mail.reserveCapacity(range.count)
    var line = range.lowerBound
    while line < range.upperBound {
      let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      let quotes = bytes[line..<end].prefix { $0 == UInt8(ascii: ">") }.count
      let isQuoted = quotes > 0 && bytes[(line + quotes)...].starts(with: "From ".utf8)
      mail += bytes[(isQuoted ? line + 1 : line)..<end]
      line = end
    }
    return mail
  }
}
