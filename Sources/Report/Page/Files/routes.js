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
