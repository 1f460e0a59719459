"""The levers: everything that an organisation decides, and a scenario file may set.

Leaf names are unique outside of maps, because a rule reads `lever.authority` whatever section the file keeps it in.
Sources: S0-S4 are the five essays in the order of their files, A.. facts, B.. mechanisms; see docs/sources.md.
"""

from pydantic import Field

from sim.scenario.declare import Section
from sim.scenario.kpis import KpiSetting, Level
from sim.scenario.levers.customers import Listening, Offer, Portfolio, Segments, Standards, Systems
from sim.scenario.levers.organisation import Incentives, Leadership, People, Structure
from sim.scenario.levers.programmes import Programmes

ORDINARY_KPIS = {
    "unit_sales": KpiSetting(weight=0.6),
    "unit_cost": KpiSetting(weight=0.15, level=Level.UNIT),
    "handling_time": KpiSetting(weight=0.15),
    "reported_nps": KpiSetting(weight=0.1, level=Level.UNIT),
}


class Design(Section):
    """A design of the organisation: one value for every lever, and a map of KPIs."""

    structure: Structure = Structure()
    kpis: dict[str, KpiSetting] = Field(default=ORDINARY_KPIS, description="KPIs by name, with their relative weights.")
    incentives: Incentives = Incentives()
    leadership: Leadership = Leadership()
    listening: Listening = Listening()
    standards: Standards = Standards()
    systems: Systems = Systems()
    offer: Offer = Offer()
    segments: Segments = Segments()
    portfolio: Portfolio = Portfolio()
    programmes: Programmes = Programmes()
    people: People = People()
