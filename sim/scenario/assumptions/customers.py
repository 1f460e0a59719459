"""Assumptions about customers: what they value, feel, say and do."""

from sim.scenario.declare import Section, assumption


class Value(Section):
    """How qualities make value."""

    capability: float = assumption(
        2.63, "sum q^rho", 0.5, 6.0, "Capability that an offer spreads over its dimensions.", "B4", (2.3, 2.9), "C"
    )
    frontier: float = assumption(
        1.7, "exponent", 1.05, 4.0, "How much excellence in one dimension costs in the others.", "B4", (1.3, 2.5), "A"
    )
    threshold: float = assumption(
        0.35, "0-1", 0.0, 1.0, "Least quality that no dimension may fall under.", "B4", (0.2, 0.5), "A"
    )
    penalty: float = assumption(
        1.0, "ratio", 0.0, 4.0, "Loss of value per unit under the threshold.", "B4", (0.3, 2.0), "A"
    )
    offer_cost: float = assumption(
        0.05, "share per offer", 0.0, 0.3, "Capability that each further distinct offer takes.", "B5", (0.0, 0.12), "A"
    )
    noise: float = assumption(0.05, "sd", 0.0, 0.3, "Luck of the month in delivered value.", "B4", (0.02, 0.1), "A")
    price: float = assumption(
        1.0, "share per price", 0.0, 3.0, "Ease lost per unit of price above the market.", "B3", (0.5, 2.0), "A"
    )
    wait: float = assumption(
        0.25, "share per month", 0.0, 1.0, "Ease lost per month of waiting.", "B0b", (0.1, 0.5), "A"
    )
    unwanted: float = assumption(
        0.08, "ratio", 0.0, 1.0, "Loss from personal attention that is not wanted.", "S2", (0.0, 0.2), "A"
    )
    width: float = assumption(0.5, "distance", 0.1, 3.0, "How far an offer may miss a need.", "B12b", (0.3, 1.0), "A")


class Attention(Section):
    """Who gets more of it."""

    value: float = assumption(
        0.1,
        "ratio",
        0.0,
        0.5,
        "More attention to a customer of double revenue, at full focus.",
        "S3, B.1",
        (0.0, 0.2),
        "A",
    )
    potential: float = assumption(
        0.1,
        "ratio",
        0.0,
        0.5,
        "More attention to a customer of double room to grow, at full focus.",
        "S3, B.1",
        (0.0, 0.2),
        "A",
    )
    account: float = assumption(
        0.15, "ratio", 0.0, 0.5, "More attention from an account manager.", "A10, A37", (0.05, 0.3), "A"
    )
    advocacy: float = assumption(
        0.1, "ratio", 0.0, 0.5, "More attention to a customer who recommends, at full focus.", "S3", (0.0, 0.2), "A"
    )


class Expectation(Section):
    """What customers expect."""

    learning: float = assumption(
        0.035, "share/month", 0.0, 0.5, "How fast expectation follows experience.", "B6", (0.01, 0.1), "M-H"
    )
    promise: float = assumption(
        0.02, "share/month", 0.0, 0.3, "How fast expectation follows a promise.", "B6", (0.0, 0.1), "A"
    )
    found: float = assumption(
        0.05,
        "share/month",
        0.0,
        1.0,
        "Customers who find a promise broken, per unit by which it exceeds what is delivered.",
        "B8, S2",
        (0.0, 0.2),
        "A",
    )


class Satisfaction(Section):
    """How satisfaction moves."""

    speed: float = assumption(
        0.11, "share/month", 0.01, 0.5, "How fast satisfaction follows delivered value.", "B7", (0.05, 0.2), "A"
    )
    gap: float = assumption(0.5, "ratio", 0.0, 3.0, "Weight of the gap to expectation.", "B7", (0.2, 1.0), "A")
    aversion: float = assumption(
        2.0, "ratio", 1.0, 5.0, "How much more a loss weighs than a gain.", "B7, A28", (1.0, 3.0), "M-H"
    )
    failure: float = assumption(
        0.02, "0-1 per case", 0.0, 0.2, "Satisfaction lost by a failed case.", "B7", (0.01, 0.04), "A"
    )


