"""Levers of the organisation itself: structure, pay, leaders, people."""

from sim.scenario.declare import Section, lever


class Structure(Section):
    """How the firm is cut into units, and how far a customer's need travels to a decision."""

    segment_share: float = lever(0.0, "share of staff", (0.0, 1.0), "A5, B.1, S3", "distinct_offers +firms.offers")
    """Staff organised by customer segment; the rest is by product line."""
    layers: float = lever(3.0, "layers", (0.0, 8.0), "A39, B29, S2", "fidelity -firms.fidelity")
    """Layers between the front line and a decision."""
    silo_crossings: float = lever(1.5, "hand-overs", (0.0, 6.0), "B29, S2, S4", "handovers -customers.delivered")
    """Borders between functions that a need or an order crosses."""
    cross_functional_share: float = lever(0.1, "share of work", (0.0, 1.0), "S4, B.1", "teams -firms.crossings")
    """Work done in teams across functions: fewer losses, more coordination."""
    facing_share: float = lever(0.0, "share of back-office staff", (0.0, 1.0), "S1, A42", "contact +staff.contact")
    """Back-office people who meet customers every month."""
    script_share: float = lever(0.6, "share of effort", (0.0, 1.0), "S4, B38", "four_needs -staff.autonomy")
    """Working time that is prescribed rather than chosen."""
    authority: float = lever(0.2, "0-1", (0.0, 1.0), "S4, B15", "recovery +customers.recovered")
    """How far the person who hears a problem may solve it on the spot."""


class Incentives(Section):
    """How pay follows the KPIs."""

    variable_share: float = lever(0.2, "share of pay", (0.0, 1.0), "B18, A11", "crowding_out -staff.motivation")
    """Pay that depends on the KPIs."""
    team_share: float = lever(0.0, "share of variable pay", (0.0, 1.0), "S4", "effort ~staff.appeal")
    """Variable pay that counts the unit's figures, not one's own."""
    firm_share: float = lever(0.0, "share of variable pay", (0.0, 1.0), "S4, A11", "effort ~staff.appeal")
    """Variable pay that counts the whole firm's figures; what team and firm leave is one's own."""
    cap: float = lever(2.0, "ratio to pay at target", (1.0, 3.0), "B19, A12", "targets +firms.bonuses")
    """Variable pay beyond which a better figure pays no more."""
    accelerator: float = lever(0.0, "ratio", (0.0, 2.0), "A12, B19, S1", "deal_timing +firms.discount")
    """How much steeper pay rises above a quarter's quota than below it."""
    long_term_share: float = lever(0.0, "share of variable pay", (0.0, 1.0), "A14, S2", "effort ~staff.appeal")
    """Variable pay that follows the worth of the firm's customers instead of this year's KPIs."""
    delight_bonus: float = lever(0.0, "share of pay", (0.0, 0.5), "S4, A15", "effort ~staff.appeal")
    """Further pay that follows customers' satisfaction as independent people find it."""
    recognition: float = lever(0.3, "0-1", (0.0, 1.0), "A18, S0", "four_needs +staff.appreciation")
    """How far good work is seen and thanked, without money."""
    profit_feedback: float = lever(0.0, "0-1", (0.0, 1.0), "S4, A18", "profit_feedback ~staff.appeal")
    """How far staff see what a customer who stays earns the firm."""


class Leadership(Section):
    """What leaders are like, and what they do with bad news and with a missed target."""

    customer_hours: float = lever(1.0, "hours/month", (0.0, 40.0), "S4, B40", "word_and_deed +firms.do")
    """Hours a leader spends with customers."""
    say: float = lever(0.9, "0-1", (0.0, 1.0), "S1, B40", "word_and_deed -firms.alignment")
    """How much leaders say that the customer comes first."""
    variety: float = lever(0.05, "sd, 0-1", (0.0, 0.4), "S1, B40", "word_and_deed ~staff.example")
    """How much leaders differ from each other in the example that they set."""
    openness: float = lever(0.4, "0-1", (0.0, 1.0), "S0, B30", "leader_trust +firms.fidelity")
    """Share of bad news that leaders let through to themselves."""
    vulnerability: float = lever(0.3, "0-1", (0.0, 1.0), "S0, B37", "safety +staff.safety")
    """How far leaders admit what they do not know and what went wrong."""
    forgiveness: float = lever(0.4, "0-1", (0.0, 1.0), "S4, B37", "safety +staff.safety")
    """Share of well-meant errors that are forgiven."""
    decisiveness: float = lever(0.5, "0-1", (0.0, 1.0), "S4, B41", "patience -firms.squeeze")
    """How firmly leaders hold a course when profit falls."""
    horizon: float = lever(12.0, "months", (1.0, 120.0), "S1, B41", "patience -firms.squeeze")
    """How far ahead leaders look when they judge a result."""
    review_months: int = lever(3, "months", (1, 12), "B41", "patience -firms.squeeze")
    """Time from one review of results to the next."""
    reaction: float = lever(0.5, "0-1", (0.0, 1.0), "S4, B41", "patience +firms.squeeze")
    """Answer to a missed target: from help with the work (0) to pressure for profit (1)."""
    resources: float = lever(0.0, "share of working time", (0.0, 0.3), "S4, B40", "freed_time +staff.effort[2]")
    """Time that leaders free for removing causes and for passing on what customers say."""


class People(Section):
    """Whom the firm employs, for what, and how fast it decides."""

    front_line: float = lever(0.40, "relative", (0.0, 10.0), "B.1, S1", "staffing ~staff.function")
    """Staff at the front line."""
    help_desk: float = lever(0.10, "relative", (0.0, 10.0), "B.1, S1", "staffing ~staff.function")
    """Staff at the help desk."""
    marketing: float = lever(0.10, "relative", (0.0, 10.0), "B.1, S4", "staffing ~staff.function")
    """Staff in marketing."""
    development: float = lever(0.15, "relative", (0.0, 10.0), "B.1, S3", "staffing ~staff.function")
    """Staff in product development."""
    operations: float = lever(0.15, "relative", (0.0, 10.0), "B.1", "staffing ~staff.function")
    """Staff in operations."""
    finance: float = lever(0.10, "relative", (0.0, 10.0), "B.1", "staffing ~staff.function")
    """Staff in finance and HR."""
    hiring_mindset: float = lever(0.4, "0-1", (0.0, 1.0), "S4", "turnover +staff.mindset")
    """Customer mindset that is looked for in a new colleague."""
    training: float = lever(0.0, "hours/month", (0.0, 16.0), "S1, B20", "training +staff.skill")
    """Hours that each person learns the work."""
    subcontracted_share: float = lever(
        0.0, "share of those who meet customers", (0.0, 1.0), "S4", "subcontractors +staff.contractor"
    )
    """People who meet customers and are employed by somebody else."""
    decision_months: float = lever(3.0, "months", (0.0, 24.0), "S2, B33", "decision_cycle +firms.lag")
    """Time that a decision about the offering takes."""
