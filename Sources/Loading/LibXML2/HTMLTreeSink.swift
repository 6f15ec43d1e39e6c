internal import CLibXML2
internal import TextModel

/// Turns libxml2's events into a tree whose text points into the page.
///
/// libxml2 hands over text as bytes in a buffer of its own. Where they stand is computed from how far the parser has
/// read and then verified byte by byte; what does not stand there is a character reference, or is recorded as inexact.
@safe
struct HTMLTreeSink {
  private var builder = MarkupTreeBuilder()
  /// What is being parsed; valid as long as the sink.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cuts: CutMap
  private let tags: UnsafeBufferPointer<ReducedHTML.Tag>
  private let attributes: UnsafeBufferPointer<ReducedHTML.Attribute>
  private let page: UnsafeBufferPointer<UInt8>
  private let leaves: [ReducedHTML.Leaf]
  /// The next leaf.
  private var leafIndex = 0
  /// The next start tag with attributes.
  private var tagIndex = 0
  /// Up to where (in `bytes`) text was taken.
  private var textEnd = 0
  private var names = KnownNames()
  private var attributeNames = [UInt16](repeating: 0, count: AttributeNames.kept.count)
  private let nodeLimit: Int
  /// Elements open that have no node, because the limit was reached.
  private var droppedDepth = 0
  private(set) var droppedCount = 0
  private(set) var inexactCount = 0
  var parser: htmlParserCtxtPtr?

  init(
    page: UnsafeBufferPointer<UInt8>, bytes: UnsafeBufferPointer<UInt8>, cuts: UnsafeBufferPointer<Cut>,
    tags: UnsafeBufferPointer<ReducedHTML.Tag>, attributes: UnsafeBufferPointer<ReducedHTML.Attribute>,
    leaves: [ReducedHTML.Leaf], nodeLimit: Int
  ) {
    unsafe self.page = unsafe page
    unsafe self.bytes = unsafe bytes
    self.cuts = unsafe CutMap(cuts)
    unsafe self.tags = unsafe tags
    unsafe self.attributes = unsafe attributes
    self.leaves = leaves
    self.nodeLimit = nodeLimit
  }

  consuming func finish() -> MarkupTree { builder.finish() }

  // MARK: Events

  mutating func startElement(_ name: UnsafePointer<UInt8>) {
    guard droppedDepth == 0, builder.nodeCount < nodeLimit else {
      droppedDepth += 1
      droppedCount += 1
      return
    }
    let known = unsafe names.name(name, &builder)
    builder.open(known.element, name: known.index)
    let position = unsafe HTMLTreeSink.position(of: parser)
    while unsafe tagIndex < tags.count, unsafe Int(tags[tagIndex].reduced) < position { tagIndex += 1 }
    // Elements that libxml2 puts in where the page leaves them out have other names.
    guard unsafe tagIndex < tags.count, unsafe Int(tags[tagIndex].reduced) == position,
      unsafe tags[tagIndex].hash == known.hash
    else { return }
    let tag = unsafe tags[tagIndex]
    addAttributes(first: tag.firstAttribute, count: tag.attributeCount)
    builder.appendText(start: Int(tag.rawStart), end: Int(tag.rawEnd))
    tagIndex += 1
  }

