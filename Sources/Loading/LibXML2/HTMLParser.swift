internal import CLibXML2
internal import TextModel

/// Parses HTML, given as valid UTF-8 without controls, into a ``MarkupTree``.
enum HTMLParser {
  struct Result: Sendable {
    var tree: MarkupTree
    var warnings: Warnings
  }

  static func parse(_ page: [UInt8], limits: LoadLimits) throws(Problem) -> Result {
    guard page.count < Int(Int32.max) / 4 else {
      throw Problem(.tooLarge, "\(page.count) bytes are more than the parser takes")
    }
    LibXML2.initialize()
    let reduced = HTMLReducer.reduce(page.span, limits: limits)
    var warnings = Warnings()
    warnings.add(.depthLimit, count: reduced.flattenedCount, detail: "deeper than \(limits.depth) elements")
    warnings.add(
      .nodeLimit, count: reduced.unnamedCount, detail: "elements of more than \(DistinctNames.most) different names")
    warnings.add(
      .attributeLimit, count: reduced.attributeCount,
      detail: "beyond \(min(limits.attributes, HTMLReducer.mostAttributes)) of an element")
    guard !reduced.bytes.isEmpty else { return Result(tree: MarkupTree(), warnings: warnings) }
    let sink = run(reduced, of: page, limits: limits)
    warnings.add(.nodeLimit, count: sink.droppedCount, detail: "beyond \(limits.nodes) nodes")
    warnings.add(.inexactSource, count: sink.inexactCount)
    return Result(tree: sink.finish(), warnings: warnings)
  }

  private static func run(_ reduced: ReducedHTML, of page: [UInt8], limits: LoadLimits) -> HTMLTreeSink {
    unsafe page.withUnsafeBufferPointer { page in
      unsafe reduced.bytes.withUnsafeBufferPointer { bytes in
        unsafe reduced.cuts.withUnsafeBufferPointer { cuts in
          unsafe reduced.tags.withUnsafeBufferPointer { tags in
            unsafe reduced.attributes.withUnsafeBufferPointer { attributes in
              var sink = unsafe HTMLTreeSink(
                page: page, bytes: bytes, cuts: cuts, tags: tags, attributes: attributes, leaves: reduced.leaves,
                nodeLimit: limits.nodes)
              // `bytes` is not empty and shorter than Int32.max, which `parse` checked.
              let parser = unsafe bytes.baseAddress.flatMap { base in
                unsafe htmlCreateMemoryParserCtxt(
                  UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), Int32(bytes.count))
              }
              guard let parser = unsafe parser else { return sink }
              defer { unsafe htmlFreeParserCtxt(parser) }
              let options =
                HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
                | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue
              _ = unsafe htmlCtxtUseOptions(parser, Int32(options))
              // Else the first byte beyond ASCII would switch the parser to latin1.
              unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
              guard let handler = unsafe parser.pointee.sax else { return sink }
              unsafe handler.pointee = HTMLParser.handler()
              unsafe sink.parser = unsafe parser
              // The sink outlives the parse, during which only the callbacks touch it.
              unsafe withUnsafeMutablePointer(to: &sink) { pointer in
                unsafe parser.pointee.userData = UnsafeMutableRawPointer(pointer)
                _ = unsafe htmlParseDocument(parser)
              }
              unsafe sink.parser = nil
              return sink
            }
          }
        }
      }
    }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { context, name, _ in
      guard let context = unsafe context, let name = unsafe name else { return }
      unsafe context.assumingMemoryBound(to: HTMLTreeSink.self).pointee.startElement(name)
    }
    unsafe handler.endElement = { context, _ in
      guard let context = unsafe context else { return }
      unsafe context.assumingMemoryBound(to: HTMLTreeSink.self).pointee.endElement()
    }
    unsafe handler.characters = { context, text, count in
      guard let context = unsafe context, let text = unsafe text, count > 0 else { return }
      unsafe context.assumingMemoryBound(to: HTMLTreeSink.self).pointee.characters(text, Int(count))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    return unsafe handler
  }
}
