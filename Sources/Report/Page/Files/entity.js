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
