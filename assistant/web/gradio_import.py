"""`from assistant.web.gradio_import import gr`: Gradio, silent towards the network and imported in half the time.

On every import Gradio writes a type stub beside each of its components, for editors. That takes 1.3 of its 2.5
seconds and changes the installed package, so it is left out here; nothing reads the stubs when a page is served.
Where `mcp` is installed, Gradio imports it for a server that this project does not use: a quarter of what is left.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
from collections.abc import Sequence
from types import ModuleType

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

_UNUSED = "mcp"
_STUB_WRITER = ("gradio.component_meta", "create_or_modify_pyi")


class _Lean:
    """Finds one module, once, and takes the stub writer out of it as soon as it has run; hides the unused package.

    Gradio gets along without it. Once Gradio is there, the package can be imported again.
    """

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name == _UNUSED:
            raise ModuleNotFoundError(f"{name} is not needed by Gradio here", name=name)
        module_name, function_name = _STUB_WRITER
        if name != module_name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is None or spec.loader is None:
            return None
        run = spec.loader.exec_module

        def run_without_stubs(module: ModuleType) -> None:
            run(module)
            if hasattr(module, function_name):
                setattr(module, function_name, lambda *_: None)

        spec.loader.exec_module = run_without_stubs
        return spec


def _import_gradio() -> ModuleType:
    finder = _Lean()
    sys.meta_path.insert(0, finder)
    try:
        import gradio
    finally:
        sys.meta_path.remove(finder)
    return gradio


gr = _import_gradio()
