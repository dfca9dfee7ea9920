"""Document → Statements and Events: who did what, in which capacity, at which event."""
