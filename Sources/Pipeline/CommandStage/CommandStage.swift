internal import Gazetteer
internal import Records
internal import Stages
package import TextModel

/// Hands each document to an outside command and takes its mentions back: JSON Lines both ways.
///
/// The command reads a line from its standard input, the record as it would be written at that point (offsets in code
/// points, every part of it), and writes one line to its standard output, a ``StageAnswer``. `Documentation/Stages.md`
/// tells both whole, with every check and message. A document without text is not sent.
///
/// If places are decided by then, the document's focus is counted again from the mentions it has afterwards.
///
/// There is one process a worker, started with the first document and kept. Its environment and working directory are
/// those of the run, its standard error is the run's. It is killed with its children and replaced after anything it does
/// wrong, which makes the document `stage-failed`; at the end of the run its input is closed and it has some seconds to end.
///
/// | setting | default | |
/// | --- | --- | --- |
/// | `run` | | program and arguments (``CommandWord``) |
/// | `needs` | `[text]` | layers that earlier stages must give |
/// | `adds` | `[mentions]` | layers that it changes; `[]` for a command that only refuses documents |
/// | `types` | none | types of its mentions that no gazetteer has |
/// | `files` | none | further files that its answers depend on |
/// | `seconds` | 60 | longest wait for an answer |
package struct CommandStage: Stage {
  package static let description = StageDescription(
    name: "command", summary: "hands documents to a program of yours, as JSON Lines", needs: [.text],
    adds: [.mentions],
    settings: [
      Setting(command: "run", "program and arguments; './' and '../' start at the pipeline file"),
      Setting(
        "needs", .choices(Layer.allCases.map(\.rawValue)), default: .list([Layer.text.rawValue]),
        "what earlier stages must give"),
      Setting(
        "adds", .choices([Layer.mentions.rawValue]), default: .list([Layer.mentions.rawValue]),
        "what it adds to or changes"),
      Setting("types", .texts, default: .list([]), "types of its mentions that no gazetteer has"),
      Setting("files", .paths, default: .list([]), "further files that its answers depend on"),
      Setting("seconds", .integer(1...86_400), default: .integer(60), "longest wait for an answer"),
    ], isRepeatable: true)

  let command: OutsideCommand
  private let pool: CommandPool
  private let table: GazetteerTable
  private let entities: EntityIDs
  private let focusFinder: FocusFinder
  private let types: [EntityType]
  private let addsMentions: Bool
  private let seconds: Int
  private let writer = RecordWriter()

  init(_ parts: StageList.Parts) throws(PipelineError) {
    command = try OutsideCommand(parts.entry, parts.definition, cache: parts.cache)
    pool = CommandPool(command.words)
    table = parts.table
    entities = EntityIDs(parts.table)
    focusFinder = FocusFinder(parts.table)
    types = EntityType.known + parts.settings.list("types").map { EntityType($0) } + parts.table.declaredTypes
    addsMentions = parts.settings.list("adds").contains(Layer.mentions.rawValue)
    seconds = parts.settings.integer("seconds")
  }

  package func annotate(_ document: inout Document) throws(Problem) {
    if document.text.isEmpty { return }
    var line: [UInt8] = []
    writer.append(document, status: .ok, entities: table, to: &line)
    do throws(CommandFault) {
      guard let mentions = try mentions(of: document, line) else { return }
      document.mentions = mentions
      if document.focus != nil { document.focus = focusFinder.focus(of: document) }
    } catch {
      throw Problem(.stageFailed, "the command '\(command.name)' \(error)")
    }
  }

  /// Lets the processes end that wait for a document.
  func end() { pool.end() }

  private func mentions(of document: Document, _ line: [UInt8]) throws(CommandFault) -> [Mention]? {
    // One that ended after an earlier document, or by doing something for it, says nothing about this one.
    if let process = pool.takeWaiting(), let result = try exchange(line, with: process, isNew: false) {
      return try take(result, from: process, for: document)
    }
    let process = try pool.start()
    guard let result = try exchange(line, with: process, isNew: true) else { return nil }
    return try take(result, from: process, for: document)
  }

  /// The answer; `nil` if a process that is not new turns out to have ended.
  private func exchange(_ line: [UInt8], with process: ChildProcess, isNew: Bool) throws(CommandFault) -> [UInt8]? {
    let exchange = CommandExchange(process: process, seconds: seconds)
    do throws(CommandFault) {
      if !isNew {
        guard try exchange.isAlive() else { return nil }
      }
      switch try exchange.answer(to: line) {
      case .line(let line): return line
      case .ended(let fault):
        if isNew { throw fault }
        return nil
      }
    } catch {
      process.kill()
      throw error
    }
  }

  private func take(
    _ line: [UInt8], from process: ChildProcess, for document: Document
  ) throws(CommandFault) -> [Mention]? {
    let check = AnswerCheck(document, table, entities, types: types, addsMentions: addsMentions)
    do throws(CommandFault) {
      let mentions = try check.mentions(of: line)
      pool.giveBack(process)
      return mentions
    } catch {
      if case .declined = error { pool.giveBack(process) } else { process.kill() }
      throw error
    }
  }
}
