"use strict";
// Shows the cases: search, sort, open. Everything from the data goes into the page as text, never as HTML.
const data = JSON.parse(document.getElementById("data").textContent);
const flips = new Set(data.flips);
let language = document.documentElement.lang, sorting = null, descending = false;

const say = (key) => data.labels[language][key] ?? key;
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function reason(text) {
  if (language !== "vi") return text;
  // What stands in “ ” is quoted, not said by us.
  return text.split(/(“[^”]*”)/).map((part) => part.startsWith("“") ? part
    : Object.entries(data.reasons).reduce((told, [from, to]) => told.replaceAll(from, to), part)).join("");
}

function columns(result) {
  return {
    verdict: result.right ? 1 : 0,
    id: result.case.id,
    question: result.case.question,
    category: result.case.category,
    outcome: result.error ? "crashed" : result.answer.outcome,
    facts: result.marks.answer_facts?.[0],
    similarity: result.confidence,
    seconds: result.marks.latency_total_p50?.[0],
  };
}

const rows = data.results.map((result) => ({
  result, columns: columns(result), open: false,
  text: fold([result.case.id, result.case.question, result.case.category, result.answer.text, result.answer.outcome,
    ...result.why, ...result.case.sources].join(" ")),
}));

function chosen() {
  const sought = fold(document.getElementById("search").value).split(/\s+/).filter(Boolean);
  const kind = document.getElementById("kind").value;
  const fits = (row) => sought.every((word) => row.text.includes(word)) && (kind === "all"
    || (kind === "flipped" ? flips.has(row.result.case.id) : row.result.right === (kind === "right")));
  const found = rows.filter(fits);
  if (sorting) found.sort((a, b) => order(a.columns[sorting], b.columns[sorting]) * (descending ? -1 : 1));
  return found;
}

function order(a, b) {
  if (a === undefined || a === null || a === "") return b === undefined || b === null || b === "" ? 0 : 1;
  if (b === undefined || b === null || b === "") return -1;
  return typeof a === "number" ? a - b : a.localeCompare(b, "vi");
}

function draw() {
  const found = chosen();
  document.getElementById("count").textContent = `${found.length}/${rows.length}`;
  document.getElementById("nothing").hidden = found.length > 0;
  document.getElementById("rows").replaceChildren(...found.flatMap((row) => row.open ? [line(row), detail(row.result)] : [line(row)]));
  for (const button of document.querySelectorAll("[data-sort]")) {
    const head = button.parentElement;
    if (button.dataset.sort === sorting) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
}

function line(row) {
  const {verdict, id, question, category, outcome, facts, similarity, seconds} = row.columns;
  const number = (value, digits) => value === undefined || value === null ? "—" : value.toFixed(digits);
  const kind = verdict ? "right" : "wrong";
  const made = element("tr", {class: "case", id: `case-${id}`, tabindex: "0", "aria-expanded": String(row.open)},
    element("td", {}, element("span", {class: `pill ${kind}`}, say(kind))),
    element("td", {}, id), element("td", {}, question), element("td", {}, category), element("td", {}, say(outcome)),
    element("td", {}, number(facts, 2)), element("td", {}, number(similarity, 2)), element("td", {}, number(seconds, 2)));
  const toggle = () => { row.open = !row.open; draw(); document.getElementById(`case-${id}`)?.focus({preventScroll: true}); };
  made.addEventListener("click", toggle);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); toggle(); }
  });
  return made;
}

function list(items) { return element("ul", {}, ...items.map((item) => element("li", {}, ...[item].flat()))); }
function part(key, ...children) { return children.length ? element("div", {class: key}, element("h3", {}, say(key)), ...children) : null; }

function detail(result) {
  const {case: asked, answer} = result;
  const cell = element("td", {colspan: "8"},
    asked.history.length ? part("history", list(asked.history.map((turn) => `${turn.question} — ${turn.answer}`))) : null,
    part("question", element("p", {}, asked.question)),
    result.standalone && result.standalone !== asked.question ? part("standalone", element("p", {}, result.standalone)) : null,
    part("answer", element("p", {class: "answer"}, answer.text || result.error)),
    result.why.length ? element("div", {class: "why"}, element("h3", {}, say("why")), list(result.why.map(reason))) : null,
    element("div", {class: "columns"}, expectations(result), quotes(answer)),
    answer.unsupported.length ? part("unsupported", list(answer.unsupported.map((item) => `${item.text} — ${item.reason}`))) : null,
    evidence(result), marks(result));
  return element("tr", {class: "detail"}, cell);
}

