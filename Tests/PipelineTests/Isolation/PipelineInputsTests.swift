import Testing

@testable import Pipeline

@Suite("what a worker tells of its pipeline")
struct PipelineInputsTests {
  private static let inputs = PipelineInputs(
    gazetteers: [FileDigest(name: "cities", path: "Gazetteers/cities.tsv", sha256: "0a")],
    rules: [
      FileDigest(name: "names.rules", path: "a b/names.rules", sha256: ""), FileDigest(name: "", path: "", sha256: ""),
    ],
    commands: [
      CommandDigest(
        words: ["python3", "-u", "tag.py"], files: [FileDigest(name: "tag.py", path: "tag.py", sha256: "ff")]),
      CommandDigest(words: [], files: []),
    ])

  @Test("a run reads what its worker wrote")
  func roundTrip() throws {
    let piece = WorkerAnswer.ready(key: [1, 2, 3], Self.inputs).pieces.flatMap { $0 }
    let answer = WorkerAnswer(Array(piece.dropFirst(WorkerFrame.headSize)))
    guard case .ready(let key, let inputs)? = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(key == [1, 2, 3])
    #expect(inputs == Self.inputs)
  }

  @Test("a refusal keeps its message")
  func refusal() throws {
    let piece = WorkerAnswer.refused("error: a\nb").pieces.flatMap { $0 }
    guard case .refused(let reason)? = WorkerAnswer(Array(piece.dropFirst(WorkerFrame.headSize))) else {
      Issue.record("no refusal")
      return
    }
    #expect(reason == "error: a\nb")
  }

  @Test("half of it is refused")
  func half() {
    let bytes = Self.inputs.bytes
    for count in 0..<bytes.count {
      var reader = ByteReader(Array(bytes[..<count]))
      #expect(PipelineInputs(&reader) == nil, "\(count)")
    }
  }
}
