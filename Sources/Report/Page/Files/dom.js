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
