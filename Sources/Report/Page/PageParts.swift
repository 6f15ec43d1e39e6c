// swift-format-ignore-file
// Made by Scripts/embed-report-page.py. Change the files beside it, then run that.

/// The parts of the page.
enum PageParts {
  /// Everything of `report.css`.
  static let style = ##"""
:root { color-scheme: light dark; --ink: #1d2125; --soft: #59636e; --paper: #fff; --panel: #f5f6f8; --line: #dde1e6;
  --link: #005a9c; --sea: #eef3f7; --land: #d5d9d3; --coast: #b6bcb3; --mark: #fff1bf;
  --p: #0069a8; --c: #b84a00; --l: #8a6400; --n: #00755a; --o: #9c4578; --x: #59636e; --u: #1d2125; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --soft: #9aa5b1; --paper: #15181c; --panel: #1e2329; --line: #343b44; --link: #86c5f4;
    --sea: #1a2027; --land: #39424b; --coast: #56616c; --mark: #4d4213;
    --p: #7cc0f5; --c: #ff9e66; --l: #e8c050; --n: #5fd3ae; --o: #e59ac5; --x: #9aa5b1; --u: #e4e7eb; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Noto Sans", sans-serif; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
#main:focus { outline: none; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; z-index: 9; }
#top { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; align-items: center;
  padding: .6rem 1.25rem; background: var(--paper); border-bottom: 1px solid var(--line); }
#brand { color: var(--ink); max-width: 18rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
#brand bdi { color: var(--soft); margin-left: .35rem; }
#searching { flex: 1 1 14rem; max-width: 30rem; } #search { width: 100%; }
#nav { display: flex; gap: .15rem; overflow-x: auto; }
#nav a { padding: .25rem .6rem; border-radius: 1rem; color: var(--soft); white-space: nowrap; }
#nav a:hover { background: var(--panel); text-decoration: none; }
#nav a[aria-current] { background: var(--panel); color: var(--ink); font-weight: 600; }
main, footer { max-width: 72rem; margin: 0 auto; padding: 1.25rem; } footer { padding-top: 2rem; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 0 0 .5rem; font-size: 1.05rem; } h3 { margin: 1.1rem 0 .25rem; font-size: .95rem; font-weight: 600; }
p { margin: .4rem 0; } .note { color: var(--soft); } .note, .small { font-size: .88rem; }
code, kbd { font: .9em ui-monospace, monospace; } kbd { padding: 0 .3rem; border: 1px solid var(--line); border-radius: .25rem; }
input, select, button { padding: .35rem .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper);
  color: var(--ink); font: inherit; } button { cursor: pointer; } button:hover { background: var(--panel); }
button[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.bar { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin: .75rem 0; }
.bar label { display: inline-flex; gap: .4rem; align-items: center; color: var(--soft); } .bar select { max-width: 14rem; }
.tabs { display: flex; flex-wrap: wrap; gap: .25rem; margin: .75rem 0 1rem; border-bottom: 1px solid var(--line); }
.tabs a { padding: .4rem .8rem; color: var(--soft); border-bottom: 3px solid transparent; margin-bottom: -1px; }
.tabs a[aria-current] { color: var(--ink); border-color: var(--link); font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1rem 0 1.25rem; }
.tile { display: block; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .6rem; color: var(--ink); }
a.tile:hover { background: var(--panel); text-decoration: none; }
.tile b { display: block; font-size: 1.55rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); }
.grid { columns: 3 19rem; column-gap: 1rem; }
.panel { padding: 1rem; border: 1px solid var(--line); border-radius: .6rem; margin-bottom: 1rem; break-inside: avoid; }
.chart { display: grid; grid-template-columns: minmax(0, 9.5rem) 1fr auto; gap: .2rem .6rem; align-items: center; margin: 0; }
.chart > * { min-width: 0; } .chart .label { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.chart .track { height: .7rem; } .chart .track i { display: block; height: 100%; min-width: 2px; border-radius: 0 .2rem .2rem 0;
  background: var(--hue, var(--link)); opacity: .8; }
.chart .value { text-align: right; }
.value, .number, td.number { font-variant-numeric: tabular-nums; }
.months { display: flex; align-items: flex-end; gap: 2px; height: 8rem; border-bottom: 1px solid var(--line); }
.months a { flex: 1 1 0; min-width: 1px; background: var(--link); opacity: .8; border-radius: .15rem .15rem 0 0; }
.months a:hover { opacity: 1; } .months a.none { background: none; }
.axis { display: flex; justify-content: space-between; color: var(--soft); font-size: .82rem; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; color: var(--soft); font-weight: 500; font-size: .88rem; white-space: nowrap; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-width: 9rem; } th.number, td.number { text-align: right; white-space: nowrap; width: 1%; } td.tight { white-space: nowrap; width: 1%; }
th button { border: 0; padding: 0; color: inherit; font: inherit; background: none; }
th[aria-sort] button { color: var(--ink); font-weight: 600; }
.type { display: inline-block; max-width: 12rem; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; color: var(--hue, var(--soft));
  font-size: .88rem; white-space: nowrap; }
.type::before { content: ""; display: inline-block; width: .6rem; height: .6rem; margin-right: .35rem; border-radius: 50%;
  background: var(--hue, var(--soft)); }
.tp { --hue: var(--p); } .tc { --hue: var(--c); } .tl { --hue: var(--l); } .tn { --hue: var(--n); } .to { --hue: var(--o); }
.tx { --hue: var(--x); } .tu { --hue: var(--u); }
.tc .type::before, .type.tc::before { border-radius: 0; } .type.tn::before { border-radius: 50% 50% 0 0; }
.type.to::before { border-radius: 0; transform: rotate(45deg) scale(.85); } .type.tl::before { border-radius: .15rem .15rem 50% 50%; }
.disputed { padding: 0 .45rem; border: 1px dashed var(--c); border-radius: .3rem; color: var(--c); font-size: .85rem; white-space: nowrap; }
.chips { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem; margin: .5rem 0; padding: 0; list-style: none; }
td .chips { margin: 0; } aside section + section { margin-top: 1.5rem; }
.chip { padding: .05rem .55rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--panel); overflow-wrap: anywhere; }
.chip .number { color: var(--soft); margin-inline-start: .3rem; font-size: .88rem; }
.facts { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .3rem 0; color: var(--soft); }
.facts bdi, .facts b { color: var(--ink); font-weight: 500; } .facts a bdi { color: inherit; }
#filter { flex: 0 1 19rem; }
.split { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 2rem; align-items: start; margin-top: 1rem; }
.split > aside { position: sticky; top: 4.5rem; } @media (max-height: 46rem) { .split > aside { position: static; } }
.lines { margin: 0; padding: 0; list-style: none; }
.lines li { margin: .1rem 0; padding: .35rem .6rem; border-radius: .35rem; overflow-wrap: anywhere; } .lines li:hover { background: var(--panel); }
.lines mark, .text .found { background: var(--mark); color: inherit; border-radius: .2rem; padding: 0 .1rem; font-weight: 600; }
.lines li a.go { color: inherit; display: block; } .lines li a.go:hover { text-decoration: none; }
.aligned li a.go { display: grid; grid-template-columns: 1fr auto 1fr; white-space: pre; }
.aligned .before { display: flex; justify-content: flex-end; overflow: hidden; } .aligned .after { overflow: hidden; text-overflow: ellipsis; }
.of { font-weight: 500; } .of .note { font-weight: 400; margin-inline-start: .5rem; }
.graph { width: 100%; height: auto; } .graph line { stroke: var(--soft); stroke-opacity: .45; } .graph .cross { stroke-opacity: .15; }
.graph circle { fill: var(--hue); } .graph text { fill: var(--ink); font-size: 12px; } .graph a:hover text { text-decoration: underline; }
.graph .centre text { font-weight: 600; }
.text { max-width: 42rem; font: 1.08rem/1.7 Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
.text > * { margin: 0 0 .9rem; text-align: start; white-space: pre-line; } .text h2 { font-size: 1.45rem; line-height: 1.3; }
.text h3 { font-size: 1.12rem; } .text blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.text .item { display: list-item; margin-inline-start: 1.5rem; } .text pre { font: .9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.text .caption, .text .cell { color: var(--soft); font-size: .95rem; }
.m { color: inherit; text-decoration: underline 2px var(--hue); text-underline-offset: .2em; border-radius: .2rem; cursor: pointer; }
.m.tc { text-decoration-style: double; text-decoration-thickness: 1px; } .m.tl { text-decoration-style: dotted; }
.m.tn { text-decoration-style: dashed; } .m.to { text-decoration-thickness: 3px; }
.m:hover, .m.at { background: color-mix(in srgb, var(--hue) 18%, transparent); text-decoration: underline 2px var(--hue); }
.m.open { text-decoration: none; border: 1px dashed var(--ink); padding: 0 .2rem; } .m.open::after { content: "?"; color: var(--soft); font-size: .8em; vertical-align: super; }
.borders .sb::before { content: "⟨"; color: var(--c); } .borders .se::after { content: "⟩"; color: var(--c); }
#card { position: fixed; z-index: 5; width: min(23rem, calc(100vw - 1.5rem)); max-height: 60vh; overflow: auto; padding: .75rem .9rem;
  border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .18); font-size: .92rem; }
