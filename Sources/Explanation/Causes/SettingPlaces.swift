internal import Pipeline

/// Where in a run's pipeline file settings stand, `mine.yaml:12`.
struct SettingPlaces {
  private let file: FileDigest?
  private let bytes: [UInt8]
  private let overrides: [String]

  init(_ run: RunInputs) {
    file = run.pipelineFile
    bytes = run.pipelineFile.flatMap { run.bytes(of: $0) } ?? []
    overrides = run.overrides
  }

  /// - Parameter path: `match.overlap`, `load.limits.bytes`, or a stage's name.
  /// - Returns: `nil` if it was not set there, so that its default holds.
  func place(of path: String) -> String? {
    if let option = overrides.last(where: { $0.hasPrefix(path + "=") }) { return "--set \(option)" }
    guard let file, let line = PipelineFile.line(of: path, in: bytes, file: file.path) else { return nil }
    return "\(file.path):\(line)"
  }
}