class Trust(Section):
    """How trust moves."""

    build: float = assumption(
        0.05, "share per contact", 0.0, 0.5, "Trust built by a good contact.", "B8, A36", (0.03, 0.1), "A"
    )
    loss: float = assumption(
        0.2, "share per failure", 0.0, 1.0, "Trust lost by a failed case.", "B8, A36", (0.1, 0.4), "A"
    )
    breach: float = assumption(
        3.0, "failures", 1.0, 6.0, "Severity of a breach, in failed cases.", "B8", (2.0, 4.0), "A"
    )
    neglect: float = assumption(
        0.004, "share/month", 0.0, 0.1, "Trust lost in a month without contact.", "B8", (0.0, 0.01), "A"
    )
    prior: float = assumption(
        0.3, "share", 0.0, 1.0, "How much less an old customer's trust moves.", "B9, A36", (0.0, 0.6), "A"
    )


class Content(Section):
    """What the firm announces."""

    relevance: float = assumption(
        0.004, "0-1/month", 0.0, 0.1, "Trust from content that is of use.", "S3", (0.0, 0.01), "A"
    )
    consistency: float = assumption(
        0.006, "0-1/month", 0.0, 0.2, "Trust lost when content and talk differ.", "S3", (0.0, 0.015), "A"
    )
    objectivity: float = assumption(
        0.8,
        "share",
        0.0,
        1.0,
        "Part of an exaggerated promise that an objective text takes back.",
        "S3",
        (0.4, 1.0),
        "A",
    )
    candour: float = assumption(
        0.2, "share", 0.0, 1.0, "Selling power lost by telling weak sides.", "S3", (0.0, 0.4), "A"
    )


class Goals(Section):
    """Goals behind wishes."""

    wish: float = assumption(
        0.15, "share/month", 0.01, 1.0, "How fast a stated wish follows the need behind it.", "S0, S2", (0.05, 0.3), "A"
    )
    learning: float = assumption(
        0.3, "share", 0.0, 1.0, "Part of a customer's goals that one deep conversation shows.", "S2", (0.1, 0.5), "A"
    )
    value: float = assumption(
        0.15, "ratio", 0.0, 1.0, "More attention felt by who is known with her goals.", "S2", (0.05, 0.3), "A"
    )


class Requests(Section):
    """Special requests of customers."""

    rate: float = assumption(
        0.08, "requests/customer/month", 0.0, 1.0, "Requests for something special.", "S0, S1", (0.03, 0.2), "A"
    )
    unfit: float = assumption(
        0.5, "share", 0.0, 1.0, "Requests that do not fit what the firm is good at.", "S1, B5", (0.3, 0.7), "A"
    )
    pleased: float = assumption(0.03, "0-1", 0.0, 0.3, "Satisfaction from a request granted.", "S0", (0.01, 0.06), "A")
    refused: float = assumption(
        0.03,
        "0-1",
        0.0,
        0.3,
        "Satisfaction lost by a request declined, halved by who may explain.",
        "S1",
        (0.01, 0.06),
        "A",
    )
    cost: float = assumption(
        0.05,
        "months of revenue",
        0.0,
        2.0,
        "Cost of a request granted, of the customer's month.",
        "B5",
        (0.02, 0.2),
        "A",
    )
    yielding: float = assumption(
        0.15, "0-1", 0.0, 1.0, "Connection lost where everything is accepted.", "S0", (0.05, 0.3), "A"
    )
    sprawl: float = assumption(
        0.1,
        "share of capability",
        0.0,
        1.0,
        "Capability lost when everything that does not fit is done.",
        "S1, B5",
        (0.0, 0.2),
        "A",
    )


