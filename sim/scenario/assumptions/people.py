"""Assumptions about the people of the firm: effort, motivation, mindset, leaders, turnover."""

from sim.scenario.declare import Section, assumption


class Effort(Section):
    """How pay, pressure and liking divide effort."""

    through = "effort"

    crowding: float = assumption(0.12, "k", (0.0, 0.3), "B18", (0.05, 0.2), "A")
    """How far one activity crowds out the others."""
    bonus: float = assumption(1.0, "utility", (0.0, 4.0), "B18", (0.4, 1.6), "A")
    """Pull of a bonus of a fifth of pay on a figure that is all one's own."""
    dilution: float = assumption(0.35, "exponent", (0.0, 1.0), "B18, A11", (0.0, 0.7), "A")
    """How fast one's own part fades in a shared figure: people to the power of minus this."""
    squeeze: float = assumption(0.5, "utility", (0.0, 2.0), "B41", (0.0, 1.0), "A", "patience")
    """Pull of selling when leaders press for profit."""
    norm: float = assumption(0.15, "utility", (0.0, 1.0), "B18", (0.0, 0.4), "A", "norms")
    """Pull of what colleagues in the unit do."""
    back_office: float = assumption(0.3, "ratio", (0.0, 1.0), "B18", (0.1, 0.6), "A")
    """Liking of serving where work is not with customers, against where it is."""
    unskilled: float = assumption(0.6, "ratio", (0.0, 1.0), "B0", (0.4, 0.8), "A", "turnover, training")
    """What an hour of work yields without any skill."""


class Feedback(Section):
    """What staff see of the profit of a customer who stays."""

    through = "profit_feedback"

    pull: float = assumption(0.5, "utility", (0.0, 3.0), "S4", (0.1, 1.0), "A")
    """Pull of what makes customers worth more."""
    motivation: float = assumption(0.05, "0-1", (0.0, 0.3), "A18", (0.02, 0.08), "M-H")
    """Motivation from informative feedback: a third of a standard deviation."""


class Practice(Section):
    """Standards of action: what they take and give."""

    through = "who_writes"

    requests: float = assumption(0.3, "share of other work", (0.0, 1.0), "S1", (0.1, 0.5), "A", "requests_first")
    """Work put aside when a request goes first."""
    own_hours: float = assumption(2.0, "hours/month", (0.0, 20.0), "S1", (1.0, 4.0), "A", "leader_belief")
    """Hours of using one's own service."""
    rotation_hours: float = assumption(8.0, "hours/month", (0.0, 40.0), "S1", (4.0, 16.0), "A", "contact")
    """Hours of a turn at the help desk."""
    written: float = assumption(0.15, "0-1", (0.0, 0.6), "S4, A19", (0.05, 0.3), "A")
    """Autonomy of who writes the own standards."""
    uneven: float = assumption(0.15, "logit", (0.0, 1.0), "A20", (0.0, 0.3), "A")
    """Failures because everybody works otherwise."""
    free: float = assumption(0.2, "ratio", (0.0, 1.0), "A20", (0.0, 0.4), "A")
    """Better judgement where no script helps, of who writes the own standards."""
    decide_clarity: float = assumption(0.15, "ratio", (0.0, 1.0), "S1", (0.0, 0.3), "A", "customers_decide")
    """Clearer picture when no decision is made without a customer."""
    decide_lag: float = assumption(0.3, "ratio", (0.0, 2.0), "S1", (0.1, 0.6), "A", "customers_decide")
    """Longer way to a decision with a customer in it."""


class Timing(Section):
    """Deals pulled into the last month of a quarter (A12)."""

    through = "deal_timing"

    push: float = assumption(0.6, "utility", (0.0, 3.0), "A12, B19", (0.2, 1.2), "A")
    """Pull of selling in the last month of a quarter, per unit of accelerator; half of it is missing before."""
    discount: float = assumption(0.1, "share of price", (0.0, 0.5), "A12", (0.03, 0.2), "M-M")
    """Price given away in that month, per unit of accelerator."""
    shift: float = assumption(0.15, "share of a month", (0.0, 0.6), "A12", (0.05, 0.3), "A")
    """Purchases moved into that month from the next two, per unit of accelerator."""


