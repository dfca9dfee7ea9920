// The library's tab: files, folders and addresses go to the server one small batch after another, and a row tells of
// each; articles are removed, replaced and brought back. What the list shows comes from views.js.
window.library ??= (() => {
  "use strict";

  const BATCH_FILES = 16;
  const BATCH_BYTES = 8_000_000;
  const ENDS = ["added", "updated", "unchanged", "failed"];
  const FOREIGN = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
  let queue = Promise.resolve(); // one batch after the other
  let counts = {};
  let open = 0; // things that have not ended yet
  let sent = 0; // things in the list
  let dragged = 0;

  const intake = () => document.querySelector(".intake");
  const results = () => document.getElementById("results");
  const told = () => JSON.parse(intake().dataset.told)[views.language()];
  const url = (path) => {
    const address = new URL(path, document.baseURI);
    address.searchParams.set("language", views.language());
    return address;
  };

  // --- rows ----------------------------------------------------------------------------------------------------------

  function element(tag, properties = {}, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function row(name) {
    const words = element("div", { className: "told" });
    words.append(
      element("b", { className: "status", textContent: told().waiting }),
      " ",
      element("span", { className: "file-name", textContent: name }),
    );
    const bar = element("progress", { max: 1, value: 0 });
    bar.setAttribute("aria-label", name);
    const made = element("li", {}, words, bar);
    made.dataset.status = "waiting";
    list().append(made);
    [open, sent] = [open + 1, sent + 1];
    countUp();
    return made;
  }

  function countUp() {
    const bar = results().querySelector(".bar");
    if (!open) return delete bar.dataset.working;
    bar.querySelector(".summary").textContent = "";
    bar.dataset.working = told().working.replace("{done}", sent - open).replace("{total}", sent);
  }

  function list() {
    const held = results().querySelector("ul");
    if (held) return held;
    const summary = element("p", { className: "summary" });
    summary.setAttribute("role", "status");
    const close = element("button", { type: "button", className: "plain", textContent: told().close });
    close.addEventListener("click", () => results().querySelector(".told-off").remove());
    const made = element("ul", { className: "results", tabIndex: 0 });
    made.setAttribute("aria-label", told().list);
    results().append(element("div", { className: "told-off" }, element("div", { className: "bar" }, summary, close), made));
    [counts, sent] = [{}, open];
    return made;
  }

  function tell(item, status, html) {
    item.row.dataset.status = status;
    if (html) item.row.querySelector(".told").innerHTML = html;
    const bar = item.row.querySelector("progress");
    if (!ENDS.includes(status)) {
      if (status !== "sending") bar?.removeAttribute("value");
      return;
    }
    bar?.remove();
    if (item.ended) return;
    item.ended = true;
    counts[status] = (counts[status] ?? 0) + 1;
    open -= 1;
    if (results().querySelector(".bar")) countUp();
    if (open === 0) summarise();
  }

  function say(item, status, words, reason = "") {
    const told = item.row.querySelector(".told");
    told.querySelector(".status").textContent = words;
    if (reason) told.append(" ", element("span", { className: "reason", textContent: reason }));
    tell(item, status);
  }

  function summarise() {
    const place = results().querySelector(".summary");
    if (place) place.textContent = told().done.replace(/\{(\w+)\}/g, (_, name) => counts[name] ?? 0);
  }

  // --- sending -------------------------------------------------------------------------------------------------------

  function take(files, { replace = "" } = {}) {
    const most = Number(intake().dataset.most);
    const items = files.map((file) => ({ file, name: file.name, row: row(file.name) }));
    const fitting = items.filter((item) => {
      if (item.file.size > most) say(item, "failed", told().failed, told().tooLarge);
      return item.file.size <= most;
    });
    for (const batch of batches(fitting)) {
      const form = new FormData();
      for (const item of batch) form.append("files", item.file, item.name);
      if (replace) form.append("replace", replace);
      queue = queue.then(() => send("library/files", form, batch));
    }
  }

  function takeLinks(addresses) {
    const items = addresses.map((address) => ({ name: address, row: row(address) }));
    for (let start = 0; start < items.length; start += BATCH_FILES) {
      const batch = items.slice(start, start + BATCH_FILES);
      const form = new FormData();
      for (const item of batch) form.append("addresses", item.name);
      queue = queue.then(() => send("library/links", form, batch));
    }
  }

  function* batches(items) {
    let batch = [];
    let bytes = 0;
    for (const item of items) {
      if (batch.length && (batch.length >= BATCH_FILES || bytes + item.file.size > BATCH_BYTES)) {
        yield batch;
        [batch, bytes] = [[], 0];
      }
      batch.push(item);
      bytes += item.file.size;
    }
    if (batch.length) yield batch;
  }

  // The server answers with a line of JSON for each step; a request of this kind tells how far it has been sent, too.
  function send(path, form, batch) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      let read = 0;
      request.open("POST", url(path));
      for (const item of batch) say(item, "sending", told().sending);
      request.upload.addEventListener("progress", (event) => {
        for (const { row } of batch) {
          const bar = row.querySelector("progress[value]");
          if (bar && event.lengthComputable) bar.value = event.loaded / event.total;
        }
      });
      const readOn = () => {
        const end = request.responseText.lastIndexOf("\n") + 1;
        if (request.status !== 200 || end <= read) return;
        for (const line of request.responseText.slice(read, end).split("\n")) if (line) hear(JSON.parse(line), batch);
        read = end;
      };
      request.addEventListener("progress", readOn);
      request.addEventListener("loadend", () => {
        readOn();
        for (const item of batch) if (!item.ended) say(item, "failed", told().failed, told().broken);
        views.refresh("library");
        resolve();
      });
      request.send(form);
    });
  }

  function hear(line, batch) {
    if (line.undo) offerUndo(line);
    else if (batch[line.place]) tell(batch[line.place], line.status, line.html);
  }

  // --- removing, undoing ---------------------------------------------------------------------------------------------

  async function post(path) {
    try {
      const response = await fetch(url(path), { method: "POST" });
      return { ok: response.ok, ...(await response.json()) };
    } catch {
      return { ok: false, said: told().broken };
    }
  }

  async function remove(button) {
    button.disabled = true;
    const answer = await post("library/remove?document=" + encodeURIComponent(button.dataset.remove));
    button.disabled = false;
    offerUndo(answer);
    if (!answer.ok) return;
    if (button.closest(".about-article")) {
      views.goTo("#/library");
      return;
    }
    // A large library takes a moment to be listed anew.
    button.closest("li").remove();
    await views.refresh("library");
  }

  // Stays until the page is left or it was used.
  function offerUndo({ undo, said }) {
    const note = element("p", { className: "undo" }, element("span", { textContent: said }));
    note.setAttribute("role", "status");
    if (undo) {
      const button = element("button", { type: "button", className: "plain", textContent: told().undo });
      button.dataset.undo = undo;
      note.append(" ", button);
    }
    results().prepend(note);
    note.querySelector("button")?.focus();
  }

  async function bringBack(button) {
    button.disabled = true;
    const answer = await post("library/restore?token=" + encodeURIComponent(button.dataset.undo));
    button.previousElementSibling.textContent = answer.said;
    if (answer.ok) button.remove();
    else button.disabled = false;
    await views.refresh("library");
  }

  // --- reading an article --------------------------------------------------------------------------------------------

  function show(button) {
    const article = button.closest(".about-article");
    for (const old of article.querySelectorAll("mark.chosen")) old.classList.remove("chosen");
    const marks = article.querySelectorAll(`mark[data-numbers~="${button.dataset.goto}"]`);
    for (const mark of marks) mark.classList.add("chosen");
    marks[0]?.scrollIntoView({ block: "center" });
    for (const line of article.querySelectorAll("[data-goto]")) line.removeAttribute("aria-current");
    button.setAttribute("aria-current", "true");
  }

  // --- what people do ------------------------------------------------------------------------------------------------

  const pick = (id) => document.getElementById(id).click();
  let replacing = "";

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-choose], [data-remove], [data-undo], [data-replace], [data-goto]");
    if (!button) return;
    if (button.dataset.choose) pick(`choose-${button.dataset.choose}`);
    else if (button.dataset.remove) remove(button);
    else if (button.dataset.undo) bringBack(button);
    else if (button.dataset.goto) show(button);
    else {
      replacing = button.dataset.replace;
      pick("choose-replacement");
    }
  });
  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!/^choose-(files|folder|replacement)$/.test(input.id ?? "")) return;
    const files = [...input.files].filter((file) => input.id !== "choose-folder" || !isForeign(file.webkitRelativePath));
    take(files, { replace: input.id === "choose-replacement" ? replacing : "" });
    input.value = "";
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.(".link-form");
    if (!form) return;
    event.preventDefault();
    const addresses = form.elements.link.value.split(/\s+/).filter(Boolean);
    form.elements.link.value = "";
    takeLinks([...new Set(addresses)]);
  });

  const isForeign = (path) => path.split("/").some((part) => FOREIGN.test(part));
  const holdsFiles = (event) =>
    document.documentElement.dataset.tab === "library" && intake() && event.dataTransfer?.types.includes("Files");

  function lightUp(on) {
    dragged = on ? dragged + 1 : Math.max(0, dragged - 1);
    intake().classList.toggle("dropping", dragged > 0);
    intake().dataset.drop = told().drop;
  }
  document.addEventListener("dragenter", (event) => holdsFiles(event) && lightUp(true));
  document.addEventListener("dragleave", (event) => holdsFiles(event) && lightUp(false));
  document.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault());
  document.addEventListener("drop", async (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    dragged = 0;
    lightUp(false);
    // The entries must be asked for before anything is waited for: the event forgets them.
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
    take((await Promise.all(entries.filter(Boolean).map(filesOf))).flat());
  });

  async function filesOf(entry) {
    if (entry instanceof File) return [entry];
    if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
    const reader = entry.createReader();
    const inside = [];
    // A reader gives a hundred entries at a time.
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) break;
      inside.push(...some.filter((held) => !isForeign(held.name)));
    }
    return (await Promise.all(inside.map(filesOf))).flat();
  }

  return { take };
})();
