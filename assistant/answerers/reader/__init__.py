"""The answerer without a model: it reads the register and the sentences, and writes short answers around their words."""  # noqa: E501

from assistant.answerers.reader.reader import Reader

__all__ = ["Reader"]
