"""Levers of the organisation itself: structure, pay, leaders, people."""

from sim.scenario.declare import Section, lever


class Structure(Section):
    """How the firm is cut into units, and how far a customer's need travels to a decision."""

    segment_share: float = lever(
        0.0,
        "share of staff",
        0.0,
        1.0,
        "Staff organised by customer segment; the rest is by product line.",
        "A5, B.1, S3",
        "distinct_offers",
        "+firms.offers",
    )
    layers: float = lever(
        3.0,
        "layers",
        0.0,
        8.0,
        "Layers between the front line and a decision.",
        "A39, B29, S2",
        "fidelity",
        "-firms.fidelity",
    )
    silo_crossings: float = lever(
        1.5,
        "hand-overs",
        0.0,
        6.0,
        "Borders between functions that a need or an order crosses.",
        "B29, S2, S4",
        "handovers",
        "-customers.delivered",
    )
    cross_functional_share: float = lever(
        0.1,
        "share of work",
        0.0,
        1.0,
        "Work done in teams across functions: fewer losses, more coordination.",
        "S4, B.1",
        "teams",
        "-firms.crossings",
    )
    facing_share: float = lever(
        0.0,
        "share of back-office staff",
        0.0,
        1.0,
        "Back-office people who meet customers every month.",
        "S1, A42",
        "contact",
        "+staff.contact",
    )
    script_share: float = lever(
        0.6,
        "share of effort",
        0.0,
        1.0,
        "Working time that is prescribed rather than chosen.",
        "S4, B38",
        "four_needs",
        "-staff.autonomy",
    )
    authority: float = lever(
        0.2,
        "0-1",
        0.0,
        1.0,
        "How far the person who hears a problem may solve it on the spot.",
        "S4, B15",
        "recovery",
        "+customers.recovered",
    )


class Incentives(Section):
    """How pay follows the KPIs."""

    variable_share: float = lever(
        0.2, "share of pay", 0.0, 1.0, "Pay that depends on the KPIs.", "B18, A11", "crowding_out", "-staff.motivation"
    )
    team_share: float = lever(
        0.0,
        "share of variable pay",
        0.0,
        1.0,
        "Variable pay that counts the unit's figures, not one's own.",
        "S4",
        "effort",
        "~staff.appeal",
    )
    firm_share: float = lever(
        0.0,
        "share of variable pay",
        0.0,
        1.0,
        "Variable pay that counts the whole firm's figures; what team and firm leave is one's own.",
        "S4, A11",
        "effort",
        "~staff.appeal",
    )
    cap: float = lever(
        2.0,
        "ratio to pay at target",
        1.0,
        3.0,
        "Variable pay beyond which a better figure pays no more.",
        "B19, A12",
        "targets",
        "+firms.bonuses",
    )
    accelerator: float = lever(
        0.0,
        "ratio",
        0.0,
        2.0,
        "How much steeper pay rises above a quarter's quota than below it.",
        "A12, B19, S1",
        "deal_timing",
        "+firms.discount",
    )
    long_term_share: float = lever(
        0.0,
        "share of variable pay",
        0.0,
        1.0,
        "Variable pay that follows the worth of the firm's customers instead of this year's KPIs.",
        "A14, S2",
        "effort",
        "~staff.appeal",
    )
    delight_bonus: float = lever(
        0.0,
        "share of pay",
        0.0,
        0.5,
        "Further pay that follows customers' satisfaction as independent people find it.",
        "S4, A15",
        "effort",
        "~staff.appeal",
    )
    recognition: float = lever(
        0.3,
        "0-1",
        0.0,
        1.0,
        "How far good work is seen and thanked, without money.",
        "A18, S0",
        "four_needs",
        "+staff.appreciation",
    )
    profit_feedback: float = lever(
        0.0,
        "0-1",
        0.0,
        1.0,
        "How far staff see what a customer who stays earns the firm.",
        "S4, A18",
        "profit_feedback",
        "~staff.appeal",
    )