class Selling(Section):
    """Selling a benefit instead of a product."""

    through = "selling_mode"

    slower: float = assumption(0.3, "share", (0.0, 1.0), "S2", (0.1, 0.5), "A")
    """Selling power lost today."""
    trust: float = assumption(0.3, "ratio", (0.0, 2.0), "S2", (0.1, 0.6), "A")
    """Trust built faster."""
    honest: float = assumption(0.8, "share", (0.0, 1.0), "S2", (0.5, 1.0), "A")
    """Mis-selling avoided."""


class Begging(Section):
    """Asking for a high score."""

    through = "begging"

    base: float = assumption(-4.0, "logit", (-10.0, 2.0), "B24", (-5.0, -3.0), "A")
    """Begging without any reason."""
    weight: float = assumption(6.0, "logit", (0.0, 12.0), "B24, A16", (4.0, 8.0), "A")
    """Pull of a bonus on the score."""
    peers: float = assumption(2.0, "logit", (0.0, 6.0), "B24", (1.0, 3.0), "A")
    """Pull of colleagues who beg."""
    points: float = assumption(1.0, "points", (0.0, 3.0), "B24, A16", (0.5, 1.5), "A")
    """What begging adds to an answer."""
    trust: float = assumption(0.01, "0-1 per ask", (0.0, 0.1), "B24", (0.01, 0.05), "A")
    """What it costs in trust."""
    integrity: float = assumption(2.0, "logit", (0.0, 10.0), "B24", (1.0, 3.0), "A")
    """How far integrity keeps from begging."""


class Fabrication(Section):
    """Sales that never were (A13)."""

    through = "fabrication"

    base: float = assumption(-4.0, "logit", (-10.0, 2.0), "B23, A13", (-5.0, -3.0), "A")
    """Fabricating without any reason."""
    pressure: float = assumption(3.0, "logit", (0.0, 10.0), "B23, A13", (1.5, 4.5), "A")
    """Pull of a quota out of reach."""
    norm: float = assumption(2.0, "logit", (0.0, 6.0), "B23", (1.0, 3.0), "A")
    """Pull of colleagues who do it."""
    control: float = assumption(3.0, "logit", (0.0, 10.0), "B23", (1.0, 5.0), "A")
    """Fear of being found out, after it was."""
    units: float = assumption(0.15, "units/customer/month", (0.0, 1.0), "B23, A13", (0.05, 0.3), "A")
    """False units on a customer's name, by a person who fabricates."""
    value: float = assumption(0.05, "share of potential spend", (0.0, 1.0), "A13", (0.02, 0.1), "A")
    """What a false unit counts as, in the figures."""
    noticed: float = assumption(0.02, "share/month", (0.0, 1.0), "B23", (0.01, 0.05), "A")
    """False units that the customer notices."""
    caught: float = assumption(0.02, "share/month", (0.0, 1.0), "B23, A13", (0.01, 0.05), "A")
    """People who fabricate and are found out."""
    forgotten: float = assumption(0.03, "share/month", (0.0, 1.0), "B23", (0.01, 0.06), "A")
    """How fast the fear of being found out fades."""
    talk: float = assumption(0.15, "share/month", (0.0, 1.0), "A13", (0.05, 0.3), "A")
    """How fast the news fades."""
    alarm: float = assumption(5.0, "ratio", (0.0, 20.0), "B23", (2.0, 8.0), "A")
    """How much more is found out just after a scandal."""
    public: float = assumption(0.3, "share/month", (0.0, 1.0), "B23, A13", (0.1, 0.6), "A")
    """Chance that it becomes public, if every customer had one."""
    news: float = assumption(0.1, "0-1", (0.0, 1.0), "A13", (0.05, 0.2), "A")
    """Reputation lost by the news."""
    integrity: float = assumption(2.0, "logit", (0.0, 10.0), "B23, A13", (1.0, 3.0), "A")
    """How far integrity keeps from it."""
    accounts: float = assumption(0.1, "customers/unit", (0.0, 1.0), "A13", (0.0, 0.3), "A")
    """False units that count as a new customer."""


