"""Levers toward customers: listening, standards, systems, the offer, segments, portfolio."""

from enum import StrEnum

from sim.scenario.declare import Section, choice, lever


class Mode(StrEnum):
    """What a conversation with a customer is: questions, her report, a game played together, work done together."""

    ASK = "ask"
    REPORT = "report"
    PLAY = "play"
    WORK_TOGETHER = "work_together"


class Listening(Section):
    """How the firm hears its customers, and how far they take part."""

    survey_reach: float = lever(0.3, "share of customers/month", (0.0, 1.0), "B17, S4", "survey +segments.signals")
    """Customers asked to score the firm."""
    focus_group_reach: float = lever(
        0.0, "share of customers/month", (0.0, 0.5), "S0, B32", "focus_groups +segments.signals"
    )
    """Customers who answer the firm's own questions in a focus group."""
    complaint_ease: float = lever(0.5, "0-1", (0.0, 1.0), "B15, A35, S3", "complaints +customers.complained")
    """How easy the firm makes it to complain."""
    help_desk_rotation: float = lever(
        0.0, "share of back-office staff", (0.0, 1.0), "S1, A42", "contact +staff.contact"
    )
    """Back-office people who take a day's turn at the help desk each month."""
    mystery_shopping: float = lever(0.0, "share of leaders/month", (0.0, 1.0), "S1, B39", "leader_belief ~staff.belief")
    """Leaders who see the firm's service through the eyes of independent buyers."""
    conversation_reach: float = lever(
        0.05, "share of customers/month", (0.0, 1.0), "S1, A42", "conversations +customers.conversation"
    )
    """Customers with whom somebody has a real conversation."""
    community: float = lever(0.0, "share of customers", (0.0, 1.0), "S0, A47", "community +segments.signals")
    """Customers who belong to a standing community that the firm listens to."""
    participation: float = lever(0.05, "share of decisions", (0.0, 1.0), "S0, A47", "participation +firms.taking_part")
    """Decisions about the offering to which customers are invited."""
    mode: Mode = choice(Mode.ASK, "S0, A47, A42", "conversations ~segments.signals")
    """What happens in a conversation with a customer."""
    depth: float = lever(0.3, "0-1", (0.0, 1.0), "S0, S2", "goals ~segments.position")
    """From the wish as stated (0) to the goal behind it (1)."""
    take_part_choice: float = lever(0.5, "0-1", (0.0, 1.0), "S0, B16", "participation_conditions +firms.taking_part")
    """How far customers who take part choose what they work on, and when."""
    take_part_briefing: float = lever(0.5, "0-1", (0.0, 1.0), "S0, B16", "participation_conditions +firms.taking_part")
    """How well customers who take part are told what they need to know."""
    take_part_community: float = lever(0.5, "0-1", (0.0, 1.0), "S0, B16", "participation_conditions +firms.taking_part")
    """How far customers who take part meet each other."""
    take_part_recognition: float = lever(
        0.5, "0-1", (0.0, 1.0), "S0, B16", "participation_conditions +firms.taking_part"
    )
    """How far customers who take part see what became of it, and are thanked."""
    vote_ideation: float = lever(0.5, "0-1", (0.0, 1.0), "S0, A47", "vote_stages +segments.insight")
    """Customers' vote when ideas are found: from advice (0) to an equal vote (1)."""
    vote_development: float = lever(0.0, "0-1", (0.0, 1.0), "S0, A47", "vote_stages +firms.lag")
    """Customers' vote while the offering is developed."""
    vote_launch: float = lever(0.0, "0-1", (0.0, 1.0), "S0, A47", "vote_stages +firms.launch")
    """Customers' vote when it is launched."""
    reconcile: float = lever(0.3, "0-1", (0.0, 1.0), "S2, B32", "contradiction +segments.clarity")
    """How signals that contradict each other add up: all counted alike (0) or understood by who says them (1)."""


class Standards(Section):
    """Action standards: what everybody does, whatever the month's figures say."""

    contact_hours: float = lever(0.0, "hours/month", (0.0, 20.0), "S1, B25", "contact +staff.contact")
    """Hours that back-office people who meet customers spend with them."""
    customer_anchor: float = lever(0.1, "0-1", (0.0, 1.0), "B22", "service_standard ~units.standard")
    """How far the service standard is set with customers, not by what the desk manages."""
    requests_first: float = lever(0.0, "0-1", (0.0, 1.0), "S1, S4", "requests_first +staff.effort[1]")
    """How far a customer's request goes before everything else."""
    customers_decide: float = lever(0.0, "0-1", (0.0, 1.0), "S1", "customers_decide +firms.lag")
    """How far no decision about the offering is made without a customer."""
    own_service: float = lever(0.0, "share of staff/month", (0.0, 1.0), "S1", "leader_belief ~staff.belief")
    """People who use the firm's own service as a customer would."""
    self_written: float = lever(0.0, "0-1", (0.0, 1.0), "S4, A19, A20", "who_writes +staff.autonomy")
    """Who writes the standards: the head office (0) or the people who work by them (1)."""
    judgement: float = lever(0.5, "0-1", (0.0, 1.0), "S0, S1, B5", "requests -customers.granted")
    """Special requests: all are accepted (0), or what does not fit is declined (1)."""


