import Compare
import Testing

@Suite("Counts of differences")
struct SummaryFormTests {
  @Test("by kind, then by cause, most frequent first")
  func counts() throws {
    #expect(
      try SampleDifferences.written("summary") == #"""
        11 differences in 4 documents, 480 compared
          1 document-added
          1 document-renamed
          1 document-failed
              1 unexplained: no edit that is known of explains it
          1 text
          3 mention-added
              3 by Gazetteers/islands.tsv:214 alias "Khabomai" added
              1 by match.overlap longest→all
          1 mention-removed
              1 by match.overlap longest→all
          1 mention-type
              1 by Gazetteers/cities.tsv:7 "Kunashir" given the type island
          1 mention-boundaries
          1 mention-decision
        quiet: 1 score, 1 warnings

        """#)
  }

  @Test("numbers stand under each other, and further causes are counted")
  func many() throws {
    var counts = DifferenceCounts()
    counts.comparedDocuments = 480
    counts.differingDocuments = 96
    counts.kinds = [.mentionAdded: 412, .mentionType: 3, .score: 57]
    counts.causes = [
      SampleDifferences.alias: [.mentionAdded: 380], SampleDifferences.overlap: [.mentionAdded: 29, .score: 57],
      .unexplained: [.mentionAdded: 3],
    ]
    var options = DifferenceFormOptions()
    options.maximumCauses = 2
    #expect(
      try SampleDifferences.written("summary", options: options, [], counts) == #"""
        415 differences in 96 documents, 480 compared
          412 mention-added
                380 by Gazetteers/islands.tsv:214 alias "Khabomai" added
                 29 by match.overlap longest→all
                and 1 other cause, of at most 3 each
            3 mention-type
        quiet: 57 score

        """#)
  }

  @Test("nothing is different")
  func nothing() throws {
    var counts = DifferenceCounts()
    counts.comparedDocuments = 1
    #expect(try SampleDifferences.written("summary", [], counts) == "no differences in 1 document\n")
  }
}
