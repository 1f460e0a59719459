"""One month, in order. This page is the process overview of the model: it says who acts when, and holds no arithmetic.

In each phase an agent writes its own row and reads of others only what no rule of the same phase writes; sums onto
others are filled in row order. So the order of rows within a phase does not matter, to the bit. Firm f is the f-th
simulated firm: `world.staff[f]` are its people, `world.units[f]` its units, and so on; its people meet the same luck
seat by seat.
"""

from sim.model.mechanisms import (
    BEGGING,
    BREACH,
    CASES,
    CONVERSATION,
    EXPERIENCE,
    EXPOSURE,
    FABRICATING,
    FABRICATION,
    NEEDS,
    REQUESTS,
    SERVER,
)
from sim.model.rules.accounts import look_after
from sim.model.rules.administration import administer
from sim.model.rules.asks import plan_month, size_up, take_stock
from sim.model.rules.chance import normal
from sim.model.rules.delivery import announce, deliver, make_promise
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
)
from sim.model.rules.development import develop
from sim.model.rules.effort import decides_to_beg, divide_effort
from sim.model.rules.experience import begged_by, feel, goals_after, memory_after, mis_sold, wallet_after
from sim.model.rules.fabrication import (
    book_false_unit,
    come_to_light,
    decides_to_fabricate,
    find_out,
    quota_pressure,
)
from sim.model.rules.focus import ask_for_more, keep_focus, sprawl_after
from sim.model.rules.guard import judged, responded, watch, watch_firm, watch_people
from sim.model.rules.hours import load_of, spend_month
from sim.model.rules.knowledge import learn_by_doing, mix_cases
from sim.model.rules.kpis import agree_on_customers, read_kpis, season_of
from sim.model.rules.leadership import is_review, lead, review, set_example
from sim.model.rules.leading import clear_queue, get_used_to, queue_up
from sim.model.rules.listening import (
    clear_signals,
    drift,
    fidelity,
    hear,
    learn,
    listen,
    take_time,
    take_up_systems,
)
from sim.model.rules.luck import uniform
from sim.model.rules.marketing import edit, promote
from sim.model.rules.money import (
    case_cost,
    charge,
    cost_share,
    customer_equity,
    keep_books,
    monthly_rate,
    pay_people,
    remember_profit,
    sell_to,
    time_deals,
    time_used,
)
from sim.model.rules.offering import adapt_offer, improve_together, mean_need
from sim.model.rules.operations import carry_orders, workload
from sim.model.rules.people import contact_with_customers, cue, live_month
from sim.model.rules.placing import know_offers
from sim.model.rules.programmes import cross_borders, opened, reach_out, run_programmes
from sim.model.rules.record import record
from sim.model.rules.structure import clear_seats, count_seat, lie_apart, look_inside, unit_for, unit_in
from sim.model.rules.switching import stay_or_go
from sim.model.rules.tally import (
    add_customer,
    add_sale,
    clear_customers,
    clear_sales,
    count_moves,
    list_customers,
    mean_customers,
    mean_mismatch,
    mean_people,
)
from sim.model.rules.turnover import hire, leave, restructure, take_role
from sim.model.rules.voice import (
    answer_survey,
    close_complaint,
    complains,
    hear_tales,
    invite,
    put_right,
    speaks_with,
    spread_word,
    takes_part,
    tell,
    tire,
)
from sim.model.rules.yields import gather_hours, selling_pull, work
from sim.model.state import (
    CHANGE_PEOPLE,
    CHOOSE_EFFORT,
    COUNT_MONEY,
    CUSTOMERS,
    JUDGE,
    NONE,
    OFF,
    POLISH,
    RESPOND,
    RUN_SERVICE,
    SEGMENTS,
    SELL,
    TRAVEL_INWARD,
    UNITS,
)

BLOCK = 32  # customers who live through their month together: their rows stay in the nearest cache


