"""Assumptions about the people of the firm: effort, motivation, mindset, leaders, turnover."""

from sim.scenario.declare import Section, assumption


class Effort(Section):
    """How pay, pressure and liking divide effort."""

    crowding: float = assumption(
        0.12, "k", 0.0, 0.3, "How far one activity crowds out the others.", "B18", (0.05, 0.2), "A"
    )
    bonus: float = assumption(
        1.0,
        "utility",
        0.0,
        4.0,
        "Pull of a bonus of a fifth of pay on a figure that is all one's own.",
        "B18",
        (0.4, 1.6),
        "A",
    )
    dilution: float = assumption(
        0.35,
        "exponent",
        0.0,
        1.0,
        "How fast one's own part fades in a shared figure: people to the power of minus this.",
        "B18, A11",
        (0.0, 0.7),
        "A",
    )
    squeeze: float = assumption(
        0.5, "utility", 0.0, 2.0, "Pull of selling when leaders press for profit.", "B41", (0.0, 1.0), "A"
    )
    norm: float = assumption(
        0.15, "utility", 0.0, 1.0, "Pull of what colleagues in the unit do.", "B18", (0.0, 0.4), "A"
    )


class Feedback(Section):
    """What staff see of the profit of a customer who stays."""

    pull: float = assumption(
        0.5, "utility", 0.0, 3.0, "Pull of what makes customers worth more.", "S4", (0.1, 1.0), "A"
    )
    motivation: float = assumption(
        0.05,
        "0-1",
        0.0,
        0.3,
        "Motivation from informative feedback: a third of a standard deviation.",
        "A18",
        (0.02, 0.08),
        "M-H",
    )


class Practice(Section):
    """Standards of action: what they take and give."""

    requests: float = assumption(
        0.3, "share of other work", 0.0, 1.0, "Work put aside when a request goes first.", "S1", (0.1, 0.5), "A"
    )
    own_hours: float = assumption(
        2.0, "hours/month", 0.0, 20.0, "Hours of using one's own service.", "S1", (1.0, 4.0), "A"
    )
    rotation_hours: float = assumption(
        8.0, "hours/month", 0.0, 40.0, "Hours of a turn at the help desk.", "S1", (4.0, 16.0), "A"
    )
    written: float = assumption(
        0.15, "0-1", 0.0, 0.6, "Autonomy of who writes the own standards.", "S4, A19", (0.05, 0.3), "A"
    )
    uneven: float = assumption(
        0.15, "logit", 0.0, 1.0, "Failures because everybody works otherwise.", "A20", (0.0, 0.3), "A"
    )
    free: float = assumption(
        0.2,
        "ratio",
        0.0,
        1.0,
        "Better judgement where no script helps, of who writes the own standards.",
        "A20",
        (0.0, 0.4),
        "A",
    )
    decide_clarity: float = assumption(
        0.15, "ratio", 0.0, 1.0, "Clearer picture when no decision is made without a customer.", "S1", (0.0, 0.3), "A"
    )
    decide_lag: float = assumption(
        0.3, "ratio", 0.0, 2.0, "Longer way to a decision with a customer in it.", "S1", (0.1, 0.6), "A"
    )


class Timing(Section):
    """Deals pulled into the last month of a quarter (A12)."""

    push: float = assumption(
        0.6,
        "utility",
        0.0,
        3.0,
        "Pull of selling in the last month of a quarter, per unit of accelerator; half of it is missing before.",
        "A12, B19",
        (0.2, 1.2),
        "A",
    )
    discount: float = assumption(
        0.1,
        "share of price",
        0.0,
        0.5,
        "Price given away in that month, per unit of accelerator.",
        "A12",
        (0.03, 0.2),
        "M-M",
    )
    shift: float = assumption(
        0.15,
        "share of a month",
        0.0,
        0.6,
        "Purchases moved into that month from the next two, per unit of accelerator.",
        "A12",
        (0.05, 0.3),
        "A",
    )


class Selling(Section):
    """Selling a benefit instead of a product."""

    slower: float = assumption(0.3, "share", 0.0, 1.0, "Selling power lost today.", "S2", (0.1, 0.5), "A")
    trust: float = assumption(0.3, "ratio", 0.0, 2.0, "Trust built faster.", "S2", (0.1, 0.6), "A")
    honest: float = assumption(0.8, "share", 0.0, 1.0, "Mis-selling avoided.", "S2", (0.5, 1.0), "A")


