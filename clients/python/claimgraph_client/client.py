"""The client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from types import TracebackType
from typing import Any, Literal, cast

import httpx

from .errors import BadInputError, ServerError, UnreachableError, error_from
from .queries import ASK, CLAIMS, CONFLICTS, LEADERBOARD, TRADEOFF, claim_row

Names = str | Sequence[str]
Row = dict[str, Any]
Frame = Any
"""A ``pandas.DataFrame`` or a ``polars.DataFrame``, depending on the client's ``frames``."""

_ROWS_AT_ONCE = 200


@dataclass(frozen=True)
class Answer:
    """The answer to a question in plain English."""

    understood: bool
    """Whether the question was understood."""
    reading: str
    """The question as it was understood; otherwise the reason why it was not."""
    summary: str | None
    """The answer in one sentence."""
    intent: str | None
    where: Any
    """The conditions of the question, for use with :meth:`Claims.query`."""
    suggestions: list[str]
    """Questions to ask instead."""
    frame: Frame
    """The rows of the answer: claims with evidence, names with their number of claims, or one count."""
    count: int | None = field(default=None)


class Claims:
    """A claimgraph server.

    :param url: its address, such as ``http://127.0.0.1:4000``
    :param key: an API key, where the server wants one
    :param frames: which data frames to answer with
    :param timeout: seconds that one request may take
    """

    def __init__(
        self,
        url: str = "http://127.0.0.1:4000",
        *,
        key: str | None = None,
        frames: Literal["pandas", "polars"] = "pandas",
        timeout: float = 60.0,
    ) -> None:
        self.url = url.rstrip("/").removesuffix("/graphql")
        self.frames = frames
        headers = {} if key is None else {"authorization": f"Bearer {key}"}
        self._http = httpx.Client(base_url=self.url, headers=headers, timeout=timeout)

    def __enter__(self) -> Claims:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections to the server."""
        self._http.close()

    def claims(
        self,
        where: Mapping[str, Any] | None = None,
        *,
        unit: str | None = None,
        limit: int | None = None,
        metric: Names | None = None,
        subject: Names | None = None,
        dataset: Names | None = None,
        hardware: Names | None = None,
        baseline: Names | None = None,
        task: Names | None = None,
        kinds: Names | None = None,
        min_confidence: float | None = None,
        text: str | None = None,
    ) -> Frame:
        """Claims that meet all conditions, one per row with its evidence; highest confidence first.

        :param where: further conditions, the fields of ``ClaimWhere``: ``{"value": {"lt": 5}, "unit": "ms"}``
        :param unit: adds a column ``converted`` with the value in this unit, for claims of its dimension
        :param limit: maximum number of rows; by default all
        :raises UnknownNameError: if no entity has a given name
        :raises BadInputError: for an invalid value of a condition, or an unknown unit
        """
        given = {
            "metric": metric, "subject": subject, "dataset": dataset, "hardware": hardware, "baseline": baseline,
            "task": task, "kinds": kinds, "minConfidence": min_confidence, "text": text,
        }  # fmt: skip
        conditions = {**(where or {}), **{name: value for name, value in given.items() if value is not None}}
        columns = [*claim_row(None), *(["converted"] if unit else [])]
        return self._frame(list(self._claims(conditions, unit, limit)), columns)

    def leaderboard(
        self,
        metric: str,
        where: Mapping[str, Any] | None = None,
        *,
        direction: Literal["HIGHER", "LOWER"] | None = None,
        first: int = 50,
        **conditions: Names,
    ) -> Frame:
        """The best absolute claim of each method, best first; narrower metrics are not included.

        :param conditions: fields of ``ClaimWhere`` by name, such as ``dataset="ImageNet-1K"``
        """
        variables = {"metric": metric, "where": {**(where or {}), **conditions}, "direction": direction, "first": first}
        board = self.query(LEADERBOARD, variables)["leaderboard"]
        return self._frame([{"rank": row["rank"], **claim_row(row["claim"])} for row in board["rows"]], ["rank", *claim_row(None)])

    def tradeoff(self, x: str | Mapping[str, Any], y: str | Mapping[str, Any], *, first: int = 500) -> Frame:
        """Methods with a claim on both axes, in base units; ``frontier`` marks those that no other method beats on both.

        :param x: a metric, or conditions that name exactly one
        :param y: the same for the second axis
        """
        axes = {name: {"metric": axis} if isinstance(axis, str) else dict(axis) for name, axis in (("x", x), ("y", y))}
        points = self.query(TRADEOFF, {**axes, "first": first})["tradeoff"]
        columns = ["method", "frontier"] + [f"{axis}{part}" for axis in "xy" for part in ("", "Value", "Unit", "Evidence", "Paper")]
        rows = [
            {
                "method": point["method"]["name"],
                "frontier": point["onFrontier"],
                **{
                    f"{axis}{part}": value
                    for axis in ("x", "y")
                    for part, value in (
                        ("", point[axis]["baseValue"]),
                        ("Value", point[axis]["value"]),
                        ("Unit", point[axis]["unit"]),
                        ("Evidence", point[axis]["evidence"]["text"]),
                        ("Paper", point[axis]["paper"]["title"]),
                    )
                },
            }
            for point in points
        ]
        return self._frame(rows, columns)

    def conflicts(self, where: Mapping[str, Any] | None = None, *, min_spread: float = 0.02, **conditions: Names) -> Frame:
        """Claims of different papers that disagree about the same result, one per row; ``conflict`` numbers the groups."""
        rows: list[Row] = []
        variables: Row = {"where": {**(where or {}), **conditions}, "minSpread": min_spread, "after": None}
        number = 0
        for node in self._pages(CONFLICTS, "conflicts", variables):
            rows += [{"conflict": number, "spread": node["spread"], **claim_row(claim)} for claim in node["claims"]]
            number += 1
        return self._frame(rows, ["conflict", "spread", *claim_row(None)])

    def ask(self, question: str, *, first: int = 50) -> Answer:
        """Answers a question in plain English. If it was not understood, ``understood`` is false and ``suggestions`` has others."""
        answer = self.query(ASK, {"question": question, "first": first})["ask"]
        result = answer.pop("result") or {}
        frame, count = self._answer_frame(answer.pop("rows"), result)
        return Answer(**answer, frame=frame, count=count)

    def query(self, query: str, variables: Mapping[str, Any] | None = None) -> Row:
        """Runs any GraphQL query and returns its ``data``.

        :raises ClaimgraphError: if a field could not be resolved
        """
        try:
            response = self._http.post("/graphql", json={"query": query, "variables": dict(variables or {})})
            answer = response.json()
        except httpx.TimeoutException as error:
            raise ServerError(f"{self.url} took too long; ask for less, or raise `timeout`", "TIMEOUT") from error
        except httpx.UnsupportedProtocol as error:
            raise UnreachableError(f"{self.url} is no whole address; write http://{self.url.split('://')[-1]}") from error
        except httpx.HTTPError as error:
            if "SSL" in str(error) and self.url.startswith("https:"):
                raise UnreachableError(f"{self.url} does not speak HTTPS ({error}); try http:// instead") from error
            raise UnreachableError(f"no server answers at {self.url} ({error}); start one with `claimgraph serve`") from error
        except ValueError as error:
            raise UnreachableError(f"{self.url} answers {response.status_code}, and not with GraphQL; is it a claimgraph server?") from error
        for problem in answer.get("errors") or []:
            raise error_from(problem)
        if answer.get("data") is None:
            raise UnreachableError(f"{self.url} answers, but not with GraphQL; is it a claimgraph server?")
        return cast(Row, answer["data"])

    def _answer_frame(self, rows: list[Row], result: Row) -> tuple[Frame, int | None]:
        if result.get("count") is not None:
            return self._frame([{"count": result["count"]}], ["count"]), int(result["count"])
        nodes = result.get("entities") or result.get("papers")
        if nodes and not rows:
            return self._frame(nodes, list(nodes[0])), None
        return self._frame([claim_row(row["claim"]) for row in rows], list(claim_row(None))), None

    def _claims(self, where: Mapping[str, Any], unit: str | None, limit: int | None) -> Iterator[Row]:
        variables: Row = {"where": dict(where), "unit": unit or "s", "convert": unit is not None, "after": None}
        for number, node in enumerate(self._pages(CLAIMS, "claims", variables, limit)):
            if limit is not None and number >= limit:
                return
            yield {**claim_row(node), **({"converted": node["converted"]} if unit else {})}

    def _pages(self, query: str, name: str, variables: Row, limit: int | None = None) -> Iterator[Row]:
        first = _ROWS_AT_ONCE if limit is None else max(0, min(limit, _ROWS_AT_ONCE))
        while True:
            page = self.query(query, {**variables, "first": first})[name]
            yield from page["nodes"]
            if not page["pageInfo"]["hasNextPage"] or first == 0:
                return
            variables = {**variables, "after": page["pageInfo"]["endCursor"]}

    def _frame(self, rows: list[Row], columns: list[str]) -> Frame:
        if self.frames not in ("pandas", "polars"):
            raise BadInputError(f'frames="{self.frames}" is not known; expected "pandas" or "polars"')
        try:
            library = import_module(self.frames)
        except ImportError as error:
            raise ImportError(f'{self.frames} is not installed: pip install "claimgraph-client[{self.frames}]"') from error
        if self.frames == "pandas":
            return library.DataFrame(rows, columns=columns)
        data = {name: [row.get(name) for row in rows] for name in columns}
        return library.DataFrame(data, strict=False)
