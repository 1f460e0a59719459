"""The KPIs that a firm may steer by: what each one measures, and how a scenario file weighs it."""

from dataclasses import dataclass
from enum import StrEnum

from sim.scenario.declare import Section, choice, lever


@dataclass(frozen=True, slots=True)
class Kpi:
    """A figure that can be read off the firm each month.

    `better` is +1 where more is better and -1 where less is. `scale` is the change that people read as "100%":
    0 stands for the figure's own size in the starting firm, a number for a figure that may cross zero.
    """

    name: str
    unit: str
    better: int
    scale: float
    sentence: str


CATALOGUE: tuple[Kpi, ...] = (
    Kpi("unit_sales", "currency/month", 1, 0.0, "Sales won this month: business of new customers and growth of old."),
    Kpi("new_accounts", "customers/month", 1, 0.0, "Customers won this month."),
    Kpi("cross_sell", "share of potential spend", 1, 0.0, "Mean share of wallet of the firm's customers."),
    Kpi("cost_per_contact", "currency/case", -1, 0.0, "Payroll divided by the cases served."),
    Kpi("handling_time", "standard times/case", -1, 0.0, "Mean time spent on a case at the service desk."),
    Kpi("unit_cost", "share of revenue", -1, 0.0, "Cost of what is sold, as a share of revenue."),
    Kpi("market_share", "share", 1, 0.0, "Share of all customers in the market who buy here."),
    Kpi("reported_nps", "points", 1, 100.0, "Net promoter score as answered in the firm's own survey."),
    Kpi("resolution_time", "months", -1, 1.0, "Cases waiting, in months of work."),
    Kpi("first_contact_resolution", "share", 1, 0.0, "Share of cases settled at the first contact."),
    Kpi("retention", "share/month", 1, 0.1, "Share of customers kept this month."),
    Kpi("lifetime_value", "currency/customer", 1, 0.0, "Customer equity divided by the number of customers."),
    Kpi("conversations", "share", 1, 1.0, "Share of customers with whom somebody really spoke this month."),
    Kpi("insight_shared", "items", 1, 0.0, "What staff passed on about customers this month."),
    Kpi("engagement", "0-1", 1, 0.0, "Mean engagement of staff."),
    Kpi("profit", "currency/month", 1, 0.0, "Operating profit of the month."),
    Kpi("on_plan_delivery", "share", 1, 0.1, "Back-office time that customers did not take from internal projects."),
    Kpi("co_created", "improvements/month", 1, 0.0, "Improvements of the offering made with customers."),
    Kpi("delight", "0-1", 1, 0.1, "Satisfaction of customers as independent people find it."),
)
KPI_NAMES: tuple[str, ...] = tuple(k.name for k in CATALOGUE)
KPI_INDEX: dict[str, int] = {name: i for i, name in enumerate(KPI_NAMES)}
MAX_KPIS = 24


class Level(StrEnum):
    """Whose figure counts for a person's bonus: her own, her unit's, or the whole firm's."""

    PERSON = "person"
    UNIT = "unit"
    FIRM = "firm"


class Audience(StrEnum):
    """Who is judged by a KPI."""

    EVERYBODY = "everybody"
    FRONT = "front"
    ACCOUNT_MANAGERS = "account_managers"
    BACK_OFFICE = "back_office"
    LEADERS = "leaders"


class KpiSetting(Section):
    """How a firm uses one KPI."""

    weight: float = lever(0.0, "relative", (0.0, 100.0), "B.1, B18, S4", "effort ~staff.appeal")
    """Weight of the KPI beside the others."""
    target: float = lever(1.0, "share of the starting firm's figure", (0.0, 3.0), "B19", "targets -kpis.attainment")
    """What has to be reached."""
    level: Level = choice(Level.PERSON, "S4, A11", "effort ~staff.appeal")
    """Whose figure counts: person, unit or firm."""
    lag: int = lever(1, "months", (0, 12), "A14, S4", "kpi_reading ~kpis.reading")
    """How old the figure is when people read it."""
    noise: float = lever(0.05, "share of scale", (0.0, 1.0), "A14", "kpi_reading ~kpis.reading")
    """Standard deviation of the error of reading."""
    audience: Audience = choice(Audience.EVERYBODY, "S4, B18", "effort ~staff.appeal")
    """Who is judged by the KPI."""
