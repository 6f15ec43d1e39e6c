extension HTMLPage {
  /// Fills the filters from the page and hides what they leave out. It reads text and sets text, never markup.
  ///
  /// Each choice in a list has the number of differences that the other filters leave.
  static let script = #"""
    "use strict";
    (() => {
      const facets = [["kind", "kind"], ["type", "type"], ["entity", "entity"], ["cause", "cause"]];
      const limit = 500;
      const sections = [...document.querySelectorAll("section")].map(element => ({
        element,
        items: [...element.querySelectorAll("article")].map(article => ({
          element: article,
          text: (element.firstElementChild.textContent + "\n" + article.textContent).toLowerCase(),
          values: facets.map(([name]) => [...new Set([...article.querySelectorAll("." + name)].map(e => e.textContent))])
        }))
      }));
      const items = sections.flatMap(section => section.items);
      if (items.length === 0) return;
      const form = document.getElementById("filters");
      const search = document.getElementById("search");
      const count = document.getElementById("count");
      const selects = facets.map(([name, label]) => {
        const select = document.createElement("select");
        const caption = document.createElement("label");
        caption.append(label, select);
        document.getElementById("facets").append(caption);
        return select;
      });

      function fill(select, counts, chosen) {
        const all = [...counts.values()].length;
        const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit);
        if (chosen && !rows.some(row => row[0] === chosen)) rows.push([chosen, counts.get(chosen) || 0]);
        select.replaceChildren(new Option(all > limit ? `all (${limit} of ${all} listed)` : `all ${all}`, ""));
        for (const [value, number] of rows) {
          const short = value.length > 90 ? value.slice(0, 89) + "…" : value;
          select.append(new Option(`${short} (${number})`, value, false, value === chosen));
        }
      }

      function update() {
        const words = search.value.toLowerCase();
        const chosen = selects.map(select => select.value);
        const counts = facets.map(() => new Map());
        let shown = 0;
        for (const section of sections) {
          let any = false;
          for (const item of section.items) {
            const misses = chosen.map((value, i) => value !== "" && !item.values[i].includes(value));
            const missed = misses.filter(Boolean).length;
            const found = item.text.includes(words);
            const passes = found && missed === 0;
            if (found) {
              item.values.forEach((values, i) => {
                if (missed - misses[i] > 0) return;
                for (const value of values) counts[i].set(value, (counts[i].get(value) || 0) + 1);
              });
            }
            item.element.hidden = !passes;
            if (passes) { any = true; shown += 1; }
          }
          section.element.hidden = !any;
        }
        selects.forEach((select, i) => fill(select, counts[i], chosen[i]));
        count.textContent = `${shown} of ${items.length}`;
      }

      let pending = 0;
      search.addEventListener("input", () => { clearTimeout(pending); pending = setTimeout(update, 150); });
      form.addEventListener("change", update);
      form.addEventListener("reset", () => {
        for (const select of selects) select.value = "";
        setTimeout(update);
      });
      form.addEventListener("submit", event => event.preventDefault());
      form.hidden = false;
      update();
    })();
    """#
}