  private mutating func addAttributes(first: Int32, count: Int32) {
    for index in Int(first)..<Int(first + count) {
      let attribute = unsafe attributes[index]
      let kept = Int(attribute.name)
      if attributeNames[kept] == 0 { attributeNames[kept] = builder.intern(AttributeNames.kept[kept]) }
      // The reducer took the range from the page.
      let value = unsafe page.extracting(Int(attribute.start)..<Int(attribute.end))
      if unsafe value.span.firstIndex(of: UInt8(ascii: "&"), from: 0) == nil {
        unsafe builder.addAttribute(name: attributeNames[kept], value: value.span)
      } else {
        unsafe builder.addAttribute(
          name: attributeNames[kept], value: CharacterReference.decodedAttribute(value.span).span)
      }
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
    guard builder.nodeCount < nodeLimit, droppedDepth == 0 else {
      droppedCount += 1
      return
    }
    let position = unsafe HTMLTreeSink.position(of: parser)
    guard unsafe position <= bytes.count else { return unsafe appendInexact(text, count, to: bytes.count) }
    // White space between tags.
    if count == 1, unsafe text[0] <= 0x20, position > textEnd, unsafe bytes[position - 1] == (unsafe text[0]) {
      textEnd = position
      return appendOriginal(position - 1, position)
    }
    if unsafe text[count - 1] == ReducedHTML.hiddenText, let hidden = cuts.inserted(at: position - 1) {
      if count == 1 {
        textEnd = position
        cuts.pass(position - 1)
        return appendHidden(hidden.lowerBound, hidden.upperBound)
      }
    } else if count <= 4, unsafe appendReference(text, count, at: position) {
      return
    }
    var end = position
    // A full buffer is handed over before its last character is read; the name of an unknown reference is not.
    if count >= 1000 {
      let next = position + scalarLength(at: position)
      if unsafe bytes.holds(text, count, at: next - count) { end = next }
    }
    // A lone `<` as well.
    if count == 1, unsafe text[0] == UInt8(ascii: "<"), unsafe position < bytes.count,
      unsafe bytes[position] == UInt8(ascii: "<")
    {
      end = position + 1
    }
    let start = end - count
    guard start >= 0, unsafe end <= bytes.count, unsafe bytes.holds(text, count, at: start) else {
      return unsafe appendInexact(text, count, to: min(end, bytes.count))
    }
    // A reference may have taken more than libxml2 knew to be part of it.
    appendLiteral(from: max(start, textEnd), to: end)
  }

  // MARK: Text

  /// How many bytes the parser has read. Asked of the parser alone, since a property's getter is given a copy of the sink.
  @inline(__always)
  private static func position(of parser: htmlParserCtxtPtr?) -> Int {
    guard let parser = unsafe parser, let input = unsafe parser.pointee.input else { return 0 }
    let offset = unsafe input.pointee.cur - input.pointee.base
    return max(0, unsafe Int(input.pointee.consumed) + offset)
  }

  private func scalarLength(at offset: Int) -> Int {
    guard unsafe offset < bytes.count else { return 0 }
    let first = unsafe bytes[offset]
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Takes a character reference that ends at `position` or, if libxml2 did not know it, whose name does.
  private mutating func appendReference(_ text: UnsafePointer<UInt8>, _ count: Int, at position: Int) -> Bool {
    // The `&` of an unknown reference comes once its name is read, however long that is.
    let isAmpersand = unsafe count == 1 && text[0] == UInt8(ascii: "&")
    var start = position - 1
    let lowest = isAmpersand ? textEnd : max(textEnd, position - CharacterReference.maximumLength)
    while start >= lowest,
      unsafe isAmpersand ? bytes[start] != UInt8(ascii: "&") : CharacterReference.isPart(bytes[start])
    {
      start -= 1
    }
    guard start >= lowest, unsafe bytes[start] == UInt8(ascii: "&") else { return false }
    guard let reference = unsafe CharacterReference(in: bytes.span, at: start) else {
      guard isAmpersand else { return false }
      appendLiteral(from: start, to: start + 1)
      return true
    }
    let end = start + reference.length
    builder.appendText(reference.characters.span, start: cuts.original(start), end: cuts.original(end - 1) + 1)
    textEnd = end
    return true
  }

  private mutating func appendLiteral(from start: Int, to end: Int) {
    guard start < end else { return }
    textEnd = end
    var start = start
    while let border = cuts.firstCut(after: start, before: end) {
      appendOriginal(start, border)
      start = border
    }
    appendOriginal(start, end)
  }

  private mutating func appendOriginal(_ start: Int, _ end: Int) {
    let original = cuts.original(start)
    if cuts.isInserted {
      appendHidden(original, cuts.originalEnd(end))
    } else {
      builder.appendText(start: original, end: original + end - start)
    }
  }

  /// Appends what stands at `start..<end` of the page in the place of a letter: a run of text, or a leaf.
  private mutating func appendHidden(_ start: Int, _ end: Int) {
    while leafIndex < leaves.count, Int(leaves[leafIndex].start) < start { leafIndex += 1 }
    guard leafIndex < leaves.count, Int(leaves[leafIndex].start) == start else {
      return builder.appendText(start: start, end: end)
    }
    guard builder.nodeCount < nodeLimit else {
      droppedCount += 1
      return
    }
    let leaf = leaves[leafIndex]
    builder.open(leaf.element)
    addAttributes(first: leaf.firstAttribute, count: leaf.attributeCount)
    builder.appendText(start: Int(leaf.contentStart), end: Int(leaf.contentEnd))
    builder.close()
  }

  private mutating func appendInexact(_ text: UnsafePointer<UInt8>, _ count: Int, to end: Int) {
    let characters = unsafe UnsafeBufferPointer(start: text, count: count)
    let start = min(textEnd, end)
    inexactCount += 1
    textEnd = max(textEnd, end)
    unsafe builder.appendText(
      characters.span, start: cuts.original(start), end: max(cuts.original(start), cuts.original(end)))
  }
}
