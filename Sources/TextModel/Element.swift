/// The elements that later stages know by meaning. Loading brings every format to these: HTML by its own names, known
/// XML vocabularies by what their elements stand for, plain text as paragraphs.
package enum Element: UInt8, Sendable, CaseIterable {
  /// A text node; its pieces are the text.
  case text
  /// An element without a case of its own; ``MarkupTree/name(of:)`` tells what it was called.
  case other
  case html, head, body, title, meta, link, base, script, style, template, noscript
  case svg, math, iframe, object, embed, canvas, audio, video, source, track, img, picture, map, area
  case figure, figcaption, nav, header, footer, aside, main, article, section, div, p
  case h1, h2, h3, h4, h5, h6, hgroup
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case blockquote, q, cite, pre, code, kbd, samp, textarea, xmp, listing, plaintext
  case br, hr, wbr, a, span, b, strong, i, em, u, s, strike, del, ins, small, big, sub, sup, mark, tt, font
  case time, address, abbr, acronym, dfn, data, label, center
  case form, fieldset, legend, input, button, select, option, optgroup, datalist, output, progress, meter
  case details, summary, dialog, ruby, rt, rp, bdi, bdo, frameset, frame, noframes, applet, param, search, slot

  /// The HTML name of the element; the same as the case's, `#text` for ``text``.
  package var htmlName: String { self == .text ? "#text" : "\(self)" }
}
