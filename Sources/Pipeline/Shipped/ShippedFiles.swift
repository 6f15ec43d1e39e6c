/// The pipelines and gazetteers that come with the program.
///
/// They are looked for where the program is now, never where it was built: the directory that `ONOMA_HOME` names; else
/// `../share/onoma` beside the executable; else the checkout that the executable was built in, which is the nearest
/// directory above it with a `Package.swift`.
package struct ShippedFiles: Hashable, Sendable {
  /// The directory that has `Pipelines` and `Gazetteers`.
  package var root: String

  package init(root: String) { self.root = root }

  /// The shipped files; `nil` if they are not where they should be. Where `ONOMA_HOME` is set, only it counts.
  package static func locate() -> ShippedFiles? {
    let home = FileSystem.environmentVariable("ONOMA_HOME").map { String(decoding: $0, as: UTF8.self) }
    return locate(home: home, executable: executablePath())
  }

  /// As ``locate()``, for the executable at the absolute path `executable`.
  package static func locate(home: String?, executable: String?) -> ShippedFiles? {
    if let home { return isRoot(home) ? ShippedFiles(root: home) : nil }
    guard let executable else { return nil }
    var directory = PipelineFile.directory(of: executable)
    let share = PipelineFile.directory(of: directory) + "/share/onoma"
    if isRoot(share) { return ShippedFiles(root: share) }
    while !directory.isEmpty, directory != "/" {
      directory = PipelineFile.directory(of: directory)
      let isCheckout =
        (try? FileSystem.status(of: Array((directory + "/Package.swift").utf8), followingLinks: true)) != nil
      if isCheckout, isRoot(directory) { return ShippedFiles(root: directory) }
    }
    return nil
  }

  /// The directory of what the shipped pipelines compile to, where a package brings it.
  var compiled: String? {
    let path = root + "/compiled"
    return FileSystem.isDirectory(Array(path.utf8)) ? path : nil
  }

  /// The names of the shipped pipelines, in order.
  package var pipelineNames: [String] {
    let suffix = ".yaml"
    return FileSystem.names(in: root + "/Pipelines").compactMap { (name) in
      name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : nil
    }
  }

  /// The file that `-p name` means: a path if it has a `/` or ends in `.yaml` or `.yml`, else a shipped pipeline.
  package static func pipelinePath(
    named name: String, in shipped: ShippedFiles?
  ) throws(ShippedFilesError) -> String {
    if name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return name }
    guard let shipped else { throw .notFound }
    let known = shipped.pipelineNames
    guard known.contains(name) else { throw .unknownPipeline(name, known: known) }
    return "\(shipped.root)/Pipelines/\(name).yaml"
  }

  private static func isRoot(_ path: String) -> Bool {
    ["Pipelines", "Gazetteers"].allSatisfy { FileSystem.isDirectory(Array("\(path)/\($0)".utf8)) }
  }

  /// The absolute path of the running program, links resolved.
  package static func executablePath() -> String? {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first ?? ""
    #endif
    return (try? FileSystem.realPath(of: Array(path.utf8))).map { String(decoding: $0, as: UTF8.self) }
  }
}
