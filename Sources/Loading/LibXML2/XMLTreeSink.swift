internal import CLibXML2
internal import TextModel

/// Turns libxml2's events into a tree whose text points into the document. See ``HTMLTreeSink`` for the way it is done.
@safe
struct XMLTreeSink {
  private var builder = MarkupTreeBuilder()
  /// What is being parsed; valid as long as the sink.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cuts: CutMap
  private let references: [ReducedXML.Reference]
  /// What the references stand for.
  private let referenceCharacters: [UInt8]
  private var referenceIndex = 0
  /// Up to where (in `bytes`) text was taken.
  private var textEnd = 0
  private let nodeLimit: Int
  private var droppedDepth = 0
  private(set) var droppedCount = 0
  private(set) var inexactCount = 0
  private(set) var hasRoot = false
  private(set) var rootNamespace = ""
  private(set) var errorCount = 0
  /// Of the first error.
  private(set) var errorMessage: String?
  private(set) var errorOffset: Int?
  var parser: xmlParserCtxtPtr?

  init(
    bytes: UnsafeBufferPointer<UInt8>, cuts: UnsafeBufferPointer<Cut>, references: [ReducedXML.Reference],
    characters: [UInt8], nodeLimit: Int
  ) {
    unsafe self.bytes = unsafe bytes
    self.cuts = unsafe CutMap(cuts)
    self.references = references
    referenceCharacters = characters
    self.nodeLimit = nodeLimit
  }

  consuming func finish() -> MarkupTree { builder.finish() }

  // MARK: Events

  mutating func startElement(
    _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ attributeCount: Int
  ) {
    let space = unsafe string(namespace)
    if !hasRoot {
      hasRoot = true
      rootNamespace = space
    }
    guard droppedDepth == 0, builder.nodeCount < nodeLimit else {
      droppedDepth += 1
      droppedCount += 1
      return
    }
    let isRoots = space == rootNamespace
    let usual = unsafe isRoots ? "" : XMLNamespaces.prefix(of: space) ?? string(prefix)
    unsafe builder.open(.other, name: builder.intern(usual.isEmpty ? string(name) : usual + ":" + string(name)))
    guard let attributes = unsafe attributes else { return }
    // Five pointers an attribute: name, prefix, namespace, start and end of the value.
    for index in 0..<attributeCount {
      guard let local = unsafe attributes[index * 5], let start = unsafe attributes[index * 5 + 3],
        let end = unsafe attributes[index * 5 + 4], unsafe end >= start
      else { continue }
      let prefix = unsafe string(attributes[index * 5 + 1])
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      let name = unsafe prefix.isEmpty ? string(local) : prefix + ":" + string(local)
      unsafe builder.addAttribute(name: builder.intern(name), value: value.span)
    }
  }

  mutating func endElement() {
    if droppedDepth > 0 {
      droppedDepth -= 1
    } else {
      builder.close()
    }
  }

  mutating func characters(_ text: UnsafePointer<UInt8>, _ count: Int) {
    guard droppedDepth == 0, builder.nodeCount < nodeLimit else {
      droppedCount += 1
      return
    }
    let position = self.position
    if count <= 4, unsafe appendReference(text, count, at: position) { return }
    if let start = unsafe start(of: text, count, at: position) {
      appendLiteral(from: start, to: start + count)
    } else {
      unsafe appendInexact(text, count, to: min(max(position, 0), bytes.count))
    }
  }

  /// The content of a CDATA section, as a whole.
  mutating func rawCharacters(_ text: UnsafePointer<UInt8>, _ count: Int) {
    guard droppedDepth == 0, builder.nodeCount < nodeLimit else {
      droppedCount += 1
      return
    }
    let position = self.position
    // The parser stands on the `>` of `]]>`, or behind it.
    for start in [position - 2 - count, position - 3 - count, position - count]
    where unsafe start >= textEnd && bytes.holds(text, count, at: start) {
      return appendLiteral(from: start, to: start + count)
    }
    if let start = unsafe start(of: text, count, at: position) { return appendLiteral(from: start, to: start + count) }
    unsafe appendInexact(text, count, to: min(max(position, 0), bytes.count))
  }

