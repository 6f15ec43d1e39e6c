internal import Foundation

/// The part of JSON Schema 2020-12 that the files in `Schemas` use; any other keyword is an error, so that no part of
/// the schema goes unheeded.
package struct JSONSchema {
  private let root: [String: Any]

  /// The schema of this name in `Schemas`.
  package init(named name: String) throws {
    let here = URL(filePath: #filePath)
    let top = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: top.appending(path: "Schemas/\(name).json"))
    root = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
  }

  private static let notes: Set<String> = ["$schema", "$id", "title", "description", "$defs"]

  package func problems(in line: [UInt8]) throws -> [String] {
    problems(in: try JSONSerialization.jsonObject(with: Data(line)), by: root, at: "")
  }

  private func problems(in value: Any, by schema: [String: Any], at path: String) -> [String] {
    schema.flatMap { (keyword, rule) in
      problems(in: value, keyword: keyword, rule: rule, schema: schema, at: path).map { "\(path): \($0)" }
    }
  }

  private func problems(
    in value: Any, keyword: String, rule: Any, schema: [String: Any], at path: String
  ) -> [String] {
    if Self.notes.contains(keyword) { return [] }
    switch (keyword, rule) {
    case ("$ref", let name as String):
      guard let definitions = root["$defs"] as? [String: Any], name.hasPrefix("#/$defs/"),
        let definition = definitions[String(name.dropFirst(8))] as? [String: Any]
      else { return ["no definition '\(name)'"] }
      return problems(in: value, by: definition, at: path)
    case ("type", let type as String): return isOf(type, value) ? [] : ["is no \(type)"]
    case ("const", true as Bool): return value as? Bool == true ? [] : ["is not true"]
    case ("const", let text as String): return value as? String == text ? [] : ["is not '\(text)'"]
    case ("enum", let texts as [String]):
      return (value as? String).map(texts.contains) == true ? [] : ["is none of \(texts)"]
    case ("minLength", let count as Int):
      return (value as? String).map { $0.unicodeScalars.count >= count } == true ? [] : ["is too short"]
    case ("pattern", let pattern as String):
      let range = (value as? String)?.range(of: pattern, options: .regularExpression)
      return range == nil ? ["does not match \(pattern)"] : []
    case ("minimum", let least as Int):
      return (value as? Double).map { $0 >= Double(least) } == true ? [] : ["is too small"]
    case ("maximum", let most as Int):
      return (value as? Double).map { $0 <= Double(most) } == true ? [] : ["is too large"]
    case ("maxItems", let count as Int):
      return (value as? [Any]).map { $0.count > count } ?? false ? ["has too many items"] : []
    case ("minItems", let count as Int):
      return (value as? [Any]).map { $0.count >= count } == true ? [] : ["is too short"]
    case ("items", let items as [String: Any]):
      return (value as? [Any] ?? []).enumerated().flatMap { problems(in: $1, by: items, at: "\(path)/\($0)") }
    case ("required", let keys as [String]):
      let object = value as? [String: Any] ?? [:]
      return keys.filter { object[$0] == nil }.map { "has no '\($0)'" }
    case ("properties", let properties as [String: [String: Any]]):
      return (value as? [String: Any] ?? [:]).flatMap { (key, member) in
        properties[key].map { problems(in: member, by: $0, at: "\(path)/\(key)") } ?? []
      }
    case ("additionalProperties", false as Bool):
      let known = schema["properties"] as? [String: Any] ?? [:]
      return (value as? [String: Any] ?? [:]).keys.filter { known[$0] == nil }.map { "has an unknown '\($0)'" }
    default: return ["the keyword '\(keyword)' is not understood"]
    }
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "number": value is Double
    case "integer": (value as? Double).map { $0.rounded() == $0 } ?? false
    default: false
    }
  }

  /// The keys of the record, or of one of the definitions.
  package func keys(of definition: String?) -> Set<String> {
    let schema = definition.flatMap { (root["$defs"] as? [String: Any])?[$0] as? [String: Any] } ?? root
    return Set((schema["properties"] as? [String: Any] ?? [:]).keys)
  }
}
