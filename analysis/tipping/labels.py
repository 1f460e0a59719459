"""What a manager calls an assumption: its own label where the declared sentence is a modeller's, else that sentence."""

from sim.scenario.declare import Parameter

LABELS = {
    "assumptions.accounts.leaver_hazard": "pull on customers to leave after their account manager left",
    "assumptions.accounts.leaver_wallet": "business lost in the year after an account manager leaves",
    "assumptions.choice.sharpness": "how strongly prospects go by what an offer is worth to them",
    "assumptions.churn.competition": "how strongly a better offer elsewhere draws customers away",
    "assumptions.delivery.loss": "value lost where work passes from one department to another",
    "assumptions.desk.adjust": "how fast staffing follows the work",
    "assumptions.effort.crowding": "how far one task crowds out the others",
    "assumptions.listening.rate": "how much the firm learns from what a customer says",
    "assumptions.mindset.ego": "how customer-minded people are who are left to themselves",
    "assumptions.hours.inside": "hours that an account manager spends inside the firm",
    "assumptions.hours.team": "hours that teams across departments meet",
    "assumptions.motivation.speed": "how fast motivation follows what people live through",
    "assumptions.requests.rate": "how often customers ask for something special",
    "assumptions.trust.prior": "how much less the trust of an old customer moves",
    "assumptions.value.frontier": "how much being excellent at one thing costs in the others",
    "assumptions.development.gain": "how much better an offer is for what developers have built for it",
    "assumptions.wallet.speed": "how fast customers move business to or from a supplier",
    "assumptions.yields.cut": "how much an hour of cutting cost achieves",
    "assumptions.yields.resolve": "how much an hour of removing causes achieves",
    "assumptions.yields.sell": "how much an hour of selling achieves",
    "assumptions.yields.serve": "how much an hour of serving achieves",
    "assumptions.yields.share": "how much an hour of passing on what customers say achieves",
}


def label(parameter: Parameter) -> str:
    """The name of a number in a manager's sentence: its label, or its declared sentence without capital and full stop.

    >>> from sim.scenario.declare import Parameter
    >>> label(Parameter("assumptions.x.y", 1.0, "ratio", 0, 2, "Cost of a customer system.", "A"))
    'cost of a customer system'
    """
    text = LABELS.get(parameter.address, parameter.sentence.rstrip("."))
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
