import Pipeline

/// The digest of the running program, which `run.json` states.
enum ExecutableDigest {
  private static let limit = 1_000_000_000

  /// `nil` where the executable cannot be found or read.
  static func current() -> String? {
    guard let path = Isolation.executable else { return nil }
    return try? FileDigest(ofFile: path, limit: limit, cache: .locate()).sha256
  }
}
