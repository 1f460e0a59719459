"""KPIs and levers by the names that practitioners use, each with the name that it has in a scenario file."""

import re

KPIS: dict[str, str] = {
    "unit_sales": (
        "sales sales_volume revenue turnover sales_revenue bookings order_intake orders units_sold upsell upselling"
    ),
    "new_accounts": "new_customers new_logos acquisition acquisitions customer_acquisition customers_won",
    "cross_sell": "cross_selling wallet_share share_of_wallet arpu products_per_customer",
    "cost_per_contact": "cpc cost_per_call cost_per_case cost_per_ticket cost_to_serve",
    "handling_time": "aht handle_time average_handling_time average_handle_time call_time talk_time",
    "unit_cost": "cost costs cogs cost_of_sales cost_of_goods unit_costs",
    "market_share": "share_of_market",
    "reported_nps": (
        "nps net_promoter net_promoter_score csat csi ces customer_effort_score survey_score score recommendation"
    ),
    "resolution_time": (
        "ttr mttr time_to_resolution time_to_resolve response_time waiting_time backlog sla service_level"
    ),
    "first_contact_resolution": "fcr ftr first_call_resolution first_time_right first_time_fix",
    "retention": (
        "churn churn_rate customer_churn attrition retention_rate customer_retention loyalty"
        " renewals renewal_rate nrr grr net_revenue_retention gross_revenue_retention"
    ),
    "lifetime_value": "clv cltv ltv customer_lifetime_value customer_equity customer_value",
    "conversations": "visits meetings customer_conversations customer_visits touchpoints",
    "insight_shared": "insights customer_insights feedback voc voice_of_customer",
    "engagement": "enps esat employee_engagement employee_satisfaction staff_engagement",
    "profit": "ebit ebitda margin gross_margin operating_profit net_profit earnings profitability",
    "on_plan_delivery": "otif otd on_time_delivery on_time milestones project_delivery",
    "co_created": "co_creation cocreation innovation innovations improvements",
    "delight": "satisfaction customer_satisfaction customer_delight",
}
"""A KPI of the catalogue, and what else it, or the nearest to it, is called."""
LEVERS: dict[str, str] = {
    "incentives.variable_share": "bonus bonuses commission commissions variable_pay incentive_pay",
    "incentives.team_share": "team_bonus unit_bonus",
    "incentives.firm_share": "profit_sharing company_bonus",
    "incentives.cap": "bonus_cap",
    "offer.price": "prices pricing price_level discount discounts",
    "offer.contract_months": "contract contracts contract_length",
    "structure.layers": "hierarchy levels management_layers",
    "structure.silo_crossings": "silos handovers hand_overs",
    "structure.cross_functional_share": "teams cross_functional_teams",
    "structure.authority": "empowerment autonomy",
    "structure.script_share": "scripts script",
    "leadership.horizon": "planning_horizon time_horizon",
    "leadership.customer_hours": "gemba customer_time time_with_customers",
    "listening.survey_reach": "survey surveys",
    "listening.focus_group_reach": "focus_groups focus_group",
    "listening.complaint_ease": "complaint_management",
    "listening.help_desk_rotation": "job_rotation",
    "portfolio.account_managers": "key_account_managers kam kams key_accounts",
    "portfolio.account_quota": "quota quotas sales_quota",
    "people.hiring_mindset": "hiring recruiting",
    "people.subcontracted_share": "outsourcing subcontracting",
}
"""A lever by its address, and what else it, or the nearest to it, is called."""


def plain_name(word: str) -> str:
    """A name in the form that scenario files use.

    >>> plain_name("Net-Promoter Score"), plain_name(" eNPS")
    ('net_promoter_score', 'enps')
    """
    return re.sub(r"[\s-]+", "_", word.strip().lower())


def kpi_called(word: str) -> str:
    """The KPI of the catalogue that is also called so, "" if none is.

    >>> kpi_called("NPS"), kpi_called("customer churn"), kpi_called("weather")
    ('reported_nps', 'retention', '')
    """
    return _named(KPIS, word)


def lever_called(word: str) -> str:
    """The address of the lever that is also called so, "" if none is.

    >>> lever_called("bonus"), lever_called("weather")
    ('incentives.variable_share', '')
    """
    return _named(LEVERS, word)


def _named(names: dict[str, str], word: str) -> str:
    wanted = plain_name(word)
    return next((name for name, others in names.items() if wanted == name or wanted in others.split()), "")
