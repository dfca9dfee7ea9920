// The evaluation tab: the run whose report is wanted, and the report in its frame.
Object.assign(window.page, (() => {
  "use strict";

  let tell = () => {};
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-run], [data-delete-run], [data-restore-run]");
    const { run, deleteRun, restoreRun } = button?.dataset ?? {};
    if (run) tell("choose", { run });
    if (deleteRun) tell("delete", { run: deleteRun });
    if (restoreRun) tell("restore", { run: restoreRun });
  });

  // The list was made anew, and with it what had the focus.
  function offerUndo() {
    if (document.activeElement === document.body) document.querySelector("#runs [data-restore-run]")?.focus();
  }

  function fill() {
    const theme = document.body.classList.contains("dark") ? "dark" : "light";
    for (const frame of document.querySelectorAll("iframe[data-report]")) {
      if (frame.dataset.theme === theme) continue;
      // Another fragment alone would not load it again.
      if (frame.src) frame.removeAttribute("src");
      frame.dataset.theme = theme;
      frame.src = `${frame.dataset.report}&theme=${theme}#theme=${theme}`;
    }
  }
  const watchTheme = () =>
    new MutationObserver(fill).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  if (document.body) watchTheme();
  else document.addEventListener("DOMContentLoaded", watchTheme);

  return {
    watchReport(watch) {
      fill();
      watch("value", fill);
    },

    watchRuns(watch, trigger) {
      tell = trigger;
      watch("value", offerUndo);
    },
  };
})());
