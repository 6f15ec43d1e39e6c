import Foundation
import TextModel
import Testing

@testable import Loading

@Suite("Containers")
struct ContainerTests {
  struct Member: Hashable, CustomStringConvertible {
    var id: String
    var text: String
    var format = ""
    var charset = ""
    var description: String { "\(id) \(format) \(charset): \(text)" }
  }

  /// What a file gives: texts as decoded, problems by their status and reason.
  static func members(
    _ bytes: [UInt8], _ path: String, limits: LoadLimits = LoadLimits()
  ) throws -> [Member] {
    var file = try Loader(limits: limits).load(bytes, path: path)
    var members: [Member] = []
    while let next = file.next() {
      switch next {
      case .memberEnd: break
      case .leftOut: members.append(Member(id: "", text: "left out"))
      case .problem(let id, let problem):
        members.append(Member(id: id, text: "\(problem.status.rawValue): \(problem.reason)"))
      case .document(let document):
        members.append(
          Member(
            id: document.id, text: String(decoding: document.content.bytes, as: UTF8.self),
            format: document.source.format, charset: document.source.charset))
        let source = SourceMembers(MemorySource(bytes), path: path, limits: limits).bytes(of: document.source.member)
        #expect(source?.count == document.source.byteCount, "\(document.id): the source is found again")
      }
    }
    return members
  }

  // MARK: WARC