class Motivation(Section):
    """Intrinsic motivation."""

    through = "four_needs"

    base: float = assumption(-0.09013, "0-1", (-0.5, 0.5), "B20, A44", (-0.2, 0.1), "C")
    """Standing motivation, beside the four needs."""
    speed: float = assumption(0.15, "share/month", (0.01, 1.0), "B20", (0.05, 0.3), "A")
    """How fast it moves."""
    controlling: float = assumption(0.05, "0-1", (0.0, 0.3), "B20, A18", (0.03, 0.08), "M-H", "crowding_out")
    """Lost by controlling pay of a fifth."""
    contact: float = assumption(0.05, "0-1", (0.0, 0.3), "B25, A42", (0.02, 0.1), "M-M", "contact")
    """Won by contact with customers."""
    overload: float = assumption(0.1, "0-1", (0.0, 1.0), "B20", (0.05, 0.2), "A", "service_desk, patience")
    """Lost by overload and squeeze."""
    conflict: float = assumption(0.05, "0-1", (0.0, 0.5), "B28", (0.02, 0.1), "A", "role_conflict")
    """Lost by being caught between."""
    noise: float = assumption(
        0.02, "sd/month", (0.0, 0.2), "B20", (0.01, 0.04), "A", "none: luck, which no mechanism makes"
    )
    """Personal ups and downs."""
    spread: float = assumption(0.1446, "sd", (0.0, 0.5), "B20, A44", (0.08, 0.25), "A", "none: people always differ")
    """How unequally motivated people are by what they are."""
    engagement: float = assumption(0.8, "ratio", (0.0, 3.0), "B20", (0.4, 1.2), "A")
    """How far engagement follows motivation."""


class Contact(Section):
    """Meeting customers."""

    through = "contact"

    fades: float = assumption(0.2, "share/month", (0.0, 1.0), "B25, A42", (0.1, 0.4), "M-M")
    """How fast a meeting fades: half in three months."""
    staged: float = assumption(0.6, "ratio", (0.0, 1.0), "B25, A42", (0.3, 0.8), "M-M", "programmes")
    """A programme's staged meeting, against a real one."""
    report: float = assumption(0.2, "ratio", (0.0, 1.0), "B25, A42", (0.0, 0.4), "M-M", "conversations")
    """A report, against a real meeting."""
    hours: float = assumption(2.0, "hours/month", (0.1, 40.0), "B25", (1.0, 4.0), "A")
    """Hours with customers beyond which more adds nothing, staff."""
    leader_hours: float = assumption(
        8.0, "hours/month", (0.1, 40.0), "B25, B40", (4.0, 16.0), "A", "contact, word_and_deed"
    )
    """Hours with customers beyond which more adds nothing, leaders."""


