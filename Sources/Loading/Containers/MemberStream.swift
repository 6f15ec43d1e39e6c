internal import TextModel

/// The documents of a container, member by member.
final class MemberStream {
  private let reader: any ContainerReader
  private let loading: ContainerLoading
  private let depth: Int
  private var isOpen = true
  /// The documents of the member that was read last.
  private var inner: LoadedFile?

  init(_ reader: any ContainerReader, _ loading: ContainerLoading, depth: Int) {
    self.reader = reader
    self.loading = loading
    self.depth = depth
  }

  func next() -> LoadedFile.Member? {
    while let next = inner?.next() {
      // Where members of a member end is of no interest outside.
      if case .memberEnd = next { continue }
      return next
    }
    if inner != nil {
      inner = nil
      return .memberEnd
    }
    do throws(Problem) {
      guard let member = try taken() else { return nil }
      let place = loading.place.member(member.name)
      do throws(Problem) {
        inner = try loading.file(member, place, depth)
        if inner != nil { return self.next() }
        inner = LoadedFile()
        return .leftOut
      } catch {
        inner = LoadedFile()
        return .problem(id: place.id, error)
      }
    } catch {
      isOpen = false
      return .problem(id: loading.place.id, error)
    }
  }

  /// The next member, which is paid for; `nil` after the last.
  private func taken() throws(Problem) -> ContainerMember? {
    guard isOpen, !loading.budget.isSpent else { return nil }
    guard let member = try reader.next() else {
      isOpen = false
      return nil
    }
    try loading.budget.take(member)
    return member
  }

  /// Passes over the next members without making documents of them.
  func pass(_ count: Int) {
    do throws(Problem) {
      for _ in 0..<count where try taken() == nil { return }
    } catch {
      // They were read before, so the file has changed: then nothing of it is kept.
      isOpen = false
    }
  }

  /// Passes over the next member, of which `problem` is said.
  func fail(_ problem: Problem) -> LoadedFile.Member? {
    do throws(Problem) {
      guard let member = try taken() else { return nil }
      inner = LoadedFile()
      return .problem(id: loading.place.member(member.name).id, problem)
    } catch {
      isOpen = false
      return .problem(id: loading.place.id, error)
    }
  }
}
