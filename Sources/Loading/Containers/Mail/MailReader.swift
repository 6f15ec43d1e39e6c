internal import TextModel

/// Reads a mail (RFC 5322, MIME): its text, called as the file is, and the texts attached to it.
///
/// Of alternatives the plain one is taken, unless it is empty. Subject, sender and date become metadata.
final class MailReader: ContainerReader {
  static let container = Container(
    name: "mail", suffixes: ["eml"], summary: "mails, with the texts attached to them",
    recognises: { (start, suffixes) in suffixes.first == "eml" || beginsWithHeader(start) },
    isRead: .whole, open: { (source, _) throws(Problem) in MailReader(try source.all()) })

  private var members: [ContainerMember] = []

  private init(_ bytes: [UInt8]) {
    let mail = MIMEPart(bytes, 0..<bytes.count, number: "", depth: 0)
    var lostCount = 0
    let texts = mail.texts(lostCount: &lostCount)
    let body = texts.first { !$0.isAttached }
    var member = ContainerMember(name: nil, bytes: .success(body?.content ?? []))
    member.charset = body?.charset
    member.format = .named(body?.mediaType == "text/html" ? "html" : "text")
    member.metadata.title = mail.header.bytes("subject").flatMap(EncodedWords.decoded)
    member.metadata.authors = mail.header.bytes("from").map(MailReader.names) ?? []
    member.metadata.date = mail.header.text("date").flatMap { FeedDate.iso8601($0) }
    member.warnings.add(
      .memberLimit, count: lostCount,
      detail: "parts of a mail beyond \(MIMEPart.mostParts) or nested deeper than \(MIMEPart.deepest)")
    members.append(member)
    for part in texts where part.isAttached {
      var attached = ContainerMember(name: part.number, bytes: .success(part.content))
      attached.charset = part.charset
      attached.format = part.fileName.map { .path($0) } ?? MediaType.format(part.mediaType).map { .named($0) } ?? .none
      members.append(attached)
    }
    members.reverse()
  }

  func next() -> ContainerMember? { members.popLast() }

  /// Three of the lines that all mails have, before the first empty one.
  private static func beginsWithHeader(_ start: Span<UInt8>) -> Bool {
    let known: Set<String> = [
      "from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "content-type",
    ]
    guard start.count > 0, isASCIILetter(start[0]) else { return false }
    var bytes: [UInt8] = []
    for index in 0..<min(start.count, 8192) { bytes.append(start[index]) }
    // A text that begins with a word and a colon is none.
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon < 40,
      bytes[..<colon].allSatisfy({ isASCIILetter($0) || $0 == UInt8(ascii: "-") })
    else { return false }
    return Set(HeaderLines.split(bytes[...]).header.fields.map(\.name)).intersection(known).count >= 3
  }

  /// `"Hanai, Toru" <hanai@example.org>, office@example.org`: the names, or addresses where there is no name.
  private static func names(_ value: [UInt8]) -> [String] {
    var names: [String] = []
    var part: [UInt8] = []
    var isQuoted = false
    func finish() {
      var name = part[...]
      var address: ArraySlice<UInt8>?
      if let open = part.firstIndex(of: UInt8(ascii: "<")) {
        name = part[..<open]
        address = part[(open + 1)...].prefix { $0 != UInt8(ascii: ">") }
      }
      name = HeaderLines.trimmed(name)
      let text = name.isEmpty ? address.map { String(decoding: $0, as: UTF8.self) } : EncodedWords.decoded(Array(name))
      if let text, !text.isEmpty { names.append(text) }
      part = []
    }
    for byte in value {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        finish()
      } else {
        part.append(byte)
      }
    }
    finish()
    return names
  }
}
