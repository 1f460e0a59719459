"""Assumptions about customers: what they value, feel, say and do."""

from sim.scenario.declare import Section, assumption


class Value(Section):
    """How qualities make value."""

    through = "frontier"

    capability: float = assumption(2.63, "sum q^rho", (0.5, 6.0), "B4", (2.3, 2.9), "C")
    """Capability that an offer spreads over its dimensions."""
    frontier: float = assumption(1.7, "exponent", (1.05, 4.0), "B4", (1.3, 2.5), "A")
    """How much excellence in one dimension costs in the others."""
    threshold: float = assumption(0.35, "0-1", (0.0, 1.0), "B4", (0.2, 0.5), "A")
    """Least quality that no dimension may fall under."""
    penalty: float = assumption(1.0, "ratio", (0.0, 4.0), "B4", (0.3, 2.0), "A")
    """Loss of value per unit under the threshold."""
    offer_cost: float = assumption(0.05, "share per offer", (0.0, 0.3), "B5", (0.0, 0.12), "A", "distinct_offers")
    """Capability that each further distinct offer takes."""
    noise: float = assumption(0.05, "sd", (0.0, 0.3), "B4", (0.02, 0.1), "A", "none: luck, which no mechanism makes")
    """Luck of the month in delivered value."""
    price: float = assumption(1.0, "share per price", (0.0, 3.0), "B3", (0.5, 2.0), "A", "price_response")
    """Ease lost per unit of price above the market."""
    wait: float = assumption(0.25, "share per month", (0.0, 1.0), "B0b", (0.1, 0.5), "A", "service_desk")
    """Ease lost per month of waiting."""
    unwanted: float = assumption(0.08, "ratio", (0.0, 1.0), "S2", (0.0, 0.2), "A", "unwanted_intimacy")
    """Loss from personal attention that is not wanted."""
    width: float = assumption(0.5, "distance", (0.1, 3.0), "B12b", (0.3, 1.0), "A", "drift")
    """How far an offer may miss a need."""
    unwanted_weight: float = assumption(0.15, "share", (0.0, 1.0), "S2", (0.05, 0.25), "A", "unwanted_intimacy")
    """Weight of personal attention under which a customer does not want it."""
    unwanted_from: float = assumption(0.75, "0-1", (0.0, 1.2), "S2", (0.5, 1.0), "A", "unwanted_intimacy")
    """Personal attention from which on it costs who does not want it."""


class Attention(Section):
    """Who gets more of it."""

    through = "attention"

    value: float = assumption(0.1, "ratio", (0.0, 0.5), "S3, B.1", (0.0, 0.2), "A")
    """More attention to a customer of double revenue, at full focus."""
    potential: float = assumption(0.1, "ratio", (0.0, 0.5), "S3, B.1", (0.0, 0.2), "A")
    """More attention to a customer of double room to grow, at full focus."""
    account: float = assumption(0.15, "ratio", (0.0, 0.5), "A10, A37", (0.05, 0.3), "A", "account_care")
    """More attention from an account manager."""
    advocacy: float = assumption(0.1, "ratio", (0.0, 0.5), "S3", (0.0, 0.2), "A")
    """More attention to a customer who recommends, at full focus."""
    favour: float = assumption(0.3, "ratio", (0.0, 0.9), "S3, B.1", (0.1, 0.5), "A")
    """Most by which attention differs with who the customer is."""
    cold: float = assumption(0.55, "ratio", (0.0, 1.5), "B4", (0.4, 0.7), "A", "mindset")
    """Attention of somebody without any customer mindset."""
    warm: float = assumption(0.45, "ratio", (0.0, 1.5), "B4", (0.2, 0.7), "A", "mindset")
    """More attention of somebody with the mindset .5."""
    warmest: float = assumption(1.2, "ratio", (1.0, 2.0), "B4", (1.0, 1.6), "A", "mindset")
    """Mindset, in times of .5, beyond which attention grows no more."""
    most: float = assumption(1.2, "ratio", (0.5, 2.0), "B4", (1.0, 1.4), "A", "mindset")
    """Most attention that can be felt, of the offered."""
    stranger: float = assumption(0.92, "ratio", (0.0, 1.5), "S2", (0.85, 1.0), "A", "account_departure")
    """Attention to a customer who is not known."""
    memory: float = assumption(0.1, "ratio", (0.0, 1.0), "S2", (0.0, 0.2), "A", "account_departure")
    """More attention to a customer who is known."""
    known: float = assumption(0.95, "ratio", (0.0, 1.5), "B14", (0.85, 1.05), "A", "reputation")
    """Attention to customers on the whole, as outsiders expect it."""


