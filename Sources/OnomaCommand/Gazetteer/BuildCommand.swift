import ArgumentParser
import Gazetteer
import Pipeline

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile gazetteers ahead of a run.",
    discussion: """
      Every command compiles what it needs by itself and keeps it in $ONOMA_CACHE,
      else $XDG_CACHE_HOME/onoma, else ~/.cache/onoma. This does it before the first
      run. What the shipped pipelines need may have been installed compiled.

      EXAMPLE
        onoma gazetteer build
        onoma gazetteer build -p mine.yaml
      """)

  @OptionGroup var options: GazetteerOptions

  func run() throws {
    let files = try options.open()
    let how =
      switch files.origin {
      case .cache: "compiled already"
      case .shipped: "compiled already, as installed"
      case .built: "compiled"
      case .memory: "compiled in memory only: no cache directory can be written; set ONOMA_CACHE"
      }
    Terminal.print(
      "\(files.digests.count) files, \(files.table.entityCount) entities, \(files.table.nameCount) names, "
        + "\(files.table.byteCount) bytes: \(how)")
    if let path = files.compiledPath { Terminal.print(path) }
  }
}

struct CheckGazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check gazetteers line by line, and their compiled form byte by byte.",
    discussion: """
      Sources are read again whatever their times say. Exits with 1 if the compiled
      form is damaged; it is removed then, and the next command makes it anew. One
      that was installed with the program stays; the cache gets another, which is
      used instead. Opening a compiled form checks only its header and index.

      EXAMPLE
        onoma gazetteer check
        onoma gazetteer check -g mine.tsv
      """)

  @OptionGroup var options: GazetteerOptions

  func run() throws {
    let named = try options.named()
    let fresh = try GazetteerFiles(named, cache: nil)
    Terminal.print("sources: \(fresh.digests.count) files, \(fresh.table.nameCount) names, all right")
    let kept = try GazetteerFiles(named, cache: .locate())
    guard let path = kept.compiledPath else { return Terminal.print("compiled: none is kept") }
    guard kept.table.isIntact else {
      if kept.origin == .shipped {
        var cache = CacheDirectory.locate()
        cache?.shipped = nil
        let instead = try GazetteerFiles(named, cache: cache).compiledPath
        Terminal.print("compiled: damaged, as installed: \(path)")
        Terminal.print(
          instead.map { "compiled anew, and used instead: \($0)" }
            ?? "no cache directory can be written for another: install onoma again, or set ONOMA_CACHE")
      } else {
        kept.removeCompiled()
        Terminal.print("compiled: damaged, removed: \(path)")
      }
      throw Failure(.problems)
    }
    Terminal.print("compiled: \(kept.table.byteCount) bytes, intact: \(path)")
  }
}
