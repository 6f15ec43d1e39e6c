internal import TextModel

/// An entry that is given to a worker process, and what was done of it so far.
struct IsolatedItem {
  let index: Int
  let entry: CorpusEntry
  var earlier: ResultSource.Earlier?
  /// What is done of its members.
  var partial: PartialResult?
  private var resumption = Resumption()

  init(index: Int, entry: CorpusEntry, earlier: ResultSource.Earlier? = nil, partial: PartialResult? = nil) {
    self.index = index
    self.entry = entry
    self.earlier = earlier
    self.partial = partial
    goOn(nil, isCareful: false)
  }

  var request: WorkerRequest {
    WorkerRequest(
      id: entry.id, path: entry.path, earlierDigest: earlier?.digest ?? "",
      isLarge: entry.byteCount >= WorkerRequest.largeBytes, resumption)
  }

  /// How to go on with a container that brought the process down: first member by member, to learn which of them it was;
  /// then behind that one.
  /// - Returns: `false` if that does not help.
  mutating func goOn(after problem: Problem) -> Bool {
    let members = partial?.members ?? 0
    if resumption.failure != nil, members == resumption.members { return false }
    let isKnown = resumption.isCareful && members - resumption.members < Resumption.carefulCount
    goOn(isKnown ? problem : nil, isCareful: true)
    return true
  }

  /// The next request goes on where the last one ended.
  mutating func goOn() { goOn(nil, isCareful: false) }

  private mutating func goOn(_ failure: Problem?, isCareful: Bool) {
    resumption = Resumption(
      members: partial?.members ?? 0, digest: partial?.digest ?? "", failure: failure, isCareful: isCareful)
  }
}