class Expectation(Section):
    """What customers expect."""

    through = "expectation"

    learning: float = assumption(0.035, "share/month", (0.0, 0.5), "B6", (0.01, 0.1), "M-H")
    """How fast expectation follows experience."""
    promise: float = assumption(0.02, "share/month", (0.0, 0.3), "B6", (0.0, 0.1), "A")
    """How fast expectation follows a promise."""
    found: float = assumption(0.05, "share/month", (0.0, 1.0), "B8, S2", (0.0, 0.2), "A", "broken_promises")
    """Customers who find a promise broken, per unit by which it exceeds what is delivered."""


class Satisfaction(Section):
    """How satisfaction moves."""

    through = "expectation"

    speed: float = assumption(
        0.11, "share/month", (0.01, 0.5), "B7", (0.05, 0.2), "A", "none: satisfaction always follows what is delivered"
    )
    """How fast satisfaction follows delivered value."""
    gap: float = assumption(0.5, "ratio", (0.0, 3.0), "B7", (0.2, 1.0), "A")
    """Weight of the gap to expectation."""
    aversion: float = assumption(2.0, "ratio", (1.0, 5.0), "B7, A28", (1.0, 3.0), "M-H", "loss_aversion")
    """How much more a loss weighs than a gain."""
    failure: float = assumption(0.02, "0-1 per case", (0.0, 0.2), "B7", (0.01, 0.04), "A", "service_desk")
    """Satisfaction lost by a failed case."""


class Trust(Section):
    """How trust moves."""

    through = "trust"

    build: float = assumption(0.05, "share per contact", (0.0, 0.5), "B8, A36", (0.03, 0.1), "A")
    """Trust built by a good contact."""
    loss: float = assumption(0.2, "share per failure", (0.0, 1.0), "B8, A36", (0.1, 0.4), "A")
    """Trust lost by a failed case."""
    breach: float = assumption(3.0, "failures", (1.0, 6.0), "B8", (2.0, 4.0), "A")
    """Severity of a breach, in failed cases."""
    neglect: float = assumption(0.004, "share/month", (0.0, 0.1), "B8", (0.0, 0.01), "A")
    """Trust lost in a month without contact."""
    prior: float = assumption(0.3, "share", (0.0, 1.0), "B9, A36", (0.0, 0.6), "A", "priors")
    """How much less an old customer's trust moves."""
    floor: float = assumption(0.2, "share", (0.0, 1.0), "B8, A36", (0.0, 0.4), "A")
    """Trust that the worst month leaves, of what there was."""
    months: float = assumption(60.0, "months", (1.0, 600.0), "B9, A36", (24.0, 120.0), "A", "priors")
    """Time with a supplier after which trust moves as little as it ever will."""


class Content(Section):
    """What the firm announces."""

    through = "content"

    relevance: float = assumption(0.004, "0-1/month", (0.0, 0.1), "S3", (0.0, 0.01), "A")
    """Trust from content that is of use."""
    consistency: float = assumption(0.006, "0-1/month", (0.0, 0.2), "S3", (0.0, 0.015), "A")
    """Trust lost when content and talk differ."""
    objectivity: float = assumption(0.8, "share", (0.0, 1.0), "S3", (0.4, 1.0), "A")
    """Part of an exaggerated promise that an objective text takes back."""
    candour: float = assumption(0.2, "share", (0.0, 1.0), "S3", (0.0, 0.4), "A")
    """Selling power lost by telling weak sides."""


class Goals(Section):
    """Goals behind wishes."""

    through = "goals"

    wish: float = assumption(0.15, "share/month", (0.01, 1.0), "S0, S2", (0.05, 0.3), "A")
    """How fast a stated wish follows the need behind it."""
    learning: float = assumption(0.3, "share", (0.0, 1.0), "S2", (0.1, 0.5), "A")
    """Part of a customer's goals that one deep conversation shows."""
    value: float = assumption(0.15, "ratio", (0.0, 1.0), "S2", (0.05, 0.3), "A")
    """More attention felt by who is known with her goals."""


class Requests(Section):
    """Special requests of customers."""

    through = "requests"

    rate: float = assumption(0.08, "requests/customer/month", (0.0, 1.0), "S0, S1", (0.03, 0.2), "A")
    """Requests for something special."""
    unfit: float = assumption(0.5, "share", (0.0, 1.0), "S1, B5", (0.3, 0.7), "A")
    """Requests that do not fit what the firm is good at."""
    pleased: float = assumption(0.03, "0-1", (0.0, 0.3), "S0", (0.01, 0.06), "A")
    """Satisfaction from a request granted."""
    refused: float = assumption(0.03, "0-1", (0.0, 0.3), "S1", (0.01, 0.06), "A")
    """Satisfaction lost by a request declined, halved by who may explain."""
    cost: float = assumption(0.05, "months of revenue", (0.0, 2.0), "B5", (0.02, 0.2), "A")
    """Cost of a request granted, of the customer's month."""
    yielding: float = assumption(0.15, "0-1", (0.0, 1.0), "S0", (0.05, 0.3), "A")
    """Connection lost where everything is accepted."""
    sprawl: float = assumption(0.1, "share of capability", (0.0, 1.0), "S1, B5", (0.0, 0.2), "A")
    """Capability lost when everything that does not fit is done."""


