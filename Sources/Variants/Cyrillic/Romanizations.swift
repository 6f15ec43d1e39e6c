/// The romanizations of each language that writes Cyrillic, in a file a language.
enum Romanizations {}