class Mindset(Section):
    """Customer orientation."""

    through = "mindset"

    leader: float = assumption(
        0.03, "share/month", (0.0, 0.5), "B26, A40", (0.01, 0.06), "M-M", "mindset, word_and_deed"
    )
    """Pull of the leader's example."""
    peers: float = assumption(0.05, "share/month", (0.0, 0.5), "B26, A40", (0.02, 0.1), "M-M")
    """Pull of colleagues."""
    drift: float = assumption(0.03, "share/month", (0.0, 0.5), "B26, S1", (0.01, 0.06), "A")
    """Drift back to seeing things from one's own side."""
    ego: float = assumption(0.25, "0-1", (0.0, 1.0), "B26, S1", (0.1, 0.4), "A")
    """Where it drifts to."""
    contact: float = assumption(0.015, "share/month", (0.0, 0.2), "B26, A42", (0.005, 0.03), "A", "mindset, contact")
    """Won by contact with customers."""
    kpi: float = assumption(0.01, "0-1/month", (0.0, 0.2), "B26, S4", (0.0, 0.02), "A", "mindset, effort")
    """What KPIs tell people to care about."""
    programme: float = assumption(0.02, "share/month", (0.0, 0.2), "S4", (0.01, 0.04), "A", "programmes")
    """Won by a running programme."""
    noise: float = assumption(0.01, "sd/month", (0.0, 0.1), "B26", (0.005, 0.02), "A")
    """Personal ups and downs."""
    middle: float = assumption(0.05, "share/month", (0.0, 0.5), "B26, A40", (0.02, 0.1), "M-M")
    """Pull of the mindset of one's own leader."""
    enthusiasm: float = assumption(0.3, "share/month", (0.0, 1.0), "B36, S4", (0.1, 0.5), "A", "programmes")
    """How fast a programme makes people enthusiastic."""
    selling: float = assumption(0.4, "ratio", (0.0, 2.0), "B26, S4", (0.0, 0.8), "A", "mindset, effort")
    """Weight of selling and cutting against what serves customers, in what KPIs tell."""
    crowd: float = assumption(0.1, "ratio", (0.0, 1.0), "B26, A40", (0.0, 0.3), "A")
    """How fast the pull of colleagues fades with their number."""
    most: float = assumption(0.9, "0-1", (0.0, 1.0), "B26, A42", (0.8, 1.0), "A", "mindset, contact")
    """Mindset to which contact and programmes lead."""


class Safety(Section):
    """Daring to decide."""

    through = "safety"

    errors: float = assumption(0.25, "errors/month", (0.0, 1.0), "B37, S4", (0.1, 0.5), "A")
    """Well-meant errors of a person who decides."""
    punished: float = assumption(0.2, "0-1", (0.0, 1.0), "B37", (0.1, 0.4), "A")
    """Safety lost by an error that is punished."""
    recovers: float = assumption(0.02, "share/month", (0.0, 0.5), "B37", (0.01, 0.05), "A")
    """Safety that comes back."""
    admitted: float = assumption(0.3, "share", (0.0, 1.0), "S0, B37", (0.0, 0.6), "A")
    """Errors forgiven beyond the rule where leaders admit their own."""
    alone: float = assumption(0.3, "share", (0.0, 1.0), "B37, S4", (0.1, 0.5), "A")
    """Part of the errors that people make without any authority."""


class Training(Section):
    """Learning the work."""

    through = "training"

    skill: float = assumption(0.015, "0-1 per hour", (0.0, 0.1), "B20", (0.005, 0.03), "A")
    """Skill that an hour of training a month holds."""
    spread: float = assumption(
        0.05, "sd of skill", (0.0, 0.3), "B20, B34", (0.0, 0.1), "A", "none: people always differ"
    )
    """How unequally people learn."""


class Subcontract(Section):
    """People who are employed by somebody else."""

    through = "subcontractors"

    wage: float = assumption(0.8, "ratio", (0.3, 2.0), "S4", (0.7, 0.95), "A")
    """Cost of a subcontractor's hour."""
    reach: float = assumption(0.25, "share", (0.0, 1.0), "S4", (0.0, 0.5), "A")
    """How far leaders, colleagues, customers and programmes but that for mindset reach them."""
    mindset: float = assumption(0.3, "0-1", (0.0, 1.0), "S4", (0.25, 0.4), "A")
    """Customer mindset of somebody sent by a subcontractor."""