  mutating func note(_ error: xmlError) {
    // Warnings and undeclared prefixes lose nothing.
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue,
      unsafe error.domain != Int32(XML_FROM_NAMESPACE.rawValue)
    else {
      return
    }
    errorCount += 1
    guard errorMessage == nil else { return }
    var message = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
    while let last = message.utf8.last, last <= 0x20 { message.removeLast() }
    errorMessage = message
    errorOffset = unsafe cuts.original(min(max(position, 0), bytes.count))
  }

  // MARK: Text

  private var position: Int {
    guard let parser = unsafe parser, let input = unsafe parser.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Where `text` stands, which the parser hands over while reading at `position`.
  private func start(of text: UnsafePointer<UInt8>, _ count: Int, at position: Int) -> Int? {
    // Mostly it is the parser's own input.
    if let parser = unsafe parser, let input = unsafe parser.pointee.input, let base = unsafe input.pointee.base,
      let end = unsafe input.pointee.end, unsafe text >= base, unsafe text < end
    {
      let start = unsafe Int(input.pointee.consumed) + (text - base)
      if unsafe bytes.holds(text, count, at: start) { return start }
    }
    // Text goes on where the last ended, or ends where the parser stands, or one character behind that.
    if position - textEnd >= count - 4, position - textEnd <= count, unsafe bytes.holds(text, count, at: textEnd) {
      return textEnd
    }
    for start in stride(from: position - count, through: position - count + 4, by: 1)
    where unsafe start >= textEnd && bytes.holds(text, count, at: start) {
      return start
    }
    return nil
  }

  private mutating func appendReference(_ text: UnsafePointer<UInt8>, _ count: Int, at position: Int) -> Bool {
    guard unsafe position <= bytes.count, position > 1, unsafe bytes[position - 1] == UInt8(ascii: ";") else {
      return false
    }
    var start = position - 2
    let lowest = max(textEnd, position - CharacterReference.maximumLength)
    while start >= lowest, unsafe CharacterReference.isPart(bytes[start]) { start -= 1 }
    guard start >= lowest, unsafe bytes[start] == UInt8(ascii: "&") else { return false }
    while referenceIndex < references.count, Int(references[referenceIndex].reduced) < start { referenceIndex += 1 }
    if referenceIndex < references.count, Int(references[referenceIndex].reduced) == start {
      let reference = references[referenceIndex]
      textEnd = position
      let (start, end) = (Int(reference.start), Int(reference.end))
      if let range = reference.characters {
        let characters = referenceCharacters
        builder.appendText(
          characters.span.extracting(Int(range.lowerBound)..<Int(range.upperBound)), start: start, end: end)
      } else {
        // Stray ampersands are their own text.
        builder.appendText(start: start, end: end)
      }
      return true
    }
    guard unsafe CharacterReference(in: bytes.span, at: start)?.length == position - start else { return false }
    textEnd = position
    let characters = unsafe UnsafeBufferPointer(start: text, count: count)
    let first = cuts.original(start)
    unsafe builder.appendText(characters.span, start: first, end: cuts.originalEnd(position))
    return true
  }

  private mutating func appendLiteral(from start: Int, to end: Int) {
    var start = start
    textEnd = end
    while let border = cuts.firstCut(after: start, before: end) {
      appendOriginal(start, border)
      start = border
    }
    appendOriginal(start, end)
  }

  private mutating func appendOriginal(_ start: Int, _ end: Int) {
    let original = cuts.original(start)
    guard cuts.isInserted else { return builder.appendText(start: original, end: original + end - start) }
    // An attribute's value where the parser sees none.
    unsafe builder.appendText(bytes.extracting(start..<end).span, start: original, end: cuts.originalEnd(end))
  }

  private mutating func appendInexact(_ text: UnsafePointer<UInt8>, _ count: Int, to end: Int) {
    let characters = unsafe UnsafeBufferPointer(start: text, count: count)
    let start = min(textEnd, end)
    inexactCount += 1
    textEnd = max(textEnd, end)
    let first = cuts.original(start)
    unsafe builder.appendText(
      characters.span, start: first, end: start < end ? max(first, cuts.originalEnd(end)) : first)
  }

  private func string(_ text: UnsafePointer<UInt8>?) -> String {
    unsafe String(decoding: Loading.bytes(of: text), as: UTF8.self)
  }
}
