"""The tables that hold the state of a world: one record type per kind of row, every field with its unit and meaning.

A row is a seat, not a person: tables never grow. Fields are floats or integers (flags are 0 or 1, -1 means none), so
that the same rule reads `customer.trust` from a Mesa agent in the interpreter and from a table row in compiled code.
"""

from collections import namedtuple
from dataclasses import dataclass

import numpy as np

from sim.scenario.measures import MONTHLY

SEGMENTS = 4
VALUES = 4
ACTIVITIES = 6
LINES = 4
UNITS = LINES + SEGMENTS
YEAR = 12
KPIS = 24
PROGRAMMES = 6
SIMULATED = 4  # firms that an arena simulates whole, at most

NONE = -1

# The four value dimensions (Treacy and Wiersema's three disciplines, and purpose).
EASE, PRODUCT, INTIMACY, PURPOSE = 0, 1, 2, 3
VALUE_NAMES = ("ease", "product", "intimacy", "purpose")

# The six activities among which people divide their effort.
SELL, SERVE, RESOLVE, CUT, SHARE, POLISH = 0, 1, 2, 3, 4, 5
ACTIVITY_NAMES = ("sell", "serve", "resolve", "cut", "share", "polish")

# Twelve uses of time: the six that people choose among, and six that are asked of them.
TALK, COORDINATE, LEARN, TEACH, ROTATE, LEAD = 6, 7, 8, 9, 10, 11
USES = 12
USE_NAMES = (*ACTIVITY_NAMES, "talk", "coordinate", "learn", "teach", "rotate", "lead")

# Functions of the firm, and roles of a seat.
FRONT_LINE, HELP_DESK, MARKETING, DEVELOPMENT, OPERATIONS, FINANCE = 0, 1, 2, 3, 4, 5
FUNCTIONS = 6
FUNCTION_NAMES = ("front line", "help desk", "marketing", "product", "operations", "finance and HR")
EMPLOYEE, ACCOUNT_MANAGER, LEADER = 0, 1, 2

# Phases of the month after which the guard looks, by number; `PHASES` names them.
CHOOSE_EFFORT, RUN_SERVICE, JUDGE, TRAVEL_INWARD, RESPOND, COUNT_MONEY, CHANGE_PEOPLE = 0, 1, 2, 3, 4, 5, 6
PHASES = ("choose_effort", "run_service", "judge", "travel_inward", "respond", "count_money", "change_people")
CUSTOMERS, STAFF, FIRMS = 0, 1, 2  # tables, as the guard names them
LEADERS = 6

# The forms of a mechanism (`sim/scenario/mechanisms.py`): off, the usual one, the other one.
OFF, USUAL, OTHER = 0, 1, 2

