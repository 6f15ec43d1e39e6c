import Onoma

let tagger = try Tagger(pipeline: "news")
let record = try tagger.tag("Sergey Lavrov met Fumio Kishida in Tokyo. Lavrov spoke of Shikotan and Khabomai.")
for mention in record.mentions ?? [] {
  print(mention.text, mention.type, mention.entity ?? "undecided", separator: "\t")
}
