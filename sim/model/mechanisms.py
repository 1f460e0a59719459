"""What chance decides: the mechanisms that ask for random numbers, and the numbers that each asks for.

A rule asks `uniform(luck, CHURN, seat, LEAVING)` (`sim.model.rules.luck`). The place of a mechanism in this list is
part of what it draws: a new mechanism goes to the end, a new number of a mechanism behind its others, and nobody else's
luck changes.
"""

(
    CASES, SERVER, FAILURES, EXPERIENCE, CONVERSATION, COMPLAINT, BREACH, FINDING_OUT, REQUESTS, FALSE_UNITS, SURVEY,
    WORD_OF_MOUTH, CHURN, BEGGING, FABRICATION, ERRORS, MOTIVATION_SHIFT, MINDSET_SHIFT, TURNOVER, HIRING, NEEDS,
    REVIEW, EXPOSURE, KPI_READING,
) = range(24)  # fmt: skip
MECHANISM_NAMES = (
    "cases", "server", "failures", "experience", "conversation", "complaint", "breach", "finding out", "requests",
    "false units", "survey", "word of mouth", "churn", "begging", "fabrication", "errors", "motivation", "mindset",
    "turnover", "hiring", "needs", "review", "exposure", "KPI reading",
)  # fmt: skip

# The numbers of the mechanisms that ask for more than one.
FAILING, RETURNING = range(2)  # failures
COMPLAINING, RECOVERY = range(2)  # complaint
REPLY, ERROR = range(2)  # survey
TELLING, TONE, LISTENER = range(3)  # word of mouth
LEAVING, CHOICE = range(2)  # churn
FABRICATING, CAUGHT = range(2)  # fabrication
NEW_TRAIT, NEW_MINDSET, NEW_INTEGRITY = range(3)  # hiring
CANCELLING, MISREADING = range(2)  # review
