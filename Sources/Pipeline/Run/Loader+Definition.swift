internal import Loading
internal import TextModel

extension Loader {
  /// The loader of a pipeline.
  init(_ definition: PipelineDefinition) {
    self.init(limits: LoadLimits(definition), xml: XMLSelectors(definition))
  }
}

extension LoadLimits {
  /// The limits that a pipeline sets.
  init(_ definition: PipelineDefinition) {
    self.init()
    bytes = definition.limits.integer("bytes")
    depth = definition.limits.integer("depth")
    nodes = definition.limits.integer("nodes")
    attributes = definition.limits.integer("attributes")
    expansions = definition.limits.integer("expansions")
    members = definition.limits.integer("members")
    ratio = definition.limits.integer("ratio")
    nesting = definition.limits.integer("nesting")
    split = definition.load.integer("split")
    annotations.blocks = definition.limits.integer("blocks")
    annotations.sentences = definition.limits.integer("sentences")
    annotations.mentions = definition.limits.integer("mentions")
    annotations.readings = definition.limits.integer("readings")
  }
}

extension XMLSelectors {
  /// The selectors that a pipeline sets.
  init(_ definition: PipelineDefinition) {
    self.init()
    func selectors(_ setting: String) -> [Selector] {
      // They were read before, when the settings were checked.
      definition.xml.list(setting).compactMap { try? Selector($0, for: .xml) }
    }
    document = selectors("document")
    blocks = selectors("blocks")
    leaveOut = selectors("leave-out")
    title = selectors("title")
    author = selectors("author")
    date = selectors("date")
    language = selectors("language")
    site = selectors("site")
    url = selectors("url")
  }
}
