package import Compare
internal import Pipeline

/// The lines of a file that a run wrote.
package final class OutputLines: DocumentLines {
  private let reader: LineReader

  package let name: String
  package var number: Int { reader.number }
  package var offset: Int { reader.offset }

  /// - Parameter name: what to call the file in errors, if not by its path.
  /// - Throws: ``ComparisonError`` if the file cannot be read; so do the others.
  package init(_ path: String, name: String? = nil) throws(ComparisonError) {
    self.name = name ?? path
    do throws(FileSystemError) {
      reader = try LineReader(path)
    } catch {
      throw ComparisonError(file: path, reason: "\(error)")
    }
  }

  package func next() throws -> [UInt8]? {
    do throws(FileSystemError) {
      return try reader.next()
    } catch {
      throw ComparisonError(file: name, reason: "\(error)")
    }
  }

  package func restart() { reader.restart() }

  package func line(at offset: Int) throws -> [UInt8] {
    do throws(FileSystemError) {
      return try reader.line(at: offset)
    } catch {
      throw ComparisonError(file: name, reason: "\(error)")
    }
  }
}
