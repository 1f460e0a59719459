"""Which columns a table of customers may have."""

from analysis.customers.columns import CONTRACTS, SUMMARY, TRANSACTIONS, kind_of, nearest, places


def test_names_are_understood_however_they_are_spelt() -> None:
    assert places(["Customer_ID", "Order Date", "Total"]) == {"customer": 0, "date": 1, "amount": 2}


def test_of_two_columns_that_mean_the_same_the_preferred_name_counts() -> None:
    assert places(["id", "customer"])["customer"] == 1


def test_the_kind_of_a_table_follows_from_its_columns() -> None:
    assert kind_of(places(["customer", "months", "churned", "spend"])) is CONTRACTS
    assert kind_of(places(["customer", "x", "t_x", "T", "zbar"])) is SUMMARY
    assert kind_of(places(["customer", "date"])) is None


def test_a_table_that_lacks_a_column_is_compared_with_the_kind_that_lacks_least() -> None:
    assert nearest(places(["customer", "date"])) is TRANSACTIONS
