"""Assumptions about the organisation: work, service, listening, memory, systems, programmes, money."""

from sim.scenario.declare import Section, assumption


class Yields(Section):
    """What an hour of each activity yields: 1 as found, 0 nothing."""

    sell: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of selling.", "B0", (0.5, 1.5), "A")
    serve: float = assumption(0.9547, "ratio", 0.0, 2.0, "Yield of serving.", "B0", (0.5, 1.5), "A")
    resolve: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of resolving causes.", "B0", (0.5, 1.5), "A")
    cut: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of cutting cost.", "B0", (0.5, 1.5), "A")
    share: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of sharing insight.", "B0", (0.5, 1.5), "A")
    polish: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of polishing the score.", "B0", (0.5, 1.5), "A")


class Sales(Section):
    """What selling does."""

    choice: float = assumption(
        0.35, "logit per ln x", 0.0, 1.0, "Selling in a prospect's choice.", "B0", (0.1, 0.6), "A"
    )
    wallet: float = assumption(
        0.08, "share per ln x", 0.0, 0.3, "Selling in a customer's share of wallet.", "B0", (0.02, 0.15), "A"
    )
    misselling: float = assumption(
        0.01,
        "share/month",
        0.0,
        0.1,
        "Customers sold what they do not need, per unit of selling above the starting firm's.",
        "B0",
        (0.0, 0.03),
        "A",
    )


class Causes(Section):
    """The stock of causes of failure removed."""

    speed: float = assumption(0.05, "share/month", 0.005, 0.5, "How fast work fills the stock.", "B0", (0.02, 0.1), "A")
    product: float = assumption(
        0.15, "exponent", 0.0, 1.0, "How far capability grows with causes resolved.", "B0", (0.0, 0.3), "A"
    )


class Cuts(Section):
    """The stock of cost cutting."""

    speed: float = assumption(0.05, "share/month", 0.005, 0.5, "How fast work fills the stock.", "B0", (0.02, 0.1), "A")
    saving: float = assumption(
        0.05, "share of unit cost", 0.0, 0.3, "Unit cost saved per unit of the stock.", "B0", (0.02, 0.1), "A"
    )
    hassle: float = assumption(
        0.04, "share of ease", 0.0, 0.3, "Ease lost per unit of cutting above the start.", "B0", (0.0, 0.1), "A"
    )


class Desk(Section):
    """The service desk."""

    cases: float = assumption(
        1.5, "cases/customer/month", 0.1, 6.0, "Cases that a mean customer raises.", "B0b", (0.5, 3.0), "A"
    )
    load_exponent: float = assumption(
        0.5326, "exponent", 0.0, 1.5, "How cases grow with spend.", "B2, A24", (0.5, 0.9), "C"
    )
    load_spread: float = assumption(
        1.076, "sd of log", 0.0, 2.0, "How unequal customers of one size are in cases.", "B2, A24", (0.5, 1.2), "C"
    )
    utilisation: float = assumption(
        0.85, "share", 0.3, 1.2, "Work over hours offered in the starting firm.", "B0b", (0.75, 0.95), "A"
    )
    time_exponent: float = assumption(
        0.6, "exponent", 0.0, 1.5, "How far pressure shortens a case.", "B22, A22", (0.2, 1.0), "M-L"
    )
    time_least: float = assumption(
        0.5, "standard times", 0.1, 1.0, "Shortest time a case gets.", "B0b", (0.3, 0.7), "A"
    )
    time_most: float = assumption(1.4, "standard times", 1.0, 3.0, "Longest time a case gets.", "B0b", (1.2, 1.8), "A")
    standard_down: float = assumption(
        4.0,
        "months",
        1.0,
        120.0,
        "Time in which the standard falls to what is practised.",
        "B22, A22",
        (2.0, 12.0),
        "M-L",
    )
    standard_up: float = assumption(
        60.0,
        "months",
        1.0,
        240.0,
        "Time in which the standard rises to what is practised.",
        "B22, A22",
        (6.0, 120.0),
        "M-L",
    )
    anchor_months: float = assumption(
        6.0, "months", 1.0, 120.0, "Time in which customers pull the standard back.", "B22", (3.0, 24.0), "A"
    )
    adjust: float = assumption(
        0.03, "share/month", 0.0, 0.5, "How fast headcount follows work.", "B0b", (0.01, 0.1), "A"
    )
    fixed_heads: float = assumption(
        0.3, "share", 0.0, 1.0, "Headcount that does not depend on work.", "B0b", (0.1, 0.6), "A"
    )


