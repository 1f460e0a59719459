"""The context: what the world does, whatever the organisation decides."""

from sim.scenario.declare import Section, lever


class Market(Section):
    """A closed market of customers, one simulated firm and static rivals."""

    customers: int = lever(2000, "customers", (50, 1_000_000), "B14")
    """Customers in the market, of whoever they buy."""
    rivals: int = lever(4, "firms", (1, 7), "B45")
    """Other firms that customers can go to."""
    staff: int = lever(120, "people", (30, 20_000), "B.1")
    """People in the simulated firm, its leaders included."""
    mean_spend: float = lever(3000.0, "currency/month", (1.0, 1e6), "B.1")
    """Mean potential spend of a customer."""
    spend_spread: float = lever(
        1.28, "sd of log spend", (0.0, 2.5), "A23, B1", "spend_differences ~customers.potential"
    )
    """How unequal customers are in potential spend."""
    need_spread: float = lever(6.0, "Dirichlet total", (0.5, 100.0), "B3")
    """How alike customers are in what they value: low is very different."""
    price_weight: float = lever(0.40, "share", (0.05, 0.85), "B3")
    """Mean weight of price and ease."""
    product_weight: float = lever(0.25, "share", (0.05, 0.85), "B3")
    """Mean weight of the product itself."""
    intimacy_weight: float = lever(0.25, "share", (0.05, 0.85), "B3")
    """Mean weight of personal attention."""
    purpose_weight: float = lever(0.10, "share", (0.0, 0.85), "B3")
    """Mean weight of what the firm stands for."""
    drift: float = lever(0.02, "sd/month", (0.0, 0.2), "B12b", "drift ~segments.need")
    """How far the needs of a segment wander each month."""
    off_script_share: float = lever(0.15, "share of cases", (0.0, 0.6), "B38, S4", "off_script ~customers.failures")
    """Cases that no script foresees."""
    cross_unit_share: float = lever(0.2, "share of cases", (0.0, 1.0), "S4", "cross_unit_needs ~customers.failures")
    """Cases that need more than one function of the firm."""
    other_line_share: float = lever(0.2, "share of cases", (0.0, 0.75), "B50, S4", "other_lines ~units.line_mix")
    """Cases that belong to another product line than the one that the customer buys most."""
    line_depth: float = lever(0.3, "0-1", (0.0, 1.0), "B50, A5", "knowledge ~customers.failures")
    """How far product lines differ in what one must know of them: 0 not at all, 1 in everything.

    The default is how far segments of the usual market lie apart: neither structure is favoured by it."""
    rival_centricity: float = lever(0.3, "0-1", (0.0, 1.0), "A4, B45", "rival_centricity ~firms.quality")
    """How customer-centric the rivals are."""
    switching_cost: float = lever(0.4, "logit", (0.0, 2.0), "B11")
    """What keeps a customer who would rather leave."""
    customer_power: float = lever(
        0.0, "logit over 10 years", (-0.4, 2.0), "B46, S0", "customer_power ~customers.hazard"
    )
    """How much easier comparing and leaving becomes over ten years."""
    rewiring: float = lever(0.1, "share of ties", (0.0, 1.0), "B13", "word_of_mouth ~customers.heard")
    """Ties in the neighbourhood network that reach far."""
    gross_cost: float = lever(0.55, "share of revenue", (0.1, 0.9), "B.1")
    """Cost of what is sold, in the starting firm."""
    payroll: float = lever(0.19, "share of revenue", (0.02, 0.6), "B.1")
    """Payroll of the starting firm."""
    fixed_cost: float = lever(0.06, "share of revenue", (0.0, 0.4), "B.1")
    """Other costs of the starting firm."""
