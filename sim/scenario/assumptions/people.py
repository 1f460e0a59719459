"""Assumptions about the people of the firm: effort, motivation, mindset, leaders, turnover."""

from sim.scenario.declare import Section, assumption


class Effort(Section):
    """How pay, pressure and liking divide effort."""

    through = "effort"

    crowding: float = assumption(0.12, "k", (0.0, 0.3), "B18", (0.05, 0.2), "A")
    """How much doing more of one activity takes away from the others."""
    bonus: float = assumption(1.0, "utility", (0.0, 4.0), "B18", (0.4, 1.6), "A")
    """Pull of a bonus of a fifth of pay on a figure that depends on oneself alone."""
    dilution: float = assumption(0.35, "exponent", (0.0, 1.0), "B18, A11", (0.0, 0.7), "A")
    """How fast a bonus loses its pull when more people share the figure: people to the power of minus this."""
    squeeze: float = assumption(0.5, "utility", (0.0, 2.0), "B41", (0.0, 1.0), "A", "patience")
    """Pull toward selling when leaders press for profit."""
    norm: float = assumption(0.15, "utility", (0.0, 1.0), "B18", (0.0, 0.4), "A", "norms")
    """Pull toward doing what colleagues in the unit do."""
    back_office: float = assumption(0.3, "ratio", (0.0, 1.0), "B18", (0.1, 0.6), "A")
    """How much back-office people like to serve customers, compared with people at the front."""
    engaged: float = assumption(0.4, "exponent", (0.0, 2.0), "B0, A63", (0.2, 1.0), "C", "none: engaged people do more")
    """How much more an hour yields of people who are more engaged: their performance is this power of engagement."""
    unskilled: float = assumption(0.6, "ratio", (0.0, 1.0), "B0", (0.4, 0.8), "A", "turnover, training")
    """What an hour of work yields without any skill, compared with an hour of ordinary skill."""


class Feedback(Section):
    """What staff see of the profit of a customer who stays."""

    through = "profit_feedback"

    pull: float = assumption(0.5, "utility", (0.0, 3.0), "S4", (0.1, 1.0), "A")
    """How far people who see what a loyal customer earns work for loyalty."""
    motivation: float = assumption(0.05, "0-1", (0.0, 0.3), "A18", (0.02, 0.08), "M-H")
    """Motivation won by seeing what a loyal customer earns."""


class Practice(Section):
    """Standards of action: what they take and give."""

    through = "who_writes"

    requests: float = assumption(0.3, "share of other work", (0.0, 1.0), "S1", (0.1, 0.5), "A", "requests_first")
    """Other work put aside where a customer's request goes first."""
    own_hours: float = assumption(2.0, "hours/month", (0.0, 20.0), "S1", (1.0, 4.0), "A", "leader_belief")
    """Hours that people spend on using their own firm's service."""
    rotation_hours: float = assumption(8.0, "hours/month", (0.0, 40.0), "S1", (4.0, 16.0), "A", "contact")
    """Hours of a turn at the help desk."""
    written: float = assumption(0.15, "0-1", (0.0, 0.6), "S4, A19", (0.05, 0.3), "A")
    """Autonomy won by people who write their own standards."""
    uneven: float = assumption(0.15, "logit", (0.0, 1.0), "A20", (0.0, 0.3), "A")
    """How much more goes wrong where everybody works to a standard of her own."""
    free: float = assumption(0.2, "ratio", (0.0, 1.0), "A20", (0.0, 0.4), "A")
    """How much better people judge without a script who write their own standards."""
    decide_clarity: float = assumption(0.15, "ratio", (0.0, 1.0), "S1", (0.0, 0.3), "A", "customers_decide")
    """How much more clearly the firm sees needs when it decides nothing without a customer."""
    decide_lag: float = assumption(0.3, "ratio", (0.0, 2.0), "S1", (0.1, 0.6), "A", "customers_decide")
    """How much longer decisions take when nothing is decided without a customer."""