class Failure(Section):
    """What makes a case go wrong."""

    base: float = assumption(-2.42, "logit", -6.0, 2.0, "Failures in an ordinary month.", "B0b, A21", (-2.9, -1.9), "A")
    time: float = assumption(1.0, "logit per ln", 0.0, 4.0, "Less time per case.", "B0b, A21", (0.3, 2.0), "A")
    mindset: float = assumption(1.5, "logit", 0.0, 5.0, "Orientation of who serves.", "B0b", (0.5, 2.5), "A")
    skill: float = assumption(1.0, "logit", 0.0, 5.0, "Skill of who serves.", "B0b", (0.5, 2.0), "A")
    causes: float = assumption(0.5, "logit", 0.0, 3.0, "Causes resolved.", "B0", (0.2, 1.0), "A")
    cuts: float = assumption(0.5, "logit", 0.0, 3.0, "Cost cutting beyond the start.", "B0", (0.2, 1.0), "A")
    wait: float = assumption(0.5, "logit per month", 0.0, 3.0, "Cases that wait.", "B0b", (0.2, 1.0), "A")
    repeat: float = assumption(
        0.3, "share", 0.0, 1.0, "Failed cases that come back next month.", "A21", (0.15, 0.45), "A"
    )
    motivation: float = assumption(0.3, "logit", 0.0, 5.0, "Motivation of who serves.", "B21, A19", (0.2, 0.8), "C")
    crossing: float = assumption(
        0.4, "logit per hand-over", 0.0, 3.0, "Needs that cross functions.", "S4", (0.1, 0.8), "A"
    )


class Delivery(Section):
    """What is lost between functions."""

    loss: float = assumption(
        0.04, "share per hand-over", 0.0, 0.3, "Value lost at a border between functions.", "S2, A43", (0.0, 0.08), "A"
    )


class Focus(Section):
    """Customers whom the firm does not want."""

    speed: float = assumption(
        0.1, "share/month", 0.01, 1.0, "How fast practice follows what was decided.", "S1", (0.05, 0.3), "A"
    )
    pressure: float = assumption(
        1.0, "ratio", 0.0, 3.0, "How far pressure for sales wears a refusal down.", "S1", (0.3, 1.5), "A"
    )
    neglect: float = assumption(
        0.15, "share", 0.0, 1.0, "Attention that customers of an unwanted segment miss.", "S1, B5", (0.05, 0.3), "A"
    )


class Memory(Section):
    """What is known and forgotten."""

    learning: float = assumption(
        0.08, "share/month", 0.0, 1.0, "How fast contact makes a customer known.", "S2", (0.03, 0.15), "A"
    )
    fading: float = assumption(
        0.03, "share/month", 0.0, 1.0, "How fast a customer is forgotten.", "S2, B31", (0.01, 0.06), "A"
    )
    corporate: float = assumption(
        0.11, "share/month", 0.01, 1.0, "How fast corporate insight fades: half in six months.", "B31", (0.06, 0.2), "A"
    )
    leaves: float = assumption(
        0.5,
        "share",
        0.0,
        1.0,
        "Corporate insight that leaves with a person, of her share in it.",
        "B31, S2",
        (0.2, 1.0),
        "A",
    )