def run_month(world, month):
    """Let one month pass in all tables of the world; `month` counts from 0. `world.levers` holds this month's rows."""
    for f in range(len(world.levers)):
        move_market(world, f, month)
        lead_firm(world, f, month)
        arrange(world, f, month)
        choose_effort(world, f, month)
        watch_people(world.staff[f], world.fault, month, CHOOSE_EFFORT)
        yield_work(world, f, month)
        run_service(world, f)
        watch_firm(world.firms[f], world.fault, month, RUN_SERVICE, f)
        for first in range(0, world.firms[f].listed, BLOCK):
            meet_customers(world, f, month, first)
            judge(world, f, month, first)
            speak_up(world, f, month, first)
        add_up(world, f)
        travel_inward(world, f)
        watch_firm(world.firms[f], world.fault, month, TRAVEL_INWARD, f)
    respond(world, month)
    for f in range(len(world.levers)):
        count_money(world, f, month)
        watch_firm(world.firms[f], world.fault, month, COUNT_MONEY, f)
        read_figures(world, f, month)
        change_people(world, f, month)
        watch_people(world.staff[f], world.fault, month, CHANGE_PEOPLE)
        write_down(world, f, month)


def move_market(world, f, month):
    """Needs of the segments drift, and what customers say they want follows."""
    luck = world.seed, month
    for g in range(SEGMENTS):
        segment = world.segments[f][g]
        x, y = uniform(luck, NEEDS, g, 0), uniform(luck, NEEDS, g, 1)
        drift(segment, x, y, world.given[0], world.market[0])
    lie_apart(world.segments[f])


def lead_firm(world, f, month):
    """Programmes run; leaders review the figures, decide whom to serve, set an example, visit customers."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    luck = world.seed, month
    come_to_light(firm, uniform(luck, EXPOSURE, 0), given)
    run_programmes(firm, lever, given)
    if is_review(month, int(lever.review_months)):
        review(firm, lever, luck, given)
    cross_borders(firm, lever, given)
    keep_focus(firm, world.segments[f], lever, given)
    firm.sprawl = sprawl_after(firm.sprawl, firm, given)
    invite(firm, lever, given)
    take_up_systems(firm, lever, given)
    lead(firm, lever, given)
    seats = len(world.staff_order)
    for n in range(seats):
        person = world.staff[f][world.staff_order[n]]
        person.contact = contact_with_customers(person, lever, given)
        set_example(person, firm, lever, given)


def arrange(world, f, month):
    """Structure: who works in which unit, function and role, and who looks after which customer; cases arise."""
    luck = world.seed, month
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    seats = len(world.staff_order)
    units = world.units[f]
    clear_seats(units)
    moved = 0
    for j in range(seats):
        person = world.staff[f][j]
        person.accounts = 0.0
        unit = unit_in(person.unit_draw, lever.segment_share, person.line, person.team)
        moved += take_role(person, j, seats, unit, lever, given)
        count_seat(units[person.unit], person)
    restructure(firm, moved, seats)
    for i in world.acting[f][: firm.listed]:
        customer = world.customers[i]
        unit = unit_for(customer, units, lever.segment_share)
        look_after(customer, i, world.staff[f], unit, lever, given)
        raise_cases(customer, uniform(luck, CASES, i), given)


def choose_effort(world, f, month):
    """People divide their month; some decide to beg for a high score, or to report sales that never were."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    luck = world.seed, month
    season = season_of(month)
    seats = len(world.staff_order)
    size_up(firm, seats)
    plan_month(firm, world.staff[f], lever, given)
    queue_up(firm, lever, given)
    for n in range(seats):
        j = world.staff_order[n]
        person = world.staff[f][j]
        unit = world.units[f][person.unit]
        reach_out(person, lever, given)
        divide_effort(person, unit, firm, world.kpis[f], lever, season, given)
        spend_month(person, load_of(person, unit, firm), firm, lever, given)
        person.begging = decides_to_beg(person, unit, lever, uniform(luck, BEGGING, j), given)
        pressure = quota_pressure(person, world.kpis[f], firm, lever)
        draw = uniform(luck, FABRICATION, j, FABRICATING)
        person.fabricating = decides_to_fabricate(person, unit, pressure, firm.fear_of_exposure, draw, given)


