"""Assumptions about hours: what things take of a person's month, and what a month can hold."""

from sim.scenario.declare import Section, assumption


class Hours(Section):
    """What is asked of a person's month of 140 hours, and what a month can hold."""

    through = "overtime"

    asked: float = assumption(
        0.6, "share of a month", (0.1, 0.9), "B28", (0.4, 0.8), "A", "none: a month holds only so much"
    )
    """Part of her month that may be asked of a person, before anything that she chooses."""
    overtime: float = assumption(0.2, "share of a month", (0.0, 0.2), "B28", (0.05, 0.2), "A")
    """Overtime of a person whose work is twice what her month holds; nobody works longer."""
    strain: float = assumption(0.2, "0-1", (0.0, 1.0), "B28", (0.1, 0.4), "A")
    """Strain of a person who works as much overtime as she can."""
    conversation: float = assumption(1.2, "hours", (0.1, 20.0), "B43", (0.8, 5.0), "A", "conversations")
    """Hours that a short conversation takes, with preparation and notes."""
    deeper: float = assumption(0.8, "ratio", (0.0, 3.0), "B43, S0", (0.3, 2.0), "A", "conversations, goals")
    """How much longer a conversation takes that asks for the goal behind every wish."""
    longer: float = assumption(0.33, "ratio", (0.0, 3.0), "B43", (0.1, 0.6), "A", "conversations")
    """How much longer a conversation takes for each step from asking to working together."""
    focus_group: float = assumption(1.0, "hours", (0.0, 20.0), "B43", (0.5, 2.0), "A", "focus_groups")
    """Hours of marketing for a customer in a focus group."""
    community: float = assumption(0.25, "hours/month", (0.0, 20.0), "B43", (0.1, 0.5), "A", "community")
    """Hours of marketing for a member of a community."""
    report: float = assumption(3.0, "hours/month", (0.0, 20.0), "A1, S2", (1.5, 6.0), "A", "coordination")
    """Hours of a person that each layer takes for reports and approvals."""
    settle: float = assumption(15.0, "hours/month", (0.0, 60.0), "A1, B29", (8.0, 24.0), "A", "coordination")
    """Hours in which a person of a firm without layers settles with colleagues what somebody would have decided."""
    settled: float = assumption(0.3, "share", (0.0, 1.0), "A1, B29", (0.15, 0.45), "A", "coordination")
    """Part of that which each layer takes off people."""
    handover: float = assumption(2.5, "hours/month", (0.0, 20.0), "A1, S2", (1.0, 6.0), "A", "coordination, handovers")
    """Hours of a person that each border between functions takes for handing over and asking back."""
    team: float = assumption(24.0, "hours/month", (0.0, 100.0), "A1, B.1", (10.0, 58.0), "A", "coordination, teams")
    """Hours that a person meets who works in teams across functions alone, were all others of other functions."""
    tuning: float = assumption(
        5.0, "hours/month", (0.0, 40.0), "A1, B5", (2.0, 15.0), "A", "coordination, distinct_offers"
    )
    """Hours of a developer to keep each further segment's offer in step with the others."""
    inside: float = assumption(28.0, "hours/month", (0.0, 80.0), "A10", (14.0, 56.0), "A", "coordination, account_care")
    """Hours that an account manager spends inside the firm on behalf of her customers."""
    participation: float = assumption(25.0, "hours/month", (0.0, 80.0), "B43", (10.0, 50.0), "A", "participation")
    """Hours of a developer that customers take who take part in all decisions."""
    standards: float = assumption(3.0, "hours/month", (0.0, 20.0), "S4", (1.0, 6.0), "A", "who_writes")
    """Hours of a person in writing and agreeing on standards where people write all of them themselves."""
    written_down: float = assumption(4.0, "hours/month", (0.0, 20.0), "B44, A48", (2.0, 8.0), "A", "systems")
    """Hours of a person who meets customers in writing down what she knows, where all use a customer system."""
    backup: float = assumption(14.0, "hours/month", (0.0, 80.0), "A37, B35", (5.0, 28.0), "A", "account_departure")
    """Hours of an account manager in knowing a colleague's customers as well as her own."""
    taught: float = assumption(8.0, "hours", (1.0, 50.0), "B20", (4.0, 16.0), "A", "training")
    """Hours of training that people get for an hour of a trainer."""
    feedback: float = assumption(1.0, "hours/month", (0.0, 10.0), "S4, A18", (0.5, 2.0), "A", "profit_feedback")
    """Hours of a person with figures of what a customer who stays earns, where everybody sees them."""
    shown: float = assumption(0.25, "ratio", (0.0, 1.0), "S1, B20", (0.1, 0.5), "A", "contact")
    """Hours of people of the help desk for each hour of somebody who takes a turn there."""
    programme: float = assumption(4.0, "hours/month", (0.0, 40.0), "S4", (2.0, 8.0), "A", "programmes")
    """Hours of a person whom a programme reaches in full."""


class Leading(Section):
    """What leaders' hours go into, and what is missing where they have none."""

    through = "leading"

    most: float = assumption(0.8, "share of a month", (0.1, 0.95), "B40", (0.6, 0.9), "A")
    """Part of a leader's month that may be asked of her."""
    delegated: float = assumption(0.15, "share", (0.0, 0.8), "A39, B30", (0.05, 0.3), "A")
    """Part of the decisions, the coaching and the thanks that each layer takes off the leaders."""
    offer: float = assumption(30.0, "hours/month", (0.0, 200.0), "B33, B5", (10.0, 60.0), "A")
    """Hours of decisions that each distinct offer asks for."""
    request: float = assumption(3.0, "hours", (0.0, 20.0), "B15, B38", (1.0, 6.0), "A")
    """Hours to decide a request or a complaint that is beyond the authority of who hears it."""
    own: float = assumption(0.5, "ratio", (0.0, 2.0), "B38, S4", (0.2, 1.0), "A")
    """Time that it takes who hears a request to decide it herself, of what it takes a leader."""
    error: float = assumption(3.0, "hours", (0.0, 20.0), "B37", (1.0, 6.0), "A")
    """Hours to judge a well-meant error."""
    review: float = assumption(8.0, "hours", (0.0, 80.0), "B41", (4.0, 24.0), "A")
    """Hours of each leader for a review of results."""
    news: float = assumption(0.5, "hours/month", (0.0, 5.0), "B30, A39", (0.2, 1.0), "A", "leading, leader_trust")
    """Hours for the bad news that a person has, where leaders let all of it in."""
    programme: float = assumption(10.0, "hours/month", (0.0, 100.0), "S4", (5.0, 30.0), "A")
    """Hours of decisions that each programme asks for."""
    coach: float = assumption(5.0, "hours/month", (0.0, 20.0), "B30", (2.0, 8.0), "A")
    """Hours in which each person is coached."""
    thanks: float = assumption(1.7, "hours/month", (0.0, 20.0), "A18", (0.5, 4.0), "A")
    """Hours in which good work of each person is seen and thanked, at full recognition."""
    skill: float = assumption(0.15, "0-1", (0.0, 0.6), "B20", (0.05, 0.25), "A")
    """Skill lost where nobody is coached."""
    trust: float = assumption(0.2, "0-1", (0.0, 0.6), "B30", (0.1, 0.4), "A", "leading, leader_trust")
    """Trust in leaders lost where they have no hours for their people."""