class Listening(Section):
    """How a customer's voice travels inward."""

    layer: float = assumption(
        0.55,
        "share",
        0.0,
        1.0,
        "Part of a signal that a layer lets through, without trust.",
        "B30, A39",
        (0.45, 0.65),
        "M-M",
    )
    trust: float = assumption(
        0.2, "share", 0.0, 0.45, "More with full trust in leaders.", "B30, A39", (0.1, 0.3), "M-M"
    )
    silo: float = assumption(
        0.6, "share", 0.0, 1.0, "Part that a border between functions lets through.", "B29", (0.4, 0.9), "A"
    )
    frame: float = assumption(
        0.6, "share", 0.0, 1.0, "Signals that the firm's own frame turns away.", "B32, S0", (0.0, 0.8), "A"
    )
    shortcut: float = assumption(
        0.4, "share", 0.0, 1.0, "Part of the way that customers in the room skip.", "S0, A47", (0.2, 0.6), "A"
    )
    rate: float = assumption(10.0, "ratio", 0.0, 60.0, "How much insight a signal is.", "B33", (5.0, 20.0), "A")
    survey: float = assumption(0.25, "items", 0.0, 3.0, "What an answered survey tells.", "B29, A42", (0.1, 0.5), "A")
    complaint: float = assumption(0.5, "items", 0.0, 3.0, "What a complaint tells.", "B29, A35", (0.2, 1.0), "A")
    conversation: float = assumption(1.0, "items", 0.0, 5.0, "What a deep conversation tells.", "A42", (0.5, 2.0), "A")
    participant: float = assumption(0.5, "items", 0.0, 5.0, "What full participation tells.", "A47", (0.2, 1.0), "A")
    adaptation: float = assumption(
        0.08, "share/month", 0.0, 1.0, "How fast insight moves the offering.", "B33", (0.03, 0.15), "A"
    )
    lag: float = assumption(3.0, "months", 1.0, 36.0, "Time from a decision to the offering.", "B33", (1.0, 6.0), "A")
    clarity: float = assumption(
        2.5, "ratio", 0.0, 10.0, "How clear the picture is, per unit of fidelity.", "B29", (1.5, 3.0), "A"
    )
    misfit: float = assumption(
        0.2, "share", 0.0, 1.0, "Part of the firm's own picture in what it first offers.", "S0, S3", (0.1, 0.4), "A"
    )
    focus: float = assumption(
        0.9, "exponent", 0.1, 2.0, "How far an offering stresses what it believes matters.", "B4", (0.7, 1.2), "A"
    )
    focus_group: float = assumption(
        0.6, "items", 0.0, 3.0, "What a customer tells in a focus group.", "S0, B32", (0.3, 1.2), "A"
    )
    framed: float = assumption(
        0.8,
        "share",
        0.0,
        1.0,
        "Part of it that only answers the firm's own questions, where the frame is strong.",
        "S0, B32",
        (0.4, 1.0),
        "A",
    )
    community: float = assumption(
        0.4, "items", 0.0, 3.0, "What a member of a community tells in a month.", "S0, A47", (0.2, 0.8), "A"
    )
    report: float = assumption(
        1.1,
        "ratio",
        1.0,
        3.0,
        "What a customer's own report tells, against an answered question.",
        "A47, S0",
        (1.0, 1.3),
        "A",
    )
    play: float = assumption(1.25, "ratio", 1.0, 3.0, "What a game with a customer tells.", "A47, S0", (1.0, 1.6), "A")
    together: float = assumption(
        1.4, "ratio", 1.0, 3.0, "What working with a customer tells.", "A47, S0", (1.1, 1.8), "A"
    )
    contradiction: float = assumption(
        0.2,
        "share",
        0.0,
        1.0,
        "Clarity lost to signals that contradict each other in the whole market.",
        "S2",
        (0.0, 0.4),
        "A",
    )


