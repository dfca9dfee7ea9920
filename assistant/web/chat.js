// What the chat does in the browser by itself: forms under answers, copying, the card with a quote, the list of
// conversations. What has to be kept goes to the server as an event of one of two components.
Object.assign(window.page, (() => {
  "use strict";

  const input = () => document.querySelector("#question textarea");
  const root = document.documentElement;
  const narrow = window.matchMedia("(max-width: 1199px)");
  let tell = () => {}; // tells the server about the conversation
  let tellList = () => {}; // tells it about the list of conversations
  let pressed = null; // the last button pressed under an answer: focus returns to it when the server has drawn it anew

  // --- under an answer ---------------------------------------------------------------------------------------------

  function act(button) {
    const exchange = button.closest(".exchange");
    const place = exchange ? Number(exchange.dataset.place) : null;
    pressed = { act: button.dataset.act, place };
    switch (button.dataset.act) {
      case "up":
        draft = null;
        return tell("opinion", { place, verdict: "up" });
      case "down":
        tell("opinion", { place, verdict: "down" });
        return unfold(`.exchange[data-place="${place}"] .correction`);
      case "correct":
        return unfold(`.exchange[data-place="${place}"] .correction`);
      case "revise":
        return unfold(`.exchange[data-place="${place}"] .revision`);
      case "copy":
        return copy(button);
      case "again":
        draft = null;
        return tell("again", { place });
      case "suggest":
        tell("suggest", { text: button.textContent });
        return input()?.focus();
      case "scope":
        return openScope(root.dataset.scope !== "open");
      case "cancel":
        return fold(button.closest("form"));
    }
  }

  // --- which articles may answer -----------------------------------------------------------------------------------

  let tellScope = () => {};

  function openScope(wanted) {
    if (wanted) {
      root.dataset.scope = "open";
      tellScope("opened", {});
    } else {
      delete root.dataset.scope;
    }
    arrangeScope();
  }

  function arrangeScope() {
    document.querySelector("[data-act=scope]")?.setAttribute("aria-expanded", String(root.dataset.scope === "open"));
  }

  function unfold(selector) {
    const form = document.querySelector(selector);
    if (!form) return;
    form.hidden = false;
    const field = form.querySelector("textarea, input, button");
    field.focus();
    field.select?.();
    form.scrollIntoView({ block: "nearest" });
    if (!form.matches(UNDER_ANSWERS)) return;
    pressed = null;
    draft = { selector, text: field.value, conversation: conversation() };
  }

  // The server draws an exchange anew when an opinion has been kept: what somebody is writing under it stays.
  const UNDER_ANSWERS = ".correction, .revision";
  let draft = null;

  const conversation = () => document.querySelector("[data-conversation-open]")?.dataset.conversationOpen;

  function restoreDraft() {
    if (draft?.conversation !== conversation()) draft = null;
    const form = draft && document.querySelector(draft.selector);
    if (!form?.hidden) return;
    form.hidden = false;
    const field = form.querySelector("textarea");
    field.value = draft.text;
    if (document.activeElement === document.body) {
      field.focus();
      field.setSelectionRange(draft.from ?? 0, draft.to ?? draft.text.length);
    }
  }

  function noteDraft(field) {
    if (draft && field.closest?.(draft.selector)) {
      Object.assign(draft, { text: field.value, from: field.selectionStart, to: field.selectionEnd });
    }
  }

  document.addEventListener("input", (event) => noteDraft(event.target));

  function fold(form) {
    draft = null;
    form.hidden = true;
    const row = form.closest(".conversation");
    if (row) row.querySelector(".open").focus();
    else form.closest(".exchange")?.querySelector(form.matches(".revision") ? "[data-act=revise]" : "[data-act=correct]")?.focus();
  }

  function submit(form) {
    const place = Number(form.dataset.place);
    const text = form.querySelector("textarea, input")?.value.trim() ?? "";
    if (text) draft = null;
    if (form.matches(".correction") && text) {
      pressed = { act: "correct", place };
      tell("opinion", { place, verdict: "down", text });
    } else if (form.matches(".revision") && text) {
      tell("revise", { place, text });
      input()?.focus();
    } else if (form.matches(".rename")) {
      tellList("rename", { conversation: form.closest(".conversation").dataset.conversation, text });
    } else if (form.matches(".forget")) {
      const conversation = form.closest(".conversation").dataset.conversation;
      if (conversation === sessionStorage.getItem("conversation")) sessionStorage.removeItem("conversation");
      tellList("forget", { conversation });
      document.querySelector("#conversation-search :is(input, textarea)")?.focus();
    }
  }

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without https there is no clipboard to write to, but a selection can still be copied.
      const field = Object.assign(document.createElement("textarea"), { value: text, className: "unseen" });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      button.focus();
    }
    const label = button.getAttribute("aria-label");
    button.dataset.state = "done";
    button.setAttribute("aria-label", button.dataset.done);
    setTimeout(() => {
      delete button.dataset.state;
      button.setAttribute("aria-label", label);
    }, 1600);
  }

  // --- the card with a mark's quote --------------------------------------------------------------------------------

  let card = null;
  let leaving = 0;

  function showQuote(mark) {
    clearTimeout(leaving);
    if (!card) {
      card = document.createElement("div");
      card.id = "quote-card";
      card.setAttribute("role", "tooltip");
      card.append(document.createElement("q"), document.createElement("span"));
      card.addEventListener("pointerenter", () => clearTimeout(leaving));
      card.addEventListener("pointerleave", hideQuoteSoon);
      document.querySelector(".gradio-container").append(card);
    }
    card.querySelector("q").textContent = mark.dataset.quote;
    card.querySelector("span").textContent = mark.dataset.origin;
    card.hidden = false;
    mark.setAttribute("aria-describedby", "quote-card");
    const [at, size] = [mark.getBoundingClientRect(), card.getBoundingClientRect()];
    const above = at.top > size.height + 16;
    card.style.top = `${above ? at.top - size.height - 8 : at.bottom + 8}px`;
    card.style.left = `${Math.max(8, Math.min(at.left - 24, innerWidth - size.width - 8))}px`;
  }

  function hideQuote() {
    clearTimeout(leaving);
    if (!card || card.hidden) return false;
    card.hidden = true;
    document.querySelector("[aria-describedby=quote-card]")?.removeAttribute("aria-describedby");
    return true;
  }

  function hideQuoteSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(hideQuote, 180);
  }

  const markOf = (event) => event.target.closest?.(".mark[data-quote]");
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse" && markOf(event)) showQuote(markOf(event));
  });
  document.addEventListener("pointerout", (event) => markOf(event) && hideQuoteSoon());
  document.addEventListener("focusin", (event) => {
    if (markOf(event)?.matches(":focus-visible")) showQuote(markOf(event));
  });
  document.addEventListener("focusout", (event) => markOf(event) && hideQuote());
  document.addEventListener("scroll", hideQuote, { capture: true, passive: true });

  // --- the list of conversations -----------------------------------------------------------------------------------

  function actInList(button) {
    const row = button.closest(".conversation");
    switch (button.dataset.act) {
      case "open":
        if (narrow.matches) toggle(false);
        return tellList("open", { conversation: row.dataset.conversation });
      case "rename":
      case "forget":
        for (const form of document.querySelectorAll("#conversation-list form")) form.hidden = true;
        return unfold(`[data-conversation="${row.dataset.conversation}"] form.${button.dataset.act}`);
      case "cancel":
        return fold(button.closest("form"));
    }
  }

  // On a wide screen the list stands beside the chat until it is hidden; on a narrow one it comes when it is called.
  function toggle(shown = !isShown()) {
    if (!narrow.matches) localStorage.setItem("conversations", shown ? "shown" : "hidden");
    root.dataset.conversations = shown ? "shown" : "hidden";
    arrange();
    if (shown) document.querySelector("#conversation-search :is(input, textarea)")?.focus({ preventScroll: true });
  }

  const isShown = () => root.dataset.conversations === "shown";

  function arrange() {
    root.dataset.conversations ??= !narrow.matches && localStorage.getItem("conversations") !== "hidden" ? "shown" : "hidden";
    document.getElementById("conversations-toggle")?.setAttribute("aria-expanded", String(isShown()));
  }

  narrow.addEventListener("change", () => {
    delete root.dataset.conversations;
    arrange();
  });
  arrange();

  // --- keys and clicks ---------------------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-act]");
    if (button?.closest("#conversation-list")) actInList(button);
    else if (button?.dataset.act === "toggle") toggle();
    else if (button) act(button);
    else if (narrow.matches && isShown() && !event.target.closest?.("#conversations")) toggle(false);
    if (event.target.closest?.("#anew")) sessionStorage.removeItem("conversation");
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches?.(".correction, .revision, .rename, .forget")) return;
    event.preventDefault();
    submit(event.target);
  });
  document.addEventListener("focusout", (event) => {
    const form = event.target.closest?.(".conversation form");
    if (form && !form.contains(event.relatedTarget)) form.hidden = true;
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && event.target.matches?.(".revision textarea") && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        event.target.form.requestSubmit();
      }
      if (event.key !== "Escape") return;
      const form = event.target.closest?.(".correction, .revision, .conversation form");
      if (form) fold(form);
      if (hideQuote() || form) return event.stopPropagation();
      if (root.dataset.scope === "open" && event.target.closest?.("#ask") && !document.querySelector("#scope-panel .options")) {
        openScope(false);
        document.querySelector("[data-act=scope]")?.focus();
        return event.stopPropagation();
      }
      if (narrow.matches && isShown()) {
        toggle(false);
        document.getElementById("conversations-toggle")?.focus();
        event.stopPropagation();
      }
    },
    true,
  );

  const { watchAnswer } = window.page;
  return {
    watchAnswer(watch, trigger) {
      watchAnswer(watch);
      tell = trigger;
      new MutationObserver(restoreDraft).observe(document.getElementById("log"), { childList: true, subtree: true });
      watch("value", () => {
        const name = conversation();
        if (name) sessionStorage.setItem("conversation", name);
        arrange();
        if (document.querySelector("#current .searching")) openScope(false);
        // Drawing the answer anew took the focus from the button that asked for it.
        if (pressed && document.activeElement === document.body) {
          document.querySelector(`.exchange[data-place="${pressed.place}"] [data-act=${pressed.act}]`)?.focus();
        }
      });
    },

    watchScope(watch, trigger) {
      tellScope = trigger;
      watch("value", arrangeScope);
    },

    watchConversations(trigger) {
      tellList = trigger;
      arrange();
    },

    // A page that is loaded again goes on with the conversation that it showed, unless another has begun meanwhile.
    reopen() {
      const name = sessionStorage.getItem("conversation");
      if (name && !conversation()) tellList("open", { conversation: name });
    },
  };
})());
