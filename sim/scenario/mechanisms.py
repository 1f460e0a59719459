"""The mechanisms: everything that happens in a month, each with a switch to see what depends on it.

`switches.<mechanism>: off` leaves a mechanism out; where it has another form, that is chosen by name. Rules read the
number of the form: 0 off, 1 the usual form, 2 the other one. Sources: B.. are the mechanisms, docs/sources.md.
"""

from typing import Any, Literal

from pydantic import Field

from sim.scenario.declare import Section

OFF = "off"
OnOff = Literal["on", "off"]


def mechanism(sentence: str, source: str, usual: str = "on") -> Any:
    """The switch of a mechanism: on in its `usual` form unless a file says otherwise."""
    return Field(default=usual, description=sentence, json_schema_extra={"source": source})


class Switches(Section):
    """Mechanisms that can be switched off, to see what depends on them."""

    # What customers are like
    spend_differences: OnOff = mechanism("Customers differ in what they can spend.", "B1, A23")
    cost_to_serve: OnOff = mechanism("Customers differ in the cases that they raise.", "B2, A24")
    value_priorities: OnOff = mechanism("Customers differ in what they value.", "B3, S1, S2")
    frailty: OnOff = mechanism("Customers differ in how easily they leave.", "B10, A26")
    drift: OnOff = mechanism("Needs drift.", "B12b, S3, S4")
    customer_power: OnOff = mechanism("Comparing and leaving become easier over the years.", "B46, S0, S3")
    rival_centricity: OnOff = mechanism("Rivals turn to customers too.", "B45, A3, A4")
    # What the firm offers
    frontier: OnOff = mechanism("Excellence in one dimension costs in the others; none may fall too low.", "B4, S1")
    distinct_offers: OnOff = mechanism("Developers divide their hours among distinct offers.", "B5, S1")
    development: OnOff = mechanism("Developers keep offers good; rivals move on.", "B48")
    promotion: OnOff = mechanism("Marketing makes the firm known to prospects.", "B52")
    bookkeeping: OnOff = mechanism("Finance checks sales, readings and payments.", "B51")
    recruiting: OnOff = mechanism("HR fills empty seats soon, and chooses well.", "B51, B34")
    editing: OnOff = mechanism("Marketing writes, and makes what was heard usable for others.", "B52, S3")
    operations: OnOff = mechanism("Operations carry so many orders; beyond that they are late or lost.", "B49")
    disciplines: OnOff = mechanism("The firm stresses a dimension of value whatever it hears.", "B4, S1, S2")
    focus: OnOff = mechanism("Segments are declined, and pressure for sales wears the refusal down.", "B5, S1")
    price_response: OnOff = mechanism("A higher price is felt, and less is bought.", "A50, B3")
    handovers: OnOff = mechanism("Value is lost where work is handed over.", "S2, A43")
    teams: OnOff = mechanism("Teams across functions halve hand-overs.", "S4, B.1")
    cross_unit_needs: OnOff = mechanism("Needs that do not fit one unit go wrong more often.", "S4")
    attention: OnOff = mechanism("Attention follows value, potential, advocacy.", "S3, B.1")
    unwanted_intimacy: OnOff = mechanism("Personal attention that is not wanted costs.", "S2")
    selling_mode: OnOff = mechanism("Selling benefits sells less today and builds trust.", "S2")
    contracts: OnOff = mechanism("A contract holds a customer until it ends, and puts prospects off.", "B11, S2")
    content: OnOff = mechanism("Relevant, consistent, objective content builds trust.", "S3")
    look_alike: OnOff = mechanism("New customers are sought who resemble the best.", "S3")
    # What people do
    yields: OnOff = mechanism("Work yields as much as is done of it.", "B0")
    effort: OnOff = mechanism("People divide effort by bonus, liking and norm; off: the plan alone.", "B18, A11")
    norms: OnOff = mechanism("People do what their unit does.", "B18")
    targets: OnOff = mechanism("A bonus is felt most near its target.", "B19, A12")
    deal_timing: OnOff = mechanism("Deals are pulled into the last month of a quarter, at a discount.", "A12, B19")
    profit_feedback: OnOff = mechanism("Staff who see what a kept customer earns care more.", "S4, A18")
    kpi_conflict: Literal["weakest_link", "average", "off"] = mechanism(
        "KPIs that pull elsewhere keep intentions from becoming practice.", "B36, S4", "weakest_link"
    )
    freed_time: OnOff = mechanism("Leaders free time for causes and insight.", "S4, B40")
    requests_first: OnOff = mechanism("A customer's request goes first.", "S1")
    requests: OnOff = mechanism("Special requests are accepted, or judged.", "S0, S1, B5")
    who_writes: OnOff = mechanism("Who works by a standard may write it.", "S4, A19, A20")
    staffing: OnOff = mechanism("Headcount by function follows the design; off: the ordinary firm's.", "B.1")
    coordination: OnOff = mechanism("Reports, hand-overs and meetings take everybody's hours.", "A1, S2")
    overtime: OnOff = mechanism("Busy people work longer, at the price of strain.", "B28, B22")
    training: OnOff = mechanism("Training makes skill, and takes hours.", "S1, B20")
    subcontractors: OnOff = mechanism("Subcontractors are cheaper, and harder to reach.", "S4")
    begging: OnOff = mechanism("People may beg for scores.", "B24, A16, S1")
    fabrication: OnOff = mechanism("People under quota pressure may fabricate sales, which come to light.", "B23, A13")
    mis_selling: OnOff = mechanism("Selling beyond need happens.", "B0, B8")
    account_care: OnOff = mechanism("Account managers take their own customers first.", "B0b, A10, S1")
    account_quota: OnOff = mechanism("A quota pulls an account manager to selling.", "B19, S1")
    account_departure: OnOff = mechanism("A portfolio leaves, in part, with its account manager.", "B35, A37")
    account_filter: OnOff = mechanism("Account managers paid on scores pass on less bad news.", "B29, S1")
    role_conflict: OnOff = mechanism("An account manager is strained between two sides.", "B28, S1")
    duty_diffusion: OnOff = mechanism("Others leave customers to account managers.", "B27, S1")
    # Who knows what
    division: OnOff = mechanism("Where work crosses fewer borders, each person does more of it, less well.", "B50, A60")
    knowledge: OnOff = mechanism("People know the lines and segments that they work on, by doing.", "B50, A60")
    other_lines: OnOff = mechanism("Customers bring cases of other lines, too, which cross borders.", "B50, S4")
    # Service
    service_desk: OnOff = mechanism("Pressure shortens cases and makes them wait.", "B0b, A21")
    service_standard: Literal["ratchet", "symmetric", "off"] = mechanism(
        "The standard of service follows practice, faster down than up.", "B22, A22", "ratchet"
    )
    off_script: OnOff = mechanism("Some cases no script foresees: mindset and authority decide them.", "B38, S4, A20")
    work_quality: OnOff = mechanism("Motivation shows in the quality of work.", "B21, A19")
    safety: OnOff = mechanism("Punished errors make people careful; forgiven ones do not.", "B37, S4")
    complaints: OnOff = mechanism("Customers complain.", "B15, A35")
    recovery: OnOff = mechanism("Complaints are put right, as far as authority goes.", "B15, A34")
    # What customers live through
    expectation: OnOff = mechanism("Customers compare with what they expect; off: they expect what they get.", "B6")
    loss_aversion: OnOff = mechanism("Losses weigh more than gains.", "B7, A28")
    trust: OnOff = mechanism("Trust is slow to build and fast to lose.", "B8, A36, S3")
    priors: OnOff = mechanism("Old customers' trust moves less.", "B9, A36")
    broken_promises: OnOff = mechanism("A promise beyond what is delivered is found out.", "B8, S2")
    goals: OnOff = mechanism("Behind a stated wish is a goal, which can be understood and remembered.", "S0, S2")
    wallet: OnOff = mechanism("Share of wallet follows loyalty.", "B12")
    survey: OnOff = mechanism("The firm surveys its customers.", "B17")
    response_bias: OnOff = mechanism("Who feels strongly answers more.", "B17")
    word_of_mouth: OnOff = mechanism("Customers tell neighbours.", "B13")
    reputation: OnOff = mechanism("Outsiders choose by what they hear, too.", "B14")
    competition: OnOff = mechanism("A better alternative pulls.", "B11, A28")
    # How the voice travels inward
    conversations: OnOff = mechanism("People have real conversations with customers.", "S1, A42")
    fatigue: OnOff = mechanism("More than a conversation a quarter tires customers.", "A42, B43")
    focus_groups: Literal["own_questions", "open", "off"] = mechanism(
        "Focus groups hear what the firm asks; open: what customers say.", "S0, B32", "own_questions"
    )
    community: OnOff = mechanism("A standing community speaks.", "S0, A47")
    participation: OnOff = mechanism("Customers take part in decisions.", "B16, S0")
    participation_conditions: OnOff = mechanism("Customers come if four needs are met; off: all come.", "B16, S0, A19")
    vote_stages: OnOff = mechanism("A vote helps at idea and launch, and slows development.", "A47, S0")
    fidelity: OnOff = mechanism("A signal loses at layers and borders.", "B29, A39")
    leader_trust: OnOff = mechanism("Trust in open leaders lets bad news pass.", "B30, A39")
    own_frame: OnOff = mechanism("The firm's own frame turns signals away.", "B32, S0")
    contradiction: OnOff = mechanism("Signals that contradict each other blur the picture.", "S2")
    customers_decide: OnOff = mechanism("No decision without a customer: clearer and slower.", "S1")
    decision_cycle: OnOff = mechanism("Decisions take time.", "S2, B33")
    corporate_memory: OnOff = mechanism("What the firm knows fades, and leaves with people.", "B31, S2")
    systems: Literal["adopted", "bought", "off"] = mechanism(
        "Systems work as far as people adopt them; bought: at once.", "B44, B31, A48, S1", "adopted"
    )
    adaptation: OnOff = mechanism("Insight moves the offering.", "B33")
    # What work does to people
    four_needs: OnOff = mechanism("Autonomy, competence, connection, appreciation motivate.", "B20, A19, S0")
    drive: OnOff = mechanism("Pay that follows performance makes people work harder, and strains them.", "A62, B53")
    crowding_out: OnOff = mechanism("Controlling pay lowers motivation.", "B20, A18")
    contact: OnOff = mechanism("Meeting customers moves people, for some months.", "B25, A42")
    mindset: OnOff = mechanism("Customer orientation spreads, and drifts back.", "B26, A40, S1")
    programmes: OnOff = mechanism("Programmes change what people see and can do.", "S4")
    programme_owner: OnOff = mechanism("A programme reaches whom its owner reaches; off: everybody.", "S4, A10")
    turnover: OnOff = mechanism("People leave and are hired.", "B34")
    # Leaders
    leading: OnOff = mechanism("Decisions wait for leaders' hours, and people for coaching.", "B40, B37, B30")
    word_and_deed: OnOff = mechanism("People follow what leaders do; off: what they say.", "B40, A41, S1")
    leader_belief: Literal["dashboard", "truth", "off"] = mechanism(
        "Leaders believe their own dashboard as far as they do not meet customers.", "B39, B42, A38", "dashboard"
    )
    patience: OnOff = mechanism("Leaders review profit, press and cancel.", "B41, S1, S4")
    kpi_reading: OnOff = mechanism("KPIs are read late and with error.", "B42, A14, S4")
    costs: OnOff = mechanism("Programmes, systems, judgement and content cost money.", "B43, B44")


def forms_of(name: str) -> tuple[str, ...]:
    """The forms of a mechanism in the order of their numbers: off, the usual one, another.

    >>> forms_of("kpi_conflict"), forms_of("drift")
    (('off', 'weakest_link', 'average'), ('off', 'on'))
    """
    annotation: Any = Switches.model_fields[name].annotation
    forms = annotation.__args__
    return (OFF, *(form for form in forms if form != OFF))
