"""A table of customers: three kinds, many spellings, and everything that can be wrong in one."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.customers.cells import TableError
from analysis.customers.histories import Contracts, Purchases, still_buying
from analysis.customers.reading import read_customers
from tests.cdnow import CUSTOMERS, TENTH

Save = Callable[..., Path]
Told = Callable[..., str]
DATES = ("2024-01-05", "20240305", "2024-06-07T10:30:00", "2024-12-31 23:59", "2024-12-31T00:00:00+01:00")


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Save:
    monkeypatch.chdir(tmp_path)

    def written(content: str | bytes) -> Path:
        path = tmp_path / "customers.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def told(save: Save) -> Told:
    """What is said of a table with this content."""

    def found(content: str | bytes, unit: str | None = None) -> str:
        with pytest.raises(TableError) as error:
            read_customers(save(content), unit)
        return str(error.value)

    return found


def purchases(customers: int = 60, separator: str = ",") -> str:
    """Everybody buys for 10 on the first four of `DATES`, and for 5 on the last."""
    rows = [(f"c{n}", day, "5" if "+" in day else "10") for n in range(customers) for day in DATES]
    return "\n".join(separator.join(row) for row in [("Customer_ID", "Order Date", "Amount"), *rows])


def contracts(stay: int = 3) -> str:
    """Sixty customers, of whom every third left, or one in so many."""
    rows = (f"{n},{n % 12 + 1},{int(n % stay == 0)},{100 + n}" for n in range(60))
    return "customer,months,left,monthly_spend\n" + "\n".join(rows)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_purchases_are_added_up_by_customer_and_day(save: Save, separator: str) -> None:
    found = read_customers(save(purchases(separator=separator)))
    assert isinstance(found, Purchases)
    assert (found.customers, found.window, set(found.repeats)) == (60, 11, {3.0})
    assert set(found.spend) == {30.0}  # of the first eleven months
    assert found.notes == ("60 lines are further ones of a customer on the same day: added to one purchase.",)


def test_time_is_counted_in_months_from_the_first_purchase(save: Save) -> None:
    found = read_customers(save(purchases()))
    assert isinstance(found, Purchases)
    assert found.seen[0] == found.last[0] == pytest.approx(361 / 365.25 * 12)
    assert still_buying(found)[0] == (3, pytest.approx(1 / 3))


def test_contracts_tell_who_left_and_when(save: Save) -> None:
    found = read_customers(save(contracts()))
    assert isinstance(found, Contracts)
    assert (found.customers, int(found.left.sum()), found.window) == (60, 20, 1)
    assert found.spend[:3].tolist() == [100.0, 101.0, 102.0]


def test_a_customer_a_line_takes_the_mean_value_of_others_for_those_who_came_once() -> None:
    found = read_customers(TENTH, "weeks")
    assert isinstance(found, Purchases)
    assert (found.customers, found.window) == (2357, 7)
    assert found.seen[0] == pytest.approx(38.86 * 7 / 365.25 * 12)
    assert found.notes[0].startswith("1,411 customers have no monetary_value")


def test_the_customers_of_cdnow_are_read_as_they_were_published() -> None:
    found = read_customers(CUSTOMERS)
    assert isinstance(found, Purchases)
    assert (found.customers, found.window, int((found.repeats == 0).sum())) == (23570, 12, 12054)
    assert np.mean(found.spend) == pytest.approx(90.73, abs=0.2)


def test_a_wrong_cell_is_told_with_its_line_and_what_to_write(told: Told) -> None:
    assert told("id;date;amount\na;31/01/2024;12,50\n") == (
        "customers.csv:2:1 E205 date is '31/01/2024'; it must be a date\n"
        "   2 | a;31/01/2024;12,50\n"
        "     | ^^^^^^^^^^^^^^^^^^ write dates as 2024-01-31 or 20240131\n"
        "customers.csv:2:1 E205 amount is '12,50'; it must be a number\n"
        "   2 | a;31/01/2024;12,50\n"
        "     | ^^^^^^^^^^^^^^^^^^ write a decimal point, and nothing between thousands"
    )


def test_a_table_with_the_wrong_columns_is_told_what_is_needed(told: Told) -> None:
    assert told("customer,dat,amount\na,2024-01-01,3\n").splitlines() == [
        "customers.csv:1:1 E204 no column date among: customer, dat, amount; is 'date' meant by 'dat'?",
        "   1 | customer,dat,amount",
        "     | ^^^^^^^^^^^^^^^^^^^ needed are customer, date, amount (a purchase a line); or customer, frequency, "
        "recency, T, monetary_value (a customer who buys a line); or customer, months, left, monthly_spend (a customer "
        "under contract a line)",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "E202 the file is empty"),
        ("\n \n", "E202 the file is empty"),
        (b"PK\x03\x04\x00\x00", "E202 the file is binary"),
        ("id,date,amount\n".encode("utf-16"), "E202 the file is binary, or text in UTF-16"),
        ("id,date,amount\nMüller,2024-01-01,3\n".encode("latin-1"), "E202 the file is not UTF-8 (line 2)"),
        ('id,date,amount\n"a,2024-01-01,3\n', "E203 line"),
        ("id,date,amount\n", "E207 there is no line below the names of the columns"),
        ("id|date|amount\na|2024-01-01|3\n", "E204 no column customer and no date and no amount"),
        (";;\n;;\n", "E204 no column"),
        ("id,date,amount\na,2024-01-01\n", "E207 the line has 2 cells, the first line 3"),
        ("id,date,amount\n ,2024-01-01,3\n", "E207 the customer is missing"),
        ("id,date,amount\na,2024-01-01,-3\n", "E206 amount is -3; allowed 0 to 1e+12"),
        ("id,date,amount\na,2024-01-01,nan\n", "E206 amount is nan"),
        ("id,date,amount\na,2024-01-01,1_0\n", "E205 amount is '1_0'; it must be a number"),
        ("id,date,amount\na,0024-01-01,3\n", "E206 date is 0024-01-01; allowed 1900 to 2100"),
        ("id,date,amount\na,2024-01-01,3\n", "E209 the table has 1 customer; at least 50 are needed"),
        (contracts(stay=10), "E209 6 customers have left; at least 10 must"),
        ("id,months,left,spend\na,3,maybe,9\n", "E205 left is 'maybe'; it must be 1 or 0"),
        ("id,months,left,spend\na,0,1,9\n", "E206 months is 0 for a customer who left; at least 1"),
        ("id,months,left,spend\na,3,1,9\na,4,0,9\n", "E207 customer 'a' stands in line 2 too"),
        ("id,x,t_x,T,zbar\na,1,2,3,9\n", "E208 the unit of recency and T is not known"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(told: Told, content: str | bytes, words: str) -> None:
    assert words in told(content)


@pytest.mark.parametrize("row", ["a,0,2,3,9", "a,1,4,3,9", "a,1.5,2,3,9"])
def test_counts_and_times_that_contradict_one_another_are_told(told: Told, row: str) -> None:
    assert "contradict one another" in told(f"id,frequency,recency,T,monetary_value\n{row}\n", "days")


def test_a_table_that_is_wrong_everywhere_is_not_told_to_its_end(told: Told) -> None:
    text = told("id,date,amount\n" + "a,never,much\n" * 100_000)
    assert text.count("E205") == 10
    assert text.endswith("and 90 more")


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "no.csv", "E201 file not found"), (tmp_path, "E201 this is a folder")):
        with pytest.raises(TableError, match=words):
            read_customers(path)


def test_a_table_that_is_too_large_is_told(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.customers.cells.MAX_BYTES", 100)
    assert "E202 the file has" in told(purchases())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.text(alphabet='customer,datemountsl ef\n"1234567890-;\t', max_size=200)))
def test_any_file_is_a_table_or_told(save: Save, content: str | bytes) -> None:
    with pytest.raises(TableError, match=r"E20\d"):
        read_customers(save(content if isinstance(content, bytes) else "customer,date,amount\n" + content), "days")