class Timing(Section):
    """Deals pulled into the last month of a quarter (A12)."""

    through = "deal_timing"

    push: float = assumption(0.6, "utility", (0.0, 3.0), "A12, B19", (0.2, 1.2), "A")
    """Pull toward selling in the last month of a quarter, for each unit of the accelerator."""
    discount: float = assumption(0.1, "share of price", (0.0, 0.5), "A12", (0.03, 0.2), "M-M")
    """Price given away in the last month of a quarter, for each unit of the accelerator."""
    shift: float = assumption(0.15, "share of a month", (0.0, 0.6), "A12", (0.05, 0.3), "A")
    """Purchases pulled into the last month of a quarter, for each unit of the accelerator."""


class Selling(Section):
    """Selling a benefit instead of a product."""

    through = "selling_mode"

    slower: float = assumption(0.3, "share", (0.0, 1.0), "S2", (0.1, 0.5), "A")
    """Sales lost today by selling benefits instead of products."""
    trust: float = assumption(0.3, "ratio", (0.0, 2.0), "S2", (0.1, 0.6), "A")
    """How much faster trust grows when benefits are sold instead of products."""
    honest: float = assumption(0.8, "share", (0.0, 1.0), "S2", (0.5, 1.0), "A")
    """Mis-selling avoided by selling benefits instead of products."""


class Begging(Section):
    """Asking for a high score."""

    through = "begging"

    base: float = assumption(-4.0, "logit", (-10.0, 2.0), "B24", (-5.0, -3.0), "A")
    """How often people beg for a high score without any reason."""
    weight: float = assumption(6.0, "logit", (0.0, 12.0), "B24, A16", (4.0, 8.0), "A")
    """How far a bonus on the score makes people beg for it."""
    peers: float = assumption(2.0, "logit", (0.0, 6.0), "B24", (1.0, 3.0), "A")
    """How far colleagues who beg make others beg."""
    points: float = assumption(1.0, "points", (0.0, 3.0), "B24, A16", (0.5, 1.5), "A")
    """Points that begging adds to an answer."""
    trust: float = assumption(0.01, "0-1 per ask", (0.0, 0.1), "B24", (0.01, 0.05), "A")
    """Trust lost when a customer is begged for a score."""
    integrity: float = assumption(2.0, "logit", (0.0, 10.0), "B24", (1.0, 3.0), "A")
    """How far integrity keeps people from begging."""


class Fabrication(Section):
    """Sales that never were (A13)."""

    through = "fabrication"

    base: float = assumption(-4.0, "logit", (-10.0, 2.0), "B23, A13", (-5.0, -3.0), "A")
    """How often people fabricate sales without any reason."""
    pressure: float = assumption(3.0, "logit", (0.0, 10.0), "B23, A13", (1.5, 4.5), "A")
    """How far a quota out of reach makes people fabricate sales."""
    norm: float = assumption(2.0, "logit", (0.0, 6.0), "B23", (1.0, 3.0), "A")
    """How far colleagues who fabricate sales make others do it."""
    control: float = assumption(3.0, "logit", (0.0, 10.0), "B23", (1.0, 5.0), "A")
    """How far fear of discovery keeps people from it, just after a scandal."""
    units: float = assumption(0.15, "units/customer/month", (0.0, 1.0), "B23, A13", (0.05, 0.3), "A")
    """False units booked on a customer by somebody who fabricates sales."""
    value: float = assumption(0.05, "share of potential spend", (0.0, 1.0), "A13", (0.02, 0.1), "A")
    """What a false unit counts in the sales figures."""
    noticed: float = assumption(0.02, "share/month", (0.0, 1.0), "B23", (0.01, 0.05), "A")
    """False units that customers notice."""
    caught: float = assumption(0.02, "share/month", (0.0, 1.0), "B23, A13", (0.01, 0.05), "A")
    """People who fabricate sales and are caught."""
    forgotten: float = assumption(0.03, "share/month", (0.0, 1.0), "B23", (0.01, 0.06), "A")
    """How fast the fear of discovery fades after a scandal."""
    talk: float = assumption(0.15, "share/month", (0.0, 1.0), "A13", (0.05, 0.3), "A")
    """How fast news of a scandal fades."""
    alarm: float = assumption(5.0, "ratio", (0.0, 20.0), "B23", (2.0, 8.0), "A")
    """How much more fabrication is discovered just after a scandal."""
    public: float = assumption(0.3, "share/month", (0.0, 1.0), "B23, A13", (0.1, 0.6), "A")
    """Chance that fabrication becomes public, if every customer had a false unit."""
    news: float = assumption(0.1, "0-1", (0.0, 1.0), "A13", (0.05, 0.2), "A")
    """Reputation lost by a scandal about fabricated sales."""
    integrity: float = assumption(2.0, "logit", (0.0, 10.0), "B23, A13", (1.0, 3.0), "A")
    """How far integrity keeps people from fabricating sales."""
    accounts: float = assumption(0.1, "customers/unit", (0.0, 1.0), "A13", (0.0, 0.3), "A")
    """False units that count as a new customer in the figures."""