class Wallet(Section):
    """Share of wallet."""

    through = "wallet"

    base: float = assumption(0.6, "share", (0.1, 1.0), "B12", (0.5, 0.7), "A")
    """Share at ordinary loyalty."""
    speed: float = assumption(0.05, "share/month", (0.005, 0.5), "B12", (0.02, 0.1), "A")
    """How fast it moves."""
    loyalty: float = assumption(0.8, "share per loyalty", (0.0, 3.0), "B12", (0.4, 1.2), "A")
    """How far it follows loyalty."""
    elasticity: float = assumption(1.8, "exponent", (0.0, 5.0), "A50", (1.0, 2.6), "M-M", "price_response")
    """How much less is bought at a higher price, per cent for each per cent."""
    account: float = assumption(0.1, "share", (0.0, 0.4), "B12, A37", (0.05, 0.15), "A", "account_care")
    """More with a caring account manager."""


class Voice(Section):
    """Complaint and recovery."""

    through = "recovery"

    complain: float = assumption(0.3, "share", (0.0, 1.0), "B15, A35", (0.1, 0.5), "M-M", "complaints")
    """Customers with a small loss who tell the front line."""
    severity: float = assumption(0.4, "share", (0.0, 1.0), "B15, A35", (0.2, 0.6), "M-M", "complaints")
    """More with a large loss."""
    recovery: float = assumption(0.25, "share", (0.0, 1.0), "B15", (0.1, 0.4), "A")
    """Complaints put right without any authority."""
    authority: float = assumption(0.5, "share", (0.0, 1.0), "B15", (0.3, 0.7), "A")
    """More put right with full authority."""
    pleased: float = assumption(0.05, "share", (0.0, 0.3), "B15, A34", (0.02, 0.1), "A")
    """Satisfaction regained when put right."""
    spread: float = assumption(0.2, "sd", (0.0, 0.5), "B15", (0.1, 0.3), "A", "complaints")
    """How unequally customers are inclined to speak up."""


class Survey(Section):
    """The firm's own survey."""

    through = "survey"

    error: float = assumption(1.8, "points", (0.0, 5.0), "B17", (1.2, 2.4), "C")
    """Error of an answer, standard deviation."""
    response: float = assumption(0.5, "share", (0.0, 1.0), "B17", (0.2, 0.8), "A")
    """Answers among those asked."""
    polish: float = assumption(0.5, "points", (0.0, 3.0), "B24, A16", (0.1, 0.8), "A")
    """Most that polishing adds to an answer."""


class Word(Section):
    """Word of mouth."""

    through = "word_of_mouth"

    good: float = assumption(0.1, "tales per case", (0.0, 1.0), "B13", (0.05, 0.2), "A")
    """Tales told of a good case."""
    bad: float = assumption(0.2, "tales per case", (0.0, 1.0), "B13", (0.1, 0.4), "A")
    """Tales told of a bad case."""
    shift: float = assumption(0.15, "logit per tale", (0.0, 1.0), "B13", (0.05, 0.3), "A")
    """What a tale does to a listener."""
    decay: float = assumption(0.1, "share/month", (0.0, 1.0), "B13", (0.05, 0.2), "A")
    """How fast a tale is forgotten."""
    commitment: float = assumption(0.3, "0-1", (0.0, 1.0), "B13", (0.1, 0.6), "A")
    """How firm a rival's customer is against tales."""


class Churn(Section):
    """Leaving."""

    through = "none: customers can always leave"

    base: float = assumption(-0.7303, "logit", (-5.0, 5.0), "B10, A27", (-1.2, -0.4), "C")
    """Standing inclination to leave."""
    loyalty: float = assumption(5.692, "logit", (0.0, 12.0), "B10, A28", (4.0, 6.5), "C")
    """How far loyalty holds."""
    satisfaction: float = assumption(0.6, "share", (0.0, 1.0), "B10", (0.4, 0.8), "A")
    """Part of satisfaction in loyalty; the rest is trust."""
    competition: float = assumption(0.4, "logit", (-0.4, 2.0), "B11, A28", (0.0, 1.2), "A", "competition")
    """How strongly a better alternative pulls."""
    frailty: float = assumption(0.8452, "sd of logit", (0.0, 2.0), "B10, A26", (0.4, 1.2), "C", "frailty")
    """How unequal customers are in leaving."""
    rival_trust: float = assumption(0.62, "0-1", (0.0, 1.0), "B14", (0.5, 0.7), "A")
    """Trust of a rival's customers."""


