// The pages that have addresses: the register and the library. `#/register/person?name=…` is fetched from the server as
// finished, escaped HTML and put into the frame of its tab; links, filters and the back button change the address only.
window.views ??= (() => {
  "use strict";

  const TYPING_PAUSE = 250; // milliseconds without a key before a filter is applied
  const ADDRESS = /^#\/(register|library)\b(.*)$/;
  const last = {}; // tab → the address that was last shown there
  const shown = {}; // tab → address and language of what stands in its frame
  let turn = 0; // counts requests, so that a late answer does not replace a newer one
  let typing = 0;

  const root = document.documentElement;
  const frame = (tab) => document.querySelector(`[data-views="${tab}"]`);
  // Until the page has been told its language, <html lang> is Gradio's.
  const language = () => localStorage.getItem("language") || document.querySelector("[data-views]")?.dataset.language;
  const tabButton = (tab) => document.getElementById(`${tab}-tab-button`);

  // The row of tabs slides when it is wider than a phone.
  function inSight(button) {
    const row = button?.closest(".tab-container");
    if (row) row.scrollLeft = button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2;
  }

  function here() {
    const found = location.hash.match(ADDRESS);
    return found && { tab: found[1], address: found[1] + found[2] };
  }

  let expected = here()?.tab ?? null; // the tab of the address with which the page was opened, until it is in front

  function words(tab) {
    const held = JSON.parse(frame(tab).dataset.words);
    return held[language()] ?? Object.values(held)[0];
  }

  // --- from an address to what is seen -------------------------------------------------------------------------------

  function goTo(hash, { replace = false, typed = false } = {}) {
    history[replace ? "replaceState" : "pushState"](null, "", location.pathname + location.search + hash);
    return show({ typed });
  }

  async function show({ typed = false, again = false } = {}) {
    const place = here();
    if (!place || !frame(place.tab)) return;
    const { tab, address } = place;
    last[tab] = address;
    const wanted = `${language()} ${address}`;
    if (shown[tab] === wanted && !again) return;
    const mine = ++turn;
    frame(tab).setAttribute("aria-busy", "true");
    const html = await fetched(address);
    if (mine !== turn || !frame(tab)) return;
    frame(tab).removeAttribute("aria-busy");
    const before = shown[tab]?.split(" ").slice(1).join(" ");
    shown[tab] = html === null ? undefined : wanted;
    if (html === null) frame(tab).replaceChildren(trouble(tab));
    else put(frame(tab), html, { typed, moved: before !== undefined && path(before) !== path(address) });
    document.dispatchEvent(new CustomEvent("views:shown", { detail: { tab, address } }));
  }

  async function fetched(address) {
    const url = new URL(address, document.baseURI);
    url.searchParams.set("language", language());
    try {
      const response = await fetch(url);
      // What is not there is said by the server, with the way back.
      return response.ok || response.status === 404 ? await response.text() : null;
    } catch {
      return null; // the server is gone; said in the frame
    }
  }

  const path = (address) => address.split("?")[0];

  // What is typed in stays while the rows under it change; everything else is new.
  function put(element, html, { typed, moved }) {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    const [old, part] = [element.querySelector("[data-part]"), fresh.content.querySelector("[data-part]")];
    const filters = (held) => Boolean(held.querySelector("form.filters"));
    if (typed && old && part && filters(element) === filters(fresh.content)) {
      old.replaceWith(part);
      return;
    }
    const open = element.querySelector("form.filters")?.classList.contains("open");
    element.replaceChildren(fresh.content);
    if (open) unfold(element.querySelector("form.filters"), true);
    if (moved) {
      window.scrollTo({ top: 0 });
      element.querySelector("h2")?.focus({ preventScroll: true });
    } else if (focused) {
      twin(element, focused)?.focus({ preventScroll: true });
      if (focused.closest(".pager")) element.querySelector("[data-part]")?.scrollIntoView({ block: "start" });
    }
  }

  // The link that was chosen has been made anew: the one with the same words in the same kind of place.
  function twin(element, focused) {
    const place = (link) => link.closest("th, nav, .years, form")?.tagName;
    const same = (link) => link.textContent === focused.textContent && place(link) === place(focused);
    return [...element.querySelectorAll(focused.tagName)].find(same) ?? element.querySelector("h2");
  }

  function trouble(tab) {
    const box = document.createElement("p");
    box.className = "trouble";
    box.setAttribute("role", "alert");
    box.textContent = words(tab).failed + " ";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.dataset.again = "";
    button.textContent = words(tab).again;
    box.append(button);
    return box;
  }

  // --- filters -------------------------------------------------------------------------------------------------------

  function apply(form, { replace }) {
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    for (const [name, value] of [...query]) if (!value) query.delete(name);
    const sort = new URLSearchParams(location.hash.split("?")[1] ?? "").get("sort");
    if (sort && !query.has("sort")) query.set("sort", sort);
    const text = query.toString();
    return goTo(`#/${form.dataset.route}${text ? "?" + text : ""}`, { replace, typed: true });
  }

  function unfold(form, open) {
    form.classList.toggle("open", open);
    form.querySelector("[data-more]")?.setAttribute("aria-expanded", String(open));
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form.filters");
    if (!form || event.target.tagName === "SELECT") return;
    clearTimeout(typing);
    typing = setTimeout(() => !event.isComposing && form.isConnected && apply(form, { replace: true }), TYPING_PAUSE);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.tagName === "SELECT" && event.target.closest("form.filters");
    if (form) apply(form, { replace: false });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form.filters");
    if (!form) return;
    event.preventDefault();
    clearTimeout(typing);
    apply(form, { replace: false });
  });

  // --- links, tabs, history ------------------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#/"]');
    if (link && !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey)) {
      event.preventDefault();
      goTo(link.getAttribute("href"));
      bringForward();
    }
    const form = event.target.closest?.("[data-more]")?.closest("form.filters");
    if (form) unfold(form, !form.classList.contains("open"));
    if (event.target.closest?.("[data-again]")) show({ again: true });
  });
  window.addEventListener("popstate", () => {
    bringForward();
    show();
  });

  // The tab of the address in front; without an address of ours the tab stays.
  function bringForward() {
    const tab = here()?.tab ?? (root.dataset.tab in { register: 1, library: 1 } ? "chat" : null);
    if (tab && (root.dataset.tab ?? "chat") !== tab) tabButton(tab)?.click();
  }

  // The page is built with its first tab in front; the one of the address is chosen as soon as it is there.
  function whenTabsAreThere(attempts = 200) {
    if (!expected) return;
    tabButton(expected)?.click();
    if (attempts) setTimeout(() => whenTabsAreThere(attempts - 1), 60);
  }
  document.readyState === "loading"
    ? document.addEventListener("DOMContentLoaded", () => whenTabsAreThere())
    : whenTabsAreThere();

  // The page's language is set after the page is there, and when someone switches it.
  new MutationObserver(() => show()).observe(root, { attributes: true, attributeFilter: ["lang"] });

  return {
    // A tab came to the front, by whatever way.
    chosen(tab) {
      if (expected && tab !== expected) return;
      expected = null;
      root.dataset.tab = tab;
      inSight(tabButton(tab));
      if (tab in { register: 1, library: 1 }) {
        if (here()?.tab !== tab) goTo(`#/${last[tab] ?? tab}`);
        else show();
      } else if (here()) {
        history.pushState(null, "", location.pathname + location.search);
      }
    },

    // The frame of a tab is on the page: what the address asks for goes into it.
    framed() {
      show();
    },

    goTo,
    language,
    words,
    // The library or the register has changed: what stands there is fetched again, once it is in front.
    refresh(tab) {
      for (const name of Object.keys(shown)) if (name !== here()?.tab) delete shown[name];
      return here()?.tab === tab ? show({ again: true, typed: true }) : undefined;
    },
  };
})();
