internal import TextModel

/// What words in `class` and `id` say of an element.
///
/// A value is taken apart at everything that is no letter or digit and at capitals within (`relatedPosts`), and each
/// part is looked up. The words are those that page templates of all kinds share, as in the lists of Readability
/// (Arc90, Mozilla) and trafilatura.
struct BoilerplateWords: Sendable {
  struct Verdict: OptionSet {
    let rawValue: UInt8
    /// Never part of an article: share buttons, cookie notices, related links.
    static let furniture = Verdict(rawValue: 1)
    /// Facts about the article: byline, date, tags.
    static let details = Verdict(rawValue: 2)
    /// Readers' comments.
    static let comments = Verdict(rawValue: 4)
    /// Often the article itself.
    static let body = Verdict(rawValue: 8)
    /// Takes the other words back: `no-sidebar`, `with-sidebar`.
    static let negation = Verdict(rawValue: 16)
    /// Text below a picture.
    static let caption = Verdict(rawValue: 32)
    /// Tells of another article, or leads into this one: where it stands decides.
    static let teaser = Verdict(rawValue: 64)
    /// Hides an element; in the name of a layout's utility only on some screens.
    static let hidden = Verdict(rawValue: 128)
  }

  private var table = WordTable()
  /// A bit for the borders of each word in the table, by ``border(_:_:)``: most words of classes are not there, and are
  /// told by a zero.
  private var borders = [UInt64](repeating: 0, count: 64)
  /// What is hidden there is shown on a large screen.
  private var screens = WordTable()

  static let standard = BoilerplateWords()

  private init() {
    let words: [(Verdict, String)] = [
      (
        .furniture,
        """
        nav navbar navigation menu menus submenu sidebar sidebars sidenav footer footers cookie cookies gdpr consent share \
        shares sharing sharer sharebar shareable social socials sociable sharedaddy addthis addtoany related relateds \
        recommended recommendation recommendations recommend recirc recirculation promo promos promotion promotions \
        promoted advert adverts advertisement advertisements advertising advertorial ads ad adv adsense adbox adslot \
        adunit adwrapper banner banners sponsor sponsored sponsors subscribe subscription subscriptions newsletter \
        newsletters signup signin breadcrumb breadcrumbs crumbs widget widgets popup popups modal modals overlay tooltip \
        pagination pager paging paginator pagenav login logout register toolbar masthead skip skiplink print printonly \
        outbrain taboola zergnet revcontent popular trending mostread mostpopular  carousel slider ticker \
        disclaimer copyright legal colophon syndication rating ratings vote votes poll feedback rss feed follow followus \
        facebook twitter whatsapp pinterest linkedin instagram telegram flattr jp disqus search searchbox searchform \
        topbar bottombar bookmark bookmarks bookmarking donate donation paywall upsell cta dropdown \
        linklist linkliste readmore morelinks offscreen sr visuallyhidden screenreader noprint dontprint \
        navi leiste verwandt empfehlungen werbung anzeige teilen kommentieren
        """
      ),
      (
        .details,
        """
        byline bylines author authors authorbox authorbio writer bio dateline timestamp pubdate published posted date datetime \
        meta postmeta metadata entrymeta tags taglist tagcloud keywords credit credits categories category attribution \
        source sources topics kicker
        """
      ),
      (
        .comments,
        "comment comments commentlist commentform respond replies reply discussion disqus livefyre kommentare kommentar"
      ),
      (
        .body,
        """
        articlebody articletext articlecontent storybody storytext storycontent postbody postcontent posttext entrycontent \
        bodytext bodycopy maintext maincontent fulltext richtext newstext contentbody
        """
      ),
      (.hidden, "hidden hide invisible"),
      (.teaser, "teaser teasers"),
      (.negation, "no has with without non not"),
      (.caption, "caption captions figcaption imagecaption photocaption captiontext legend legende"),
    ]
    for (verdict, list) in words {
      for word in list.split(separator: " ") {
        table.insert(FoldedWord(String(word)), verdict.rawValue)
        let bytes = Array(word.utf8)
        let border = Self.border(bytes.span, ByteRange(0, bytes.count))
        borders[border >> 6] |= 1 << UInt64(border & 63)
      }
    }
    let screens = "xs sm small mobile phone overflow"
    for word in screens.split(separator: " ") { self.screens.insert(FoldedWord(String(word)), 1) }
  }

  /// What the words of `value` say together.
  func verdict(_ value: Span<UInt8>) -> Verdict {
    var verdict: Verdict = []
    forEachWord(of: value) { (_, meaning) in verdict.formUnion(meaning) }
    return verdict
  }

  /// Calls `body` with the place of each word of `value` and what it says.
  @inline(__always)
  func forEachWord(of value: Span<UInt8>, _ body: (ByteRange, Verdict) -> Void) {
    var at = 0
    let end = min(value.count, 256)
    while at < end {
      guard Self.isLetter(value[at]) else {
        at += 1
        continue
      }
      let start = at
      at += 1
      while at < end, Self.isLetter(value[at]), !(Self.isCapital(value[at]) && !Self.isCapital(value[at - 1])) {
        at += 1
      }
      if at - start < 24 {
        var verdict = verdict(of: ByteRange(start, at), of: value)
        if verdict == .hidden { verdict = isShown(value, around: start) ? [] : .furniture }
        body(ByteRange(start, at), verdict)
      }
    }
  }

  /// What the word in `range` says, which consists of letters.
  private func verdict(of range: ByteRange, of value: Span<UInt8>) -> Verdict {
    let border = Self.border(value, range)
    guard borders[border >> 6] >> UInt64(border & 63) & 1 != 0 else { return [] }
    var word = FoldedWord()
    word.append(range, of: value)
    return Verdict(rawValue: table.value(of: word))
  }

  /// Twelve bits of a word's length and its first two and last letters, in any case.
  private static func border(_ value: Span<UInt8>, _ range: ByteRange) -> Int {
    let first = Int(value[range.start] | 0x20)
    let second = Int(value[min(range.start + 1, range.end - 1)] | 0x20)
    let last = Int(value[range.end - 1] | 0x20)
    return (first * 31 + second * 7 + last * 211 + range.count * 683) & 4095
  }

  /// Whether what hides by the class around `place` is shown on a large screen: `hidden-xs`, `hide-on-mobile`,
  /// `hidden md:block`. What `md:hidden` names is not.
  private func isShown(_ value: Span<UInt8>, around place: Int) -> Bool {
    var at = place
    while at > 0, value[at - 1] > 0x20 { at -= 1 }
    if at == place {
      for display in [":block", ":flex", ":grid", ":inline", ":table"] where holds(display, value) { return true }
    }
    var isPrefixed = false
    while at < value.count, value[at] > 0x20 {
      let start = at
      while at < value.count, Self.isLetter(value[at]) { at += 1 }
      if at > start {
        var word = FoldedWord()
        word.append(ByteRange(start, at), of: value)
        if !isPrefixed, screens.value(of: word) != 0 {
          return at == value.count || value[at] != UInt8(ascii: ":")
        }
      } else {
        isPrefixed = isPrefixed || value[at] == UInt8(ascii: ":")
        at += 1
      }
    }
    return false
  }

  private func holds(_ part: String, _ value: Span<UInt8>) -> Bool {
    let wanted = Array(part.utf8)
    guard value.count >= wanted.count else { return false }
    for start in 0...value.count - wanted.count
    where wanted.indices.allSatisfy({ value[start + $0] == wanted[$0] }) { return true }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
