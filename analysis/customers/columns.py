"""Which columns a table of customers may have: what each kind of table needs, and the names that are understood."""

from collections.abc import Sequence
from dataclasses import dataclass

CUSTOMER, DATE, AMOUNT = "customer", "date", "amount"
REPEATS, LAST, SEEN, MEAN = "frequency", "recency", "T", "monetary_value"
MONTHS, LEFT, MONTHLY = "months", "left", "monthly_spend"

NAMES: dict[str, tuple[str, ...]] = {
    CUSTOMER: ("customer", "customerid", "id", "client", "clientid", "account", "accountid", "userid", "custid"),
    DATE: ("date", "orderdate", "purchasedate", "invoicedate", "transactiondate", "timestamp"),
    AMOUNT: ("amount", "dollarvalue", "value", "revenue", "sales", "total", "ordervalue"),
    REPEATS: ("frequency", "x", "repeats"),
    LAST: ("recency", "tx", "last"),
    SEEN: ("t", "age", "seen"),
    MEAN: ("monetaryvalue", "zbar", "monetary", "meanvalue"),
    MONTHS: ("months", "tenure", "tenuremonths"),
    LEFT: ("left", "churn", "churned", "ended"),
    MONTHLY: ("monthlyspend", "spend", "spendpermonth", "monthlycharges"),
}
"""Names as `plain` makes them, the one that messages suggest first."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of table: what a row stands for, and the columns that it needs."""

    row: str
    columns: tuple[str, ...]


TRANSACTIONS = Kind("a purchase", (CUSTOMER, DATE, AMOUNT))
SUMMARY = Kind("a customer who buys", (CUSTOMER, REPEATS, LAST, SEEN, MEAN))
CONTRACTS = Kind("a customer under contract", (CUSTOMER, MONTHS, LEFT, MONTHLY))
KINDS = (TRANSACTIONS, SUMMARY, CONTRACTS)


def plain(name: str) -> str:
    """A name without what people write differently.

    >>> plain(" Customer_ID "), plain("t_x")
    ('customerid', 'tx')
    """
    return "".join(c for c in name.lower() if c.isalnum())


def places(header: Sequence[str]) -> dict[str, int]:
    """Where each known column stands; the first of two that mean the same, in the order of preference."""
    names = [plain(name) for name in header]
    indices_of = {column: [names.index(name) for name in known if name in names] for column, known in NAMES.items()}
    return {column: indices[0] for column, indices in indices_of.items() if indices}


def kind_of(where: dict[str, int]) -> Kind | None:
    """The kind of table all of whose columns stand in `where`; None if there is none."""
    return next((kind for kind in KINDS if all(column in where for column in kind.columns)), None)


def nearest(where: dict[str, int]) -> Kind:
    """The kind of table that lacks least."""
    return min(KINDS, key=lambda kind: sum(column not in where for column in kind.columns) / len(kind.columns))
