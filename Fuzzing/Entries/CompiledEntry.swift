internal import Gazetteer
internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A compiled gazetteer with some bytes changed, as a bad disk would: refused, or of wrong answers, but never a crash.
enum CompiledEntry {
  static func run(_ bytes: [UInt8]) {
    var changed = compiled
    var at = 0
    while at + 5 <= bytes.count {
      let place = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      changed[place % changed.count] = bytes[at + 4]
      at += 5
    }
    // What is left cuts the file.
    if at < bytes.count { changed.removeLast(min(changed.count - 1, Int(bytes[at]) << 4)) }
    let path = "\(folder)/changed"
    write(changed, to: path)
    guard let table = GazetteerTable.open(path) else { return }
    _ = table.isIntact
    let text = Array(text.utf8)
    for overlap in Overlap.allCases {
      let matcher = Matcher(table, overlap: overlap)
      for match in matcher.matches(in: text, ranges: [ByteRange(0, text.count)]) {
        expectBorders(match.range.start, match.range.end, of: text, "a match")
        for sense in matcher.senses(of: match) { _ = table.entity(sense.entity) }
      }
    }
    for index in 0..<min(100, table.entityCount) {
      let reference = EntityReference(index)
      _ = table.entity(reference)
      _ = table.names(of: reference)
      _ = table.countryAndClaimants(reference)
    }
  }

  private static let text =
    "Sergey Lavrov flew from New York City to Tōkyō and Habomai Islands; Шикотан, 色丹島, Ob. New York Times, Georgia."

  private static let folder: String = {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/onoma-fuzz-XXXXXX".utf8CString)
    unsafe template.withUnsafeMutableBufferPointer { (name) in
      if let start = name.baseAddress { _ = unsafe mkdtemp(start) }
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  private static let compiled: [UInt8] = {
    guard let source = try? GazetteerFile(FuzzPipeline.names), let compiler = try? GazetteerCompiler([source]),
      let sink = compiler.write(to: BytesSink(), inputs: [UInt8](repeating: 0, count: 32))
    else { fatalError("the names can be compiled") }
    return sink.bytes
  }()

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = unsafe fopen(path, "wb") else { fatalError("cannot write \(path)") }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    _ = unsafe fclose(file)
  }
}

/// Takes a compiled gazetteer as it is written.
private final class BytesSink: CompiledSink {
  private(set) var bytes: [UInt8] = []

  func write(_ more: [UInt8]) -> Bool {
    bytes += more
    return true
  }

  func writeStart(_ start: [UInt8]) -> Bool {
    bytes.replaceSubrange(0..<start.count, with: start)
    return true
  }
}
