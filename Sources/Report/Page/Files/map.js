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
