// Boxes for a day, month or year: beside what is typed there is a button for the browser's own calendar.
(() => {
  "use strict";

  const box = (element) => element.closest(".day-field, .scope-day");
  const typed = (element) => box(element).querySelector("input:not([type=date]), textarea");
  const calendar = (element) => box(element).querySelector("input[type=date]");
  const two = (number) => String(number).padStart(2, "0");

  // `9/5/2024`, `5/2024`, `2024-05`, `2024` → the first day that is meant, ISO 8601; empty for anything else.
  function firstDay(text) {
    const iso = text.trim().match(/^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/);
    const plain = text.trim().match(/^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/);
    const [year, month, day] = iso ? iso.slice(1) : plain ? [plain[3], plain[2], plain[1]] : [];
    return year ? `${year}-${two(month ?? 1)}-${two(day ?? 1)}` : "";
  }

  function written(day) {
    const [year, month, date] = day.split("-");
    return document.documentElement.lang === "vi" ? `${Number(date)}/${Number(month)}/${year}` : day;
  }

  function write(field, value) {
    // Past what the page's own machinery keeps of the value, so that it hears of the change.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-pick-day]");
    if (!button) return;
    const picker = calendar(button);
    picker.value = firstDay(typed(button).value);
    try {
      picker.showPicker();
    } catch {
      picker.focus(); // a browser that opens no calendar for a script
    }
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches?.(".day-picker")) return;
    const field = typed(event.target);
    write(field, event.target.value && written(event.target.value));
    field.focus();
  });
})();
