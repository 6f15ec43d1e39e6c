internal import Digest
internal import Loading
internal import TextModel

/// Reads a file, as a pipeline's limits have it.
package struct DocumentReading: Sendable {
  let loader: Loader
  let byteLimit: Int
  private let stepCount: Int

  package init(_ definition: PipelineDefinition) {
    loader = Loader(definition)
    byteLimit = definition.limits.integer("bytes")
    stepCount = StepTimes.names(of: definition).count
  }

  struct ReadFile {
    var source: any ByteSource
    var stamp: SourceStamp
    var times: StepTimes
  }

  enum Reading {
    case read(ReadFile)
    case problem(Problem)
  }

  /// Reads a document whole; of a container that is larger than a document its digest.
  /// - Parameter tell: told now and then that reading a large file goes on.
  func read(_ path: [UInt8], id: String, tell: @escaping () -> Void = {}) -> Reading {
    var times = StepTimes(count: stepCount)
    let seenAt = FileSystem.nanosecondsSince1970()
    do throws(Problem) {
      let (source, status, digest) = try open(path, id: id, tell: tell)
      times.end(StepTimes.read)
      let stamp = SourceStamp(status: status, digest: digest.description, seenAt: seenAt)
      return .read(ReadFile(source: source, stamp: stamp, times: times))
    } catch {
      return .problem(error)
    }
  }

  private func open(
    _ path: [UInt8], id: String, tell: @escaping () -> Void
  ) throws(Problem) -> (any ByteSource, FileStatus, SHA256Digest) {
    do throws(Problem) {
      let file = try FileReading.readWithStatus(path, limit: byteLimit)
      return (MemorySource(file.bytes), file.status, SHA256Digest(of: file.bytes))
    } catch {
      guard error.status == .tooLarge, let file = try? FileSource(path, tell: tell),
        loader.isReadByMembers(file, path: id)
      else { throw error }
      return (file, file.status, try file.digest())
    }
  }

  /// Whether a file holds documents by its start.
  func isContainer(_ path: [UInt8], id: String) -> Bool {
    guard let source = try? FileSource(path) else { return false }
    return loader.isContainer(source, path: id)
  }
}
