internal import TextModel

/// Plain text: what stands between blank lines is a paragraph. Single line ends within it are white space.
enum TextFormat {
  static func load(_ context: LoadContext) throws(Problem) -> LoadedFile {
    let split = context.limits.split
    guard split > 0, context.byteCount > split else { return LoadedFile(document(context, nil)) }
    let parts = TextParts.ranges(of: context.text.bytes.span, most: split)
    guard parts.count > 1 else { return LoadedFile(document(context, nil)) }
    return context.file(count: parts.count, warnings: Warnings()) { (index) in
      document(context, (index + 1, parts[index]))
    }
  }

  /// The file, or a part of it, as a document.
  private static func document(_ context: LoadContext, _ part: (number: Int, range: ByteRange)?) -> Document {
    var content = Content(bytes: context.text.bytes, origin: context.text.origin)
    if let part {
      content.bytes = Array(context.text.bytes[part.range.indices])
      var layer = MapLayer()
      layer.appendCopy(from: part.range.start, count: part.range.count)
      content.origin = content.origin.adding(layer)
    }
    var builder = MarkupTreeBuilder()
    builder.open(.body)
    var dropped = 0
    forEachParagraph(content.bytes.span) { range in
      guard builder.nodeCount < context.limits.nodes else {
        dropped += 1
        return
      }
      builder.open(.p)
      builder.appendText(start: range.lowerBound, end: range.upperBound)
      builder.close()
    }
    var warnings = Warnings()
    warnings.add(.nodeLimit, count: dropped, detail: "beyond \(context.limits.nodes) nodes")
    content.tree = builder.finish()
    return context.document(.text, member: part?.number, content: content, warnings: warnings)
  }

  /// Calls `body` with each paragraph, without the blank lines and white space around it.
  private static func forEachParagraph(_ bytes: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start: Int?
    var end = 0
    var offset = 0
    while offset < bytes.count {
      let lineEnd = bytes.firstIndex(of: 0x0A, from: offset) ?? bytes.count
      var first = offset
      while first < lineEnd, isHTMLSpace(bytes[first]) { first += 1 }
      if first == lineEnd {
        if let begun = start { body(begun..<end) }
        start = nil
      } else {
        var last = lineEnd
        while last > first, isHTMLSpace(bytes[last - 1]) { last -= 1 }
        start = start ?? first
        end = last
      }
      offset = lineEnd + 1
    }
    if let begun = start { body(begun..<end) }
  }
}