class Leaders(Section):
    """Leaders' patience and memory of them."""

    through = "patience"

    memory: float = assumption(0.15, "share/month", (0.01, 1.0), "B26", (0.05, 0.3), "A", "word_and_deed")
    """How fast people notice that word and deed differ."""
    self_image: float = assumption(0.8, "0-1", (0.0, 1.0), "B39, A38", (0.6, 0.9), "F", "leader_belief")
    """What leaders believe of their service before they hear anybody."""
    cancel: float = assumption(-4.0, "logit", (-10.0, 2.0), "B41", (-5.0, -3.0), "A")
    """Cancelling a programme without a shortfall."""
    gap: float = assumption(8.0, "logit", (0.0, 20.0), "B41", (4.0, 12.0), "A")
    """Pull of a shortfall of profit."""
    squeeze: float = assumption(1.0, "ratio", (0.0, 4.0), "B41", (0.5, 2.0), "A")
    """Pressure per unit of shortfall."""
    tolerance: float = assumption(0.1, "share of target", (0.0, 0.5), "B41", (0.0, 0.2), "A")
    """Shortfall that leaders take for noise."""
    mystery: float = assumption(0.5, "share", (0.0, 1.0), "S1, B39", (0.2, 0.8), "A", "leader_belief")
    """Truth about the service that a mystery buyer brings a leader."""
    own_service: float = assumption(0.3, "share", (0.0, 1.0), "S1, B39", (0.1, 0.5), "A", "leader_belief")
    """Truth about it that using it oneself brings."""
    hours: float = assumption(0.4, "0-1", (0.0, 1.0), "B40", (0.2, 0.6), "A", "word_and_deed")
    """What hours with customers count in what leaders do for them."""
    full_hours: float = assumption(8.0, "hours/month", (0.1, 40.0), "B40", (4.0, 16.0), "A", "word_and_deed")
    """Hours with customers that count in full."""
    programme: float = assumption(0.3, "0-1", (0.0, 1.0), "B40, S4", (0.1, 0.5), "A", "word_and_deed, programmes")
    """What a programme that runs counts in it."""
    calm: float = assumption(0.3, "0-1", (0.0, 1.0), "B40, B41", (0.1, 0.5), "A", "word_and_deed, patience")
    """What it counts in it not to press for profit."""
    misreading: float = assumption(0.02, "sd of profit", (0.0, 0.5), "B42", (0.0, 0.05), "A")
    """Error with which leaders read the profit of a year."""
    press: float = assumption(0.5, "share/review", (0.0, 1.0), "B41", (0.3, 1.0), "A")
    """How fast pressure follows a review."""
    trust_speed: float = assumption(0.05, "share/month", (0.0, 1.0), "B30, A39", (0.02, 0.1), "A", "leader_trust")
    """How fast trust in leaders moves."""
    trust_base: float = assumption(0.2, "0-1", (0.0, 1.0), "B30, A39", (0.1, 0.3), "A", "leader_trust")
    """Trust in leaders who are neither open nor do as they say."""
    trust_openness: float = assumption(0.3, "0-1", (0.0, 1.0), "B30, A39", (0.1, 0.5), "A", "leader_trust")
    """More trust in leaders who are open."""
    trust_word: float = assumption(0.5, "0-1", (0.0, 1.0), "B30, A41", (0.3, 0.7), "A", "leader_trust, word_and_deed")
    """More trust in leaders who do as they say."""