function expectations(result) {
  const asked = result.case, missing = new Set(result.why.map((why) => why.match(/^lacks “(.*)”$/s)?.[1]));
  const facts = asked.answer_facts.map((variants) => {
    const here = !missing.has(variants[0]) && !result.error && !["not_in_corpus", "not_stated"].includes(result.answer.outcome);
    return [element("span", {class: here ? "yes" : "no"}, here ? "✓ " : "✗ "), variants.join(" / ")];
  });
  return element("div", {},
    part("expected", asked.answerable ? list(facts) : element("p", {}, say("a_refusal"))),
    asked.forbidden.length ? part("forbidden", list(asked.forbidden)) : null,
    asked.sources.length ? part("sources", list(asked.sources)) : null);
}

function quotes(answer) {
  if (!answer.citations.length) return null;
  return part("quotes", ...answer.citations.flatMap((citation) => [
    element("div", {class: "soft"}, `[${citation.number}] ${citation.title || citation.source} · ${citation.source} ${citation.start}–${citation.end}`),
    element("blockquote", {}, citation.quote)]));
}

function evidence(result) {
  if (!result.found.length) return null;
  return part("evidence", ...result.found.map((found, rank) => {
    const passage = data.passages[found.key], right = result.case.sources.includes(passage.source);
    const similarity = found.similarity === null ? "" : ` · ${found.similarity.toFixed(3)}`;
    return element("details", {}, element("summary", {},
      element("span", {class: right ? "yes" : "soft"}, `${rank + 1}. ${right ? "✓ " : ""}${passage.title || passage.source}`),
      element("span", {class: "soft"}, ` · ${passage.source} ${passage.start}–${passage.end}${similarity}`)), element("p", {}, passage.text));
  }));
}

function marks(result) {
  const shown = Object.entries(result.marks).filter(([name]) => !(name.startsWith("latency_") && name.endsWith("p95")));
  const value = (name, [mark, of]) => data.units[name] === "seconds" ? `${mark.toFixed(3)} s`
    : of === 1 ? String(Math.round(mark * 1e6) / 1e6) : `${mark} / ${of}`;
  const label = (name) => say(name).replace(/, p50$/, "");
  return element("details", {class: "marks"}, element("summary", {}, say("marks")), element("table", {class: "marks"},
    ...shown.map(([name, mark]) => element("tr", {}, element("td", {}, label(name)), element("td", {class: "number"}, value(name, mark))))));
}

function speak(to) {
  language = document.documentElement.lang = to;
  for (const each of document.querySelectorAll("[data-label]")) each.textContent = say(each.dataset.label);
  for (const each of document.querySelectorAll("[data-placeholder]")) each.placeholder = say(each.dataset.placeholder);
  draw();
}

function openCase(id) {
  const row = rows.find((each) => each.result.case.id === id);
  if (!row) return;
  document.getElementById("search").value = "";
  document.getElementById("kind").value = "all";
  row.open = true;
  draw();
  document.getElementById(`case-${id}`).scrollIntoView({block: "start"});
}

document.getElementById("search").addEventListener("input", draw);
document.getElementById("kind").addEventListener("change", draw);
document.getElementById("language").addEventListener("click", () => speak(language === "vi" ? "en" : "vi"));
// A page that shows the report in a frame says in the address how it looks itself.
const wanted = location.hash.match(/^#theme=(dark|light)$/);
if (wanted) document.documentElement.dataset.theme = wanted[1];
document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
for (const button of document.querySelectorAll("[data-sort]")) {
  button.addEventListener("click", () => {
    const key = button.dataset.sort;
    descending = sorting === key ? !descending : false;
    sorting = key;
    draw();
  });
}
for (const link of document.querySelectorAll("[data-case]")) {
  link.addEventListener("click", (event) => { event.preventDefault(); openCase(link.dataset.case); });
}
draw();
