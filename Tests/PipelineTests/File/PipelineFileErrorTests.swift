import Pipeline
import Testing

/// A pipeline file and the whole message that refuses it.
struct Refusal: Sendable, CustomTestStringConvertible {
  var file: String
  var message: String

  init(_ file: String, _ message: String) {
    self.file = file
    self.message = message
  }

  var testDescription: String { message.split(separator: "\n").first.map(String.init) ?? message }
}

@Suite("refused pipeline files")
struct PipelineFileErrorTests {
  @Test("the message is complete", arguments: refusals)
  func message(of refusal: Refusal) {
    let error = #expect(throws: PipelineFileError.self) { try PipelineFixtures.parse(refusal.file) }
    #expect(error?.description == refusal.message)
  }
}

private let refusals: [Refusal] = [
  Refusal(
    "version: 1\nstages:\n  - clean\n  # why\n  - sentnces: {language: auto}\n",
    #"""
    error: news.yaml:5:5: unknown stage 'sentnces'; did you mean 'sentences'?
        - sentnces: {language: auto}
          ^
    known stages: clean, sentences, match, resolve, dates
    """#),
  Refusal(
    "",
    #"""
    error: news.yaml: 'version' is missing; begin the file with 'version: 1'
    """#),
  Refusal(
    "# only a comment\n",
    #"""
    error: news.yaml: 'version' is missing; begin the file with 'version: 1'
    """#),
  Refusal(
    "version: 2\nstages: [clean]\n",
    #"""
    error: news.yaml:1:10: version '2' is not supported; this program reads version 1
      version: 2
               ^
    """#),
  Refusal(
    "version: [1]\nstages: [clean]\n",
    #"""
    error: news.yaml:1:10: 'version' must be a whole number, not a list
      version: [1]
               ^
    """#),
  Refusal(
    "version: 1\n",
    #"""
    error: news.yaml: 'stages' must name at least one stage
    """#),
  Refusal(
    "version: 1\nstages: []\n",
    #"""
    error: news.yaml:2:9: 'stages' must name at least one stage
      stages: []
              ^
    """#),
  Refusal(
    "version: 1\nstages:\n",
    #"""
    error: news.yaml:2:8: 'stages' must name at least one stage
      stages:
             ^
    """#),
  Refusal(
    "version: 1\nstages: clean\n",
    #"""
    error: news.yaml:2:9: 'stages' must be a list of stages, not a text
      stages: clean
              ^
    """#),
  Refusal(
    "version: 1\nstages: {clean: {content: all}}\n",
    #"""
    error: news.yaml:2:9: 'stages' must be a list of stages, not a mapping
      stages: {clean: {content: all}}
              ^
    """#),
  Refusal(
    "version: 1\nstage: [clean]\n",
    #"""
    error: news.yaml:2:1: unknown key 'stage'; did you mean 'stages'?
      stage: [clean]
      ^
    known keys: version, load, stages, emit, run
    """#),
  Refusal(
    "[version, 1]\n",
    #"""
    error: news.yaml:1:1: a pipeline file must be a mapping of keys to values, not a list
      [version, 1]
      ^
    """#),
  Refusal(
    "version: 1\nload:\n  limits: {byts: 3}\nstages: [clean]\n",
    #"""
    error: news.yaml:3:12: unknown key 'byts' in 'load.limits'; did you mean 'bytes'?
        limits: {byts: 3}
                 ^
    known keys: bytes, depth, nodes, attributes, expansions, members, ratio, nesting, blocks, sentences, mentions, readings
    """#),
  Refusal(
    "version: 1\nload: {includes: []}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:8: unknown key 'includes' in 'load'; did you mean 'include'?
      load: {includes: []}
             ^
    known keys: include, exclude, split, symlinks, xml, limits
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {contents: all}\n",
    #"""
    error: news.yaml:3:13: unknown key 'contents' in stage 'clean'; did you mean 'content'?
        - clean: {contents: all}
                  ^
    known keys: content, titles
    """#),
  Refusal(
    "version: 1\nstages: [clean, match, resolve: {view: neutral}]\n",
    #"""
    error: news.yaml:2:34: unknown key 'view' in stage 'resolve'
      stages: [clean, match, resolve: {view: neutral}]
                                       ^
    stage 'resolve' has no settings
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean:\n    content: all\n",
    #"""
    error: news.yaml:4:5: a stage entry has one name; indent 'content' below 'clean' or begin another entry with '-'
          content: all
          ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - [clean]\n",
    #"""
    error: news.yaml:3:5: an entry of 'stages' must be a stage's name, alone or with its settings, not a list
        - [clean]
          ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean\n  - match\n  - clean: {}\n",
    #"""
    error: news.yaml:5:5: the stage 'clean' stands twice, first in line 3
        - clean: {}
          ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - sentences\n  - clean\n",
    #"""
    error: news.yaml:3:5: stage 'sentences' needs text, which no earlier stage gives; put 'clean' before it
        - sentences
          ^
    """#),
  Refusal(
    "version: 1\nstages: [clean, resolve]\n",
    #"""
    error: news.yaml:2:17: stage 'resolve' needs mentions, which no earlier stage gives; put 'match' before it
      stages: [clean, resolve]
                      ^
    """#),
  Refusal(
    "version: 1\nstages: [clean, match, resolve, dates]\n",
    #"""
    error: news.yaml:2:33: stage 'dates' needs sentences, which no earlier stage gives; put 'sentences' before it
      stages: [clean, match, resolve, dates]
                                      ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {content: al}\n",
    #"""
    error: news.yaml:3:22: unknown value 'al' of 'clean.content'; did you mean 'all'?
        - clean: {content: al}
                           ^
    known values: article, all
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {content: [all]}\n",
    #"""
    error: news.yaml:3:22: 'clean.content' must be one of article, all, not a list
        - clean: {content: [all]}
                           ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {titles: yes}\n",
    #"""
    error: news.yaml:3:21: 'clean.titles' must be true or false, not 'yes'
        - clean: {titles: yes}
                          ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: [content]\n",
    #"""
    error: news.yaml:3:12: stage 'clean' must be a mapping of keys to values, not a list
        - clean: [content]
                 ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean\n  - match: {gazetteers: countries.tsv}\n",
    #"""
    error: news.yaml:4:25: 'match.gazetteers' must be a list of paths, not 'countries.tsv'
        - match: {gazetteers: countries.tsv}
                              ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean\n  - match:\n      gazetteers:\n        - a.tsv\n        - {b: c}\n",
    #"""
    error: news.yaml:7:11: each item of 'match.gazetteers' must be a text, not a mapping
              - {b: c}
                ^
    """#),
  Refusal(
    "version: 1\nload: {limits: {depth: 0}}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:24: 'load.limits.depth' must be between 1 and 1000000, not 0
      load: {limits: {depth: 0}}
                             ^
    """#),
  Refusal(
    "version: 1\nload: {limits: {depth: 99999999999999999999}}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:24: 'load.limits.depth' must be between 1 and 1000000, not 99999999999999999999
      load: {limits: {depth: 99999999999999999999}}
                             ^
    """#),
  Refusal(
    "version: 1\nload: {limits: {depth: '5'}}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:24: 'load.limits.depth' must be a whole number, not the text '5'
      load: {limits: {depth: '5'}}
                             ^
    """#),
  Refusal(
    "version: 1\nload: {limits: {bytes: 64MiB}}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:24: 'load.limits.bytes' must be a size such as 500kB, 64MB or 2GB, not '64MiB'
      load: {limits: {bytes: 64MiB}}
                             ^
    """#),
  Refusal(
    "version: 1\nload: {limits: {bytes: 64GB}}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:24: 'load.limits.bytes' must be between 1 and 2000000000, not 64GB
      load: {limits: {bytes: 64GB}}
                             ^
    """#),
  Refusal(
    "version: 1\nload: {limits: {bytes: }}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:24: 'load.limits.bytes' must be a size such as 64MB, not nothing
      load: {limits: {bytes: }}
                             ^
    """#),
  Refusal(
    "version: 1\nload: {include: ['*.{html,xml']}\nstages: [clean]\n",
    #"""
    error: news.yaml:2:18: the pattern '*.{html,xml' of 'load.include' has a '{' without its '}'; write '\{' for the character
      load: {include: ['*.{html,xml']}
                       ^
    """#),
  Refusal(
    "version: 1\nstages: [clean]\nemit: {include: [text, mention]}\n",
    #"""
    error: news.yaml:3:24: unknown value 'mention' of 'emit.include'; did you mean 'mentions'?
      emit: {include: [text, mention]}
                             ^
    known values: text, blocks, sentences, mentions, entities
    """#),
  Refusal(
    "version: 1\nstages: [clean]\nemit: {offsets: utf-8}\n",
    #"""
    error: news.yaml:3:17: unknown value 'utf-8' of 'emit.offsets'; did you mean 'utf8'?
      emit: {offsets: utf-8}
                      ^
    known values: codepoint, utf8, utf16
    """#),
  Refusal(
    "version: 1\nversion: 1\nstages: [clean]\n",
    #"""
    error: news.yaml:2:1: the key 'version' stands twice
      version: 1
      ^
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {content: all, content: all}\n",
    #"""
    error: news.yaml:3:13: the key 'content' stands twice
        - clean: {content: all, content: all}
                  ^
    """#),
  Refusal(
    "version: 1\n? [a, b]\n: c\nstages: [clean]\n",
    #"""
    error: news.yaml:2:3: a key must be a name, not a list
      ? [a, b]
        ^
    """#),
  Refusal(
    "version: 1\nstages: [clean\nemit: {}\n",
    #"""
    error: news.yaml:3:5: not valid YAML: did not find expected ',' or ']' while parsing a flow sequence (line 2)
      emit: {}
          ^
    """#),
  Refusal(
    "version: 1\nstages: [*a]\n",
    #"""
    error: news.yaml:2:10: not valid YAML: found undefined alias
      stages: [*a]
               ^
    """#),
  Refusal(
    "version: 1\n---\nversion: 1\n",
    #"""
    error: news.yaml:2:1: a second document begins here; a pipeline file is one
      ---
      ^
    """#),
  Refusal(
    "version: 1\nstages: [clean]\nemit:\n\toffsets: utf8\n",
    #"""
    error: news.yaml:4:1: a tab does not indent in YAML; use spaces
      	offsets: utf8
      ^
    """#),
  Refusal(
    "version: 1\nstages: [{\"sentences\":\t{\"sprache\": 日本}}]\n",
    #"""
    error: news.yaml:2:11: stage 'sentences' needs text, which no earlier stage gives; put 'clean' before it
      stages: [{"sentences":	{"sprache": 日本}}]
                ^
    """#),
  Refusal(
    "version: 1\nstages: [clean,\t歯舞, match]\n",
    #"""
    error: news.yaml:2:17: unknown stage '歯舞'
      stages: [clean,	歯舞, match]
                     	^
    known stages: clean, sentences, match, resolve, dates
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {\"歯舞群島\": 1, content: all, x: y}\n",
    #"""
    error: news.yaml:3:13: unknown key '歯舞群島' in stage 'clean'
        - clean: {"歯舞群島": 1, content: all, x: y}
                  ^
    known keys: content, titles
    """#),
  Refusal(
    "version: 1\nstages:\n  - clean: {content: \"é歯\", contemt: all}\n",
    #"""
    error: news.yaml:3:28: unknown key 'contemt' in stage 'clean'; did you mean 'content'?
        - clean: {content: "é歯", contemt: all}
                                  ^
    known keys: content, titles
    """#),
  Refusal(
    "version: 1\r\nstages:\r\n  - clean\r\n  - \"\\e[31mred\"\r\n",
    #"""
    error: news.yaml:4:5: unknown stage '�[31mred'
        - "\e[31mred"
          ^
    known stages: clean, sentences, match, resolve, dates
    """#),
  Refusal(
    "version: 1\nstages: [\u{1}]\n",
    #"""
    error: news.yaml:2:10: not valid YAML: control characters are not allowed
      stages: [�]
               ^
    """#),
]