class Turnover(Section):
    """Leaving and hiring."""

    through = "turnover"

    base: float = assumption(-4.094, "logit", (-8.0, 0.0), "B34", (-4.5, -3.5), "M-M")
    """Leaving in an ordinary month: 18% a year."""
    motivation: float = assumption(2.0, "logit", (0.0, 8.0), "B34", (1.0, 3.0), "M-M")
    """How far motivation holds."""
    strain: float = assumption(1.0, "logit", (0.0, 8.0), "B34", (0.5, 2.0), "M-M")
    """How far strain drives out."""
    vacancy: float = assumption(2.0, "months", (0.0, 12.0), "B34", (1.0, 4.0), "A")
    """Time until somebody new sits there."""
    ramp: float = assumption(6.0, "months", (1.0, 36.0), "B34", (3.0, 12.0), "M-M", "turnover, training")
    """Time to learn the work."""
    novice: float = assumption(0.35, "0-1", (0.0, 1.0), "B34", (0.2, 0.5), "A")
    """Skill of somebody new."""
    cost: float = assumption(0.5, "years' pay", (0.0, 3.0), "B34", (0.3, 1.0), "M-M")
    """Cost of replacing a person."""
    search: float = assumption(2.0, "ratio", (0.0, 10.0), "B34", (0.0, 4.0), "A")
    """Dearer search, per unit of mindset wanted above the ordinary."""
    selection: float = assumption(0.5, "share", (0.0, 1.0), "B34", (0.0, 1.0), "A")
    """Skill forgone, per unit of mindset wanted above the ordinary."""
    mindset_spread: float = assumption(0.1, "sd", (0.0, 0.5), "B26", (0.05, 0.2), "A", "none: people always differ")
    """How unequal the mindset of new people is."""
    integrity: float = assumption(0.7, "0-1", (0.0, 1.0), "B23, B24", (0.5, 0.9), "A", "begging, fabrication")
    """Integrity of new people."""
    integrity_spread: float = assumption(0.15, "sd", (0.0, 0.5), "B23, B24", (0.05, 0.25), "A", "begging, fabrication")
    """How unequal it is."""
    eager: float = assumption(0.55, "0-1", (0.0, 1.0), "B34, B20", (0.45, 0.7), "A")
    """Motivation of somebody new."""
    trusting: float = assumption(0.5, "0-1", (0.0, 1.0), "B34, B30", (0.3, 0.7), "A")
    """Trust in leaders of somebody new."""


class Accounts(Section):
    """Account managers."""

    through = "account_departure"

    quota: float = assumption(0.5, "utility", (0.0, 3.0), "B19, S1", (0.2, 1.0), "A", "account_quota")
    """Pull of her sales quota."""
    duty: float = assumption(0.5, "share", (0.0, 1.0), "B27, S1", (0.0, 0.8), "A", "duty_diffusion")
    """Duty to customers that others leave to account managers."""
    owned: float = assumption(0.5, "share", (0.0, 1.0), "A37, B35", (0.2, 0.8), "A")
    """Knowledge of a customer that leaves with her account manager."""
    leaver_wallet: float = assumption(0.09, "share", (0.0, 0.5), "B35, A37", (0.03, 0.15), "A")
    """Share of wallet lost in the year after she left."""
    leaver_hazard: float = assumption(0.4, "logit", (0.0, 2.0), "B35, A37", (0.2, 0.8), "A")
    """Pull to leave in the half-year after."""
    strain: float = assumption(0.3, "0-1", (0.0, 1.0), "B28", (0.1, 0.5), "A", "role_conflict")
    """Strain of being caught between."""
    unrest: float = assumption(12.0, "months", (0.0, 60.0), "B35, A37", (6.0, 24.0), "A")
    """Time of unrest after she left; half of it where a colleague knows her customers."""
    silence: float = assumption(0.4, "share", (0.0, 1.0), "B29, S1", (0.0, 0.8), "A", "account_filter")
    """Bad news that an account manager keeps who is paid on nothing but scores."""
    talk: float = assumption(0.2, "share/month", (0.0, 1.0), "A10, B.1", (0.0, 0.4), "A", "account_care")
    """Customers to whom an account manager talks beside what is planned."""


class Liking(Section):
    """What people like to do, beside any pay."""

    through = "effort"

    sell: float = assumption(0.3, "utility", (0.0, 2.0), "B18", (0.1, 0.5), "A")
    """Liking of selling."""
    cut: float = assumption(0.3, "utility", (0.0, 2.0), "B18", (0.1, 0.5), "A")
    """Liking of cutting cost."""
    serve: float = assumption(0.4, "utility", (0.0, 2.0), "B18", (0.2, 0.6), "A")
    """Liking of serving, without customer mindset."""
    serve_mindset: float = assumption(0.7, "utility", (0.0, 2.0), "B18, B26", (0.3, 1.1), "A", "effort, mindset")
    """More liking of serving with full mindset."""
    resolve: float = assumption(0.25, "utility", (0.0, 2.0), "B18", (0.1, 0.4), "A")
    """Liking of removing causes, without customer mindset."""
    resolve_mindset: float = assumption(0.5, "utility", (0.0, 2.0), "B18, B26", (0.2, 0.8), "A", "effort, mindset")
    """More liking of removing causes with full mindset."""
    share: float = assumption(0.15, "utility", (0.0, 2.0), "B18", (0.05, 0.3), "A")
    """Liking of passing on what customers say, without customer mindset."""
    share_mindset: float = assumption(0.5, "utility", (0.0, 2.0), "B18, B26", (0.2, 0.8), "A", "effort, mindset")
    """More liking of passing it on with full mindset."""