class Motivation(Section):
    """Intrinsic motivation."""

    through = "four_needs"

    base: float = assumption(-0.09013, "0-1", (-0.5, 0.5), "B20, A44", (-0.2, 0.1), "C")
    """Motivation beside what needs and pay explain."""
    speed: float = assumption(0.15, "share/month", (0.01, 1.0), "B20", (0.05, 0.3), "A")
    """How fast motivation moves."""
    controlling: float = assumption(0.05, "0-1", (0.0, 0.3), "B20, A18", (0.03, 0.08), "M-H", "crowding_out")
    """Motivation lost by variable pay of a fifth."""
    contact: float = assumption(0.05, "0-1", (0.0, 0.3), "B25, A42", (0.02, 0.1), "M-M", "contact")
    """Motivation won by meeting customers."""
    overload: float = assumption(0.1, "0-1", (0.0, 1.0), "B20", (0.05, 0.2), "A", "service_desk, patience")
    """Motivation lost by too much work and by pressure for profit."""
    conflict: float = assumption(0.05, "0-1", (0.0, 0.5), "B28", (0.02, 0.1), "A", "role_conflict")
    """Motivation that account managers lose between customers and firm."""
    noise: float = assumption(
        0.02, "sd/month", (0.0, 0.2), "B20", (0.01, 0.04), "A", "none: luck, which no mechanism makes"
    )
    """Ups and downs of a person's motivation."""
    spread: float = assumption(0.1446, "sd", (0.0, 0.5), "B20, A44", (0.08, 0.25), "A", "none: people always differ")
    """How unequal people's motivation is by nature."""
    engagement: float = assumption(0.8, "ratio", (0.0, 3.0), "B20", (0.4, 1.2), "A")
    """How far engagement follows motivation."""


class Contact(Section):
    """Meeting customers."""

    through = "contact"

    fades: float = assumption(0.2, "share/month", (0.0, 1.0), "B25, A42", (0.1, 0.4), "M-M")
    """How fast the effect of meeting a customer fades."""
    staged: float = assumption(0.6, "ratio", (0.0, 1.0), "B25, A42", (0.3, 0.8), "M-M", "programmes")
    """What a staged meeting with customers does, compared with a real one."""
    report: float = assumption(0.2, "ratio", (0.0, 1.0), "B25, A42", (0.0, 0.4), "M-M", "conversations")
    """What reading a customer's report does, compared with meeting her."""
    hours: float = assumption(2.0, "hours/month", (0.1, 40.0), "B25", (1.0, 4.0), "A")
    """Hours with customers in a month beyond which staff gain nothing more."""
    leader_hours: float = assumption(
        8.0, "hours/month", (0.1, 40.0), "B25, B40", (4.0, 16.0), "A", "contact, word_and_deed"
    )
    """Hours with customers in a month beyond which leaders gain nothing more."""


