"""Assumptions about customers: what they value, feel, say and do."""

from sim.scenario.declare import Section, assumption


class Value(Section):
    """How qualities make value."""

    through = "frontier"

    capability: float = assumption(2.63, "sum q^rho", (0.5, 6.0), "B4", (2.3, 2.9), "C")
    """How good an offer can be over all four dimensions of value together."""
    frontier: float = assumption(1.7, "exponent", (1.05, 4.0), "B4", (1.3, 2.5), "A")
    """How much excellence in one dimension of value costs in the others."""
    threshold: float = assumption(0.35, "0-1", (0.0, 1.0), "B4", (0.2, 0.5), "A")
    """Lowest quality that customers accept in any dimension."""
    penalty: float = assumption(1.0, "ratio", (0.0, 4.0), "B4", (0.3, 2.0), "A")
    """Value lost for each unit under that lowest quality."""
    noise: float = assumption(0.05, "sd", (0.0, 0.3), "B4", (0.02, 0.1), "A", "none: luck, which no mechanism makes")
    """Luck of the month in the value that a customer gets."""
    price: float = assumption(1.0, "share per price", (0.0, 3.0), "B3", (0.5, 2.0), "A", "price_response")
    """Convenience that customers lose when the price is above the market's."""
    wait: float = assumption(0.25, "share per month", (0.0, 1.0), "B0b", (0.1, 0.5), "A", "service_desk")
    """Convenience that customers lose for each month of waiting."""
    unwanted: float = assumption(0.08, "ratio", (0.0, 1.0), "S2", (0.0, 0.2), "A", "unwanted_intimacy")
    """Value lost by personal attention that a customer does not want."""
    width: float = assumption(0.5, "distance", (0.1, 3.0), "B12b", (0.3, 1.0), "A", "drift")
    """How far an offer may be from what a customer needs before its value falls."""
    unwanted_weight: float = assumption(0.15, "share", (0.0, 1.0), "S2", (0.05, 0.25), "A", "unwanted_intimacy")
    """Weight of personal attention under which a customer does not want it."""
    unwanted_from: float = assumption(0.75, "0-1", (0.0, 1.2), "S2", (0.5, 1.0), "A", "unwanted_intimacy")
    """Personal attention above which it annoys customers who do not want it."""


class Attention(Section):
    """Who gets more of it."""

    through = "attention"

    value: float = assumption(0.1, "ratio", (0.0, 0.5), "S3, B.1", (0.0, 0.2), "A")
    """Extra attention for a customer of twice the usual revenue, at full focus on value."""
    potential: float = assumption(0.1, "ratio", (0.0, 0.5), "S3, B.1", (0.0, 0.2), "A")
    """Extra attention for a customer with twice the usual room to grow, at full focus on potential."""
    account: float = assumption(0.3, "ratio", (0.0, 1.0), "A10, A37, B50", (0.1, 0.6), "A", "account_care")
    """Extra attention for a customer whose account manager has all time for her."""
    advocacy: float = assumption(0.1, "ratio", (0.0, 0.5), "S3", (0.0, 0.2), "A")
    """Extra attention for a customer who recommends, at full focus on advocacy."""
    favour: float = assumption(0.3, "ratio", (0.0, 0.9), "S3, B.1", (0.1, 0.5), "A")
    """Largest difference in attention that depends on who the customer is."""
    cold: float = assumption(0.55, "ratio", (0.0, 1.5), "B4", (0.4, 0.7), "A", "mindset")
    """Attention from somebody without any customer mindset, compared with an ordinary person's."""
    warm: float = assumption(0.45, "ratio", (0.0, 1.5), "B4", (0.2, 0.7), "A", "mindset")
    """Extra attention from somebody with an ordinary customer mindset."""
    warmest: float = assumption(1.2, "ratio", (1.0, 2.0), "B4", (1.0, 1.6), "A", "mindset")
    """Customer mindset above which attention grows no more, in ordinary ones."""
    most: float = assumption(1.2, "ratio", (0.5, 2.0), "B4", (1.0, 1.4), "A", "mindset")
    """Most attention that a customer can get, compared with what is offered."""
    stranger: float = assumption(0.92, "ratio", (0.0, 1.5), "S2", (0.85, 1.0), "A", "account_departure")
    """Attention to a customer whom nobody knows, compared with an ordinary one."""
    memory: float = assumption(0.1, "ratio", (0.0, 1.0), "S2", (0.0, 0.2), "A", "account_departure")
    """Extra attention to a customer who is well known."""
    known: float = assumption(0.95, "ratio", (0.0, 1.5), "B14", (0.85, 1.05), "A", "reputation")
    """Attention that outsiders expect, compared with what is offered."""