class FourNeeds(Section):
    """Autonomy, competence, connection, appreciation: what meets them, and what they weigh."""

    through = "four_needs"

    free: float = assumption(0.2, "0-1", (0.0, 1.0), "B20, S0", (0.1, 0.3), "A")
    """Autonomy of somebody with a full script and no authority."""
    unscripted: float = assumption(0.4, "0-1", (0.0, 1.0), "B20, S0, B38", (0.2, 0.6), "A")
    """More autonomy without a script."""
    authority: float = assumption(0.4, "0-1", (0.0, 1.0), "B20, S0", (0.2, 0.6), "A")
    """More autonomy with full authority."""
    squeeze: float = assumption(0.2, "0-1", (0.0, 1.0), "B20, B41", (0.0, 0.4), "A", "four_needs, patience")
    """Autonomy lost to pressure for profit."""
    near: float = assumption(0.45, "0-1", (0.0, 1.0), "B20, S0", (0.3, 0.6), "A")
    """Connection among colleagues without customer mindset."""
    colleagues: float = assumption(0.3, "0-1", (0.0, 1.0), "B20, S0", (0.1, 0.5), "A", "four_needs, mindset")
    """More connection among colleagues with full mindset."""
    customers: float = assumption(0.15, "0-1", (0.0, 1.0), "B20, A42", (0.05, 0.25), "A", "four_needs, contact")
    """More connection by contact with customers."""
    participation: float = assumption(0.1, "0-1", (0.0, 1.0), "S0", (0.0, 0.2), "A", "four_needs, participation")
    """More connection where customers take part in all decisions."""
    thanked: float = assumption(0.3, "0-1", (0.0, 1.0), "B20, S0", (0.2, 0.4), "A")
    """Appreciation where nobody thanks."""
    recognition: float = assumption(0.4, "0-1", (0.0, 1.0), "B20, A18", (0.2, 0.6), "A")
    """More appreciation by full recognition."""
    example: float = assumption(0.2, "0-1", (0.0, 1.0), "B20, B40", (0.0, 0.4), "A", "four_needs, word_and_deed")
    """More appreciation by what leaders do for customers."""
    autonomy: float = assumption(0.31, "weight", (0.0, 1.0), "B20, A44", (0.2, 0.4), "M-M")
    """Weight of autonomy among the basic needs."""
    competence: float = assumption(0.41, "weight", (0.0, 1.0), "B20, A44", (0.3, 0.5), "M-M")
    """Weight of competence among them."""
    connection: float = assumption(0.28, "weight", (0.0, 1.0), "B20, A44", (0.2, 0.4), "M-M")
    """Weight of connection among them."""
    basic: float = assumption(0.8, "weight", (0.0, 2.0), "B20, S0", (0.6, 1.0), "A")
    """Weight of the three basic needs in motivation."""
    appreciation: float = assumption(0.2, "weight", (0.0, 1.0), "B20, S0", (0.0, 0.4), "A")
    """Weight of appreciation in motivation."""


class Strain(Section):
    """Strain of work."""

    through = "service_desk"

    base: float = assumption(0.3, "0-1", (0.0, 1.0), "B28", (0.2, 0.4), "A")
    """Strain at the usual pressure."""
    pressure: float = assumption(0.6, "0-1 per ratio", (0.0, 3.0), "B28", (0.3, 1.0), "A")
    """More strain by more work than hours."""
    speed: float = assumption(0.2, "share/month", (0.01, 1.0), "B28", (0.1, 0.4), "A")
    """How fast strain moves."""
