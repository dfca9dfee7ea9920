"""The benchmark of tests/benchmarks/tampering.py on fewer claims, with the shares that it has to reach."""

from __future__ import annotations

import pytest

from tests.benchmarks.tampering import TAMPERED, caught, dropped, judge, make_samples


@pytest.fixture(scope="module")
def judged(shipped):
    # Without an embedder that knows meanings: what is caught here is caught by reading.
    return judge(shipped, make_samples(shipped, seed=3, count=240), meaning=None)


def test_half_of_the_claims_are_true_and_every_tampering_is_there(judged):
    kinds = {one.sample.kind for one in judged if not one.sample.true}

    assert kinds == set(TAMPERED) and 110 <= sum(one.sample.true for one in judged) <= 130


def test_tampered_claims_are_caught(judged):
    passed = [(one.sample.kind, one.sample.claim.text) for one in judged if not one.sample.true and not one.right]

    assert caught(judged) >= 0.97, passed


def test_true_claims_are_kept(judged):
    lost = [(one.sample.claim.text, one.verdict.reason) for one in judged if one.sample.true and not one.right]

    assert dropped(judged) <= 0.03, lost


def test_a_claim_is_checked_quickly(judged):
    times = sorted(one.seconds for one in judged)

    # The median, since a busy machine makes some of them slow: on an idle one the mean is below 10 ms.
    assert times[len(times) // 2] < 0.03


def test_every_reason_can_be_read_in_both_languages(judged):
    reasons = {one.verdict.reason for one in judged if one.verdict.reason}

    assert all(reason.text("vi").strip() and reason.text("en").strip() for reason in reasons)
