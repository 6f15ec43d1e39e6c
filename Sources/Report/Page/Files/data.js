// The data: the index is unpacked at once, texts when they are asked for. Nothing of it is ever read as markup.
const element = id => document.getElementById(id);

async function unpacked(id) {
  const letters = atob(element(id).textContent.trim());
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

let data, docs, ents;
// Of each entity, the documents that mention it, with how often.
let postings;
// Of each chunk, its first document.
let firsts;
// Of each document, its doubtful mentions.
let doubtsOf;

const collator = new Intl.Collator("en");
const compare = (a, b) => collator.compare(a, b);

function derive() {
  docs = data.documents;
  ents = data.entities;
  docs.count = docs.id.length;
  ents.count = ents.id.length;
  postings = ents.id.map(() => []);
  firsts = [];
  doubtsOf = new Map();
  for (let d = 0; d < docs.count; d++) {
    if (firsts[docs.chunk[d]] === undefined) firsts[docs.chunk[d]] = d;
    const row = docs.entities[d];
    for (let i = 0; i < row.length; i += 2) postings[row[i]].push(d, row[i + 1]);
  }
  data.doubtful = data.doubtful.map(row => {
    const candidates = [];
    for (let i = 6; i < row.length; i += 3) candidates.push({ id: row[i], type: row[i + 1], score: row[i + 2] });
    return { doc: row[0], mention: row[1], type: row[2], entity: row[3], score: row[4], text: row[5], candidates };
  });
  for (const doubt of data.doubtful) {
    if (!doubtsOf.has(doubt.doc)) doubtsOf.set(doubt.doc, []);
    doubtsOf.get(doubt.doc).push(doubt);
  }
}

const unresolved = () => data.doubtful.filter(doubt => doubt.entity < 0);
const entityAt = new Map();
function entityNumber(id) {
  if (entityAt.size === 0) ents.id.forEach((name, i) => entityAt.set(name, i));
  return entityAt.get(id);
}
const documentAt = new Map();
function documentNumber(id) {
  if (documentAt.size === 0) docs.id.forEach((name, i) => documentAt.set(name, i));
  return documentAt.get(id);
}

// Texts.

const chunks = new Map();
function chunk(number) {
  let found = chunks.get(number);
  if (found) chunks.delete(number);
  else found = unpacked("chunk-" + number);
  chunks.set(number, found);
  if (chunks.size > 24) chunks.delete(chunks.keys().next().value);
  return found;
}

async function textOf(doc) {
  const number = docs.chunk[doc];
  const row = (await chunk(number))[doc - firsts[number]];
  if (!row.mentions) {
    row.mentions = [];
    for (let i = 0; i < row.m.length; i += 10) {
      const [start, length, type, entity, via, score, from, to, alias, rule] = row.m.slice(i, i + 10);
      row.mentions.push({
        index: i / 10, start, end: start + length, type, entity, via, score, from, to,
        alias: row.a[alias], rule: row.a[rule],
        text: row.t === undefined ? row.x[i / 10] : row.t.slice(start, start + length)
      });
    }
  }
  return row;
}

// The sentence around a place; where there is none, some words around it.
function sentenceAround(row, start, end) {
  let low = 0, high = row.s.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row.s[2 * middle] <= start) low = middle + 1; else high = middle;
  }
  if (low > 0) {
    const from = row.s[2 * low - 2], to = from + row.s[2 * low - 1];
    if (start < to) return [from, Math.max(to, end)];
  }
  const text = row.t || "";
  let from = Math.max(0, start - 120, text.lastIndexOf("\n", start - 1) + 1);
  const line = text.indexOf("\n", end);
  return [from, Math.min(text.length, end + 120, line < 0 ? text.length : line)];
}

// Names.

const plain = text => /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
const fold = text => plain(text).toLowerCase()
  .replace(/['’‘ʼʹ`´]/g, "").replace(/[-‐‑–—_]/g, " ");

const folded = {};
function foldedEntities() {
  return folded.ents ||= ents.id.map((id, i) =>
    fold(ents.name[i] + "\n" + ents.forms[i].filter((_, k) => k % 2 === 0).join("\n") + "\n" + id));
}
function foldedDocuments() {
  return folded.docs ||= docs.id.map((id, i) => fold(docs.title[i] + "\n" + id + "\n" + docs.site[i]));
}

// Numbers from the largest count on: what is found is given in this order, which then need not be sorted.
const byCount = counts => counts.map((_, i) => i).sort((a, b) => counts[b] - counts[a] || a - b);

// Numbers of the rows that have all words: those that are the query first, then those that begin with it, then those with
// a word that does, then all others, each in the given order.
function search(haystack, query, order) {
  const whole = fold(query).trim();
  const words = whole.split(/\s+/).filter(Boolean);
  const found = [[], [], [], []];
  for (const i of order) {
    const row = haystack[i];
    const at = row.indexOf(whole);
    if (at < 0) {
      if (words.length > 1 && words.every(word => row.includes(word))) found[3].push(i);
      continue;
    }
    const before = at === 0 ? "\n" : row[at - 1], after = row[at + whole.length];
    found[before !== "\n" ? (before === " " ? 2 : 3) : after === "\n" || after === undefined ? 0 : 1].push(i);
  }
  return found.flat();
}
const searchEntities = query => search(foldedEntities(), query, folded.entityOrder ||= byCount(ents.mentions));
const searchDocuments = query => search(foldedDocuments(), query, folded.documentOrder ||= byCount(docs.mentions));

let regions;
try { regions = new Intl.DisplayNames(["en"], { type: "region" }); } catch { regions = null; }
function country(code) {
  try { return regions ? regions.of(code) : code; } catch { return code; }
}
const countries = codes => codes === "" ? "" : codes.split(",").map(country).join(", ");

const classes = {
  person: "tp", country: "tc", region: "tc", demonym: "tc", city: "tl", place: "tl", island: "tn", archipelago: "tn",
  water: "tn", landform: "tn", organization: "to"
};
const typeClass = type => classes[type] || "tx";

// Why an island is marked on the map, in words.
function dispute(e) {
  if (ents.claimedBy[e] === "") return "";
  const held = ents.country[e] === "" ? "" : `administered by ${countries(ents.country[e])}, `;
  return `Disputed: ${held}claimed by ${countries(ents.claimedBy[e])}`;
}

const evidenceWords = {
  name: () => "by its name", alias: m => `by the alias “${m.alias}”`,
  variant: m => `by a form of “${m.alias}”` + (m.rule ? ` (rule ${m.rule})` : ""),
  surname: () => "by the family name, after the full name", demonym: m => `by a word for its people, “${m.alias}”`,
  unlisted: m => "by rules: a person in no list" + (m.rule ? ` (rule ${m.rule})` : ""),
  pattern: m => "by rules: a place in no list" + (m.rule ? ` (rule ${m.rule})` : ""), command: () => "by an outside command"
};
function evidence(mention) {
  const via = data.vias[mention.via];
  const words = mention.alias === undefined && (via === "alias" || via === "variant" || via === "demonym")
    ? `by ${via}` : evidenceWords[via](mention);
  return words;
}