class Expectation(Section):
    """What customers expect."""

    through = "expectation"

    learning: float = assumption(0.035, "share/month", (0.0, 0.5), "B6", (0.01, 0.1), "M-H")
    """How fast expectations follow experience."""
    promise: float = assumption(0.02, "share/month", (0.0, 0.3), "B6", (0.0, 0.1), "A")
    """How fast expectations follow what is promised."""
    found: float = assumption(0.05, "share/month", (0.0, 1.0), "B8, S2", (0.0, 0.2), "A", "broken_promises")
    """Customers who notice a broken promise, for each unit by which it exceeds what is delivered."""


class Satisfaction(Section):
    """How satisfaction moves."""

    through = "expectation"

    speed: float = assumption(
        0.11, "share/month", (0.01, 0.5), "B7", (0.05, 0.2), "A", "none: satisfaction always follows what is delivered"
    )
    """How fast satisfaction follows the value delivered."""
    gap: float = assumption(0.5, "ratio", (0.0, 3.0), "B7", (0.2, 1.0), "A")
    """How much the gap between value and expectation counts in satisfaction."""
    aversion: float = assumption(2.0, "ratio", (1.0, 5.0), "B7, A28", (1.0, 3.0), "M-H", "loss_aversion")
    """How much more a disappointment counts than a pleasant surprise."""
    failure: float = assumption(0.02, "0-1 per case", (0.0, 0.2), "B7", (0.01, 0.04), "A", "service_desk")
    """Satisfaction lost by a failed service case."""


class Trust(Section):
    """How trust moves."""

    through = "trust"

    build: float = assumption(0.05, "share per contact", (0.0, 0.5), "B8, A36", (0.03, 0.1), "A")
    """Trust built by a good contact."""
    loss: float = assumption(0.2, "share per failure", (0.0, 1.0), "B8, A36", (0.1, 0.4), "A")
    """Trust lost by a failed service case."""
    breach: float = assumption(3.0, "failures", (1.0, 6.0), "B8", (2.0, 4.0), "A")
    """How bad a breach of trust is, in failed service cases."""
    neglect: float = assumption(0.004, "share/month", (0.0, 0.1), "B8", (0.0, 0.01), "A")
    """Trust lost in a month without contact."""
    prior: float = assumption(0.3, "share", (0.0, 1.0), "B9, A36", (0.0, 0.6), "A", "priors")
    """How much less an old customer's trust moves than a new one's."""
    floor: float = assumption(0.2, "share", (0.0, 1.0), "B8, A36", (0.0, 0.4), "A")
    """Part of her trust that a customer keeps in the worst month."""
    months: float = assumption(60.0, "months", (1.0, 600.0), "B9, A36", (24.0, 120.0), "A", "priors")
    """Time after which a customer counts as an old one, whose trust hardly moves."""


class Content(Section):
    """What the firm announces."""

    through = "content"

    relevance: float = assumption(0.004, "0-1/month", (0.0, 0.1), "S3", (0.0, 0.01), "A")
    """Trust won by relevant content."""
    consistency: float = assumption(0.006, "0-1/month", (0.0, 0.2), "S3", (0.0, 0.015), "A")
    """Trust lost when content and what people say differ."""
    objectivity: float = assumption(0.8, "share", (0.0, 1.0), "S3", (0.4, 1.0), "A")
    """How far objective content takes back an exaggerated promise."""
    candour: float = assumption(0.2, "share", (0.0, 1.0), "S3", (0.0, 0.4), "A")
    """Selling power lost by admitting weak sides."""


