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