class Contract(Section):
    """Contracts."""

    through = "contracts"

    hold: float = assumption(0.6, "share", (0.0, 1.0), "B11, S2", (0.3, 0.9), "A")
    """Leaving prevented while a contract runs."""
    due: float = assumption(0.8, "share", (0.0, 1.0), "B11, S2", (0.5, 1.0), "A")
    """Leaving held back that comes due when a contract ends."""
    renewal: float = assumption(0.4, "logit", (0.0, 3.0), "B11", (0.1, 0.8), "A")
    """Pull to leave in the month in which it ends."""
    reluctance: float = assumption(0.25, "logit per year", (0.0, 2.0), "B11", (0.1, 0.5), "A")
    """What a year of contract costs in a prospect's choice."""


class Choice(Section):
    """Choosing a supplier."""

    through = "reputation"

    sharpness: float = assumption(
        6.0, "logit per value", (0.0, 20.0), "B14", (3.0, 9.0), "A", "none: who leaves always chooses"
    )
    """How sharply value decides."""
    reputation: float = assumption(0.4, "share", (0.0, 1.0), "B14", (0.2, 0.6), "A")
    """What one hears against what is offered."""
    promise: float = assumption(0.15, "share", (0.0, 1.0), "B6, B14", (0.0, 0.3), "A", "expectation")
    """What prospects believe of a promise beyond, or behind, what is delivered."""
    hearing: float = assumption(0.2, "share/month", (0.0, 1.0), "B14", (0.1, 0.4), "A")
    """How fast the market comes to know the published score of a firm."""


class Alike(Section):
    """Looking for customers like the best."""

    through = "look_alike"

    pull: float = assumption(1.0, "logit", (0.0, 4.0), "S3", (0.3, 2.0), "A")
    """Attraction of the largest prospects over the smallest, at full search."""
    cost: float = assumption(0.5, "ratio", (0.0, 3.0), "S3, A25", (0.2, 1.0), "A")
    """Dearer acquisition, at full search."""


class Entry(Section):
    """How a new customer starts."""

    through = "none: the state in which a new customer starts"

    satisfaction: float = assumption(0.63, "0-1", (0.0, 1.0), "B.1", (0.58, 0.68), "C")
    """Satisfaction."""
    trust: float = assumption(0.5, "0-1", (0.0, 1.0), "B.1", (0.4, 0.6), "C")
    """Trust."""
    expectation: float = assumption(0.66, "0-1", (0.0, 1.0), "B.1", (0.6, 0.72), "C")
    """Expectation."""
    wallet: float = assumption(0.5, "share", (0.0, 1.0), "B.1", (0.4, 0.6), "C")
    """Share of wallet."""


class Rivals(Section):
    """Static rivals on the same frontier (B45)."""

    through = "competition"

    delivered: float = assumption(0.838, "share", (0.3, 1.2), "B45, B.1", (0.78, 0.9), "C")
    """Part of its offer that a rival delivers."""
    fit: float = assumption(0.92, "0-1", (0.0, 1.0), "B45", (0.85, 1.0), "A")
    """Fit of a rival's offer to needs, at the usual centricity."""
    profile: float = assumption(1.3, "ratio", (1.0, 3.0), "B45", (1.0, 1.8), "A")
    """How far a specialised rival stresses its own dimension."""
    intimacy: float = assumption(0.2, "ratio", (0.0, 1.0), "B45", (0.0, 0.4), "A", "rival_centricity")
    """Better personal attention of rivals, per unit of customer-centricity above the usual."""
    turned_fit: float = assumption(0.1, "0-1", (0.0, 1.0), "B45", (0.0, 0.2), "A", "rival_centricity")
    """Better fit of their offer, per unit of it."""


class Participation(Section):
    """Customers who take part."""

    through = "participation"

    group: float = assumption(0.1, "share", (0.0, 1.0), "B16, A47", (0.02, 0.3), "A")
    """Customers who take part where every decision is shared."""
    slope: float = assumption(8.0, "logit", (0.0, 30.0), "B16, A19", (4.0, 12.0), "A", "participation_conditions")
    """How sharply met needs decide who comes."""
    trust: float = assumption(0.02, "0-1/month", (0.0, 0.2), "B16", (0.0, 0.04), "A")
    """Trust of who takes part."""
    expectation: float = assumption(0.01, "0-1/month", (0.0, 0.2), "B16", (0.0, 0.02), "A")
    """What who takes part expects more."""
    strain: float = assumption(0.1, "0-1", (0.0, 1.0), "A47", (0.0, 0.2), "M-M", "vote_stages")
    """Strain of staff who work with customers in development."""


class Needs(Section):
    """Needs that wander."""

    through = "drift"

    back: float = assumption(0.02, "share/month", (0.0, 0.5), "B12b", (0.0, 0.05), "A")
    """How fast a need that has wandered comes back."""