# Who owns a programme, who is judged by a KPI, and the six programmes; the order is that of the scenario's words.
NOBODY, DEPARTMENT, MANAGERS, TEAMS = 0, 1, 2, 3
EVERYBODY, FRONT, MANAGERS_ONLY, BACK_OFFICE, LEADERS_ONLY = 0, 1, 2, 3, 4
MONEY, INVOLVE, REVIEW_KPIS, LEADERSHIP, SILOS, MINDSET = 0, 1, 2, 3, 4, 5
ASK, REPORT, PLAY, WORK_TOGETHER = 0, 1, 2, 3  # what a conversation with a customer is


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a table: `width` numbers of `kind` (f8, i8 or i4), in `unit`."""

    name: str
    unit: str
    meaning: str
    kind: str = "f8"
    width: int = 1


def recorded(name: str) -> Column:
    """The column of the firm that a monthly measure shows: unit and meaning stand with the measure, once."""
    measure = next(measure for measure in MONTHLY if measure.of == name)
    return Column(name, measure.unit, measure.sentence)


def record_type(columns: tuple[Column, ...]) -> np.dtype:
    """The NumPy record type with these columns."""
    return np.dtype([(c.name, c.kind, (c.width,)) if c.width > 1 else (c.name, c.kind) for c in columns], align=True)


# In the order in which a month reads them: what all customers need to choose, then what a firm's own live through.
CUSTOMER = (
    Column("supplier", "index", "Firm she buys from.", "i4"),
    Column("segment", "index", "Segment: the dimension valued most, relative to the market.", "i4"),
    Column("weights", "shares, sum 1", "What the customer values: ease, product, intimacy, purpose.", width=VALUES),
    Column("frailty", "logit", "Standing inclination to leave, whoever supplies her."),
    Column("satisfaction", "0-1", "Satisfaction."),
    Column("trust", "0-1", "Trust in her supplier."),
    Column("tenure", "months", "Months with her supplier.", "i4"),
    Column("orphaned", "months", "Months of unrest left since her account manager went.", "i4"),
    Column("moved", "flag", "Changed supplier this month.", "i4"),
    Column("left_firm", "index", "Firm that she left this month, -1 none.", "i4"),
    Column("estranged", "0-1", "How far she belonged to an account manager who has gone."),
    Column("hazard", "probability/month", "Probability to leave this month."),
    Column("outlook", "probability/month", "Mean hazard over the contract, or this month's without one."),
    Column("preference", "logit", "Leaning toward each simulated firm from what others tell; fades.", width=SIMULATED),
    Column("heard", "net tales", "Recommendations minus warnings of each firm, until they sink in.", width=SIMULATED),
    Column("unit", "index", "Service unit that looks after her, -1 none.", "i4"),
    Column("manager", "index", "Seat of her account manager, -1 none.", "i4"),
    Column("line", "index", "Product line that she buys most.", "i4"),
    Column("server", "index", "Seat that served her this month, -1 none.", "i4"),
    Column("cases", "cases", "Cases raised this month.", "i4"),
    Column("failures", "cases", "Cases that went wrong this month.", "i4"),
    Column("returning", "cases", "Cases that come back next month.", "i4"),
    Column("conversation", "flag", "Somebody had a real conversation with her this month.", "i4"),
    Column("talked", "conversations", "Conversations of the last quarter, fading."),
    Column("complained", "flag", "Complained this month.", "i4"),
    Column("recovered", "flag", "Her complaint was put right this month.", "i4"),
    Column("breach", "flag", "Was sold something that she does not need.", "i4"),
    Column("broken", "flag", "Found that a promise was not kept, or a unit never bought.", "i4"),
    Column("granted", "flag", "A special request of hers was granted this month.", "i4"),
    Column("refused", "flag", "A special request of hers was declined this month.", "i4"),
    Column("unfit", "flag", "What she asked for does not fit what the firm is good at.", "i4"),
    Column("participates", "flag", "Takes part in the supplier's decisions.", "i4"),
    Column("fabricated", "flag", "A unit that she never bought was put on her name this month.", "i4"),
    Column("false_units", "units", "Units sold on her name that she never bought.", "i4"),
    Column("tone", "-1, 0, 1", "Warns, says nothing, recommends.", "i4"),
    Column("listener", "index", "Whom she told, -1 nobody.", "i4"),
    Column("load", "relative", "Cases that she raises, relative to the mean customer."),
    Column("unit_draw", "share", "Decides whether a line or a segment team serves her in a mixed structure."),
    Column("join_draw", "share", "Decides whether she takes part when she is invited."),
    Column("voice", "0-1", "Inclination to speak up rather than stay silent."),
    Column("expectation", "0-1", "Value that she expects."),
    Column("delivered", "0-1", "Value delivered this month."),
    Column("covered", "0-1", "Share of her cases that her account manager took."),
    Column("close", "0-1", "How close her account manager is to her, as far as that person takes her cases."),
    Column("memory", "0-1", "How well the supplier's people know her and her goals."),
    Column("goals", "0-1", "How well the supplier's people know what she wants to reach."),
    Column("wallet_share", "share", "Share of her potential spend that her supplier gets."),
    Column("ltr", "0-10", "Likelihood to recommend, as she feels it."),
    Column("answer", "0-10, -1 none", "Likelihood to recommend, as she answers the survey; -1 not answered."),
    Column("potential", "currency/month", "What she could spend on all suppliers together."),
    Column("rank", "share", "Share of customers with less potential."),
    Column("revenue", "currency/month", "What her supplier earned with her this month."),
    Column("growth", "currency/month", "What her revenue has grown by since last month."),
    Column("contribution", "currency/month", "Revenue less unit cost and service hours at cost."),
    Column("earned", "currency/year", "Contributions of the last twelve months, added up."),
    Column("revenues", "currency/month", "Revenue of the last twelve months.", width=YEAR),
    Column("contributions", "currency/month", "Contribution of the last twelve months.", width=YEAR),
)

PERSON = (
    Column("firm", "index", "Firm.", "i8"),
    Column("person", "number", "Who sits here: a new number for each new person.", "i8"),
    Column("active", "flag", "The seat is filled.", "i8"),
    Column("vacancy", "months", "Months until the empty seat is filled.", "i8"),
    Column("role", "code", "0 employee, 1 account manager, 2 leader.", "i8"),
    Column(
        "function", "code", "Function: front line, help desk, marketing, product, operations, finance and HR.", "i8"
    ),
    Column("line", "index", "Product line of the seat.", "i8"),
    Column("team", "index", "Customer segment of the seat.", "i8"),
    Column("unit_draw", "share", "Decides whether the seat is in a line or a segment team in a mixed structure."),
    Column("unit", "index", "Unit: 0-3 product lines, 4-7 segment teams.", "i8"),
    Column("leader", "index", "Seat of the person's leader, counted within the firm, -1 none.", "i8"),
    Column("trait", "sd", "How this person differs from colleagues, fixed."),
    Column("facing_draw", "share", "Decides whether a back-office person meets customers."),
    Column("contract_draw", "share", "Decides whether a seat with customers is filled by a subcontractor."),
    Column("contractor", "flag", "Employed by a subcontractor.", "i8"),
    Column("tenure", "months", "Months in the seat.", "i8"),
    Column("skill", "0-1", "Skill in the present work."),
    Column("mindset", "0-1", "Customer orientation."),
    Column("last_mindset", "0-1", "Customer orientation at the end of last month, as others saw it."),
    Column("motivation", "0-1", "Intrinsic motivation."),
    Column("autonomy", "0-1", "Need met: I may decide."),
    Column("competence", "0-1", "Need met: I am good at this."),
    Column("connection", "0-1", "Need met: others like me do this."),
    Column("appreciation", "0-1", "Need met: what I do matters."),
    Column("engagement", "0-1", "Engagement that follows from motivation."),
    Column("integrity", "0-1", "Integrity."),
    Column("safety", "0-1", "Expectation that a well-meant error is forgiven."),
    Column("trust_in_leader", "0-1", "Trust in the leader."),
    Column("strain", "0-1", "Strain."),
    Column("contact", "0-1", "Contact with customers this month, 1 is saturated."),
    Column("exposure", "0-1", "Contact that still works, fading over some months."),
    Column("reached", "0-1", "How far each programme reaches this person.", width=PROGRAMMES),
    Column("enthusiasm", "0-1", "What programmes have lit, and KPIs may put out."),
    Column("appeal", "utility", "Pull of each activity on this person.", width=ACTIVITIES),
    Column("own_effort", "utility", "Effort that the person would choose freely.", width=ACTIVITIES),
    Column("effort", "shares, sum 1", "Share of effort by activity.", width=ACTIVITIES),
    Column("hours", "hours/month", "Effective hours by activity.", width=ACTIVITIES),
    Column("spent", "hours/month", "Hours by use of time, 140 and overtime together.", width=USES),
    Column("overtime", "hours/month", "Hours beyond 140, a fifth of them at most."),
    Column("kept", "0-1", "Part of what was asked of her month for which she had the hours."),
    Column("pay", "currency/month", "Fixed and variable pay of the month."),
    Column("accounts", "customers", "Customers whom an account manager looks after."),
    Column("talks", "0-1", "Chance that an account manager speaks with a customer of hers this month."),
    Column("pace", "ratio", "What an hour yields, 1 with ordinary engagement, skill, pay and division of labour."),
    Column("begging", "flag", "Asks customers for a high score this month.", "i8"),
    Column("fabricating", "flag", "Reports sales that never were this month.", "i8"),
    Column("line_stock", "hours", "Hours of experience with each product line that have not faded.", width=LINES),
    Column("segment_stock", "hours", "Hours of experience with each segment that have not faded.", width=SEGMENTS),
    Column("line_mix", "shares", "Cases of an account manager's own customers by product line.", width=LINES),
    Column("segment_mix", "shares", "Cases of an account manager's own customers by segment.", width=SEGMENTS),
    Column("cases", "cases", "Cases of an account manager's own customers."),
    Column("cover", "0-1", "Share of her customers' cases that an account manager can take."),
    Column("close", "0-1", "How close an account manager can come to a customer, by the hours that she has for each."),
    Column("example", "0-1", "A leader's deeds: how much they put the customer first."),
    Column("belief", "0-1", "What a leader believes customers' satisfaction to be."),
    Column("left", "flag", "Left this month.", "i8"),
)

FIRM = (
    Column("simulated", "flag", "1 simulated, 0 static rival.", "i8"),
    Column("quality", "relative", "A static rival's delivered quality by value dimension.", width=VALUES),
    Column("fit", "0-1", "A static rival's fit to the market's needs."),
    Column("known", "relative", "Qualities that a static rival is known to deliver.", width=VALUES),
    Column("short", "0-1", "Value lost where one of them falls under the least that is accepted."),
    Column("price", "ratio", "Price relative to the market."),
    recorded("customers"),
    Column("listed", "customers", "Customers who stand on the lists of those who buy here.", "i8"),
    Column("reputation", "0-1", "Satisfaction as the market hears of it."),
    Column("nudge", "share of time", "Extra time put into an activity to see what it moves.", width=ACTIVITIES),
    Column("total_hours", "hours/month", "Effective hours by activity this month.", width=ACTIVITIES),
    Column("craft", "hours/month", "Effective hours by function and activity.", width=FUNCTIONS * ACTIVITIES),
    Column(
        "craft_reference",
        "hours/month",
        "Effective hours by function and activity in the yardstick firm.",
        width=FUNCTIONS * ACTIVITIES,
    ),
    Column(
        "activity", "ratio", "Hours relative to the yardstick firm, through the activity's yield.", width=ACTIVITIES
    ),
    Column("causes", "stock, 1 at rest", "Stock R of causes of failure removed."),
    Column("cuts", "stock, 1 at rest", "Stock K of cost cutting."),
    recorded("developed"),
    Column("orders", "ratio", "Orders of last month, of the starting firm's."),
    Column("order_load", "ratio", "Orders, of what operations can carry."),
    recorded("late"),
    Column("lateness", "share, signed", "Orders that are late beyond the ordinary share."),
    recorded("reach"),
    Column("checks", "ratio", "Care that finance takes with figures and payments, of the ordinary."),
    Column("recruiting", "ratio", "Care that HR takes with empty seats, of the ordinary."),
    Column("written", "share", "Content that gets written, of what was asked for."),
    Column("usable", "ratio", "What others can use of what customers said, of the ordinary."),
    Column("filled", "share", "Orders that are not lost for want of people in operations."),
    Column("case_hours", "hours", "Hours that a case of standard length takes."),
    recorded("mindset"),
    Column("deciders", "0-1", "Mean customer orientation of those who decide."),
    recorded("belief"),
    Column("leader_trust", "0-1", "Mean trust in leaders."),
    recorded("engagement"),
    recorded("motivation"),
    recorded("strain"),
    Column("staff", "people", "Filled seats."),
    Column("leavers", "people", "People who left this month."),
    recorded("begging_share"),
    Column("effort", "shares", "Mean effort by activity.", width=ACTIVITIES),
    Column("spent", "hours/month", "Hours of all people by use of time, overtime included.", width=USES),
    recorded("overtime"),
    Column("per_customer", "ratio", "Hours that a customer takes, of those in a firm of ordinary size for its people."),
    Column("per_leader", "ratio", "Part of the people for each leader that is hers: large firms have more who lead."),
    Column("present", "people", "People at work, leaders and account managers included."),
    Column("people_in", "people", "Employees at work by function.", width=FUNCTIONS),
    Column("managed", "customers", "Customers whom account managers at work look after."),
    Column("leading", "people", "Leaders at work."),
    Column("queue", "hours/month", "Hours of decisions that wait for leaders."),
    Column("waiting", "months", "Time that a decision waits beyond its own."),
    Column("decide_each", "hours/month", "Hours of decisions asked of each leader."),
    Column("led", "0-1", "Part of what is asked of leaders for which they had the hours."),
    Column("thanked", "0-1", "Recognition that people are used to."),
    Column("decided", "0-1", "Part of the decisions that waited which leaders made this month."),
    Column("turns", "hours/month", "Hours that are asked of people for turns at the help desk."),
    Column("visits", "hours/month", "Hours with customers asked of leaders and of people whose work is elsewhere."),
    Column("talk_each", "hours/month", "Hours of conversations asked of each of those who serve."),
    Column("talks", "0-1", "Chance that somebody speaks with a customer who has no account manager."),
    Column("kept_all", "0-1", "Mean part of what was asked of people's months for which they had the hours."),
    Column("kept_in", "0-1", "The same by function; 0 where nobody works.", width=FUNCTIONS),
    recorded("say"),
    Column("do", "0-1", "What leaders do."),
    recorded("alignment"),
    Column("direction", "0-1", "Common direction that leaders' words give, as far as they are believed."),
    Column("cynicism", "0-1", "How far leaders' words go beyond their deeds, as people remember it."),
    recorded("squeeze"),
    Column("kept", "0-1", "Share of each programme that was not cancelled.", width=PROGRAMMES),
    Column("intensity", "0-1", "Effect of each programme this month, of a full one.", width=PROGRAMMES),
    recorded("programme_kept"),
    Column("programme_plan", "share of revenue", "Budget of the programmes that have begun, cancelled or not."),
    Column("programme_money", "share of revenue", "What programmes spend this month."),
    Column("tailoring", "share", "Hours of developers that are worked in segment units."),
    Column("pooled", "share", "Hours of operations that are worked in line units, for the whole market."),
    Column("mastery", "ratio", "What an hour of development builds by skill in the lines, 1 with the ordinary one."),
    Column("advice", "ratio", "What customers get out of products by servers' skill, 1 with the ordinary one."),
    Column("border", "ratio", "Time of a case, with those that cross to another line, of one that stays in its unit."),
    Column("crossings", "hand-overs", "Borders that a need crosses, with teams and programmes."),
    Column("served", "0-1", "How far customers of each segment are wanted in practice.", width=SEGMENTS),
    recorded("offers"),
    Column("sprawl", "0-1", "Special requests that do not fit and are done all the same, as a habit."),
    Column("lag", "months", "Time from insight to offering."),
    Column("launch", "ratio", "Speed at which what is developed reaches customers."),
    recorded("taking_part"),
    recorded("adoption"),
    Column("crm_use", "0-1", "Use of the customer data system."),
    Column("score_use", "0-1", "Use of the satisfaction measurement system."),
    Column("pay_use", "0-1", "Use of tailored pay."),
    Column("pitch", "ratio", "Selling as prospects feel it."),
    Column("demand", "ratio", "Purchases of the month, of what wallet shares would bring: price, season, recession."),
    Column("season", "relative", "Purchases moved into (above 0) or out of this month by a quarter's quota."),
    Column("discount", "share of price", "Price given away for a quarter's quota."),
    Column("content", "0-1/month", "Trust won or lost by what the firm announces."),
    recorded("fidelity"),
    recorded("safety"),
    recorded("enthusiasm"),
    recorded("fabricating"),
    Column("exposed", "flag", "Fabricated sales became public this month.", "i8"),
    Column("fear_of_exposure", "0-1", "Fear of being found out that is left of the last time."),
    Column("news", "0-1", "Bad news of the firm that the market still talks about."),
    recorded("false_units"),
    Column("false_sales", "currency/month", "False sales reported this month."),
    Column("false_share", "share", "Own customers with a false unit on their name."),
    Column("reported_satisfaction", "0-1", "Satisfaction as the firm's dashboard shows it."),
    recorded("kpi_alignment"),
    Column("on_plan", "share", "Back-office time that customers did not take."),
    Column("co_created", "improvements/month", "Improvements made with customers."),
    recorded("mismatch"),
    Column("promise", "0-1", "Value that the firm promises."),
    recorded("satisfaction"),
    recorded("expectation"),
    recorded("trust"),
    recorded("wallet_share"),
    Column("delivered", "0-1", "Mean delivered value."),
    Column("covered", "share", "Share of own customers' cases taken by account managers."),
    Column("cases", "cases", "Cases raised."),
    Column("case_time", "standard cases", "Cases weighted by the time that each took."),
    Column("failures", "cases", "Cases that went wrong."),
    recorded("complaints"),
    Column("conversations", "customers", "Customers with whom somebody really spoke."),
    Column("granted", "customers", "Customers whose special request was granted."),
    Column("unfit", "customers", "Customers who asked for something that does not fit."),
    Column("unfit_granted", "customers", "Customers among them whose request was granted."),
    Column("granted_revenue", "currency/month", "Revenue of customers whose special request was granted."),
    Column("answers", "customers", "Customers who answered the survey."),
    Column("net_answers", "customers, net", "Promoters less detractors among them."),
    Column("score", "points, added up", "Their answers, 0-10 each."),
    recorded("true_nps"),
    recorded("reported_nps"),
    recorded("joined"),
    recorded("left"),
    Column("joined_revenue", "currency/month", "Monthly revenue of customers won."),
    Column("joined_rank", "share", "Mean rank by potential of the customers won."),
    Column("recovered_revenue", "currency/month", "Revenue of customers whose complaint was put right."),
    Column("growth", "currency/month", "Revenue won: new customers and larger shares of wallet."),
    Column("offered", "hours/month", "Hours offered at the service desk and by account managers."),
    recorded("utilisation"),
    recorded("pressure"),
    recorded("wait"),
    recorded("time_per_case"),
    Column("heads", "ratio", "Headcount relative to the start."),
    recorded("revenue"),
    recorded("unit_cost"),
    recorded("payroll"),
    recorded("bonuses"),
    recorded("coordination"),
    recorded("programmes"),
    recorded("acquisition"),
    recorded("change_cost"),
    Column("change_distance", "share", "How far the structure has just been changed, fading."),
    recorded("hiring_cost"),
    recorded("unpaid"),
    recorded("other_cost"),
    recorded("profit"),
    Column("profits", "currency/month", "Operating profit of the last twelve months, as read.", width=YEAR),
    Column("target", "currency/month", "Profit that leaders expect."),
    recorded("equity"),
    Column("wage", "currency/month", "Pay of one employee."),
    Column("base_revenue", "currency/month", "Revenue of the starting firm, the yardstick for fixed costs."),
    Column("base_customers", "customers", "Customers of the starting firm."),
    Column("base_cases", "cases/month", "Cases of the starting firm, by the time that each takes, borders included."),
    recorded("attainment"),
)

SEGMENT = (
    Column("weights", "shares, sum 1", "Mean weights of the segment's customers.", width=VALUES),
    Column("need", "position", "Where the segment's needs are.", width=2),
    Column("emphasis", "relative", "What the offering for the segment stresses.", width=VALUES),
    Column(
        "quality", "relative", "Offered quality by value dimension, about 1 where one is stressed alone.", width=VALUES
    ),
    Column("known", "relative", "Qualities that outsiders expect of the offer.", width=VALUES),
    Column("short", "0-1", "Value lost where one of them falls under the least that is accepted."),
    Column("position", "position", "Where the offering is.", width=2),
    Column("wish", "position", "Where the needs are that customers state, behind the needs themselves.", width=2),
    Column("spread", "ratio", "How far customers of the segment contradict each other, of the whole market's 1."),
    Column("apart", "relative", "How far the segment lies from the mean of all, in values and need."),
    Column("understood", "0-1", "How well those who develop for the segment know it."),
    Column("cared", "0-1", "How well those who serve the segment know it."),
    Column("clarity", "0-1", "How clearly the firm sees what the segment needs."),
    Column("fit", "0-1", "Fit of the offering to the need."),
    Column("insight", "0-1", "What the firm knows of the segment and uses."),
    Column("pipeline", "0-1", "Insight on its way into the offering."),
    Column("own_customers", "customers", "The firm's customers in the segment."),
    Column("signals", "items", "Signals from the segment's customers this month."),
)

UNIT = (
    Column("roster", "people", "People who serve customers in the unit.", "i8"),
    Column("seats", "seats", "Seats of those who serve customers at the unit's desk, filled or not.", "i8"),
    Column("people", "people", "All people of the unit."),
    Column("mindset", "0-1", "Mean customer orientation in the unit."),
    Column("begging", "share", "Share of people who begged for scores last month."),
    Column("fabricating", "share", "Share of people who fabricated sales last month."),
    Column("effort", "shares", "Mean effort by activity last month.", width=ACTIVITIES),
    Column("offered", "hours/month", "Hours offered at the desk."),
    Column("cases", "cases", "Cases raised by the unit's customers that the desk has to take."),
    Column("backlog", "cases", "Cases waiting."),
    Column("standard", "standard times", "What the unit has come to call a normal time per case."),
    Column("time_per_case", "standard times", "Time that a case gets."),
    Column("pressure", "ratio", "Work needed, of hours offered."),
    Column("wait", "months", "Backlog in months of cases."),
    Column("served", "cases", "Cases worked on."),
    Column("border", "ratio", "Time of a case, with those that cross to another line, of one that stays here."),
    Column("line_mix", "shares", "Cases that the unit works on by product line.", width=LINES),
    Column("segment_mix", "shares", "Cases of the unit's customers by segment.", width=SEGMENTS),
)

KPI = (
    Column("better", "+1 or -1", "More is better, or less."),
    Column("scale", "own unit", "Change that people read as 100%."),
    Column("reference", "own unit", "The figure in the yardstick firm."),
    Column(
        "pull", "signed share", "What the figure pulls toward, as measured; absolute values sum to 1.", width=ACTIVITIES
    ),
    Column("reading", "own unit", "Latest reading."),
    Column("attainment", "ratio", "Latest reading relative to the target."),
    Column("slope", "relative", "How much a little more would be felt in the bonus at this attainment."),
    Column(
        "alignment", "0-1", "How far the figure pulls the same way as what makes customers satisfied: .5 another way."
    ),
)

MAP_LEVER = (
    Column("programme_budget", "share of revenue", "Budget of each programme that has begun.", width=PROGRAMMES),
    Column("programme_owner", "code", "Owner of each programme.", "i8", width=PROGRAMMES),
    Column("segment_served", "0-1", "How far each segment is wanted.", width=SEGMENTS),
    Column("segment_stress", "ratio", "Stress on each value, segment by segment.", width=SEGMENTS * VALUES),
)
"""Levers that a file keeps in maps."""

SHOCK = (
    Column("scandal", "share", "Trust that own customers lose this month."),
    Column("bad_press", "0-1", "What is left of a scandal in what outsiders hear."),
    Column("rival_entry", "ratio", "How much more value the strongest rival delivers."),
    Column("recession", "share", "Spending that customers hold back."),
    Column("budget_cut", "share", "Money taken from programmes."),
)
"""Dated shocks, in the row of the month."""

KPI_LEVER = (
    Column("kpi_weight", "share", "Weight, all weights of a firm sum to 1.", width=KPIS),
    Column("kpi_target", "ratio", "What has to be reached, relative to the yardstick firm.", width=KPIS),
    Column("kpi_dilution", "0-1", "How much one person's effort counts in the figure that she is paid on.", width=KPIS),
    Column("kpi_lag", "months", "Age of the figure when it is read.", "i8", width=KPIS),
    Column("kpi_noise", "share of scale", "Error of reading, standard deviation.", width=KPIS),
    Column("kpi_audience", "code", "Who is judged by it.", "i8", width=KPIS),
    Column("firm_dilution", "0-1", "How much one person's effort counts in a figure of the firm."),
    Column("unit_dilution", "0-1", "How much one person's effort counts in a figure of her unit."),
)

World = namedtuple(
    "World",
    "customers staff firms segments units kpis levers given market ties roster measured monthly "
    "customer_order staff_order own acting seed fault",
)
"""All tables of one world. `levers` holds a row per month and simulated firm; `given` one row, the assumptions
and the forms of the mechanisms; `market` one row. `staff`, `segments`, `units`, `kpis`, `roster` and `measured`
(firms, ...) have a part for each simulated firm; so have `own` and `acting`, the rows of its customers, in row order
and in the order in which they act. `seed` is that of the world's luck (`sim.model.rules.luck`)."""
