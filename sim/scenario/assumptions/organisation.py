"""Assumptions about the organisation: work, service, listening, memory, systems, programmes, money."""

from sim.scenario.declare import Section, assumption


class Yields(Section):
    """What an hour of each activity yields: 1 as found, 0 nothing."""

    through = "yields"

    sell: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """What an hour of selling yields."""
    serve: float = assumption(0.9547, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """What an hour of serving customers yields."""
    resolve: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """What an hour of removing causes of failure yields."""
    cut: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """What an hour of cutting cost yields."""
    share: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """What an hour of passing on what customers say yields."""
    polish: float = assumption(1.0, "ratio", (0.0, 2.0), "B0", (0.5, 1.5), "A")
    """What an hour of polishing the score yields."""


class Sales(Section):
    """What selling does."""

    through = "yields"

    choice: float = assumption(0.35, "logit per ln x", (0.0, 1.0), "B0", (0.1, 0.6), "A")
    """How far more selling wins customers who are choosing a supplier."""
    wallet: float = assumption(0.08, "share per ln x", (0.0, 0.3), "B0", (0.02, 0.15), "A")
    """How far more selling raises what customers buy here of all they buy."""
    misselling: float = assumption(0.01, "share/month", (0.0, 0.1), "B0", (0.0, 0.03), "A", "mis_selling")
    """Customers who are sold what they do not need, for each doubling of selling over the starting firm's."""


class Causes(Section):
    """The stock of causes of failure removed."""

    through = "yields"

    speed: float = assumption(0.05, "share/month", (0.005, 0.5), "B0", (0.02, 0.1), "A")
    """How fast work on causes of failure shows."""


class Development(Section):
    """What developers build, and how fast rivals overtake it."""

    through = "development"

    speed: float = assumption(0.04, "share/month", (0.001, 0.5), "B48", (0.0125, 0.06), "M-M")
    """How fast work on the offer shows, and what was built falls behind rivals: two fifths a year, as knowledge from
    research does."""
    gain: float = assumption(0.25, "exponent", (0.0, 1.0), "B48, B5", (0.1, 0.5), "M-L", "development, distinct_offers")
    """How far an offer improves with what development has built for it: a tenth of a per cent of its quality for each
    per cent of hours, as research does for output."""
    bought: float = assumption(0.15, "share", (0.0, 1.0), "B48", (0.0, 0.3), "A")
    """What a firm without developers buys ready-made, of what those of the starting firm build."""


class Cuts(Section):
    """The stock of cost cutting."""

    through = "yields"

    speed: float = assumption(0.05, "share/month", (0.005, 0.5), "B0", (0.02, 0.1), "A")
    """How fast work on cost shows."""
    saving: float = assumption(0.05, "share of unit cost", (0.0, 0.3), "B0", (0.02, 0.1), "A")
    """Unit cost saved by as much cost cutting as in the starting firm."""
    hassle: float = assumption(0.04, "share of ease", (0.0, 0.3), "B0", (0.0, 0.1), "A")
    """Convenience that customers lose by twice as much cost cutting as in the starting firm."""


class Operations(Section):
    """Carrying orders."""

    through = "operations"

    load: float = assumption(0.8, "share", (0.1, 1.0), "B49", (0.7, 0.9), "A")
    """Orders of the starting firm, of what its operations could carry."""
    allowance: float = assumption(10.0, "working times", (0.0, 100.0), "B49", (5.0, 20.0), "A")
    """Time in which an order is promised, in times that work on it takes: one in ten is late at first."""
    hassle: float = assumption(0.15, "share of ease", (0.0, 1.0), "B49", (0.05, 0.3), "A")
    """Convenience that customers lose where all orders are late."""
    failure: float = assumption(0.5, "logit", (0.0, 3.0), "B49", (0.2, 1.0), "A")
    """How much more goes wrong where all orders are late."""
    lost: float = assumption(0.2, "share", (0.0, 1.0), "B49", (0.05, 0.5), "A")
    """Orders that are lost, of those beyond what operations can carry; the rest is bought in or waits."""


class Promotion(Section):
    """Making the firm known."""

    through = "promotion"

    saturation: float = assumption(2.0, "per ordinary hour", (0.01, 10.0), "B52", (1.0, 3.0), "M-L")
    """How soon more marketing reaches hardly anybody new: a third of a per cent for each per cent of hours."""
    known: float = assumption(0.2, "share", (0.0, 1.0), "B52", (0.05, 0.5), "A")
    """Prospects who would know the firm without any marketing."""


class Editing(Section):
    """Marketing's hours for content and reports."""

    through = "editing"

    text: float = assumption(0.4, "share of hours", (0.0, 3.0), "B52, S3", (0.1, 0.8), "A", "editing, content")
    """Marketing's hours for writing and reports that content takes which is relevant to everybody; as many again where
    it is consistent, and where it is objective."""
    reports: float = assumption(0.7, "share of hours", (0.1, 2.0), "B52", (0.4, 1.0), "A")
    """Marketing's hours for writing and reports that go to reports of what customers said in the ordinary firm."""
    raw: float = assumption(0.3, "share", (0.0, 1.0), "B52", (0.1, 0.6), "A")
    """What others can use of what customers said where nobody makes reports of it."""


class Bookkeeping(Section):
    """Money that customers owe."""

    through = "bookkeeping"

    unpaid: float = assumption(0.06, "share of revenue", (0.0, 0.3), "B51", (0.02, 0.12), "A")
    """What late payments and bad debts would cost if nobody asked for the money."""
    dunning: float = assumption(2.0, "per ordinary hour", (0.0, 10.0), "B51", (1.0, 3.0), "A")
    """How much of it the hours of the ordinary firm's finance save, as an exponent: six sevenths."""


class Desk(Section):
    """The service desk."""

    through = "service_desk"

    cases: float = assumption(1.5, "cases/customer/month", (0.1, 6.0), "B0b", (0.5, 3.0), "A")
    """Service cases that an average customer raises."""
    load_exponent: float = assumption(0.5326, "exponent", (0.0, 1.5), "B2, A24", (0.5, 0.9), "C", "cost_to_serve")
    """How fast service cases grow with what a customer spends."""
    load_spread: float = assumption(1.076, "sd of log", (0.0, 2.0), "B2, A24", (0.5, 1.2), "C", "cost_to_serve")
    """How unequal customers of one size are in the service cases that they raise."""
    utilisation: float = assumption(0.85, "share", (0.3, 1.2), "B0b", (0.75, 0.95), "A")
    """How busy the service desk of the starting firm is: work over hours offered."""
    time_exponent: float = assumption(0.6, "exponent", (0.0, 1.5), "B22, A22", (0.2, 1.0), "M-L")
    """How far pressure of work shortens the time for a case."""
    time_least: float = assumption(0.5, "standard times", (0.1, 1.0), "B0b", (0.3, 0.7), "A")
    """Shortest time that a case gets, however busy the desk is."""
    time_most: float = assumption(1.4, "standard times", (1.0, 3.0), "B0b", (1.2, 1.8), "A")
    """Longest time that a case gets, however idle the desk is."""
    standard_down: float = assumption(4.0, "months", (1.0, 120.0), "B22, A22", (2.0, 12.0), "M-L", "service_standard")
    """Time in which the standard of service falls to what is practised."""
    standard_up: float = assumption(60.0, "months", (1.0, 240.0), "B22, A22", (6.0, 120.0), "M-L", "service_standard")
    """Time in which the standard of service rises to what is practised."""
    anchor_months: float = assumption(6.0, "months", (1.0, 120.0), "B22", (3.0, 24.0), "A", "service_standard")
    """Time in which customers who set the standard of service pull it back."""
    adjust: float = assumption(0.03, "share/month", (0.0, 0.5), "B0b", (0.01, 0.1), "A")
    """How fast headcount follows the work that there is."""
    fixed_heads: float = assumption(0.3, "share", (0.0, 1.0), "B0b", (0.1, 0.6), "A")
    """Headcount that does not depend on work."""
    help: float = assumption(0.2, "share", (0.0, 1.0), "B25", (0.1, 0.5), "A", "contact")
    """Serving time of back-office people who meet customers that helps the service desk."""
    anchor: float = assumption(0.9, "standard times", (0.3, 2.0), "B22", (0.7, 1.1), "A", "service_standard")
    """Standard to which customers hold a unit without customer mindset."""
    anchor_mindset: float = assumption(0.3, "standard times", (0.0, 2.0), "B22", (0.0, 0.6), "A", "service_standard")
    """How much higher customers set the standard of a unit with full customer mindset."""


class Failure(Section):
    """What makes a case go wrong."""

    through = "service_desk"

    base: float = assumption(-2.5, "logit", (-6.0, 2.0), "B0b, A21", (-3.0, -2.0), "A")
    """How often a service case goes wrong in an ordinary month."""
    time: float = assumption(1.0, "logit per ln", (0.0, 4.0), "B0b, A21", (0.3, 2.0), "A")
    """How much more goes wrong when cases get less time."""
    mindset: float = assumption(1.5, "logit", (0.0, 5.0), "B0b", (0.5, 2.5), "A", "mindset")
    """How much less goes wrong where customer mindset is higher."""
    skill: float = assumption(1.0, "logit", (0.0, 5.0), "B0b", (0.5, 2.0), "A", "training")
    """How much less goes wrong where skill is higher."""
    causes: float = assumption(0.5, "logit", (0.0, 3.0), "B0", (0.2, 1.0), "A", "yields")
    """How much less goes wrong once causes of failure are removed."""
    cuts: float = assumption(0.5, "logit", (0.0, 3.0), "B0", (0.2, 1.0), "A", "yields")
    """How much more goes wrong with more cost cutting than in the starting firm."""
    wait: float = assumption(0.5, "logit per month", (0.0, 3.0), "B0b", (0.2, 1.0), "A")
    """How much more goes wrong when cases wait."""
    repeat: float = assumption(0.3, "share", (0.0, 1.0), "A21", (0.15, 0.45), "A")
    """Failed cases that come back next month."""
    motivation: float = assumption(0.3, "logit", (0.0, 5.0), "B21, A19", (0.2, 0.8), "C", "work_quality")
    """How much less goes wrong where motivation is higher."""
    crossing: float = assumption(
        0.4, "logit per hand-over", (0.0, 3.0), "S4", (0.1, 0.8), "A", "cross_unit_needs, handovers, teams"
    )
    """How much more goes wrong for each hand-over, in cases that need several functions."""
    judgement: float = assumption(1.3, "ratio", (0.0, 5.0), "B38, S4", (0.8, 1.8), "A", "off_script")
    """How far customer mindset makes up for a missing script."""
    alone: float = assumption(0.3, "share", (0.0, 1.0), "B38, S4", (0.1, 0.5), "A", "off_script")
    """What judgement achieves without any authority, compared with full authority."""
    unscripted: float = assumption(0.5, "share", (0.0, 1.0), "B38, S4", (0.3, 0.7), "A", "off_script")
    """Cases without a script that go wrong where nobody uses judgement."""


class Delivery(Section):
    """What is lost between functions."""

    through = "handovers, teams"

    loss: float = assumption(0.04, "share per hand-over", (0.0, 0.3), "S2, A43", (0.0, 0.08), "A")
    """Value lost at each hand-over between functions."""
    ease: float = assumption(0.95, "share", (0.3, 1.0), "B0", (0.9, 1.0), "A", "none: nothing arrives whole")
    """Part of the promised convenience that customers get in an ordinary month."""
    purpose: float = assumption(0.8, "share", (0.0, 1.2), "S2", (0.6, 1.0), "A", "word_and_deed")
    """Part of the firm's purpose that customers feel whatever leaders do."""
    word: float = assumption(0.2, "share", (0.0, 1.0), "S2", (0.0, 0.4), "A", "word_and_deed")
    """How much more of it they feel where leaders do what they say."""
    teams: float = assumption(0.5, "share", (0.0, 1.0), "S4, B.1", (0.2, 0.8), "A", "teams")
    """Hand-overs avoided when all work is done in cross-functional teams."""


class Focus(Section):
    """Customers whom the firm does not want."""

    through = "focus"

    speed: float = assumption(0.1, "share/month", (0.01, 1.0), "S1", (0.05, 0.3), "A")
    """How fast practice follows a decision about which customers to serve."""
    pressure: float = assumption(1.0, "ratio", (0.0, 3.0), "S1", (0.3, 1.5), "A")
    """How far pressure for sales undermines saying no to customers."""
    neglect: float = assumption(0.15, "share", (0.0, 1.0), "S1, B5", (0.05, 0.3), "A")
    """Attention that customers of an unwanted segment do not get."""


class Memory(Section):
    """What is known and forgotten."""

    through = "corporate_memory"

    learning: float = assumption(
        0.08, "share/month", (0.0, 1.0), "S2", (0.03, 0.15), "A", "none: people always come to know whom they serve"
    )
    """How fast contact makes a customer known."""
    fading: float = assumption(0.03, "share/month", (0.0, 1.0), "S2, B31", (0.01, 0.06), "A", "systems")
    """How fast the firm forgets a customer."""
    corporate: float = assumption(0.11, "share/month", (0.01, 1.0), "B31", (0.06, 0.2), "A")
    """How fast what the firm has learned about customers is forgotten."""
    leaves: float = assumption(0.5, "share", (0.0, 1.0), "B31, S2", (0.2, 1.0), "A")
    """What the firm has learned that leaves with a person, of her share in it."""


class Knowledge(Section):
    """What people know of product lines and of segments, by doing."""

    through = "knowledge"

    half: float = assumption(500.0, "hours", (50.0, 5000.0), "B50, A60", (250.0, 1000.0), "A")
    """Experience with a line or a segment that brings half of all skill or knowledge."""
    fading: float = assumption(0.05, "share/month", (0.0, 0.5), "B50, A60", (0.02, 0.1), "A")
    """How fast experience fades that is not used."""
    fluency: float = assumption(0.15, "exponent", (0.0, 0.6), "A60", (0.05, 0.3), "M-M", "division")
    """How much less an hour yields where people do more steps of the work: the steps to the power of minus this."""
    solving: float = assumption(2.5, "logit", (0.0, 10.0), "B50, A60", (1.0, 4.0), "M-L")
    """How much less goes wrong with all knowledge than with none, where lines or segments differ in everything."""
    advice: float = assumption(0.5, "ratio", (0.0, 2.0), "B50", (0.2, 1.0), "A")
    """How much more customers get out of a product from people with all skill, where lines differ in everything."""
    empathy: float = assumption(0.5, "ratio", (0.0, 2.0), "B50, S3", (0.2, 1.0), "A")
    """How much better attention fits from people with all knowledge, where segments differ in everything."""
    design: float = assumption(2.5, "ratio", (0.0, 10.0), "B50, A60", (1.0, 4.0), "M-L")
    """How much more an hour of development builds with all skill than with none, where lines differ in everything."""
    sight: float = assumption(1.0, "ratio", (0.0, 2.0), "B50, S2", (0.5, 1.5), "A")
    """How far what developers know of a segment from their own work takes the place of reports."""
    reuse: float = assumption(0.8, "share", (0.0, 1.0), "B50, B5", (0.5, 1.0), "A", "distinct_offers")
    """Part of what offers have in common that developers of different segments, who keep in step, make only once."""
    border: float = assumption(0.4, "logit", (0.0, 3.0), "B50, S4", (0.1, 0.8), "A", "other_lines")
    """How much more goes wrong with cases that cross the border to another product line."""
    border_time: float = assumption(0.5, "ratio", (0.0, 3.0), "B50, S4", (0.2, 1.0), "A", "other_lines")
    """How much longer a case takes that crosses the border to another product line."""


class Listening(Section):
    """How a customer's voice travels inward."""

    through = "fidelity"

    layer: float = assumption(0.55, "share", (0.0, 1.0), "B30, A39", (0.45, 0.65), "M-M")
    """Part of what customers say that a layer of management passes on, without trust."""
    trust: float = assumption(0.2, "share", (0.0, 0.45), "B30, A39", (0.1, 0.3), "M-M", "leader_trust")
    """How much more a layer passes on where people trust their leaders fully."""
    silo: float = assumption(0.6, "share", (0.0, 1.0), "B29", (0.4, 0.9), "A", "fidelity, handovers, teams")
    """Part of what customers say that passes a border between functions."""
    frame: float = assumption(0.6, "share", (0.0, 1.0), "B32, S0", (0.0, 0.8), "A", "own_frame")
    """Part of what customers say that the firm does not take in because it does not fit its own view."""
    shortcut: float = assumption(0.4, "share", (0.0, 1.0), "S0, A47", (0.2, 0.6), "A", "participation")
    """Part of the way to a decision that customers skip who take part in it."""
    rate: float = assumption(10.0, "ratio", (0.0, 60.0), "B33", (5.0, 20.0), "A", "adaptation")
    """How much insight comes from what customers say."""
    survey: float = assumption(0.25, "items", (0.0, 3.0), "B29, A42", (0.1, 0.5), "A", "survey")
    """What the firm can learn from an answered survey."""
    complaint: float = assumption(0.5, "items", (0.0, 3.0), "B29, A35", (0.2, 1.0), "A", "complaints")
    """What the firm can learn from a complaint."""
    conversation: float = assumption(1.0, "items", (0.0, 5.0), "A42", (0.5, 2.0), "A", "conversations")
    """What the firm can learn from a deep conversation."""
    participant: float = assumption(0.5, "items", (0.0, 5.0), "A47", (0.2, 1.0), "A", "participation")
    """What the firm can learn from customers who take part in all decisions."""
    adaptation: float = assumption(0.08, "share/month", (0.0, 1.0), "B33", (0.03, 0.15), "A", "adaptation")
    """How fast the offer follows what the firm has learned."""
    lag: float = assumption(3.0, "months", (1.0, 36.0), "B33", (1.0, 6.0), "A", "adaptation")
    """Time that development takes, from what was learned to the offer."""
    clarity: float = assumption(2.5, "ratio", (0.0, 10.0), "B29", (1.5, 3.0), "A")
    """How clearly the firm sees needs, for what reaches its decisions."""
    misfit: float = assumption(0.2, "share", (0.0, 1.0), "S0, S3", (0.1, 0.4), "A", "adaptation")
    """How far the firm's first offer follows its own view instead of the market's."""
    focus: float = assumption(0.9, "exponent", (0.1, 2.0), "B4", (0.7, 1.2), "A", "frontier")
    """How far an offer stresses what the firm believes to matter."""
    focus_group: float = assumption(0.6, "items", (0.0, 3.0), "S0, B32", (0.3, 1.2), "A", "focus_groups")
    """What the firm can learn from a customer in a focus group."""
    framed: float = assumption(0.8, "share", (0.0, 1.0), "S0, B32", (0.4, 1.0), "A", "focus_groups")
    """Part of a focus group's answers that only repeats the firm's own view."""
    community: float = assumption(0.4, "items", (0.0, 3.0), "S0, A47", (0.2, 0.8), "A", "community")
    """What the firm can learn from a member of a community in a month."""
    report: float = assumption(1.1, "ratio", (1.0, 3.0), "A47, S0", (1.0, 1.3), "A", "conversations")
    """What a customer's own report tells, compared with a question answered."""
    play: float = assumption(1.25, "ratio", (1.0, 3.0), "A47, S0", (1.0, 1.6), "A", "conversations")
    """What a game played with a customer tells, compared with a question answered."""
    together: float = assumption(1.4, "ratio", (1.0, 3.0), "A47, S0", (1.1, 1.8), "A", "conversations")
    """What working with a customer tells, compared with a question answered."""
    contradiction: float = assumption(0.2, "share", (0.0, 1.0), "S2", (0.0, 0.4), "A", "contradiction")
    """How far customers who contradict each other blur the picture."""
    shallow: float = assumption(0.3, "share", (0.0, 1.0), "S2, A42", (0.1, 0.5), "A", "conversations, goals")
    """What a shallow conversation tells, compared with a deep one."""
    wish_clarity: float = assumption(0.8, "share", (0.0, 1.0), "S0, S2", (0.6, 1.0), "A", "goals")
    """How clearly the firm sees needs when it asks only for wishes."""
    goal_clarity: float = assumption(0.2, "share", (0.0, 1.0), "S0, S2", (0.0, 0.4), "A", "goals")
    """How much more clearly it sees them when it asks for the goals behind."""
    stress: float = assumption(0.12, "weight", (0.01, 0.5), "B4", (0.05, 0.2), "A", "frontier")
    """Weight that even the least important dimension of value gets in an offer."""


class Votes(Section):
    """A vote by stage (A47)."""

    through = "vote_stages"

    ideation: float = assumption(0.5, "ratio", (0.0, 3.0), "A47", (0.2, 1.0), "M-M")
    """How much more insight comes from customers' ideas."""
    delay: float = assumption(0.5, "ratio", (0.0, 3.0), "A47", (0.2, 1.0), "M-M")
    """How much longer development takes with customers in it."""
    quality: float = assumption(0.04, "share", (0.0, 0.5), "A47", (0.0, 0.08), "M-M")
    """How much offers weaken when customers vote in development."""
    launch: float = assumption(0.3, "ratio", (0.0, 3.0), "A47", (0.1, 0.6), "M-M")
    """How much faster customers accept what they helped to launch."""


class Systems(Section):
    """Customer systems."""

    through = "systems"

    adoption: float = assumption(0.1, "share/month", (0.01, 1.0), "B44, A48", (0.05, 0.2), "A")
    """How fast people take up a system, or drop it."""
    slope: float = assumption(4.0, "logit", (0.0, 20.0), "B31", (2.0, 8.0), "A")
    """How sharply customer mindset decides who uses a system."""
    precision: float = assumption(0.7, "share", (0.0, 1.0), "B44", (0.4, 0.9), "A")
    """Error and delay of scores that a satisfaction system takes away."""
    tailoring: float = assumption(0.5, "share", (0.0, 1.0), "B44", (0.2, 0.8), "A")
    """How far tailored pay makes a shared figure a person's own."""


class Programme(Section):
    """Programmes of change."""

    through = "programmes"

    full: float = assumption(7.4, "hours/person/month", (0.5, 80.0), "S4, B43", (3.5, 15.0), "A")
    """Hours of facilitators for each person of the firm, with which a programme has its full effect."""
    spill: float = assumption(0.1, "share", (0.0, 1.0), "S4, A10", (0.0, 0.3), "A", "programme_owner")
    """How far a programme reaches people outside its owner's department."""
    teams: float = assumption(0.3, "share of work", (0.01, 1.0), "S4, A10", (0.1, 0.5), "A", "programme_owner")
    """Work in teams at which a programme run by teams reaches everybody."""
    leadership: float = assumption(0.5, "share", (0.0, 1.0), "S4", (0.2, 0.8), "A")
    """How far the programme for leaders makes them open and forgiving."""
    silos: float = assumption(0.4, "share", (0.0, 1.0), "S4", (0.2, 0.6), "A")
    """Hand-overs taken away by the programme against silos."""
    kpis: float = assumption(0.5, "share", (0.0, 1.0), "S4", (0.2, 0.8), "A")
    """Conflict between KPIs taken away by the programme that reviews them."""
    department: float = assumption(2.0, "ratio", (0.0, 10.0), "S4, A10", (1.0, 4.0), "A", "programme_owner")
    """How far a department's programme changes what belongs to the whole firm, in times of hearsay."""
    managers: float = assumption(3.0, "ratio", (0.0, 10.0), "S4, A10", (1.0, 5.0), "A", "programme_owner")
    """How far an account managers' programme changes what belongs to the whole firm, in times of hearsay."""


class Kpis(Section):
    """How KPIs are felt."""

    through = "targets"

    width: float = assumption(0.1, "share of target", (0.01, 1.0), "B19, A12", (0.05, 0.2), "A")
    """How near the target a bonus is felt most."""
    floor: float = assumption(0.5, "0-1", (0.0, 1.0), "B19", (0.2, 1.0), "A")
    """How much of a bonus is felt far from the target."""
    fade: float = assumption(0.03, "share/month", (0.0, 1.0), "B36, S4", (0.01, 0.06), "A", "kpi_conflict")
    """How fast enthusiasm fades where KPIs support the change."""
    conflict_fade: float = assumption(0.15, "share/month", (0.0, 1.0), "B36, S4", (0.08, 0.3), "A", "kpi_conflict")
    """How fast enthusiasm fades where KPIs work against the change."""
    least: float = assumption(0.1, "0-1", (0.01, 1.0), "B36", (0.02, 0.3), "A", "kpi_conflict")
    """How far the worst KPI can spoil all of them."""


class Change(Section):
    """What a change of structure costs."""

    through = "none: a change of structure always has its price"

    relearn: float = assumption(0.3, "share of skill", (0.0, 1.0), "B.1, A2", (0.1, 0.5), "A")
    """Skill lost by moving to another role or function."""
    forgotten: float = assumption(0.5, "share of memory", (0.0, 1.0), "B.1", (0.2, 0.8), "A")
    """Knowledge of a customer lost when she is handed to somebody else."""
    cost: float = assumption(0.02, "share of a year's revenue", (0.0, 0.3), "B.1, A2", (0.0, 0.06), "A")
    """One-off cost of a reorganisation that moves everybody."""
    months: float = assumption(9.0, "months", (1.0, 60.0), "B.1", (6.0, 18.0), "A")
    """Time over which a reorganisation is paid."""


class Money(Section):
    """Costs that follow structure."""

    through = "costs"

    scale_saving: float = assumption(0.03, "share of unit cost", (0.0, 0.2), "B.1", (0.0, 0.06), "A", "distinct_offers")
    """Unit cost saved by buying and making for the whole market by product line."""
    account_wage: float = assumption(1.2, "ratio", (0.5, 3.0), "B.1", (1.0, 1.5), "A", "account_care")
    """Pay of an account manager, compared with an employee's."""
    acquisition: float = assumption(
        1.5, "months of revenue", (0.0, 24.0), "B14, A25", (0.5, 12.0), "A", "none: winning a customer always costs"
    )
    """Cost of winning a customer."""
    crm: float = assumption(0.01, "share of revenue", (0.0, 0.1), "B44", (0.005, 0.02), "A", "systems")
    """Cost of a customer system."""
    goodwill: float = assumption(0.1, "months of revenue", (0.0, 2.0), "B43", (0.03, 0.3), "A", "recovery")
    """Cost of putting a complaint right, in the customer's monthly revenue."""
    concession: float = assumption(0.02, "share of revenue", (0.0, 0.1), "B43", (0.0, 0.04), "A", "recovery")
    """What people with full authority concede, rightly or not."""
    division_saving: float = assumption(0.03, "share of unit cost", (0.0, 0.2), "B.1", (0.0, 0.06), "A", "handovers")
    """Unit cost saved by full specialisation of functions, with its hand-overs."""
    discount: float = assumption(
        0.08, "per year", (0.0, 0.5), "A25", (0.04, 0.15), "C", "none: a way of reckoning, not of behaving"
    )
    """Discount rate."""
    mystery: float = assumption(8.0, "hours", (0.0, 100.0), "B43", (4.0, 16.0), "A", "leader_belief")
    """Price of a mystery purchase, in hours of pay."""
    fixed: float = assumption(
        0.5, "share", (0.0, 1.0), "B.1", (0.3, 0.8), "A", "none: some costs never follow customers"
    )
    """Part of other costs that does not follow the number of customers."""