class Mindset(Section):
    """Customer orientation."""

    through = "mindset"

    leader: float = assumption(
        0.03, "share/month", (0.0, 0.5), "B26, A40", (0.01, 0.06), "M-M", "mindset, word_and_deed"
    )
    """How far the example of the leaders moves people's mindset."""
    peers: float = assumption(0.05, "share/month", (0.0, 0.5), "B26, A40", (0.02, 0.1), "M-M")
    """How far colleagues move each other's mindset."""
    drift: float = assumption(0.03, "share/month", (0.0, 0.5), "B26, S1", (0.01, 0.06), "A")
    """How fast people fall back to their own side of things."""
    ego: float = assumption(0.25, "0-1", (0.0, 1.0), "B26, S1", (0.1, 0.4), "A")
    """Customer mindset to which people fall back."""
    contact: float = assumption(0.015, "share/month", (0.0, 0.2), "B26, A42", (0.005, 0.03), "A", "mindset, contact")
    """How far meeting customers raises customer mindset."""
    kpi: float = assumption(0.01, "0-1/month", (0.0, 0.2), "B26, S4", (0.0, 0.02), "A", "mindset, effort")
    """How far KPIs move what people care about."""
    programme: float = assumption(0.02, "share/month", (0.0, 0.2), "S4", (0.01, 0.04), "A", "programmes")
    """How far a programme for mindset raises customer mindset."""
    noise: float = assumption(0.01, "sd/month", (0.0, 0.1), "B26", (0.005, 0.02), "A")
    """Ups and downs of a person's mindset."""
    middle: float = assumption(0.05, "share/month", (0.0, 0.5), "B26, A40", (0.02, 0.1), "M-M")
    """How far the mindset of one's own leader moves people's mindset."""
    enthusiasm: float = assumption(0.3, "share/month", (0.0, 1.0), "B36, S4", (0.1, 0.5), "A", "programmes")
    """How fast a programme makes people enthusiastic."""
    selling: float = assumption(0.4, "ratio", (0.0, 2.0), "B26, S4", (0.0, 0.8), "A", "mindset, effort")
    """How much KPIs for selling and cost speak against customers, in people's eyes."""
    crowd: float = assumption(0.1, "ratio", (0.0, 1.0), "B26, A40", (0.0, 0.3), "A")
    """How fast a single colleague loses influence in a larger unit."""
    most: float = assumption(0.9, "0-1", (0.0, 1.0), "B26, A42", (0.8, 1.0), "A", "mindset, contact")
    """Customer mindset to which meetings with customers and programmes can lead."""


class Safety(Section):
    """Daring to decide."""

    through = "safety"

    errors: float = assumption(0.25, "errors/month", (0.0, 1.0), "B37, S4", (0.1, 0.5), "A")
    """Well-meant errors of a person who decides herself."""
    punished: float = assumption(0.2, "0-1", (0.0, 1.0), "B37", (0.1, 0.4), "A")
    """Courage to decide lost when an error is punished."""
    recovers: float = assumption(0.02, "share/month", (0.0, 0.5), "B37", (0.01, 0.05), "A")
    """How fast the courage to decide comes back."""
    admitted: float = assumption(0.3, "share", (0.0, 1.0), "S0, B37", (0.0, 0.6), "A")
    """Errors forgiven in addition where leaders admit their own."""
    alone: float = assumption(0.3, "share", (0.0, 1.0), "B37, S4", (0.1, 0.5), "A")
    """Errors of people without authority, compared with those who decide themselves."""


class Drive(Section):
    """How much harder people work for pay that follows performance."""

    through = "drive"

    gain: float = assumption(0.09, "ratio", (0.0, 0.5), "A62, B53", (0.05, 0.33), "C")
    """How much more people do for variable pay than without any."""
    share: float = assumption(0.05, "share of pay", (0.005, 1.0), "A62, B53", (0.01, 0.15), "A")
    """Variable pay that brings most of it."""
    strain: float = assumption(0.6, "ratio", (0.0, 2.0), "A62, B53", (0.3, 0.9), "M-M")
    """Strain by the harder work, for each unit of it."""


class Training(Section):
    """Learning the work."""

    through = "training"

    skill: float = assumption(0.015, "0-1 per hour", (0.0, 0.1), "B20", (0.005, 0.03), "A")
    """Skill gained by the first hour of training a month."""
    hours: float = assumption(8.0, "hours/month", (0.5, 100.0), "B20, A60", (4.0, 16.0), "A")
    """Hours of training a month after which a further hour brings little more than a third of the first."""
    spread: float = assumption(
        0.05, "sd of skill", (0.0, 0.3), "B20, B34", (0.0, 0.1), "A", "none: people always differ"
    )
    """How unequally people learn the work."""


