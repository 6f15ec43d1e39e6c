internal import TextModel

/// An answer of an HTTP/1 server (RFC 9112) as crawlers keep it.
struct HTTPAnswer {
  let header: HeaderLines
  private let status: Int
  private let block: [UInt8]
  private let bodyStart: Int

  /// `nil` if it is none.
  init?(_ block: [UInt8]) {
    guard block.span.hasPrefix("http/", at: 0), let lineEnd = block.firstIndex(of: 0x0A) else { return nil }
    let words = block[..<lineEnd].split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: true)
    status = words.count > 1 ? Int(String(decoding: words[1].prefix(3), as: UTF8.self)) ?? 0 : 0
    let rest = HeaderLines.split(block[(lineEnd + 1)...])
    header = rest.header
    bodyStart = rest.bodyStart
    self.block = block
  }

  var isSuccess: Bool { (200..<300).contains(status) }

  /// The body without transfer and content encoding. Crawlers often keep it unpacked under the old header, so what is not
  /// encoded as the header says is taken as it is.
  func body(_ limits: ContainerLimits) -> Result<[UInt8], Problem> {
    var body = Array(block[bodyStart...])
    if header.text("transfer-encoding")?.lowercased() == "chunked", let whole = HTTPAnswer.unchunked(body) {
      body = whole
    }
    let encodings = (header.text("content-encoding") ?? "").lowercased().split { $0 == "," || $0 == " " }
    for encoding in encodings.reversed() {
      switch BodyEncoding.unpacked(body, String(encoding), limits) {
      case .success(let unpacked): body = unpacked
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(body)
  }

  /// `nil` if it is not in chunks. A last chunk that is cut off is taken as far as it goes.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var whole: [UInt8] = []
    var at = 0
    while at < body.count {
      var size = 0
      var digits = 0
      while at < body.count, let digit = hexDigit(body[at]) {
        guard digits < 12 else { return nil }
        size = size << 4 | digit
        digits += 1
        at += 1
      }
      guard digits > 0, let lineEnd = body.span.firstIndex(of: 0x0A, from: at), lineEnd - at < 1024 else {
        return whole.isEmpty ? nil : whole
      }
      at = lineEnd + 1
      if size == 0 { return whole }
      let end = min(body.count, at + size)
      whole += body[at..<end]
      at = end
      if at < body.count, body[at] == 0x0D { at += 1 }
      if at < body.count, body[at] == 0x0A { at += 1 }
    }
    return whole
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: Int((byte | 0x20) - 0x57)
    default: nil
    }
  }
}
