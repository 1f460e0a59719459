"""One month, in order. This page is the process overview of the model: it says who acts when, and holds no arithmetic.

In each phase an agent writes its own row and reads of others only what no rule of the same phase writes; sums onto
others are filled in row order. So the order of rows within a phase does not matter, to the bit.
"""

from sim.model.rules.accounts import look_after
from sim.model.rules.chance import normal
from sim.model.rules.delivery import deliver, make_promise
from sim.model.rules.desk import (
    go_unserved,
    hand_out_cases,
    heads_after,
    open_desk,
    pass_on_cases,
    pick_server,
    raise_cases,
    run_desk,
    serve,
    take_own_customers,
    tally_desk,
    unit_in,
)
from sim.model.rules.effort import decides_to_beg, divide_effort
from sim.model.rules.experience import begged_by, feel, memory_after, mis_sold, wallet_after
from sim.model.rules.guard import watch_customers, watch_firms, watch_people
from sim.model.rules.kpis import read_kpis, score_weight
from sim.model.rules.leadership import lead, review, set_example
from sim.model.rules.listening import adapt_offer, crm_use, drift, fidelity, hear, learn, mean_need
from sim.model.rules.money import charge, keep_books, monthly_rate, pay_people, remember_profit, sell_to
from sim.model.rules.people import contact_with_customers, cue, live_month
from sim.model.rules.record import record
from sim.model.rules.switching import stay_or_go
from sim.model.rules.tally import add_equity, count_moves, mean_customers, mean_mismatch, mean_people
from sim.model.rules.turnover import hire, leave, restructure, take_role
from sim.model.rules.voice import (
    answer_survey,
    close_complaint,
    complains,
    preference_after,
    put_right,
    speaks_with,
    spread_word,
    tell,
)
from sim.model.rules.yields import gather_hours, work
from sim.model.state import (
    CHANGE_PEOPLE,
    CHOOSE_EFFORT,
    COUNT_MONEY,
    JUDGE,
    KPIS,
    NONE,
    POLISH,
    RESPOND,
    RUN_SERVICE,
    SEGMENTS,
    SELL,
    SHARE,
    TRAVEL_INWARD,
    UNITS,
)


def run_month(world, month):
    """Let one month pass in all tables of the world; `month` counts from 0. `world.levers` holds this month's rows."""
    for f in range(len(world.levers)):
        move_market(world, f)
        lead_firm(world, f, month)
        arrange(world, f, month)
        choose_effort(world, f)
        watch_people(world, month, CHOOSE_EFFORT)
        yield_work(world, f)
        run_service(world, f)
        watch_firms(world, month, RUN_SERVICE)
        meet_customers(world, f)
        judge(world, f)
        watch_customers(world, month, JUDGE)
        speak_up(world, f)
        travel_inward(world, f)
        watch_firms(world, month, TRAVEL_INWARD)
    respond(world, month)
    watch_customers(world, month, RESPOND)
    for f in range(len(world.levers)):
        count_money(world, f, month)
        watch_customers(world, month, COUNT_MONEY)
        watch_firms(world, month, COUNT_MONEY)
        read_figures(world, f, month)
        change_people(world, f)
        watch_people(world, month, CHANGE_PEOPLE)
        write_down(world, f, month)


def move_market(world, f):
    """Needs of the segments drift."""
    for g in range(SEGMENTS):
        segment = world.segments[f * SEGMENTS + g]
        drift(segment, world.draws.need_x[g], world.draws.need_y[g], world.market[0], world.switch[0])


def lead_firm(world, f, month):
    """Leaders review the figures each quarter, set an example, and go to customers."""
    firm = world.firms[f]
    lever = world.levers[f]
    if month % 3 == 2 and month >= 24:
        draws = world.draws
        review(firm, lever, draws.cancelling[f], draws.misreading[f], world.given[0], world.switch[0])
    lead(firm, lever, world.given[0])
    for n in range(len(world.staff_order)):
        person = world.staff[world.staff_order[n]]
        person.contact = contact_with_customers(person, lever)
        set_example(person, firm, world.given[0])