  static func record(
    _ type: String, _ uri: String, _ block: String, contentType: String = "application/http; msgtype=response"
  )
    -> String
  {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nContent-Type: \(contentType)\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  static let crawl =
    record("warcinfo", "", "software: x\r\n", contentType: "application/warc-fields")
    + record("request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n", contentType: "application/http; msgtype=request")
    + record("response", "http://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Shikotan")
    + record("response", "<http://a.example/b/>", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone")
    + record("response", "http://a.example/c.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n.PNG")
    + record(
      "response", "http://a.example/d",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n4\r\nItur\r\n2;x=y\r\nup\r\n0\r\n\r\n"
    )
    + record(
      "response", "http://a.example/e",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Type: text/plain\r\n\r\nalready unpacked"
    )
    + record("conversion", "http://a.example/f", "Kunashir", contentType: "text/plain")

  @Test("of WARC, texts of successful answers, numbered over all records; encodings that were undone are believed gone")
  func warc() throws {
    let expected = [
      Member(id: "a.warc#000003", text: "<p>Shikotan", format: "html", charset: "utf-8"),
      Member(id: "a.warc#000006", text: "Iturup", format: "text", charset: "utf-8"),
      Member(id: "a.warc#000007", text: "already unpacked", format: "text", charset: "utf-8"),
      Member(id: "a.warc#000008", text: "Kunashir", format: "text", charset: "utf-8"),
    ]
    #expect(try ContainerTests.members(Array(ContainerTests.crawl.utf8), "a.warc") == expected)
    var file = try Loader().load(Array(ContainerTests.crawl.utf8), path: "a")
    guard case .document(let document)? = file.next() else { throw Problem(.malformed, "no document") }
    #expect(document.metadata.url == "http://a.example/")
  }

  @Test("cut anywhere, a crawl gives what stood before, and says that it is cut off unless a record ended there")
  func cutWARC() throws {
    let whole = Array(ContainerTests.crawl.utf8)
    let all = try ContainerTests.members(whole, "a.warc")
    for length in 5..<whole.count {
      let found = try ContainerTests.members(Array(whole[..<length]), "a.warc")
      let documents = found.filter { !$0.format.isEmpty }
      #expect(documents == Array(all.prefix(documents.count)), "\(length)")
      for problem in found where problem.format.isEmpty {
        #expect(problem.id == "a.warc" && problem.text.hasPrefix("malformed: record "), "\(length)")
      }
    }
  }

  // MARK: Mail

  static let mail = """
    From: "Lavrov, Sergey" <lavrov@example.org>, =?utf-8?q?Sh=C5=8Dz=C5=8D?= Abe <abe@example.org>
    Subject: =?koi8-r?B?79PU0s/X?= =?koi8-r?B?wSDr1dLJzNk=?=
    Date: Fri, 15 Apr 2016 10:04:00 +0900
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="outer"

    Not part of it.
    --outer
    Content-Type: multipart/alternative; boundary=inner

    --inner
    Content-Type: text/plain; charset=koi8-r
    Content-Transfer-Encoding: quoted-printable

    =FB=C9=CB=CF=D4=C1=CE =
    =E9=D4=D5=D2=D5=D0
    --inner
    Content-Type: text/html; charset=koi8-r

    <p>other
    --inner--
    --outer
    Content-Type: text/plain; name="notes.txt"
    Content-Disposition: attachment
    Content-Transfer-Encoding: base64

    SGFib21h
    aQ==
    --outer
    Content-Type: image/png; name="map.png"

    .PNG
    --outer--
    """

  @Test("of a mail, the plain text in its charset and the texts attached, with who wrote it, when and on what")
  func mail() throws {
    let bytes = Array(ContainerTests.mail.utf8)
    let expected = [
      Member(id: "a.eml", text: "Шикотан Итуруп", format: "text", charset: "koi8-r"),
      Member(id: "a.eml#2", text: "Habomai", format: "text", charset: "utf-8"),
    ]
    #expect(try ContainerTests.members(bytes, "a.eml") == expected)
    // Known by its content too.
    #expect(try ContainerTests.members(bytes, "a").map(\.text) == expected.map(\.text))
    var file = try Loader().load(bytes, path: "a.eml")
    guard case .document(let document)? = file.next() else {
      throw Problem(.malformed, "no document")
    }
    #expect(document.metadata.title == "Острова Курилы")
    #expect(document.metadata.authors == ["Lavrov, Sergey", "Shōzō Abe"])
    #expect(document.metadata.date == "2016-04-15T10:04:00+09:00")
    #expect(document.source.charsetEvidence == .transport)
  }

  @Test(
    "parts of a mail that are too many or too deep are counted",
    arguments: [(1_000, 1, 0), (1_001, 1, 1), (1_200, 1, 200), (2, 16, 0), (2, 17, 2)])
  func mailParts(_ count: Int, _ depth: Int, _ lost: Int) throws {
    var mail = "From: a@example.org\nSubject: s\nDate: Fri, 15 Apr 2016 10:04:00 +0900\n"
    for level in 1...depth {
      mail += "Content-Type: multipart/mixed; boundary=\"m\(level)m\"\n\n--m\(level)m\n"
    }
    mail += Array(repeating: "\nIturup\n", count: count).joined(separator: "--m\(depth)m\n")
    let documents = try Loader().load(Array(mail.utf8), path: "a.eml").documents
    let detail = "parts of a mail beyond 1000 or nested deeper than 16"
    #expect(documents[0].warnings.all == (lost == 0 ? [] : [Warning(.memberLimit, count: lost, detail: detail)]))
    #expect(String(decoding: documents[0].content.bytes, as: UTF8.self) == (depth > 16 ? "" : "Iturup"))
  }

  @Test("a mailbox holds mails behind `From ` at empty lines, with `>From ` for the word itself")
  func mailbox() throws {
    let box = """
      From a@example.org Fri Apr 15 10:04:00 2016
      Subject: one

      Shikotan
      From Tokyo it is far.

      >From here too. from there.

      From b@example.org Fri Apr 15 10:05:00 2016
      Subject: two

      Iturup

      """
    let found = try ContainerTests.members(Array(box.utf8), "a.mbox")
    #expect(found.map(\.id) == ["a.mbox#000001", "a.mbox#000002"])
    #expect(found.map(\.text) == ["Shikotan\nFrom Tokyo it is far.\n\nFrom here too. from there.\n\n", "Iturup\n"])
  }

  @Test(
    "prose that looks a little like mail is prose",
    arguments: [
      "From Tokyo to Moscow: a journey.\n\nText.", "Subject: islands\n\nText.",
      "Note: see below.\nDate: unknown\n\nText.",
      "From 1945 on:\nTo: be or not\n",
    ])
  func noMail(_ text: String) throws {
    let found = try ContainerTests.members(Array(text.utf8), "a.txt")
    #expect(found == [Member(id: "a.txt", text: text, format: "text", charset: "utf-8")])
  }

  // MARK: JSON Lines

  @Test("of JSON Lines, the text of each object with its escapes undone; other lines are malformed, with the column")
  func jsonLines() throws {
    let lines = #"""
      {"id": 7, "nested": {"text": "no", "list": [1, {"a": null}]}, "text": "\u0428\u0438 \ud83d\ude00 \"a\"\/\n\tb", "title": "T"}

      {"html": "<p>Iturup", "content": 5}
      {"a": 1}
      {"text": "cut

      """#
    let found = try ContainerTests.members(Array(lines.utf8), "a.jsonl")
    #expect(
      found == [
        Member(id: "a.jsonl#000001", text: "Ши 😀 \"a\"/\n\tb", format: "text", charset: "utf-8"),
        Member(id: "a.jsonl#000003", text: "<p>Iturup", format: "html", charset: "utf-8"),
        Member(
          id: "a.jsonl#000004", text: "malformed: no string called text, content, body, article, html holds its text"),
        Member(id: "a.jsonl#000005", text: "malformed: column 14: no JSON object can be read there"),
      ])
  }

  // MARK: Limits

  /// gzip (RFC 1952) without packing anything.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    func little(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    let count = UInt16(bytes.count)
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
    let lengths = [
      UInt8(truncatingIfNeeded: count), UInt8(count >> 8), UInt8(truncatingIfNeeded: ~count), UInt8(~count >> 8),
    ]
    return head + lengths + bytes + little(~crc) + little(UInt32(bytes.count))
  }

  /// A tar archive (POSIX.1-1988).
  static func tar(_ files: [(path: String, text: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    for file in files {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, _ at: Int) { header.replaceSubrange(at..<at + text.utf8.count, with: text.utf8) }
      func octal(_ value: Int, _ width: Int) -> String {
        let digits = String(value, radix: 8)
        return String(repeating: "0", count: width - digits.count) + digits
      }
      put(file.path, 0)
      put("0000644", 100)
      put(octal(file.text.utf8.count, 11), 124)
      put("        0", 148)
      put("ustar\u{0}00", 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", 148)
      archive += header + Array(file.text.utf8)
      archive += [UInt8](repeating: 0, count: (512 - archive.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  @Test("a path that an archive holds again is no document within the first, and its source is found")
  func repeated() throws {
    let feed = "<rss><channel><item><title>Iturup</title></item><item><title>Kunashir</title></item></channel></rss>"
    let files = [
      ("a.xml", feed), ("a.xml", "<p>Shikotan</p>"), ("b.txt", "Tokyo"), ("b.txt", "Habomai"), ("b.txt", ""),
    ]
    let found = try ContainerTests.members(ContainerTests.tar(files), "a.tar")
    #expect(
      found.map(\.id) == [
        "a.tar#a.xml#000001", "a.tar#a.xml#000002", "a.tar#a.xml##000002", "a.tar#b.txt", "a.tar#b.txt##000004",
        "a.tar#b.txt##000005",
      ])
  }

  @Test("containers within containers are opened up to the limit")
  func nesting() throws {
    let box = Array("From a@example.org Fri Apr 15 10:04:00 2016\nA: b\n\nTokyo".utf8)
    #expect(try ContainerTests.members(box, "a.mbox").map(\.text) == ["Tokyo"])
    var limits = LoadLimits()
    limits.nesting = 1
    #expect(
      try ContainerTests.members(box, "a.mbox", limits: limits).map(\.text) == [
        "too-large: containers within containers, more than 1 deep (load.limits.nesting)"
      ])
  }

  @Test("what a file may hold is shared by all containers within it")
  func shared() throws {
    var limits = LoadLimits()
    limits.members = 5
    let line = "{\"text\":\"Tokyo\"}\n"
    let box = (1...3).map { "From a@example.org Fri Apr 15 10:04:00 201\($0)\nA: b\n\n\($0)\n\n" }.joined()
    #expect(
      try ContainerTests.members(Array(box.utf8), "a.mbox", limits: limits).map(\.text) == [
        "1\n\n", "2\n\n", "too-large: more than 5 members (load.limits.members); the first were read",
      ])
    limits.members = 2
    let packed = ContainerTests.stored(Array(String(repeating: line, count: 3).utf8))
    #expect(
      try ContainerTests.members(packed, "a.jsonl.gz", limits: limits).map(\.text) == [
        "Tokyo", "Tokyo", "too-large: more than 2 members (load.limits.members); the first were read",
      ])
  }

  @Test("a packed file keeps its path, and what it holds is known by the suffix before")
  func packed() throws {
    let found = try ContainerTests.members(ContainerTests.stored(Array("# Iturup".utf8)), "b/a.md.gz")
    #expect(found == [Member(id: "b/a.md.gz", text: "# Iturup", format: "markdown", charset: "utf-8")])
    // WARC within it is found by its first bytes.
    let crawl = ContainerTests.stored(Array(ContainerTests.crawl.utf8))
    #expect(try ContainerTests.members(crawl, "a.gz").map(\.id).first == "a.gz#000003")
  }

  @Test("limits of members and of a member's bytes")
  func limits() throws {
    var limits = LoadLimits()
    limits.members = 2
    let lines = Array(String(repeating: "{\"text\":\"Tokyo\"}\n", count: 3).utf8)
    #expect(
      try ContainerTests.members(lines, "a.jsonl", limits: limits).map(\.text) == [
        "Tokyo", "Tokyo", "too-large: more than 2 members (load.limits.members); the first were read",
      ])
  }

  @Test("whatever bytes stand behind a container's mark, it ends in statuses", arguments: 0..<200)
  func noise(_ seed: Int) throws {
    var generator = SplitMix(seed: UInt64(seed))
    let starts: [[UInt8]] = [
      [0x1F, 0x8B, 8], Array("BZh9".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
      [0x50, 0x4B, 3, 4], Array(ContainerTests.crawl.utf8), Array(ContainerTests.mail.utf8),
      Array("From a Fri Apr 15 10:04:00 2016\nA: b\n\n".utf8), ContainerTests.stored(Array("Tokyo".utf8)),
    ]
    var bytes = starts[seed % starts.count]
    for _ in 0..<Int.random(in: 0..<300, using: &generator) {
      bytes.append(UInt8.random(in: 0...255, using: &generator))
    }
    for _ in 0..<8 {
      bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    for path in ["a", "a.warc", "a.epub", "a.tar.gz", "a.eml", "a.mbox", "a.jsonl"] {
      _ = try? ContainerTests.members(bytes, path)
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }
}
