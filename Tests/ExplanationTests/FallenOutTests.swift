import Explanation
import Testing

struct FallenOutCase: Sendable, CustomTestStringConvertible {
  var step: String
  var text: String
  var wanted: String
  var expected: String
  var testDescription: String { step }

  init(_ step: String, _ text: String, _ wanted: String, _ expected: String) {
    self.step = step
    self.text = text
    self.wanted = wanted
    self.expected = expected
  }
}

@Suite("Why a name is no mention")
struct FallenOutTests {
  /// `;` stands for the tab.
  static let world = """
    # policy common-words=drop
    id;type;name;aliases;country;region;claimedBy
    ru;country;Russia;;RU;;
    jp;country;Japan;;JP;;
    us;country;United States;US;US;;
    tr;country;Turkey;roast turkey!block!nocase;TR;;
    jo;country;Jordan;;JO;;
    ge;country;Georgia;;GE;;
    kp;country;North Korea;Korea;KP;;
    kr;country;South Korea;Korea;KR;;
    georgia-us;region;State of Georgia;Georgia;US;US-GA;
    kurils;archipelago;Kuril Islands;Kuril!evidence;RU;;JP
    habomai;island;Habomai;;RU;;JP
    harris;city;City of Harris;Harris!evidence;US;;
    gulf;water;Gulf of Alaska;Gulf!never-alone;US;;
    reading;city;Reading;;GB;;
    nice;city;Nice;;FR;;
    lavrov;person;Sergey Lavrov;;RU;;
    michael;given-name;Michael;;;;
    diane;given-name;Diane;;;;

    """
  static let words = """
    # words
    name;rule
    Reading;midsentence
    Nice;common
    Gulf News;block

    """

