internal import TextModel

/// A file that holds documents, or one that is packed: what it is called, how it is known, and how it is opened.
struct Container: Sendable {
  /// `tar`, `warc` …; in messages.
  var name: String
  /// In lower case, without the dot. Those in `compression` stand behind another one: `crawl.warc.gz`.
  var suffixes: [String]
  /// One line for the help.
  var summary: String
  /// Whether a file is one, by its first bytes and its suffixes (in lower case, last one first).
  var recognises: @Sendable (_ start: Span<UInt8>, _ suffixes: [String]) -> Bool
  var isRead: Reading
  var open: @Sendable (any ByteSource, ContainerLimits) throws(Problem) -> any ContainerReader

  enum Reading: Hashable, Sendable {
    /// A member at a time, from a file of any size.
    case fromSource
    /// All of it lies in memory, so it may be no larger than a document.
    case whole
  }

  init(
    name: String, suffixes: [String], summary: String,
    recognises: @escaping @Sendable (_ start: Span<UInt8>, _ suffixes: [String]) -> Bool,
    isRead: Reading,
    open: @escaping @Sendable (any ByteSource, ContainerLimits) throws(Problem) -> any ContainerReader
  ) {
    self.name = name
    self.suffixes = suffixes
    self.summary = summary
    self.recognises = recognises
    self.isRead = isRead
    self.open = open
  }
}

/// Gives the members of a container one after the other.
protocol ContainerReader: AnyObject {
  /// The next member; `nil` after the last.
  /// - Throws: why nothing more can be read; what was given before stands. It is not called again then.
  func next() throws(Problem) -> ContainerMember?
}

/// A document, or another container, within a container.
struct ContainerMember: Sendable {
  /// What the id has behind `#`: a path or a six-digit number, percent-encoded where needed. `nil` for what a packed file
  /// holds, which is called as the file is.
  var name: String?
  /// Its bytes, without compression and transfer encoding.
  var bytes: Result<[UInt8], Problem>
  /// The path or type that tells its format, if there is one.
  var format: Hint = .none
  /// Whether bytes that say otherwise are not believed.
  var isFormatCertain = false
  /// The charset that the transport names.
  var charset: String?
  /// What the container says of it.
  var metadata = Metadata()
  /// What of it was lost in the container.
  var warnings = Warnings()

  init(name: String?, bytes: Result<[UInt8], Problem>) {
    self.name = name
    self.bytes = bytes
  }

  /// What tells the format of a member besides its bytes.
  enum Hint: Hashable, Sendable {
    case none
    /// A file name; what has no known suffix is left out, as in directories.
    case path(String)
    /// The name of a format.
    case named(String)
  }
}

/// How much of a container is taken on.
struct ContainerLimits: Sendable, Hashable {
  /// Bytes of a member.
  var bytes = 64_000_000
  /// How many times its own size a container may unpack to; the first ``ratioFloor`` bytes are free.
  var ratio = 200
  var members = 10_000_000

  /// Small files may be packed well.
  static let ratioFloor = 16 << 20

  init() {}

  /// The most bytes that a container of `size` bytes may unpack to.
  func unpackedBytes(of size: Int) -> Int {
    let (product, isTooLarge) = size.multipliedReportingOverflow(by: ratio)
    return isTooLarge ? Int.max : max(ContainerLimits.ratioFloor, product)
  }

  /// What is said when a container unpacks to more.
  func ratioProblem(_ size: Int) -> Problem {
    Problem(
      .tooLarge,
      "it unpacks to more than \(ratio) times its \(size) bytes (load.limits.ratio); members up to there were read")
  }

  var membersProblem: Problem {
    Problem(.tooLarge, "more than \(members) members (load.limits.members); the first were read")
  }

  /// What is said of a member that is larger than ``bytes``.
  var memberProblem: Problem { Problem(.tooLarge, "more than \(bytes) bytes; the limit is \(bytes)") }

  /// What is said of a stream of `size` bytes that came to an end too early.
  /// - Parameter damage: what is said where its bytes are damaged.
  func problem(_ failure: ByteStream.Failure, _ size: Int, damage: String) -> Problem {
    switch failure {
    case .damaged: Problem(.malformed, damage)
    case .tooLarge: ratioProblem(size)
    case .problem(let problem): problem
    }
  }
}