class Goals(Section):
    """Goals behind wishes."""

    through = "goals"

    wish: float = assumption(0.15, "share/month", (0.01, 1.0), "S0, S2", (0.05, 0.3), "A")
    """How fast what customers ask for follows what they need."""
    learning: float = assumption(0.3, "share", (0.0, 1.0), "S2", (0.1, 0.5), "A")
    """How much of a customer's goals one deep conversation shows."""
    value: float = assumption(0.15, "ratio", (0.0, 1.0), "S2", (0.05, 0.3), "A")
    """Extra attention felt by a customer whose goals are known."""


class Requests(Section):
    """Special requests of customers."""

    through = "requests"

    rate: float = assumption(0.08, "requests/customer/month", (0.0, 1.0), "S0, S1", (0.03, 0.2), "A")
    """Special requests of a customer."""
    unfit: float = assumption(0.5, "share", (0.0, 1.0), "S1, B5", (0.3, 0.7), "A")
    """Special requests that do not fit what the firm is good at."""
    error: float = assumption(0.3, "share", (0.0, 1.0), "S1, B5", (0.1, 0.5), "A")
    """Special requests judged wrongly where nobody knows the customer."""
    elsewhere: float = assumption(0.1, "share of wallet", (0.0, 1.0), "S1, B5", (0.0, 0.3), "A")
    """Share of wallet toward which a customer moves down in a month in which a request that fits was declined."""
    pleased: float = assumption(0.03, "0-1", (0.0, 0.3), "S0", (0.01, 0.06), "A")
    """Satisfaction won by granting a special request."""
    refused: float = assumption(0.03, "0-1", (0.0, 0.3), "S1", (0.01, 0.06), "A")
    """Satisfaction lost by declining a special request, half of it where people may explain."""
    cost: float = assumption(0.05, "months of revenue", (0.0, 2.0), "B5", (0.02, 0.2), "A")
    """Cost of granting a special request, in the customer's monthly revenue."""
    yielding: float = assumption(0.15, "0-1", (0.0, 1.0), "S0", (0.05, 0.3), "A")
    """Connection that people lose where every special request is granted."""
    sprawl: float = assumption(0.1, "share of capability", (0.0, 1.0), "S1, B5", (0.0, 0.2), "A")
    """How much all offers weaken when every unfit request is granted."""


class Wallet(Section):
    """Share of wallet."""

    through = "wallet"

    base: float = assumption(0.6, "share", (0.1, 1.0), "B12", (0.5, 0.7), "A")
    """What a customer of ordinary loyalty buys here, of all she buys."""
    speed: float = assumption(0.05, "share/month", (0.005, 0.5), "B12", (0.02, 0.1), "A")
    """How fast a customer's share of wallet moves."""
    loyalty: float = assumption(0.8, "share per loyalty", (0.0, 3.0), "B12", (0.4, 1.2), "A")
    """How far share of wallet follows loyalty."""
    elasticity: float = assumption(1.8, "exponent", (0.0, 5.0), "A50", (1.0, 2.6), "M-M", "price_response")
    """How much less is bought at a higher price, per cent for each per cent."""
    account: float = assumption(0.1, "share", (0.0, 0.4), "B12, A37", (0.05, 0.15), "A", "account_care")
    """Share of wallet that a caring account manager adds."""


class Voice(Section):
    """Complaint and recovery."""

    through = "recovery"

    complain: float = assumption(0.3, "share", (0.0, 1.0), "B15, A35", (0.1, 0.5), "M-M", "complaints")
    """Customers with a small problem who complain."""
    severity: float = assumption(0.4, "share", (0.0, 1.0), "B15, A35", (0.2, 0.6), "M-M", "complaints")
    """How many more complain about a large problem."""
    recovery: float = assumption(0.25, "share", (0.0, 1.0), "B15", (0.1, 0.4), "A")
    """Complaints put right at once by people without any authority."""
    authority: float = assumption(0.5, "share", (0.0, 1.0), "B15", (0.3, 0.7), "A")
    """How many more are put right at once by people with full authority."""
    pleased: float = assumption(0.05, "share", (0.0, 0.3), "B15, A34", (0.02, 0.1), "A")
    """Satisfaction regained when a complaint is put right."""
    uneven: float = assumption(0.003, "0-1/month", (0.0, 0.05), "B15, B43", (0.0, 0.006), "A")
    """Trust lost where everybody decides alone and like customers are treated unlike."""
    spread: float = assumption(0.2, "sd", (0.0, 0.5), "B15", (0.1, 0.3), "A", "complaints")
    """How unequally customers are inclined to speak up."""
    tired: float = assumption(0.01, "0-1 per conversation", (0.0, 0.1), "A42, B43", (0.0, 0.02), "A", "fatigue")
    """Satisfaction lost in a month for each conversation of the last quarter beyond the first."""


