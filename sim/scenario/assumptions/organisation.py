"""Assumptions about the organisation: work, service, listening, memory, systems, programmes, money."""

from sim.scenario.declare import Section, assumption


class Yields(Section):
    """What an hour of each activity yields: 1 as found, 0 nothing."""

    through = "yields"

    sell: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """Yield of selling."""
    serve: float = assumption(0.9547, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """Yield of serving."""
    resolve: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """Yield of resolving causes."""
    cut: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """Yield of cutting cost."""
    share: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """Yield of sharing insight."""
    polish: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """Yield of polishing the score."""


class Sales(Section):
    """What selling does."""

    through = "yields"

    choice: float = assumption(0.35, "logit per ln x", (0.0, 1.0), "B0", (0.1, 0.6), "A")
    """Selling in a prospect's choice."""
    wallet: float = assumption(0.08, "share per ln x", (0.0, 0.3), "B0", (0.02, 0.15), "A")
    """Selling in a customer's share of wallet."""
    misselling: float = assumption(0.01, "share/month", (0.0, 0.1), "B0", (0.0, 0.03), "A", "mis_selling")
    """Customers sold what they do not need, per unit of selling above the starting firm's."""


class Causes(Section):
    """The stock of causes of failure removed."""

    through = "yields"

    speed: float = assumption(0.05, "share/month", (0.005, 0.5), "B0", (0.02, 0.1), "A")
    """How fast work fills the stock."""
    product: float = assumption(0.15, "exponent", (0.0, 1.0), "B0", (0.0, 0.3), "A")
    """How far capability grows with causes resolved."""


class Cuts(Section):
    """The stock of cost cutting."""

    through = "yields"

    speed: float = assumption(0.05, "share/month", (0.005, 0.5), "B0", (0.02, 0.1), "A")
    """How fast work fills the stock."""
    saving: float = assumption(0.05, "share of unit cost", (0.0, 0.3), "B0", (0.02, 0.1), "A")
    """Unit cost saved per unit of the stock."""
    hassle: float = assumption(0.04, "share of ease", (0.0, 0.3), "B0", (0.0, 0.1), "A")
    """Ease lost per unit of cutting above the start."""


class Desk(Section):
    """The service desk."""

    through = "service_desk"

    cases: float = assumption(1.5, "cases/customer/month", (0.1, 6.0), "B0b", (0.5, 3.0), "A")
    """Cases that a mean customer raises."""
    load_exponent: float = assumption(0.5326, "exponent", (0.0, 1.5), "B2, A24", (0.5, 0.9), "C", "cost_to_serve")
    """How cases grow with spend."""
    load_spread: float = assumption(1.076, "sd of log", (0.0, 2.0), "B2, A24", (0.5, 1.2), "C", "cost_to_serve")
    """How unequal customers of one size are in cases."""
    utilisation: float = assumption(0.85, "share", (0.3, 1.2), "B0b", (0.75, 0.95), "A")
    """Work over hours offered in the starting firm."""
    time_exponent: float = assumption(0.6, "exponent", (0.0, 1.5), "B22, A22", (0.2, 1.0), "M-L")
    """How far pressure shortens a case."""
    time_least: float = assumption(0.5, "standard times", (0.1, 1.0), "B0b", (0.3, 0.7), "A")
    """Shortest time a case gets."""
    time_most: float = assumption(1.4, "standard times", (1.0, 3.0), "B0b", (1.2, 1.8), "A")
    """Longest time a case gets."""
    standard_down: float = assumption(4.0, "months", (1.0, 120.0), "B22, A22", (2.0, 12.0), "M-L", "service_standard")
    """Time in which the standard falls to what is practised."""
    standard_up: float = assumption(60.0, "months", (1.0, 240.0), "B22, A22", (6.0, 120.0), "M-L", "service_standard")
    """Time in which the standard rises to what is practised."""
    anchor_months: float = assumption(6.0, "months", (1.0, 120.0), "B22", (3.0, 24.0), "A", "service_standard")
    """Time in which customers pull the standard back."""
    adjust: float = assumption(0.03, "share/month", (0.0, 0.5), "B0b", (0.01, 0.1), "A")
    """How fast headcount follows work."""
    fixed_heads: float = assumption(0.3, "share", (0.0, 1.0), "B0b", (0.1, 0.6), "A")
    """Headcount that does not depend on work."""
    help: float = assumption(0.2, "share", (0.0, 1.0), "B25", (0.1, 0.5), "A", "contact")
    """Serving time of back-office people who meet customers that reaches the desk."""
    anchor: float = assumption(0.9, "standard times", (0.3, 2.0), "B22", (0.7, 1.1), "A", "service_standard")
    """Standard to which customers hold a unit without customer mindset."""
    anchor_mindset: float = assumption(0.3, "standard times", (0.0, 2.0), "B22", (0.0, 0.6), "A", "service_standard")
    """Higher standard to which they hold one with full mindset."""


class Failure(Section):
    """What makes a case go wrong."""

    through = "service_desk"

    base: float = assumption(-2.42, "logit", (-6.0, 2.0), "B0b, A21", (-2.9, -1.9), "A")
    """Failures in an ordinary month."""
    time: float = assumption(1.0, "logit per ln", (0.0, 4.0), "B0b, A21", (0.3, 2.0), "A")
    """Less time per case."""
    mindset: float = assumption(1.5, "logit", (0.0, 5.0), "B0b", (0.5, 2.5), "A", "mindset")
    """Orientation of who serves."""
    skill: float = assumption(1.0, "logit", (0.0, 5.0), "B0b", (0.5, 2.0), "A", "training")
    """Skill of who serves."""
    causes: float = assumption(0.5, "logit", (0.0, 3.0), "B0", (0.2, 1.0), "A", "yields")
    """Causes resolved."""
    cuts: float = assumption(0.5, "logit", (0.0, 3.0), "B0", (0.2, 1.0), "A", "yields")
    """Cost cutting beyond the start."""
    wait: float = assumption(0.5, "logit per month", (0.0, 3.0), "B0b", (0.2, 1.0), "A")
    """Cases that wait."""
    repeat: float = assumption(0.3, "share", (0.0, 1.0), "A21", (0.15, 0.45), "A")
    """Failed cases that come back next month."""
    motivation: float = assumption(0.3, "logit", (0.0, 5.0), "B21, A19", (0.2, 0.8), "C", "work_quality")
    """Motivation of who serves."""
    crossing: float = assumption(
        0.4, "logit per hand-over", (0.0, 3.0), "S4", (0.1, 0.8), "A", "cross_unit_needs, handovers, teams"
    )
    """Needs that cross functions."""
    judgement: float = assumption(1.3, "ratio", (0.0, 5.0), "B38, S4", (0.8, 1.8), "A", "off_script")
    """How far mindset makes up for a script that is missing."""
    alone: float = assumption(0.3, "share", (0.0, 1.0), "B38, S4", (0.1, 0.5), "A", "off_script")
    """Part of it without any authority."""
    unscripted: float = assumption(0.5, "share", (0.0, 1.0), "B38, S4", (0.3, 0.7), "A", "off_script")
    """Cases without a script that go wrong without judgement."""


class Delivery(Section):
    """What is lost between functions."""

    through = "handovers, teams"

    loss: float = assumption(0.04, "share per hand-over", (0.0, 0.3), "S2, A43", (0.0, 0.08), "A")
    """Value lost at a border between functions."""
    ease: float = assumption(0.95, "share", (0.3, 1.0), "B0", (0.9, 1.0), "A", "none: nothing arrives whole")
    """Part of the offered ease that arrives in an ordinary month."""
    purpose: float = assumption(0.8, "share", (0.0, 1.2), "S2", (0.6, 1.0), "A", "word_and_deed")
    """Part of the offered purpose that is felt whatever leaders do."""
    word: float = assumption(0.2, "share", (0.0, 1.0), "S2", (0.0, 0.4), "A", "word_and_deed")
    """More of it where leaders' word and deed agree."""
    teams: float = assumption(0.5, "share", (0.0, 1.0), "S4, B.1", (0.2, 0.8), "A", "teams")
    """Hand-overs that work in teams takes away, all work being done in teams."""


class Focus(Section):
    """Customers whom the firm does not want."""

    through = "focus"

    speed: float = assumption(0.1, "share/month", (0.01, 1.0), "S1", (0.05, 0.3), "A")
    """How fast practice follows what was decided."""
    pressure: float = assumption(1.0, "ratio", (0.0, 3.0), "S1", (0.3, 1.5), "A")
    """How far pressure for sales wears a refusal down."""
    neglect: float = assumption(0.15, "share", (0.0, 1.0), "S1, B5", (0.05, 0.3), "A")
    """Attention that customers of an unwanted segment miss."""


class Memory(Section):
    """What is known and forgotten."""

    through = "corporate_memory"

    learning: float = assumption(
        0.08, "share/month", (0.0, 1.0), "S2", (0.03, 0.15), "A", "none: people always come to know whom they serve"
    )
    """How fast contact makes a customer known."""
    fading: float = assumption(0.03, "share/month", (0.0, 1.0), "S2, B31", (0.01, 0.06), "A", "systems")
    """How fast a customer is forgotten."""
    corporate: float = assumption(0.11, "share/month", (0.01, 1.0), "B31", (0.06, 0.2), "A")
    """How fast corporate insight fades: half in six months."""
    leaves: float = assumption(0.5, "share", (0.0, 1.0), "B31, S2", (0.2, 1.0), "A")
    """Corporate insight that leaves with a person, of her share in it."""


class Listening(Section):
    """How a customer's voice travels inward."""

    through = "fidelity"

    layer: float = assumption(0.55, "share", (0.0, 1.0), "B30, A39", (0.45, 0.65), "M-M")
    """Part of a signal that a layer lets through, without trust."""
    trust: float = assumption(0.2, "share", (0.0, 0.45), "B30, A39", (0.1, 0.3), "M-M", "leader_trust")
    """More with full trust in leaders."""
    silo: float = assumption(0.6, "share", (0.0, 1.0), "B29", (0.4, 0.9), "A", "fidelity, handovers, teams")
    """Part that a border between functions lets through."""
    frame: float = assumption(0.6, "share", (0.0, 1.0), "B32, S0", (0.0, 0.8), "A", "own_frame")
    """Signals that the firm's own frame turns away."""
    shortcut: float = assumption(0.4, "share", (0.0, 1.0), "S0, A47", (0.2, 0.6), "A", "participation")
    """Part of the way that customers in the room skip."""
    rate: float = assumption(10.0, "ratio", (0.0, 60.0), "B33", (5.0, 20.0), "A", "adaptation")
    """How much insight a signal is."""
    survey: float = assumption(0.25, "items", (0.0, 3.0), "B29, A42", (0.1, 0.5), "A", "survey")
    """What an answered survey tells."""
    complaint: float = assumption(0.5, "items", (0.0, 3.0), "B29, A35", (0.2, 1.0), "A", "complaints")
    """What a complaint tells."""
    conversation: float = assumption(1.0, "items", (0.0, 5.0), "A42", (0.5, 2.0), "A", "conversations")
    """What a deep conversation tells."""
    participant: float = assumption(0.5, "items", (0.0, 5.0), "A47", (0.2, 1.0), "A", "participation")
    """What full participation tells."""
    adaptation: float = assumption(0.08, "share/month", (0.0, 1.0), "B33", (0.03, 0.15), "A", "adaptation")
    """How fast insight moves the offering."""
    lag: float = assumption(3.0, "months", (1.0, 36.0), "B33", (1.0, 6.0), "A", "adaptation")
    """Time from a decision to the offering."""
    clarity: float = assumption(2.5, "ratio", (0.0, 10.0), "B29", (1.5, 3.0), "A")
    """How clear the picture is, per unit of fidelity."""
    misfit: float = assumption(0.2, "share", (0.0, 1.0), "S0, S3", (0.1, 0.4), "A", "adaptation")
    """Part of the firm's own picture in what it first offers."""
    focus: float = assumption(0.9, "exponent", (0.1, 2.0), "B4", (0.7, 1.2), "A", "frontier")
    """How far an offering stresses what it believes matters."""
    focus_group: float = assumption(0.6, "items", (0.0, 3.0), "S0, B32", (0.3, 1.2), "A", "focus_groups")
    """What a customer tells in a focus group."""
    framed: float = assumption(0.8, "share", (0.0, 1.0), "S0, B32", (0.4, 1.0), "A", "focus_groups")
    """Part of it that only answers the firm's own questions, where the frame is strong."""
    community: float = assumption(0.4, "items", (0.0, 3.0), "S0, A47", (0.2, 0.8), "A", "community")
    """What a member of a community tells in a month."""
    report: float = assumption(1.1, "ratio", (1.0, 3.0), "A47, S0", (1.0, 1.3), "A", "conversations")
    """What a customer's own report tells, against an answered question."""
    play: float = assumption(1.25, "ratio", (1.0, 3.0), "A47, S0", (1.0, 1.6), "A", "conversations")
    """What a game with a customer tells."""
    together: float = assumption(1.4, "ratio", (1.0, 3.0), "A47, S0", (1.1, 1.8), "A", "conversations")
    """What working with a customer tells."""
    contradiction: float = assumption(0.2, "share", (0.0, 1.0), "S2", (0.0, 0.4), "A", "contradiction")
    """Clarity lost to signals that contradict each other in the whole market."""
    shallow: float = assumption(0.3, "share", (0.0, 1.0), "S2, A42", (0.1, 0.5), "A", "conversations, goals")
    """Part of what a deep conversation tells that one of no depth tells too."""
    wish_clarity: float = assumption(0.8, "share", (0.0, 1.0), "S0, S2", (0.6, 1.0), "A", "goals")
    """Clarity of the picture where only wishes are asked for."""
    goal_clarity: float = assumption(0.2, "share", (0.0, 1.0), "S0, S2", (0.0, 0.4), "A", "goals")
    """More clarity where the goals behind them are asked for."""
    stress: float = assumption(0.12, "weight", (0.01, 0.5), "B4", (0.05, 0.2), "A", "frontier")
    """Weight under which no dimension of value falls in an offering."""


class Votes(Section):
    """A vote by stage (A47)."""

    through = "vote_stages"

    ideation: float = assumption(0.5, "ratio", (0.0, 3.0), "A47", (0.2, 1.0), "M-M")
    """More insight from ideas of customers."""
    delay: float = assumption(0.5, "ratio", (0.0, 3.0), "A47", (0.2, 1.0), "M-M")
    """Longer development with customers in it."""
    quality: float = assumption(0.04, "share", (0.0, 0.5), "A47", (0.0, 0.08), "M-M")
    """Capability lost in development with customers in it."""
    launch: float = assumption(0.3, "ratio", (0.0, 3.0), "A47", (0.1, 0.6), "M-M")
    """Faster acceptance of what customers helped to launch."""


class Systems(Section):
    """Customer systems."""

    through = "systems"

    adoption: float = assumption(0.1, "share/month", (0.01, 1.0), "B44, A48", (0.05, 0.2), "A")
    """How fast people take a system up, or drop it."""
    slope: float = assumption(4.0, "logit", (0.0, 20.0), "B31", (2.0, 8.0), "A")
    """How sharply mindset decides who uses it."""
    precision: float = assumption(0.7, "share", (0.0, 1.0), "B44", (0.4, 0.9), "A")
    """Error and delay of scores that a measurement system takes away."""
    tailoring: float = assumption(0.5, "share", (0.0, 1.0), "B44", (0.2, 0.8), "A")
    """Of what is not one's own in a figure, what tailored pay makes one's own."""


class Programme(Section):
    """Programmes of change."""

    through = "programmes"

    full: float = assumption(0.01, "share of revenue", (0.001, 0.1), "S4, B43", (0.005, 0.02), "A")
    """Budget at which a programme has its full effect."""
    spill: float = assumption(0.1, "share", (0.0, 1.0), "S4, A10", (0.0, 0.3), "A", "programme_owner")
    """How far a programme reaches those whom its owner does not."""
    teams: float = assumption(0.3, "share of work", (0.01, 1.0), "S4, A10", (0.1, 0.5), "A", "programme_owner")
    """Work in teams at which programmes of teams reach everybody."""
    leadership: float = assumption(0.5, "share", (0.0, 1.0), "S4", (0.2, 0.8), "A")
    """Openness and forgiveness won by the programme for leaders, of what is missing."""
    silos: float = assumption(0.4, "share", (0.0, 1.0), "S4", (0.2, 0.6), "A")
    """Hand-overs taken away by the programme against silos."""
    kpis: float = assumption(0.5, "share", (0.0, 1.0), "S4", (0.2, 0.8), "A")
    """Conflict of KPIs taken away by reviewing them."""
    department: float = assumption(2.0, "ratio", (0.0, 10.0), "S4, A10", (1.0, 4.0), "A", "programme_owner")
    """How far a department moves what belongs to the whole firm, in times of hearsay."""
    managers: float = assumption(3.0, "ratio", (0.0, 10.0), "S4, A10", (1.0, 5.0), "A", "programme_owner")
    """How far account managers move it, in times of hearsay."""


class Kpis(Section):
    """How KPIs are felt."""

    through = "targets"

    width: float = assumption(0.1, "share of target", (0.01, 1.0), "B19, A12", (0.05, 0.2), "A")
    """How near the target a bonus is felt most."""
    floor: float = assumption(0.5, "0-1", (0.0, 1.0), "B19", (0.2, 1.0), "A")
    """How much of a bonus is felt far from the target."""
    fade: float = assumption(0.03, "share/month", (0.0, 1.0), "B36, S4", (0.01, 0.06), "A", "kpi_conflict")
    """How fast enthusiasm fades where KPIs agree with it."""
    conflict_fade: float = assumption(0.15, "share/month", (0.0, 1.0), "B36, S4", (0.08, 0.3), "A", "kpi_conflict")
    """How fast it fades where they do not."""
    least: float = assumption(0.1, "0-1", (0.01, 1.0), "B36", (0.02, 0.3), "A", "kpi_conflict")
    """Least alignment that a KPI is given."""


class Change(Section):
    """What a change of structure costs."""

    through = "none: a change of structure always has its price"

    relearn: float = assumption(0.3, "share of skill", (0.0, 1.0), "B.1, A2", (0.1, 0.5), "A")
    """Skill lost by moving to another unit or role."""
    forgotten: float = assumption(0.5, "share of memory", (0.0, 1.0), "B.1", (0.2, 0.8), "A")
    """Knowledge of a customer lost by handing her over."""
    cost: float = assumption(0.02, "share of a year's revenue", (0.0, 0.3), "B.1, A2", (0.0, 0.06), "A")
    """One-off cost of moving everybody."""
    months: float = assumption(9.0, "months", (1.0, 60.0), "B.1", (6.0, 18.0), "A")
    """Time over which it is paid."""


class Money(Section):
    """Costs that follow structure."""

    through = "costs"

    scale_saving: float = assumption(0.03, "share of unit cost", (0.0, 0.2), "B.1", (0.0, 0.06), "A", "distinct_offers")
    """Saved by buying and making by product line."""
    account_layer: float = assumption(
        0.005, "share of revenue", (0.0, 0.1), "B.1, A1", (0.0, 0.02), "A", "account_care"
    )
    """Coordination of an account-manager layer."""
    coordination: float = assumption(
        0.025, "share of revenue", (0.0, 0.2), "B.1, A1", (0.01, 0.06), "A", "distinct_offers, teams"
    )
    """Coordination of cross-functional segment teams."""
    account_wage: float = assumption(1.2, "ratio", (0.5, 3.0), "B.1", (1.0, 1.5), "A", "account_care")
    """Pay of an account manager."""
    acquisition: float = assumption(
        1.5, "months of revenue", (0.0, 24.0), "B14, A25", (0.5, 12.0), "A", "none: winning a customer always costs"
    )
    """Cost of winning a customer."""
    crm: float = assumption(0.01, "share of revenue", (0.0, 0.1), "B44", (0.005, 0.02), "A", "systems")
    """Cost of a customer system."""
    participation: float = assumption(
        0.0075, "share of revenue", (0.0, 0.1), "B43", (0.005, 0.01), "A", "participation"
    )
    """Cost of customers taking part in all decisions."""
    conversation: float = assumption(1.5, "hours", (0.0, 20.0), "B43", (1.0, 6.0), "A", "conversations")
    """Time that a real conversation takes, with what goes before and after."""
    goodwill: float = assumption(0.1, "months of revenue", (0.0, 2.0), "B43", (0.03, 0.3), "A", "recovery")
    """What putting a complaint right costs, of the customer's month."""
    concession: float = assumption(0.02, "share of revenue", (0.0, 0.1), "B43", (0.0, 0.04), "A", "recovery")
    """What people with full authority concede, rightly or not."""
    leader_wage: float = assumption(3.0, "ratio", (1.0, 20.0), "B43", (2.0, 6.0), "A", "word_and_deed")
    """Pay of a leader's hour, in an employee's."""
    division_saving: float = assumption(0.03, "share of unit cost", (0.0, 0.2), "B.1", (0.0, 0.06), "A", "handovers")
    """Saved by a full division of labour, with its hand-overs."""
    discount: float = assumption(
        0.08, "per year", (0.0, 0.5), "A25", (0.04, 0.15), "C", "none: a way of reckoning, not of behaving"
    )
    """Discount rate."""
    content: float = assumption(0.003, "share of revenue", (0.0, 0.1), "S3, B43", (0.001, 0.01), "A", "content")
    """Cost of content that is of use to everybody, and as much again of content that agrees with itself."""
    focus_group: float = assumption(1.0, "hours", (0.0, 20.0), "B43", (0.5, 2.0), "A", "focus_groups")
    """Staff time for a customer in a focus group."""
    community: float = assumption(0.25, "hours/month", (0.0, 20.0), "B43", (0.1, 0.5), "A", "community")
    """Staff time for a member of a community."""
    mode: float = assumption(0.33, "ratio", (0.0, 3.0), "B43", (0.1, 0.6), "A", "conversations")
    """Longer conversations, per step from asking to working together."""
    mystery: float = assumption(8.0, "hours", (0.0, 100.0), "B43", (4.0, 16.0), "A", "leader_belief")
    """Price of a mystery purchase, in hours of pay."""
    fixed: float = assumption(
        0.5, "share", (0.0, 1.0), "B.1", (0.3, 0.8), "A", "none: some costs never follow customers"
    )
    """Other costs that do not follow the number of customers."""
