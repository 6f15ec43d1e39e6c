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
