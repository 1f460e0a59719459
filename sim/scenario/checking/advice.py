"""What is allowed in a scenario but probably not meant: warnings about values that do not go together."""

from collections.abc import Iterator

from sim.scenario.checking.addresses import Path, ScenarioFile
from sim.scenario.checking.combinations import idle_levers
from sim.scenario.problems import Problem, number
from sim.scenario.yaml.lookalikes import DOUBLE, SINGLE
from sim.scenario.yaml.tree import Node

# Real conversations that an account manager finds time for in a month, and how rarely is too rarely.
CONVERSATIONS_PER_MONTH = 12
RAREST_MONTHS = 6.0
WEIGHTS = ("price_weight", "product_weight", "intimacy_weight", "purpose_weight")
QUOTES = tuple(DOUBLE + SINGLE)
COSTS = ("gross_cost", "payroll", "fixed_cost")


def warnings_of(whole: ScenarioFile, tree: Node, own: Node) -> list[Problem]:
    """Warnings about a valid scenario. `tree` is what all its files say, `own` the file that was asked for alone."""
    warnings = [
        *_quoted_texts(own),
        *_kpi_weights(whole, own),
        *_pay_without_kpis(whole, tree),
        *_account_managers(whole, tree),
        *_account_levers_without_managers(whole, own),
        *_market(whole, own),
        *idle_levers(whole, own),
    ]
    return sorted(warnings, key=lambda p: p.order)


def _quoted_texts(own: Node) -> Iterator[Problem]:
    """Texts in quotation marks that YAML does not know: the marks become part of the text."""
    for key in ("name", "question", "hook"):
        node = own.at((key,))
        text = node.value if node is not None and not node.quoted else None
        if node is not None and isinstance(text, str) and text[:1] in QUOTES and text[-1:] in QUOTES:
            said = f"the quotation marks {text[0]} and {text[-1]} become part of the text"
            yield node.place.problem("W105", said, 'type a plain " instead, or leave them out')


def _kpi_weights(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    total = sum(kpi.weight for kpi in whole.kpis.values())
    kpis = own.at(("kpis",))
    if kpis is not None and isinstance(kpis.value, dict) and kpis.value and total > 0 and abs(total - 1) > 1e-6:
        first = next(iter(kpis.value.values()))
        text = f"KPI weights sum to {number(total)}; they are relative and read as shares"
        others = [name for name, kpi in whole.kpis.items() if kpi.weight > 0 and name not in kpis.value]
        hint = f"inherited: {', '.join(others)}; remove one with weight: 0" if others else ""
        yield first.key.problem("W130", text, hint)


def _pay_without_kpis(whole: ScenarioFile, tree: Node) -> Iterator[Problem]:
    share = whole.incentives.variable_share
    if share > 0 and not any(kpi.weight > 0 for kpi in whole.kpis.values()):
        text = f"{number(100 * share)}% of pay is variable, but no KPI has a weight: nobody can earn it"
        yield _problem(tree, ("kpis",), "W213", text, "give a KPI a weight, or set incentives.variable_share to 0")


def _account_managers(whole: ScenarioFile, tree: Node) -> Iterator[Problem]:
    managers, cover = whole.portfolio.account_managers, whole.portfolio.account_cover
    where: Path = ("portfolio", "account_managers")
    covered = round(whole.market.customers / (whole.market.rivals + 1) * cover)
    if managers and not covered:
        text = f"{managers} account managers have no customers: portfolio.account_cover is {number(cover)}"
        yield _problem(tree, where, "W212", text, "raise portfolio.account_cover")
    elif managers and covered / managers / CONVERSATIONS_PER_MONTH > RAREST_MONTHS:
        months = round(covered / managers / CONVERSATIONS_PER_MONTH)
        people = "account manager" if managers == 1 else "account managers"
        text = f"{managers} {people} for {covered} customers: each customer is seen once in {months} months"
        yield _problem(tree, where, "W210", text, "more account managers, or a smaller portfolio.account_cover")
    if managers * 2 > whole.market.staff:
        text = f"{managers} account managers of {whole.market.staff} staff leave hardly anybody at the front line"
        yield _problem(tree, where, "W214", text, "fewer account managers")


def _account_levers_without_managers(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    portfolio = own.at(("portfolio",))
    keys = portfolio.value if portfolio is not None and isinstance(portfolio.value, dict) else {}
    for key, node in keys.items():
        if whole.portfolio.account_managers == 0 and key.startswith("account_") and key != "account_managers":
            text = f"portfolio.{key} has no effect: there are no account managers"
            yield node.key.problem("W211", text, "set portfolio.account_managers")


def _market(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    market = own.at(("market",))
    if market is None or not isinstance(market.value, dict) or not market.value:
        return
    place = next(iter(market.value.values())).key
    weights = sum(getattr(whole.market, name) for name in WEIGHTS)
    if abs(weights - 1) > 1e-6:
        yield place.problem("W131", f"needs' weights sum to {number(weights)}; they are relative and read as shares")
    costs = sum(getattr(whole.market, name) for name in COSTS)
    if costs >= 1:
        text = f"the starting firm's costs are {number(100 * costs)}% of its revenue: it begins with a loss"
        yield place.problem("W220", text, "lower market.gross_cost, market.payroll or market.fixed_cost")


def _problem(tree: Node, path: Path, code: str, text: str, hint: str) -> Problem:
    node = tree.at(path) or tree
    return node.key.problem(code, text, hint)
