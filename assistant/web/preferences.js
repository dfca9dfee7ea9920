// What a browser remembers of its settings: the model and breadth that were chosen, and light or dark.
Object.assign(window.page, (() => {
  "use strict";

  const systemsDark = window.matchMedia("(prefers-color-scheme: dark)");

  function dress() {
    const theme = localStorage.getItem("theme") ?? "auto";
    const dark = theme === "dark" || (theme !== "light" && systemsDark.matches);
    if (document.body.classList.contains("dark") !== dark) document.body.classList.toggle("dark", dark);
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }

  function begin() {
    dress();
    // Gradio sets the class by the system alone, whenever it likes.
    new MutationObserver(dress).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  }

  if (document.body) begin();
  else document.addEventListener("DOMContentLoaded", begin);
  systemsDark.addEventListener("change", dress);

  const { watchAnswer } = window.page;
  let tell = () => {};
  return {
    watchAnswer(watch, trigger) {
      watchAnswer(watch, trigger);
      tell = trigger;
    },

    // Once, when the page has its words.
    restoreChoice() {
      const [llm, breadth] = [localStorage.getItem("llm"), Number(localStorage.getItem("breadth"))];
      if (llm || breadth) tell("restore", { llm: llm ?? "", breadth });
      return localStorage.getItem("theme") ?? "auto";
    },

    saveChoice(llm, breadth) {
      localStorage.setItem("llm", llm ?? "");
      localStorage.setItem("breadth", breadth ?? "");
    },

    saveTheme(theme) {
      localStorage.setItem("theme", theme);
      dress();
    },
  };
})());
