import ArgumentParser
import Pipeline
import TextModel

/// Prints what `--licences` promises: the licence of the code, and where the names come from.
enum Licences {
  private static let code = """
    Onoma is licensed under the Apache License 2.0. It is built on libxml2 (MIT), OpenSSL's libcrypto (Apache 2.0),
    swift-argument-parser (Apache 2.0), Yams with LibYAML (MIT), and GRDB (MIT) over SQLite (public domain).


    """

  static func text() throws -> String {
    guard let shipped = ShippedFiles.locate() else { throw PipelineError.shippedFiles(.notFound) }
    do throws(Problem) {
      let bytes = try FileReading.read(Array("\(shipped.root)/Gazetteers/ATTRIBUTION.md".utf8), limit: 10_000_000)
      return code + String(decoding: bytes, as: UTF8.self)
    } catch {
      throw Failure(.refused, "error: \(shipped.root)/Gazetteers/ATTRIBUTION.md: \(error.reason)")
    }
  }
}