def arrange(world, f, month):
    """Structure: who works in which unit and role, and who looks after which customer."""
    lever = world.levers[f]
    moved = 0
    for j in range(len(world.staff)):
        person = world.staff[j]
        unit = unit_in(person.unit_draw, lever.segment_share, person.line, person.team)
        moved += take_role(person, j, unit, lever, world.given[0])
    restructure(world.firms[f], moved, len(world.staff))
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        customer = world.customers[i]
        if customer.supplier == f:
            unit = unit_in(customer.unit_draw, lever.segment_share, customer.line, customer.segment)
            look_after(customer, i, world.staff, unit, lever, world.given[0])


def choose_effort(world, f):
    """People divide their effort; some decide to beg for a high score."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    switch = world.switch[0]
    for n in range(len(world.staff_order)):
        j = world.staff_order[n]
        person = world.staff[j]
        divide_effort(person, firm, world.kpis, f * KPIS, lever, given, switch)
        unit = world.units[f * UNITS + person.unit]
        draw = world.draws.begging[j]
        person.begging = decides_to_beg(person, unit, lever, score_weight(lever), draw, given, switch)


def yield_work(world, f):
    """Work yields: activity levels, causes removed, cost cut."""
    gather_hours(world.firms[f], world.staff)
    work(world.firms[f], world.given[0])


def run_service(world, f):
    """The service desk: cases arise, account managers take their own customers first, units work and queue."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    first = f * UNITS
    open_desk(firm, world.units, first, world.staff, world.roster, given)
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        if world.customers[i].supplier == f:
            raise_cases(world.customers[i], world.draws.cases[i], given)
    hand_out_cases(world.customers, world.staff, world.units, first, f)
    for n in range(len(world.staff_order)):
        take_own_customers(world.staff[world.staff_order[n]], firm, given)
    pass_on_cases(world.customers, world.staff, world.units, first, f)
    for u in range(UNITS):
        run_desk(world.units[first + u], firm, lever, given, world.switch[0])
    tally_desk(firm, world.units, first, world.staff, given)


def meet_customers(world, f):
    """Customers are served, and live through it: cases, conversations, complaints, delivered value."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    market = world.market[0]
    switch = world.switch[0]
    draws = world.draws
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        customer = world.customers[i]
        if customer.supplier == f:
            u = f * UNITS + customer.unit
            unit = world.units[u]
            pick_server(customer, unit, world.roster[u], draws.server[i])
            customer.conversation = speaks_with(customer, lever, firm.activity[SHARE], draws.conversation[i])
            customer.breach = mis_sold(firm.activity[SELL], draws.breach[i], given, switch)
            if customer.server == NONE:
                go_unserved(customer)
            else:
                person = world.staff[customer.server]
                segment = world.segments[f * SEGMENTS + customer.segment]
                serve(customer, unit, person, firm, lever, given, market, draws.failures[i], draws.returning[i])
                customer.complained = complains(customer, draws.complaint[i], given)
                customer.recovered = put_right(customer, person, lever, draws.recovery[i], given)
                deliver(customer, segment, unit, person, firm, lever, given, market, normal(draws.experience[i]))


def judge(world, f):
    """Customers compare, and carry away satisfaction, trust, knowledge, a share of wallet, an answer to the survey."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    use = crm_use(firm, lever)
    draws = world.draws
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        customer = world.customers[i]
        if customer.supplier == f:
            begged = begged_by(customer, world.staff)
            feel(customer, firm, begged, given)
            close_complaint(customer, given)
            customer.memory = memory_after(customer, use, given)
            customer.wallet_share = wallet_after(customer, firm.activity[SELL], customer.covered, given)
            polish = firm.activity[POLISH]
            answer_survey(customer, begged, polish, lever, draws.reply[i], draws.error[i], given)