class Wallet(Section):
    """Share of wallet."""

    base: float = assumption(0.6, "share", 0.1, 1.0, "Share at ordinary loyalty.", "B12", (0.5, 0.7), "A")
    speed: float = assumption(0.05, "share/month", 0.005, 0.5, "How fast it moves.", "B12", (0.02, 0.1), "A")
    loyalty: float = assumption(
        0.8, "share per loyalty", 0.0, 3.0, "How far it follows loyalty.", "B12", (0.4, 1.2), "A"
    )
    elasticity: float = assumption(
        1.8,
        "exponent",
        0.0,
        5.0,
        "How much less is bought at a higher price, per cent for each per cent.",
        "A50",
        (1.0, 2.6),
        "M-M",
    )
    account: float = assumption(
        0.1, "share", 0.0, 0.4, "More with a caring account manager.", "B12, A37", (0.05, 0.15), "A"
    )


class Voice(Section):
    """Complaint and recovery."""

    complain: float = assumption(
        0.3, "share", 0.0, 1.0, "Customers with a small loss who tell the front line.", "B15, A35", (0.1, 0.5), "M-M"
    )
    severity: float = assumption(0.4, "share", 0.0, 1.0, "More with a large loss.", "B15, A35", (0.2, 0.6), "M-M")
    recovery: float = assumption(
        0.25, "share", 0.0, 1.0, "Complaints put right without any authority.", "B15", (0.1, 0.4), "A"
    )
    authority: float = assumption(0.5, "share", 0.0, 1.0, "More put right with full authority.", "B15", (0.3, 0.7), "A")
    pleased: float = assumption(
        0.05, "share", 0.0, 0.3, "Satisfaction regained when put right.", "B15, A34", (0.02, 0.1), "A"
    )


class Survey(Section):
    """The firm's own survey."""

    error: float = assumption(
        1.8, "points", 0.0, 5.0, "Error of an answer, standard deviation.", "B17", (1.2, 2.4), "C"
    )
    response: float = assumption(0.5, "share", 0.0, 1.0, "Answers among those asked.", "B17", (0.2, 0.8), "A")
    polish: float = assumption(
        0.5, "points", 0.0, 3.0, "Most that polishing adds to an answer.", "B24, A16", (0.1, 0.8), "A"
    )


class Word(Section):
    """Word of mouth."""

    good: float = assumption(0.1, "tales per case", 0.0, 1.0, "Tales told of a good case.", "B13", (0.05, 0.2), "A")
    bad: float = assumption(0.2, "tales per case", 0.0, 1.0, "Tales told of a bad case.", "B13", (0.1, 0.4), "A")
    shift: float = assumption(
        0.15, "logit per tale", 0.0, 1.0, "What a tale does to a listener.", "B13", (0.05, 0.3), "A"
    )
    decay: float = assumption(0.1, "share/month", 0.0, 1.0, "How fast a tale is forgotten.", "B13", (0.05, 0.2), "A")
    commitment: float = assumption(
        0.3, "0-1", 0.0, 1.0, "How firm a rival's customer is against tales.", "B13", (0.1, 0.6), "A"
    )


class Churn(Section):
    """Leaving."""

    base: float = assumption(
        -0.7303, "logit", -5.0, 5.0, "Standing inclination to leave.", "B10, A27", (-1.2, -0.4), "C"
    )
    loyalty: float = assumption(5.692, "logit", 0.0, 12.0, "How far loyalty holds.", "B10, A28", (4.0, 6.5), "C")
    satisfaction: float = assumption(
        0.6, "share", 0.0, 1.0, "Part of satisfaction in loyalty; the rest is trust.", "B10", (0.4, 0.8), "A"
    )
    competition: float = assumption(
        0.4, "logit", -0.4, 2.0, "How strongly a better alternative pulls.", "B11, A28", (0.0, 1.2), "A"
    )
    frailty: float = assumption(
        0.8452, "sd of logit", 0.0, 2.0, "How unequal customers are in leaving.", "B10, A26", (0.4, 1.2), "C"
    )
    rival_trust: float = assumption(0.62, "0-1", 0.0, 1.0, "Trust of a rival's customers.", "B14", (0.5, 0.7), "A")


