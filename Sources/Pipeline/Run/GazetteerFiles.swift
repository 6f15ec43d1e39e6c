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

  static func read(_ paths: [String]) throws(PipelineError) -> ([GazetteerFile], [GazetteerDigest]) {
    var files: [GazetteerFile] = []
    var digests: [GazetteerDigest] = []
    for path in paths.map(PathText.normalized) {
      let bytes: [UInt8]
      do throws(Problem) {
        bytes = try FileReading.read(Array(path.utf8), limit: byteLimit)
      } catch {
        throw .gazetteer(
          GazetteerError(SourcePosition(file: path, line: 1), .notReadable(reason: error.reason)))
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
}
