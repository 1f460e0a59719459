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

    survey_reach: float = lever(
        0.3,
        "share of customers/month",
        0.0,
        1.0,
        "Customers asked to score the firm.",
        "B17, S4",
        "survey",
        "+segments.signals",
    )
    focus_group_reach: float = lever(
        0.0,
        "share of customers/month",
        0.0,
        0.5,
        "Customers who answer the firm's own questions in a focus group.",
        "S0, B32",
        "focus_groups",
        "+segments.signals",
    )
    complaint_ease: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How easy the firm makes it to complain.",
        "B15, A35, S3",
        "complaints",
        "+customers.complained",
    )
    help_desk_rotation: float = lever(
        0.0,
        "share of back-office staff",
        0.0,
        1.0,
        "Back-office people who take a day's turn at the help desk each month.",
        "S1, A42",
        "contact",
        "+staff.contact",
    )
    mystery_shopping: float = lever(
        0.0,
        "share of leaders/month",
        0.0,
        1.0,
        "Leaders who see the firm's service through the eyes of independent buyers.",
        "S1, B39",
        "leader_belief",
        "~staff.belief",
    )
    conversation_reach: float = lever(
        0.05,
        "share of customers/month",
        0.0,
        1.0,
        "Customers with whom somebody has a real conversation.",
        "S1, A42",
        "conversations",
        "+customers.conversation",
    )
    community: float = lever(
        0.0,
        "share of customers",
        0.0,
        1.0,
        "Customers who belong to a standing community that the firm listens to.",
        "S0, A47",
        "community",
        "+segments.signals",
    )
    participation: float = lever(
        0.05,
        "share of decisions",
        0.0,
        1.0,
        "Decisions about the offering to which customers are invited.",
        "S0, A47",
        "participation",
        "+firms.taking_part",
    )
    mode: Mode = choice(
        Mode.ASK,
        "What happens in a conversation with a customer.",
        "S0, A47, A42",
        "conversations",
        "~segments.signals",
    )
    depth: float = lever(
        0.3,
        "0-1",
        0.0,
        1.0,
        "From the wish as stated (0) to the goal behind it (1).",
        "S0, S2",
        "goals",
        "~segments.position",
    )
    take_part_choice: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How far customers who take part choose what they work on, and when.",
        "S0, B16",
        "participation_conditions",
        "+firms.taking_part",
    )
    take_part_briefing: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How well customers who take part are told what they need to know.",
        "S0, B16",
        "participation_conditions",
        "+firms.taking_part",
    )
    take_part_community: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How far customers who take part meet each other.",
        "S0, B16",
        "participation_conditions",
        "+firms.taking_part",
    )
    take_part_recognition: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How far customers who take part see what became of it, and are thanked.",
        "S0, B16",
        "participation_conditions",
        "+firms.taking_part",
    )
    vote_ideation: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "Customers' vote when ideas are found: from advice (0) to an equal vote (1).",
        "S0, A47",
        "vote_stages",
        "+segments.insight",
    )
    vote_development: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "Customers' vote while the offering is developed.",
        "S0, A47",
        "vote_stages",
        "+firms.lag",
    )
    vote_launch: float = lever(
        0.0, "0-1", 0.0, 1.0, "Customers' vote when it is launched.", "S0, A47", "vote_stages", "+firms.launch"
    )
    reconcile: float = lever(
        0.3,
        "0-1",
        0.0,
        1.0,
        "How signals that contradict each other add up: all counted alike (0) or understood by who says them (1).",
        "S2, B32",
        "contradiction",
        "+segments.clarity",
    )


class Standards(Section):
    """Action standards: what everybody does, whatever the month's figures say."""

    contact_hours: float = lever(
        0.0,
        "hours/month",
        0.0,
        20.0,
        "Hours that back-office people who meet customers spend with them.",
        "S1, B25",
        "contact",
        "+staff.contact",
    )
    customer_anchor: float = lever(
        0.1,
        "0-1",
        0.0,
        1.0,
        "How far the service standard is set with customers, not by what the desk manages.",
        "B22",
        "service_standard",
        "~units.standard",
    )
    requests_first: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far a customer's request goes before everything else.",
        "S1, S4",
        "requests_first",
        "+staff.effort[1]",
    )
    customers_decide: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far no decision about the offering is made without a customer.",
        "S1",
        "customers_decide",
        "+firms.lag",
    )
    own_service: float = lever(
        0.0,
        "share of staff/month",
        0.0,
        1.0,
        "People who use the firm's own service as a customer would.",
        "S1",
        "leader_belief",
        "~staff.belief",
    )
    self_written: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "Who writes the standards: the head office (0) or the people who work by them (1).",
        "S4, A19, A20",
        "who_writes",
        "+staff.autonomy",
    )
    judgement: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "Special requests: all are accepted (0), or what does not fit is declined (1).",
        "S0, S1, B5",
        "requests",
        "-customers.granted",
    )