class Survey(Section):
    """The firm's own survey."""

    through = "survey"

    error: float = assumption(1.8, "points", (0.0, 5.0), "B17", (1.2, 2.4), "C")
    """Error of a survey answer, standard deviation."""
    response: float = assumption(0.5, "share", (0.0, 1.0), "B17", (0.2, 0.8), "A")
    """Customers who answer, of those who are asked."""
    polish: float = assumption(0.5, "points", (0.0, 3.0), "B24, A16", (0.1, 0.8), "A")
    """Most points that polishing the score adds to an answer."""


class Word(Section):
    """Word of mouth."""

    through = "word_of_mouth"

    good: float = assumption(0.1, "tales per case", (0.0, 1.0), "B13", (0.05, 0.2), "A")
    """Recommendations that a good service case brings about."""
    bad: float = assumption(0.2, "tales per case", (0.0, 1.0), "B13", (0.1, 0.4), "A")
    """Warnings that a bad service case brings about."""
    shift: float = assumption(0.15, "logit per tale", (0.0, 1.0), "B13", (0.05, 0.3), "A")
    """How far one recommendation or warning moves who hears it."""
    decay: float = assumption(0.1, "share/month", (0.0, 1.0), "B13", (0.05, 0.2), "A")
    """How fast recommendations and warnings are forgotten."""
    commitment: float = assumption(0.3, "0-1", (0.0, 1.0), "B13", (0.1, 0.6), "A")
    """How little a rival's customers listen to recommendations and warnings."""


class Churn(Section):
    """Leaving."""

    through = "none: customers can always leave"

    base: float = assumption(-0.7303, "logit", (-5.0, 5.0), "B10, A27", (-1.2, -0.4), "C")
    """How easily customers leave, everything else being ordinary."""
    loyalty: float = assumption(5.692, "logit", (0.0, 12.0), "B10, A28", (4.0, 6.5), "C")
    """How strongly loyalty keeps customers."""
    satisfaction: float = assumption(0.6, "share", (0.0, 1.0), "B10", (0.4, 0.8), "A")
    """Part of satisfaction in loyalty; the rest is trust."""
    competition: float = assumption(0.4, "logit", (-0.4, 2.0), "B11, A28", (0.0, 1.2), "A", "competition")
    """How strongly a better alternative draws customers away."""
    frailty: float = assumption(0.8452, "sd of logit", (0.0, 2.0), "B10, A26", (0.4, 1.2), "C", "frailty")
    """How unequal customers are in how easily they leave."""
    rival_trust: float = assumption(0.62, "0-1", (0.0, 1.0), "B14", (0.5, 0.7), "A")
    """Trust of rivals' customers in their supplier."""


class Contract(Section):
    """Contracts."""

    through = "contracts"

    hold: float = assumption(0.6, "share", (0.0, 1.0), "B11, S2", (0.3, 0.9), "A")
    """Leaving prevented while a contract runs."""
    due: float = assumption(0.8, "share", (0.0, 1.0), "B11, S2", (0.5, 1.0), "A")
    """Prevented leaving that is made up for when a contract ends."""
    renewal: float = assumption(0.4, "logit", (0.0, 3.0), "B11", (0.1, 0.8), "A")
    """Extra pull to leave in the month in which a contract ends."""
    reluctance: float = assumption(0.25, "logit per year", (0.0, 2.0), "B11", (0.1, 0.5), "A")
    """How far a year of contract puts prospects off."""


