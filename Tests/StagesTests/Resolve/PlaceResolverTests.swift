import Gazetteer
import Stages
import Testing
import TextModel

@Suite("Where a place lies, and whether it is one")
struct PlaceResolverTests {
  private static let world = """
    id;type;name;aliases;country;region;latitude;longitude;population
    us;country;United States;US;US;;39.8;-98.5;
    fr;country;France;;FR;;46;2;
    jo;country;Jordan;;JO;;31;36;
    ca;country;Canada;;CA;;60;-96;
    texas;region;Texas;Tex.!exact!after-place|TX!exact!after-place;US;US-TX;31;-100;
    oregon;region;Oregon;Ore.!exact!after-place|OR!exact!after-place;US;US-OR;44;-120.5;
    maine;region;Maine;Me.!exact!after-place;US;US-ME;45.3;-69.4;
    anhui;region;Anhui Province;Anhui;CN;CN-AH;32;117;
    walker;region;Walker County;;US;US-TX;30.7;-95.6;
    paris-fr;city;City of Paris;Paris;FR;FR-IDF;48.85;2.35;2138551
    paris-tx;city;Paris in Texas;Paris;US;US-TX;33.66;-95.55;24171
    portland-or;city;Portland in Oregon;Portland;US;US-OR;45.5;-122.7;652503
    portland-me;city;Portland in Maine;Portland;US;US-ME;43.66;-70.25;68408
    salem-or;city;Salem in Oregon;Salem;US;US-OR;44.94;-123.03;175535
    eugene;city;Eugene;;US;US-OR;44.05;-123.09;176654
    huntsville-al;city;Huntsville in Alabama;Huntsville;US;US-AL;34.73;-86.59;215006
    huntsville-tx;city;Huntsville in Texas;Huntsville;US;US-TX;30.72;-95.55;45941
    lyon;city;Lyon;;FR;FR-ARA;45.75;4.85;522969
    springfield-a;city;Springfield A;Springfield;US;US-MO;37.2;-93.3;100000
    springfield-b;city;Springfield B;Springfield;US;US-MA;42.1;-72.6;100000
    harris;city;City of Harris;Harris!evidence;US;US-TX;30;-95;
    livingston;city;City of Livingston;Livingston!evidence;US;US-TX;30.7;-94.9;
    paterson;city;City of Paterson;Paterson!evidence;US;US-TX;30;-96;
    reading;city;City of Reading;Reading!midsentence;US;US-TX;29;-96;
    nice;city;Nice;;FR;FR-PAC;43.7;7.27;342669
    gulf;water;Gulf of Alaska;Gulf!never-alone;US;;58;-145;
    mike;given-name;Michael;;;;;;
    diane;given-name;Diane;;;;;;
    mr;title;Mr;Mr.;;;;;
    everitt;family-name;Everitt;;;;;;

    """

  static let cases = [
    // Which place.
    ResolveCase("alone, the larger", "They met in Paris.", ["Paris=paris-fr"]),
    ResolveCase("its container after it", "They met in Paris, Texas.", ["Paris=paris-tx", "Texas=texas"]),
    ResolveCase("in brackets", "They met in Paris (Texas).", ["Paris=paris-tx", "Texas=texas"]),
    ResolveCase(
      "an abbreviation that counts only there", "In Portland, Ore. and Portland, Me. it rained.",
      ["Portland=portland-or", "Ore.=oregon", "Portland=portland-me", "Me.=maine"]),
    ResolveCase("elsewhere the abbreviation is a word", "It is Me. Stay OR go.", []),
    ResolveCase(
      "its neighbours", "From Salem and Eugene they drove to Portland.",
      ["Salem=salem-or", "Eugene=eugene", "Portland=portland-or"]),
    ResolveCase(
      "its county", "The court in Huntsville serves Walker County.",
      ["Huntsville=huntsville-tx", "Walker County=walker"]),
    ResolveCase("level readings stay undecided", "They live in Springfield.", ["Springfield=?"]),
    ResolveCase(
      "its country", "France waits. From Lyon to Paris.", ["France=fr", "Lyon=lyon", "Paris=paris-fr"]),
    // Whether it is one.
    ResolveCase("after a given name", "The ball went to Michael Jordan.", []),
    ResolveCase("after an initial", "The court heard R. W. Harris.", []),
    ResolveCase("after a title", "The court heard Mr. Paterson.", []),
    ResolveCase("once a person's, not a place's", "Diane Harris spoke. Then Harris left.", []),
    ResolveCase(
      "but where only places stand", "Diane Livingston lives in Livingston, Texas.",
      ["Livingston=livingston", "Texas=texas"]),
    ResolveCase("after a word such as in", "They live in Jordan.", ["Jordan=jo"]),
    ResolveCase("never alone, alone", "The Gulf is warm.", []),
    ResolveCase("before a street", "The house on Paris Street burned.", []),
    ResolveCase("a capital that is owed", "Reading is fun.", []),
    ResolveCase("capitals among words", "They called it NICE work.", []),
    ResolveCase("the kind is no part of the name", "In Anhui province it rained.", ["Anhui=anhui"]),
    ResolveCase("unless it is written so", "In Anhui Province it rained.", ["Anhui Province=anhui"]),
  ]

  @Test("decisions", arguments: cases)
  func decides(_ test: ResolveCase) throws {
    #expect(try PlaceWorld.found(test.text, Self.world) == test.expected)
  }

  @Test("the weights of each table are few, and their names are different")
  func weights() {
    let names = PlaceReadingEvidence.allCases.map(\.name) + PlaceMentionEvidence.allCases.map { "mention " + $0.name }
    #expect(Set(names).count == names.count)
    #expect(names.count <= 50)
  }

  @Test("weights can be changed")
  func changedWeights() throws {
    let text = "They left Portland, Oregon."
    #expect(try PlaceWorld.found(text, Self.world) == ["Portland=portland-or", "Oregon=oregon"])
    #expect(try PlaceWorld.found(text, Self.world, weights: ["margin=9000"]) == ["Portland=?", "Oregon=oregon"])
    #expect(try PlaceWorld.found(text, Self.world, weights: ["mention.plain=-9000"]) == [])
    let turned = [
      "reading.container=-900", "reading.same-sentence=0", "reading.region-named=0", "reading.region-share=0",
    ]
    #expect(try PlaceWorld.found(text, Self.world, weights: turned).first == "Portland=portland-me")
  }
}