  static let cases = [
    FallenOutCase(
      "no-entry", "The Habomay islets.", "Habomay",
      """

      Habomay  4–11  not tagged, no-entry: no entry has this name
        The «Habomay» islets.
        tokens     habomay
        clean      kept as paragraph; bytes 4–11 of the source
        sentences  in sentence 0
        match      nothing with this name
        spelled like it
          'Habomai'  habomai  island  world.tsv:13  1 letter away

      """),
    FallenOutCase(
      "capitals", "They went to turkey.", "turkey",
      """

      turkey  13–19  not tagged, capitals: not written as the name asks: 'Turkey'
        They went to «turkey».
        tokens     turkey
        clean      kept as paragraph; bytes 13–19 of the source
        sentences  in sentence 0
        match      not written as the name asks: 'Turkey'; not even looked up, since no name begins with it in lower case
        looked up 'turkey': not written as the name asks: 'Turkey'; not even looked up, since no name begins with it in lower case
          capitals  tr  country  name 'Turkey'  world.tsv:6

      """),
    FallenOutCase(
      "blocked by a gazetteer's alias", "They eat Roast Turkey.", "Turkey",
      """

      Turkey  15–21  not tagged, blocked: the blocking alias 'Roast Turkey' keeps the place free
        They eat Roast «Turkey».
        tokens     turkey
        clean      kept as paragraph; bytes 15–21 of the source
        sentences  in sentence 0
        match      the blocking alias 'Roast Turkey' keeps the place free
        looked up 'Roast Turkey': a blocking alias, which keeps its place free of names
          blocks  tr  country  alias 'roast turkey'  world.tsv:6
        looked up 'Turkey': the blocking alias 'Roast Turkey' keeps the place free
          taken  tr  country  name 'Turkey'  world.tsv:6

      """),
    FallenOutCase(
      "blocked by a list of words", "The Gulf News said.", "Gulf",
      """

      Gulf  4–8  not tagged, blocked: the blocking alias 'Gulf News' keeps the place free
        The «Gulf» News said.
        tokens     gulf
        clean      kept as paragraph; bytes 4–8 of the source
        sentences  in sentence 0
        match      the blocking alias 'Gulf News' keeps the place free
        looked up 'Gulf': the blocking alias 'Gulf News' keeps the place free
          taken  gulf  water  alias 'Gulf'  world.tsv:15  needs neighbour (flag !never-alone at world.tsv:15)
        looked up 'Gulf News': a blocking alias, which keeps its place free of names
          blocks  (list of words)    name 'Gulf News'  words.tsv:5

      """),
    FallenOutCase(
      "common-word", "It is Nice here.", "Nice",
      """

      Nice  6–10  not tagged, common-word: 'Nice' at world.tsv:17 is not looked up: common word at words.tsv:4, policy common-words=drop
        It is «Nice» here.
        tokens     nice
        clean      kept as paragraph; bytes 6–10 of the source
        sentences  in sentence 0
        match      nothing with this name
        spelled like it
          'Nice'  nice  city  world.tsv:17  not looked up: common word at words.tsv:4, policy common-words=drop

      """),
    FallenOutCase(
      "evidence at the start of a sentence", "Reading is fun.", "Reading",
      """

      Reading  0–7  not tagged, evidence: no place here: the evidence comes to -110 (doubtful-word -110)
        «Reading» is fun.
        tokens     reading
        clean      kept as paragraph; bytes 0–7 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    no place: the evidence comes to -110 (doubtful-word -110)
        looked up 'Reading': a match
          taken  reading  city  name 'Reading'  world.tsv:16  needs entity (rule midsentence at words.tsv:3)
        readings
          unmet  reading  city

      """),
    FallenOutCase(
      "evidence", "In Kuril waters.", "Kuril",
      """

      Kuril  3–8  archipelago kurils (Kuril Islands), score 970: the one reading: the evidence comes to 120 (locative +150, doubtful-word -110, feature-known +80)
        In «Kuril» waters.
        tokens     kuril
        clean      kept as paragraph; bytes 3–8 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    a place: the evidence comes to 120 (locative +150, doubtful-word -110, feature-known +80)
        looked up 'Kuril': a match
          taken  kurils  archipelago  alias 'Kuril'  world.tsv:12  needs evidence (flag !evidence at world.tsv:12)

      """),
    FallenOutCase(
      "evidence is there", "Japan and its Kuril waters.", "Kuril",
      """

      Kuril  14–19  archipelago kurils (Kuril Islands), score 970: the one reading: the evidence comes to 10 (doubtful-word -110, feature-known +80, country-known +40)
        Japan and its «Kuril» waters.
        tokens     kuril
        clean      kept as paragraph; bytes 14–19 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    a place: the evidence comes to 10 (doubtful-word -110, feature-known +80, country-known +40)
        looked up 'Kuril': a match
          taken  kurils  archipelago  alias 'Kuril'  world.tsv:12  needs evidence (flag !evidence at world.tsv:12)

      """),
    FallenOutCase(
      "person-name after a given name", "Michael Jordan won.", "Jordan",
      """

      Jordan  8–14  not tagged, person-name: no place here: the evidence comes to -250 (given-name-before -600, plain +250, area-known +100)
        Michael «Jordan» won.
        tokens     jordan
        clean      kept as paragraph; bytes 8–14 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    no place: the evidence comes to -250 (given-name-before -600, plain +250, area-known +100)
        looked up 'Jordan': a match
          taken  jo  country  name 'Jordan'  world.tsv:7
        readings
          unmet  jo  country

      """),
    FallenOutCase(
      "person-name elsewhere", "US: Diane Harris spoke. Harris left.", "Harris",
      """

      Harris  10–16  not tagged, person-name: no place here: the evidence comes to -670 (given-name-before -600, doubtful-word -110, country-known +40)
        US: Diane «Harris» spoke. Harris left.
        tokens     harris
        clean      kept as paragraph; bytes 10–16 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    no place: the evidence comes to -670 (given-name-before -600, doubtful-word -110, country-known +40)
        looked up 'Harris': a match
          taken  harris  city  alias 'Harris'  world.tsv:14  needs evidence (flag !evidence at world.tsv:14)
        readings
          unmet  harris  city

      Harris  24–30  not tagged, person-name: no place here: the evidence comes to -350 (person-elsewhere -280, doubtful-word -110, country-known +40)
        US: Diane Harris spoke. «Harris» left.
        tokens     harris
        clean      kept as paragraph; bytes 24–30 of the source
        sentences  in sentence 1
        match      a match with one reading
        resolve    no place: the evidence comes to -350 (person-elsewhere -280, doubtful-word -110, country-known +40)
        looked up 'Harris': a match
          taken  harris  city  alias 'Harris'  world.tsv:14  needs evidence (flag !evidence at world.tsv:14)
        readings
          unmet  harris  city

      """),
    FallenOutCase(
      "never-alone", "The Gulf is warm.", "Gulf",
      """

      Gulf  4–8  not tagged, never-alone: no place here: the evidence comes to -250 (never-alone -330, feature-known +80)
        The «Gulf» is warm.
        tokens     gulf
        clean      kept as paragraph; bytes 4–8 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    no place: the evidence comes to -250 (never-alone -330, feature-known +80)
        looked up 'Gulf': a match
          taken  gulf  water  alias 'Gulf'  world.tsv:15  needs neighbour (flag !never-alone at world.tsv:15)
        readings
          unmet  gulf  water

      """),
    FallenOutCase(
      "never alone, and located", "They live in Gulf.", "Gulf",
      """

      Gulf  13–17  not tagged, never-alone: no place here: the evidence comes to -100 (never-alone -330, locative +150, feature-known +80)
        They live in «Gulf».
        tokens     gulf
        clean      kept as paragraph; bytes 13–17 of the source
        sentences  in sentence 0
        match      a match with one reading
        resolve    no place: the evidence comes to -100 (never-alone -330, locative +150, feature-known +80)
        looked up 'Gulf': a match
          taken  gulf  water  alias 'Gulf'  world.tsv:15  needs neighbour (flag !never-alone at world.tsv:15)
        readings
          unmet  gulf  water

      """),
    FallenOutCase(
      "undecided", "Korea!", "Korea",
      """

      Korea  0–5  undecided country, score 148: the best of 2 readings is 0 ahead, 40 are asked (kp 148, kr 148)
        «Korea»!
        tokens     korea
        clean      kept as paragraph; bytes 0–5 of the source
        sentences  in sentence 0
        match      a match with 2 readings
        resolve    a place: the evidence comes to 350 (plain +250, area-known +100)
        resolve    2 readings by score, the best 0 ahead: undecided, 40 are asked
        looked up 'Korea': a match
          taken  kp  country  alias 'Korea'  world.tsv:9
          taken  kr  country  alias 'Korea'  world.tsv:10
        readings
          kept  kp  country  score 148  area +225, alias -50
          kept  kr  country  score 148  area +225, alias -50

      """),
    FallenOutCase(
      "border", "Write to a@Japan.jp now.", "Japan",
      """

      Japan  11–16  not tagged, border: it is part of an address, a path or an identifier
        Write to a@«Japan».jp now.
        tokens     japan
        clean      kept as paragraph; bytes 11–16 of the source
        sentences  in sentence 0
        match      it is part of an address, a path or an identifier
        looked up 'Japan': it is part of an address, a path or an identifier
          taken  jp  country  name 'Japan'  world.tsv:4

      """),
    FallenOutCase(
      "overlap", "Kuril Islands of Russia.", "Kuril",
      """

      Kuril  0–5  not tagged, overlap: the longer 'Kuril Islands' has its place
        «Kuril» Islands of Russia.
        within 'Kuril Islands' (kurils)
        tokens     kuril
        clean      kept as paragraph; bytes 0–5 of the source
        sentences  in sentence 0
        match      the longer 'Kuril Islands' has its place
        looked up 'Kuril': the longer 'Kuril Islands' has its place
          taken  kurils  archipelago  alias 'Kuril'  world.tsv:12  needs evidence (flag !evidence at world.tsv:12)
        looked up 'Kuril Islands': a match
          taken  kurils  archipelago  name 'Kuril Islands'  world.tsv:12

      """),
    FallenOutCase(
      "surname", "Lavrov waited. Sergey Lavrov came. Lavrov left.", "Lavrov",
      """

      Lavrov  0–6  not tagged, surname: a family name counts only after the full name, and none stands before it
        «Lavrov» waited. Sergey Lavrov came. Lavrov left…
        tokens     lavrov
        clean      kept as paragraph; bytes 0–6 of the source
        sentences  in sentence 0
        match      nothing with this name
        resolve    a family name, but no full name stands before it

      Lavrov  22–28  not tagged, overlap: part of 'Sergey Lavrov', which is the mention here
        Lavrov waited. Sergey «Lavrov» came. Lavrov left.
        within 'Sergey Lavrov' (lavrov)
        tokens     lavrov
        clean      kept as paragraph; bytes 22–28 of the source
        sentences  in sentence 1
        match      nothing with exactly these words
        looked up 'Sergey Lavrov': a match
          taken  lavrov  person  name 'Sergey Lavrov'  world.tsv:18

      Lavrov  35–41  person lavrov (Sergey Lavrov), score 900: a family name, after 'Sergey Lavrov'
        Lavrov waited. Sergey Lavrov came. «Lavrov» left.
        tokens     lavrov
        clean      kept as paragraph; bytes 35–41 of the source
        sentences  in sentence 2
        match      nothing with this name
        resolve    a family name, after 'Sergey Lavrov'

      """),
    FallenOutCase(
      "name-part", "Michael came.", "Michael",
      """

      Michael  0–7  not tagged, name-part: only a given name, family name or title, which is no mention
        «Michael» came.
        tokens     michael
        clean      kept as paragraph; bytes 0–7 of the source
        sentences  in sentence 0
        match      only a given name, family name or title, which is no mention
        looked up 'Michael': only a given name, family name or title, which is no mention
          name-part  michael  given-name  name 'Michael'  world.tsv:19

      """),
    FallenOutCase(
      "a part of a word", "The Russians.", "Russia",
      """

      Russia  4–10  not tagged, no-entry: no entry has this name
        The «Russia»ns.
        names match whole words, here 'Russians'
        tokens     russians
        clean      kept as paragraph; bytes 4–12 of the source
        sentences  in sentence 0
        match      nothing with this name
        spelled like it
          'Russia'  ru  country  world.tsv:3  2 letters away

      """),
  ]

  @Test("tells the step", arguments: cases)
  func falls(_ fallenCase: FallenOutCase) throws {
    let folder = try ExplainFolder(gazetteer: Self.world, words: Self.words)
    let text = try folder.text(fallenCase.text, .text(fallenCase.wanted))
    #expect(text == fallenCase.expected, "\n\(text)")
  }
}