class Begging(Section):
    """Asking for a high score."""

    base: float = assumption(-4.0, "logit", -10.0, 2.0, "Begging without any reason.", "B24", (-5.0, -3.0), "A")
    weight: float = assumption(6.0, "logit", 0.0, 12.0, "Pull of a bonus on the score.", "B24, A16", (4.0, 8.0), "A")
    peers: float = assumption(2.0, "logit", 0.0, 6.0, "Pull of colleagues who beg.", "B24", (1.0, 3.0), "A")
    points: float = assumption(1.0, "points", 0.0, 3.0, "What begging adds to an answer.", "B24, A16", (0.5, 1.5), "A")
    trust: float = assumption(0.01, "0-1 per ask", 0.0, 0.1, "What it costs in trust.", "B24", (0.01, 0.05), "A")


class Fabrication(Section):
    """Sales that never were (A13)."""

    base: float = assumption(
        -4.0, "logit", -10.0, 2.0, "Fabricating without any reason.", "B23, A13", (-5.0, -3.0), "A"
    )
    pressure: float = assumption(3.0, "logit", 0.0, 10.0, "Pull of a quota out of reach.", "B23, A13", (1.5, 4.5), "A")
    norm: float = assumption(2.0, "logit", 0.0, 6.0, "Pull of colleagues who do it.", "B23", (1.0, 3.0), "A")
    control: float = assumption(
        3.0, "logit", 0.0, 10.0, "Fear of being found out, after it was.", "B23", (1.0, 5.0), "A"
    )
    units: float = assumption(
        0.15,
        "units/customer/month",
        0.0,
        1.0,
        "False units on a customer's name, by a person who fabricates.",
        "B23, A13",
        (0.05, 0.3),
        "A",
    )
    value: float = assumption(
        0.05,
        "share of potential spend",
        0.0,
        1.0,
        "What a false unit counts as, in the figures.",
        "A13",
        (0.02, 0.1),
        "A",
    )
    noticed: float = assumption(
        0.02, "share/month", 0.0, 1.0, "False units that the customer notices.", "B23", (0.01, 0.05), "A"
    )
    caught: float = assumption(
        0.02, "share/month", 0.0, 1.0, "People who fabricate and are found out.", "B23, A13", (0.01, 0.05), "A"
    )
    forgotten: float = assumption(
        0.03, "share/month", 0.0, 1.0, "How fast the fear of being found out fades.", "B23", (0.01, 0.06), "A"
    )
    talk: float = assumption(0.15, "share/month", 0.0, 1.0, "How fast the news fades.", "A13", (0.05, 0.3), "A")
    alarm: float = assumption(
        5.0, "ratio", 0.0, 20.0, "How much more is found out just after a scandal.", "B23", (2.0, 8.0), "A"
    )
    public: float = assumption(
        0.3,
        "share/month",
        0.0,
        1.0,
        "Chance that it becomes public, if every customer had one.",
        "B23, A13",
        (0.1, 0.6),
        "A",
    )
    news: float = assumption(0.1, "0-1", 0.0, 1.0, "Reputation lost by the news.", "A13", (0.05, 0.2), "A")


class Motivation(Section):
    """Intrinsic motivation."""

    base: float = assumption(
        -0.09013,
        "0-1",
        -0.5,
        0.5,
        "Standing motivation, beside the four needs.",
        "B20, A44",
        (-0.2, 0.1),
        "C",
    )
    speed: float = assumption(0.15, "share/month", 0.01, 1.0, "How fast it moves.", "B20", (0.05, 0.3), "A")
    controlling: float = assumption(
        0.05, "0-1", 0.0, 0.3, "Lost by controlling pay of a fifth.", "B20, A18", (0.03, 0.08), "M-H"
    )
    contact: float = assumption(0.05, "0-1", 0.0, 0.3, "Won by contact with customers.", "B25, A42", (0.02, 0.1), "M-M")
    overload: float = assumption(0.1, "0-1", 0.0, 1.0, "Lost by overload and squeeze.", "B20", (0.05, 0.2), "A")
    conflict: float = assumption(0.05, "0-1", 0.0, 0.5, "Lost by being caught between.", "B28", (0.02, 0.1), "A")
    noise: float = assumption(0.02, "sd/month", 0.0, 0.2, "Personal ups and downs.", "B20", (0.01, 0.04), "A")
    spread: float = assumption(
        0.1446, "sd", 0.0, 0.5, "How unequally motivated people are by what they are.", "B20, A44", (0.08, 0.25), "A"
    )


