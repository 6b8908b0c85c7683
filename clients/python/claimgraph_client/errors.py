"""Errors of the API as exceptions. Each message says what to do."""

from __future__ import annotations

from typing import Any, Mapping


class ClaimgraphError(Exception):
    """A query that the server could not answer. ``code`` is ``extensions.code`` of the API."""

    def __init__(self, message: str, code: str = "UNKNOWN") -> None:
        super().__init__(message)
        self.code = code


class UnknownNameError(ClaimgraphError):
    """No entity in the graph has this name; ``suggestions`` are the nearest ones."""

    def __init__(self, message: str, suggestions: list[str]) -> None:
        super().__init__(message, "UNKNOWN_NAME")
        self.suggestions = suggestions


class BadInputError(ClaimgraphError):
    """A condition has an invalid value; the message lists the valid ones."""


class ServerError(ClaimgraphError):
    """The server cannot answer now: its store is unavailable, or the query takes too long. Retry, or request less."""


class UnreachableError(ClaimgraphError):
    """No claimgraph server responds at this address."""


def error_from(error: Mapping[str, Any]) -> ClaimgraphError:
    """The exception for one error of a GraphQL response."""
    message = str(error.get("message", "the server could not answer this"))
    extensions = error.get("extensions") or {}
    code = str(extensions.get("code", "UNKNOWN"))
    if code == "UNKNOWN_NAME":
        return UnknownNameError(message, [str(name) for name in extensions.get("suggestions") or []])
    if code in ("BAD_INPUT", "BAD_CURSOR", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "QUERY_TOO_COMPLEX"):
        return BadInputError(message, code)
    if code in ("TIMEOUT", "STORE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"):
        return ServerError(message, code)
    return ClaimgraphError(message, code)
