"""The register in the browser: who said what where, as a table, a timeline, a matrix, and a page for each name."""

from assistant.web.register.routes import add_register_routes

__all__ = ["add_register_routes"]