class Systems(Section):
    """Systems that can be bought; they work as far as people use them."""

    crm: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "Customer data system rolled out to this share of staff.",
        "A48, B31, B44, S1",
        "systems",
        "+firms.crm_use",
    )
    satisfaction_system: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "System that measures satisfaction well and at once, rolled out to this share of staff.",
        "S1, S4, B44",
        "systems",
        "+firms.score_use",
    )
    tailored_pay: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "System that reckons everybody's own part in a figure, rolled out to this share of staff.",
        "S1, B44",
        "systems",
        "+firms.pay_use",
    )


class Offer(Section):
    """What is promised and asked for, and to whom the firm says no."""

    price: float = lever(
        1.0, "ratio to the market", 0.5, 2.0, "Price level.", "S1", "price_response", "-customers.delivered"
    )
    promise: float = lever(
        0.0,
        "value, -1 to 1",
        -0.5,
        0.5,
        "How far the promise goes beyond what is delivered.",
        "B6, S2",
        "expectation",
        "+customers.expectation",
    )
    refusal: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How firmly business outside the segments served is declined when sales are wanted.",
        "S1, B5",
        "focus",
        "-firms.served",
    )
    selling_mode: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "What is sold: the product (0) or what it does for the customer (1).",
        "S2",
        "selling_mode",
        "-firms.pitch",
    )
    contract_months: int = lever(
        0,
        "months",
        0,
        60,
        "Length of the contract that a customer signs; 0 is none.",
        "S2, B11",
        "contracts",
        "~customers.hazard",
    )
    consistency: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How far what is announced agrees with what people tell each other.",
        "S3",
        "content",
        "+customers.trust",
    )
    relevance: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How far what is announced is of use to who reads it.",
        "S3",
        "content",
        "+customers.trust",
    )
    objectivity: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How far what is announced tells the weak sides too.",
        "S3",
        "content",
        "-customers.expectation",
    )


class SegmentSetting(Section):
    """What the firm decides about one segment of customers."""

    served: float = lever(
        1.0, "0-1", 0.0, 1.0, "How far the firm wants customers of this segment.", "S1, B5", "focus", "+firms.served"
    )
    ease: float = lever(
        1.0,
        "ratio",
        0.3,
        3.0,
        "Stress on price and ease beyond what was understood.",
        "S1, S2",
        "disciplines",
        "+segments.emphasis[0]",
    )
    product: float = lever(
        1.0,
        "ratio",
        0.3,
        3.0,
        "Stress on the product beyond what was understood.",
        "S1, S2",
        "disciplines",
        "+segments.emphasis[1]",
    )
    intimacy: float = lever(
        1.0,
        "ratio",
        0.3,
        3.0,
        "Stress on personal attention beyond what was understood.",
        "S1, S2",
        "disciplines",
        "+segments.emphasis[2]",
    )
    purpose: float = lever(
        1.0,
        "ratio",
        0.3,
        3.0,
        "Stress on purpose beyond what was understood.",
        "S2",
        "disciplines",
        "+segments.emphasis[3]",
    )


class Segments(Section):
    """Customers by what they value more than others do."""

    ease: SegmentSetting = SegmentSetting()
    product: SegmentSetting = SegmentSetting()
    intimacy: SegmentSetting = SegmentSetting()
    purpose: SegmentSetting = SegmentSetting()


class Portfolio(Section):
    """Which customer gets how much attention, and from whom."""

    account_managers: int = lever(
        0, "people", 0, 24, "Account managers.", "A10, B.1, S1", "account_care", "+customers.covered"
    )
    account_cover: float = lever(
        0.8,
        "share of customers",
        0.0,
        1.0,
        "Customers, the largest first, who have an account manager.",
        "B.1",
        "account_care",
        "+customers.covered",
    )
    account_authority: float = lever(
        0.6,
        "0-1",
        0.0,
        1.0,
        "How far an account manager may decide herself.",
        "A10, B.1",
        "recovery",
        "+customers.recovered",
    )
    account_quota: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "Weight of the sales quota in an account manager's work.",
        "S1, B19",
        "account_quota",
        "+staff.appeal[0]",
    )
    account_backup: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How well a colleague knows an account manager's customers.",
        "A37, B35",
        "account_departure",
        "-customers.estranged",
    )
    value_focus: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far attention follows a customer's revenue.",
        "S3, B.1",
        "attention",
        "~customers.delivered",
    )
    potential_focus: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far attention follows what a customer could become.",
        "S3, B.1",
        "attention",
        "~customers.delivered",
    )
    advocacy_focus: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far attention follows whether a customer recommends the firm.",
        "S3",
        "attention",
        "~customers.delivered",
    )
    look_alike: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far new customers are sought who resemble the best ones.",
        "S3",
        "look_alike",
        "+firms.joined_rank",
    )
