import Foundation
import Pipeline
import TextModel
import Testing

@Suite("what a pipeline file may say")
struct PipelineSchemaTests {
  @Test("the listing is aligned and complete")
  func listing() {
    #expect(
      PipelineFixtures.schema.stageListing() == """
        clean
          Takes the text out of the markup.
          needs nothing, adds text
            content  article|all  article  what counts as the text
            titles   true|false   true     put the headline first

        sentences
          Splits the text into sentences.
          needs text, adds sentences
            language  text  auto  language of the text, or auto

        match
          Finds the names of gazetteers.
          needs text, adds mentions
            gazetteers  paths        none     gazetteer files
            overlap     longest|all  longest  which of overlapping names stay

        resolve
          Decides which entity a name means.
          needs mentions, adds entities

        dates
          Needs what nothing gives.
          needs sentences, entities, adds nothing

        load
            include   patterns    **/*   files of directories to read; a suffix spelled out here counts as known
            exclude   patterns    none   files and directories to leave out
            split     size        0      larger files of plain text are cut into documents of so many bytes, at empty lines; 0: never
            symlinks  true|false  false  follow symbolic links to directories

        load.xml
            document   selectors  none  elements that are a document each; none: the file
            blocks     selectors  none  elements that are the text; none: all that have text
            leave-out  selectors  none  elements that are no text, within blocks too
            title      selectors  none  the headline: the first that has text
            author     selectors  none  the authors: all that have text
            date       selectors  none  the date of publication: the first that is a date
            language   selectors  none  the language: the first that has text
            site       selectors  none  the publication: the first that has text
            url        selectors  none  the address: the first that has text

        load.limits
            bytes       size    64MB      largest file, in bytes
            depth       number  2000      deepest nesting of elements
            nodes       number  5000000   most elements and texts of a document
            attributes  number  1000      most attributes of an element
            expansions  number  10000     most expanded entities of a document
            members     number  10000000  most members of a container or feed
            ratio       number  200       how many times its size a container may unpack to; 16 MB are always allowed
            nesting     number  4         most containers within containers
            blocks      number  200000    most blocks of a document
            sentences   number  400000    most sentences of a document
            mentions    number  200000    most mentions of a document
            readings    number  400000    most readings that the mentions of a document have together

        emit
            offsets  codepoint|utf8|utf16                     codepoint  unit that offsets of the text are counted in
            include  text,blocks,sentences,mentions,entities  all        parts of the record to write; the focus goes with the entities

        run
            isolate  true|false  true  work on documents in processes of their own
            seconds  number      300   longest time for a document in a process of its own
            memory   size        4GB   most memory of such a process
            stack    size        64MB  stack of such a process

        """)
  }

  @Test("the JSON Schema knows every key, kind and default")
  func jsonSchema() throws {
    let text = PipelineFixtures.schema.jsonSchema()
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["required"] as? [String] == ["version", "stages"])
    let properties = try members(of: schema)
    #expect(Set(properties.keys) == ["version", "load", "stages", "emit", "run"])

    let load = try members(of: properties["load"])
    #expect(Set(load.keys) == ["include", "exclude", "split", "symlinks", "xml", "limits"])
    #expect((load["include"] as? [String: Any])?["default"] as? [String] == ["**/*"])
    let limits = try members(of: load["limits"])
    #expect(
      Set(limits.keys) == [
        "bytes", "depth", "nodes", "attributes", "expansions", "members", "ratio", "nesting", "blocks", "sentences",
        "mentions",
        "readings",
      ])
    #expect((limits["depth"] as? [String: Any])?["maximum"] as? Int == 1_000_000)
    let emit = try members(of: properties["emit"])
    #expect((emit["offsets"] as? [String: Any])?["enum"] as? [String] == ["codepoint", "utf8", "utf16"])

    let stages = try #require(properties["stages"] as? [String: Any])
    let items = try #require(stages["items"] as? [String: Any])
    let entries = try #require(items["oneOf"] as? [[String: Any]])
    #expect(entries.first?["enum"] as? [String] == PipelineFixtures.schema.stageNames)
    for (entry, stage) in zip(entries.dropFirst(), PipelineFixtures.schema.stages) {
      let settings = try members(of: try members(of: entry)[stage.name])
      #expect(Set(settings.keys) == Set(stage.settings.map(\.name)))
    }
    #expect(entries.count == PipelineFixtures.schema.stages.count + 1)
  }

  private func members(of schema: Any?) throws -> [String: Any] {
    let schema = try #require(schema as? [String: Any])
    #expect(schema["additionalProperties"] as? Bool == false)
    return try #require(schema["properties"] as? [String: Any])
  }
}