def yield_work(world, f, month):
    """Work yields: activity levels, causes removed, cost cut, what each function makes; deals are timed."""
    firm = world.firms[f]
    lever = world.levers[f]
    take_stock(firm, world.staff[f], lever, world.given[0])
    clear_queue(firm, world.staff[f], lever, world.given[0])
    get_used_to(firm, lever, world.given[0])
    gather_hours(firm, world.staff[f], world.given[0])
    work(firm, lever, world.given[0])
    develop(firm, world.given[0])
    carry_orders(firm, world.given[0])
    promote(firm, world.given[0])
    edit(firm, lever, world.given[0])
    administer(firm, world.given[0])
    season = season_of(month)
    time_deals(firm, world.staff[f], lever, season, world.given[0])


def run_service(world, f):
    """The service desk: account managers take their own customers first, units work and queue."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    units, staff = world.units[f], world.staff[f]
    open_desk(firm, units, staff, world.roster[f], given)
    own = world.own[f][: firm.listed]
    hand_out_cases(world.customers, own, staff, units)
    mix_cases(world.customers, own, staff, units, world.market[0], given)
    for n in range(len(staff)):
        take_own_customers(staff[world.staff_order[n]], firm, given)
    pass_on_cases(world.customers, own, staff, units)
    for u in range(UNITS):
        run_desk(units[u], firm, lever, given)
    tally_desk(firm, units, staff, given)
    look_inside(firm, world.segments[f], units, staff, world.market[0], given)


def meet_customers(world, f, month, first):
    """Customers are served, and live through it: cases, conversations, requests, complaints, delivered value."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    market = world.market[0]
    luck = world.seed, month
    for i in world.acting[f][first : min(first + BLOCK, firm.listed)]:
        customer = world.customers[i]
        unit = world.units[f][customer.unit]
        pick_server(customer, unit, world.roster[f][customer.unit], uniform(luck, SERVER, i))
        customer.participates = takes_part(customer, firm, given)
        customer.conversation = speaks_with(customer, world.staff[f], firm, uniform(luck, CONVERSATION, i), given)
        customer.breach = mis_sold(firm.activity[SELL], uniform(luck, BREACH, i), lever, given)
        ask_for_more(customer, lever, uniform(luck, REQUESTS, i), given)
        find_out(customer, i, firm, lever, luck, given)
        if customer.server == NONE:
            go_unserved(customer)
        else:
            person = world.staff[f][customer.server]
            segment = world.segments[f][customer.segment]
            book_false_unit(customer, i, person, luck, given)
            serve(customer, i, segment, unit, person, firm, lever, luck, given, market)
            ease = lever.complaint_ease
            customer.complained = complains(customer, i, ease, luck, given)
            customer.recovered = put_right(customer, i, person, lever, luck, given)
            noise = normal(uniform(luck, EXPERIENCE, i))
            deliver(customer, segment, unit, person, firm, lever, given, market, noise)


def judge(world, f, month, first):
    """Customers compare, and carry away satisfaction, trust, knowledge, a share of wallet, an answer to the survey."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    luck = world.seed, month
    announce(firm, lever, given)
    selling = selling_pull(firm.pitch, given.sales_wallet)
    for i in world.acting[f][first : min(first + BLOCK, firm.listed)]:
        customer = world.customers[i]
        begged = begged_by(customer, world.staff[f])
        feel(customer, firm, begged, lever, given)
        close_complaint(customer, given)
        tire(customer, given)
        customer.memory = memory_after(customer, firm.crm_use, given)
        customer.goals = goals_after(customer, firm.crm_use, lever.depth, given)
        customer.wallet_share = wallet_after(customer, selling, customer.covered, given)
        polish = firm.activity[POLISH]
        answer_survey(customer, i, begged, polish, lever, luck, given)
        watch(judged(customer), world.fault, month, JUDGE, CUSTOMERS, i)


def speak_up(world, f, month, first):
    """Customers tell a neighbour, or do not."""
    given = world.given[0]
    luck = world.seed, month
    firm = world.firms[f]
    for i in world.acting[f][first : min(first + BLOCK, firm.listed)]:
        customer = world.customers[i]
        tell(customer, i, world.ties[i], luck, given)


def add_up(world, f):
    """What customers lived through is added up; what they told arrives at their neighbours and at the firm."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    clear_customers(firm)
    for g in range(SEGMENTS):
        clear_signals(world.segments[f][g])
    for i in world.own[f][: firm.listed]:
        customer = world.customers[i]
        add_customer(firm, customer, given.fabrication_value)
        spread_word(customer, world.customers, f)
        listen(world.segments[f][customer.segment], customer, lever, given)
    mean_customers(firm, lever, given)


