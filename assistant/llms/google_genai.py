"""Google's models."""

from assistant.llms.base import Provider

SOURCE = Provider(
    "google_genai",
    "google_genai:gemini-2.5-flash",
    "langchain_google_genai",
    "google",
    ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
)
