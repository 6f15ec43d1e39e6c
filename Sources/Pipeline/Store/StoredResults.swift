/// The results of a complete run, in corpus order, where the store has them.
package struct StoredResults: Sendable {
  let store: RecordStore
  let places: [RecordStore.Place]

  /// Calls `body` with one after the other; one is in memory at a time.
  func forEach(_ body: (FileResult) throws(OutputError) -> Void) throws(OutputError) {
    for place in places { try body(try store.storedResult(at: place).result) }
  }

  /// Takes results of files that are gone or changed out of the store, once they are most of it.
  func removeOthers() throws(OutputError) { try store.compact(keeping: places) }
}
