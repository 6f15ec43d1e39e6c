package import TextModel

/// Turns the bytes of one file into documents.
///
///     let loader = Loader()
///     let file = try loader.load(bytes, path: "tass/2016-04-15.html")
///     file.documents[0].content.tree
///
/// The bytes are decoded to UTF-8, recognised by their content (the suffix of `path` is only a hint) and parsed. What
/// was lost or doubtful on the way stands in the warnings.
package struct Loader: Sendable {
  package var limits: LoadLimits

  /// The version of libxml2.
  package static let libxml2Version = LibXML2.version

  package init(limits: LoadLimits = LoadLimits()) { self.limits = limits }

  /// Loads a file. `path` becomes the document's id; `format` says what it is where that is known.
  /// - Throws: a ``Problem`` with the status `too-large`, `not-text` or `malformed`.
  package func load(_ bytes: [UInt8], path: String, format: FormatName? = nil) throws(Problem) -> LoadedFile {
    guard bytes.count <= limits.bytes else {
      throw Problem(.tooLarge, "\(bytes.count) bytes; the limit is \(limits.bytes)")
    }
    let decoded = EncodingDecision.decode(bytes)
    let parsed = try HTMLParser.parse(decoded.bytes, limits: limits)
    var source = SourceFacts(path: path)
    source.byteCount = bytes.count
    source.format = "html"
    source.charset = decoded.charset.rawValue
    source.charsetEvidence = decoded.evidence
    var document = Document(
      id: path, source: source, content: Content(bytes: decoded.bytes, tree: parsed.tree, origin: decoded.origin))
    for warning in decoded.warnings.all + parsed.warnings.all { document.warnings.add(warning) }
    return LoadedFile(documents: [document])
  }
}
