"""The evaluation tab: choose questions and a model, watch them being asked, read the report, compare two runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError, CaseError
from assistant.web.backends import Backends, Choice
from assistant.web.evaluation_html import (
    deleted_html,
    hint_html,
    intro_html,
    no_report_html,
    pairs,
    report_html,
    restored_html,
    runs_html,
    status_html,
    told_run,
    trouble_html,
)
from assistant.web.gradio_import import gr
from assistant.web.preferences import is_near, model_choices
from assistant.web.render import escaped
from assistant.web.runner import CaseSource, Runner
from assistant.web.saved_runs import DeletedRuns, compared, feedback_cases, hopeless, load_saved, made_cases, saved_runs
from assistant.web.strings import Strings, strings_of
from assistant.web.strings_errors import error_words

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.evaluation import CaseSet

_QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_NOW: dict[str, Any] = {"queue": False, **_QUIET}
_FILE_TYPES = [".jsonl", ".json", ".csv"]
_COUNTS = (20, 60, 120, 300)
"""How many cases may be made of the library."""
_SECONDS_BETWEEN_LOOKS = 0.7


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The tab's components."""

    file: gr.State
    """The path of the file that was chosen; empty without one."""
    shown: gr.State
    """The file name of the run whose report is shown."""
    intro: gr.HTML
    origin: gr.Radio
    hint: gr.HTML
    count: gr.Radio
    upload: gr.UploadButton
    chosen: gr.HTML
    """What is in the file, or what is wrong with it."""
    llm: gr.Dropdown
    run: gr.Button
    stop: gr.Button
    status: gr.HTML
    runs: gr.HTML
    baseline: gr.Dropdown
    report: gr.HTML
    timer: gr.Timer


def build_evaluation(strings: Strings, backends: Backends) -> Evaluation:
    words = strings.evaluation
    with gr.Column(elem_id="evaluation"):
        file, shown = gr.State(""), gr.State("")
        intro = gr.HTML(intro_html(strings), js_on_load=None, apply_default_css=False)
        with gr.Column(elem_id="evaluation-form"):
            origin = gr.Radio(pairs(words.origins), value="made", label=words.cases, elem_id="origin", min_width=0)
            hint = gr.HTML(hint_html("made", 60, strings), elem_id="origin-hint", js_on_load=None,
                           apply_default_css=False)  # fmt: skip
            with gr.Row(elem_id="case-row"):
                count = gr.Radio(_COUNTS, value=_COUNTS[1], label=words.count, elem_id="count", min_width=0)
                upload = gr.UploadButton(words.upload, elem_id="case-file", file_types=_FILE_TYPES, visible=False,
                                         size="md", scale=0, min_width=0)  # fmt: skip
                chosen = gr.HTML(elem_id="case-told", js_on_load=None, apply_default_css=False)
            with gr.Row(elem_id="run-row"):
                llm = gr.Dropdown(
                    model_choices(backends, strings), value=backends.default, label=words.model,
                    allow_custom_value=True, elem_id="evaluation-llm", scale=1, min_width=0,
                )  # fmt: skip
                run = gr.Button(words.run, variant="primary", elem_id="run", scale=0, min_width=0)
                stop = gr.Button(words.stop, visible=False, elem_id="stop-run", scale=0, min_width=0)
            status = gr.HTML(elem_id="run-status", js_on_load=None, apply_default_css=False)
        runs = gr.HTML(
            elem_id="runs", apply_default_css=False,
            js_on_load="page.watchRuns(watch, trigger, ['choose', 'delete', 'restore'])",
        )  # fmt: skip
        baseline = gr.Dropdown([], label=words.compare_with, visible=False, elem_id="baseline", min_width=0)
        report = gr.HTML(elem_id="report", js_on_load="page.watchReport(watch)", apply_default_css=False)
        timer = gr.Timer(_SECONDS_BETWEEN_LOOKS, active=False)
    return Evaluation(file, shown, intro, origin, hint, count, upload, chosen, llm, run, stop, status, runs, baseline,
                      report, timer)  # fmt: skip


