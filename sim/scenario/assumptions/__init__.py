"""The assumptions: every number that no manager decides and that the model leans on, with its evidence.

One class a mechanism or subject; a rule reads `assumptions.trust.build` as `given.trust_build`. `sweep` is the range
for sensitivity analysis; marks: A no data, C calculated or calibrated, M from memory of the literature (H, M, L:
confidence), F found in a published source. Sources: A.. facts and B.. mechanisms, S0-S4 the essays; docs/sources.md.
"""

from sim.scenario.assumptions import customers, organisation, people
from sim.scenario.assumptions.hours import Hours, Leading
from sim.scenario.declare import Section
from sim.scenario.mechanisms import Switches

__all__ = ["Assumptions", "Switches", "Yields"]

Yields = organisation.Yields


class Assumptions(Section):
    """All assumptions, one section a mechanism or subject."""

    effort: people.Effort = people.Effort()
    hours: Hours = Hours()
    leading: Leading = Leading()
    yields: organisation.Yields = organisation.Yields()
    sales: organisation.Sales = organisation.Sales()
    causes: organisation.Causes = organisation.Causes()
    cuts: organisation.Cuts = organisation.Cuts()
    development: organisation.Development = organisation.Development()
    operations: organisation.Operations = organisation.Operations()
    promotion: organisation.Promotion = organisation.Promotion()
    editing: organisation.Editing = organisation.Editing()
    bookkeeping: organisation.Bookkeeping = organisation.Bookkeeping()
    recruiting: people.Recruiting = people.Recruiting()
    desk: organisation.Desk = organisation.Desk()
    failure: organisation.Failure = organisation.Failure()
    value: customers.Value = customers.Value()
    delivery: organisation.Delivery = organisation.Delivery()
    attention: customers.Attention = customers.Attention()
    expectation: customers.Expectation = customers.Expectation()
    satisfaction: customers.Satisfaction = customers.Satisfaction()
    trust: customers.Trust = customers.Trust()
    wallet: customers.Wallet = customers.Wallet()
    knowledge: organisation.Knowledge = organisation.Knowledge()
    memory: organisation.Memory = organisation.Memory()
    voice: customers.Voice = customers.Voice()
    survey: customers.Survey = customers.Survey()
    begging: people.Begging = people.Begging()
    word: customers.Word = customers.Word()
    churn: customers.Churn = customers.Churn()
    rivals: customers.Rivals = customers.Rivals()
    choice: customers.Choice = customers.Choice()
    entry: customers.Entry = customers.Entry()
    accounts: people.Accounts = people.Accounts()
    listening: organisation.Listening = organisation.Listening()
    motivation: people.Motivation = people.Motivation()
    mindset: people.Mindset = people.Mindset()
    leaders: people.Leaders = people.Leaders()
    kpis: organisation.Kpis = organisation.Kpis()
    change: organisation.Change = organisation.Change()
    turnover: people.Turnover = people.Turnover()
    money: organisation.Money = organisation.Money()
    content: customers.Content = customers.Content()
    goals: customers.Goals = customers.Goals()
    requests: customers.Requests = customers.Requests()
    contract: customers.Contract = customers.Contract()
    alike: customers.Alike = customers.Alike()
    participation: customers.Participation = customers.Participation()
    feedback: people.Feedback = people.Feedback()
    practice: people.Practice = people.Practice()
    timing: people.Timing = people.Timing()
    selling: people.Selling = people.Selling()
    fabrication: people.Fabrication = people.Fabrication()
    contact: people.Contact = people.Contact()
    safety: people.Safety = people.Safety()
    drive: people.Drive = people.Drive()
    training: people.Training = people.Training()
    subcontract: people.Subcontract = people.Subcontract()
    focus: organisation.Focus = organisation.Focus()
    votes: organisation.Votes = organisation.Votes()
    systems: organisation.Systems = organisation.Systems()
    programme: organisation.Programme = organisation.Programme()
    needs: customers.Needs = customers.Needs()
    liking: people.Liking = people.Liking()
    four_needs: people.FourNeeds = people.FourNeeds()
    strain: people.Strain = people.Strain()
