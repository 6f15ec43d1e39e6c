import Pipeline
import TextModel

/// `onoma run --dry-run`: a line for each file and directory below the inputs, tab-separated, on standard output.
///
///     read	48211	tass/2016-04-15.html
///     skipped	0	notes/pipe.txt	not-a-file: a FIFO
///     left-out	0	notes/photo.jpg	of no known format by its suffix or first bytes
///
/// The second column is the size in bytes, 0 where it was not asked for. Nothing is opened but files without a suffix, and
/// nothing is written; gazetteers are not looked at.
struct DryRun {
  let inputs: [String]
  let listed: [[UInt8]]
  let definition: PipelineDefinition
  let output: String
  let shard: Shard?

  func print() throws {
    var corpus = try CorpusLoading.list(
      inputs, listed: listed, definition: definition, output: output,
      tellLeftOut: { (id, reason) in Terminal.print("left-out\t0\t\(id)\t\(reason)") })
    let whole = corpus.count
    if let shard { corpus.keep(shard) }
    let byteLimit = definition.limits.integer("bytes")
    var read = 0
    for entry in corpus {
      switch entry.verdict {
      case .read where entry.byteCount > byteLimit:
        Terminal.print("\(Status.tooLarge.rawValue)\t\(entry.byteCount)\t\(entry.id)\tmore than load.limits.bytes")
      case .read:
        read += 1
        Terminal.print("read\t\(entry.byteCount)\t\(entry.id)")
      case .problem(let problem):
        Terminal.print("\(problem.status.rawValue)\t\(entry.byteCount)\t\(entry.id)\t\(problem.reason)")
      }
    }
    let left = corpus.leftOut
    var parts = ["\(read) documents (\(RunSummary.megabytes(corpus.totalByteCount))) would be read"]
    if corpus.count > read { parts.append("\(corpus.count - read) would end before that") }
    if whole > corpus.count { parts.append("\(whole - corpus.count) belong to other shards") }
    let count = left.byPattern + left.byFormat + left.directories + left.directoryLinks
    if count > 0 { parts.append("\(count) left out") }
    if left.hidden > 0 { parts.append("\(left.hidden) hidden") }
    Terminal.printError(parts.joined(separator: ", "))
  }
}