def travel_inward(world, f):
    """The customer's voice travels inward, and what arrives moves the offering."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    segments = world.segments[f]
    make_promise(firm, lever, given)
    firm.fidelity = fidelity(firm, lever, opened(lever.openness, firm, lever, given), given)
    take_time(firm, lever, given)
    for g in range(SEGMENTS):
        hear(segments[g], firm, lever, given)
        learn(segments[g], firm, lever, given)
    depth = lever.depth if given.goals != OFF else 1.0
    x = mean_need(segments, 0, depth)
    y = mean_need(segments, 1, depth)
    for g in range(SEGMENTS):
        adapt_offer(segments[g], firm, lever, g, x, y, given, world.market[0])
    improve_together(firm, segments)
    firm.mismatch = mean_mismatch(segments)


def respond(world, month):
    """The market responds: what neighbours said sinks in, customers stay, leave and choose."""
    know_offers(world)
    given = world.given[0]
    market = world.market[0]
    firms, segments, levers = world.firms, world.segments, world.levers
    luck, fault = (world.seed, month), world.fault
    for n in range(len(world.customer_order)):
        i = world.customer_order[n]
        customer = world.customers[i]
        hear_tales(customer, len(levers), given)
        stay_or_go(customer, i, firms, segments, levers, luck, given, market)
        watch(responded(customer), fault, month, RESPOND, CUSTOMERS, i)
    list_customers(world.customers, world.customer_order, firms, len(levers), world.own, world.acting)


def count_money(world, f, month):
    """Revenue, costs, profit, and what each customer brought."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    own = world.own[f][: firm.listed]
    clear_sales(firm)
    for i in own:
        customer = world.customers[i]
        sell_to(customer, firm, lever)
        add_sale(firm, customer, time_used(customer, world.units[f]))
    count_moves(firm)
    firm.heads = heads_after(firm.heads, workload(firm), given)
    pay_people(firm, world.staff[f], world.kpis[f], lever, given)
    keep_books(firm, lever, given, world.market[0])
    remember_profit(firm, month)
    share, case = cost_share(firm), case_cost(firm)
    rate = monthly_rate(given)
    for i in own:
        customer = world.customers[i]
        charge(customer, time_used(customer, world.units[f]), month, share, case)
        watch(customer.revenue + customer.contribution, world.fault, month, COUNT_MONEY, CUSTOMERS, i)
        firm.equity += customer_equity(customer, rate)


def read_figures(world, f, month):
    """KPIs are measured, and read late and with error; they become next month's pull."""
    size = len(world.customers)
    luck = world.seed, month
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    read_kpis(firm, world.kpis[f], world.measured[f], month, lever, luck, size, given)
    agree_on_customers(firm, world.kpis[f], lever, given)


def change_people(world, f, month):
    """People change, leave and are hired."""
    firm = world.firms[f]
    lever = world.levers[f]
    given = world.given[0]
    luck = world.seed, month
    seats = len(world.staff_order)
    for n in range(seats):
        j = world.staff_order[n]
        person = world.staff[f][j]
        if person.active == 1:
            unit = world.units[f][person.unit]
            boss = world.staff[f][person.leader] if person.leader != NONE else person
            example = boss.example if person.leader != NONE else firm.do
            kpi_cue = cue(person, world.kpis[f], lever, given)
            learn_by_doing(person, unit, lever.silo_crossings, given)
            live_month(person, unit, example, boss.last_mindset, firm, kpi_cue, lever, luck, j, given)
            leave(person, j, firm, luck, given)
        else:
            person.left = 0
            hire(person, j, firm, lever, luck, given)
    mean_people(firm, world.units[f], world.staff[f])


def write_down(world, f, month):
    """Record what the month comes to beyond the columns of the firm; those are written down by themselves."""
    row = world.monthly[month * len(world.levers) + f]
    record(row, world.firms[f], month + 1, f, len(world.customers))
