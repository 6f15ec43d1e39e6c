import TextModel
import Testing

@testable import Loading

private func decode(_ bytes: some Sequence<UInt8>, _ charset: Charset) -> DecodedText? {
  Decoder.decode(Array(bytes).span, charset: charset)
}

private func declaration(_ page: String) -> DeclaredEncoding? { DeclaredEncoding.find(in: Array(page.utf8).span) }

private func survey(of bytes: [UInt8]) -> UTF8Survey { UTF8Survey(bytes.span) }

private func repaired(_ bytes: [UInt8]) -> [UInt8] { UTF8Decoder.decode(bytes.span, from: 0).bytes }

@Suite("Decoding")
struct DecodingTests {
  @Test("each charset is decoded as another implementation encodes it", arguments: CharsetSample.all)
  func decodes(_ sample: CharsetSample) throws {
    let text = try #require(decode(sample.bytes, Charset(sample.charset)))
    #expect(String(decoding: text.bytes, as: UTF8.self) == sample.text)
    #expect(text.warnings.isEmpty)
  }

  @Test("each character leads back to bytes that decode to it", arguments: CharsetSample.all)
  func leadsBack(_ sample: CharsetSample) throws {
    // In the two that switch by escape sequences a slice does not stand alone.
    let isStateful = sample.charset.hasPrefix("iso-2022")
    let charset = Charset(sample.charset)
    let text = try #require(decode(sample.bytes, charset))
    var offset = 0
    var last = 0
    for character in sample.text.unicodeScalars {
      let length = String(character).utf8.count
      let source = try #require(text.origin.source(of: ByteRange(offset, offset + length)))
      #expect(source.start >= last)
      if !isStateful {
        #expect(source.start == last)
        let again = try #require(decode(sample.bytes[source.indices], charset))
        #expect(String(decoding: again.bytes, as: UTF8.self) == String(character))
      }
      last = source.end
      offset += length
    }
  }

  @Test("what a page declares is believed where the bytes bear it out", arguments: CharsetSample.all)
  func declared(_ sample: CharsetSample) throws {
    guard Charset(sample.charset).extendsASCII else { return }
    let bytes = Array("<meta charset=\"\(sample.charset)\"><p>".utf8) + sample.bytes
    let document = try load(bytes)
    #expect(document.source.charset == sample.charset)
    #expect(document.source.charsetEvidence == .meta)
    #expect(allText(document.content) == sample.text)
  }

  @Test(
    "undeclared text is recognised",
    arguments: [
      "windows-1251", "koi8-r", "iso-8859-5", "ibm866", "windows-1252", "shift_jis", "euc-jp", "iso-2022-jp", "gbk",
      "big5", "euc-kr", "windows-1253", "windows-1255", "utf-16le", "utf-16be",
    ])
  func undeclared(_ name: String) throws {
    let sample = try #require(CharsetSample.all.first { $0.charset == name })
    // Wide text is known by its NUL bytes, of which East Asian writing has none.
    let bytes = name.hasPrefix("utf-16") ? wide("Iturup and Kunashir: спор", name) : sample.bytes
    let document = try load(bytes, path: "a.txt")
    let expected = name.hasPrefix("utf-16") ? "Iturup and Kunashir: спор" : sample.text
    #expect(String(decoding: document.content.bytes, as: UTF8.self) == expected)
    #expect(document.source.charsetEvidence == .detected)
  }

