"""Against a real server with the sample papers; CLAIMGRAPH_URL is its address."""

import os

import pandas as pd
import polars as pl
import pytest

from claimgraph_client import BadInputError, Claims, UnknownNameError, UnreachableError

URL = os.environ["CLAIMGRAPH_URL"]


@pytest.fixture
def graph() -> Claims:
    return Claims(URL)


def test_two_lines_give_a_data_frame_with_evidence() -> None:
    frame = Claims(URL).claims(metric="latency", hardware="iPhone 12")
    assert isinstance(frame, pd.DataFrame)
    assert {"EfficientFormer-L1", "MobileNetV2×1.4"} <= set(frame["method"])
    assert (frame["hardware"].map(lambda names: "iPhone 12" in names)).all()
    fastest = frame[frame["value"] == 1.6]
    assert len(fastest) == 2
    assert fastest["evidence"].str.contains("1.6 ms").all()
    assert frame["paper"].notna().all()


def test_polars_frames_hold_the_same(graph: Claims) -> None:
    frame = Claims(URL, frames="polars").claims()
    assert isinstance(frame, pl.DataFrame)
    assert frame["id"].to_list() == list(graph.claims()["id"])
    assert frame.schema["datasets"] == pl.List(pl.String)


def test_all_pages_are_fetched_and_a_limit_holds(graph: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    total = graph.query("{ claims { totalCount } }")["claims"]["totalCount"]
    monkeypatch.setattr("claimgraph_client.client._ROWS_AT_ONCE", 7)
    frame = graph.claims()
    assert len(frame) == total > 100
    assert frame["id"].is_unique
    assert len(graph.claims(limit=10)) == 10


def test_units_are_converted(graph: Claims) -> None:
    frame = graph.claims(metric="latency", hardware="iPhone 12", unit="s")
    assert frame["converted"].tolist() == pytest.approx([value / 1000 for value in frame["value"]])
    assert min(frame["converted"]) == pytest.approx(0.0016)
    with pytest.raises(BadInputError, match="parsec"):
        graph.claims(metric="latency", unit="parsec")


def test_conditions_of_the_api(graph: Claims) -> None:
    frame = graph.claims({"value": {"gte": 75}, "unit": "%"}, metric="top-1 accuracy")
    assert (frame["value"] >= 75).all() and len(frame) > 0
    assert len(graph.claims(metric="latency", min_confidence=1.0)) <= len(graph.claims(metric="latency"))


def test_leaderboard(graph: Claims) -> None:
    board = graph.leaderboard("top-1 accuracy", dataset="ImageNet-1K")
    assert board["rank"].is_monotonic_increasing
    assert board["baseValue"].is_monotonic_decreasing
    assert len(board) >= 2


def test_tradeoff_is_in_base_units_with_a_frontier(graph: Claims) -> None:
    points = graph.tradeoff("latency", "top-1 accuracy")
    assert points["frontier"].any()
    assert points.set_index("method").loc["EfficientFormer-L1", "x"] == pytest.approx(0.0016)
    assert points["xEvidence"].notna().all()


def test_conflicts_have_at_least_two_claims_each(graph: Claims) -> None:
    conflicts = graph.conflicts(min_spread=0)
    assert conflicts.groupby("conflict").size().ge(2).all()


def test_ask(graph: Claims) -> None:
    answer = graph.ask("which methods report latency on iPhone 12?")
    assert answer.understood
    assert "EfficientFormer-L1" in set(answer.frame["method"])
    assert answer.frame["evidence"].notna().all()
    unclear = graph.ask("who frobnicates zzyzx?")
    assert not unclear.understood and unclear.suggestions and len(unclear.frame) == 0


def test_an_empty_answer_has_its_columns(graph: Claims) -> None:
    frame = graph.claims({"value": {"lt": 1e-12}, "unit": "s"}, metric="latency")
    assert len(frame) == 0 and "evidence" in frame.columns


def test_errors_say_what_to_do(graph: Claims) -> None:
    with pytest.raises(UnknownNameError) as unknown:
        graph.claims(hardware="iPhone 99")
    assert "iPhone 12" in unknown.value.suggestions
    with pytest.raises(BadInputError):
        graph.claims(kinds="RELATIVE")
    with pytest.raises(UnreachableError, match="claimgraph serve"):
        Claims("http://127.0.0.1:9").claims()
    with pytest.raises(UnreachableError, match="write http://127.0.0.1:9"):
        Claims("127.0.0.1:9").claims()
    with pytest.raises(UnreachableError, match="try http://"):
        Claims(URL.replace("http://", "https://")).claims()
    with pytest.raises(UnreachableError, match="is it a claimgraph server"):
        Claims(URL + "/healthz/").query("{ stats { papers } }")
