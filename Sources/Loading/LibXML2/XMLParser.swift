internal import CLibXML2
internal import TextModel

/// Parses XML, given as valid UTF-8 without controls, into a ``RawXML``.
enum XMLParser {
  static func parse(_ text: DecodedText, limits: LoadLimits) throws(Problem) -> RawXML {
    guard text.bytes.count < Int(Int32.max) / 4 else {
      throw Problem(.tooLarge, "\(text.bytes.count) bytes are more than the parser takes")
    }
    LibXML2.initialize()
    let reduced = XMLReducer.reduce(text.bytes.span, limits: limits)
    let sink = run(reduced, limits: limits)
    let errorLine = sink.errorOffset.map { line(of: $0, in: text.bytes) }
    let message = sink.errorMessage.map { "line \(errorLine ?? 1): \($0)" }
    guard sink.hasRoot else { throw Problem(.malformed, "no XML element could be read; \(message ?? "it has none")") }
    var warnings = Warnings()
    warnings.add(.depthLimit, count: reduced.flattenedCount, detail: "deeper than \(limits.depth) elements")
    warnings.add(
      .nodeLimit, count: reduced.unnamedCount,
      detail: "elements and attributes of more than \(DistinctNames.most) different names")
    warnings.add(
      .attributeLimit, count: reduced.attributeCount, detail: "beyond \(limits.attributes) of an element")
    warnings.add(.nodeLimit, count: sink.droppedCount, detail: "beyond \(limits.nodes) nodes")
    warnings.add(.notWellFormed, count: sink.errorCount > 0 ? 1 : 0, detail: message)
    warnings.add(.notWellFormed, count: reduced.strayCount, detail: "& without a name")
    warnings.add(.entityRefused, count: reduced.refusedCount, detail: reduced.firstRefused.map { "&\($0);" })
    warnings.add(.inexactSource, count: sink.inexactCount)
    let namespace = sink.rootNamespace
    return RawXML(
      bytes: text.bytes, origin: text.origin, tree: sink.finish(), namespace: namespace, warnings: warnings)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<min(offset, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }

  private static func run(_ reduced: ReducedXML, limits: LoadLimits) -> XMLTreeSink {
    unsafe reduced.bytes.withUnsafeBufferPointer { bytes in
      unsafe reduced.cuts.withUnsafeBufferPointer { cuts in
        var sink = unsafe XMLTreeSink(
          bytes: bytes, cuts: cuts, references: reduced.references, characters: reduced.characters,
          nodeLimit: limits.nodes)
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return sink }
        // Shorter than Int32.max, which `parse` checked.
        let parser = unsafe xmlCreateMemoryParserCtxt(
          UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        guard let parser = unsafe parser else { return sink }
        defer { unsafe xmlFreeParserCtxt(parser) }
        let options =
          XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
          | XML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_RECOVER.rawValue
        _ = unsafe xmlCtxtUseOptions(parser, Int32(options))
        guard let handler = unsafe parser.pointee.sax else { return sink }
        unsafe handler.pointee = unsafe XMLParser.handler()
        unsafe sink.parser = unsafe parser
        // The sink outlives the parse, during which only the callbacks touch it.
        unsafe withUnsafeMutablePointer(to: &sink) { pointer in
          unsafe parser.pointee.userData = UnsafeMutableRawPointer(pointer)
          _ = unsafe xmlParseDocument(parser)
        }
        unsafe sink.parser = nil
        return sink
      }
    }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { context, name, prefix, namespace, _, _, count, _, attributes in
      guard let context = unsafe context, let name = unsafe name else { return }
      unsafe context.assumingMemoryBound(to: XMLTreeSink.self).pointee.startElement(
        name, prefix: prefix, namespace: namespace, attributes, Int(count))
    }
    unsafe handler.endElementNs = { context, _, _, _ in
      guard let context = unsafe context else { return }
      unsafe context.assumingMemoryBound(to: XMLTreeSink.self).pointee.endElement()
    }
    unsafe handler.characters = { context, text, count in
      guard let context = unsafe context, let text = unsafe text, count > 0 else { return }
      unsafe context.assumingMemoryBound(to: XMLTreeSink.self).pointee.characters(text, Int(count))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = { context, text, count in
      guard let context = unsafe context, let text = unsafe text, count > 0 else { return }
      unsafe context.assumingMemoryBound(to: XMLTreeSink.self).pointee.rawCharacters(text, Int(count))
    }
    unsafe handler.serror = { context, error in
      guard let context = unsafe context, let error = unsafe error else { return }
      unsafe context.assumingMemoryBound(to: XMLTreeSink.self).pointee.note(error.pointee)
    }
    return unsafe handler
  }
}