def speak_up(world, f):
    """Customers tell a neighbour, or do not."""
    given = world.given[0]
    switch = world.switch[0]
    draws = world.draws
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        customer = world.customers[i]
        if customer.supplier == f:
            tell(customer, world.ties[i], draws.telling[i], draws.tone[i], draws.listener[i], given, switch)
    mean_customers(world.firms[f], world.customers, world.units, f * UNITS, f)
    spread_word(world.customers, f)


def travel_inward(world, f):
    """The customer's voice travels inward, and what arrives moves the offering."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    first = f * SEGMENTS
    make_promise(firm, lever)
    firm.fidelity = fidelity(firm, lever, given)
    hear(world.customers, world.segments, first, lever, score_weight(lever), f, given)
    for g in range(SEGMENTS):
        learn(world.segments[first + g], firm, lever, given)
    x = mean_need(world.segments, first, 0)
    y = mean_need(world.segments, first, 1)
    for g in range(SEGMENTS):
        adapt_offer(world.segments[first + g], firm, lever, (x, y), given, world.market[0])
    firm.mismatch = mean_mismatch(world.segments, first, SEGMENTS)


def respond(world, month):
    """The market responds: what neighbours said sinks in, customers stay, leave and choose."""
    given = world.given[0]
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        customer = world.customers[i]
        own = world.firms[customer.supplier].simulated == 1
        customer.preference = preference_after(customer, own, given)
        leaving = world.draws.leaving[i]
        choice = world.draws.choice[i]
        stay_or_go(customer, world.firms, world.segments, world.levers, month, leaving, choice, given, world.market[0])


def count_money(world, f, month):
    """Revenue, costs, profit, and what each customer brought."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    market = world.market[0]
    for n in range(len(world.customer_order)):
        customer = world.customers[world.customer_order[n]]
        sell_to(customer, customer.supplier == f, lever, given)
    count_moves(firm, world.customers, f)
    firm.heads = heads_after(firm.heads, firm.cases / max(firm.base_cases, 1.0), given)
    pay_people(firm, world.staff, lever, given)
    keep_books(firm, lever, given, market)
    remember_profit(firm, month)
    for n in range(len(world.customer_order)):
        customer = world.customers[world.customer_order[n]]
        own = customer.supplier == f
        time = world.units[f * UNITS + customer.unit].time_per_case if own and customer.unit != NONE else 0.0
        charge(customer, own, time, month, firm)
    add_equity(firm, world.customers, f, monthly_rate(given))


def read_figures(world, f, month):
    """KPIs are measured, and read late and with error; they become next month's pull."""
    size = len(world.customers)
    draws = world.draws.reading
    read_kpis(world.firms[f], world.kpis, f * KPIS, world.measured, month, world.levers[f], draws, size, world.given[0])


def change_people(world, f):
    """People change, leave and are hired."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    draws = world.draws
    kpi_cue = cue(world.kpis, f * KPIS, lever)
    for n in range(len(world.staff_order)):
        j = world.staff_order[n]
        person = world.staff[j]
        if person.active == 1:
            unit = world.units[f * UNITS + person.unit]
            example = world.staff[person.leader].example if person.leader != NONE else firm.do
            motivation, mindset = draws.motivation[j], draws.mindset[j]
            live_month(person, unit, example, firm, kpi_cue, lever, motivation, mindset, given, world.switch[0])
            leave(person, draws.quitting[j], given)
        else:
            person.left = 0
            hire(person, lever, draws.new_trait[j], draws.new_mindset[j], draws.new_integrity[j], given)
    mean_people(firm, world.units, f * UNITS, world.staff)


def write_down(world, f, month):
    """Record the month."""
    row = world.monthly[month * len(world.levers) + f]
    record(row, world.firms[f], world.levers[f], month + 1, f, len(world.customers))