class Subcontract(Section):
    """People who are employed by somebody else."""

    through = "subcontractors"

    wage: float = assumption(0.8, "ratio", (0.3, 2.0), "S4", (0.7, 0.95), "A")
    """Cost of a subcontractor's hour, compared with an employee's."""
    reach: float = assumption(0.25, "share", (0.0, 1.0), "S4", (0.0, 0.5), "A")
    """How far leaders, colleagues and customers influence subcontractors."""
    mindset: float = assumption(0.3, "0-1", (0.0, 1.0), "S4", (0.25, 0.4), "A")
    """Customer mindset of subcontractors' people."""


class Leaders(Section):
    """Leaders' patience and memory of them."""

    through = "patience"

    memory: float = assumption(0.15, "share/month", (0.01, 1.0), "B26", (0.05, 0.3), "A", "word_and_deed")
    """How fast people notice that leaders do not do what they say."""
    self_image: float = assumption(0.8, "0-1", (0.0, 1.0), "B39, A38", (0.6, 0.9), "F", "leader_belief")
    """How good leaders believe their service to be before they hear anybody."""
    cancel: float = assumption(-4.0, "logit", (-10.0, 2.0), "B41", (-5.0, -3.0), "A")
    """How much of a shortfall it takes before leaders think of cancelling a programme."""
    gap: float = assumption(8.0, "logit", (0.0, 20.0), "B41", (4.0, 12.0), "A")
    """How much more easily they cancel it when profit falls short."""
    squeeze: float = assumption(1.0, "ratio", (0.0, 4.0), "B41", (0.5, 2.0), "A")
    """How hard leaders press for profit when it falls short."""
    tolerance: float = assumption(0.1, "share of target", (0.0, 0.5), "B41", (0.0, 0.2), "A")
    """Shortfall of profit that leaders ignore."""
    mystery: float = assumption(0.5, "share", (0.0, 1.0), "S1, B39", (0.2, 0.8), "A", "leader_belief")
    """Part of the truth about the service that a mystery purchase shows a leader."""
    own_service: float = assumption(0.3, "share", (0.0, 1.0), "S1, B39", (0.1, 0.5), "A", "leader_belief")
    """Part of the truth about the service that people see who use it themselves."""
    hours: float = assumption(0.4, "0-1", (0.0, 1.0), "B40", (0.2, 0.6), "A", "word_and_deed")
    """How much hours with customers count as leaders' deeds."""
    full_hours: float = assumption(24.0, "hours/month", (0.1, 80.0), "B40", (8.0, 40.0), "A", "word_and_deed")
    """Hours with customers in a month that count in full."""
    seen: float = assumption(0.75, "share", (0.0, 1.0), "A39, B40", (0.6, 0.9), "A", "word_and_deed")
    """Part of leaders' deeds that each layer lets people see."""
    guessed: float = assumption(0.3, "0-1", (0.0, 1.0), "S1, B40", (0.1, 0.5), "A", "word_and_deed")
    """What people think that leaders do for customers, where they do not see it."""
    news: float = assumption(0.3, "0-1", (0.0, 1.0), "B30, B40", (0.1, 0.5), "A", "word_and_deed")
    """How much it counts as leaders' deeds to let bad news in."""
    calm: float = assumption(0.3, "0-1", (0.0, 1.0), "B40, B41", (0.1, 0.5), "A", "word_and_deed, patience")
    """How much it counts as leaders' deeds to hold the course: programmes are kept and nobody presses for profit."""
    direction: float = assumption(0.3, "share", (0.0, 1.0), "S1, A41", (0.0, 0.6), "A", "word_and_deed, handovers")
    """Value lost at hand-overs that a common direction saves, where leaders' words are believed."""
    cynicism: float = assumption(0.08, "0-1", (0.0, 0.5), "A41, S1", (0.0, 0.16), "A", "word_and_deed")
    """Motivation lost where leaders say everything and do nothing."""
    misreading: float = assumption(0.02, "sd of profit", (0.0, 0.5), "B42", (0.0, 0.05), "A")
    """Error in the profit that leaders read."""
    press: float = assumption(0.5, "share/review", (0.0, 1.0), "B41", (0.3, 1.0), "A")
    """How fast pressure for profit follows a review."""
    trust_speed: float = assumption(0.05, "share/month", (0.0, 1.0), "B30, A39", (0.02, 0.1), "A", "leader_trust")
    """How fast people's trust in leaders moves."""
    trust_base: float = assumption(0.2, "0-1", (0.0, 1.0), "B30, A39", (0.1, 0.3), "A", "leader_trust")
    """Trust in leaders who are not open and do not do what they say."""
    trust_openness: float = assumption(0.3, "0-1", (0.0, 1.0), "B30, A39", (0.1, 0.5), "A", "leader_trust")
    """Trust that leaders win by being open."""
    trust_word: float = assumption(0.5, "0-1", (0.0, 1.0), "B30, A41", (0.3, 0.7), "A", "leader_trust, word_and_deed")
    """Trust that leaders win by doing what they say."""


