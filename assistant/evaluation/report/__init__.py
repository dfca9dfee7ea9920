"""Run → something to read: figures as text, Markdown, one self-contained HTML file."""
