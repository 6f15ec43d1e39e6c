internal import Foundation

/// Reads Label Studio's JSON: tasks with `annotations`, or with `predictions` where nobody has annotated. Of several the first
/// counts that was not cancelled. The id is `data.document` or `data.id`, else the task's.
enum LabelStudioReader {
  static let format = GoldFormat(
    name: "Label Studio",
    recognizes: { (name, head) in
      name.hasSuffix(".json") && head.first { $0 > 0x20 } == UInt8(ascii: "[")
    }, read: read)

  @Sendable
  private static func read(_ bytes: [UInt8], _ name: String) throws(AnnotationReader.Failure) -> [AnnotatedText] {
    let tasks: [Task]
    do {
      tasks = try JSONDecoder().decode([Task].self, from: Data(bytes))
    } catch {
      throw AnnotationReader.Failure(description: " no tasks of Label Studio: \(AnnotationReader.reason(error))")
    }
    var texts: [AnnotatedText] = []
    for (index, task) in tasks.enumerated() {
      let names = task.regions.compactMap { (region) -> AnnotatedName? in
        guard let start = region.value?.start, let end = region.value?.end, let label = region.value?.labels?.first
        else { return nil }
        return AnnotatedName(start: start, end: end, type: label.uppercased())
      }
      let id = task.data.document ?? task.data.id?.text ?? numberedID(name, task.id ?? index + 1)
      let text = AnnotatedText(id: id, text: Array(task.data.text.unicodeScalars), names: names)
      guard text.holdsItsNames else {
        throw AnnotationReader.Failure(description: " task \(index + 1): a label does not lie in the text")
      }
      texts.append(text)
    }
    return texts
  }

  private struct Task: Decodable {
    var id: Int?
    var data: TaskData
    var annotations: [Answer]?
    var predictions: [Answer]?

    var regions: [Region] {
      let answer = annotations?.first { $0.was_cancelled != true } ?? predictions?.first
      return answer?.result ?? []
    }
  }

  private struct TaskData: Decodable {
    var text: String
    var document: String?
    var id: TextOrNumber?
  }

  private struct Answer: Decodable {
    var was_cancelled: Bool?
    var result: [Region]?
  }

  private struct Region: Decodable {
    var value: Value?
  }

  private struct Value: Decodable {
    var start: Int?
    var end: Int?
    var labels: [String]?
  }
}
