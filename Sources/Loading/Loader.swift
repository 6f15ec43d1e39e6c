package import TextModel

/// Turns the bytes of one file into documents.
///
///     let loader = Loader()
///     var file = try loader.load(bytes, path: "tass/2016-04-15.html")
///     while let member = file.next() { … }
///
/// The bytes are decoded to UTF-8, recognised by their content (the suffix of `path` is only a hint) and parsed. What
/// was lost or doubtful on the way stands in the warnings.
package struct Loader: Sendable {
  package var limits: LoadLimits
  /// What is what in XML of no known vocabulary; its structure tells if nothing is said.
  package var xml: XMLSelectors

  /// The version of libxml2.
  package static let libxml2Version = LibXML2.version

  package init(limits: LoadLimits = LoadLimits(), xml: XMLSelectors = XMLSelectors()) {
    self.limits = limits
    self.xml = xml
  }

  /// Loads a file. `path` becomes the document's id; `format` says what it is where that is known.
  /// - Throws: a ``Problem`` with the status `too-large`, `not-text` or `malformed`.
  package func load(_ bytes: [UInt8], path: String, format: FormatName? = nil) throws(Problem) -> LoadedFile {
    try load(MemorySource(bytes), path: path, format: format)
  }

  /// The same; of a container that lies elsewhere no more than a member is in memory.
  package func load(_ source: any ByteSource, path: String, format: FormatName? = nil) throws(Problem) -> LoadedFile {
    let container = format == nil ? ContainerList.container(source.start.span, path: path) : nil
    guard source.byteCount <= limits.bytes || container?.isRead == .fromSource else {
      throw Problem(.tooLarge, "\(source.byteCount) bytes; the limit is \(limits.bytes)")
    }
    let place = DocumentPlace(path: path)
    if let container {
      let budget = ContainerLoading.Budget(source.byteCount, limits.container)
      return try ContainerLoading(loader: self, place: place, fileName: path, budget: budget)
        .load(source, container, depth: 1)
    }
    return try document(
      try source.all(), place, expected: format.map { .named($0.rawValue) } ?? .path(path), charset: nil,
      isCertain: format != nil)
  }

  /// Whether a file is one that holds documents, by its start.
  package func isContainer(_ source: any ByteSource, path: String) -> Bool {
    ContainerList.container(source.start.span, path: path) != nil
  }

  /// Whether a file may be larger than a document, since only its members must not be.
  package func isReadByMembers(_ source: any ByteSource, path: String) -> Bool {
    ContainerList.container(source.start.span, path: path)?.isRead == .fromSource
  }

  /// Loads what is no container.
  /// - Parameters:
  ///   - expected: what tells its format besides its bytes.
  ///   - charset: what the transport says of it.
  ///   - isCertain: whether bytes that say otherwise are not believed.
  func document(
    _ bytes: [UInt8], _ place: DocumentPlace, expected hint: ContainerMember.Hint, charset: String?, isCertain: Bool
  ) throws(Problem) -> LoadedFile {
    if let kind = Signatures.binaryKind(bytes.span) { throw Problem(.notText, "it looks like \(kind)") }
    let text = EncodingDecision.decode(bytes, transport: charset)
    if text.charset.extendsASCII, Signatures.isMostlyControls(bytes.span) {
      throw Problem(.notText, "too many of its first bytes are control characters")
    }
    let context = LoadContext(text: text, place: place, byteCount: bytes.count, limits: limits, xml: xml)
    let expected: Format? =
      switch hint {
      case .none: nil
      case .named(let name): FormatList.format(named: FormatName(name))
      case .path(let path): FormatList.suffix(of: path).flatMap { FormatList.format(forSuffix: $0) }
      }
    if isCertain, let expected { return try expected.load(context) }

    let chosen = choose(expected: expected, found: FormatList.recognise(text.bytes.span), text)
    var file = try load(context, chosen)
    if case .path = hint, let expected, expected.name != chosen.name, !text.bytes.isEmpty {
      file.warnings.add(
        .suffixMismatch, detail: "the suffix says \(expected.name.rawValue), the content \(chosen.name.rawValue)")
    }
    return file
  }

  /// What the content says, and the suffix where the content says nothing.
  private func choose(expected: Format?, found: Format?, _ text: DecodedText) -> Format {
    let plain = FormatList.all[FormatList.all.count - 1]
    guard let found else {
      // A page may begin with words; XML cannot.
      guard let expected, expected.name != .xml else { return plain }
      return expected
    }
    // A text may begin with `<name>`; what says of itself that it is XML is believed.
    if let expected, expected.name == .text, found.name == .xml, !text.bytes.span.hasPrefix("<?xml", at: 0) {
      return expected
    }
    // XML too has elements called `a` or `table`; a page says that it is one.
    if let expected, expected.name == .xml, found.name == .html, !text.bytes.span.containsTag("html"),
      !text.bytes.span.containsTag("!doctype html")
    {
      return expected
    }
    // Markup in the middle of Markdown is Markdown, and XHTML is what its suffix says it is.
    if let expected, expected.name == .markdown || expected.name == .html && found.name == .xml { return expected }
    return found
  }

  /// XML that cannot be read may be a page that only claims to be XML.
  private func load(_ context: LoadContext, _ format: Format) throws(Problem) -> LoadedFile {
    do {
      return try format.load(context)
    } catch {
      guard format.name == .xml, error.status == .malformed, context.text.bytes.span.containsTag("html") else {
        throw error
      }
      return try HTMLFormat.load(context)
    }
  }
}
