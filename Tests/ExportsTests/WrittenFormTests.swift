internal import Exports
internal import Records
internal import Testing

/// What exactly each format writes for one small record.
@Suite("Exports to the byte")
struct WrittenFormTests {
  static let record = Samples.record(
    "a.html", "🗾 Shikotan, Oslo.", [Samples.Name("Shikotan", "island", "shikotan"), Samples.Name("Oslo", "city")],
    sentences: [0, 17])

  static let forms: [(name: String, text: String)] = [
    (
      "csv",
      """
      document,start,end,text,type,entity,name,via,rule,score,sentence,gazetteer,alias,source_start,source_end,country,claimed_by,latitude,longitude,wikidata,geonames
      a.html,2,10,Shikotan,island,shikotan,Shikotan,name,,900,,,,2,10,RU,JP,43.8,146.75,Q1,2121381
      a.html,12,16,Oslo,city,,,name,,900,,,,12,16,,,,,,

      """
    ),
    (
      "csv-entities",
      """
      id,type,name,gazetteer,mentions,documents,country,claimed_by,latitude,longitude,population,from,to,wikidata,geonames,note
      shikotan,island,Shikotan,islands,1,1,RU,JP,43.8,146.75,,,,Q1,2121381,

      """
    ),
    (
      "geojson",
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[146.75,43.8]},"properties":{"document":"a.html","start":2,"end":10,"text":"Shikotan","type":"island","entity":"shikotan","name":"Shikotan","via":"name","score":900,"wikidata":"Q1","geonames":2121381,"country":["RU"],"claimedBy":["JP"],"title":"T <a.html>","url":"https://example.org/?a=1&b=\\"2\\""}}
      ]}

      """
    ),
    (
      "spacy",
      """
      {"id":"a.html","text":"🗾 Shikotan, Oslo.","ents":[{"start":2,"end":10,"label":"island"},{"start":12,"end":16,"label":"city"}],"sents":[{"start":0,"end":17}],"tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":10},{"id":2,"start":10,"end":11},{"id":3,"start":12,"end":16},{"id":4,"start":16,"end":17}],"spans":{"onoma":[{"start":2,"end":10,"label":"island","kb_id":"shikotan"},{"start":12,"end":16,"label":"city","kb_id":""}]}}

      """
    ),
    (
      "doccano",
      """
      {"id":1,"text":"🗾 Shikotan, Oslo.","label":[[2,10,"island"],[12,16,"city"]],"document":"a.html"}

      """
    ),
    (
      "conll2003",
      """
      -DOCSTART- -X- O O

      🗾 -X- O O
      Shikotan -X- O B-ISLAND
      , -X- O O
      Oslo -X- O B-CITY
      . -X- O O


      """
    ),
    (
      "conllu",
      """
      # newdoc id = a.html
      # sent_id = a.html-1
      # text = 🗾 Shikotan, Oslo.
      1\t🗾\t_\t_\t_\t_\t_\t_\t_\t_
      2\tShikotan\t_\t_\t_\t_\t_\t_\t_\tEntityId=shikotan|NE=B-ISLAND|SpaceAfter=No
      3\t,\t_\t_\t_\t_\t_\t_\t_\t_
      4\tOslo\t_\t_\t_\t_\t_\t_\t_\tNE=B-CITY|SpaceAfter=No
      5\t.\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No


      """
    ),
    (
      "web-annotation",
      """
      {"@context":"http://www.w3.org/ns/anno.jsonld","id":"#page","type":"AnnotationPage","items":[
      {"id":"#m1","type":"Annotation","motivation":"identifying","body":[{"type":"TextualBody","value":"island","purpose":"tagging"},{"type":"SpecificResource","source":"http://www.wikidata.org/entity/Q1","purpose":"identifying"}],"target":{"source":"a.html","scope":"https://example.org/?a=1&b=\\"2\\"","selector":[{"type":"TextPositionSelector","start":2,"end":10},{"type":"TextQuoteSelector","exact":"Shikotan","prefix":"🗾 ","suffix":", Oslo."}]}},
      {"id":"#m2","type":"Annotation","motivation":"identifying","body":[{"type":"TextualBody","value":"city","purpose":"tagging"}],"target":{"source":"a.html","scope":"https://example.org/?a=1&b=\\"2\\"","selector":[{"type":"TextPositionSelector","start":12,"end":16},{"type":"TextQuoteSelector","exact":"Oslo","prefix":"🗾 Shikotan, ","suffix":"."}]}}
      ]}

      """
    ),
  ]

  @Test("one file", arguments: forms.map(\.name))
  func form(name: String) throws {
    let expected = try #require(Self.forms.first { $0.name == name })
    #expect(try Exported(#require(ExportFormats.named(name)), [Self.record]).text == expected.text)
  }

  @Test("tabs in place of commas, and the same cells")
  func tabs() throws {
    let records = [Samples.all[3], Samples.all[4]]
    let tsv = try Exported(#require(ExportFormats.named("tsv")), records).lines
    #expect(tsv[1].hasPrefix("rtl\t4\t10\tلافروف\tperson\tperson-lavrov\t\"Сергей \"\"Лавров\"\"\"\tname\t"))
    #expect(tsv[3] == "marks\t1\t9\t\"New")
    let csv = try Exported(#require(ExportFormats.named("csv")), records).lines
    #expect(csv[5].hasPrefix("marks,17,24,O'Brien,person,,,name,"))
    #expect(csv[6].hasPrefix("marks,26,53,\"<script>alert(\"\"1\"\")</script>\",two words,"))
  }

  @Test("brat: pieces for lines, normalizations, notes, and types for the interface")
  func brat() throws {
    let brat = try Exported(#require(ExportFormats.named("brat")), [Self.record, Samples.all[4]])
    #expect(
      brat.file("a.html.ann") == """
        T1\tisland 2 10\tShikotan
        N1\tReference T1 Wikidata:Q1\tShikotan
        #1\tAnnotatorNotes T1\tshikotan, name, 900
        T2\tcity 12 16\tOslo
        #2\tAnnotatorNotes T2\tundecided, name, 900

        """)
    #expect(brat.file("a.html.txt") == "🗾 Shikotan, Oslo.")
    #expect(brat.file("marks.ann")?.hasPrefix("T1\tcity 1 4;5 9\tNew York\n") == true)
    #expect(
      brat.file("annotation.conf")
        == "[entities]\ncity\nisland\nperson\ntwo_words\n\n[relations]\n\n[events]\n\n[attributes]\n")
  }

  @Test("GATE: positions are Python's")
  func gate() throws {
    let gate = try Exported(#require(ExportFormats.named("gate")), [Self.record])
    #expect(
      gate.file("a.html.bdocjs") == """
        {"annotation_sets":{"":{"name":"","annotations":[{"type":"island","start":2,"end":10,"id":0,"features":{"entity":"shikotan","name":"Shikotan","via":"name","score":900,"wikidata":"Q1","geonames":2121381,"country":["RU"],"claimedBy":["JP"]}},{"type":"city","start":12,"end":16,"id":1,"features":{"via":"name","score":900}}],"next_annid":2}},"text":"🗾 Shikotan, Oslo.","features":{"document":"a.html","title":"T <a.html>","url":"https://example.org/?a=1&b=\\"2\\""},"offset_type":"p","name":"a.html"}

        """)
  }

  @Test("TEI: names within names are nested, what crosses is left out, markup is text")
  func tei() throws {
    let tei = try Exported(#require(ExportFormats.named("tei")), [Samples.all[6], Samples.all[4]])
    #expect(
      tei.text.contains(
        """
        <p xml:space="preserve"><orgName type="organization">Bank of <placeName type="country">Japan</placeName></orgName> in \
        <placeName type="city">New York City</placeName> Hall</p>
        """))
    #expect(tei.text.contains("<rs type=\"two words\">&lt;script&gt;alert(\"1\")&lt;/script&gt;</rs> &amp; co"))
    #expect(tei.text.contains("O'Brien</persName>&#13;\n<rs"))
    #expect(tei.output.leftOut == [.crossing: 1])
    #expect(tei.output.mentions == 7)
  }

  @Test("KML: a folder a document, and none for documents without places")
  func kml() throws {
    let kml = try Exported(#require(ExportFormats.named("kml")), [Self.record, Samples.all[10]])
    #expect(
      kml.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2">
        <Document>
        <Folder>
          <name>T &lt;a.html&gt;</name>
          <Placemark>
            <name>Shikotan</name>
            <ExtendedData>
              <Data name="document"><value>a.html</value></Data>
              <Data name="start"><value>2</value></Data>
              <Data name="end"><value>10</value></Data>
              <Data name="type"><value>island</value></Data>
              <Data name="entity"><value>shikotan</value></Data>
              <Data name="name"><value>Shikotan</value></Data>
              <Data name="wikidata"><value>Q1</value></Data>
            </ExtendedData>
            <Point><coordinates>146.75,43.8</coordinates></Point>
          </Placemark>
        </Folder>
        </Document>
        </kml>

        """)
    #expect(kml.output.leftOut == [.unplaced: 1])
  }

  @Test("Label Studio: tasks with predictions")
  func labelStudio() throws {
    let tasks = try Exported(#require(ExportFormats.named("label-studio")), [Self.record, Samples.all[10]])
    #expect(
      tasks.text.hasPrefix(
        #"""
        [
        {"id":1,"data":{"text":"🗾 Shikotan, Oslo.","document":"a.html","title":"T <a.html>","url":"https://example.org/?a=1&b=\"2\""},"predictions":[{"model_version":"onoma","result":[{"id":"m0","from_name":"label","to_name":"text","type":"labels","value":{"start":2,"end":10,"text":"Shikotan","labels":["island"]},"score":0.9,"meta":{"entity":"shikotan",
        """#))
    #expect(tasks.text.hasSuffix(#""predictions":[{"model_version":"onoma","result":[]}]}"# + "\n]\n"))
  }

  @Test("entities are counted over all documents, ordered by the bytes of their ids")
  func entities() throws {
    let lines = try Exported(#require(ExportFormats.named("tsv-entities")), Samples.all).lines
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("country-na\tcountry\tNamibia\t\t1\t1\tNA\t\t-22\t17\t"))
    #expect(lines[2].hasPrefix("person-lavrov\tperson\t\"Сергей \"\"Лавров\"\"\"\t\t2\t2\t"))
    #expect(lines[2].hasSuffix("\"minister,\t\"\"foreign\"\"\""))
    #expect(lines[3].hasPrefix("shikotan\tisland\tShikotan\tislands\t3\t3\tRU\tJP\t43.8\t146.75\t"))
  }
}