def wire_evaluation(
    parts: Evaluation, tab: gr.Tab, backends: Backends, runner: Runner, choice: gr.State, language: gr.Radio
) -> None:
    desk = Desk(backends, runner)
    look = [parts.status, parts.run, parts.stop, parts.timer]
    shown = [parts.shown, parts.runs, parts.baseline, parts.report]
    parts.origin.input(desk.turn, [parts.origin, parts.count, language],
                       [parts.hint, parts.count, parts.upload, parts.chosen], **_NOW)  # fmt: skip
    parts.count.input(desk.hint, [parts.origin, parts.count, language], [parts.hint], **_NOW)
    parts.upload.upload(desk.take_in, [parts.upload, language], [parts.file, parts.chosen], **_NOW)
    parts.run.click(
        desk.start, [parts.origin, parts.count, parts.file, parts.llm, choice, language], look, **_NOW
    )
    parts.stop.click(desk.stop, None, None, **_NOW)
    parts.timer.tick(desk.watch, [language, parts.shown], [*look, *shown], **_NOW)
    parts.runs.choose(desk.choose, [language], shown, **_NOW)
    parts.runs.delete(desk.delete, [language, parts.shown, parts.baseline], shown, **_NOW)
    parts.runs.restore(desk.restore, [language], shown, **_NOW)
    parts.baseline.input(desk.compare, [parts.shown, parts.baseline, language], [parts.report], **_NOW)
    # Runs of the shell, and of other browsers, are there as soon as somebody looks.
    for look_again in (tab.select, language.change):
        look_again(desk.enter, [language, parts.shown, parts.baseline, parts.llm, choice],
                   [*look, *shown, parts.llm], **_NOW)  # fmt: skip
    language.change(desk.told_file, [parts.file, language], [parts.chosen], **_NOW)