class Contact(Section):
    """Meeting customers."""

    fades: float = assumption(
        0.2, "share/month", 0.0, 1.0, "How fast a meeting fades: half in three months.", "B25, A42", (0.1, 0.4), "M-M"
    )
    staged: float = assumption(
        0.6, "ratio", 0.0, 1.0, "A programme's staged meeting, against a real one.", "B25, A42", (0.3, 0.8), "M-M"
    )
    report: float = assumption(
        0.2, "ratio", 0.0, 1.0, "A report, against a real meeting.", "B25, A42", (0.0, 0.4), "M-M"
    )


class Mindset(Section):
    """Customer orientation."""

    leader: float = assumption(
        0.03, "share/month", 0.0, 0.5, "Pull of the leader's example.", "B26, A40", (0.01, 0.06), "M-M"
    )
    peers: float = assumption(0.05, "share/month", 0.0, 0.5, "Pull of colleagues.", "B26, A40", (0.02, 0.1), "M-M")
    drift: float = assumption(
        0.03, "share/month", 0.0, 0.5, "Drift back to seeing things from one's own side.", "B26, S1", (0.01, 0.06), "A"
    )
    ego: float = assumption(0.25, "0-1", 0.0, 1.0, "Where it drifts to.", "B26, S1", (0.1, 0.4), "A")
    contact: float = assumption(
        0.015, "share/month", 0.0, 0.2, "Won by contact with customers.", "B26, A42", (0.005, 0.03), "A"
    )
    kpi: float = assumption(
        0.01, "0-1/month", 0.0, 0.2, "What KPIs tell people to care about.", "B26, S4", (0.0, 0.02), "A"
    )
    programme: float = assumption(0.02, "share/month", 0.0, 0.2, "Won by a running programme.", "S4", (0.01, 0.04), "A")
    noise: float = assumption(0.01, "sd/month", 0.0, 0.1, "Personal ups and downs.", "B26", (0.005, 0.02), "A")
    middle: float = assumption(
        0.05, "share/month", 0.0, 0.5, "Pull of the mindset of one's own leader.", "B26, A40", (0.02, 0.1), "M-M"
    )
    enthusiasm: float = assumption(
        0.3, "share/month", 0.0, 1.0, "How fast a programme makes people enthusiastic.", "B36, S4", (0.1, 0.5), "A"
    )


class Safety(Section):
    """Daring to decide."""

    errors: float = assumption(
        0.25, "errors/month", 0.0, 1.0, "Well-meant errors of a person who decides.", "B37, S4", (0.1, 0.5), "A"
    )
    punished: float = assumption(
        0.2, "0-1", 0.0, 1.0, "Safety lost by an error that is punished.", "B37", (0.1, 0.4), "A"
    )
    recovers: float = assumption(0.02, "share/month", 0.0, 0.5, "Safety that comes back.", "B37", (0.01, 0.05), "A")
    admitted: float = assumption(
        0.3,
        "share",
        0.0,
        1.0,
        "Errors forgiven beyond the rule where leaders admit their own.",
        "S0, B37",
        (0.0, 0.6),
        "A",
    )


class Training(Section):
    """Learning the work."""

    skill: float = assumption(
        0.015, "0-1 per hour", 0.0, 0.1, "Skill that an hour of training a month holds.", "B20", (0.005, 0.03), "A"
    )


class Subcontract(Section):
    """People who are employed by somebody else."""

    wage: float = assumption(0.8, "ratio", 0.3, 2.0, "Cost of a subcontractor's hour.", "S4", (0.7, 0.95), "A")
    reach: float = assumption(
        0.25,
        "share",
        0.0,
        1.0,
        "How far leaders, colleagues, customers and programmes but that for mindset reach them.",
        "S4",
        (0.0, 0.5),
        "A",
    )
    mindset: float = assumption(
        0.3, "0-1", 0.0, 1.0, "Customer mindset of somebody sent by a subcontractor.", "S4", (0.25, 0.4), "A"
    )