#card h3 { margin: 0 0 .2rem; font-size: 1rem; } #card ul { margin: .2rem 0 .4rem; padding-inline-start: 1.2rem; } #card p { margin: .15rem 0; overflow-wrap: anywhere; } #card section + section { margin-top: .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.map { position: relative; height: min(34rem, 68vh); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; background: var(--sea); }
.map svg { display: block; width: 100%; height: 100%; touch-action: none; cursor: grab; user-select: none; }
.map .land { fill: var(--land); stroke: var(--coast); stroke-width: .6; vector-effect: non-scaling-stroke; }
.map .net { fill: none; stroke: var(--coast); stroke-opacity: .35; stroke-width: .5; vector-effect: non-scaling-stroke; }
.map .zoom { position: absolute; right: .6rem; top: .6rem; display: grid; gap: .3rem; } .map .zoom button { width: 2.2rem; height: 2.2rem; padding: 0; }
.map .spot { cursor: pointer; } .map .spot .dot { fill: var(--p); fill-opacity: .78; stroke: var(--paper); stroke-width: 1.2; }
.map .spot.claimed .dot { fill: var(--paper); fill-opacity: .9; stroke: var(--c); stroke-width: 2.4; stroke-dasharray: 3.5 2.2; }
.map .spot.part .ring { fill: none; stroke: var(--c); stroke-width: 2; stroke-dasharray: 3.5 2.2; }
.map .spot text { fill: #fff; font-size: 11px; font-weight: 600; text-anchor: middle; dominant-baseline: central; pointer-events: none; }
@media (prefers-color-scheme: dark) { .map .spot text { fill: #10151a; } }
.map .spot.claimed text { fill: var(--c); } .map .spot .name { fill: var(--ink); text-anchor: start; font-weight: 500; paint-order: stroke;
  stroke: var(--sea); stroke-width: 3px; } .map .spot:hover .dot, .map .spot:focus .dot { fill-opacity: 1; } .map .spot:focus { outline: none; }
.map .spot:focus .halo { stroke: var(--ink); stroke-width: 2; fill: none; } .map .halo { fill: none; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; } .legend svg { width: 1.1rem; height: 1.1rem; vertical-align: -.2rem; margin-right: .3rem; }
.legend .dot { fill: var(--p); fill-opacity: .78; } .legend .claimed { fill: var(--paper); stroke: var(--c); stroke-width: 2.4; stroke-dasharray: 3.5 2.2; }
.added { color: var(--n); } .removed { color: var(--c); } del { color: var(--c); } ins { color: var(--n); }
.change { margin: .5rem 0; padding: .45rem .75rem; border-inline-start: .25rem solid var(--p); background: var(--panel); border-radius: .3rem; }
.change.isadded { border-color: var(--n); } .change.isremoved { border-color: var(--c); } .change p { margin: .1rem 0; overflow-wrap: anywhere; }
@media (max-width: 52rem) {
  .split { grid-template-columns: minmax(0, 1fr); } .split > aside { position: static; }
  #top { position: static; padding: .5rem .75rem; } .map { height: max(15rem, min(60vw, 60vh)); } html { scroll-padding-top: 0; } main, footer { padding: .9rem .75rem; } #brand { max-width: 100%; }
  #searching { flex-basis: 100%; max-width: none; order: 2; } #nav { order: 3; width: 100%; } h1 { font-size: 1.35rem; }
  .optional { display: none; } th, td { padding-right: .45rem; } th { font-size: .78rem; } td:first-child { min-width: 5.5rem; } .type { max-width: 7.5rem; } .bar label { max-width: 100%; min-width: 0; } .bar select { min-width: 0; } input, select, button { font-size: 16px; } .aligned li a.go { grid-template-columns: 1fr; white-space: normal; }
  .aligned .before, .aligned .after { display: inline; } .aligned li a.go { display: block; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --panel: #fff; } #top, footer, .bar, .zoom, .more, #card { display: none !important; }
  main { max-width: none; padding: 0; } .panel, .tile, tr, li { break-inside: avoid; } .split { display: block; } a { color: inherit; }
  body { font-size: 11pt; } .chart .track i, .months a, .map, .type::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (prefers-reduced-motion: no-preference) { .tile, #nav a { transition: background .12s; } }
"""##

  /// The scripts in one function.
  static let script = ##"""
"use strict";
(() => {
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

// Elements are made here only; foreign text always becomes a text node.
function make(name, attributes, ...children) {
  const svg = /^(svg|g|path|circle|line|text|title|tspan)$/.test(name) || attributes?.svg;
  const made = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false || key === "svg") continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "width%") made.style.width = value + "%";
    else if (key === "height%") made.style.height = value + "%";
    else if (key === "checked" || key === "value") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

const name = (text, attributes) => make("bdi", attributes, text);
const number = value => value.toLocaleString("en");
const plural = (count, word, many = word + "s") => `${number(count)} ${count === 1 ? word : many}`;
const route = (page, id, query) => {
  const rest = query ? "?" + new URLSearchParams(query) : "";
  return "#/" + page + (id === undefined ? "" : "/" + encodeURIComponent(id)) + rest;
};
const entityLink = (e, attributes) => make("a", { href: route("entity", ents.id[e]), ...attributes }, name(ents.name[e]));
const documentName = d => docs.title[d] || docs.id[d];
const documentLink = (d, query) => make("a", { href: route("document", docs.id[d], query) }, name(documentName(d)));
const typeLabel = type => make("span", { class: "type " + typeClass(type) }, type);
const disputedLabel = e => ents.claimedBy[e] === "" ? "" : make("span", { class: "disputed", title: dispute(e) }, "disputed");

// A list of bars: [label, value, link, class].
function bars(rows) {
  const most = Math.max(1, ...rows.map(row => row[1]));
  return make("div", { class: "chart" }, rows.map(([label, value, href, kind]) => [
    make("span", { class: "label", title: label }, href ? make("a", { href }, name(label)) : name(label)),
    make("span", { class: "track " + (kind || ""), "aria-hidden": "true" }, make("i", { "width%": 100 * value / most })),
    make("span", { class: "value" }, number(value))
  ]));
}

const panel = (title, ...content) => make("section", { class: "panel" }, make("h2", {}, title), content);

function table(heads, rows) {
  return make("table", {}, make("thead", {}, make("tr", {}, heads)), make("tbody", {}, rows));
}
const cell = (content, kind) => make("td", { class: kind }, content);
const head = (content, kind) => make("th", { class: kind, scope: "col" }, content);

// Draws rows by the hundred, so that thousands stay quick. `draw` gives the elements of some rows.
function paged(rows, draw, size = 100) {
  const box = make("div", {});
  let page = 0;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  function show(next, isAsked) {
    page = Math.max(0, Math.min(pages - 1, next));
    const bar = pages === 1 ? "" : make("div", { class: "bar more" },
      make("button", { type: "button", disabled: page === 0, onclick: () => show(page - 1, true) }, "‹ Previous"),
      make("span", { class: "note" }, `${number(page * size + 1)}–${number(Math.min(rows.length, (page + 1) * size))} of ${number(rows.length)}`),
      make("button", { type: "button", disabled: page === pages - 1, onclick: () => show(page + 1, true) }, "Next ›"));
    box.replaceChildren(draw(rows.slice(page * size, (page + 1) * size)), bar);
    if (isAsked) box.scrollIntoView({ block: "start" });
  }
  show(0);
  return box;
}

// A line of text with its marks, which leads to its place.
function line(doc, row, from, to, marks) {
  const text = row.t || "";
  const before = make("span", { class: "before" }), middle = [], after = make("span", { class: "after" });
  before.append(text.slice(from, marks[0].start));
  let at = marks[0].start;
  for (const mark of marks) {
    if (mark.start < at) continue;
    middle.push(text.slice(at, mark.start), make("mark", {}, text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  after.append(text.slice(at, to));
  const query = marks[0].index === undefined ? { at: marks[0].start } : { m: marks[0].index };
  return make("li", { dir: "auto" },
    make("a", { class: "go", href: route("document", docs.id[doc], query) }, before, middle, after));
}

function select(label, options, chosen, onchange) {
  return make("label", {}, label, make("select", { onchange: event => onchange(event.target.value) },
    options.map(([value, text]) => make("option", { value, selected: value === chosen }, text))));
}

function counted(values) {
  const counts = new Map();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

function tile(value, label, href) {
  return make(href ? "a" : "div", { class: "tile", href }, make("b", {}, number(value)), make("span", {}, label));
}

function months() {
  const counts = new Map();
  for (const date of docs.date) if (/^\d{4}/.test(date)) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) || 0) + 1);
  if (counts.size === 0) return null;
  // A few old documents would press all others together: then years are drawn, and if these are too many, the last sixty.
  const keys = [...counts.keys()].sort();
  const index = key => +key.slice(0, 4) * 12 + (+key.slice(5, 7) || 1) - 1;
  const byYear = index(keys.at(-1)) - index(keys[0]) > 72;
  const length = byYear ? 4 : 7;
  const sums = new Map();
  for (const [key, count] of counts) sums.set(key.slice(0, length), (sums.get(key.slice(0, length)) || 0) + count);
  const names = [...sums.keys()].sort();
  const all = [];
  if (byYear) for (let y = +names[0]; y <= +names.at(-1); y++) all.push(String(y).padStart(4, "0"));
  else for (let m = index(names[0]); m <= index(names.at(-1)); m++)
    all.push(`${String(Math.floor(m / 12)).padStart(4, "0")}-${String(m % 12 + 1).padStart(2, "0")}`);
  const shown = all.slice(-60);
  const most = Math.max(...shown.map(key => sums.get(key) || 0));
  const dated = [...counts.values()].reduce((a, b) => a + b, 0);
  const left = [...sums].filter(([key]) => key < shown[0]).reduce((sum, row) => sum + row[1], 0);
  return panel("Documents over time",
    make("div", { class: "months" }, shown.map(key => {
      const count = sums.get(key) || 0;
      return make("a", {
        href: count ? route("documents", undefined, { date: key }) : null, class: count ? "" : "none",
        title: `${key}: ${plural(count, "document")}`, "aria-label": `${key}: ${plural(count, "document")}`,
        "height%": count ? Math.max(2, 100 * count / most) : 0
      });
    })),
    make("div", { class: "axis" }, make("span", {}, shown[0]), make("span", {}, `at most ${most} a ${byYear ? "year" : "month"}`), make("span", {}, shown.at(-1))),
    make("p", { class: "note" }, `${number(dated)} of ${plural(docs.count, "document")} have a date` + (left ? `; ${number(left)} are older than what is shown.` : ".")));
}

function overviewPage() {
  const open = data.doubtful.filter(doubt => doubt.entity < 0).length;
  const mentions = docs.mentions.reduce((a, b) => a + b, 0);
  const named = ents.mentions.filter(count => count > 0).length;
  const byCountry = new Map();
  for (let e = 0; e < ents.count; e++) {
    if (ents.mentions[e] === 0 || ents.country[e] === "") continue;
    for (const code of ents.country[e].split(",")) byCountry.set(code, (byCountry.get(code) || 0) + ents.mentions[e]);
  }
  const most = ents.id.map((_, e) => e).filter(e => ents.mentions[e] > 0)
    .sort((a, b) => ents.mentions[b] - ents.mentions[a] || a - b).slice(0, 15);
  const gazetteers = new Map();
  for (let e = 0; e < ents.count; e++) {
    if (ents.mentions[e] === 0) continue;
    const key = ents.gazetteer[e] || "in no list";
    gazetteers.set(key, (gazetteers.get(key) || 0) + ents.mentions[e]);
  }
  const sorted = map => [...map].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  const warnings = counted(docs.warnings.flatMap(list => list.map(row => row[0])));
  return [
    make("h1", {}, name(data.title)),
    make("p", { class: "note" }, "Search a name at the top to see every sentence that mentions it; or begin with one of these."),
    make("div", { class: "tiles" },
      tile(docs.count, docs.count === 1 ? "document" : "documents", route("documents")),
      tile(mentions, mentions === 1 ? "mention" : "mentions"),
      tile(named, named === 1 ? "entity" : "entities", route("entities")),
      tile(open, open === 1 ? "unresolved name" : "unresolved names", route("work")),
      tile(data.problems.length, data.problems.length === 1 ? "failure" : "failures", data.problems.length ? route("failures") : null)),
    make("div", { class: "grid" },
      panel("Mentioned most", bars(most.map(e => [ents.name[e], ents.mentions[e], route("entity", ents.id[e]), typeClass(ents.type[e])]))),
      panel("Mentions by type", bars(data.types.map((type, i) => [type, data.typeCounts[i], route("entities", undefined, { type }), typeClass(type)])
        .sort((a, b) => b[1] - a[1]))),
      panel("Mentions by country", bars(sorted(byCountry).slice(0, 15).map(([code, count]) =>
        [country(code), count, route("entities", undefined, { country: code })]))),
      months(),
      panel("How they were found", bars(data.vias.map((via, i) => [via, data.viaCounts[i]]).filter(row => row[1] > 0).sort((a, b) => b[1] - a[1]))),
      panel("Mentions by gazetteer", bars(sorted(gazetteers).slice(0, 12)),
        data.use.length ? make("p", {}, make("a", { href: route("gazetteers") }, "Coverage of the gazetteers")) : ""),
      panel("Languages", bars(counted(docs.language.map(tag => tag.split("-")[0] || "not known")).slice(0, 10)
        .map(([tag, count]) => [tag, count, tag === "not known" ? null : route("documents", undefined, { language: tag })]))),
      data.differences ? panel("Differences", make("p", { class: "note" }, "From ", name(data.differences.other)),
        data.differences.kinds.length ? bars(data.differences.kinds.map(([kind, count]) => [kind, count, route("differences", undefined, { kind })]))
          : make("p", {}, "There are none.")) : null,
      data.problems.length ? panel("Failures by reason", bars(counted(data.problems.map(row => row[1]))
        .map(([status, count]) => [status, count, route("failures", undefined, { status })]))) : null,
      warnings.length ? panel("Documents with warnings", bars(warnings.map(([code, count]) =>
        [code, count, route("documents", undefined, { warning: code })]))) : null)
  ];
}

function failuresPage(query) {
  const chosen = query.get("status") || "";
  const rows = data.problems.filter(row => chosen === "" || row[1] === chosen);
  return [
    make("h1", {}, "Failures"),
    make("p", { class: "note" }, "Documents without a record: what failed, and what was left out on purpose."),
    make("div", { class: "bar" }, select("Reason", [["", "all"], ...counted(data.problems.map(row => row[1])).map(([status, count]) => [status, `${status} (${count})`])],
      chosen, status => go(route("failures", undefined, status ? { status } : undefined)))),
    paged(rows, part => table([head("Document"), head("Status"), head("Why")],
      part.map(([id, status, reason]) => make("tr", {}, cell(name(id)), cell(status, "tight"), cell(name(reason))))))
  ];
}

function gazetteersPage() {
  const percent = (part, whole) => whole ? (100 * part / whole).toFixed(part * 100 < whole ? 2 : 1) + " %" : "";
  return [
    make("h1", {}, "Coverage of the gazetteers"),
    make("p", { class: "note" }, "How many entities and names of each file these documents used. Names that never occur are listed by ",
      make("code", {}, "onoma gazetteer coverage"), "."),
    data.use.length === 0 ? make("p", {}, "The gazetteers of the run are not where it found them, so their sizes are not known.") :
    table([head("File"), head("Entities", "number"), head("used", "number"), head("", "number optional"), head("Names", "number"), head("used", "number"), head("", "number optional")],
      data.use.map(([file, entities, hit, names, namesHit]) => make("tr", {}, cell(name(file)), cell(number(entities), "number"), cell(number(hit), "number"),
        cell(percent(hit, entities), "number optional"), cell(number(names), "number"), cell(number(namesHit), "number"), cell(percent(namesHit, names), "number optional"))))
  ];
}

// The index of entities and that of documents: a filter keeps its place in the address, so that it can be sent on.

function filtered(page, query, change) {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(change)) if (value) next.set(key, value); else next.delete(key);
  return "#/" + page + (next.size ? "?" + next : "");
}

function filterBox(page, query, label) {
  return make("input", {
    type: "search", value: query.get("q") || "", placeholder: label, "aria-label": label, dir: "auto", id: "filter",
    oninput: event => {
      history.replaceState(null, "", filtered(page, queryNow(), { q: event.target.value }));
      redrawList();
    }
  });
}

// Set by the page that is shown: draws its list again without its filters.
let redrawList = () => {};

const entityOrders = {
  mentions: (a, b) => ents.mentions[b] - ents.mentions[a] || a - b,
  documents: (a, b) => postings[b].length - postings[a].length || a - b,
  name: (a, b) => compare(ents.name[a], ents.name[b]) || a - b,
  type: (a, b) => compare(ents.type[a], ents.type[b]) || ents.mentions[b] - ents.mentions[a] || a - b
};

function entityRows(rows) {
  return rows.map(e => make("tr", {}, cell([entityLink(e), " ", disputedLabel(e)]), cell(typeLabel(ents.type[e]), "tight"),
    cell(countries(ents.country[e]), "optional"), cell(number(ents.mentions[e]), "number"), cell(number(postings[e].length / 2), "number")));
}

function entitiesPage(query) {
  const all = ents.id.map((_, e) => e).filter(e => ents.mentions[e] > 0);
  const box = make("div", {}), count = make("p", { class: "note", role: "status" });
  redrawList = () => {
    const now = queryNow();
    const q = now.get("q") || "", type = now.get("type") || "", code = now.get("country") || "", gazetteer = now.get("gazetteer") || "";
    const order = entityOrders[now.get("sort")] || entityOrders.mentions;
    let rows = q === "" ? all : searchEntities(q).filter(e => ents.mentions[e] > 0);
    rows = rows.filter(e => (type === "" || ents.type[e] === type) && (gazetteer === "" || (ents.gazetteer[e] || "-") === gazetteer)
      && (code === "" || (code === "disputed" ? ents.claimedBy[e] !== "" : ents.country[e].split(",").includes(code))));
    if (q === "" || now.get("sort")) rows = [...rows].sort(order);
    count.textContent = `${number(rows.length)} of ${plural(all.length, "entity", "entities")}`;
    const sortHead = (key, label, kind) => {
      const isSorted = (now.get("sort") || (q === "" ? "mentions" : "")) === key;
      return make("th", { class: kind, scope: "col", "aria-sort": isSorted ? (key === "name" || key === "type" ? "ascending" : "descending") : null },
        make("button", { type: "button", onclick: () => { history.replaceState(null, "", filtered("entities", queryNow(), { sort: key })); redrawList(); } }, label + (isSorted ? " ↓" : "")));
    };
    box.replaceChildren(paged(rows, part => table(
      [sortHead("name", "Name"), sortHead("type", "Type"), head("Country", "optional"), sortHead("mentions", "Mentions", "number"), sortHead("documents", "Documents", "number")],
      entityRows(part))));
  };
  const choose = key => value => { history.replaceState(null, "", filtered("entities", queryNow(), { [key]: value })); redrawList(); };
  const codes = counted(all.flatMap(e => ents.country[e].split(",")));
  const page = [
    make("h1", {}, "Entities"),
    make("div", { class: "bar" }, filterBox("entities", query, "Filter by name"),
      select("Type", [["", "all"], ...counted(all.map(e => ents.type[e])).map(([type, n]) => [type, `${type} (${number(n)})`])], query.get("type") || "", choose("type")),
      select("Country", [["", "all"], ["disputed", "disputed places"], ...codes.map(([code, n]) => [code, `${country(code)} (${number(n)})`])], query.get("country") || "", choose("country")),
      select("Gazetteer", [["", "all"], ...counted(all.map(e => ents.gazetteer[e] || "-")).map(([file, n]) => [file, `${file === "-" ? "in no list" : file} (${number(n)})`])], query.get("gazetteer") || "", choose("gazetteer"))),
    count, box
  ];
  redrawList();
  return page;
}

function documentRows(rows) {
  return rows.map(d => make("tr", {}, cell([documentLink(d), docs.title[d] ? make("div", { class: "note" }, name(docs.id[d])) : ""]),
    cell(docs.date[d].slice(0, 10), "tight optional"), cell(docs.language[d], "tight optional"), cell(number(docs.mentions[d]), "number"), cell(docs.undecided[d] ? number(docs.undecided[d]) : "", "number")));
}
const documentHeads = () => [head("Document"), head("Date", "optional"), head("Language", "optional"), head("Mentions", "number"), head("Unresolved", "number")];

function documentsPage(query) {
  const all = docs.id.map((_, d) => d);
  const box = make("div", {}), count = make("p", { class: "note", role: "status" });
  redrawList = () => {
    const now = queryNow();
    const q = now.get("q") || "", language = now.get("language") || "", date = now.get("date") || "", warning = now.get("warning") || "", state = now.get("state") || "";
    const rows = (q === "" ? all : searchDocuments(q)).filter(d =>
      (language === "" || docs.language[d].split("-")[0] === language) && docs.date[d].startsWith(date)
      && (warning === "" || docs.warnings[d].some(row => row[0] === warning))
      && (state === "" || (state === "unresolved" ? docs.undecided[d] > 0 : docs.empty[d] === 1)));
    count.textContent = `${number(rows.length)} of ${plural(all.length, "document")}`;
    box.replaceChildren(paged(rows, part => table(documentHeads(), documentRows(part))));
  };
  const choose = key => value => { history.replaceState(null, "", filtered("documents", queryNow(), { [key]: value })); redrawList(); };
  const dates = counted(docs.date.map(date => date.slice(0, 4))).sort((a, b) => compare(b[0], a[0]));
  const date = query.get("date") || "";
  const page = [
    make("h1", {}, "Documents"),
    make("div", { class: "bar" }, filterBox("documents", query, "Filter by title or id"),
      select("Language", [["", "all"], ...counted(docs.language.map(tag => tag.split("-")[0])).map(([tag, n]) => [tag, `${tag} (${number(n)})`])], query.get("language") || "", choose("language")),
      select("Date", [["", "all"], ...(date.length > 4 ? [[date, date]] : []), ...dates.map(([year, n]) => [year, `${year} (${number(n)})`])], date, choose("date")),
      select("Only", [["", "all"], ["unresolved", "with unresolved names"], ["empty", "without text"]], query.get("state") || "", choose("state")),
      select("Warning", [["", "any"], ...counted(docs.warnings.flatMap(list => list.map(row => row[0]))).map(([code, n]) => [code, `${code} (${number(n)})`])], query.get("warning") || "", choose("warning"))),
    count, box
  ];
  redrawList();
  return page;
}

// What the box at the top finds: entities, documents, and on request the texts.
function searchPage(query) {
  const q = query.get("q") || "";
  if (q.trim() === "") return [make("h1", {}, "Search"), make("p", { class: "note" }, "Type a name, a part of one, or a document's title.")];
  const foundEntities = searchEntities(q).filter(e => ents.mentions[e] > 0);
  const foundDocuments = searchDocuments(q);
  const open = unresolved().filter(doubt => fold(doubt.text).includes(fold(q).trim()));
  const texts = make("section", {});
  return [
    make("h1", {}, "Found for “", name(q), "”"),
    make("h2", {}, plural(foundEntities.length, "entity", "entities")),
    foundEntities.length ? table([head("Name"), head("Type"), head("Country", "optional"), head("Mentions", "number"), head("Documents", "number")], entityRows(foundEntities.slice(0, 25))) : make("p", { class: "note" }, "No entity has such a name."),
    foundEntities.length > 25 ? make("p", {}, make("a", { href: route("entities", undefined, { q }) }, `All ${number(foundEntities.length)}`)) : "",
    open.length ? make("p", {}, make("a", { href: route("work", undefined, { view: "names", q }) }, `${plural(open.length, "mention")} of such a name stayed unresolved`)) : "",
    foundDocuments.length ? [make("h3", {}, plural(foundDocuments.length, "document")), table(documentHeads(), documentRows(foundDocuments.slice(0, 25)))] : "",
    foundDocuments.length > 25 ? make("p", {}, make("a", { href: route("documents", undefined, { q }) }, `All ${number(foundDocuments.length)}`)) : "",
    make("div", { class: "bar" }, make("button", { type: "button", onclick: () => searchTexts(q, texts) }, "Search all texts for it")), texts
  ];
}

async function searchTexts(q, box) {
  const wanted = fold(q).trim(), lines = make("ul", { class: "lines" }), count = make("p", { class: "note", role: "status" });
  box.replaceChildren(make("h2", {}, "In the texts"), count, lines);
  let found = 0;
  for (let d = 0; d < docs.count && found < 500; d++) {
    if (!box.isConnected) return;
    const row = await textOf(d);
    const text = row.t || "";
    if (!fold(text).includes(wanted)) continue;
    for (let i = 0; i < row.s.length && found < 500; i += 2) {
      const from = row.s[i], to = from + row.s[i + 1];
      const sentence = text.slice(from, to);
      if (!fold(sentence).includes(wanted)) continue;
      const at = sentence.toLowerCase().indexOf(q.trim().toLowerCase());
      const mark = at < 0 ? { start: from, end: to } : { start: from + at, end: from + at + q.trim().length };
      lines.append(line(d, row, from, to, [mark]));
      found += 1;
    }
    count.textContent = `${plural(found, "sentence")}, ${number(d + 1)} of ${plural(docs.count, "document")} read`;
  }
  count.textContent = found === 500 ? "The first 500 sentences" : plural(found, "sentence");
}

// The page of an entity: what is known of it, its forms, every sentence, and what it stands together with.

function factsOf(e) {
  const facts = ents.facts[e] || {};
  const rows = [];
  const add = (label, content) => rows.push(make("span", {}, label + " ", content));
  if (ents.country[e] && !ents.claimedBy[e]) add(ents.type[e] === "person" ? "of" : "in", name(countries(ents.country[e])));
  if (facts.latitude !== undefined) {
    const where = (value, plus, minus) => `${Math.abs(value / 10000).toFixed(2)}° ${value < 0 ? minus : plus}`;
    rows.push(make("a", { href: route("map", undefined, { entity: ents.id[e] }) }, `${where(facts.latitude, "N", "S")}, ${where(facts.longitude, "E", "W")}`));
  }
  if (facts.population) add("population", make("b", {}, number(facts.population)));
  if (facts.from || facts.to) add("", make("b", {}, `${facts.from || ""}–${facts.to || ""}`));
  if (facts.wikidata) add("Wikidata", make("b", {}, facts.wikidata));
  if (facts.geonames) add("GeoNames", make("b", {}, String(facts.geonames)));
  add("id", make("b", {}, name(ents.id[e])));
  rows.push(make("span", {}, ents.gazetteer[e] ? ["from ", make("b", {}, ents.gazetteer[e])] : "in no list, found by rules"));
  return make("div", { class: "facts" }, rows);
}

// The gazetteer's remark, unless it says of a disputed place what stands above it already.
function noteOf(e) {
  const note = ents.facts[e]?.note;
  return note && !dispute(e).toLowerCase().endsWith(note.toLowerCase()) ? make("p", {}, name(note)) : "";
}

function formsOf(e) {
  const forms = ents.forms[e];
  const chip = i => make("li", { class: "chip" }, name(forms[i]), make("span", { class: "number" }, number(forms[i + 1])));
  const list = make("ul", { class: "chips", "aria-label": "Written as" });
  for (let i = 0; i < Math.min(forms.length, 24); i += 2) list.append(chip(i));
  if (forms.length > 24) {
    const more = make("li", {}, make("button", { type: "button", onclick: () => {
      more.remove();
      for (let i = 24; i < forms.length; i += 2) list.append(chip(i));
    } }, `${(forms.length - 24) / 2} more`));
    list.append(more);
  }
  return list;
}

// Who else is in the same documents: [entity, documents], most first.
function companions(e) {
  const counts = new Map();
  const posting = postings[e];
  for (let i = 0; i < posting.length; i += 2) {
    const row = docs.entities[posting[i]];
    for (let k = 0; k < row.length; k += 2) if (row[k] !== e) counts.set(row[k], (counts.get(row[k]) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || ents.mentions[b[0]] - ents.mentions[a[0]] || a[0] - b[0]);
}

function graphOf(e) {
  const all = companions(e);
  const near = all.slice(0, 10);
  if (near.length === 0) return null;
  const most = near[0][1];
  const spot = near.map((_, i) => {
    const angle = 2 * Math.PI * (i + .5) / near.length - Math.PI / 2;
    return [110 * Math.cos(angle), 118 * Math.sin(angle)];
  });
  // Pairs of neighbours that share a document with each other, among those of the entity.
  const together = new Set();
  for (let i = 0; i < postings[e].length; i += 2) {
    const row = docs.entities[postings[e][i]];
    const here = near.map(([other]) => { for (let k = 0; k < row.length; k += 2) if (row[k] === other) return true; return false; });
    for (let a = 0; a < near.length; a++) for (let b = a + 1; b < near.length; b++) if (here[a] && here[b]) together.add(a * 100 + b);
  }
  const short = text => [...text].length > 16 ? [...text].slice(0, 15).join("") + "…" : text;
  const graph = make("svg", { class: "graph", viewBox: "-222 -145 444 290", role: "img", "aria-label": "Entities in the same documents; listed below" },
    [...together].map(pair => {
      const [a, b] = [Math.floor(pair / 100), pair % 100];
      return make("line", { class: "cross", x1: spot[a][0], y1: spot[a][1], x2: spot[b][0], y2: spot[b][1] });
    }),
    near.map(([, count], i) => make("line", { x1: 0, y1: 0, x2: spot[i][0], y2: spot[i][1], "stroke-width": .75 + 4 * count / most })),
    near.map(([other], i) => make("a", { svg: true, href: route("entity", ents.id[other]), class: typeClass(ents.type[other]), tabindex: -1 },
      make("circle", { cx: spot[i][0], cy: spot[i][1], r: 6 }),
      make("text", { x: spot[i][0] + (spot[i][0] < 0 ? -10 : 10), y: spot[i][1] + 4, "text-anchor": spot[i][0] < 0 ? "end" : "start" }, short(ents.name[other])))),
    make("g", { class: "centre " + typeClass(ents.type[e]) }, make("circle", { cx: 0, cy: 0, r: 9 }), make("text", { x: 0, y: 25, "text-anchor": "middle" }, short(ents.name[e]))));
  return make("section", {}, make("h2", {}, "In the same documents"), graph,
    make("div", {}, paged(all, part => bars(part.map(([other, count]) => [ents.name[other], count, route("entity", ents.id[other]), typeClass(ents.type[other])])), 15)));
}

function entityPage(id, query) {
  const e = entityNumber(id);
  if (e === undefined) return [make("h1", {}, "No such entity"), make("p", {}, "No mention stands for ", name(id), ".")];
  const documents = postings[e].length / 2;
  const sentences = make("div", {}), status = make("p", { class: "note", role: "status" });
  const draw = () => drawSentences(e, sentences, status);
  const mode = (value, label) => make("button", {
    type: "button", "aria-pressed": String(lineMode === value), onclick: event => {
      lineMode = value;
      for (const other of event.target.parentNode.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === event.target));
      draw();
    }
  }, label);
  const page = [
    typeLabel(ents.type[e]),
    make("h1", { dir: "auto" }, ents.name[e], " "),
    ents.claimedBy[e] ? make("p", {}, disputedLabel(e), " ", dispute(e).slice("Disputed: ".length)) : "",
    noteOf(e),
    factsOf(e), formsOf(e),
    make("div", { class: "split" },
      make("section", {},
        make("h2", {}, `${plural(ents.mentions[e], "mention")} in ${plural(documents, "document")}`),
        make("div", { class: "bar" }, mode("sentences", "Sentences"), mode("aligned", "Keyword in context")),
        status, sentences),
      make("aside", {}, graphOf(e)))
  ];
  draw();
  return page;
}

let lineMode = "sentences";
const linesAtOnce = 200;

// Draws lines document by document until there are enough, then offers more.
async function drawSentences(e, box, status) {
  const mode = lineMode;
  const run = box.run = {};
  const posting = postings[e];
  let next = 0, total = 0;
  box.replaceChildren();
  async function more(limit) {
    box.querySelector(":scope > .more")?.remove();
    for (let drawn = 0; next < posting.length && drawn < limit; next += 2) {
      const doc = posting[next];
      const row = await textOf(doc);
      if (box.run !== run) return;
      const groups = [];
      for (const mention of row.mentions) {
        if (mention.entity !== e) continue;
        const [from, to] = sentenceAround(row, mention.start, mention.end);
        const last = groups.at(-1);
        if (mode === "sentences" && last && last.from === from) last.marks.push(mention);
        else groups.push({ from, to, marks: [mention] });
      }
      const lines = row.t === undefined ? make("p", { class: "note" }, "The output has no texts.")
        : make("ul", { class: mode === "aligned" ? "lines aligned" : "lines" }, groups.map(group => line(doc, row, group.from, group.to, group.marks)));
      box.append(make("h3", { class: "of" }, documentLink(doc), docs.date[doc] ? make("span", { class: "note" }, docs.date[doc].slice(0, 10)) : ""), lines);
      drawn += groups.length;
      total += groups.length;
    }
    const rest = (posting.length - next) / 2;
    const word = mode === "aligned" ? "line" : "sentence";
    status.textContent = rest === 0 ? `All ${plural(total, word)}` : `The first ${plural(total, word)}`;
    if (rest > 0) box.append(make("div", { class: "bar more" },
      make("button", { type: "button", onclick: () => more(linesAtOnce) }, `Show more (${plural(rest, "document")} left)`),
      make("button", { type: "button", onclick: () => more(Infinity) }, "Show all")));
  }
  await more(linesAtOnce);
}

// The page of a document: its text with its mentions, and a card for each.

function blocksOf(row) {
  const blocks = [];
  for (let i = 0; i < row.b.length; i += 3) blocks.push({ kind: data.kinds[row.b[i]], start: row.b[i + 1], end: row.b[i + 1] + row.b[i + 2] });
  if (blocks.length > 0) return blocks;
  let at = 0;
  for (const part of (row.t || "").split("\n\n")) {
    blocks.push({ kind: "paragraph", start: at, end: at + part.length });
    at += part.length + 2;
  }
  return blocks;
}

// Mentions that overlap are drawn as one, whose card has a section for each.
function spansOf(row) {
  const spans = [];
  for (const mention of row.mentions) {
    const last = spans.at(-1);
    if (last && mention.start < last.end) {
      last.mentions.push(mention);
      last.end = Math.max(last.end, mention.end);
    } else spans.push({ start: mention.start, end: mention.end, mentions: [mention] });
  }
  return spans;
}

const elementOf = { title: "h2", heading: "h3", quote: "blockquote", code: "pre" };

function drawText(doc, row, at) {
  const text = row.t;
  const spans = spansOf(row);
  const borders = [];
  for (let i = 0; i < row.s.length; i += 2) borders.push([row.s[i], "sb"], [row.s[i] + row.s[i + 1], "se"]);
  let span = 0, border = 0;
  return blocksOf(row).map(block => {
    const box = make(elementOf[block.kind] || "p", { class: block.kind, dir: "auto" });
    let place = block.start;
    const upTo = end => {
      while (border < borders.length && borders[border][0] <= end) {
        const [where, kind] = borders[border++];
        if (where > place) box.append(text.slice(place, where));
        place = Math.max(place, where);
        box.append(make("span", { class: kind }));
      }
      if (end > place) box.append(text.slice(place, end));
      place = Math.max(place, end);
    };
    while (span < spans.length && spans[span].start < block.end) {
      const here = spans[span++];
      upTo(here.start);
      const decided = here.mentions.find(mention => mention.entity >= 0);
      const open = here.mentions.some(mention => mention.entity < 0);
      const mark = make("a", {
        class: `m ${decided ? typeClass(data.types[decided.type]) : "tu"}${open ? " open" : ""}`,
        href: decided ? route("entity", ents.id[decided.entity]) : route("work")
      }, text.slice(here.start, here.end));
      if (here.mentions.some(mention => mention.index === at)) mark.classList.add("at");
      attachCard(mark, doc, here.mentions);
      box.append(mark);
      place = Math.max(place, here.end);
    }
    upTo(block.end);
    return box;
  });
}

function cardOf(doc, mentions) {
  return mentions.map(mention => {
    const rows = [];
    if (mention.entity >= 0) {
      const e = mention.entity;
      rows.push(make("h3", {}, entityLink(e)), make("p", {}, typeLabel(data.types[mention.type]), " ", disputedLabel(e), " ", countries(ents.country[e])));
      if (ents.claimedBy[e]) rows.push(make("p", { class: "small" }, dispute(e)));
    } else {
      const candidates = (doubtsOf.get(doc) || []).filter(doubt => doubt.mention === mention.index).flatMap(doubt => doubt.candidates);
      rows.push(make("h3", {}, "Unresolved: ", name(mention.text)), typeLabel(data.types[mention.type]),
        candidates.length === 0 ? make("p", {}, "It is in no list, and nothing tells who or what it is.") : [make("p", {}, "It could be"),
          make("ul", {}, candidates.map(candidate => make("li", {}, candidateLink(candidate), " ", typeLabel(candidate.type), ` ${candidate.score}`)))]);
    }
    rows.push(make("p", { class: "small" }, "Found ", evidence(mention), `; score ${mention.score} of 1000`));
    if (mention.entity >= 0 && ents.gazetteer[mention.entity]) rows.push(make("p", { class: "small note" }, `Gazetteer ${ents.gazetteer[mention.entity]}, id `, name(ents.id[mention.entity])));
    if (mention.from >= 0) rows.push(make("p", { class: "small note" }, `Source bytes ${number(mention.from)}–${number(mention.to)} of `, name(docs.id[doc])));
    return make("section", {}, rows);
  });
}

function candidateLink(candidate) {
  const e = entityNumber(candidate.id);
  return e === undefined || ents.mentions[e] === 0 ? make("code", {}, name(candidate.id)) : entityLink(e);
}

const card = element("card");
let cardOwner = null, cardTimer = 0;
function showCard(owner, doc, mentions) {
  clearTimeout(cardTimer);
  cardOwner = owner;
  card.replaceChildren(...cardOf(doc, mentions));
  card.hidden = false;
  const box = owner.getClientRects()[0] || owner.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 12));
  const below = box.bottom + 6 + card.offsetHeight < innerHeight;
  card.style.left = left + "px";
  card.style.top = Math.max(8, below ? box.bottom + 6 : box.top - card.offsetHeight - 6) + "px";
}
function hideCard() {
  clearTimeout(cardTimer);
  card.hidden = true;
  cardOwner = null;
}
// Closes the card and goes back from it to the mention it was of.
let isReturning = false;
function leaveCard() {
  const owner = card.contains(document.activeElement) ? cardOwner : null;
  hideCard();
  isReturning = true;
  owner?.focus({ preventScroll: true });
  isReturning = false;
}
const hideSoon = () => { clearTimeout(cardTimer); cardTimer = setTimeout(hideCard, 250); };
card.addEventListener("mouseenter", () => clearTimeout(cardTimer));
card.addEventListener("mouseleave", hideSoon);

function attachCard(mark, doc, mentions) {
  const show = () => showCard(mark, doc, mentions);
  mark.addEventListener("mouseenter", show);
  mark.addEventListener("mouseleave", hideSoon);
  mark.addEventListener("focus", () => { if (!isReturning) show(); });
  // A finger cannot hover: the first touch shows the card, which leads on.
  mark.addEventListener("click", event => {
    if (matchMedia("(hover: none)").matches || mentions.some(mention => mention.entity < 0)) {
      event.preventDefault();
      show();
      // A click without a pointer is the Enter key, which goes on into the card.
      if (event.detail === 0) card.querySelector("a")?.focus({ preventScroll: true });
    }
  });
}

async function documentPage(id, query) {
  const d = documentNumber(id);
  if (d === undefined) return [make("h1", {}, "No such document"), make("p", {}, "The output has no record ", name(id), ".")];
  const row = await textOf(d);
  const at = query.has("m") ? +query.get("m") : -1;
  const text = row.t === undefined ? make("p", { class: "note" }, docs.empty[d] ? "There is no text in this document." : "The output has no texts.")
    : make("article", { class: "text", lang: docs.language[d] || null }, drawText(d, row, at));
  const borders = make("button", {
    type: "button", "aria-pressed": "false", onclick: event =>
      event.target.setAttribute("aria-pressed", String(text.classList.toggle("borders")))
  }, "Sentence borders");
  const facts = [["", docs.date[d].replace("T", " ")], ["", docs.authors[d]], ["", docs.site[d]], ["language", docs.language[d]], ["", docs.source[d]]]
    .filter(([, value]) => value).map(([label, value]) => make("span", {}, label ? label + " " : "", name(value)));
  const url = docs.url[d];
  if (url) facts.push(/^https?:\/\//i.test(url) ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, name(url)) : name(url));
  const entities = [];
  for (let i = 0; i < docs.entities[d].length; i += 2) entities.push([docs.entities[d][i], docs.entities[d][i + 1]]);
  entities.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const focus = [];
  for (let i = 0; i < docs.focus[d].length; i += 2) focus.push([ents.name[docs.focus[d][i]], docs.focus[d][i + 1], ents.mentions[docs.focus[d][i]] ? route("entity", ents.id[docs.focus[d][i]]) : null]);
  setTimeout(() => text.querySelector(".at")?.scrollIntoView({ block: "center" }));
  if (query.has("at") && row.t !== undefined) setTimeout(() => scrollToText(text, row, +query.get("at")));
  return [
    make("h1", { dir: "auto" }, documentName(d)),
    docs.title[d] ? make("p", { class: "note" }, name(docs.id[d])) : "",
    make("div", { class: "facts" }, facts),
    docs.warnings[d].map(([code, count, detail]) => make("p", { class: "small" }, `⚠ ${code}, ${count} ×`, detail ? [": ", name(detail)] : "")),
    make("div", { class: "bar" }, borders,
      docs.undecided[d] ? make("button", { type: "button", onclick: () => nextOpen(1) }, `Next unresolved (${docs.undecided[d]})`) : ""),
    make("div", { class: "split" }, text, make("aside", {},
      focus.length ? make("section", {}, make("h2", {}, "In focus"), bars(focus)) : "",
      entities.length ? make("section", {}, make("h2", {}, plural(entities.length, "entity", "entities")),
        paged(entities, part => bars(part.map(([e, count]) => [ents.name[e], count, route("entity", ents.id[e]), typeClass(ents.type[e])])), 30)) : ""))
  ];
}

// The block that has a place of the text.
function scrollToText(box, row, place) {
  const index = blocksOf(row).findIndex(block => place < block.end);
  const found = box.children[index];
  if (!found) return;
  found.classList.add("found");
  found.scrollIntoView({ block: "center" });
}

function nextOpen(step) {
  const open = [...document.querySelectorAll(".m.open")];
  if (open.length === 0) return;
  const now = open.indexOf(document.activeElement);
  const next = open[(now < 0 ? (step > 0 ? 0 : open.length - 1) : now + step + open.length) % open.length];
  next.scrollIntoView({ block: "center" });
  next.focus({ preventScroll: true });
}

// The work list: names that stayed unresolved, forms with several meanings, and decisions with little behind them.

const workViews = [["documents", "Documents with unresolved names"], ["names", "Unresolved names"], ["meanings", "Forms with several meanings"], ["weak", "Decided on little"]];

function workPage(query) {
  const view = workViews.some(([key]) => key === query.get("view")) ? query.get("view") : "documents";
  const open = unresolved();
  const weak = data.doubtful.filter(doubt => doubt.entity >= 0);
  const box = make("div", {});
  redrawList = () => box.replaceChildren(...workDrawing[view](fold(queryNow().get("q") || "").trim(), open, weak).flat(Infinity));
  const page = [
    make("h1", {}, "Unresolved and doubtful names"),
    make("p", { class: "note" }, `${plural(open.length, "mention")} in ${plural(new Set(open.map(doubt => doubt.doc)).size, "document")} stayed unresolved: the text does not tell who or what is meant.`),
    make("nav", { class: "tabs", "aria-label": "Lists" }, workViews.map(([key, label]) =>
      make("a", { href: route("work", undefined, { view: key }), "aria-current": key === view ? "page" : null }, label))),
    make("div", { class: "bar" }, filterBox("work", query, "Filter by name or document")),
    box
  ];
  redrawList();
  return page;
}

// Leads to a mention; one link stands for all `count` mentions of a name in a document, and leads to the first.
const mentionLink = (doubt, text, count = 1) => make("a", { class: "chip", href: route("document", docs.id[doubt.doc], { m: doubt.mention }) },
  name(text), count > 1 ? make("span", { class: "number" }, number(count)) : "");

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const name = key(row);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(row);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || compare(String(a[0]), String(b[0])));
}

const workDrawing = {
  documents(q, open) {
    const rows = grouped(open, doubt => doubt.doc).filter(([d, doubts]) => q === "" || foldedDocuments()[d].includes(q) || doubts.some(doubt => fold(doubt.text).includes(q)));
    return [make("p", { class: "note", role: "status" }, plural(rows.length, "document")), paged(rows, part => table([head("Document"), head("Unresolved names"), head("", "number")],
      part.map(([d, doubts]) => make("tr", {}, cell([documentLink(d), docs.title[d] ? make("div", { class: "note" }, name(docs.id[d])) : ""]),
        cell(make("span", { class: "chips" }, grouped(doubts, doubt => doubt.text).slice(0, 30).map(([text, same]) => mentionLink(same[0], text, same.length)))), cell(number(doubts.length), "number")))))];
  },
  names(q, open) {
    const rows = grouped(open, doubt => doubt.text).filter(([text]) => q === "" || fold(text).includes(q));
    return [make("p", { class: "note", role: "status" }, plural(rows.length, "name")), paged(rows, part => table([head("Name"), head("Mentions", "number"), head("Could be"), head("Documents")],
      part.map(([text, doubts]) => make("tr", {}, cell(name(text)), cell(number(doubts.length), "number"), cell(candidatesOf(doubts)),
        cell(make("span", { class: "chips" }, [...new Map(doubts.map(doubt => [doubt.doc, doubt])).values()].slice(0, 12).map(doubt => mentionLink(doubt, documentName(doubt.doc)))))))))];
  },
  meanings(q) {
    const meanings = new Map();
    for (let e = 0; e < ents.count; e++) {
      for (let i = 0; i < ents.forms[e].length; i += 2) {
        const form = ents.forms[e][i];
        if (!meanings.has(form)) meanings.set(form, []);
        meanings.get(form).push([e, ents.forms[e][i + 1]]);
      }
    }
    const rows = [...meanings].filter(([form, list]) => list.length > 1 && (q === "" || fold(form).includes(q)))
      .map(([form, list]) => [form, list.sort((a, b) => b[1] - a[1] || a[0] - b[0]), list.reduce((sum, row) => sum + row[1], 0)])
      .sort((a, b) => b[2] - a[2] || compare(a[0], b[0]));
    return [make("p", { class: "note", role: "status" }, `${plural(rows.length, "form")} stand for more than one entity`), paged(rows, part => table([head("Form"), head("Stands for")],
      part.map(([form, list]) => make("tr", {}, cell(name(form)), cell(list.map(([e, count]) => make("div", {}, entityLink(e), " ", typeLabel(ents.type[e]), " ", make("span", { class: "note" }, `${countries(ents.country[e])} · ${plural(count, "mention")}`))))))))];
  },
  weak(q, open, weak) {
    const rows = weak.filter(doubt => q === "" || fold(doubt.text).includes(q) || foldedDocuments()[doubt.doc].includes(q)).sort((a, b) => a.score - b.score || a.doc - b.doc || a.mention - b.mention);
    return [make("p", { class: "note", role: "status" }, `${plural(rows.length, "mention")} with a score below 500 of 1000`), paged(rows, part => table([head("Name"), head("Taken for"), head("Score", "number"), head("Document")],
      part.map(doubt => make("tr", {}, cell(name(doubt.text)), cell([entityLink(doubt.entity), " ", typeLabel(ents.type[doubt.entity])]), cell(String(doubt.score), "number"), cell(mentionLink(doubt, documentName(doubt.doc)))))))];
  }
};

// The candidates of all mentions of a name, the best of each counted once.
function candidatesOf(doubts) {
  const all = new Map();
  for (const doubt of doubts) for (const candidate of doubt.candidates) if (!all.has(candidate.id)) all.set(candidate.id, candidate);
  if (all.size === 0) return make("span", { class: "note" }, "in no list");
  return [...all.values()].slice(0, 8).map(candidate => make("div", {}, candidateLink(candidate), " ", typeLabel(candidate.type)));
}

// The map: coasts as one path in degrees, places gathered in a grid of the screen.

// Where the map was left: its middle in degrees, and pixels a degree.
const mapState = { scale: 0, x: 0, y: -12 };

function coastPath() {
  let path = "";
  for (const ring of JSON.parse(element("outlines").textContent)) {
    let x = ring[0], y = ring[1];
    path += `M${x / 100} ${-y / 100}`;
    for (let i = 2; i < ring.length; i += 2) {
      x += ring[i]; y += ring[i + 1];
      path += `L${x / 100} ${-y / 100}`;
    }
    path += "Z";
  }
  return path;
}

function netPath() {
  let path = "";
  for (let x = -180; x <= 180; x += 30) path += `M${x} -90V90`;
  for (let y = -60; y <= 60; y += 30) path += `M-180 ${y}H180`;
  return path;
}

function mapPage(query) {
  const places = [];
  for (let e = 0; e < ents.count; e++) {
    const facts = ents.facts[e];
    if (ents.mentions[e] > 0 && facts && facts.latitude !== undefined) places.push({ e, x: facts.longitude / 10000, y: -facts.latitude / 10000 });
  }
  places.sort((a, b) => ents.mentions[b.e] - ents.mentions[a.e] || a.e - b.e);
  const types = counted(places.map(place => ents.type[place.e]));
  const tip = make("p", { class: "note", role: "status" }, "Drag or arrow keys move the map, wheel or + and − zoom, 0 shows all.");
  const land = make("path", { class: "land", d: coastPath() }), net = make("path", { class: "net", d: netPath() });
  const ground = make("g", {}, net, land), spots = make("g", {});
  const svg = make("svg", { tabindex: 0, role: "group", "aria-label": "Map of the places that are mentioned" }, ground, spots);
  const list = make("div", {});
  const button = (label, text, onclick) => make("button", { type: "button", "aria-label": label, title: label, onclick }, text);
  const frame = make("div", { class: "map" }, svg, make("div", { class: "zoom" },
    button("Zoom in", "+", () => zoomBy(2)), button("Zoom out", "−", () => zoomBy(.5)), button("Show all", "⤢", () => fit([]))));
  let width = 960, height = 480;
  const shown = () => {
    const type = element("map-type")?.value || "", disputedOnly = element("map-disputed")?.checked;
    return places.filter(place => (type === "" || ents.type[place.e] === type) && (!disputedOnly || ents.claimedBy[place.e] !== ""));
  };
  const least = () => Math.min(width / 360, height / 150);
  function bound() {
    mapState.scale = Math.max(least(), Math.min(2000, mapState.scale));
    mapState.x = Math.max(-180, Math.min(180, mapState.x));
    mapState.y = Math.max(-85, Math.min(85, mapState.y));
  }
  function zoomBy(factor, atX = width / 2, atY = height / 2) {
    const x = mapState.x + (atX - width / 2) / mapState.scale, y = mapState.y + (atY - height / 2) / mapState.scale;
    mapState.scale *= factor;
    bound();
    mapState.x = x - (atX - width / 2) / mapState.scale;
    mapState.y = y - (atY - height / 2) / mapState.scale;
    bound();
    draw();
  }
  function fit(chosen) {
    if (chosen.length === 0) {
      Object.assign(mapState, { scale: 0, x: 0, y: -12 });
      bound();
      return draw();
    }
    const xs = chosen.map(place => place.x), ys = chosen.map(place => place.y);
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    mapState.x = (west + east) / 2;
    mapState.y = (north + south) / 2;
    mapState.scale = Math.min(width * .8 / Math.max(.05, east - west), height * .75 / Math.max(.05, south - north), chosen.length === 1 ? 40 : 2000);
    bound();
    draw();
  }
  // Places of one cell of the grid are one spot, at the place mentioned most.
  function clusters(visible) {
    const cells = new Map();
    for (const place of visible) {
      const px = (place.x - mapState.x) * mapState.scale + width / 2, py = (place.y - mapState.y) * mapState.scale + height / 2;
      if (px < -20 || py < -20 || px > width + 20 || py > height + 20) continue;
      let home = null;
      for (let dx = -1; dx <= 1 && !home; dx++) for (let dy = -1; dy <= 1 && !home; dy++) {
        const other = cells.get((Math.floor(px / 48) + dx) + ":" + (Math.floor(py / 48) + dy));
        if (other && Math.hypot(other.px - px, other.py - py) < 46) home = other;
      }
      if (home) home.places.push(place);
      else cells.set(Math.floor(px / 48) + ":" + Math.floor(py / 48), { px, py, places: [place] });
    }
    return [...cells.values()];
  }
  function draw() {
    // On paper the map has another size; what was drawn is scaled then.
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    ground.setAttribute("transform", `translate(${width / 2 - mapState.x * mapState.scale} ${height / 2 - mapState.y * mapState.scale}) scale(${mapState.scale})`);
    const found = clusters(shown());
    const most = Math.max(1, ...found.map(spot => spot.places.reduce((sum, place) => sum + ents.mentions[place.e], 0)));
    const focused = spots.contains(document.activeElement);
    spots.replaceChildren(...found.map(spot => drawSpot(spot, most)));
    if (focused) svg.focus({ preventScroll: true });
    const inView = found.flatMap(spot => spot.places).sort((a, b) => ents.mentions[b.e] - ents.mentions[a.e] || a.e - b.e);
    list.replaceChildren(make("h2", {}, `${plural(inView.length, "place")} in view`), paged(inView, part => table(
      [head("Name"), head("Type"), head("Country", "optional"), head("Mentions", "number"), head("Documents", "number")], entityRows(part.map(place => place.e))), 25));
  }
  function drawSpot(spot, most) {
    const first = spot.places[0], mentions = spot.places.reduce((sum, place) => sum + ents.mentions[place.e], 0);
    const claimed = spot.places.filter(place => ents.claimedBy[place.e] !== "");
    const isOne = spot.places.length === 1;
    const r = (isOne ? 5 : 10) + 13 * Math.sqrt(Math.min(1, mentions / most));
    const words = spot.places.slice(0, 6).map(place => `${ents.name[place.e]} (${number(ents.mentions[place.e])})`).join(", ")
      + (spot.places.length > 6 ? ` and ${number(spot.places.length - 6)} more` : "");
    const kind = claimed.length === spot.places.length ? "spot claimed" : claimed.length ? "spot part" : "spot";
    const open = () => {
      if (isOne) return go(route("entity", ents.id[first.e]));
      const xs = spot.places.map(place => place.x), ys = spot.places.map(place => place.y);
      const spread = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
      // Places that no zoom parts stand in the list below.
      if (spread * 2000 < 36) { showTip(); return list.scrollIntoView({ block: "start" }); }
      fit(spot.places);
      svg.focus({ preventScroll: true });
    };
    const showTip = () => {
      const detail = grouped(claimed, place => dispute(place.e)).map(([words, same]) => isOne ? words
        : `${words}: ${same.slice(0, 8).map(place => ents.name[place.e]).join(", ")}` + (same.length > 8 ? ` and ${same.length - 8} more` : ""));
      showTipCard(group, [make("h3", {}, isOne ? name(ents.name[first.e]) : `${plural(spot.places.length, "place")}, ${plural(mentions, "mention")}`),
        make("p", {}, isOne ? [typeLabel(ents.type[first.e]), ` ${countries(ents.country[first.e])} · ${plural(mentions, "mention")} in ${plural(postings[first.e].length / 2, "document")}`] : name(words)),
        detail.slice(0, 5).map(text => make("p", { class: "small" }, text)),
        detail.length > 5 ? make("p", { class: "small" }, `and ${detail.length - 5} more disputes`) : ""]);
    };
    const group = make("g", {
      class: kind, transform: `translate(${spot.px} ${spot.py})`, tabindex: 0, role: "link", "aria-label": words + (claimed.length ? ". " + dispute(claimed[0].e) : ""),
      onclick: open, onmouseenter: showTip, onmouseleave: hideSoon, onfocus: showTip, onblur: hideSoon,
      onkeydown: event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); open(); } }
    }, make("circle", { class: "halo", r: r + 4 }), kind === "spot part" ? make("circle", { class: "ring", r: r + 3 }) : "", make("circle", { class: "dot", r }),
    isOne ? (mapState.scale > 14 || ents.claimedBy[first.e] ? make("text", { class: "name", x: r + 5 }, ents.name[first.e]) : "") : make("text", {}, spot.places.length > 999 ? "999+" : String(spot.places.length)));
    return group;
  }
  addMoves(svg, {
    zoom: zoomBy, all: () => fit([]),
    move(dx, dy) { mapState.x -= dx / mapState.scale; mapState.y -= dy / mapState.scale; bound(); draw(); }
  });
  new ResizeObserver(() => {
    if (!svg.isConnected) return;
    width = svg.clientWidth || 960;
    height = svg.clientHeight || 480;
    bound();
    draw();
  }).observe(frame);
  setTimeout(() => {
    width = svg.clientWidth || 960;
    height = svg.clientHeight || 480;
    bound();
    const e = query.has("entity") ? entityNumber(query.get("entity")) : undefined;
    const wanted = places.find(place => place.e === e);
    if (wanted) fit([wanted]); else draw();
  });
  const disputed = places.filter(place => ents.claimedBy[place.e] !== "").length;
  return [
    make("h1", {}, "Map"),
    make("div", { class: "bar" },
      make("label", {}, "Type", make("select", { id: "map-type", onchange: draw }, [["", "all"], ...types.map(([type, n]) => [type, `${type} (${n})`])].map(([value, text]) => make("option", { value }, text)))),
      make("label", {}, make("input", { type: "checkbox", id: "map-disputed", onchange: draw }), `Disputed places only (${disputed})`)),
    frame,
    make("p", { class: "note legend" },
      make("span", {}, make("svg", { viewBox: "0 0 18 18" }, make("circle", { class: "dot", cx: 9, cy: 9, r: 7 })), "place, or several with their number"),
      make("span", {}, make("svg", { viewBox: "0 0 18 18" }, make("circle", { class: "claimed", cx: 9, cy: 9, r: 6.5 })), "disputed place"),
      make("span", {}, "Coasts: Natural Earth; no borders are drawn.")),
    tip, list
  ];
}

function showTipCard(owner, content) {
  clearTimeout(cardTimer);
  cardOwner = owner;
  card.replaceChildren(...content.flat(Infinity).filter(Boolean));
  card.hidden = false;
  const box = owner.getBoundingClientRect();
  // Beside the spot, so that it stays to be seen.
  const right = box.right + 8 + card.offsetWidth < innerWidth;
  card.style.left = Math.max(8, right ? box.right + 8 : box.left - card.offsetWidth - 8) + "px";
  card.style.top = Math.max(8, Math.min(box.bottom + 4, innerHeight - card.offsetHeight - 8)) + "px";
}

// Pointers, wheel and keys on the map. Two fingers zoom.
function addMoves(svg, { zoom, move, all }) {
  const pointers = new Map();
  let moved = false;
  svg.addEventListener("wheel", event => {
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 140), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  svg.addEventListener("pointerdown", event => { pointers.set(event.pointerId, [event.clientX, event.clientY]); moved = false; });
  svg.addEventListener("pointermove", event => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const now = [event.clientX, event.clientY];
    if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const before = Math.hypot(last[0] - other[0], last[1] - other[1]), after = Math.hypot(now[0] - other[0], now[1] - other[1]);
      const box = svg.getBoundingClientRect();
      if (before > 0 && after > 0) zoom(after / before, (now[0] + other[0]) / 2 - box.left, (now[1] + other[1]) / 2 - box.top);
      moved = true;
    } else {
      if (!moved && Math.hypot(now[0] - last[0], now[1] - last[1]) < 4) return;
      if (!moved) { moved = true; svg.setPointerCapture(event.pointerId); hideCard(); }
      move(now[0] - last[0], now[1] - last[1]);
    }
    pointers.set(event.pointerId, now);
  });
  for (const kind of ["pointerup", "pointercancel"]) svg.addEventListener(kind, event => pointers.delete(event.pointerId));
  svg.addEventListener("click", event => { if (moved) { event.stopPropagation(); moved = false; } }, true);
  svg.addEventListener("keydown", event => {
    const step = 60;
    const keys = {
      ArrowLeft: () => move(step, 0), ArrowRight: () => move(-step, 0), ArrowUp: () => move(0, step), ArrowDown: () => move(0, -step),
      "+": () => zoom(1.6), "=": () => zoom(1.6), "-": () => zoom(1 / 1.6), "0": all
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}

// Differences from another output, where the report was made with one: each with its causes.

async function differencesPage(query) {
  const box = make("div", {}), status = make("p", { class: "note", role: "status" });
  const rows = data.differences.rows ||= (await unpacked("differences")).map(row => ({
    ...row, text: row.lines.map(([, pieces]) => pieces.filter((_, i) => i % 2 === 1).join("")).join("\n")
  }));
  redrawList = () => {
    const now = queryNow();
    const q = fold(now.get("q") || "").trim(), kind = now.get("kind") || "", cause = now.get("cause") || "";
    const found = rows.filter(row => (kind === "" || row.kind === kind) && (cause === "" || row.causes.includes(cause)) && (q === "" || fold(row.document + "\n" + row.text).includes(q)));
    status.textContent = `${number(found.length)} of ${plural(rows.length, "difference")}`;
    box.replaceChildren(paged(found, part => make("div", {}, part.map(drawDifference))));
  };
  const choose = key => value => { history.replaceState(null, "", filtered("differences", queryNow(), { [key]: value })); redrawList(); };
  const option = ([value, count]) => [value, `${value.length > 70 ? value.slice(0, 69) + "…" : value} (${number(count)})`];
  const page = [
    make("h1", {}, "Differences"),
    make("p", { class: "note" }, "What is otherwise than in ", name(data.differences.other), data.differences.leftOut ? `; ${plural(data.differences.leftOut, "further difference")} left out, which onoma diff shows.` : "", "."),
    make("div", { class: "bar" }, filterBox("differences", query, "Filter by document or text"),
      select("Kind", [["", "all"], ...counted(rows.map(row => row.kind)).map(option)], query.get("kind") || "", choose("kind")),
      select("Cause", [["", "all"], ...counted(rows.flatMap(row => row.causes)).map(option)], query.get("cause") || "", choose("cause"))),
    status, box
  ];
  redrawList();
  return page;
}

function drawDifference(row) {
  const at = documentNumber(row.document);
  return make("article", { class: `change is${row.direction}` },
    make("p", { class: "small note" }, at === undefined ? name(row.document) : documentLink(at)),
    row.lines.map(([subject, pieces]) => make("p", { class: subject === "quote" ? "" : "small", dir: "auto" },
      pieces.map((text, i) => i % 2 === 0 ? "" : pieces[i - 1] === 0 ? name(text) : make(pieces[i - 1] < 0 ? "del" : "ins", {}, name(text))))));
}

// Addresses are hashes, so that they work in a file: #/entity/shikotan, #/entities?type=island.

const pages = {
  overview: [overviewPage, "Overview"], entities: [entitiesPage, "Entities"], documents: [documentsPage, "Documents"], map: [mapPage, "Map"],
  work: [workPage, "Unresolved"], differences: [differencesPage, "Differences"], gazetteers: [gazetteersPage], failures: [failuresPage],
  search: [searchPage], entity: [entityPage], document: [documentPage]
};

function here() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const slash = path.indexOf("/");
  const decode = text => { try { return decodeURIComponent(text); } catch { return text; } };
  return { page: slash < 0 ? path : path.slice(0, slash), id: slash < 0 ? undefined : decode(path.slice(slash + 1)), query: new URLSearchParams(query) };
}
const queryNow = () => here().query;
function go(hash) { if (location.hash === hash) draw(); else location.hash = hash; }

let drawing = 0;
async function draw() {
  const { page, id, query } = here();
  const known = Object.hasOwn(pages, page) && (page !== "differences" || data.differences) ? page : "overview";
  const [drawPage] = pages[known];
  const mine = ++drawing;
  hideCard();
  redrawList = () => {};
  const content = await (id === undefined ? drawPage(query) : drawPage(id, query));
  if (mine !== drawing) return;
  const main = element("main");
  main.replaceChildren(...content.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ""));
  main.dataset.page = known;
  const heading = main.querySelector("h1");
  document.title = `${heading ? heading.textContent.trim() : ""} · ${data.title}`;
  for (const link of element("nav").children) {
    const owner = { entity: "entities", document: "documents" }[known] || known;
    if (link.dataset.page === owner) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
}

function typing(event) { return event.target.matches?.("input, select, textarea"); }

function listen() {
  addEventListener("hashchange", () => {
    const box = element("search");
    if (here().page !== "search" && document.activeElement !== box) box.value = "";
    if (document.activeElement !== box) scrollTo(0, 0);
    draw();
  });
  element("searching").addEventListener("submit", event => {
    event.preventDefault();
    element("main").querySelector("table a")?.focus();
  });
  element("search").addEventListener("input", event => {
    const hash = route("search", undefined, { q: event.target.value });
    if (here().page === "search") history.replaceState(null, "", hash); else history.pushState(null, "", hash);
    draw();
  });
  element("skip").addEventListener("click", () => { element("main").focus(); element("main").scrollIntoView(); });
  addEventListener("scroll", () => { if (!card.hidden && !card.matches(":hover")) hideCard(); }, { passive: true });
  addEventListener("keydown", event => {
    if (event.key === "Escape") { leaveCard(); if (document.activeElement === element("search")) element("search").blur(); }
    if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") { event.preventDefault(); element("search").focus(); element("search").select(); }
    if (here().page === "document" && (event.key === "n" || event.key === "p")) nextOpen(event.key === "n" ? 1 : -1);
  });
}

async function begin() {
  const main = element("main");
  if (typeof DecompressionStream === "undefined") {
    main.replaceChildren(make("p", {}, "This browser cannot unpack the report. Browsers since May 2023 can: Chrome 80, Safari 16.4, Firefox 113."));
    return;
  }
  try {
    data = await unpacked("index");
  } catch (error) {
    main.replaceChildren(make("p", {}, "This report is damaged: its index cannot be unpacked. Make it again with onoma report."));
    return;
  }
  derive();
  element("title").textContent = data.title;
  const open = unresolved().length;
  for (const [page, [, label]] of Object.entries(pages)) {
    if (!label || (page === "differences" && !data.differences)) continue;
    element("nav").append(make("a", { href: route(page), "data-page": page }, label + (page === "work" && open ? ` (${number(open)})` : "")));
  }
  listen();
  await draw();
  // What the first search needs is made as soon as the first page is seen.
  setTimeout(() => {
    searchEntities("-");
    searchDocuments("-");
    document.body.dataset.ready = "yes";
  }, 20);
}

begin();
})();
"""##

  /// What stands in the page before anything is drawn.
  static let body = ##"""
<button type="button" class="skip" id="skip">Skip to content</button>
<header id="top">
<a id="brand" href="#/overview"><strong>Onoma</strong> <bdi id="title"></bdi></a>
<form id="searching" role="search"><input id="search" type="search" autocomplete="off" spellcheck="false" dir="auto"
placeholder="Search a name or a document" aria-label="Search a name or a document" aria-keyshortcuts="/"></form>
<nav id="nav" aria-label="Pages"></nav>
</header>
<main id="main" tabindex="-1"><p class="note">Unpacking the report …</p>
<noscript><p class="note">This report is drawn by JavaScript, which is switched off here. It loads nothing from the network.</p></noscript>
</main>
<aside id="card" hidden></aside>
<footer><p class="note">Made by <code>onoma report</code>. This file holds everything it shows and loads nothing. Keys:
<kbd>/</kbd> search, <kbd>Esc</kbd> close, <kbd>n</kbd> <kbd>p</kbd> next and previous unresolved name of a document.</p></footer>
"""##

  /// Coasts of the world, as `Scripts/make-report-outlines.py` makes them.
  static let outlines = ##"""
[[3920,-468,-46,-123,6,-57,64,-36,3,-26,-28,-60,6,-31,-6,-48,35,-62,41,-99,37,-22,16,-45,-4,-99,12,-88,4,-156,18,-49,-30,-72,-39,-69,-64,-62,-91,-38,-113,-49,-113,-107,-38,-18,-70,-71,-41,-23,-9,-72,48,-75,19,-59,2,-30,17,5,-3,-98,-16,-47,24,-17,-15,-41,-42,-36,-82,-34,-121,-54,-44,-37,9,-42,26,-7,-9,-52,-25,-73,-12,-83,-26,-45,-68,-51,-19,-14,-43,-51,-28,-51,-56,-72,-113,-103,-71,-60,-76,-46,-104,-38,-51,-6,-13,-27,-61,14,-49,-19,-109,20,-60,-13,-42,6,-103,-40,-85,-16,-62,-38,-45,-2,-43,36,-33,2,-44,44,-4,-14,-14,27,1,59,-32,67,32,18,-3,77,-65,93,-51,85,-72,130,-74,76,-39,73,-22,97,-25,73,-33,154,-2,119,-13,55,-39,41,-52,83,-52,120,-22,62,-82,98,-6,77,-9,63,14,88,34,91,6,43,32,90,24,41,57,66,32,44,11,74,-5,57,-30,36,-27,60,-24,60,5,21,31,40,-31,96,-20,67,-50,64,9,19,-14,31,-27,75,-82,106,-102,101,-66,83,-61,103,3,33,22,32,24,73,20,74,-18,15,34,112,15,79,-40,66,-45,17,-21,45,-25,15,1,27,-104,-36,-38,5,-38,-22,-80,2,-54,63,-33,72,-70,66,-76,-1,-88,0,-82,-12,-81,-21,-157,-59,-55,-34,-90,-29,-90,28,-45,-1,-70,20,-64,-1,-118,-18,-70,-28,-99,-37,-19,2,-26,0,-103,47,-91,76,-86,55,-67,65,-27,7,-72,40,-52,54,-17,36,-13,74,-44,59,-38,40,-26,13,-25,19,-11,45,-15,22,-29,16,-53,42,-43,6,-22,29,0,15,-30,21,-7,21,-16,77,13,44,-42,78,-50,36,44,19,49,70,24,52,-9,53,28,50,12,94,-11,99,-12,49,10,50,-26,48,-52,43,4,42,5,47,38,27,33,52,-7,34,35,70,55,64,34,16,27,58,2,54,36,61,67,37,63,102,2,1,50,39,93,11,79,68,50,27,84,83,-25,125,38,86,13,52,64,68,101,46,74,41,67,104,31,61,74,0,60,-43,95,7,104,-22,43,-1,96,54,108,18,63,41,97,31,169,17,166,9,50,-15,94,39,107,1,41,-23,68,6,109,40,70,-12,-3,-51,85,37,7,-19,-50,-49,-1,-46,35,-25,-13,-87,-66,-50,19,-54,52,-2,25,-48,38,-15,117,-35,42,9,84,-17,133,-44,46,-89,90,-20,141,-42,107,-49,48,26,48,46,-23,76,31,49,72,47,69,13,136,-20,34,-45,37,0,32,-17,99,-12,24,-33,134,2,96,-27,99,-29,46,-16,77,32,42,28,88,9,71,-13,27,-50,23,33,80,-24,78,-5,50,25,29,33,-7,6,26,46,21,76,14,25,3,1,35,82,50,70,2,3,-9,77,24,41,-37,45,38,38,-61,-8,-84,23,-68,-58,-152,-11,-81,53,-108,4,-23,-42,-69,-12,-97,54,-109,-2,-59,99,-73,56,48,78,-63,47,111,96,154,4,42,76,191,-13,120,65,116,28,166,2,174,-70,144,-39,116,15,86,-9,118,53,15,42,-25,69,-57,36,-56,12,-36,30,-128,85,-114,38,-86,58,72,16,83,84,-56,40,148,40,-3,22,-90,-16,-79,-8,-67,-32,-94,-5,-86,-38,5,-53,1,-9,49,-24,102,6,-20,-36,-109,-17,-136,-58,-55,20,22,47,-110,30,18,19,96,33,-15,12,-14,11,-156,25,-6,38,-93,-13,-37,-55,-78,-74,3,-25,-49,-22,-30,9,-28,-120,-52,-42,-37,-71,33,-57,12,-39,87,-32,-18,-25,-119,-5,-43,-31,-83,-54,-32,47,2,20,-61,3,-52,10,-122,-26,70,-57,-51,-16,-56,0,-53,52,-18,-22,22,-60,50,-47,-38,-22,56,-46,50,-29,1,-56,-92,26,29,-51,-64,-10,38,-89,-66,-1,-82,43,-37,80,-18,67,-39,46,-51,57,-7,28,-17,7,-2,23,-55,33,-9,48,8,68,14,31,-17,16,-21,8,-28,32,-43,20,-94,37,-58,36,-91,30,-85,73,21,8,-46,42,-2,34,-64,15,-31,-43,-29,34,2,34,4,2,22,9,-80,15,-81,-36,5,-49,-12,-29,33,-51,94,-50,50,-83,111,-80,79,0,24,-22,-28,-20,90,-36,73,-30,86,-52,10,-19,-19,-36,-55,47,-87,16,-42,-64,72,-38,-12,-52,-41,-6,-54,-85,-42,-8,1,30,20,54,22,21,-39,58,-31,51,-41,12,-30,43,-64,19,-43,40,-74,6,-78,45,-92,66,-68,57,-31,99,-50,12,-81,33,-46,-14,-58,-46,-41,-8,-91,-56,-197,27,-146,-32,-11,-61,5,-58,-95,-66,-128,-22,-9,-33,-61,-56,-39,-81,39,-57,-58,-45,-21,-65,-76,-20,-71,-77,-127,-1,-95,2,-63,-36,-38,-37,-49,8,-37,34,-28,57,-93,16,-41,-26,-52,14,-52,-11,15,78,-9,62,-45,9,-24,38,8,65,40,37,7,40,21,60,-2,42,-20,36,-4,34,5,71,-41,44,141,72,123,-18,134,0,106,-17,83,6,162,-4,52,60,19,199,-104,105,-73,51,-153,38,-10,73,129,22,168,-26,-31,114,94,-43,233,78,30,82,87,20,80,20,1,0,51,27,88,147,136,42,84,-3,19,21,84,6,18,-22,68,49,-23,38,-4,56,-41,56,-3,102,17,27,28,30,88,6,36,28,80,28,-3,-51,-30,-33,12,-28,54,-15,-24,-38,-30,11,-72,-72,27,-49,2,-38,101,-24,-1,-35,102,19,56,27,113,-39,47,-32,68,29,156,46,126,34,100,-17,8,-24,96,-1,23,44,138,32,-21,84,3,75,49,63,94,34,80,-74,80,2,19,76,12,59,-37,-12,-63,35,-9,58,126,28,126,14,109,-16,103,3,114,55,-105,47,-181,-8,-176,-36,-163,-21,-58,54,-97,33,22,99,-48,90,48,58,90,63,229,108,67,21,-11,42,-139,48,-172,-29,-97,-69,16,-62,-159,-80,-193,-86,-73,-141,71,-70,96,-56,-92,-113,-104,-23,-38,-168,-57,-94,-121,10,-57,-79,-116,-5,-31,95,-84,113,-76,142,-67,61,-198,-116,-133,-23,-138,51,-36,107,-32,231,92,64,264,84,198,104,183,139,240,193,168,75,274,126,220,44,164,-6,153,83,182,-4,180,20,312,-74,-128,-26,109,-63,103,35,165,-61,273,-24,378,-113,77,-47,7,-67,-111,-52,-164,-27,-446,76,-74,-13,163,-73,7,-46,6,-103,129,-30,78,-26,13,48,-60,43,64,38,241,-62,85,24,-68,74,233,98,93,-6,93,-35,58,69,-83,59,49,60,-74,62,280,-32,57,-56,-126,-12,0,-56,79,-34,154,21,25,64,209,48,349,86,75,-5,-98,-61,124,-10,71,34,188,3,148,41,114,-60,114,66,-105,58,52,33,295,-30,139,-32,362,-114,67,53,-102,52,-2,22,-121,9,33,48,-54,78,-3,32,185,90,66,91,74,20,265,-26,21,-56,-95,-81,62,-32,32,-70,-23,-137,111,-61,-43,-67,-196,-142,114,-15,40,36,110,26,27,49,86,48,-58,57,47,66,-110,8,-24,56,80,100,-130,82,179,67,-23,71,50,2,52,-55,-39,-96,107,-19,-46,72,168,40,207,5,185,-57,-89,83,-10,107,174,20,241,-4,216,13,-81,52,116,66,115,2,194,50,264,13,33,28,263,9,82,-22,224,53,184,-2,28,43,95,43,236,41,172,-33,-136,-24,226,-16,27,-49,91,24,293,-1,225,-49,80,-37,-24,-52,-111,-30,-263,-55,-75,-30,124,-14,148,-25,90,19,51,-64,44,25,160,16,321,-16,24,-47,418,-15,6,77,212,-18,160,1,161,-53,46,-64,-59,-42,126,-79,157,-40,96,105,161,-45,170,27,194,-31,73,28,164,-14,-72,93,132,43,903,-65,85,-59,262,-77,404,19,199,-16,83,-42,-12,-73,123,-28,134,20,177,3,189,-20,190,11,174,-89,124,32,-81,64,44,45,319,-28,208,6,288,-48,140,-44,0,-398,-1,-1,-128,-44,-130,8,90,-53,60,-83,46,-27,12,-41,-26,-27,-187,22,-279,-75,-89,-12,-153,-70,-145,-61,-37,-46,-143,69,-261,-78,-45,37,-96,-43,-134,14,-32,-66,-120,-97,3,-40,114,-22,-13,-146,-93,-4,-43,-83,42,-43,-175,-52,-35,-114,-149,-24,-30,-102,-144,-93,-37,69,-43,146,-56,222,48,139,85,59,5,47,155,23,179,125,172,103,180,80,80,141,-121,-8,-60,-83,-254,-110,-82,123,-258,-34,-250,-167,82,-62,-223,-26,-154,-10,7,72,-156,16,-124,-50,-305,18,-329,-30,-324,-195,-383,-236,157,-13,49,-62,97,-22,64,49,110,-6,145,-110,3,-85,-78,-100,-9,-119,-45,-160,-151,-145,-33,-69,-136,-117,-134,-115,-65,-59,-133,-59,-63,-1,-63,48,-134,-73,-16,-33,-38,6,-43,-34,-30,-34,4,-72,-52,-22,-18,-17,-38,-30,-66,-16,-44,-27,-3,-44,-11,-11,39,-16,57,-44,86,-118,25,-65,1,-115,-38,-55,-90,-19,-80,-41,-90,-9,-12,54,19,75,-44,105,74,16,-69,86,-48,19,-12,-19,-29,-8,-4,19,-26,9,-27,16,28,44,23,12,-9,18,26,54,-7,16,-58,11,-47,27,-140,-29,-74,-47,-108,-27,54,46,-21,39,79,67,-53,53,-87,-36,-113,-69,-62,-65,-98,-5,-51,-46,53,-68,82,-16,3,-45,79,-29,112,71,89,-39,65,-3,16,-52,-142,-28,-46,-54,-98,-50,-51,-70,108,-55,39,-98,61,-92,68,-77,-2,-74,-63,-27,24,-54,59,-31,-15,-81,-26,-79,-55,-9,-73,-109,-81,-131,-93,-119,-138,-93,-139,-84,-113,-11,-61,-45,-34,33,-57,-50,-140,-50,-105,-15,-35,-106,-55,-6,-26,73,23,39,-134,32,-47,-17,-133,-85,-84,-95,-22,-69,77,-106,93,-130,91,-62,61,-80,46,-185,-14,-176,-83,-66,-115,-65,-81,-83,-125,-93,-36,64,28,68,-75,57,-83,14,-41,52,-51,104,-89,46,-86,-2,15,78,-88,0,-8,-110,-54,-146,-33,-89,7,-72,65,-3,41,-91,18,-87,56,-57,60,-12,52,-52,23,-9,59,-61,42,-66,6,-68,-11,-45,10,-35,7,-59,35,-27,40,-89,-2,-34,-71,-6,-95,74,-118,79,-12,51,-57,67,-14,83,-36,54,11,73,-22,42,-40,39,-17,49,-53,57,-49,47,-16,-59,-19,56,11,62,29,96,-9,75,30,76,-33,59,8,109,-41,52,-32,120,-18,126,-44,83,-65,-50,-114,-72,-56,9,-62,24,34,124,-21,93,-78,116,12,36,-58,13,-71,81,-29,52,-5,51,-20,48,-41,59,-92,4,9,-42,-32,-55,-42,20,-15,-18,-28,11,-39,9,-14,-37,-68,1,-123,-20,5,-76,-53,-59,-144,-67,-112,-118,-75,-63,-100,-65,0,-46,-50,-25,-90,-36,-47,-5,-29,-76,20,-130,6,-83,-43,-95,0,-170,-52,-5,-45,-76,30,-33,-91,-29,-34,-68,-40,-28,-95,93,-46,140,-38,101,-35,47,-54,96,-24,125,-18,63,-91,137,-41,194,-30,128,0,121,-19,94,-145,-60,-71,12,-131,121,48,36,-29,39,-117,85,-74,25,-29,72,-78,77,-184,-19,-162,-2,-141,-14,-188,30,-109,23,-113,13,-43,123,-48,17,-77,-18,-100,-48,-123,33,-101,77,-96,29,-67,94,-73,134,-54,-16,-64,33,-37,-39,-60,5,21,-45,-9,-22,33,-76,39,-86,49,-23,17,-35,68,-42,6,-41,-10,-34,13,-33,29,-28,13,-33,15,-25,-7,73,27,53,28,10,30,-31,2,-58,-22,-59,19,-38,18,4,3,-27,79,16,82,-3,61,-3,68,68,75,64,63,62,29,34,13,-9,-10,-41,-13,-19,14,-79,45,-68,55,-36,74,-13,59,-18,45,-58,27,-33,36,-13,0,-22,-37,-60,-16,-28,-42,-32,-37,-68,-46,5,-20,-24,-16,-50,12,-67,-10,-13,-46,1,-62,-38,-10,-48,-23,-21,-62,0,-39,-25,0,-40,-48,-28,-55,9,-67,-33,-46,-6,-72,-27,-20,-44,-2,-34,-100,-42,-160,-47,-89,-71,-44,-5,-30,6,-59,-42,-63,-19,-84,-5,-25,-6,-22,-26,-27,-8,-15,-25,-50,2,-31,-13,-70,5,-26,58,3,55,-16,29,-20,74,-29,41,21,5,-11,46,12,19,-4,44,-13,42,-30,31,-8,39,-52,36,-53,84,-28,82,-69,68,-45,17,-66,95,-12,70,5,59,-58,111,-47,39,-54,21,-33,57,6,22,-28,52,-29,23,-39,74,-61,81,-51,68,-50,0,16,55,4,35,13,40,-4,14,-28,-40,-21,-76,-28,-52,-23,-17,-33,32,-45,45,-72,143,-10,-9,41,-105,62,-101,75,-156,37,-54,33,-57,89,-110,-20,-18,4,-65,116,-90,18,-20,32,-98,-22,-18,14,-103,37,-120,38,-24,55,-37,58,-116,28,-92,54,-48,137,-95,55,-57,55,-58,31,-34,49,-30,24,-31,-3,-42,-57,-23,43,-28,32,-18,20,-42,45,-41,49,-1,95,26,109,12,88,31,49,6,36,19,57,3,32,2,46,15,53,10,47,34,38,0,2,-27,-9,-58,1,-53,-22,-36,-28,-108,-48,-112,-62,-128,-86,-146,-85,-112,-118,-136,-100,-81,-149,-100,-93,-76,-110,-121,-23,-53,-22,-23,-71,-40,-24,-42,-38,-7,-14,-71,-32,-40,-20,-67,-40,-33],
[-12284,4900,-13,0,-194,98,-71,44,-182,41,-55,89,14,61,-128,43,-18,80,-120,73,-3,51,-55,38,-88,32,-28,87,-129,81,-54,94,-96,7,-159,2,-117,29,-207,104,-96,19,-174,35,-139,-8,-197,46,-118,42,-111,-21,20,-69,-55,-7,-116,-20,-88,-34,-111,-21,-14,58,45,99,106,30,-27,25,-128,-55,-68,-67,-144,-71,73,-49,-94,-71,-108,-42,-100,-31,-25,-44,-156,-52,-31,-47,-117,-42,-69,7,-93,-28,-102,-34,-83,-33,-172,-29,-15,17,109,47,98,31,107,54,124,12,49,41,139,60,22,20,74,35,17,76,51,59,-115,-30,-33,17,-54,-37,-65,51,-27,-36,-38,50,-100,-40,-61,0,-8,60,18,36,-65,36,-130,-19,-84,47,-69,24,0,56,-77,43,39,57,81,56,36,52,81,7,68,-16,81,48,73,-8,76,31,-19,45,-56,18,74,39,-61,-1,-106,-22,-31,-22,-79,22,-141,-11,-147,24,-42,40,-126,58,140,42,224,49,82,0,-14,-50,211,4,-81,62,-123,38,-71,50,-96,42,-137,32,56,52,177,4,126,45,24,49,102,47,98,12,189,44,92,-7,154,54,151,-21,73,-45,44,19,169,-6,-6,-23,153,-17,102,10,211,-32,192,-9,77,-13,133,16,152,-30,108,-14,187,-24,157,-48,105,-9,87,42,122,31,148,-12,150,43,164,25,68,-41,75,23,22,47,69,-10,169,-90,134,68,13,-76,123,16,38,30,121,-6,153,-42,234,-37,137,-17,98,7,135,-51,-140,-50,180,-21,270,12,85,17,107,-60,109,51,-102,42,64,34,122,5,80,10,81,-24,100,-54,112,8,177,-45,155,16,146,-3,-12,62,89,18,155,-34,-1,-95,64,80,81,-3,45,101,-107,62,-117,40,8,110,118,73,132,-16,101,-44,136,-113,-89,-49,186,-20,0,-103,133,79,120,-64,-30,-75,97,-67,104,72,73,86,6,110,142,-7,148,-15,134,-50,6,-49,-74,-54,70,-53,-13,-49,-195,-70,-140,-15,-103,30,-30,-50,-96,-85,-29,-43,-116,-68,-143,-7,-79,-42,-7,-65,-116,-12,-123,-82,-108,-112,-39,-79,-5,-116,146,-17,46,-93,46,-76,140,19,186,-43,100,-38,72,-47,125,-28,106,-42,165,-6,109,-9,-17,-87,31,-100,73,-112,149,-95,77,32,54,103,-52,158,-71,53,160,47,113,70,56,69,-8,67,-68,85,-122,75,118,105,-43,91,-34,156,70,23,171,-27,103,-10,83,26,93,-33,123,-58,31,-39,178,-8,-3,-84,33,-126,92,-16,72,-59,145,56,95,110,67,47,78,-90,130,-127,110,-120,-40,-63,133,-56,90,-58,159,-25,65,-32,39,-85,78,-13,40,-38,8,-112,-73,-38,-72,-35,-164,-36,-126,-82,-169,-16,-214,21,-150,1,-104,-7,-84,-72,-127,-44,-144,-133,-115,-92,84,17,161,131,210,83,149,10,89,-49,-95,-67,32,-108,33,-75,130,-50,165,14,100,113,7,-73,65,-36,-124,-65,-221,-60,-100,-40,-111,-72,-76,7,-4,85,173,82,-160,-3,-111,-12,18,-33,-107,-48,-103,-35,-106,-30,-53,-59,-16,-22,-1,-54,33,-52,41,-3,-10,37,30,-23,-9,-28,-67,-16,-48,1,-74,-17,-44,-5,-58,-5,-83,-29,147,19,30,-19,-140,-30,-64,0,3,12,-31,-28,30,-4,-22,-72,-73,-77,-7,26,-22,5,-33,25,21,-54,25,-18,1,-38,-32,-38,-56,-80,-9,4,31,68,-51,38,-12,83,-19,-43,21,-64,-66,16,69,-32,4,-95,29,-7,10,-35,14,-100,-63,-74,-104,-30,-65,-58,-50,-7,-51,-37,-14,-33,-110,-65,-56,-48,-48,-59,-15,-71,18,-69,33,-86,44,-71,1,-43,47,-116,-3,-67,-4,-39,-25,-61,-30,-13,-49,12,-16,44,-38,23,-53,86,-47,77,-15,39,21,66,-28,55,-78,84,-39,15,-101,-45,-18,5,-48,46,-63,25,-113,-13,-89,11,-76,-6,-41,-16,18,-27,-2,-40,21,-20,-19,-13,-37,15,-37,-19,-73,3,-75,53,-87,-13,-73,23,-62,-7,-84,-23,-91,-74,-99,-43,-55,-48,-23,-45,-1,-69,5,-48,19,-34,-39,-88,-17,-72,-8,-134,-9,-49,17,-54,31,-49,20,-77,66,-75,24,-57,39,-49,106,-27,41,-42,88,28,76,10,75,18,63,18,64,40,24,59,8,84,17,29,68,26,106,23,88,-3,61,8,24,-21,-4,-48,-53,-59,-24,-61,18,-18,-15,-43,-25,-78,-25,26,-21,-2,0,-15,19,0,-1,-27,-17,-44,9,-15,-10,-36,6,-9,-12,-51,-19,-26,-18,-4,-20,-34,33,-18,8,15,29,-13,11,-4,22,17,28,2,10,-8,15,5,47,-9,46,2,32,11,12,12,32,-6,24,-6,26,2,20,9,45,-14,16,-2,31,-19,29,-23,36,-15,26,-27,-8,-10,-5,-22,10,-37,-23,-34,-11,-40,-3,-44,5,-26,3,-45,-16,-10,-9,-43,7,-26,-21,-26,5,-27,15,-16,26,-54,38,-41,47,-42,36,-36,-2,-21,40,-5,10,8,27,-24,49,7,43,25,61,20,34,30,55,-6,-4,-10,56,-3,44,-17,33,-30,38,-28,51,-3,75,70,42,10,1,33,18,85,57,46,63,2,8,21,79,-8,78,50,39,23,49,48,35,-6,26,-27,-19,-33,-3,-24,-59,-12,33,-45,-1,-52,-44,-58,37,-80,44,7,22,72,-31,35,-5,76,124,41,-13,47,35,31,36,-70,70,-2,65,-55,4,-34,89,0,107,10,57,-45,77,-12,56,31,1,25,124,6,120,2,-85,-30,34,-47,80,-8,76,-49,16,-80,52,2,39,-23,66,-37,62,-65,3,-52,37,-2,54,-49,39,-35,120,-20,11,18,81,8,107,-27,34,-11,74,-24,106,-84,16,-41,34,4,25,-55,56,-175,54,-16,2,-69,-75,-83,31,-30,177,-16,4,-100,76,66,125,-36,166,-61,49,-59,-16,-55,116,31,195,-53,149,4,148,-83,128,-112,77,-29,85,-4,36,-31,34,-128,17,-60,-40,-166,-51,-65,-141,-139,-63,-113,-74,-87,-25,-2,-28,-73,7,-188,-28,-154,-11,-66,-31,-39,-18,-134,-101,-130,-17,-104,-81,-43,-24,-60,-108,0,-158,-38,-70,-45,-112,-29,-118,-80,-85,-99,-14,-74,17,-56,-19,-101,-23,-48,-70,-55,-111,-176,-88,-80,-68,-47,-45,-95,-66,-57,-44,-63,-113,-55,-73,20,-55,-11,-92,43,-68,-3,-61,55,-7,-52,127,-86,-13,-69,62,-43,-5,-49,-96,-128,-148,-54,-201,-21,-110,10,21,-59,-20,-75,18,-51,-60,-35,-102,-14,-96,37,-39,-26,14,-100,68,-30,54,32,30,-52,-92,-31,-80,-63,-15,-100,-24,-54,-94,0,-78,-51,-29,-75,98,-73,96,-21,-35,-89,-118,-57,-65,-117,-91,-39,-41,-47,32,-104,67,-58,-42,5,-89,1,-48,-25,-91,-36,-16,-93,-42,-3,-113,33,-114,69,-125,58,-31,63,28,59,-50,66,-13,171,43,96,105,77,-151,29,95,89,34,166,111,-35,52,207,-67,26,-31,-125,-63,15,31,143,34,185,46,68,-29,98,-8,112,42,4,62,161,69,160,42,149,-23,150,30,82,-12,124,58,122,19,193,32,208,31,224,-7,163,-21,141,-101,58,-8,41,-198,100,-180,109,-77,62,-41,83,16,28,-85,132,-98,184,-95,199,-41,46,-31,74,-78,65,-71,40,32,45,-48,95,31,70,80,64,53,74,-22,44,-38,-47,-60,44,21,28,-17,91,35,15,18,63,38,64,-7,41,55,21,68,40,-13,31,37,8,-4,50,23,36,50,7,42,63,38,52,-37,24,19,58,-22,91,21,27,-16,84,-40,53,-33,29,-22,54,25,27,-26,7,-18,33,-50,28,-44,-7,-20,-35,-40,-25,-22,-3,-10,-21,48,-54,-28,-13,-14,-15,-47,-5,-17,60,-13,-17,-33,6,-20,40,-41,7,-26,11,-43,0,-3,-22,-12,16,-54,22,-20,21,11,17,-3,22,-28,24,-39,20,-35,13,-6,29,-27,18,7,-29,-20,-24,-23,27,-32,10,-14,20,1,31,13,31,-28,15,23,19,-35,31,-47,41,-22,33,-42,32,-50,45,11,15,17,-15,7,7,-17,32,-30,8,-11,-23,-58,1,-36,10,-42,20,-55,6,-29,22,-51,17,-62,2,-46,20,-54,41,-113,108,-52,32,-81,26,-56,-7,-80,-38,-51,-10,-70,27,-75,19,-94,46,-75,14,-113,46,-84,48,-25,27,-56,6,-102,31,-42,46,-107,57,-50,63,-24,48,33,10,-10,29,23,26,0,34,-33,45,-9,40,-34,50,-88,100,-101,78,-48,62,-86,41,-18,24,15,62,-51,24,-59,48,-25,70,-54,8,-58,53,-47,48,-4,32,-54,75,-35,77,1,38,-72,40,-34,-5,-57,28,-16,-41,17,-48,10,-75,34,-41,74,-69,17,-23,15,-8,13,-34,18,2,20,-65,30,-25,22,-36,62,-51,34,-93,29,-44,28,-46,5,-53,49,-3,40,-46,36,-45,-2,-17,-42,-37,-18,0,-27,61,-65,57,-72,48,-51,26,3,73,-15,54,-48,31,-68,45,-14,-13,-25,26,-62,24,-59,58,8,8,41,-6,37,38,4,45,-77,71,-59,28,-37,62,-37,66,-46,80,-41,90,-17,51,-64,57,-47,12,-11,29,-56,5,-36,27,-93,10,-25,16,-12,55,-97,100,-84,139,4,23,-44,33,-78,84,-14,82,-53,54,22,83,-3,86,-32,77,39,94,12,91,12,90,-18,134,-32,86,-29,46,12,20,145,-34,53,-94,25,26,-16,82,-34,82],
[18000,-8471,0,-529,-36000,0,0,529,6,-1,88,58,180,-31,12,3,106,32,13,-1,12,-1,145,-41,126,41,23,6,294,18,95,-24,47,-12,151,-33,284,-26,225,-31,386,-23,288,27,425,-20,241,-31,264,29,278,28,22,47,-394,4,-323,23,-84,40,-269,21,18,45,37,41,37,38,-19,41,-167,27,-76,35,-155,32,243,-6,231,16,145,-34,178,30,165,37,80,33,-35,41,-129,28,-147,29,-206,6,-180,14,-194,10,-65,37,-129,31,-78,35,-32,114,49,-10,91,-31,164,10,159,13,82,-43,159,10,133,22,125,27,114,33,151,10,-4,37,-36,38,30,35,129,18,59,-34,153,20,115,25,143,2,135,10,135,24,108,21,122,22,78,-6,68,-8,149,14,133,-18,138,2,131,14,135,-10,149,-10,139,4,145,-2,149,-2,137,4,102,29,121,16,125,-21,120,17,108,36,64,-32,35,-35,65,-33,104,29,119,-37,136,-12,115,-27,141,5,127,18,151,-4,135,-14,137,-17,53,43,-64,33,-49,35,-130,8,-56,38,-22,37,-35,74,76,-13,131,-6,130,6,117,-16,102,-30,43,-35,135,-6,130,14,137,20,123,11,102,-23,133,8,86,76,81,-45,115,-18,126,10,82,-39,131,-4,121,-12,120,-21,78,37,39,35,100,-39,137,10,102,-22,69,-33,133,10,104,21,102,26,121,14,141,11,127,14,98,22,59,31,24,43,-12,41,-31,39,-36,40,-31,39,-26,35,-5,39,9,39,47,38,40,41,15,39,-19,43,-12,39,49,45,55,30,64,37,69,31,80,30,39,43,55,27,63,26,96,6,63,31,70,20,82,11,73,26,57,31,78,12,59,-26,-38,-33,-101,-29,-44,-22,-74,16,-82,-10,-69,-23,-72,-26,-49,-29,-14,-39,6,-38,47,-33,-69,-24,-94,-7,-54,-34,-59,-31,-63,-43,-16,-37,36,-42,53,-31,82,-23,76,-32,41,-39,22,-37,29,-39,47,-34,30,-37,13,-92,30,-37,8,-39,31,-40,-14,-53,-55,-41,-58,-33,-134,-14,-45,-35,-60,-33,-151,-38,-133,-15,-126,-22,-135,-21,-80,-41,-161,-4,-176,4,-159,-8,-168,0,31,-39,153,-18,112,-28,62,-35,-111,-31,-173,10,-143,-26,-5,-41,-4,-39,117,-33,22,-38,127,-37,212,-16,180,-27,143,-31,182,-32,249,-15,244,-28,171,-29,186,-34,98,-47,49,-37,121,35,165,30,174,31,208,26,178,27,249,2,244,-14,202,-23,65,43,139,29,253,2,197,22,188,21,208,14,221,18,155,25,-70,35,-44,36,0,37,-193,-4,-206,-16,-196,0,-27,38,13,74,45,22,143,23,169,24,121,29,122,29,90,40,137,17,135,14,69,8,154,4,147,13,124,20,121,24,110,23,139,31,88,34,94,29,29,39,-106,24,36,41,66,31,104,20,110,23,102,32,78,39,49,47,72,27,120,-5,49,-34,119,-4,4,38,51,39,108,-10,25,-37,120,-6,129,17,125,12,114,-6,43,-41,110,34,102,17,113,14,112,14,102,23,111,16,87,21,60,36,75,-26,104,14,72,-47,57,-35,113,19,45,39,102,28,131,-6,40,-37,82,37,108,12,117,4,106,-2,112,-12,107,-6,47,-33,65,-30,110,18,117,4,114,0,111,2,100,14,106,11,88,28,94,17,102,10,76,28,55,54,57,34,104,-16,39,-35,86,-24,104,8,71,-35,74,-26,102,24,35,43,90,18,104,33,98,14,117,19,79,22,82,23,78,22,94,-12,90,35,65,28,94,-2,82,23,20,36,84,27,82,20,100,15,92,8,88,-6,95,-9,80,-28,10,-43,88,-33,60,-28,120,-12,67,-27,82,-27,96,-6,80,19,86,41,94,-21,98,-12,94,-12,98,-7,100,0,82,-104,-4,-26,-11,-45,-96,-25,-79,-38,14,-39,112,2,-14,-39,-51,-37,-47,-41,76,-32,116,-9,115,17,55,39,34,38,54,31,63,29,26,36,52,49,63,9,114,4,100,12,101,16,49,39,30,37,68,37,98,26,85,19,54,34,57,17,73,16,100,-10,90,10,98,12,109,-6,73,27,51,67,37,-27,47,-47,84,-20,96,-8,96,12,102,-8,94,-2,63,10,84,-6,76,-22,90,14,108,0,92,14,104,-14,66,33,51,34,69,27,125,75,65,-14,76,-27,67,-36,127,-60,98,-2,92,0,108,11,108,14,82,27,68,30,112,4,74,21,79,-19,51,-32,70,-31,110,4,68,-26,120,-25,125,-10,104,8,78,31,67,32,90,8,90,-14,104,-10,94,16,90,0,88,-10,92,-10,90,18,108,15,102,4,114,0,92,10,90,8,27,49,4,41,63,-27,17,-45,34,-42,41,-33,84,-17,114,5,131,2,90,6,131,0,94,2,131,-4,112,-8,71,-31,-20,-37,65,-30,107,-23,112,-26,129,-17,135,-16,102,-15,114,-2,64,33,89,-28,76,-31,88,-23,122,-10,115,-12,49,-39,114,-24,76,-35,112,-16,115,2,108,-6,119,2,120,-7,112,-14,103,-24,104,-19,71,-30,-12,-39,-53,-35,-45,-45,-35,-35,-47,-42,-131,-15,-59,-36,-130,-21,-45,-39,-68,-38,-73,-31,-41,-41,-25,-37,-10,-45,2,-38,57,-39,21,-37,47,-35,186,-14,40,-43,-181,-16,-152,-21,-190,-4,-85,-57,-17,-47,-43,-37,-53,-38,133,-33,51,-41,86,-37,122,-34,139,-31,150,-31,230,-32,50,-49,288,-21,20,-8,74,-29,277,25,229,-31,172,-24],
[12615,-3222,-106,-51,-87,-23,-19,-52,-37,-41,-85,-2,-63,-9,-88,18,-72,-11,-69,-5,-59,-53,-29,5,-50,-29,-49,-31,-72,3,-67,0,-107,64,-53,19,2,58,50,13,16,23,-3,36,12,69,-11,60,-53,101,-16,57,4,57,-40,65,-2,29,-45,40,-12,79,-57,79,-14,42,44,-43,-34,93,50,-29,29,-39,-1,51,-50,79,-9,32,-24,30,11,57,21,25,13,50,-10,58,41,72,8,-76,42,69,81,33,49,43,76,37,46,8,27,-13,79,38,61,11,15,22,26,9,56,-3,105,30,54,44,26,53,58,51,5,40,2,55,70,84,42,-86,43,20,-36,47,32,49,44,-22,12,76,55,49,24,40,50,17,2,28,44,-12,1,25,44,15,49,13,73,-46,56,-59,63,-1,63,-9,-21,55,48,80,45,26,-16,25,44,57,60,36,52,-12,84,19,-2,51,-74,33,54,14,66,-25,53,-41,84,-25,29,10,62,-31,58,29,38,-9,23,19,46,-49,-26,-54,-38,-40,-35,-3,12,-40,-30,-50,-35,-50,7,-28,80,-55,77,-32,51,-35,72,-59,29,0,52,-25,15,-31,96,-34,66,34,19,54,20,44,13,55,30,80,-14,48,8,29,-12,57,13,76,19,20,-15,33,24,53,19,55,2,29,38,37,28,-49,7,-62,25,-13,4,-42,36,-50,8,-57,-4,-36,36,-79,64,38,33,-42,48,-39,-10,-45,22,-86,15,-49,25,-13,27,-85,-10,-52,33,-68,108,-52,71,-48,67,-43,-13,-24,57,-63,39,-108,40,22,40,-44,25,16,17,-106,71,-62,46,-38,79,-81,28,-80,2,-57,-7,-62,48,-85,-6,-89,-17,-46,-27,-89,2,-57,-20,-72,-44,-91,-74,-49,-37,-78,-33,-49,-30,-86,-38,-50,-25,-75,-13,-69,5,-32,-58,-34,-112,-4,-92,-41,-46,-39,-60,-43,-83,45,-61,17,15,52,-54,-19,-88,-72,-86,27,-57,16,-57,7,-97,29,-65,62,-18,76,-24,50,-49,41,-96,12,33,48,-24,75,-49,-70,-89,-18,52,55,15,58,39,49,-8,74,-81,-85,-63,-34,-38,-80,-78,41,3,53,-63,73,-52,37,18,23,-128,61,-70,3,-96,48,-179,-9,-130,-36,-114,-33,-95,6],
[-4676,8263,335,60,351,-5,128,37,353,10,799,-13,625,-79,-184,-39,-383,-4,-538,-10,50,-18,354,11,302,-34,194,30,83,-36,-110,-58,255,37,485,39,300,-19,56,-43,-408,-71,-56,-23,-320,-17,232,-5,-117,-73,-80,-65,3,-111,120,-65,-157,-5,-164,-31,185,-53,23,-85,-107,-9,130,-86,-222,-8,116,-40,-33,-36,-141,-15,-140,0,126,-68,1,-45,-198,42,-51,-27,135,-25,131,-61,38,-81,-179,-19,-77,39,-123,57,34,-68,-116,-52,263,-5,138,-5,-268,-87,-272,-79,-292,-34,-111,-1,-103,-38,-139,-106,-215,-70,-69,-4,-134,-25,-143,-23,-86,-62,-1,-70,-51,-66,-163,-80,40,-78,-45,-83,-51,-97,-141,-6,-147,81,-200,1,-97,55,-67,97,-173,125,-51,65,-14,90,-138,92,36,74,-67,35,99,117,150,37,40,42,21,78,-114,-36,-55,-14,-90,-15,-122,33,-7,68,39,53,93,2,204,-27,-172,63,-89,35,-100,-14,-83,24,111,94,-61,37,-79,69,-120,106,-128,39,1,42,-268,58,-212,8,-267,-5,-244,-7,-116,32,-174,63,262,31,202,6,-428,26,-226,40,14,39,379,48,366,48,39,37,-270,36,87,40,346,69,146,11,-42,45,237,26,307,16,308,1,109,-31,265,55,239,-38,140,-7,208,-33,-238,54,14,43],
[-7877,7235,95,40,221,-51,138,-47,13,-44,186,23,104,-64,241,-39,88,-41,94,-93,-184,-47,236,-65,159,-22,144,-92,157,-7,-31,-70,-176,-116,-123,43,-157,96,-130,-13,-12,-57,105,-58,136,-46,41,-27,65,-99,-34,-72,-127,28,-250,80,141,-87,104,-60,16,-35,-271,40,-214,58,-122,49,35,28,-149,51,-145,49,1,-29,-289,-16,-85,34,66,74,188,2,206,12,-33,36,35,50,129,97,-28,45,-38,34,-153,48,-203,34,64,26,-106,62,-88,6,-79,34,-53,-30,-182,-13,-363,23,-212,29,-162,15,-83,35,104,46,-142,0,-32,102,77,89,103,41,258,26,-73,-64,79,-63,92,81,253,41,172,-103,-15,-66,198,29],
[14100,-260,174,-69,184,-57,69,-51,56,-51,15,-59,167,-61,24,-53,-92,-11,22,-67,89,-65,65,-106,58,3,-4,-44,77,-17,-30,-19,106,-42,-11,-29,-66,-7,-25,26,-86,11,-101,15,-77,64,-57,55,-52,87,-131,44,-84,-29,-61,-33,12,-73,-78,-35,-56,17,-104,4,-89,82,-101,20,-25,-28,-127,-3,43,81,63,28,-26,109,-48,84,-194,84,-83,9,-150,92,-29,-48,-39,-9,-22,36,-1,44,-76,49,108,36,71,-2,-8,27,-147,0,-39,59,-90,19,-42,49,135,24,51,33,161,-41,15,-37,28,-162,104,-60,83,106,115,61,89,0,85,-35,75,-36,107,-19],
[-9159,8189,149,20,117,3,196,16,147,37,124,-5,108,-28,76,54,132,16,179,11,306,4,53,-11,289,17,216,-6,217,-6,267,-8,215,-13,183,-27,-4,-27,-244,-43,-242,-20,-91,-23,218,1,-236,-61,-163,-28,-171,-82,-206,-17,-64,-20,-303,-11,138,-12,-69,-18,83,-49,-95,-35,-155,-28,-47,-39,-140,-30,14,-23,171,4,2,-24,-267,-60,-261,27,-294,-15,-149,12,-189,5,-13,48,185,23,-49,72,61,7,267,-43,-136,64,-162,19,81,39,177,24,29,35,-142,39,-42,51,273,-4,79,-11,156,36,-225,12,-350,-6,-177,34,-83,40,-117,29,-22,34],
[5250,4178,-5,25,24,41,-19,35,-116,34,-45,90,-55,25,-3,33,97,-10,4,74,85,16,87,-15,18,97,-18,62,-100,-5,-85,25,-116,-44,-93,-21,-45,-59,-97,-17,-100,-103,91,-95,-10,-67,109,-118,53,-53,51,-71,46,-4,31,-27,-82,-8,-17,-78,-18,-35,-36,-23,2,-50,32,-74,95,-21,69,-50,142,-17,157,27,9,23,-18,71,14,104,-78,34,26,69,-67,5,23,85,94,-25,88,32,-73,60,-29,57,-80,-25,-11,-73,-31,64],
[4954,-1247,27,-43,25,-66,16,-120,26,-47,-10,-48,-18,-29,-34,59,-19,-30,19,-74,-9,-43,-27,-23,-6,-84,-40,-117,-49,-138,-62,-189,-38,-139,-45,-116,-82,-24,-87,-42,-58,25,-79,36,-28,53,-6,89,-35,79,-10,72,18,72,46,18,1,33,47,76,9,63,-23,48,-19,63,-8,92,35,56,14,63,49,4,56,21,37,18,44,1,57,57,83,62,30,50,-14,43,42,-12,56,69,1,60,33,45,35,-43],
[-309,5340,14,58,-66,62,-2,2,-121,17,-24,27,36,45,-33,27,-54,-47,-5,97,-51,51,36,103,78,81,80,-8,120,9,-106,-109,101,14,110,-1,-26,-81,-90,-90,103,-6,8,-11,90,-118,68,-16,61,-113,29,-40,121,-19,-12,-64,-51,-29,40,-52,-90,-52,-134,0,-170,-27,-47,20,-66,-47,-92,11,-71,-38,-53,20,147,105,90,22,-1,0,-156,16,-29,40,105,31,-55,54,19,66,149,-10],
[11788,414,-57,-91,74,-94,-17,-46,112,-93,-119,-12,-33,-68,4,-90,-96,-69,-3,-99,-38,-153,-15,35,-114,-45,-39,61,-71,6,-50,32,-119,-36,-37,49,-65,-6,-83,12,-15,134,-50,28,-48,85,-14,88,12,92,59,67,74,-35,77,19,20,85,43,19,120,21,71,79,49,64,40,37,85,55,77,69,51,78,40,1,51,-51,5,-43,66,-28,83,-30,-7,-39,-67,-5,18,-49,-74,-34],
[-10652,7308,112,-41,63,-97,31,-71,167,-49,181,-48,-11,-44,-164,-8,64,-38,-34,-37,-181,16,-172,27,-116,-6,-188,-34,-253,-15,-178,-9,-54,47,-137,27,-89,-11,-123,79,67,11,154,17,141,-5,130,18,-193,23,-214,-8,-141,2,-53,37,232,40,-155,-1,-174,26,84,75,69,40,268,60,102,-19,-50,-47,223,31,139,-51,113,51,91,-33,82,-98,50,42,-71,102,88,15,100,-16],
[12293,88,115,4,99,72,17,-22,-80,-99,-75,-19,-97,19,-166,-5,-88,-14,-14,-76,90,-89,54,45,186,34,-8,-46,-44,15,-43,-59,-88,-38,94,-129,-18,-34,90,-115,-1,-66,-53,-29,-39,35,48,82,-98,-39,-25,28,13,38,-72,59,7,97,-66,-30,8,-117,4,-143,-63,-14,-43,29,28,92,-15,97,-42,0,-31,69,41,65,14,80,51,150,21,42,85,74,78,-30,126,-13],
[-8227,2319,87,-7,78,-1,94,-34,40,-37,93,11,36,-23,84,-62,63,-45,33,1,59,-20,-7,-28,74,-5,75,-41,-12,-23,-66,-13,-67,-5,-69,8,-144,-9,67,55,-40,26,-65,7,-34,29,-24,57,-56,-4,-94,27,-30,21,-130,15,-35,20,37,25,-98,5,-71,-52,-42,-2,-14,-24,-50,-11,-42,10,52,30,22,37,45,22,51,19,76,10,24,11],
[14188,3918,-92,-101,2,-103,-38,-80,17,-50,-52,-70,-127,-47,-176,-6,-143,-115,-67,39,-4,75,-174,-22,-118,-48,-117,-1,101,-74,-67,-170,-64,-42,-49,39,25,90,-64,29,-40,69,94,30,53,63,100,52,74,68,199,30,107,-20,104,177,67,-47,147,100,57,39,62,122,-17,112,43,64,106,18,54,-139,-3,-81],
[-7171,1804,-66,17,-47,-6,-61,7,-47,-19,-54,31,9,32,92,-13,76,-8,36,22,-46,43,1,38,-64,16,23,28,61,-5,87,-16,12,17,78,0,60,-26,26,3,18,-36,55,2,-3,-29,44,-4,49,-37,-37,-40,-47,21,-46,-4,-33,5,-18,-18,-39,-7,-15,25,-33,-15,-40,-68,-26,16,-5,28],
[17689,-4007,-38,-53,-50,-69,-77,-40,-17,26,-42,15,58,82,-33,55,-108,40,3,36,72,35,17,77,-4,65,-41,67,3,18,-48,41,-79,88,-41,71,37,8,54,-56,78,-26,28,-89,73,-105,2,68,45,-27,15,-76,80,-32,68,-8,57,38,51,-12,-25,-88,-30,-59,-76,2,-27,-30,9,-43,-14,-19],
[10437,-108,17,-70,35,-56,73,-9,49,-63,-25,-125,-4,-154,-111,-2,-84,83,-129,82,-42,61,-76,81,-50,75,-76,140,-88,83,-29,86,-37,78,-90,63,-52,86,-76,56,-104,110,-9,51,65,-4,154,-19,89,-98,77,-68,55,-42,95,-107,102,-2,84,-68,58,-84,76,-46,-40,-81,57,-35,36,-2],
[-5560,5132,-53,-63,-67,-88,66,34,67,-21,-35,-35,88,-28,47,25,99,-31,-31,-73,70,17,13,-53,31,-62,-42,-88,-45,-4,-66,19,22,82,-28,12,-116,-87,-60,4,71,47,-96,24,-108,-6,-194,3,-15,30,62,35,-43,27,84,61,103,159,62,57,87,34,46,-4,-19,-27],
[12234,1822,-17,-41,35,-72,-27,-83,-59,-33,-15,-81,22,-79,53,-11,44,12,125,-56,-9,-54,32,-24,-10,-46,-78,49,-37,52,-26,-36,-64,59,-90,-14,-50,22,5,41,31,26,-30,23,-13,-36,-49,57,-15,44,-4,95,41,-33,10,157,33,91,60,-1,62,-28,31,26,9,-26],
[16967,-4356,85,53,61,52,44,74,38,26,15,55,70,47,22,-43,23,-41,71,40,29,-42,0,-42,-37,-46,-66,-74,-51,-40,37,-48,-77,-2,-86,-37,-26,-66,-57,-101,-79,-45,-50,-28,-92,2,-65,33,-108,7,-17,37,54,74,125,99,65,18,72,38],
[-8815,7439,-161,13,-266,32,-35,55,-12,49,-100,44,-207,12,-116,31,37,41,207,-6,111,-32,196,0,87,-33,-23,-38,115,-22,63,-24,135,-4,146,-9,159,22,204,8,162,-7,107,-37,23,-42,-63,-26,-149,-22,-128,12,-287,-15,-205,-2],
[12638,841,10,-66,6,-56,-34,-92,-37,102,-47,-50,32,-74,-28,-47,-118,58,-28,73,30,47,-63,47,-31,-41,-47,4,-74,-56,-17,29,39,84,63,29,55,37,35,-45,76,27,16,45,71,3,-6,77,81,-47,9,-51,7,-37],
[5590,7463,-27,45,224,53,330,64,333,19,171,37,195,13,69,-40,-67,-31,-354,-49,-306,-48,-310,-95,-149,-98,-157,-96,20,-83,192,-82,-60,-9,-326,13,-27,45,-181,26,-14,54,102,22,-4,54,199,86,-92,12,239,88],
[-7392,-7127,69,12,116,-4,29,51,6,37,-2,80,57,47,92,16,53,-37,23,-37,43,-45,33,-44,28,-45,12,-45,-18,-39,-27,-37,-118,-14,-112,-19,-131,2,49,39,-117,-14,-112,-14,-76,30,-6,41,109,39],
[-17501,6658,67,-24,-23,72,271,-15,196,-93,-99,-44,-164,-10,-3,-98,-40,-21,-93,3,-76,35,-133,29,-23,44,-101,16,-114,-13,-54,35,21,37,-119,-24,45,-47,-57,-42,0,398,245,-76,262,-99,-8,-63],
[-6863,-5264,38,-46,50,-75,130,-60,140,-25,-45,-50,-95,-5,-51,35,-33,-40,-86,-31,-49,3,-59,8,-73,30,-105,15,-125,55,-103,54,-137,112,82,-21,141,-67,132,-35,52,45,32,69,92,41,72,-12],
[10849,-642,13,-36,192,-10,22,41,185,-48,37,-64,150,-19,123,-59,-115,-38,-110,40,-90,-3,-104,8,-93,18,-116,38,-74,10,-41,-13,-183,42,-17,43,-91,7,68,95,122,-5,80,-40,42,-7],
[-10782,7585,89,16,105,-4,18,-49,-61,-47,-339,-16,-252,-43,-152,-3,-13,33,208,44,-452,-12,-140,18,136,98,95,28,281,-34,178,-59,174,-8,-143,96,92,36,103,-11,34,-48,39,-35],
[14326,5274,-2,-98,41,-101,100,-177,-148,33,-61,-145,97,-102,-2,-70,-76,60,-66,-77,-18,84,11,97,-12,108,24,76,4,133,-59,99,9,136,93,46,-40,47,44,14,26,-67,35,-96],
[15130,-584,-55,-24,-51,-24,-53,0,-82,29,-57,28,8,31,90,-14,55,7,15,48,14,3,10,-53,57,7,28,35,56,35,-11,59,60,2,20,-16,-2,-56,-34,-61,-52,-8,-16,-28],
[-9602,8060,70,31,102,7,-44,23,233,5,128,-54,168,-21,164,-19,79,-66,121,-32,-138,-30,-185,-75,-176,-7,-208,12,-107,41,1,36,79,27,-182,-1,-111,34,-63,45,69,44],
[-4866,-7805,51,0,149,22,151,-22,123,-43,43,-61,12,-43,4,-51,-155,-31,-163,-25,-188,-24,-209,-20,-237,6,-131,34,17,41,214,27,86,34,63,43,45,37,60,35,65,41],
[-8388,6511,109,-34,115,-31,9,-48,73,8,72,-33,-89,-32,-156,24,-56,45,-99,-53,-142,-52,-35,59,-135,-10,87,50,13,78,34,92,72,-8,18,-44,52,15,58,-26],
[-1451,6646,-23,-65,113,-68,-130,-77,-288,-68,-87,-18,-131,14,-279,32,98,44,-218,49,178,19,-5,30,-210,23,68,65,152,15,155,-68,152,55,126,-29,163,54,166,-7],
[1514,7967,38,35,147,3,126,-35,329,-74,-251,-40,-56,-73,-88,-19,-47,-83,-121,-4,-215,61,91,36,-150,28,-195,85,-78,78,273,36,55,-35,142,1],
[-15540,2008,18,-9,16,-13,25,-35,-2,-6,-39,-21,-32,-16,-15,-16,-25,14,3,28,-16,36,5,11,17,17,-7,19,6,10,7,-2,39,-17],
[-12154,7445,143,-21,255,-5,98,-29,107,-42,-126,-26,-245,-70,-124,-70,0,-44,-263,-48,-53,44,-231,53,43,42,69,73,87,66,-98,61,338,16],
[14769,-4081,60,-7,7,-118,-34,-35,-11,-80,-35,27,-69,-69,-21,5,-61,3,-62,86,-13,66,-58,87,2,46,66,-9,96,-35,55,14,78,19],
[-12351,4851,-50,-14,-165,46,-29,35,-90,35,-18,28,-103,18,-38,55,8,23,105,-22,61,-15,94,-10,34,-35,50,-47,100,-42,41,-55],
[14461,4396,71,42,22,-112,-148,-27,-88,-99,-157,68,-54,-110,-111,-1,-14,99,49,77,107,6,29,138,30,78,117,-104,77,-34,70,-21],
[-10044,7271,-110,65,118,48,120,-21,178,13,26,-29,-93,-48,151,-43,-18,-90,-164,-39,-96,9,-69,38,-249,77,2,32,204,-12],
[4680,8077,152,1,20,-27,58,24,94,17,148,-22,-38,-15,-135,-13,-90,-8,-14,-16,-116,-17,-109,24,57,31,-222,3,195,18],
[12509,-939,-65,-75,-86,-22,-12,12,9,34,43,61,99,40,12,23,86,23,69,3,32,13,38,-13,-37,-27,-104,-44,-84,-28],
[12550,1216,28,-111,-77,26,2,-33,25,-62,-48,-23,-4,71,-30,5,-16,61,59,-8,-1,37,-61,77,96,-2,27,-38],
[15264,-366,38,-32,12,-52,-31,-27,-19,59,-23,39,-46,33,-57,42,-72,30,28,24,54,-28,34,-22,42,-24,40,-42],
[-10233,-7189,63,17,127,-13,145,-8,110,-14,109,12,59,-57,-78,8,-122,-4,-123,4,-135,-6,-102,19,-53,42],
[-9850,7672,76,-46,4,-52,-46,-74,-165,-10,-107,16,2,58,-164,-8,-7,78,108,-3,151,34,140,-6,8,13],
[-6629,-8026,225,-3,216,-10,74,41,53,35,104,-41,-30,-51,-29,-45,-210,14,-223,-6,-125,33,0,4,-55,29],
[12793,217,7,-54,59,-9,10,-41,-5,-87,-52,10,-15,-61,41,-53,-28,-12,-40,63,-30,128,20,80,33,36],
[16578,-2108,82,-62,52,-46,-38,-24,-55,27,-72,45,-64,53,-66,71,-14,33,43,-1,56,-34,44,-34,32,-28],
[-17173,6378,62,-19,62,10,81,-26,99,-13,-8,-11,-76,-21,-76,21,-38,19,-88,-6,-24,9,6,37],
[-620,5387,17,-72,-76,-89,-177,-59,-142,15,81,104,-52,102,136,78,76,47,84,4,107,-62,-54,-68],
[2741,8006,-149,-54,-290,-12,-294,17,-18,27,-144,2,-109,46,309,28,145,-24,101,30,253,-25,196,-35],
[3273,3514,7,1,15,24,72,-2,91,30,-68,-42,7,-19,3,-8,-102,-41,-49,13,-23,40,47,4],
[12259,998,25,28,11,62,55,6,-16,-67,74,96,-10,-95,-36,-33,-31,-63,-31,-30,-62,69,21,27],
[13237,3346,55,60,57,-12,41,42,74,-21,13,-34,-57,-61,-41,32,-51,-23,-27,-59,-65,29,1,47],
[-16371,-7860,60,38,186,-16,100,-31,77,-36,27,-45,-192,-13,-131,35,-59,35,-4,6,-64,27],
[-13271,5404,96,8,-30,-114,87,-80,-40,0,-60,46,-37,46,-50,31,-19,44,6,32,47,-13],
[-12285,7612,169,74,206,65,153,-1,137,15,-14,-77,-77,-35,-93,-5,-186,-43,-160,-15,-135,22],
[-10549,7930,196,-13,270,-37,77,-48,39,-41,-163,11,-165,32,-223,4,97,30,-121,24,-7,38],
[-9626,6949,61,-38,-62,-35,-135,30,-81,-11,-137,45,88,31,70,43,106,-28,60,-18,30,-19],
[-9450,7413,208,-3,191,-24,-149,-89,-120,-20,-107,-75,-114,4,-62,88,1,50,52,42,100,27],
[-7978,7280,-110,53,5,36,48,7,229,-11,172,-55,9,-27,-106,3,-108,2,-110,-14,-29,6],
[-7757,1849,67,-9,53,-24,17,-27,-70,-2,-31,-17,-56,16,-57,37,12,22,42,7,23,-3],
[1476,3814,76,9,-36,-79,15,-31,-21,-51,-76,38,-51,10,-140,51,14,52,117,-10,102,11],
[2629,3530,-13,-30,-144,-8,2,16,-123,20,19,43,55,-34,78,5,74,-7,-2,-17,54,12],
[9594,8125,194,-50,231,-97,-25,-90,-218,-12,-279,28,-166,39,-76,71,-137,20,260,68,216,23],
[15476,-534,30,-23,49,-63,47,-34,-14,-28,-28,-10,-43,38,-44,64,-22,76,14,10,11,-30],
[-6120,-5185,120,60,85,-25,60,40,80,-45,-30,-35,-135,-30,-45,35,-85,-45,-50,45],
[871,4090,50,31,60,-71,-14,-132,-46,6,-40,-33,-38,26,-4,121,-23,57,55,-5],
[8179,752,-15,-104,-42,-28,-87,-23,-48,79,-17,144,45,162,69,-55,46,-71,49,-104],
[10948,1820,-82,31,-3,86,49,45,109,28,58,-2,22,-38,-44,-44,-23,-58,-86,-48],
[11826,-836,62,8,25,-43,-116,-20,-69,-13,-54,1,34,57,55,1,27,35,36,-26],
[-15803,2172,9,-7,29,-33,-6,-6,-7,2,-35,3,-12,23,-4,4,26,14],
[-15600,2076,-8,-12,-33,-7,-18,21,-11,8,-1,7,10,8,35,-9,26,-16],
[-15323,5797,67,-7,42,-31,-87,-47,-100,-39,-51,26,-15,47,91,36,53,15],
[-12262,-7366,21,34,120,-18,129,-16,120,18,-57,-35,-94,-26,-139,8,-100,35],
[-9675,7877,119,-35,-27,-36,-148,-21,-81,23,-43,38,-8,41,129,-4,59,-6],
[-7522,6744,-65,-29,-112,-5,-25,49,43,56,91,14,79,-28,1,-43,-12,-14],
[-6628,1851,51,-8,18,-20,-26,-25,-75,0,-58,-3,-6,42,14,15,82,-1],
[-6401,4704,35,-49,72,-13,93,2,-49,-41,-37,-6,-127,42,-25,34,38,31],
[6894,-4863,64,-31,95,-13,3,-19,-28,-45,-154,-7,-2,54,15,41,7,20],
[11850,932,-133,-95,49,70,73,61,60,70,52,99,18,-82,-66,-55,-53,-68],
[12134,-854,67,8,89,37,-14,-56,-151,-28,-133,12,0,37,80,20,62,-30],
[12178,2439,-60,-160,-43,-82,-53,84,-11,75,58,98,81,76,45,-30,-17,-61],
[12204,1142,-16,47,60,-31,64,0,-2,-41,-46,-43,-64,-30,-3,47,7,51],
[12937,-280,110,-29,36,-77,-84,41,-83,9,-57,-7,-69,4,24,55,123,4],
[14147,7609,362,-53,-79,-74,-369,3,-165,-24,-199,65,54,69,132,19,264,-5],
[15964,-802,24,-32,4,-20,-79,43,-54,36,-38,33,15,10,46,-24,82,-46],
[17813,-1750,24,16,35,-29,-17,-52,-62,-14,-55,13,-9,44,38,34,46,-12],
[-18000,7083,0,69,13,4,85,0,144,-29,-8,-14,-103,-24,-131,-6],
[-9361,7498,-55,-39,-145,8,-121,26,53,45,144,27,87,-35,37,-32],
[-8032,6209,39,30,41,-3,25,-20,-39,-53,-44,9,-26,30,4,7],
[-7819,2521,30,-4,35,-83,1,-58,-25,-5,-25,58,-38,29,22,63],
[-6452,4987,35,9,131,-25,102,-42,3,-18,-48,-2,-130,31,-93,47],
[-6168,1076,58,13,20,-3,-4,-75,-83,-11,-18,9,29,28,-2,39],
[2472,7785,-223,-41,-176,24,69,26,-61,31,207,20,40,-37,144,-23],
[14081,7377,125,9,142,-38,12,-27,-151,0,-205,11,-18,5,95,40],
[16085,-987,-39,-3,-61,11,-21,15,6,40,66,-16,33,-21,16,-26],
[18000,-1607,0,-49,-64,-24,-63,-21,-13,37,50,21,31,5,59,31],
[-16647,6038,80,-9,9,-38,-61,-16,-66,19,-61,27,99,17],
[-15937,2221,2,-23,-11,-10,-34,19,5,7,15,10,23,-3],
[-12728,-7346,72,21,100,-23,153,-39,-59,4,-129,9,-137,28],
[-11126,7815,141,-15,-34,-30,-186,-29,-148,32,81,32,146,10],
[-11096,7880,130,-20,-122,-19,-166,0,1,14,103,30,54,-5],
[-9384,7752,-46,-3,-187,7,-27,27,202,-1,70,-19,-12,-11],
[-8399,6245,74,46,137,-1,-2,-19,-117,-55,-70,2,-22,27],
[-7779,2704,79,-45,-17,-71,-19,13,2,52,-45,40,0,11],
[875,4263,64,38,17,-86,-33,-77,-45,20,-24,68,21,37],
[10537,7871,-29,-40,-564,-39,182,131,83,12,75,-7,253,-57],
[12030,-1026,-133,70,93,20,53,-31,35,-30,-6,-27,-42,-2],
[13421,-690,-10,76,18,36,21,33,23,-29,-1,-47,-51,-69],
[15073,7508,-115,-39,-160,9,-186,39,24,33,186,-15,251,-27],
[15714,-702,40,-33,-20,-5,-44,22,-41,41,5,17,60,-42],
[16168,-960,-15,-18,-74,86,-21,60,34,0,36,-80,40,-48],
[16679,-1567,-14,28,-2,76,48,-30,16,-81,-27,13,-21,-6],
[-10660,7360,134,4,76,-22,-88,-66,-156,70,34,14],
[-7898,2679,47,8,66,-3,3,-26,-109,-16,-7,37],
[1237,5611,32,-50,-60,-81,-105,56,-14,42,147,33],
[12083,1270,-51,77,86,-4,35,-36,-27,-86,-43,49],
[12687,-379,-69,18,-19,43,101,5,25,-33,-38,-33],
[16212,-1048,28,-35,-70,1,-38,62,60,-25,20,-3],
[-17979,-1602,-13,-48,-8,-6,0,49,21,5],
[-15676,2118,-3,-11,-54,3,8,12,49,-4],
[16722,-1589,62,-58,-32,-13,-34,44,4,27],
[18000,7152,0,-69,-110,-5,-17,32,127,42]]
"""##
}