class Leadership(Section):
    """What leaders are like, and what they do with bad news and with a missed target."""

    customer_hours: float = lever(
        1.0,
        "hours/month",
        0.0,
        40.0,
        "Hours a leader spends with customers.",
        "S4, B40",
        "word_and_deed",
        "+firms.do",
    )
    say: float = lever(
        0.9,
        "0-1",
        0.0,
        1.0,
        "How much leaders say that the customer comes first.",
        "S1, B40",
        "word_and_deed",
        "-firms.alignment",
    )
    variety: float = lever(
        0.05,
        "sd, 0-1",
        0.0,
        0.4,
        "How much leaders differ from each other in the example that they set.",
        "S1, B40",
        "word_and_deed",
        "~staff.example",
    )
    openness: float = lever(
        0.4,
        "0-1",
        0.0,
        1.0,
        "Share of bad news that leaders let through to themselves.",
        "S0, B30",
        "leader_trust",
        "+firms.fidelity",
    )
    vulnerability: float = lever(
        0.3,
        "0-1",
        0.0,
        1.0,
        "How far leaders admit what they do not know and what went wrong.",
        "S0, B37",
        "safety",
        "+staff.safety",
    )
    forgiveness: float = lever(
        0.4, "0-1", 0.0, 1.0, "Share of well-meant errors that are forgiven.", "S4, B37", "safety", "+staff.safety"
    )
    decisiveness: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "How firmly leaders hold a course when profit falls.",
        "S4, B41",
        "patience",
        "-firms.squeeze",
    )
    horizon: float = lever(
        12.0,
        "months",
        1.0,
        120.0,
        "How far ahead leaders look when they judge a result.",
        "S1, B41",
        "patience",
        "-firms.squeeze",
    )
    review_months: int = lever(
        3, "months", 1, 12, "Time from one review of results to the next.", "B41", "patience", "-firms.squeeze"
    )
    reaction: float = lever(
        0.5,
        "0-1",
        0.0,
        1.0,
        "Answer to a missed target: from help with the work (0) to pressure for profit (1).",
        "S4, B41",
        "patience",
        "+firms.squeeze",
    )
    resources: float = lever(
        0.0,
        "share of working time",
        0.0,
        0.3,
        "Time that leaders free for removing causes and for passing on what customers say.",
        "S4, B40",
        "freed_time",
        "+staff.effort[2]",
    )


class People(Section):
    """Whom the firm employs, for what, and how fast it decides."""

    front_line: float = lever(
        0.40, "relative", 0.0, 10.0, "Staff at the front line.", "B.1, S1", "staffing", "~staff.function"
    )
    help_desk: float = lever(
        0.10, "relative", 0.0, 10.0, "Staff at the help desk.", "B.1, S1", "staffing", "~staff.function"
    )
    marketing: float = lever(
        0.10, "relative", 0.0, 10.0, "Staff in marketing.", "B.1, S4", "staffing", "~staff.function"
    )
    development: float = lever(
        0.15, "relative", 0.0, 10.0, "Staff in product development.", "B.1, S3", "staffing", "~staff.function"
    )
    operations: float = lever(0.15, "relative", 0.0, 10.0, "Staff in operations.", "B.1", "staffing", "~staff.function")
    finance: float = lever(
        0.10, "relative", 0.0, 10.0, "Staff in finance and HR.", "B.1", "staffing", "~staff.function"
    )
    hiring_mindset: float = lever(
        0.4,
        "0-1",
        0.0,
        1.0,
        "Customer mindset that is looked for in a new colleague.",
        "S4",
        "turnover",
        "+staff.mindset",
    )
    training: float = lever(
        0.0, "hours/month", 0.0, 16.0, "Hours that each person learns the work.", "S1, B20", "training", "+staff.skill"
    )
    subcontracted_share: float = lever(
        0.0,
        "share of those who meet customers",
        0.0,
        1.0,
        "People who meet customers and are employed by somebody else.",
        "S4",
        "subcontractors",
        "+staff.contractor",
    )
    decision_months: float = lever(
        3.0,
        "months",
        0.0,
        24.0,
        "Time that a decision about the offering takes.",
        "S2, B33",
        "decision_cycle",
        "+firms.lag",
    )