class Turnover(Section):
    """Leaving and hiring."""

    through = "turnover"

    base: float = assumption(-4.094, "logit", (-8.0, 0.0), "B34", (-4.5, -3.5), "M-M")
    """How many people leave in an ordinary month: 18 % a year."""
    motivation: float = assumption(2.0, "logit", (0.0, 8.0), "B34", (1.0, 3.0), "M-M")
    """How strongly motivation keeps people."""
    strain: float = assumption(1.0, "logit", (0.0, 8.0), "B34", (0.5, 2.0), "M-M")
    """How strongly strain drives people out."""
    vacancy: float = assumption(2.0, "months", (0.0, 12.0), "B34", (1.0, 4.0), "A")
    """Time until an empty seat is filled."""
    ramp: float = assumption(6.0, "months", (1.0, 36.0), "B34", (3.0, 12.0), "M-M", "turnover, training")
    """Time to learn the work."""
    novice: float = assumption(0.35, "0-1", (0.0, 1.0), "B34", (0.2, 0.5), "A")
    """Skill of somebody new."""
    cost: float = assumption(0.5, "years' pay", (0.0, 3.0), "B34", (0.3, 1.0), "M-M")
    """Cost of replacing a person."""
    search: float = assumption(2.0, "ratio", (0.0, 10.0), "B34", (0.0, 4.0), "A")
    """How much dearer the search is for people with more customer mindset."""
    selection: float = assumption(0.5, "share", (0.0, 1.0), "B34", (0.0, 1.0), "A")
    """How much skill is given up for people with more customer mindset."""
    mindset_spread: float = assumption(0.1, "sd", (0.0, 0.5), "B26", (0.05, 0.2), "A", "none: people always differ")
    """How unequal new people are in customer mindset."""
    integrity: float = assumption(0.7, "0-1", (0.0, 1.0), "B23, B24", (0.5, 0.9), "A", "begging, fabrication")
    """Integrity of new people."""
    integrity_spread: float = assumption(0.15, "sd", (0.0, 0.5), "B23, B24", (0.05, 0.25), "A", "begging, fabrication")
    """How unequal new people are in integrity."""
    eager: float = assumption(0.55, "0-1", (0.0, 1.0), "B34, B20", (0.45, 0.7), "A")
    """Motivation of somebody new."""
    trusting: float = assumption(0.5, "0-1", (0.0, 1.0), "B34, B30", (0.3, 0.7), "A")
    """Trust in leaders of somebody new."""


