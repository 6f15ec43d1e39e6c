internal import Digest
internal import TextModel

/// Reads a file and annotates it; the same in the run's own process and in one of its workers.
struct DocumentWork: Sendable {
  let annotator: Annotator
  let byteLimit: Int

  struct ReadFile: Sendable {
    var bytes: [UInt8]
    var stamp: SourceStamp
    var times: StepTimes
  }

  enum Reading {
    case read(ReadFile)
    case problem(Problem)
  }

  func read(_ path: [UInt8]) -> Reading {
    var times = StepTimes(count: annotator.stepCount)
    let seenAt = FileSystem.nanosecondsSince1970()
    let file: (bytes: [UInt8], status: FileStatus)
    do throws(Problem) {
      file = try FileReading.readWithStatus(path, limit: byteLimit)
    } catch {
      return .problem(error)
    }
    let digest = SHA256Digest(of: file.bytes).description
    times.end(StepTimes.read)
    let stamp = SourceStamp(status: file.status, digest: digest, seenAt: seenAt)
    return .read(ReadFile(bytes: file.bytes, stamp: stamp, times: times))
  }

  func annotate(_ file: inout ReadFile, id: String) -> FileResult {
    FileResult(of: file.bytes, id: id, sha256: file.stamp.digest, annotator, times: &file.times)
  }
}