class Systems(Section):
    """Systems that can be bought; they work as far as people use them."""

    crm: float = lever(0.0, "0-1", (0.0, 1.0), "A48, B31, B44, S1", "systems +firms.crm_use")
    """Customer data system rolled out to this share of staff."""
    satisfaction_system: float = lever(0.0, "0-1", (0.0, 1.0), "S1, S4, B44", "systems +firms.score_use")
    """System that measures satisfaction well and at once, rolled out to this share of staff."""
    tailored_pay: float = lever(0.0, "0-1", (0.0, 1.0), "S1, B44", "systems +firms.pay_use")
    """System that reckons everybody's own part in a figure, rolled out to this share of staff."""


class Offer(Section):
    """What is promised and asked for, and to whom the firm says no."""

    price: float = lever(1.0, "ratio to the market", (0.5, 2.0), "S1", "price_response -customers.delivered")
    """Price level."""
    promise: float = lever(0.0, "value, -1 to 1", (-0.5, 0.5), "B6, S2", "expectation +customers.expectation")
    """How far the promise goes beyond what is delivered."""
    refusal: float = lever(0.5, "0-1", (0.0, 1.0), "S1, B5", "focus -firms.served")
    """How firmly business outside the segments served is declined when sales are wanted."""
    selling_mode: float = lever(0.0, "0-1", (0.0, 1.0), "S2", "selling_mode -firms.pitch")
    """What is sold: the product (0) or what it does for the customer (1)."""
    contract_months: int = lever(0, "months", (0, 60), "S2, B11", "contracts ~customers.hazard")
    """Length of the contract that a customer signs; 0 is none."""
    consistency: float = lever(0.5, "0-1", (0.0, 1.0), "S3", "content +customers.trust")
    """How far what is announced agrees with what people tell each other."""
    relevance: float = lever(0.5, "0-1", (0.0, 1.0), "S3", "content +customers.trust")
    """How far what is announced is of use to who reads it."""
    objectivity: float = lever(0.5, "0-1", (0.0, 1.0), "S3", "content -customers.expectation")
    """How far what is announced tells the weak sides too."""


class SegmentSetting(Section):
    """What the firm decides about one segment of customers."""

    served: float = lever(1.0, "0-1", (0.0, 1.0), "S1, B5", "focus +firms.served")
    """How far the firm wants customers of this segment."""
    ease: float = lever(1.0, "ratio", (0.3, 3.0), "S1, S2", "disciplines +segments.emphasis[0]")
    """Stress on price and ease beyond what was understood."""
    product: float = lever(1.0, "ratio", (0.3, 3.0), "S1, S2", "disciplines +segments.emphasis[1]")
    """Stress on the product beyond what was understood."""
    intimacy: float = lever(1.0, "ratio", (0.3, 3.0), "S1, S2", "disciplines +segments.emphasis[2]")
    """Stress on personal attention beyond what was understood."""
    purpose: float = lever(1.0, "ratio", (0.3, 3.0), "S2", "disciplines +segments.emphasis[3]")
    """Stress on purpose beyond what was understood."""


class Segments(Section):
    """Customers by what they value more than others do."""

    ease: SegmentSetting = SegmentSetting()
    product: SegmentSetting = SegmentSetting()
    intimacy: SegmentSetting = SegmentSetting()
    purpose: SegmentSetting = SegmentSetting()


class Portfolio(Section):
    """Which customer gets how much attention, and from whom."""

    account_managers: int = lever(0, "people", (0, 24), "A10, B.1, S1", "account_care +customers.covered")
    """Account managers."""
    account_cover: float = lever(0.8, "share of customers", (0.0, 1.0), "B.1", "account_care +customers.covered")
    """Customers, the largest first, who have an account manager."""
    account_authority: float = lever(0.6, "0-1", (0.0, 1.0), "A10, B.1", "recovery +customers.recovered")
    """How far an account manager may decide herself."""
    account_quota: float = lever(0.5, "0-1", (0.0, 1.0), "S1, B19", "account_quota +staff.appeal[0]")
    """Weight of the sales quota in an account manager's work."""
    account_backup: float = lever(0.0, "0-1", (0.0, 1.0), "A37, B35", "account_departure -customers.estranged")
    """How well a colleague knows an account manager's customers."""
    value_focus: float = lever(0.0, "0-1", (0.0, 1.0), "S3, B.1", "attention ~customers.delivered")
    """How far attention follows a customer's revenue."""
    potential_focus: float = lever(0.0, "0-1", (0.0, 1.0), "S3, B.1", "attention ~customers.delivered")
    """How far attention follows what a customer could become."""
    advocacy_focus: float = lever(0.0, "0-1", (0.0, 1.0), "S3", "attention ~customers.delivered")
    """How far attention follows whether a customer recommends the firm."""
    look_alike: float = lever(0.0, "0-1", (0.0, 1.0), "S3", "look_alike +firms.joined_rank")
    """How far new customers are sought who resemble the best ones."""
