internal import Pipeline
internal import TextModel

/// A pipeline file: refused with a place, or read; and then its canonical form means the same.
enum PipelineEntry {
  static func run(_ bytes: [UInt8]) {
    let schema = PipelineLoading.schema
    do throws(PipelineFileError) {
      let definition = try PipelineFile.parse(bytes, file: "x.yaml", schema: schema)
      let canonical = definition.canonicalYAML(schema: schema)
      do throws(PipelineFileError) {
        let again = try PipelineFile.parse(Array(canonical.utf8), file: "x.yaml", schema: schema)
        expect(again == definition, "the canonical form means the same:\n\(canonical)")
        expect(again.canonicalYAML(schema: schema) == canonical, "the canonical form is its own")
      } catch {
        fatalError("the canonical form is refused: \(error.description)\n\(canonical)")
      }
      for stage in definition.stages { _ = definition.resolvedSettings(of: stage, schema: schema) }
    } catch {
      expect(error.description.hasPrefix("error: x.yaml"), error.description)
      if let position = error.position {
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 8
        expect(position.line >= 1 && position.line <= lines, "\(position) is a line of the file")
      }
    }
    for setting in ["clean.content", "load.limits.bytes", "match"] {
      _ = PipelineFile.line(of: setting, in: bytes, file: "x.yaml")
    }
  }
}
