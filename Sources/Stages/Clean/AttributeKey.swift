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

/// A set of the attributes that cleaning reads.
struct AttributeKeys: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ key: AttributeKey) { self.init(rawValue: 1 << UInt32(key.rawValue)) }

  static let href = AttributeKeys(.href)
  static let role = AttributeKeys(.role)
  /// What may hide an element.
  static let hiding: AttributeKeys = [AttributeKeys(.hidden), AttributeKeys(.ariaHidden), AttributeKeys(.style)]
  /// What may name furniture.
  static let naming: AttributeKeys = [.role, AttributeKeys(.className), AttributeKeys(.id)]
}