class Recruiting(Section):
    """What HR's hours do for those who are hired."""

    through = "recruiting"

    choice: float = assumption(0.5, "sd", (0.0, 2.0), "B51, B34", (0.2, 0.8), "M-M")
    """How much better by nature people are who were chosen with all care, compared with whoever comes: half a standard
    deviation of people, at a validity of .4 and one chosen of three."""
    agencies: float = assumption(0.5, "ratio", (0.0, 2.0), "B51, B34", (0.2, 1.0), "A")
    """How much dearer it is to replace a person where HR takes half the care and agencies do the rest: a fee of a
    quarter of a year's pay."""
    match: float = assumption(0.3, "share of skill", (0.0, 1.0), "B51, B34", (0.1, 0.5), "A")
    """How much more skill people bring who were chosen with all care."""


class Accounts(Section):
    """Account managers."""

    through = "account_departure"

    quota: float = assumption(0.5, "utility", (0.0, 3.0), "B19, S1", (0.2, 1.0), "A", "account_quota")
    """Pull of a sales quota on an account manager."""
    duty: float = assumption(0.5, "share", (0.0, 1.0), "B27, S1", (0.0, 0.8), "A", "duty_diffusion")
    """Duty toward customers that others leave to account managers."""
    owned: float = assumption(0.5, "share", (0.0, 1.0), "A37, B35", (0.2, 0.8), "A")
    """Part of a relationship that leaves with the account manager."""
    leaver_wallet: float = assumption(0.09, "share", (0.0, 0.5), "B35, A37", (0.03, 0.15), "A")
    """Share of wallet lost in the year after an account manager leaves."""
    leaver_hazard: float = assumption(0.4, "logit", (0.0, 2.0), "B35, A37", (0.2, 0.8), "A")
    """Pull to leave in the half-year after an account manager left."""
    strain: float = assumption(0.3, "0-1", (0.0, 1.0), "B28", (0.1, 0.5), "A", "role_conflict")
    """Strain of an account manager between her customers and her firm."""
    unrest: float = assumption(12.0, "months", (0.0, 60.0), "B35, A37", (6.0, 24.0), "A")
    """Time of unrest among her customers after an account manager leaves."""
    silence: float = assumption(0.4, "share", (0.0, 1.0), "B29, S1", (0.0, 0.8), "A", "account_filter")
    """Bad news that an account manager keeps to herself when she is paid on scores alone."""
    hours: float = assumption(4.0, "hours/month", (0.1, 100.0), "B50", (2.0, 8.0), "A", "account_care")
    """Time for a customer at which an account manager comes half as close to her as she can."""
    knowing: float = assumption(2.0, "ratio", (0.0, 10.0), "B50, A10", (1.0, 4.0), "A", "account_care")
    """How much faster a customer becomes known to an account manager with all time for her."""
    talk: float = assumption(0.2, "share/month", (0.0, 1.0), "A10, B.1", (0.0, 0.4), "A", "account_care")
    """Customers to whom an account manager talks in a month, beside what is planned."""


class Liking(Section):
    """What people like to do, beside any pay."""

    through = "effort"

    sell: float = assumption(0.3, "utility", (0.0, 2.0), "B18", (0.1, 0.5), "A")
    """How much people like to sell."""
    cut: float = assumption(0.3, "utility", (0.0, 2.0), "B18", (0.1, 0.5), "A")
    """How much people like to cut cost."""
    serve: float = assumption(0.4, "utility", (0.0, 2.0), "B18", (0.2, 0.6), "A")
    """How much people without customer mindset like to serve customers."""
    serve_mindset: float = assumption(0.7, "utility", (0.0, 2.0), "B18, B26", (0.3, 1.1), "A", "effort, mindset")
    """How much more people with full customer mindset like to serve customers."""
    resolve: float = assumption(0.25, "utility", (0.0, 2.0), "B18", (0.1, 0.4), "A")
    """How much people without customer mindset like to remove causes of failure."""
    resolve_mindset: float = assumption(0.5, "utility", (0.0, 2.0), "B18, B26", (0.2, 0.8), "A", "effort, mindset")
    """How much more people with full customer mindset like to remove causes of failure."""
    share: float = assumption(0.15, "utility", (0.0, 2.0), "B18", (0.05, 0.3), "A")
    """How much people without customer mindset like to pass on what customers say."""
    share_mindset: float = assumption(0.5, "utility", (0.0, 2.0), "B18, B26", (0.2, 0.8), "A", "effort, mindset")
    """How much more people with full customer mindset like to pass on what customers say."""


