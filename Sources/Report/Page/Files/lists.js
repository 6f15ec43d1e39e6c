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
