internal import Digest
internal import Loading
internal import Pipeline
@_exported public import Records
internal import TextModel

/// Tags people and places in texts: a pipeline, ready to use from Swift.
///
///     let tagger = try Tagger(pipeline: "news")
///     let record = try tagger.tag("Lavrov flew to Tokyo.")
///     for mention in record.mentions ?? [] { print(mention.text, mention.entity ?? "undecided") }
///
/// Making one reads and compiles the gazetteers; tagging shares them. A tagger never changes and may be used from
/// many threads at once.
public struct Tagger: Sendable {
  private let annotator: Annotator

  /// Loads a pipeline and its gazetteers.
  /// - Parameters:
  ///   - pipeline: path of a pipeline file, or the name of a shipped one.
  ///   - gazetteers: further gazetteer files.
  ///   - settings: overrides such as `match.overlap=all`, as for `--set`.
  ///   - home: the directory with the shipped `Pipelines` and `Gazetteers`; by default `ONOMA_HOME`, else as
  ///     beside the executable.
  /// - Throws: ``TaggerError`` with the whole message.
  public init(
    pipeline: String = "news", gazetteers: [String] = [], settings: [String] = [], home: String? = nil
  ) throws(TaggerError) {
    do throws(PipelineError) {
      let definition = try PipelineLoading.load(pipeline, settings: settings, home: home)
      annotator = try Annotator(definition, extraGazetteers: gazetteers)
    } catch {
      throw TaggerError(message: error.description)
    }
  }

  /// Tags plain text.
  /// - Throws: ``TaggerError`` if the text gives no record: it is too large, say.
  public func tag(_ text: String, id: String = "text") throws(TaggerError) -> Record {
    guard let record = try tag(bytes: Array(text.utf8), name: id, format: .text).first else {
      throw TaggerError(message: "error: \(id): no document in it")
    }
    return record
  }

  /// Tags a file's bytes, whose format is recognised; a feed gives a record for each item.
  /// - Parameter name: becomes the records' id; its suffix is a hint of the format.
  /// - Throws: ``TaggerError`` for the first document that gives no record.
  public func tag(bytes: [UInt8], name: String) throws(TaggerError) -> [Record] {
    try tag(bytes: bytes, name: name, format: nil)
  }

  private func tag(bytes: [UInt8], name: String, format: FormatName?) throws(TaggerError) -> [Record] {
    var records: [Record] = []
    let digest = SHA256Digest(of: bytes).description
    for outcome in annotator.annotate(bytes, id: name, sha256: digest, format: format) {
      switch outcome {
      case .record(let document, let status):
        do throws(RecordError) {
          records.append(try annotator.record(document, status))
        } catch {
          throw TaggerError(message: "error: \(document.id): \(error)")
        }
      case .leftOut: break
      case .problem(let id, let problem):
        throw TaggerError(message: "error: \(id): \(problem.status.rawValue): \(problem.reason)")
      }
    }
    return records
  }
}

/// Why a pipeline could not be loaded or a text not be tagged.
public struct TaggerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var message: String
  /// The message.
  public var description: String { message }
}
