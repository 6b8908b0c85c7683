"""The queries to the API, and claims as rows."""

from __future__ import annotations

from typing import Any, Mapping

CLAIM_FRAGMENT = """fragment C on Claim { id kind subject { name } metric { name } value valueHigh unit baseValue dimension comparator
  change relation outcome datasets { name } hardware { name } baseline { name } tasks { name } conditions evidence { text } confidence
  review { state } paper { id title published url doi arxivId source } }"""

CLAIMS = f"""query ($where: ClaimWhere, $first: Int!, $after: String, $unit: String!, $convert: Boolean!) {{
  claims(where: $where, first: $first, after: $after) {{ pageInfo {{ hasNextPage endCursor }}
    nodes {{ ...C converted: valueIn(unit: $unit) @include(if: $convert) }} }} }} {CLAIM_FRAGMENT}"""

LEADERBOARD = f"""query ($metric: String!, $where: ClaimWhere, $direction: Direction, $first: Int!) {{
  leaderboard(metric: $metric, where: $where, direction: $direction, first: $first) {{ rows {{ rank claim {{ ...C }} }} }} }} {CLAIM_FRAGMENT}"""

TRADEOFF = """query ($x: ClaimWhere!, $y: ClaimWhere!, $first: Int!) { tradeoff(x: $x, y: $y, first: $first) { onFrontier method { name }
  x { baseValue value unit evidence { text } paper { title } } y { baseValue value unit evidence { text } paper { title } } } }"""

CONFLICTS = f"""query ($where: ClaimWhere, $minSpread: Float!, $first: Int!, $after: String) {{
  conflicts(where: $where, minSpread: $minSpread, first: $first, after: $after) {{ pageInfo {{ hasNextPage endCursor }}
    nodes {{ spread claims {{ ...C }} }} }} }} {CLAIM_FRAGMENT}"""

ASK = f"""query ($question: String!, $first: Int!) {{ ask(question: $question, first: $first) {{
  understood reading summary intent where suggestions rows {{ claim {{ ...C }} }}
  result {{
    ... on MethodConnection {{ entities: nodes {{ name claimCount }} }} ... on DatasetConnection {{ entities: nodes {{ name claimCount }} }}
    ... on HardwareConnection {{ entities: nodes {{ name claimCount }} }} ... on MetricConnection {{ entities: nodes {{ name claimCount }} }}
    ... on PaperConnection {{ papers: nodes {{ id title published }} }} ... on Count {{ count }} }} }} }} {CLAIM_FRAGMENT}"""


def claim_row(claim: Mapping[str, Any] | None) -> dict[str, Any]:
    """A claim as one row, with names instead of objects. Without a claim: only the columns."""
    given: Mapping[str, Any] = claim or {}

    def name(key: str) -> Any:
        return (given.get(key) or {}).get("name")

    def names(key: str) -> list[Any]:
        return [thing["name"] for thing in given.get(key) or []]

    paper: Mapping[str, Any] = given.get("paper") or {}
    plain = ("value", "valueHigh", "unit", "baseValue", "dimension", "comparator", "change", "relation", "outcome")
    return {
        "method": name("subject"),
        "metric": name("metric"),
        **{key: given.get(key) for key in plain},
        "datasets": names("datasets"),
        "hardware": names("hardware"),
        "baseline": name("baseline"),
        "tasks": names("tasks"),
        "conditions": given.get("conditions") or [],
        "kind": given.get("kind"),
        "confidence": given.get("confidence"),
        "review": (given.get("review") or {}).get("state"),
        "evidence": (given.get("evidence") or {}).get("text"),
        "paper": paper.get("title"),
        "published": paper.get("published"),
        "url": paper.get("url") or (f"https://arxiv.org/abs/{paper['arxivId']}" if paper.get("arxivId") else None),
        "source": paper.get("source"),
        "paperId": paper.get("id"),
        "id": given.get("id"),
    }
