"""The levers: everything that an organisation decides, and a scenario file may set.

Leaf names are unique, because a rule reads `lever.authority` whatever section the file keeps it in.
Sources: S0-S4 are the five essays in the order of their files, A.. facts, B.. mechanisms; see docs/sources.md.
"""

from pydantic import Field

from sim.scenario.declare import Section, lever
from sim.scenario.kpis import KpiSetting, Level


class Structure(Section):
    """How the firm is cut into units, and how far a customer's need travels to a decision."""

    segment_share: float = lever(
        0.0, "share of staff", 0.0, 1.0, "Staff organised by customer segment; the rest is by product line.", "A5, B.1"
    )
    layers: float = lever(3.0, "layers", 0.0, 8.0, "Layers between the front line and a decision.", "A39, B29")
    silo_crossings: float = lever(
        1.5, "hand-overs", 0.0, 6.0, "Borders between functions that a need or an order crosses.", "B29, S2"
    )
    cross_functional_share: float = lever(
        0.1,
        "share of work",
        0.0,
        1.0,
        "Work done in teams across functions: fewer losses, more coordination.",
        "S4, B.1",
    )
    facing_share: float = lever(
        0.0, "share of back-office staff", 0.0, 1.0, "Back-office people who meet customers every month.", "S1, A42"
    )
    script_share: float = lever(
        0.6, "share of effort", 0.0, 1.0, "Working time that is prescribed rather than chosen.", "S4, B38"
    )
    authority: float = lever(
        0.2, "0-1", 0.0, 1.0, "How far the person who hears a problem may solve it on the spot.", "S4, B15"
    )


class Incentives(Section):
    """How pay follows the KPIs."""

    variable_share: float = lever(0.2, "share of pay", 0.0, 1.0, "Pay that depends on the KPIs.", "B18, A11")
    team_share: float = lever(
        0.0, "share of variable pay", 0.0, 1.0, "Variable pay that counts the unit's figures, not one's own.", "S4"
    )
    recognition: float = lever(0.3, "0-1", 0.0, 1.0, "How far good work is seen and thanked, without money.", "A18, S0")


class Leadership(Section):
    """What leaders are like, and what they do with bad news."""

    customer_hours: float = lever(1.0, "hours/month", 0.0, 40.0, "Hours a leader spends with customers.", "S4, B40")
    say: float = lever(0.9, "0-1", 0.0, 1.0, "How much leaders say that the customer comes first.", "S1, B40")
    openness: float = lever(
        0.4, "0-1", 0.0, 1.0, "Share of bad news that leaders let through to themselves.", "S0, B30"
    )
    forgiveness: float = lever(0.4, "0-1", 0.0, 1.0, "Share of well-meant errors that are forgiven.", "S4, B37")
    decisiveness: float = lever(0.5, "0-1", 0.0, 1.0, "How firmly leaders hold a course when profit falls.", "S4, B41")
    horizon: float = lever(
        12.0, "months", 1.0, 120.0, "How far ahead leaders look when they judge a result.", "S1, B41"
    )


class Listening(Section):
    """How the firm hears its customers."""

    survey_reach: float = lever(0.3, "share of customers/month", 0.0, 1.0, "Customers asked to score the firm.", "B17")
    conversation_reach: float = lever(
        0.05, "share of customers/month", 0.0, 1.0, "Customers with whom somebody has a real conversation.", "S1, A42"
    )
    participation: float = lever(
        0.05, "share of decisions", 0.0, 1.0, "Decisions about the offer in which customers take part.", "S0, A47"
    )
    depth: float = lever(0.3, "0-1", 0.0, 1.0, "From the wish as stated (0) to the goal behind it (1).", "S0, S2")


class Standards(Section):
    """Action standards: what everybody does, whatever the month's figures say."""

    contact_hours: float = lever(
        0.0, "hours/month", 0.0, 20.0, "Hours that back-office people who meet customers spend with them.", "S1, B25"
    )
    customer_anchor: float = lever(
        0.1, "0-1", 0.0, 1.0, "How far the service standard is set with customers, not by what the desk manages.", "B22"
    )


class Systems(Section):
    """Systems that can be bought; they work as far as people use them."""

    crm: float = lever(0.0, "0-1", 0.0, 1.0, "Customer data system rolled out to this share of staff.", "A48, B31, B44")


class Offer(Section):
    """What is promised and asked for."""

    price: float = lever(1.0, "ratio to the market", 0.5, 2.0, "Price level.", "S1")
    promise: float = lever(
        0.0, "value, -1 to 1", -0.5, 0.5, "How far the promise goes beyond what is delivered.", "B6, S2"
    )


class Portfolio(Section):
    """Which customer gets how much attention, and from whom."""

    account_managers: int = lever(0, "people", 0, 24, "Account managers.", "A10, B.1")
    account_cover: float = lever(
        0.8, "share of customers", 0.0, 1.0, "Customers, the largest first, who have an account manager.", "B.1"
    )
    account_authority: float = lever(0.6, "0-1", 0.0, 1.0, "How far an account manager may decide herself.", "A10, B.1")
    account_quota: float = lever(
        0.5, "0-1", 0.0, 1.0, "Weight of the sales quota in an account manager's work.", "S1, B19"
    )
    value_focus: float = lever(0.0, "0-1", 0.0, 1.0, "How far attention follows a customer's revenue.", "S3, B.1")
    potential_focus: float = lever(
        0.0, "0-1", 0.0, 1.0, "How far attention follows what a customer could become.", "S3, B.1"
    )


class Programmes(Section):
    """Money and time for becoming customer-centric."""

    budget: float = lever(
        0.0, "share of revenue", 0.0, 0.05, "Spent on learning what customers go through, by everybody.", "S4, B43"
    )


class People(Section):
    """Whom the firm hires."""

    hiring_mindset: float = lever(0.4, "0-1", 0.0, 1.0, "Customer mindset that is looked for in a new colleague.", "S4")


class Design(Section):
    """A design of the organisation: one value for every lever, and a map of KPIs."""

    structure: Structure = Structure()
    kpis: dict[str, KpiSetting] = Field(
        default={
            "unit_sales": KpiSetting(weight=0.6),
            "unit_cost": KpiSetting(weight=0.15, level=Level.UNIT),
            "handling_time": KpiSetting(weight=0.15),
            "reported_nps": KpiSetting(weight=0.1, level=Level.UNIT),
        },
        description="KPIs by name, with their relative weights.",
    )
    incentives: Incentives = Incentives()
    leadership: Leadership = Leadership()
    listening: Listening = Listening()
    standards: Standards = Standards()
    systems: Systems = Systems()
    offer: Offer = Offer()
    portfolio: Portfolio = Portfolio()
    programmes: Programmes = Programmes()
    people: People = People()