class Votes(Section):
    """A vote by stage (A47)."""

    ideation: float = assumption(
        0.5, "ratio", 0.0, 3.0, "More insight from ideas of customers.", "A47", (0.2, 1.0), "M-M"
    )
    delay: float = assumption(
        0.5, "ratio", 0.0, 3.0, "Longer development with customers in it.", "A47", (0.2, 1.0), "M-M"
    )
    quality: float = assumption(
        0.04, "share", 0.0, 0.5, "Capability lost in development with customers in it.", "A47", (0.0, 0.08), "M-M"
    )
    launch: float = assumption(
        0.3, "ratio", 0.0, 3.0, "Faster acceptance of what customers helped to launch.", "A47", (0.1, 0.6), "M-M"
    )


class Systems(Section):
    """Customer systems."""

    adoption: float = assumption(
        0.1, "share/month", 0.01, 1.0, "How fast people take a system up, or drop it.", "B44, A48", (0.05, 0.2), "A"
    )
    slope: float = assumption(
        4.0, "logit", 0.0, 20.0, "How sharply mindset decides who uses it.", "B31", (2.0, 8.0), "A"
    )
    precision: float = assumption(
        0.7,
        "share",
        0.0,
        1.0,
        "Error and delay of scores that a measurement system takes away.",
        "B44",
        (0.4, 0.9),
        "A",
    )
    tailoring: float = assumption(
        0.5,
        "share",
        0.0,
        1.0,
        "Of what is not one's own in a figure, what tailored pay makes one's own.",
        "B44",
        (0.2, 0.8),
        "A",
    )


class Programme(Section):
    """Programmes of change."""

    full: float = assumption(
        0.01,
        "share of revenue",
        0.001,
        0.1,
        "Budget at which a programme has its full effect.",
        "S4, B43",
        (0.005, 0.02),
        "A",
    )
    spill: float = assumption(
        0.1, "share", 0.0, 1.0, "How far a programme reaches those whom its owner does not.", "S4, A10", (0.0, 0.3), "A"
    )
    teams: float = assumption(
        0.3,
        "share of work",
        0.01,
        1.0,
        "Work in teams at which programmes of teams reach everybody.",
        "S4, A10",
        (0.1, 0.5),
        "A",
    )
    leadership: float = assumption(
        0.5,
        "share",
        0.0,
        1.0,
        "Openness and forgiveness won by the programme for leaders, of what is missing.",
        "S4",
        (0.2, 0.8),
        "A",
    )
    silos: float = assumption(
        0.4, "share", 0.0, 1.0, "Hand-overs taken away by the programme against silos.", "S4", (0.2, 0.6), "A"
    )
    kpis: float = assumption(
        0.5, "share", 0.0, 1.0, "Conflict of KPIs taken away by reviewing them.", "S4", (0.2, 0.8), "A"
    )


class Kpis(Section):
    """How KPIs are felt."""

    width: float = assumption(
        0.1, "share of target", 0.01, 1.0, "How near the target a bonus is felt most.", "B19, A12", (0.05, 0.2), "A"
    )
    floor: float = assumption(
        0.5, "0-1", 0.0, 1.0, "How much of a bonus is felt far from the target.", "B19", (0.2, 1.0), "A"
    )
    fade: float = assumption(
        0.03,
        "share/month",
        0.0,
        1.0,
        "How fast enthusiasm fades where KPIs agree with it.",
        "B36, S4",
        (0.01, 0.06),
        "A",
    )
    conflict_fade: float = assumption(
        0.15, "share/month", 0.0, 1.0, "How fast it fades where they do not.", "B36, S4", (0.08, 0.3), "A"
    )
    least: float = assumption(0.1, "0-1", 0.01, 1.0, "Least alignment that a KPI is given.", "B36", (0.02, 0.3), "A")