class Contract(Section):
    """Contracts."""

    hold: float = assumption(
        0.6, "share", 0.0, 1.0, "Leaving prevented while a contract runs.", "B11, S2", (0.3, 0.9), "A"
    )
    due: float = assumption(
        0.8, "share", 0.0, 1.0, "Leaving held back that comes due when a contract ends.", "B11, S2", (0.5, 1.0), "A"
    )
    renewal: float = assumption(
        0.4, "logit", 0.0, 3.0, "Pull to leave in the month in which it ends.", "B11", (0.1, 0.8), "A"
    )
    reluctance: float = assumption(
        0.25,
        "logit per year",
        0.0,
        2.0,
        "What a year of contract costs in a prospect's choice.",
        "B11",
        (0.1, 0.5),
        "A",
    )


class Choice(Section):
    """Choosing a supplier."""

    sharpness: float = assumption(
        6.0, "logit per value", 0.0, 20.0, "How sharply value decides.", "B14", (3.0, 9.0), "A"
    )
    reputation: float = assumption(
        0.4, "share", 0.0, 1.0, "What one hears against what is offered.", "B14", (0.2, 0.6), "A"
    )
    promise: float = assumption(
        0.15,
        "share",
        0.0,
        1.0,
        "What prospects believe of a promise beyond, or behind, what is delivered.",
        "B6, B14",
        (0.0, 0.3),
        "A",
    )


class Alike(Section):
    """Looking for customers like the best."""

    pull: float = assumption(
        1.0,
        "logit",
        0.0,
        4.0,
        "Attraction of the largest prospects over the smallest, at full search.",
        "S3",
        (0.3, 2.0),
        "A",
    )
    cost: float = assumption(0.5, "ratio", 0.0, 3.0, "Dearer acquisition, at full search.", "S3, A25", (0.2, 1.0), "A")


class Entry(Section):
    """How a new customer starts."""

    satisfaction: float = assumption(0.63, "0-1", 0.0, 1.0, "Satisfaction.", "B.1", (0.58, 0.68), "C")
    trust: float = assumption(0.5, "0-1", 0.0, 1.0, "Trust.", "B.1", (0.4, 0.6), "C")
    expectation: float = assumption(0.66, "0-1", 0.0, 1.0, "Expectation.", "B.1", (0.6, 0.72), "C")
    wallet: float = assumption(0.5, "share", 0.0, 1.0, "Share of wallet.", "B.1", (0.4, 0.6), "C")


class Rivals(Section):
    """Static rivals on the same frontier (B45)."""

    delivered: float = assumption(
        0.838, "share", 0.3, 1.2, "Part of its offer that a rival delivers.", "B45, B.1", (0.78, 0.9), "C"
    )
    fit: float = assumption(
        0.92, "0-1", 0.0, 1.0, "Fit of a rival's offer to needs, at the usual centricity.", "B45", (0.85, 1.0), "A"
    )
    profile: float = assumption(
        1.3, "ratio", 1.0, 3.0, "How far a specialised rival stresses its own dimension.", "B45", (1.0, 1.8), "A"
    )


class Participation(Section):
    """Customers who take part."""

    group: float = assumption(
        0.1, "share", 0.0, 1.0, "Customers who take part where every decision is shared.", "B16, A47", (0.02, 0.3), "A"
    )
    slope: float = assumption(
        8.0, "logit", 0.0, 30.0, "How sharply met needs decide who comes.", "B16, A19", (4.0, 12.0), "A"
    )
    trust: float = assumption(0.02, "0-1/month", 0.0, 0.2, "Trust of who takes part.", "B16", (0.0, 0.04), "A")
    expectation: float = assumption(
        0.01, "0-1/month", 0.0, 0.2, "What who takes part expects more.", "B16", (0.0, 0.02), "A"
    )
    strain: float = assumption(
        0.1, "0-1", 0.0, 1.0, "Strain of staff who work with customers in development.", "A47", (0.0, 0.2), "M-M"
    )
