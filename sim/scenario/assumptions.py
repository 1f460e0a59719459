"""The assumptions: every number that no manager decides and that the model leans on, with its evidence.

One class a mechanism; a rule reads `assumptions.trust.build` as `given.trust_build`. `sweep` is the range for
sensitivity analysis; marks: A no data, C calculated or calibrated, M from memory of the literature (H, M, L:
confidence), F found in a published source. Sources: A.. facts and B.. mechanisms, S0-S4 the essays; docs/sources.md.
"""

from typing import Literal

from pydantic import Field

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


class Yields(Section):
    """What an hour of each activity yields: 1 as found, 0 nothing."""

    sell: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of selling.", "B0", (0.5, 1.5), "A")
    serve: float = assumption(1.0, "ratio", 0.0, 2.0, "Yield of serving.", "B0", (0.5, 1.5), "A")
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
        0.7, "exponent", 0.0, 1.5, "How cases grow with spend.", "B2, A24", (0.5, 0.9), "C"
    )
    load_spread: float = assumption(
        0.9, "sd of log", 0.0, 2.0, "How unequal customers of one size are in cases.", "B2, A24", (0.5, 1.2), "C"
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

    base: float = assumption(-2.3, "logit", -6.0, 2.0, "Failures in an ordinary month.", "B0b, A21", (-2.8, -1.8), "A")
    time: float = assumption(1.0, "logit per ln", 0.0, 4.0, "Less time per case.", "B0b, A21", (0.3, 2.0), "A")
    mindset: float = assumption(1.5, "logit", 0.0, 5.0, "Orientation of who serves.", "B0b", (0.5, 2.5), "A")
    skill: float = assumption(1.0, "logit", 0.0, 5.0, "Skill of who serves.", "B0b", (0.5, 2.0), "A")
    causes: float = assumption(0.5, "logit", 0.0, 3.0, "Causes resolved.", "B0", (0.2, 1.0), "A")
    cuts: float = assumption(0.5, "logit", 0.0, 3.0, "Cost cutting beyond the start.", "B0", (0.2, 1.0), "A")
    wait: float = assumption(0.5, "logit per month", 0.0, 3.0, "Cases that wait.", "B0b", (0.2, 1.0), "A")
    repeat: float = assumption(
        0.3, "share", 0.0, 1.0, "Failed cases that come back next month.", "A21", (0.15, 0.45), "A"
    )


class Value(Section):
    """How qualities make value."""

    capability: float = assumption(
        2.5, "sum q^rho", 0.5, 6.0, "Capability that an offer spreads over its dimensions.", "B4", (2.2, 2.8), "C"
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


class Delivery(Section):
    """What is lost between functions."""

    loss: float = assumption(
        0.04, "share per hand-over", 0.0, 0.3, "Value lost at a border between functions.", "S2, A43", (0.0, 0.08), "A"
    )


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


class Expectation(Section):
    """What customers expect."""

    learning: float = assumption(
        0.035, "share/month", 0.0, 0.5, "How fast expectation follows experience.", "B6", (0.01, 0.1), "M-H"
    )
    promise: float = assumption(
        0.02, "share/month", 0.0, 0.3, "How fast expectation follows a promise.", "B6", (0.0, 0.1), "A"
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


class Begging(Section):
    """Asking for a high score."""

    base: float = assumption(-4.0, "logit", -10.0, 2.0, "Begging without any reason.", "B24", (-5.0, -3.0), "A")
    weight: float = assumption(6.0, "logit", 0.0, 12.0, "Pull of a bonus on the score.", "B24, A16", (4.0, 8.0), "A")
    peers: float = assumption(2.0, "logit", 0.0, 6.0, "Pull of colleagues who beg.", "B24", (1.0, 3.0), "A")
    points: float = assumption(1.0, "points", 0.0, 3.0, "What begging adds to an answer.", "B24, A16", (0.5, 1.5), "A")
    trust: float = assumption(0.01, "0-1 per ask", 0.0, 0.1, "What it costs in trust.", "B24", (0.01, 0.05), "A")


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

    base: float = assumption(-0.8, "logit", -5.0, 5.0, "Standing inclination to leave.", "B10, A27", (-1.2, -0.4), "C")
    loyalty: float = assumption(5.27, "logit", 0.0, 12.0, "How far loyalty holds.", "B10, A28", (4.0, 6.5), "C")
    satisfaction: float = assumption(
        0.6, "share", 0.0, 1.0, "Part of satisfaction in loyalty; the rest is trust.", "B10", (0.4, 0.8), "A"
    )
    competition: float = assumption(
        0.4, "logit", -0.4, 2.0, "How strongly a better alternative pulls.", "B11, A28", (0.0, 1.2), "A"
    )
    frailty: float = assumption(
        0.8, "sd of logit", 0.0, 2.0, "How unequal customers are in leaving.", "B10, A26", (0.4, 1.2), "C"
    )
    complaint: float = assumption(0.3, "logit", 0.0, 2.0, "Pull of an open complaint.", "A35", (0.1, 0.6), "A")
    rival_trust: float = assumption(0.62, "0-1", 0.0, 1.0, "Trust of a rival's customers.", "B14", (0.5, 0.7), "A")


class Rivals(Section):
    """Static rivals on the same frontier (B45)."""

    delivered: float = assumption(
        0.86, "share", 0.3, 1.2, "Part of its offer that a rival delivers.", "B45, B.1", (0.8, 0.92), "C"
    )
    fit: float = assumption(
        0.92, "0-1", 0.0, 1.0, "Fit of a rival's offer to needs, at the usual centricity.", "B45", (0.85, 1.0), "A"
    )
    profile: float = assumption(
        1.3, "ratio", 1.0, 3.0, "How far a specialised rival stresses its own dimension.", "B45", (1.0, 1.8), "A"
    )


class Choice(Section):
    """Choosing a supplier."""

    sharpness: float = assumption(
        6.0, "logit per value", 0.0, 20.0, "How sharply value decides.", "B14", (3.0, 9.0), "A"
    )
    reputation: float = assumption(
        0.4, "share", 0.0, 1.0, "What one hears against what is offered.", "B14", (0.2, 0.6), "A"
    )


class Entry(Section):
    """How a new customer starts."""

    satisfaction: float = assumption(0.63, "0-1", 0.0, 1.0, "Satisfaction.", "B.1", (0.58, 0.68), "C")
    trust: float = assumption(0.5, "0-1", 0.0, 1.0, "Trust.", "B.1", (0.4, 0.6), "C")
    expectation: float = assumption(0.66, "0-1", 0.0, 1.0, "Expectation.", "B.1", (0.6, 0.72), "C")
    wallet: float = assumption(0.5, "share", 0.0, 1.0, "Share of wallet.", "B.1", (0.4, 0.6), "C")


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
    lag: float = assumption(6.0, "months", 1.0, 36.0, "Time from insight to offering.", "B33", (3.0, 9.0), "A")
    clarity: float = assumption(
        2.2, "ratio", 0.0, 10.0, "How clear the picture is, per unit of fidelity.", "B29", (1.5, 3.0), "A"
    )
    misfit: float = assumption(
        0.2, "share", 0.0, 1.0, "Part of the firm's own picture in what it first offers.", "S0, S3", (0.1, 0.4), "A"
    )
    focus: float = assumption(
        0.9, "exponent", 0.1, 2.0, "How far an offering stresses what it believes matters.", "B4", (0.7, 1.2), "A"
    )


class Motivation(Section):
    """Intrinsic motivation."""

    speed: float = assumption(0.15, "share/month", 0.01, 1.0, "How fast it moves.", "B20", (0.05, 0.3), "A")
    controlling: float = assumption(
        0.05, "0-1", 0.0, 0.3, "Lost by controlling pay of a fifth.", "B20, A18", (0.03, 0.08), "M-H"
    )
    contact: float = assumption(0.05, "0-1", 0.0, 0.3, "Won by contact with customers.", "B25, A42", (0.02, 0.1), "M-M")
    overload: float = assumption(0.1, "0-1", 0.0, 1.0, "Lost by overload and squeeze.", "B20", (0.05, 0.2), "A")
    conflict: float = assumption(0.05, "0-1", 0.0, 0.5, "Lost by being caught between.", "B28", (0.02, 0.1), "A")
    noise: float = assumption(0.02, "sd/month", 0.0, 0.2, "Personal ups and downs.", "B20", (0.01, 0.04), "A")


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


class Kpis(Section):
    """How KPIs are felt."""

    width: float = assumption(
        0.1, "share of target", 0.01, 1.0, "How near the target a bonus is felt most.", "B19, A12", (0.05, 0.2), "A"
    )
    floor: float = assumption(
        0.5, "0-1", 0.0, 1.0, "How much of a bonus is felt far from the target.", "B19", (0.2, 1.0), "A"
    )


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


class Assumptions(Section):
    """All assumptions, one section a mechanism."""

    effort: Effort = Effort()
    yields: Yields = Yields()
    sales: Sales = Sales()
    causes: Causes = Causes()
    cuts: Cuts = Cuts()
    desk: Desk = Desk()
    failure: Failure = Failure()
    value: Value = Value()
    delivery: Delivery = Delivery()
    attention: Attention = Attention()
    expectation: Expectation = Expectation()
    satisfaction: Satisfaction = Satisfaction()
    trust: Trust = Trust()
    wallet: Wallet = Wallet()
    memory: Memory = Memory()
    voice: Voice = Voice()
    survey: Survey = Survey()
    begging: Begging = Begging()
    word: Word = Word()
    churn: Churn = Churn()
    rivals: Rivals = Rivals()
    choice: Choice = Choice()
    entry: Entry = Entry()
    accounts: Accounts = Accounts()
    listening: Listening = Listening()
    motivation: Motivation = Motivation()
    mindset: Mindset = Mindset()
    leaders: Leaders = Leaders()
    kpis: Kpis = Kpis()
    change: Change = Change()
    turnover: Turnover = Turnover()
    money: Money = Money()


OnOff = Literal["on", "off"]


class Switches(Section):
    """Mechanisms that can be switched off, to see what hangs on them."""

    word_of_mouth: OnOff = Field(default="on", description="Customers tell neighbours.")
    drift: OnOff = Field(default="on", description="Needs drift.")
    begging: OnOff = Field(default="on", description="People may beg for scores.")
    mis_selling: OnOff = Field(default="on", description="Selling beyond need happens.")
    standard_ratchet: OnOff = Field(default="on", description="The service standard falls faster than it rises.")
    crowding_out: OnOff = Field(default="on", description="Controlling pay lowers motivation.")
    duty_diffusion: OnOff = Field(default="on", description="Others leave customers to account managers.")
    review: OnOff = Field(default="on", description="Leaders review profit, squeeze and cancel.")
