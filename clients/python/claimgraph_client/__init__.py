"""What papers claim, as data frames.

>>> from claimgraph_client import Claims
>>> Claims("http://127.0.0.1:4000").claims(metric="latency", hardware="iPhone 12")  # doctest: +SKIP
"""

from .client import Answer, Claims
from .errors import BadInputError, ClaimgraphError, ServerError, UnknownNameError, UnreachableError

__all__ = [
    "Answer",
    "BadInputError",
    "ClaimgraphError",
    "Claims",
    "ServerError",
    "UnknownNameError",
    "UnreachableError",
]
