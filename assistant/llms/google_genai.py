"""Google's models."""

from assistant.llms.base import Provider, of_service

SOURCE = Provider(
    "google_genai",
    "google_genai:gemini-2.5-flash",
    "langchain_google_genai",
    "google",
    ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
    # Its package counts the first try, too, and takes none for its own default.
    options=lambda seconds: {**of_service(seconds), "max_retries": 1},
)