class FourNeeds(Section):
    """Autonomy, competence, connection, appreciation: what meets them, and what they weigh."""

    through = "four_needs"

    free: float = assumption(0.2, "0-1", (0.0, 1.0), "B20, S0", (0.1, 0.3), "A")
    """Autonomy of somebody with a full script and without authority."""
    unscripted: float = assumption(0.4, "0-1", (0.0, 1.0), "B20, S0, B38", (0.2, 0.6), "A")
    """Autonomy won without a script."""
    authority: float = assumption(0.4, "0-1", (0.0, 1.0), "B20, S0", (0.2, 0.6), "A")
    """Autonomy won by full authority."""
    squeeze: float = assumption(0.2, "0-1", (0.0, 1.0), "B20, B41", (0.0, 0.4), "A", "four_needs, patience")
    """Autonomy lost to pressure for profit."""
    near: float = assumption(0.45, "0-1", (0.0, 1.0), "B20, S0", (0.3, 0.6), "A")
    """Connection among colleagues without customer mindset."""
    colleagues: float = assumption(0.3, "0-1", (0.0, 1.0), "B20, S0", (0.1, 0.5), "A", "four_needs, mindset")
    """Connection won among colleagues with full customer mindset."""
    customers: float = assumption(0.15, "0-1", (0.0, 1.0), "B20, A42", (0.05, 0.25), "A", "four_needs, contact")
    """Connection won by meeting customers."""
    participation: float = assumption(0.1, "0-1", (0.0, 1.0), "S0", (0.0, 0.2), "A", "four_needs, participation")
    """Connection won where customers take part in all decisions."""
    thanked: float = assumption(0.3, "0-1", (0.0, 1.0), "B20, S0", (0.2, 0.4), "A")
    """Appreciation felt where good work gets no thanks."""
    recognition: float = assumption(0.4, "0-1", (0.0, 1.0), "B20, A18", (0.2, 0.6), "A")
    """Appreciation won by full recognition of good work."""
    used_to: float = assumption(0.5, "share", (0.0, 1.0), "A64, B20", (0.2, 0.9), "A")
    """Part of recognition that pleases no longer where people are used to it."""
    habit: float = assumption(0.08, "share/month", (0.0, 1.0), "A64", (0.03, 0.2), "A")
    """How fast people get used to recognition."""
    example: float = assumption(0.2, "0-1", (0.0, 1.0), "B20, B40", (0.0, 0.4), "A", "four_needs, word_and_deed")
    """Appreciation won by what leaders do for customers."""
    autonomy: float = assumption(0.31, "weight", (0.0, 1.0), "B20, A44", (0.2, 0.4), "M-M")
    """How much autonomy counts for motivation, of the three basic needs."""
    competence: float = assumption(0.41, "weight", (0.0, 1.0), "B20, A44", (0.3, 0.5), "M-M")
    """How much competence counts for motivation, of the three basic needs."""
    connection: float = assumption(0.28, "weight", (0.0, 1.0), "B20, A44", (0.2, 0.4), "M-M")
    """How much connection counts for motivation, of the three basic needs."""
    basic: float = assumption(0.8, "weight", (0.0, 2.0), "B20, S0", (0.6, 1.0), "A")
    """How much autonomy, competence and connection together count for motivation."""
    appreciation: float = assumption(0.2, "weight", (0.0, 1.0), "B20, S0", (0.0, 0.4), "A")
    """How much appreciation counts for motivation."""


class Strain(Section):
    """Strain of work."""

    through = "service_desk"

    base: float = assumption(0.3, "0-1", (0.0, 1.0), "B28", (0.2, 0.4), "A")
    """Strain when the desk is as busy as usual."""
    pressure: float = assumption(0.6, "0-1 per ratio", (0.0, 3.0), "B28", (0.3, 1.0), "A")
    """How much strain rises when there is more work than time."""
    speed: float = assumption(0.2, "share/month", (0.01, 1.0), "B28", (0.1, 0.4), "A")
    """How fast strain moves."""
