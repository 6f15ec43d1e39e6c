#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import TextModel

/// The pipelines and gazetteers that come with Onoma: a directory with `Pipelines/` and `Gazetteers/`.
///
/// It is `$ONOMA_HOME`, else `../share/onoma` beside the executable, else the checkout that the executable was built
/// in: the nearest directory above it that has both folders. No path is baked in at build time.
package struct ShippedFiles: Hashable, Sendable {
  /// Without a `/` at the end.
  package let root: String

  package static let pipelineSuffix = ".yaml"

  /// - Parameter home: used instead of all of these if it is given.
  package static func locate(home: String? = nil) -> ShippedFiles? {
    if let home = home ?? environment("ONOMA_HOME") { return ShippedFiles(root: PathText.normalized(home)) }
    guard let executable = executablePath else { return nil }
    var directory = parent(of: executable)
    let installed = PathText.normalized(directory + "/../share/onoma")
    if isHome(installed) { return ShippedFiles(root: installed) }
    while directory.count > 1 {
      directory = parent(of: directory)
      if isHome(directory) { return ShippedFiles(root: directory) }
    }
    return nil
  }

  /// The names of the shipped pipelines, sorted.
  package var pipelineNames: [String] {
    let names = (try? FileSystem.names(in: Array((root + "/Pipelines").utf8))) ?? []
    return names.map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasSuffix(Self.pipelineSuffix) }
      .map { String($0.dropLast(Self.pipelineSuffix.count)) }.sorted()
  }

  package func pipelinePath(_ name: String) -> String { "\(root)/Pipelines/\(name)\(Self.pipelineSuffix)" }

  /// Where the running program is; `nil` where the system does not tell.
  package static var executablePath: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // The last byte stays 0.
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func isHome(_ path: String) -> Bool {
    ["Pipelines", "Gazetteers"].allSatisfy { name in
      (try? FileSystem.facts(Array("\(path)/\(name)".utf8), followingLinks: true))?.kind == .directory
    }
  }

  private static func parent(of path: String) -> String {
    PathText.normalized(path.hasPrefix("/") ? path + "/.." : "./" + path + "/..")
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
