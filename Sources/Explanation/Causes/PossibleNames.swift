/// What of the gazetteers of two runs a document can name at all: whose words stand in its text.
struct PossibleNames: Sendable, Hashable {
  /// Ids of rows.
  var ids: Set<String> = []
  /// Numbers of rows of files that are the same in both runs and add nothing to others, by the name of the file; ordered.
  var rows: [String: [Int]] = [:]
  /// Numbers of words of lists that are the same in both runs, by the name of the list; ordered.
  var words: [String: [Int]] = [:]
  /// Words of lists that differ.
  var changedWords: Set<String> = []
  /// Names of the files that have any of it.
  var files: Set<String> = []
}
