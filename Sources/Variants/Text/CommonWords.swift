/// Words that a transliteration of one word can end up as and that sentences and headlines have: `Luck` for *Луцк*,
/// `Snow` for *Снов*, `Dean` for *De'an*.
///
/// Found by running the rules over some hundred thousand place names against word lists; forms of several words and
/// names that are spelled so in the gazetteer are not concerned.
enum CommonWords {
  static func contains(_ form: FoldedForm) -> Bool { words.contains(form) }

  private static let words: Set<FoldedForm> = Set(
    """
    ache alga also amour aria back balky bank bare bark base bass bell bier bile bore born borzoi boss bound bout bran \
    bush busk cane cape cash chair chan char chat chin choir chop coma come cool core corn cora cure dale dame dare \
    dean dear dome dona door dove down dream engels flora flore form gala game gang gate gauge gore gouty grave grind \
    guessing hail hair haiku hall harm harp hate hell hero home hope hora hour house ilia jerky jobs join jour just \
    karma kick kind king korma lack lake lame lane late lava lazy lead lean left like lime line lion live long loss \
    lost loud luck lune lynx main make mama mamba mange marine mark marks mars mask mass mate menu mere mile mill mine \
    mole moon more moron most moth mount move much muse must naan nail name near neck need never newel newer news nice \
    nile node none noon norm nose nova nous ocher ochre only open oral oriel other ours oust outta over pair pale park \
    part partisan pasha past peak pesky pike pile pine plan play plus pole pool pope port post pour progress pure push \
    race rain ramp rank rare rate raze real rein rest rice ride ring rise risk rock role roll roman room root rose \
    rote rough route ruin rule rush safe saki sale same sand saran save seal seat seek seem self semen sense sharia \
    shock shore short shot show side sign sing site size skin slave smile snow sole some song sore soul sour spas stan \
    star start stay step stop storm such sure tale talk tall tank task taste tasty tense term test than that them then \
    there thin this time timer toll tome tone took tool toot tore touch tour town trap tray tree trick trot true tune \
    turn twin type vain vary vast very vide vita vote wary wave well west wetly wide wine wing wolf wood word work \
    years yell your zone
    """.split(separator: " ").map { FoldedForm(String($0)) })
}
