"""The library in the browser: articles come in by file, folder or address, are listed, read, replaced and removed."""

from assistant.web.library.routes import add_library_routes
from assistant.web.library.uploads import kept_uploads

__all__ = ["add_library_routes", "kept_uploads"]