class Leaders(Section):
    """Leaders' patience and memory of them."""

    memory: float = assumption(
        0.15, "share/month", 0.01, 1.0, "How fast people notice that word and deed differ.", "B26", (0.05, 0.3), "A"
    )
    self_image: float = assumption(
        0.8,
        "0-1",
        0.0,
        1.0,
        "What leaders believe of their service before they hear anybody.",
        "B39, A38",
        (0.6, 0.9),
        "F",
    )
    cancel: float = assumption(
        -4.0, "logit", -10.0, 2.0, "Cancelling a programme without a shortfall.", "B41", (-5.0, -3.0), "A"
    )
    gap: float = assumption(8.0, "logit", 0.0, 20.0, "Pull of a shortfall of profit.", "B41", (4.0, 12.0), "A")
    squeeze: float = assumption(1.0, "ratio", 0.0, 4.0, "Pressure per unit of shortfall.", "B41", (0.5, 2.0), "A")
    tolerance: float = assumption(
        0.1, "share of target", 0.0, 0.5, "Shortfall that leaders take for noise.", "B41", (0.0, 0.2), "A"
    )
    mystery: float = assumption(
        0.5,
        "share",
        0.0,
        1.0,
        "Truth about the service that a mystery buyer brings a leader.",
        "S1, B39",
        (0.2, 0.8),
        "A",
    )
    own_service: float = assumption(
        0.3, "share", 0.0, 1.0, "Truth about it that using it oneself brings.", "S1, B39", (0.1, 0.5), "A"
    )


class Turnover(Section):
    """Leaving and hiring."""

    base: float = assumption(
        -4.094, "logit", -8.0, 0.0, "Leaving in an ordinary month: 18% a year.", "B34", (-4.5, -3.5), "M-M"
    )
    motivation: float = assumption(2.0, "logit", 0.0, 8.0, "How far motivation holds.", "B34", (1.0, 3.0), "M-M")
    strain: float = assumption(1.0, "logit", 0.0, 8.0, "How far strain drives out.", "B34", (0.5, 2.0), "M-M")
    vacancy: float = assumption(2.0, "months", 0.0, 12.0, "Time until somebody new sits there.", "B34", (1.0, 4.0), "A")
    ramp: float = assumption(6.0, "months", 1.0, 36.0, "Time to learn the work.", "B34", (3.0, 12.0), "M-M")
    novice: float = assumption(0.35, "0-1", 0.0, 1.0, "Skill of somebody new.", "B34", (0.2, 0.5), "A")
    cost: float = assumption(0.5, "years' pay", 0.0, 3.0, "Cost of replacing a person.", "B34", (0.3, 1.0), "M-M")
    search: float = assumption(
        2.0, "ratio", 0.0, 10.0, "Dearer search, per unit of mindset wanted above the ordinary.", "B34", (0.0, 4.0), "A"
    )
    selection: float = assumption(
        0.5, "share", 0.0, 1.0, "Skill forgone, per unit of mindset wanted above the ordinary.", "B34", (0.0, 1.0), "A"
    )


class Accounts(Section):
    """Account managers."""

    quota: float = assumption(0.5, "utility", 0.0, 3.0, "Pull of her sales quota.", "B19, S1", (0.2, 1.0), "A")
    duty: float = assumption(
        0.5, "share", 0.0, 1.0, "Duty to customers that others leave to account managers.", "B27, S1", (0.0, 0.8), "A"
    )
    owned: float = assumption(
        0.5,
        "share",
        0.0,
        1.0,
        "Knowledge of a customer that leaves with her account manager.",
        "A37, B35",
        (0.2, 0.8),
        "A",
    )
    leaver_wallet: float = assumption(
        0.09, "share", 0.0, 0.5, "Share of wallet lost in the year after she left.", "B35, A37", (0.03, 0.15), "A"
    )
    leaver_hazard: float = assumption(
        0.4, "logit", 0.0, 2.0, "Pull to leave in the half-year after.", "B35, A37", (0.2, 0.8), "A"
    )
    strain: float = assumption(0.3, "0-1", 0.0, 1.0, "Strain of being caught between.", "B28", (0.1, 0.5), "A")