  private func wide(_ text: String, _ charset: String) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return charset == "utf-16le" ? pair : pair.reversed()
    }
  }

  @Test(
    "byte-order marks decide and are no text",
    arguments: [
      ("utf-8", [0xEF, 0xBB, 0xBF, 0x61] as [UInt8]), ("utf-16le", [0xFF, 0xFE, 0x61, 0]),
      ("utf-16be", [0xFE, 0xFF, 0, 0x61]), ("utf-32le", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]),
      ("utf-32be", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]),
    ])
  func marks(_ charset: String, _ bytes: [UInt8]) throws {
    let document = try load(bytes, path: "a.txt")
    #expect(document.content.bytes == [0x61])
    #expect(document.source.charset == charset)
    #expect(document.source.charsetEvidence == .bom)
    let source = try #require(document.content.origin.source(of: ByteRange(0, 1)))
    #expect(source.end == bytes.count)
  }

  @Test(
    "labels mean what the standard says",
    arguments: [
      ("latin1", "windows-1252"), ("ASCII", "windows-1252"), (" ISO-8859-1 ", "windows-1252"), ("x-sjis", "shift_jis"),
      ("gb2312", "gbk"), ("ks_c_5601-1987", "euc-kr"), ("UTF8", "utf-8"), ("win-1251", nil), ("cp1251", "windows-1251"),
      ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"),
    ])
  func labels(_ label: String, _ charset: String?) {
    #expect(EncodingLabels.charset(label.utf8)?.rawValue == charset)
  }

  @Test(
    "declarations are found",
    arguments: [
      ("<?xml version='1.0' encoding='koi8-r'?><a/>", "koi8-r", CharsetEvidence.xml),
      ("<html><head><META http-equiv=Content-Type content='text/html; charset=windows-1251'>", "windows-1251", .meta),
      ("<!-- <meta charset=koi8-r> --><meta charset=big5>", "big5", .meta),
      ("<meta charset=utf-16le>", "utf-8", .meta),
      ("<meta name=charset content=x><meta charset = \"EUC-JP\">", "euc-jp", .meta),
    ])
  func declarations(_ page: String, _ charset: String, _ evidence: CharsetEvidence) {
    let found = declaration(page)
    #expect(found?.charset?.rawValue == charset)
    #expect(found?.evidence == evidence)
  }

  @Test("valid UTF-8 wins over a declaration, with a warning")
  func validityWins() throws {
    let document = try load("<meta charset=windows-1251><p>Шикотан")
    #expect(document.source.charset == "utf-8")
    #expect(document.warningCounts == [.charsetConflict: 1])
    #expect(document.content.origin == SourceMap())
  }

  @Test("text that is valid as it stands adds no map")
  func noMap() throws {
    #expect(try load("<p>Etorofu 択捉島</p>").content.origin == SourceMap())
  }

  @Test("a few bad bytes in UTF-8 are replaced and counted")
  func badBytes() throws {
    let good = Array(String(repeating: "Кунашир ", count: 20).utf8)
    let bytes = Array("<meta charset=utf-8><p>".utf8) + good + [0xE6, 0xAD, 0x20, 0xFF] + Array("конец".utf8)
    let document = try load(bytes)
    #expect(document.source.charset == "utf-8")
    #expect(document.warningCounts == [.badBytes: 2])
    #expect(document.warnings.all.first?.detail == "the first at byte \(23 + good.count)")
    #expect(allText(document.content).hasSuffix("\u{FFFD} \u{FFFD}конец"))
    #expect(document.source(of: "конец", in: bytes) == "конец")
  }

  @Test("declared UTF-8 that is none is read as what it is")
  func falseUTF8() throws {
    let sample = try #require(CharsetSample.all.first { $0.charset == "windows-1251" })
    let document = try load(Array("<meta charset=utf-8><p>".utf8) + sample.bytes)
    #expect(document.source.charset == "windows-1251")
    #expect(document.warningCounts == [.charsetConflict: 1])
    #expect(allText(document.content) == sample.text)
  }

  @Test(
    "a page declared in one charset and written in another is read as it is written",
    arguments: [
      ("windows-1251", "windows-1252"), ("windows-1251", "koi8-r"), ("windows-1251", "gbk"), ("koi8-r", "windows-1251"),
      ("koi8-r", "iso-8859-5"), ("shift_jis", "windows-1252"), ("euc-jp", "shift_jis"),
      ("gbk", "shift_jis"), ("gbk", "windows-1252"), ("big5", "gbk"), ("euc-kr", "iso-8859-2"),
      ("windows-1253", "windows-1252"), ("windows-1255", "windows-1252"), ("windows-1256", "windows-1252"),
      ("windows-874", "windows-1252"),
    ])
  func wrongDeclaration(_ written: String, _ declared: String) throws {
    let sample = try #require(CharsetSample.all.first { $0.charset == written })
    let bytes = Array("<meta charset=\"\(declared)\"><p>".utf8) + sample.bytes + Array(" ".utf8) + sample.bytes
    let document = try load(bytes)
    #expect(allText(document.content) == "\(sample.text) \(sample.text)")
    #expect(document.source.charsetEvidence == .detected)
    #expect(document.source.charsetConfidence ?? 0 > 0)
    #expect(document.warningCounts == [.charsetConflict: 1])
  }

  @Test(
    "what a declaration says stands where the bytes speak for nothing else",
    arguments: [
      ("windows-1250", "Łódź, Kraków"), ("iso-8859-2", "Gdaňsk à"), ("windows-1252", "São Paulo não é à côté"),
      ("koi8-r", "Кто"),
    ])
  func doubtful(_ charset: String, _ text: String) throws {
    // What the charset does not have is left out of the text.
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let byte = (UInt8(0)...255).first { decode([$0], Charset(charset))?.bytes == Array(String(scalar).utf8) }
      if let byte { bytes.append(byte) }
    }
    let document = try load(Array("<meta charset=\"\(charset)\"><p>".utf8) + bytes)
    #expect(document.source.charset == charset)
    #expect(document.source.charsetConfidence == nil)
    #expect(document.warnings.isEmpty)
  }

  @Test(
    "Central European text is told from Western",
    arguments: [
      ("iso-8859-2", "Ľudia žiadali, aby ich vláda zachránila; ťažko však povedať, čo môže ešte urobiť."),
      ("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl šéf."),
      ("iso-8859-2", "Rząd żąda wysp, powiedział premier; mieszkańcy są temu przeciwni, choć nie wszyscy."),
      ("windows-1250", "Święta są już blisko, źródła mówią o śniegu."),
      ("windows-1252", "L’été à Paris, les élèves français étaient très contents de leur séjour."),
      ("windows-1252", "Os japoneses não são os únicos; a opinião é que as questões põem em causa as relações."),
      ("windows-1254", "Türkiye'nin doğusunda ışık yok, dağların üstü kışın karlıdır; çocuğun adı Işıl."),
    ])
  func central(_ charset: String, _ text: String) throws {
    let bytes = text.unicodeScalars.compactMap { scalar in
      (UInt8(0)...255).first { decode([$0], Charset(charset))?.bytes == Array(String(scalar).utf8) }
    }
    #expect(bytes.count == text.unicodeScalars.count)
    let document = try load(bytes, path: "a.txt")
    #expect(String(decoding: document.content.bytes, as: UTF8.self) == text)
    #expect(0...1000 ~= document.source.charsetConfidence ?? -1)
  }

  @Test("an unknown label is named")
  func unknownLabel() throws {
    let document = try load("<meta charset=klingon><p>Etorofu")
    #expect(document.warnings.all == [Warning(.unknownCharset, detail: "klingon")])
  }

  @Test("a stray first byte takes nothing with it")
  func strayLead() throws {
    let bytes = Array("<meta charset=shift_jis><p>".utf8) + [0x8E, 0x9F] + [0x81] + Array("</p><p>next".utf8)
    let document = try load(bytes)
    #expect(allText(document.content).hasSuffix("next"))
    #expect(render(document.content).contains("</p><p>next"))
  }

  @Test("controls become spaces and line ends keep their places")
  func controls() throws {
    let document = try load("<p>a\u{1}b\r\nc\rd\u{FFFF}e</p>")
    #expect(allText(document.content) == "a b \nc\nd\u{FFFD}e")
    #expect(document.warningCounts == [.controlCharacters: 1])
    #expect(document.content.origin == SourceMap())
  }

  @Test("random bytes decode to UTF-8 in every charset", arguments: UInt64(0)..<60)
  func randomBytes(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    let high = seed % 2 == 0
    let bytes = (0..<400).map { _ in UInt8.random(in: high ? 0x80...0xFF : 0...0xFF, using: &numbers) }
    for sample in CharsetSample.all {
      let text = try #require(decode(bytes, Charset(sample.charset)))
      #expect(String(validating: text.bytes, as: UTF8.self) != nil)
      if !text.bytes.isEmpty {
        let whole = text.origin.source(of: ByteRange(0, text.bytes.count))
        #expect((whole?.end ?? 0) <= bytes.count)
      }
    }
  }

  @Test("random text survives each Unicode encoding, character by character", arguments: UInt64(0)..<40)
  func randomText(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var text = ""
    for _ in 0..<200 {
      let value = UInt32.random(in: 0x20...0x2FFFF, using: &numbers)
      if let scalar = Unicode.Scalar(value % (seed % 3 == 0 ? 0x800 : 0x30000)), scalar.value >= 0x20 {
        text.unicodeScalars.append(scalar)
      }
    }
    var little: [UInt8] = []
    for unit in text.utf16 { little += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let decoded = try #require(decode(little, .utf16LE))
    #expect(decoded.bytes == Array(text.utf8))
    var (offset, unit) = (0, 0)
    for scalar in text.unicodeScalars {
      let length = String(scalar).utf8.count
      let units = String(scalar).utf16.count
      #expect(decoded.origin.source(of: ByteRange(offset, offset + length)) == ByteRange(unit * 2, (unit + units) * 2))
      offset += length
      unit += units
    }
    #expect(survey(of: Array(text.utf8)).isValid)
  }

  @Test("the survey agrees with the standard library", arguments: UInt64(0)..<100)
  func agrees(_ seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let palette: [UInt8] = [0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x90]
    let bytes = (0..<40).map { _ in palette[Int.random(in: 0..<palette.count, using: &numbers)] }
    let found = survey(of: bytes)
    #expect(found.isValid == (String(validating: bytes, as: UTF8.self) != nil))
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(found.badCount == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
    #expect(repaired(bytes) == Array(expected.utf8))
  }
}