class Choice(Section):
    """Choosing a supplier."""

    through = "reputation"

    sharpness: float = assumption(
        6.0, "logit per value", (0.0, 20.0), "B14", (3.0, 9.0), "A", "none: who leaves always chooses"
    )
    """How sharply value decides which supplier is chosen."""
    reputation: float = assumption(0.4, "share", (0.0, 1.0), "B14", (0.2, 0.6), "A")
    """How much reputation counts against the offer itself when a supplier is chosen."""
    promise: float = assumption(0.15, "share", (0.0, 1.0), "B6, B14", (0.0, 0.3), "A", "expectation")
    """How much of an exaggerated promise prospects believe."""
    modest: float = assumption(0.5, "share", (0.0, 1.0), "B6, B14", (0.2, 0.6), "A", "expectation")
    """How much prospects believe a promise of less than what is delivered."""
    hearing: float = assumption(0.2, "share/month", (0.0, 1.0), "B14", (0.1, 0.4), "A")
    """How fast the market comes to know a firm's published score."""


class Alike(Section):
    """Looking for customers like the best."""

    through = "look_alike"

    pull: float = assumption(1.0, "logit", (0.0, 4.0), "S3", (0.3, 2.0), "A")
    """How much better a full search for customers like the best attracts the largest prospects."""
    cost: float = assumption(0.5, "ratio", (0.0, 3.0), "S3, A25", (0.2, 1.0), "A")
    """How much dearer winning customers is with a full search for ones like the best."""


class Entry(Section):
    """How a new customer starts."""

    through = "none: the state in which a new customer starts"

    satisfaction: float = assumption(0.63, "0-1", (0.0, 1.0), "B.1", (0.58, 0.68), "C")
    """Satisfaction with which a new customer starts."""
    trust: float = assumption(0.5, "0-1", (0.0, 1.0), "B.1", (0.4, 0.6), "C")
    """Trust with which a new customer starts."""
    expectation: float = assumption(0.66, "0-1", (0.0, 1.0), "B.1", (0.6, 0.72), "C")
    """Expectation with which a new customer starts."""
    wallet: float = assumption(0.5, "share", (0.0, 1.0), "B.1", (0.4, 0.6), "C")
    """Share of wallet with which a new customer starts."""


class Rivals(Section):
    """Static rivals on the same frontier (B45)."""

    through = "competition"

    delivered: float = assumption(0.838, "share", (0.3, 1.2), "B45, B.1", (0.78, 0.9), "C")
    """Part of its offer that a rival delivers."""
    fit: float = assumption(0.92, "0-1", (0.0, 1.0), "B45", (0.85, 1.0), "A")
    """How well a rival's offer fits what customers need."""
    profile: float = assumption(1.3, "ratio", (1.0, 3.0), "B45", (1.0, 1.8), "A")
    """How far a specialised rival stresses its speciality."""
    intimacy: float = assumption(0.2, "ratio", (0.0, 1.0), "B45", (0.0, 0.4), "A", "rival_centricity")
    """How much personal attention rivals add when they turn to customers."""
    turned_fit: float = assumption(0.1, "0-1", (0.0, 1.0), "B45", (0.0, 0.2), "A", "rival_centricity")
    """How much better rivals' offers fit when they turn to customers."""


class Participation(Section):
    """Customers who take part."""

    through = "participation"

    group: float = assumption(0.1, "share", (0.0, 1.0), "B16, A47", (0.02, 0.3), "A")
    """Customers who take part where every decision is shared."""
    slope: float = assumption(8.0, "logit", (0.0, 30.0), "B16, A19", (4.0, 12.0), "A", "participation_conditions")
    """How sharply met needs decide whether invited customers come."""
    trust: float = assumption(0.02, "0-1/month", (0.0, 0.2), "B16", (0.0, 0.04), "A")
    """Trust won by customers who take part."""
    expectation: float = assumption(0.01, "0-1/month", (0.0, 0.2), "B16", (0.0, 0.02), "A")
    """How much expectations rise of customers who take part."""
    strain: float = assumption(0.1, "0-1", (0.0, 1.0), "A47", (0.0, 0.2), "M-M", "vote_stages")
    """Strain of staff where customers take part in development."""


class Needs(Section):
    """Needs that wander."""

    through = "drift"

    back: float = assumption(0.02, "share/month", (0.0, 0.5), "B12b", (0.0, 0.05), "A")
    """How fast customers' needs come back to where they were."""