class Desk:
    """The tab's event handlers. What they return stands in the order of the outputs that they are wired to."""

    def __init__(self, backends: Backends, runner: Runner) -> None:
        self.backends = backends
        self.runner = runner
        self.deleted = DeletedRuns()

    @property
    def home(self) -> Path:
        return self.backends.assistant.settings.home

    def turn(self, origin: str, count: int, language: str) -> tuple[Any, ...]:
        """Another kind of cases was chosen."""
        return (hint_html(origin, count, strings_of(language)), gr.update(visible=origin == "made"),
                gr.update(visible=origin == "file"), gr.update(visible=origin == "file"))  # fmt: skip

    def hint(self, origin: str, count: int, language: str) -> str:
        return hint_html(origin, count, strings_of(language))

    def take_in(self, file: str, language: str) -> tuple[str, str]:
        """A file was chosen: how many cases it holds, or the line that is wrong."""
        from assistant.evaluation import load_cases

        words = strings_of(language).evaluation
        try:
            found = load_cases(file)
        except CaseError as error:
            told = error_words(error, language).replace(str(Path(file)), Path(file).name)
            return "", trouble_html(words.failed, told)
        told = words.cases_found.format(
            name=Path(file).name, count=len(found.cases), hopeless=hopeless(found.cases)
        )
        return file, f'<p class="soft" role="status">{escaped(told)}</p>'

    def told_file(self, file: str, language: str) -> str:
        """What is in the chosen file, once more in the language that the page speaks now."""
        return self.take_in(file, language)[1] if file else ""

    def start(
        self, origin: str, count: int, file: str, llm: str, choice: Choice, language: str, request: gr.Request
    ) -> tuple[Any, ...]:
        strings = strings_of(language)
        try:
            assistant = self._assistant(llm, choice, strings, trusted=is_near(request))
            cases = self._cases(assistant, origin, count, file, strings)
            begun = self.runner.start(assistant, cases)
        except AssistantError as error:
            told = trouble_html(strings.evaluation.failed, error_words(error, language))
            return (told, *(gr.skip() for _ in range(3)))
        return self._look(strings, busy="" if begun else strings.evaluation.busy)

    def _assistant(self, llm: str, choice: Choice, strings: Strings, *, trusted: bool) -> Assistant:
        if not self.backends.allows(llm, trusted=trusted):
            raise CaseError(strings.preferences.not_listed)
        return self.backends.of(Choice(llm.strip(), choice.breadth))

    def _cases(self, assistant: Assistant, origin: str, count: int, file: str, strings: Strings) -> CaseSource:
        """Where the cases come from; they are made when the run has begun, since that takes its time."""

        def found() -> CaseSet:
            cases = made_cases(assistant, int(count)) if origin == "made" else feedback_cases(assistant)
            if not cases.cases:
                raise CaseError(strings.evaluation.no_cases)
            return cases

        if origin != "file":
            return found
        if not file:
            raise CaseError(strings.evaluation.no_file)
        from assistant.evaluation import load_cases

        cases = load_cases(file)
        return lambda: cases

    def stop(self) -> None:
        self.runner.stop()

    def watch(self, language: str, shown: str) -> tuple[Any, ...]:
        """What a look at the running evaluation shows; when it has just ended, its report."""
        progress, strings = self.runner.progress, strings_of(language)
        if progress.running:
            return (*self._look(strings), *(gr.skip() for _ in range(4)))
        ended = progress.path.name if progress.path else shown
        return (*self._look(strings), *self._shown(ended, "", strings))

    def enter(self, language: str, shown: str, baseline: str, llm: str, choice: Choice) -> tuple[Any, ...]:
        """The tab comes to the front: runs of the shell and of others are listed; the newest is shown at first.

        The model is the one that this browser has chosen, unless another was chosen here.
        """
        runs = saved_runs(self.home)
        shown = shown or (runs[0].file if runs else "")
        strings = strings_of(language)
        kept = llm if llm not in ("", None, self.backends.default) else choice.llm or self.backends.default
        return (*self._look(strings), *self._shown(shown, baseline or "", strings), gr.update(value=kept))

    def _look(self, strings: Strings, *, busy: str = "") -> tuple[Any, ...]:
        progress = self.runner.progress
        return (status_html(progress, strings, busy=busy), gr.update(visible=not progress.running),
                gr.update(visible=progress.running), gr.Timer(active=progress.running))  # fmt: skip

    def choose(self, event: gr.EventData, language: str) -> tuple[Any, ...]:
        told = event._data if isinstance(event._data, dict) else {}
        return self._shown(str(told.get("run", "")), "", strings_of(language))

    def delete(self, event: gr.EventData, language: str, shown: str, baseline: str) -> tuple[Any, ...]:
        """Deletes a run, and offers to bring it back; when its report was shown, that of the newest other one is."""
        told = event._data if isinstance(event._data, dict) else {}
        file, strings = str(told.get("run", "")), strings_of(language)
        unfinished = any(run.file == file and run.unfinished for run in saved_runs(self.home))
        if self.runner.progress.running and unfinished:
            return self._shown(shown, baseline or "", strings, trouble_html("", strings.evaluation.still_running))
        try:
            note = deleted_html(self.deleted.delete(self.home, file), strings)
        except CaseError as error:
            note = trouble_html("", error_words(error, language))
        if shown == file:
            shown = next((run.file for run in saved_runs(self.home)), "")
        return self._shown(shown, baseline if baseline != file else "", strings, note)

    def restore(self, event: gr.EventData, language: str) -> tuple[Any, ...]:
        told = event._data if isinstance(event._data, dict) else {}
        file, strings = str(told.get("run", "")), strings_of(language)
        try:
            self.deleted.restore(self.home, file)
        except CaseError as error:
            return self._shown("", "", strings, trouble_html("", error_words(error, language)))
        return self._shown(file, "", strings, restored_html(strings))

    def _shown(self, file: str, baseline: str, strings: Strings, note: str = "") -> tuple[Any, ...]:
        runs = saved_runs(self.home)
        others = [run for run in runs if run.file != file]
        baseline = baseline if baseline in {run.file for run in others} else ""
        choices = [(strings.evaluation.nothing_to_compare, ""), *((told_run(run, strings), run.file) for run in others)]
        there = any(run.file == file for run in runs)
        return (
            file if there else "", runs_html(runs, file, strings, note=note),
            gr.update(choices=choices, value=baseline, visible=there and bool(others)),
            report_html(file, baseline, strings) if there else no_report_html(strings),
        )  # fmt: skip

    def compare(self, shown: str, baseline: str, language: str) -> str:
        strings = strings_of(language)
        try:
            compared(self.home, load_saved(self.home, shown), baseline or "")
        except CaseError:
            return trouble_html("", strings.evaluation.incomparable) + report_html(shown, "", strings)
        return report_html(shown, baseline or "", strings)


# --- words -----------------------------------------------------------------------------------------------------------


def labelled(parts: Evaluation) -> list[Any]:
    """The components that hold words of the page, in the order of `labels`."""
    return [parts.intro, parts.origin, parts.hint, parts.count, parts.upload, parts.llm, parts.run, parts.stop]


def labels(backends: Backends, origin: str, count: int, strings: Strings) -> list[Any]:
    """The same form in another language: what was chosen in it stays."""
    words = strings.evaluation
    return [
        intro_html(strings),
        gr.update(label=words.cases, choices=pairs(words.origins)),
        hint_html(origin, count, strings),
        gr.update(label=words.count),
        gr.update(label=words.upload),
        gr.update(label=words.model, choices=model_choices(backends, strings)),
        words.run,
        words.stop,
    ]
