/// Gives the elements of a large JSON array or object one at a time; nothing else of the file is kept.
///
/// It only finds where a value ends, by brackets and quotation marks; ``JSONTape`` reads it. So one bad element does
/// not spoil the others. Elements are those of a top-level array, the members' values of a top-level object, or those
/// under one key of it. Further top-level values follow on.
struct JSONElements {
  private let feed: ByteFeed
  private let key: String?
  private let sizeLimit: Int
  /// What ``next()`` describes lies in here.
  private(set) var buffer: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private var state = State.outside
  /// Of the element given last, from 1.
  private(set) var number = 0

  private enum State {
    case outside
    /// In the top-level object, at a member.
    case members
    /// In the array or object that holds the elements.
    case elements(isObject: Bool, isNested: Bool)
  }

  enum Element: Hashable {
    /// The value; and its key with the quotation marks, in an object.
    case value(Range<Int>, key: Range<Int>?)
    case tooLong
    /// The brackets do not close or a mark is missing: nothing after it can be read.
    case broken
  }

  /// - Parameter key: of the top-level object, if that is no array; `nil` for its own members.
  init(_ feed: @escaping ByteFeed, under key: String? = nil, sizeLimit: Int = recordSizeLimit) {
    self.feed = feed
    self.key = key
    self.sizeLimit = sizeLimit
  }

  mutating func next() throws(ImportError) -> Element? {
    while true {
      guard let byte = try peek() else {
        if case .outside = state { return nil }
        return fail()
      }
      switch state {
      case .outside:
        switch byte {
        case UInt8(ascii: "["): state = .elements(isObject: false, isNested: false)
        case UInt8(ascii: "{"): state = key == nil ? .elements(isObject: true, isNested: false) : .members
        default: return fail()
        }
        at += 1
      case .members:
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") {
          at += 1
          if byte == UInt8(ascii: "}") { state = .outside }
          continue
        }
        guard let name = try memberKey(), let first = try peek() else { return fail() }
        let isWanted = buffer[name].elementsEqual("\"\(key ?? "")\"".utf8)
        if isWanted, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
          at += 1
          state = .elements(isObject: first == UInt8(ascii: "{"), isNested: true)
        } else {
          drop()
          if try skipValue(keeping: false) == nil { return fail() }
        }
      case .elements(let isObject, let isNested):
        if byte == UInt8(ascii: ",") {
          at += 1
          continue
        }
        if byte == UInt8(ascii: isObject ? "}" : "]") {
          at += 1
          state = isNested ? .members : .outside
          continue
        }
        return try element(isObject: isObject)
      }
    }
  }

  private mutating func element(isObject: Bool) throws(ImportError) -> Element {
    number += 1
    drop()
    var name: Range<Int>?
    if isObject {
      name = try memberKey()
      if name == nil { return fail() }
    }
    guard try peek() != nil else { return fail() }
    let start = at
    guard let isKept = try skipValue(keeping: true), at > start || !isKept else { return fail() }
    return isKept ? .value(start..<at, key: name) : .tooLong
  }

  /// Gives up on the rest of the file.
  private mutating func fail() -> Element {
    state = .outside
    isAtEnd = true
    at = buffer.count
    return .broken
  }

  // MARK: Bytes

  /// Forgets what is before ``at``.
  private mutating func drop() {
    // Moving what is left costs as much as reading it, so not for every small element.
    guard at > buffer.count / 2 else { return }
    buffer.removeSubrange(..<at)
    at = 0
  }

  private mutating func refill() throws(ImportError) -> Bool {
    if isAtEnd { return false }
    let piece = try feed()
    if piece.isEmpty {
      isAtEnd = true
      return false
    }
    buffer += piece
    return true
  }

  /// The next byte that is no white space (or record separator, or part of a byte order mark), not consumed.
  private mutating func peek() throws(ImportError) -> UInt8? {
    while true {
      while at < buffer.count {
        switch buffer[at] {
        case 0x20, 0x0A, 0x0D, 0x09, 0x1E, 0xEF, 0xBB, 0xBF: at += 1
        case let byte: return byte
        }
      }
      guard try refill() else { return nil }
    }
  }

  /// The key that stands here, with its colon consumed; `nil` if there is none.
  private mutating func memberKey() throws(ImportError) -> Range<Int>? {
    guard try peek() == UInt8(ascii: "\"") else { return nil }
    let start = at
    guard try skipValue(keeping: true) == true else { return nil }
    let end = at
    guard try peek() == UInt8(ascii: ":") else { return nil }
    at += 1
    return start..<end
  }

  /// Moves ``at`` behind the value that stands here. `nil` if the file ends within it; `false` if it is not kept
  /// in the buffer.
  private mutating func skipValue(keeping: Bool) throws(ImportError) -> Bool? {
    let start = at
    var isKept = keeping
    var scan = ValueScan()
    while true {
      let end = scan.end(of: buffer.span, from: at)
      if let end {
        at = end
        return isKept
      }
      at = buffer.count
      if isKept, at - start > sizeLimit { isKept = false }
      if !isKept {
        buffer.removeAll(keepingCapacity: true)
        at = 0
      }
      guard try refill() else {
        // A number may end with the file.
        return scan.isScalar && isKept && at > start ? isKept : nil
      }
    }
  }
}

/// Where the search for the end of a JSON value stands.
private struct ValueScan {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var hasBegun = false
  private(set) var isScalar = false

  /// One past the value's last byte; `nil` if the bytes end before it does.
  mutating func end(of bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return at + 1 }
        }
        at += 1
        continue
      }
      if isScalar {
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return at
        default: break
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if !hasBegun { return at }
          depth -= 1
          if depth == 0 { return at + 1 }
        default: if !hasBegun { isScalar = true }
        }
        hasBegun = true
      }
      at += 1
    }
    return nil
  }
}
