// The evaluation tab: the run whose report is wanted, and the report in its frame.
Object.assign(window.page, (() => {
  "use strict";

  let tell = () => {};
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-run]");
    if (button) tell("choose", { run: button.dataset.run });
  });

  function fill() {
    for (const frame of document.querySelectorAll("iframe[data-report]:not([src])")) {
      const theme = document.body.classList.contains("dark") ? "dark" : "light";
      frame.src = `${frame.dataset.report}#theme=${theme}`;
    }
  }

  return {
    watchReport(watch) {
      fill();
      watch("value", fill);
    },

    watchRuns(trigger) {
      tell = trigger;
    },
  };
})());
