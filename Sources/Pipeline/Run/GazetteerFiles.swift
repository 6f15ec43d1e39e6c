internal import Digest
internal import Gazetteer
internal import TextModel

/// A gazetteer file that a run used.
package struct GazetteerDigest: Hashable, Sendable {
  /// The file's name without `.tsv`.
  package var name: String
  package var path: String
  package var sha256: String
}

/// Reads gazetteer files from disk.
enum GazetteerFiles {
  /// A gazetteer larger than this is refused: offsets in it have 32 bits.
  private static let byteLimit = 4_000_000_000

  /// A file, and where the user named it: a place in the pipeline file, or an option.
  struct Named {
    var path: String
    var place: String
  }

  static func read(_ named: [Named]) throws(PipelineError) -> ([GazetteerFile], [GazetteerDigest]) {
    var files: [GazetteerFile] = []
    var digests: [GazetteerDigest] = []
    for gazetteer in named {
      let path = PathText.normalized(gazetteer.path)
      let bytes: [UInt8]
      do throws(Problem) {
        bytes = try FileReading.read(Array(path.utf8), limit: byteLimit)
      } catch {
        throw .unreadableGazetteer(
          path, reason: error.reason, namedAt: gazetteer.place, nearest: nearestFile(to: path))
      }
      let name = PathText.name(of: path, without: ".tsv")
      digests.append(GazetteerDigest(name: name, path: path, sha256: SHA256Digest(of: bytes).description))
      do throws(GazetteerError) {
        files.append(try GazetteerFile(GazetteerSource(name: name, path: path, bytes: bytes)))
      } catch {
        throw .gazetteer(error)
      }
    }
    return (files, digests)
  }

  /// The file in the same directory whose name is nearest.
  private static func nearestFile(to path: String) -> String? {
    let directory = PipelineFile.directory(of: path)
    guard let contents = try? FileSystem.contents(of: Array((directory.isEmpty ? "." : directory).utf8)) else {
      return nil
    }
    let names = contents.entries.map { (entry) in
      String(decoding: contents.names[entry.start..<(entry.start + entry.count)], as: UTF8.self)
    }
    return nearestName(to: PathText.name(of: path), in: names.filter { $0.hasSuffix(".tsv") }.sorted())
  }
}
