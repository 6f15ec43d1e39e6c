import Compare
import Testing

@Suite("Differences as JSON lines: form")
struct JSONLinesFormTests {
  @Test("keys stand in one order")
  func lines() throws {
    #expect(
      try SampleDifferences.written("jsonl") == #"""
        {"document":"asahi/2016-04-15.html","oldDocument":"asahi/0415.html","kind":"document-renamed"}
        {"document":"asahi/2016-04-15.html","oldDocument":"asahi/0415.html","kind":"mention-boundaries","old":{"start":12,"end":14,"text":"歯舞","before":"政府は","after":"群島の返還","type":"archipelago","entity":"habomai-islands","gazetteer":"islands","via":"name","score":970},"new":{"start":12,"end":16,"text":"歯舞群島","before":"政府は","after":"の返還","type":"archipelago","entity":"habomai-islands","gazetteer":"islands","via":"name","score":970}}
        {"document":"asahi/2016-04-15.html","oldDocument":"asahi/0415.html","kind":"mention-decision","old":{"start":300,"end":308,"text":"Kunashir","before":"landed on ","after":".","type":"island","candidates":[{"entity":"kunashir","type":"island","score":500},{"entity":"kunashir-town","type":"city","score":480}],"via":"name","score":970},"new":{"start":304,"end":312,"text":"Kunashir","before":"landed on ","after":".","type":"island","entity":"kunashir","gazetteer":"islands","via":"name","score":970}}
        {"document":"tass/2016-04-15.html","kind":"text","old":{"start":10,"end":33,"text":"Mr Lavrov said in Tokyo","before":"On Friday "},"new":{"start":10,"end":41,"text":"Mr Lavrov told Kishida in Tokyo","before":"On Friday ","after":"."}}
        {"document":"tass/2016-04-15.html","kind":"mention-added","new":{"start":1204,"end":1212,"text":"Khabomai","before":"ships sailed to ","after":" on Friday","type":"island","entity":"habomai-islands","gazetteer":"islands","alias":"Khabomai","via":"alias","score":970},"displacement":{"start":0,"end":13,"text":"Cape Khabomai","type":"landform","via":"name","score":800},"causes":[{"kind":"alias","place":"Gazetteers/islands.tsv:214","edit":"alias \"Khabomai\" added"},{"kind":"setting","edit":"match.overlap longest→all"}],"joint":true}
        {"document":"tass/2016-04-15.html","kind":"mention-removed","old":{"start":40,"end":48,"text":"New York","before":"as reported by the ","after":" Times","type":"city","entity":"new-york","gazetteer":"islands","via":"name","score":970},"displacement":{"start":0,"end":14,"text":"New York Times","type":"organization","entity":"nyt","via":"name","score":800},"causes":[{"kind":"setting","edit":"match.overlap longest→all"}]}
        {"document":"tass/2016-04-15.html","kind":"mention-type","old":{"start":90,"end":97,"text":"Кунашир","before":"на ","after":"е","type":"city","entity":"kunashir-town","gazetteer":"islands","via":"name","score":970},"new":{"start":90,"end":97,"text":"Кунашир","before":"на ","after":"е","type":"island","entity":"kunashir","gazetteer":"islands","via":"name","score":970},"causes":[{"kind":"entity","place":"Gazetteers/cities.tsv:7","edit":"\"Kunashir\" given the type island"}]}
        {"document":"tass/2016-04-15.html","kind":"score","old":{"start":7,"end":15,"text":"Shikotan","type":"island","entity":"shikotan","gazetteer":"islands","via":"name","score":970},"new":{"start":7,"end":15,"text":"Shikotan","type":"island","entity":"shikotan","gazetteer":"islands","via":"name","score":955}}
        {"document":"tass/2016-04-15.html","kind":"warnings","key":"warnings.bad-bytes","new":{"text":"3"}}
        {"document":"tass/2016-04-16.html","kind":"document-added","new":{"text":""}}
        {"document":"tass/2016-04-16.html","kind":"mention-added","new":{"start":5,"end":11,"text":"Iturup","type":"island","entity":"iturup","gazetteer":"islands","via":"name","score":970},"causes":[{"kind":"alias","place":"Gazetteers/islands.tsv:214","edit":"alias \"Khabomai\" added"}]}
        {"document":"tass/2016-04-16.html","kind":"mention-added","new":{"start":5,"end":8,"text":"択捉島","type":"island","entity":"iturup","gazetteer":"islands","via":"name","score":970},"causes":[{"kind":"alias","place":"Gazetteers/islands.tsv:214","edit":"alias \"Khabomai\" added"}]}
        {"document":"tass/2016-04-17.html","kind":"document-failed","old":{"text":"ok"},"new":{"text":"timeout"},"causes":[{"kind":"unexplained","edit":"no edit that is known of explains it"}]}

        """#)
  }
}