class Change(Section):
    """What a change of structure costs."""

    relearn: float = assumption(
        0.3, "share of skill", 0.0, 1.0, "Skill lost by moving to another unit or role.", "B.1, A2", (0.1, 0.5), "A"
    )
    forgotten: float = assumption(
        0.5, "share of memory", 0.0, 1.0, "Knowledge of a customer lost by handing her over.", "B.1", (0.2, 0.8), "A"
    )
    cost: float = assumption(
        0.02, "share of a year's revenue", 0.0, 0.3, "One-off cost of moving everybody.", "B.1, A2", (0.0, 0.06), "A"
    )
    months: float = assumption(9.0, "months", 1.0, 60.0, "Time over which it is paid.", "B.1", (6.0, 18.0), "A")


class Money(Section):
    """Costs that follow structure."""

    scale_saving: float = assumption(
        0.03, "share of unit cost", 0.0, 0.2, "Saved by buying and making by product line.", "B.1", (0.0, 0.06), "A"
    )
    account_layer: float = assumption(
        0.005, "share of revenue", 0.0, 0.1, "Coordination of an account-manager layer.", "B.1, A1", (0.0, 0.02), "A"
    )
    coordination: float = assumption(
        0.025,
        "share of revenue",
        0.0,
        0.2,
        "Coordination of cross-functional segment teams.",
        "B.1, A1",
        (0.01, 0.06),
        "A",
    )
    account_wage: float = assumption(1.2, "ratio", 0.5, 3.0, "Pay of an account manager.", "B.1", (1.0, 1.5), "A")
    acquisition: float = assumption(
        1.5, "months of revenue", 0.0, 24.0, "Cost of winning a customer.", "B14, A25", (0.5, 12.0), "A"
    )
    crm: float = assumption(0.01, "share of revenue", 0.0, 0.1, "Cost of a customer system.", "B44", (0.005, 0.02), "A")
    participation: float = assumption(
        0.0075,
        "share of revenue",
        0.0,
        0.1,
        "Cost of customers taking part in all decisions.",
        "B43",
        (0.005, 0.01),
        "A",
    )
    conversation: float = assumption(
        1.5,
        "hours",
        0.0,
        20.0,
        "Time that a real conversation takes, with what goes before and after.",
        "B43",
        (1.0, 6.0),
        "A",
    )
    goodwill: float = assumption(
        0.1,
        "months of revenue",
        0.0,
        2.0,
        "What putting a complaint right costs, of the customer's month.",
        "B43",
        (0.03, 0.3),
        "A",
    )
    concession: float = assumption(
        0.02,
        "share of revenue",
        0.0,
        0.1,
        "What people with full authority concede, rightly or not.",
        "B43",
        (0.0, 0.04),
        "A",
    )
    leader_wage: float = assumption(
        3.0, "ratio", 1.0, 20.0, "Pay of a leader's hour, in an employee's.", "B43", (2.0, 6.0), "A"
    )
    division_saving: float = assumption(
        0.03,
        "share of unit cost",
        0.0,
        0.2,
        "Saved by a full division of labour, with its hand-overs.",
        "B.1",
        (0.0, 0.06),
        "A",
    )
    discount: float = assumption(0.08, "per year", 0.0, 0.5, "Discount rate.", "A25", (0.04, 0.15), "C")
    content: float = assumption(
        0.003,
        "share of revenue",
        0.0,
        0.1,
        "Cost of content that is of use to everybody, and as much again of content that agrees with itself.",
        "S3, B43",
        (0.001, 0.01),
        "A",
    )
    focus_group: float = assumption(
        1.0, "hours", 0.0, 20.0, "Staff time for a customer in a focus group.", "B43", (0.5, 2.0), "A"
    )
    community: float = assumption(
        0.25, "hours/month", 0.0, 20.0, "Staff time for a member of a community.", "B43", (0.1, 0.5), "A"
    )
    mode: float = assumption(
        0.33,
        "ratio",
        0.0,
        3.0,
        "Longer conversations, per step from asking to working together.",
        "B43",
        (0.1, 0.6),
        "A",
    )
    mystery: float = assumption(
        8.0, "hours", 0.0, 100.0, "Price of a mystery purchase, in hours of pay.", "B43", (4.0, 16.0), "A"
    )
