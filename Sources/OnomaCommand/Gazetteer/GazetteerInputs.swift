import Curation
import Foundation
import Gazetteer
import Pipeline
import TextModel

/// Gazetteer files that a command line names: files, and all `.tsv` files in directories, not in those below them, hidden
/// ones left out.
enum GazetteerInputs {
  private static let byteLimit = 4_000_000_000

  /// The sources, directories in the order of their paths' bytes.
  static func sources(_ paths: [String]) throws -> [GazetteerSource] {
    var sources: [GazetteerSource] = []
    for path in paths {
      let files = FileSystem.isDirectory(Array(path.utf8)) ? try contents(of: path) : [path]
      for file in files { sources.append(try source(file)) }
    }
    return sources
  }

  /// The gazetteers and the lists of words among `paths`.
  static func files(_ paths: [String]) throws -> (gazetteers: [GazetteerFile], words: [WordList]) {
    var gazetteers: [GazetteerFile] = []
    var words: [WordList] = []
    for source in try sources(paths) {
      do throws(GazetteerError) {
        if WordList.isWordList(source.bytes) {
          words.append(try WordList(source))
        } else {
          gazetteers.append(try GazetteerFile(source))
        }
      } catch {
        throw Failure(.refused, error.description)
      }
    }
    return (gazetteers, words)
  }

  private static func contents(of directory: String) throws -> [String] {
    let base = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw Failure(.refused, "error: cannot read the directory '\(directory)'")
    }
    let files = names.filter { $0.hasSuffix(".tsv") && !$0.hasPrefix(".") }
    if files.isEmpty { throw Failure(.refused, "error: '\(directory)' has no .tsv files") }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(base)/\($0)" }
  }

  private static func source(_ path: String) throws -> GazetteerSource {
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try FileReading.read(Array(path.utf8), limit: byteLimit)
    } catch {
      throw Failure(.refused, "error: cannot read '\(path)': \(error.reason)")
    }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return GazetteerSource(name: file.hasSuffix(".tsv") ? String(file.dropLast(4)) : file, path: path, bytes: bytes)
  }
}
