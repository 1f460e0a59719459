"""Numbers that several rules share and that are no assumptions: guards, units of measure, and what counts as ordinary.

Where a rule says how much more or less something is than the ordinary, the ordinary is the origin of a scale: to move
it and to move the constant of the same formula is one and the same, so only that constant is an assumption.
"""

TINY = 1e-9
"""Guard: a denominator, or what a logarithm is taken of, is at least this."""

WORKING_HOURS = 140.0
"""Unit: what a person works in a month without overtime; all that she does is a part of it."""

USUAL_BONUS = 0.2
"""Unit: the share of pay in which assumptions count bonuses."""

QUARTER = 3
"""Definition: months of a quarter."""

TEN_YEARS = 120.0
"""Definition: the months over which the power of customers is given."""

FELT_FAILURES = 3
"""Guard: failed cases of one month beyond which it makes no difference to a customer; more are rare."""

ORDINARY_MINDSET = 0.4
"""Origin of the scale of the mindset that is looked for: the default of that lever."""

ORDINARY_SKILL = 0.7
"""Origin of the scale of skill: somebody who has learned the work, without training."""

ORDINARY_CROSSINGS = 1.5
"""Origin of the scale of the division of labour: hand-overs in the ordinary firm, the default of that lever."""

ORDINARY_LINE_SKILL = 0.75
"""Origin of the scale of skill in a product line: that of people in the line units of the ordinary firm."""

ORDINARY_SEGMENT_KNOWLEDGE = 0.45
"""Origin of the scale of knowledge of a segment: that of people who serve all of them, in the ordinary firm."""

ORDINARY_ENGAGEMENT = 0.6
"""Origin of the scale of engagement: that of motivation .5."""

ORDINARY_STRAIN = 0.3
"""Origin of the scale of strain: where the desk is as busy as usual."""

ORDINARY_STAFF = 120.0
"""Origin of the scale of a firm's size: people for whom six leaders are enough. Larger firms have more who lead."""

ORDINARY_STAFFING = 0.3
"""Origin of the scale of a customer's size: people for each customer of the starting firm, as it ships."""
