import ArgumentParser
import Compare
import Pipeline
import TextModel

/// Which differences are no reason to fail.
struct DiffGateOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("A file of accepted differences, with reasons.", valueName: "file"))
  var accepted: String?

  @Flag(name: .long, help: "Write the differences there are now to that file.")
  var updateAccepted = false

  @Option(name: .long, help: ArgumentHelp("How many may be added without failing.", valueName: "n"))
  var maxAdded: Int?

  @Option(name: .long, help: ArgumentHelp("How many may be removed without failing.", valueName: "n"))
  var maxRemoved: Int?

  @Option(name: .long, help: ArgumentHelp("How many may be changed without failing.", valueName: "n"))
  var maxChanged: Int?

  @Option(
    name: .customLong("min-f1"),
    help: ArgumentHelp(
      "How far mentions must agree, from 0 to 1, instead of one by one: F1 of the new where the old are right.",
      valueName: "share"))
  var minF1: Double?

  func validate() throws {
    if let minF1, !(0...1).contains(minF1) { throw ValidationError("--min-f1 \(minF1): a number from 0 to 1") }
    if updateAccepted, accepted == nil { throw ValidationError("--update-accepted: name the file with --accepted") }
    for (name, value) in [("added", maxAdded), ("removed", maxRemoved), ("changed", maxChanged)] {
      if let value, value < 0 { throw ValidationError("--max-\(name) \(value): a number from 0") }
    }
  }

  var limits: GateLimits { GateLimits(added: maxAdded, removed: maxRemoved, changed: maxChanged, agreement: minF1) }

  /// The most bytes that are read of it.
  private static let byteLimit = 1_000_000_000

  func gate(_ filter: DifferenceFilter) throws -> Gate {
    Gate(accepted: try known(), limits: limits, filter: filter, collectsUnknown: updateAccepted)
  }

  private func known() throws -> AcceptedDifferences {
    guard let accepted else { return AcceptedDifferences() }
    // A file that is to be written need not be there.
    if updateAccepted, !FileSystem.isFile(accepted) { return AcceptedDifferences() }
    do throws(Problem) {
      let bytes = try FileReading.read(Array(accepted.utf8), limit: DiffGateOptions.byteLimit)
      do throws(AcceptedFileError) {
        return try AcceptedDifferences(parsing: bytes, file: accepted)
      } catch {
        throw Problem(.unreadable, error.description)
      }
    } catch {
      let isOwn = error.reason.hasPrefix("error: ")
      throw Failure(.refused, isOwn ? error.reason : "error: cannot read '\(accepted)': \(error.reason)")
    }
  }
}
