internal import TextModel

/// Which elements libxml2 may have open, followed from outside: at least those that it has.
///
/// It answers two questions whose cost would otherwise grow with the square of a hostile page: is the page nested too
/// deep here, and would this end tag close anything?
struct OpenElements: Sendable {
  private struct Entry: Sendable {
    var hash: UInt32
    var element: Element
  }

  private var stack: [Entry] = []
  /// How many on the stack have a hash, by its low bits; a zero is certain.
  private var counts = [Int32](repeating: 0, count: 1024)
  private let maximumDepth: Int
  /// Elements left out that are still waiting for their end tags.
  private var skipped = 0

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  /// Notes a start tag; `false` if the element is to be left out as nested too deep.
  mutating func open(_ element: Element, hash: UInt32) -> Bool {
    if let last = stack.last, last.hash == hash, closesItsLike(element) { pop() }
    guard stack.count < maximumDepth else {
      skipped += 1
      return false
    }
    stack.append(Entry(hash: hash, element: element))
    counts[Int(hash & 1023)] += 1
    return true
  }

  /// Whether an element without elements within makes no difference here.
  func admitsLeaf(_ element: Element, hash: UInt32) -> Bool {
    guard skipped == 0, stack.count < maximumDepth else { return false }
    // A link closes the one that it stands in.
    if case .a = element { return counts[Int(hash & 1023)] == 0 }
    return true
  }

  /// Notes an end tag; `false` if it closes nothing and is to be left out.
  mutating func close(_ element: Element, hash: UInt32) -> Bool {
    if skipped > 0 {
      skipped -= 1
      return false
    }
    guard counts[Int(hash & 1023)] > 0 else { return false }
    var index = stack.count - 1
    while index >= 0, stack[index].hash != hash {
      // libxml2 ignores an end tag that would have to close something stronger.
      if stack[index].element.endPriority > element.endPriority { return false }
      index -= 1
    }
    guard index >= 0 else { return false }
    while stack.count > index { pop() }
    return true
  }

  private mutating func pop() {
    guard let entry = stack.popLast() else { return }
    counts[Int(entry.hash & 1023)] -= 1
  }

  private func closesItsLike(_ element: Element) -> Bool {
    switch element {
    case .p, .li, .dt, .dd, .td, .th, .tr, .option, .a: true
    default: false
    }
  }
}
