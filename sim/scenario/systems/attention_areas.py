"""What essay S4 describes: six attention areas of a change, and what they need."""

from sim.scenario.systems.system import system

SYSTEMS = (
    system(
        "show_the_money",
        "S4",
        "Area 1: the money",
        "Staff see what a customer who stays earns, and may be paid for customers' delight.",
        "programmes.money.budget programmes.money.start programmes.money.owner incentives.profit_feedback"
        " incentives.delight_bonus",
        "profit_feedback programmes",
        "H4.5 H4.20",
    ),
    system(
        "involve_everybody",
        "S4",
        "Area 2: everybody is involved",
        "People experience what customers look for; no job is too remote to matter.",
        "programmes.involve.budget programmes.involve.start programmes.involve.owner structure.facing_share"
        " people.help_desk",
        "contact programmes staffing",
        "H4.6 H4.7",
    ),
    system(
        "self_written",
        "S4",
        "Whoever works by a standard writes it",
        "Standards written by the people who follow them free and motivate; they are kept less evenly.",
        "standards.self_written structure.script_share",
        "who_writes",
        "H4.8",
    ),
    system(
        "kpis",
        "S4",
        "Area 3: the KPIs",
        "Every figure pulls effort toward what moves it; figures that pull elsewhere keep good intentions from becoming"
        " practice.",
        "programmes.kpis.budget programmes.kpis.start programmes.kpis.owner kpis.weight kpis.target kpis.audience",
        "kpi_conflict effort norms",
        "H4.9 H4.12 H4.13",
    ),
    system(
        "bonuses",
        "S4",
        "Bonuses",
        "Pay for a figure is felt most near its target, takes effort from what is not paid for, and may crowd out"
        " motivation.",
        "incentives.variable_share incentives.cap incentives.team_share kpis.target",
        "targets effort crowding_out",
        "H4.5 H2.15",
    ),
    system(
        "efficiency",
        "S4",
        "Efficiency takes time from customers",
        "Under pressure a case gets less time, and less becomes the norm unless customers set the standard.",
        "standards.customer_anchor kpis.weight",
        "service_desk service_standard",
        "H4.10",
    ),
    system(
        "cost_control",
        "S4",
        "Bad profits",
        "Cutting cost pays today; beyond the ordinary it makes trouble for customers, who leave later.",
        "kpis.weight leadership.reaction",
        "yields patience",
        "H4.11",
    ),
    system(
        "leadership",
        "S4",
        "Area 4: leaders back it",
        "Leaders free time, forgive well-meant errors and let people decide.",
        "programmes.leadership.budget programmes.leadership.start programmes.leadership.owner leadership.resources"
        " leadership.forgiveness structure.authority",
        "freed_time safety programmes",
        "H4.14 H4.15 H4.16",
    ),
    system(
        "silos",
        "S4",
        "Area 5: the silos",
        "What customers need does not keep to borders of functions; whoever may act can only do so much behind them.",
        "programmes.silos.budget programmes.silos.start programmes.silos.owner structure.silo_crossings"
        " structure.authority market.cross_unit_share",
        "cross_unit_needs teams programmes",
        "H4.17 H4.18",
    ),
    system(
        "owner",
        "S4",
        "Whose job it is",
        "A programme reaches whom its owner reaches: one department, the account managers, or teams with time of their"
        " own.",
        "programmes.*.owner structure.cross_functional_share",
        "programme_owner",
        "H4.4 H4.19",
    ),
    system(
        "mindset_and_completion",
        "S4",
        "Area 6: mindset and completion",
        "New situations are in no script: mindset, and the freedom to follow it, decide what a customer gets.",
        "programmes.mindset.budget programmes.mindset.start programmes.mindset.owner people.hiring_mindset"
        " structure.script_share market.off_script_share",
        "off_script programmes mindset",
        "H4.3 H4.22 H4.23",
    ),
    system(
        "rear_view",
        "S4",
        "The rear-view mirror",
        "Figures are read late and with error, and those who feel strongly answer: they say what was, and change"
        " nothing by themselves.",
        "listening.survey_reach kpis.lag kpis.noise systems.satisfaction_system",
        "survey response_bias kpi_reading",
        "H4.2 H4.21",
    ),
    system(
        "subcontractors",
        "S4",
        "Subcontractors",
        "Customers do not ask who employs the person they meet; programmes, leaders and colleagues reach her less.",
        "people.subcontracted_share",
        "subcontractors",
        "H4.24",
    ),
    system(
        "training",
        "S4",
        "The skill to do it",
        "Learning takes hours today and makes cases go right later.",
        "people.training",
        "training four_needs",
        "H1.7 H4.7",
    ),
)
