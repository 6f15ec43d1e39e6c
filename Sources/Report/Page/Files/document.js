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
