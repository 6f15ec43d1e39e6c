import Compare
import Testing

@Suite("Differences as a page")
struct HTMLFormTests {
  @Test("everything is in the page, whether scripts run or not")
  func page() throws {
    let written = try SampleDifferences.written("html")
    let start = try #require(written.firstRange(of: "<header>")).lowerBound
    let end = try #require(written.firstRange(of: "<script>")).lowerBound
    #expect(
      written[start..<end] == #"""
        <header>
        <h1>Differences</h1>
        <p class="outputs"><bdi>Output/monday</bdi> → <bdi>Output/tuesday</bdi></p>
        </header>
        <form id="filters" hidden>
        <p><label for="search">document or text</label> <input id="search" type="search" autocomplete="off">
        <output id="count"></output> <button type="reset">show all</button></p>
        <div id="facets"></div>
        </form>
        <main id="documents">
        <section>
        <h2><bdi>asahi/0415.html</bdi> → <bdi class="document">asahi/2016-04-15.html</bdi></h2>
        <article class="changed">
        <p class="heading"><bdi class="kind">document-renamed</bdi></p>
        </article>
        <article class="changed">
        <p class="heading"><bdi class="kind">mention-boundaries</bdi> at 12 <bdi class="type">archipelago</bdi> <bdi class="entity">habomai-islands</bdi></p>
        <blockquote dir="auto">政府は<del>歯舞</del><ins>歯舞群島</ins>の返還</blockquote>
        </article>
        <article class="changed">
        <p class="heading"><bdi class="kind">mention-decision</bdi> at 304 <bdi class="type">island</bdi> <bdi class="entity"><del>?</del></bdi><bdi class="entity"><ins>kunashir</ins></bdi></p>
        <blockquote dir="auto">landed on <mark>Kunashir</mark>.</blockquote>
        <p>candidates <bdi class="value"><del>kunashir 500, kunashir-town 480</del></bdi></p>
        </article>
        </section>
        <section>
        <h2><bdi class="document">tass/2016-04-15.html</bdi></h2>
        <article class="changed">
        <p class="heading"><bdi class="kind">text</bdi> at 10</p>
        <blockquote dir="auto">On Friday Mr Lavrov <del>said</del><ins>told Kishida</ins> in Tokyo.</blockquote>
        </article>
        <article class="added">
        <p class="heading"><bdi class="kind">mention-added</bdi> at 1204 <bdi class="type">island</bdi> <bdi class="entity">habomai-islands</bdi></p>
        <blockquote dir="auto">ships sailed to <ins>Khabomai</ins> on Friday</blockquote>
        <p>displaces &quot;<bdi class="value">Cape Khabomai</bdi>&quot; (landform ?)</p>
        <p class="why">because <bdi class="cause">Gazetteers/islands.tsv:214 alias &quot;Khabomai&quot; added</bdi></p>
        <p class="why">together with <bdi class="cause">match.overlap longest→all</bdi></p>
        </article>
        <article class="removed">
        <p class="heading"><bdi class="kind">mention-removed</bdi> at 40 <bdi class="type">city</bdi> <bdi class="entity">new-york</bdi></p>
        <blockquote dir="auto">as reported by the <del>New York</del> Times</blockquote>
        <p>displaced by &quot;<bdi class="value">New York Times</bdi>&quot; (organization nyt)</p>
        <p class="why">because <bdi class="cause">match.overlap longest→all</bdi></p>
        </article>
        <article class="changed">
        <p class="heading"><bdi class="kind">mention-type</bdi> at 90 <bdi class="type"><del>city</del></bdi><bdi class="type"><ins>island</ins></bdi> <bdi class="entity"><del>kunashir-town</del></bdi><bdi class="entity"><ins>kunashir</ins></bdi></p>
        <blockquote dir="auto">на <mark>Кунашир</mark>е</blockquote>
        <p class="why">because <bdi class="cause">Gazetteers/cities.tsv:7 &quot;Kunashir&quot; given the type island</bdi></p>
        </article>
        <article class="changed">
        <p class="heading"><bdi class="kind">score</bdi> at 7 &quot;<bdi class="value">Shikotan</bdi>&quot; <bdi class="type">island</bdi> <bdi class="entity">shikotan</bdi> <bdi class="value"><del>970</del></bdi><bdi class="value"><ins>955</ins></bdi></p>
        </article>
        <article class="changed">
        <p class="heading"><bdi class="kind">warnings</bdi> <bdi class="key">warnings.bad-bytes</bdi> <bdi class="value"><ins>3</ins></bdi></p>
        </article>
        </section>
        <section>
        <h2><bdi class="document">tass/2016-04-16.html</bdi></h2>
        <article class="added">
        <p class="heading"><bdi class="kind">document-added</bdi> with 2 mentions</p>
        </article>
        </section>
        <section>
        <h2><bdi class="document">tass/2016-04-17.html</bdi></h2>
        <article class="removed">
        <p class="heading"><bdi class="kind">document-failed</bdi> <bdi class="value"><del>ok</del></bdi><bdi class="value"><ins>timeout</ins></bdi></p>
        <p class="why">unexplained: <bdi class="cause">no edit that is known of explains it</bdi></p>
        </article>
        </section>
        </main>
        <aside id="summary">
        <p class="total">11 differences in 4 documents, 480 compared</p>
        <table>
        <tr><th scope="row"><span class="kind added">document-added</span></th><td class="number">1</td><td></td></tr>
        <tr><th scope="row"><span class="kind changed">document-renamed</span></th><td class="number">1</td><td></td></tr>
        <tr><th scope="row"><span class="kind removed">document-failed</span></th><td class="number">1</td><td><span class="number">1</span> unexplained: <bdi>no edit that is known of explains it</bdi></td></tr>
        <tr><th scope="row"><span class="kind changed">text</span></th><td class="number">1</td><td></td></tr>
        <tr><th scope="row"><span class="kind added">mention-added</span></th><td class="number">3</td><td><span class="number">3</span> by <bdi>Gazetteers/islands.tsv:214 alias &quot;Khabomai&quot; added</bdi><br><span class="number">1</span> by <bdi>match.overlap longest→all</bdi></td></tr>
        <tr><th scope="row"><span class="kind removed">mention-removed</span></th><td class="number">1</td><td><span class="number">1</span> by <bdi>match.overlap longest→all</bdi></td></tr>
        <tr><th scope="row"><span class="kind changed">mention-type</span></th><td class="number">1</td><td><span class="number">1</span> by <bdi>Gazetteers/cities.tsv:7 &quot;Kunashir&quot; given the type island</bdi></td></tr>
        <tr><th scope="row"><span class="kind changed">mention-boundaries</span></th><td class="number">1</td><td></td></tr>
        <tr><th scope="row"><span class="kind changed">mention-decision</span></th><td class="number">1</td><td></td></tr>
        </table>
        <p class="note">quiet: 1 score, 1 warnings</p>
        </aside>

        """#)
  }

  @Test("nothing in the page loads anything")
  func selfContained() throws {
    let written = try SampleDifferences.written("html")
    for reference in ["src=", "href=", "url(", "@import", "http://", "https://", "fetch(", "innerHTML"] {
      #expect(!written.contains(reference), "\(reference)")
    }
  }

  @Test("what is too much is counted")
  func bounded() throws {
    var options = DifferenceFormOptions()
    options.maximumDifferences = 5
    let document = DocumentDifferences(document: "a", differences: Array(repeating: SampleDifferences.text, count: 4))
    let written = try SampleDifferences.written("html", options: options, [document, document, document])
    #expect(written.split(separator: "\n").count { $0.hasPrefix("<article") } == 5)
    #expect(written.contains("<p class=\"note\">7 further differences not shown; "))
    #expect(written.contains("<p class=\"total\">12 differences in 3 documents, 3 compared</p>"))
  }
}
