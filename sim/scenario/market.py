"""The context: what the world does, whatever the organisation decides."""

from sim.scenario.declare import Section, lever


class Market(Section):
    """A closed market of customers, one simulated firm and static rivals."""

    customers: int = lever(2000, "customers", 50, 1_000_000, "Customers in the market, of whoever they buy.", "B14")
    rivals: int = lever(4, "firms", 1, 7, "Other firms that customers can go to.", "B45")
    staff: int = lever(120, "people", 30, 480, "People in the simulated firm, its leaders included.", "B.1")
    mean_spend: float = lever(3000.0, "currency/month", 1.0, 1e6, "Mean potential spend of a customer.", "B.1")
    spend_spread: float = lever(
        1.28,
        "sd of log spend",
        0.0,
        2.5,
        "How unequal customers are in potential spend.",
        "A23, B1",
        "spend_differences",
        "~customers.potential",
    )
    need_spread: float = lever(
        6.0, "Dirichlet total", 0.5, 100.0, "How alike customers are in what they value: low is very different.", "B3"
    )
    price_weight: float = lever(0.40, "share", 0.05, 0.85, "Mean weight of price and ease.", "B3")
    product_weight: float = lever(0.25, "share", 0.05, 0.85, "Mean weight of the product itself.", "B3")
    intimacy_weight: float = lever(0.25, "share", 0.05, 0.85, "Mean weight of personal attention.", "B3")
    purpose_weight: float = lever(0.10, "share", 0.0, 0.85, "Mean weight of what the firm stands for.", "B3")
    drift: float = lever(
        0.02,
        "sd/month",
        0.0,
        0.2,
        "How far the needs of a segment wander each month.",
        "B12b",
        "drift",
        "~segments.need",
    )
    off_script_share: float = lever(
        0.15,
        "share of cases",
        0.0,
        0.6,
        "Cases that no script foresees.",
        "B38, S4",
        "off_script",
        "~customers.failures",
    )
    cross_unit_share: float = lever(
        0.2,
        "share of cases",
        0.0,
        1.0,
        "Cases that need more than one function of the firm.",
        "S4",
        "cross_unit_needs",
        "~customers.failures",
    )
    rival_centricity: float = lever(
        0.3, "0-1", 0.0, 1.0, "How customer-centric the rivals are.", "A4, B45", "rival_centricity", "~firms.quality"
    )
    switching_cost: float = lever(0.4, "logit", 0.0, 2.0, "What keeps a customer who would rather leave.", "B11")
    customer_power: float = lever(
        0.0,
        "logit over 10 years",
        -0.4,
        2.0,
        "How much easier comparing and leaving becomes over ten years.",
        "B46, S0",
        "customer_power",
        "~customers.hazard",
    )
    rewiring: float = lever(
        0.1,
        "share of ties",
        0.0,
        1.0,
        "Ties in the neighbourhood network that reach far.",
        "B13",
        "word_of_mouth",
        "~customers.heard",
    )
    gross_cost: float = lever(0.55, "share of revenue", 0.1, 0.9, "Cost of what is sold, in the starting firm.", "B.1")
    payroll: float = lever(0.19, "share of revenue", 0.02, 0.6, "Payroll of the starting firm.", "B.1")
    fixed_cost: float = lever(0.06, "share of revenue", 0.0, 0.4, "Other costs of the starting firm.", "B.1")
