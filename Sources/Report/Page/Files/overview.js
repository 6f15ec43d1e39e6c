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
