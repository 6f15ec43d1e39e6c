/// The attributes of HTML that loading keeps, for cleaning reads them or a selector may; all others are dropped before
/// parsing.
package enum KeptAttributes {
  package static let html = [
    "class", "id", "role", "hidden", "aria-hidden", "aria-label", "style", "lang", "xml:lang", "dir", "rel",
    "property", "name", "content", "itemprop", "itemtype", "itemscope", "datetime", "href", "type", "http-equiv",
    "charset", "alt", "title", "data-nosnippet",
  ]
}
