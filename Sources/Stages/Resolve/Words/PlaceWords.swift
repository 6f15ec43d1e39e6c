/// Words of the languages that tell whether a name beside them is a place; in lower case unless they are capitalised in texts.
enum PlaceWords {
  /// Words that begin sentences and are part of no name.
  private static let function = words(
    """
    the a an in on at of to from by for with and or but if as is was were are be been has have had he she it they we you i his her \
    its their our my your this that these those there here who what when where why how not no all some any each every one two three \
    first last new old after before during since until while about into over under between through against also more most than then \
    so such only other many both few says will would could should can may might must do does did mr
    """)
  private static let said = words(
    "said says told added asked wrote сказал сказала заявил заявила сообщил отметил добавил пояснил sagte erklarte dit declare dijo disse"
  )
  private static let beforePlaces = words(
    """
    in near at from to around across outside inside within throughout toward towards via into between en à vers w we do в из на под у \
    к nach aus bei im em no na
    """)
  private static let kinds = words(
    """
    county counties province provinces district districts region regions area areas suburb village town city state prefecture \
    municipality border airport resident residents
    """)
  /// Words that are no part of a name which they end in lower case: `Anhui province`, but `Anhui Province`.
  private static let trimmedKinds = words(
    "province state region district prefecture county city oblast continent governorate municipality")
  private static let pluralKinds = words("counties provinces districts regions states rivers islands avenues streets")
  private static let streets = words(
    """
    street st road rd avenue ave drive dr lane ln boulevard blvd highway hwy court ct place pl way parkway pkwy terrace circle square \
    trail pike bridge
    """)
  private static let offices = words(
    """
    Police Sheriff Fire Department Council Commission Commissioner Commissioners Court Attorney Authority Jail Board Government \
    Governor Mayor Legislature Assembly Parliament Association Center Centre County City
    """)
  private static let seats = words("University College School Institute Academy Hospital Church Club")
  private static let bodies = words(
    """
    University College School Schools Hospital Institute Academy Church Times News Company Inc Corp High Elementary Middle Medical \
    Center Centre Sheriff Police Council Commission Department Authority Association Club FC Society Foundation Attorney Agency Farm \
    Farms Museum Library Court Commissioner Commissioners
    """)

  private static func words(_ list: String) -> [String] { list.split(separator: " ").map { String($0) } }

  /// All of them.
  static let table: WordKindTable = {
    var kinds: [String: WordKinds] = [:]
    let lists: [(words: [String], kind: WordKinds)] = [
      (function, .function), (said, .said), (["who", "did"], .acting), (["of"], .of), (beforePlaces, .beforePlace),
      (PlaceWords.kinds, .kind), (trimmedKinds, .trimmedKind), (pluralKinds, .pluralKind), (streets, .street),
      (offices, .office), (seats, .seat), (bodies, .body), (["and"], .and),
    ]
    for (words, kind) in lists {
      for word in words { kinds[word, default: []].formUnion(kind) }
    }
    return WordKindTable(kinds)
  }()
}
