internal import TextModel

/// Markdown: its blocks become elements, its inline marks are left out of the text.
enum MarkdownFormat {
  static func load(_ context: LoadContext) throws(Problem) -> LoadedFile {
    var blocks = MarkdownBlocks(nodeLimit: context.limits.nodes)
    blocks.read(context.text.bytes.span)
    var warnings = Warnings()
    warnings.add(.nodeLimit, count: blocks.droppedCount, detail: "beyond \(context.limits.nodes) nodes")
    let metadata = blocks.metadata
    let content = Content(bytes: context.text.bytes, tree: blocks.finish(), origin: context.text.origin)
    var document = context.document(.markdown, content: content, warnings: warnings)
    document.metadata = metadata
    return LoadedFile(document)
  }
}
