internal import TextModel

/// The attributes that cleaning reads.
enum AttributeKey: UInt8 {
  case none, className, id, role, hidden, ariaHidden, style, itemprop, property, name, content, rel, href, datetime
  case type, lang, httpEquiv, itemtype, title

  /// The key of each of the tree's names, by index.
  static func keys(of tree: MarkupTree) -> [AttributeKey] {
    tree.names.map { name in
      switch name {
      case "class": .className
      case "id": .id
      case "role": .role
      case "hidden": .hidden
      case "aria-hidden": .ariaHidden
      case "style": .style
      case "itemprop": .itemprop
      case "property": .property
      case "name": .name
      case "content": .content
      case "rel": .rel
      case "href": .href
      case "datetime": .datetime
      case "type": .type
      case "lang", "xml:lang": .lang
      case "http-equiv": .httpEquiv
      case "itemtype": .itemtype
      case "title": .title
      default: .none
      }
    }
  }
}
