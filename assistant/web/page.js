// What the page does in the browser by itself: opening an article beside the answer, focus, language.
// Everything shown comes from the server as finished, escaped HTML.
window.page ??= (() => {
  "use strict";

  const narrow = window.matchMedia("(max-width: 899px)");
  let opener = null; // the button that opened the panel; focus returns to it
  let opened = ""; // its query
  let asked = 0; // counts requests, so that a late answer does not replace a newer one

  const panel = () => document.getElementById("source-panel");
  const input = () => document.querySelector("#question textarea");
  const root = document.documentElement;
  const isOpen = () => root.dataset.panel === "open";
  // Who has closed the panel is not shown one again before asking for it.
  if (localStorage.getItem("beside") === "never") root.dataset.beside = "never";

  async function load(query, { quietly = false } = {}) {
    const turn = ++asked;
    const address = new URL("source?" + query, document.baseURI);
    address.searchParams.set("language", document.documentElement.lang || "vi");
    let html = null;
    try {
      const response = await fetch(address);
      if (response.ok || response.status === 404) html = await response.text();
    } catch {
      // the server is gone; said below
    }
    if (turn !== asked || !panel()) return;
    fill(html, quietly);
  }

  function fill(html, quietly) {
    const body = document.createElement("div");
    body.className = "panel-body";
    body.tabIndex = 0;
    if (html === null) {
      body.textContent = panel().dataset.failed;
      body.classList.add("panel-hint");
    } else {
      body.innerHTML = html;
    }
    panel().querySelector(".panel-body, .panel-hint").replaceWith(body);
    // The title stays in sight however far down the cited words are.
    name(body.querySelector("h2")?.textContent);
    showChosen(body, quietly);
  }

  function name(title) {
    panel().querySelector(".panel-name").textContent = title ?? panel().getAttribute("aria-label");
  }

  function showChosen(body, quietly) {
    const chosen = body.querySelector("mark.chosen");
    if (chosen) {
      const [frame, words] = [body.getBoundingClientRect(), chosen.getBoundingClientRect()];
      if (words.bottom > frame.top + body.clientHeight * 0.8) {
        body.scrollTop += words.top - frame.top - body.clientHeight / 4;
      }
    }
    if (!quietly) (chosen ?? body.querySelector("h2") ?? body).focus({ preventScroll: true });
  }

  // `quietly` leaves the focus where it is.
  function open(button, { quietly = false } = {}) {
    opener = quietly ? null : button;
    opened = button.dataset.source;
    root.dataset.panel = "open";
    root.dataset.panelOf = root.dataset.tab ?? "chat";
    if (!quietly) remember(true);
    arrange();
    pointOut();
    return load(opened, { quietly });
  }

  function close() {
    if (!isOpen()) return;
    if ((root.dataset.tab ?? "chat") === "chat" && !narrow.matches) remember(false);
    empty();
    if (opener?.isConnected) opener.focus();
    else input()?.focus();
  }

  function remember(wanted) {
    if (wanted) delete root.dataset.beside;
    else root.dataset.beside = "never";
    localStorage.setItem("beside", wanted ? "always" : "never");
  }

  function empty() {
    delete root.dataset.panel;
    delete root.dataset.panelOf;
    asked++;
    opened = "";
    arrange();
    pointOut();
    if (panel()) {
      panel().querySelector(".panel-body")?.replaceWith(hint());
      name();
    }
  }

  // The end of an answer: where there is room, its first source stands beside it at once.
  function showFirst(current) {
    if (narrow.matches || root.dataset.beside === "never" || (root.dataset.tab ?? "chat") !== "chat") return;
    const mark = current.querySelector(".mark");
    if (mark) open(mark, { quietly: true });
    else if (isOpen()) empty();
  }

  function hint() {
    const element = document.createElement("div");
    element.className = "panel-hint";
    element.textContent = panel().dataset.hint;
    return element;
  }

  // Back to where one types, unless the person has gone elsewhere meanwhile.
  function typeOn(before) {
    if ([before, document.body, null].includes(document.activeElement)) input()?.focus();
  }

  // On a narrow screen the panel lies over the page: what is under it cannot be reached until it is closed.
  function arrange() {
    const sheet = narrow.matches && isOpen();
    for (const part of ["header", "main"]) document.getElementById(part)?.toggleAttribute("inert", sheet);
    if (!panel()) return;
    if (sheet) {
      panel().setAttribute("role", "dialog");
      panel().setAttribute("aria-modal", "true");
    } else {
      panel().removeAttribute("role");
      panel().removeAttribute("aria-modal");
    }
  }

  function pointOut() {
    for (const button of document.querySelectorAll("[data-source]")) {
      if (opened && button.dataset.source === opened) button.setAttribute("aria-expanded", "true");
      else button.removeAttribute("aria-expanded");
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-source]");
    if (button) open(button);
    else if (event.target.closest?.(".panel-close")) close();
    // These buttons change under the pointer or vanish; typing goes on where one types.
    else if (event.target.closest?.("#send, #stop, #anew, .example")) setTimeout(typeOn, 60, document.activeElement);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) close();
  });
  // Enter that ends a composition (a Vietnamese input method, say) does not send.
  for (const kind of ["keydown", "keypress"]) {
    document.addEventListener(
      kind,
      (event) => {
        if (event.key === "Enter" && event.isComposing) event.stopImmediatePropagation();
      },
      true,
    );
  }
  narrow.addEventListener("change", arrange);

  return {
    // A new question comes to the top once; after that the answer grows in place.
    watchAnswer(watch) {
      let questions = "";
      let growing = false;
      let conversation = "";
      watch("value", () => {
        pointOut();
        const current = document.getElementById("current");
        const grew = growing;
        growing = Boolean(current?.querySelector("[aria-busy]"));
        if (grew && !growing) showFirst(current);
        // Another conversation, or none: what was cited in the one before has nothing to do with it.
        const name = current?.querySelector("[data-conversation-open]")?.dataset.conversationOpen ?? "";
        if (name !== conversation && root.dataset.panelOf === "chat") empty();
        conversation = name;
        const question = current?.querySelector(".question")?.textContent ?? "";
        const begins = current?.querySelector(".searching");
        if (begins && question !== questions) current.scrollIntoView({ block: "start" });
        questions = begins ? question : "";
      });
    },

    savedLanguage(language, ...others) {
      return [localStorage.getItem("language") || language, ...others];
    },

    speak(language) {
      document.documentElement.lang = language;
      localStorage.setItem("language", language);
      document.title = document.querySelector("#heading h1")?.textContent ?? document.title;
      arrange();
      if (opened) load(opened, { quietly: true });
    },
  };
})();
