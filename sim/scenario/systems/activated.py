"""What essay S0 describes: customers as collaborators of the firm."""

from sim.scenario.systems.system import system

SYSTEMS = (
    system(
        "own_questions",
        "S0",
        "The firm asks, customers answer",
        "Surveys, reports and focus groups behind a mirror hear answers to the firm's own questions; playing and"
        " working together hears more.",
        "listening.mode listening.focus_group_reach listening.survey_reach listening.conversation_reach",
        "focus_groups conversations",
        "H0.1 H0.4 H0.12 H1.4",
    ),
    system(
        "own_frame",
        "S0",
        "The narrow lens",
        "What does not fit the firm's picture of its own product is not heard; mindset and customers who take part"
        " widen the picture.",
        "structure.segment_share listening.participation people.hiring_mindset market.drift",
        "own_frame adaptation",
        "H0.1 H0.5 H2.11 H2.12",
    ),
    system(
        "always_right",
        "S0",
        "Every request is granted",
        "Where staff have no say in what is right for a customer, requests please today, cost money and connection, and"
        " grow into a habit.",
        "standards.judgement structure.authority",
        "requests costs",
        "H0.6 H4.20",
    ),
    system(
        "participation",
        "S0",
        "Customers take part in decisions",
        "Invited customers, and a standing community of them, skip part of the way from the front line to a decision;"
        " trust and expectations rise.",
        "listening.participation listening.community",
        "participation community costs",
        "H0.9 H0.10 H0.11 H2.12",
    ),
    system(
        "conditions",
        "S0",
        "Conditions for taking part",
        "Customers come as far as they may choose, know enough, meet others like them and see what became of it.",
        "listening.take_part_choice listening.take_part_briefing listening.take_part_community"
        " listening.take_part_recognition",
        "participation_conditions",
        "H0.14 H0.16",
    ),
    system(
        "votes",
        "S0",
        "A vote at every stage",
        "Customers' votes add ideas and speed the launch; in development they slow it, blunt it and strain staff.",
        "listening.vote_ideation listening.vote_development listening.vote_launch",
        "vote_stages",
        "H0.9 H0.13",
    ),
    system(
        "four_needs",
        "S0",
        "Four needs of the people who work",
        "Autonomy, competence, connection and appreciation make motivation; motivation shows in the quality of work and"
        " in who stays.",
        "structure.script_share structure.authority incentives.recognition people.training",
        "four_needs work_quality crowding_out turnover",
        "H0.14 H0.16 H3.19",
    ),
    system(
        "openness",
        "S0",
        "Leaders who are open and vulnerable",
        "Bad news travels up as far as people trust leaders who let it in; leaders who admit their own errors make it"
        " safe to err.",
        "leadership.openness leadership.vulnerability",
        "leader_trust safety",
        "H0.15 H2.19",
    ),
    system(
        "goals",
        "S0",
        "The goal behind the wish",
        "Customers say what they know already; whoever asks deeper, and remembers, understands where they want to get.",
        "listening.depth market.drift",
        "goals drift",
        "H0.17 H2.29",
    ),
    system(
        "power",
        "S0",
        "Power moves to customers",
        "Comparing and leaving become easier over the years, whatever firms decide.",
        "market.customer_power market.switching_cost",
        "customer_power competition",
        "H0.3 H0.7 H2.4 H3.3",
    ),
    system(
        "best_fifth",
        "S0",
        "A few customers bring most of it",
        "Customers differ in what they spend, in the work that they make, and in how easily they leave.",
        "market.spend_spread market.mean_spend",
        "spend_differences cost_to_serve frailty wallet",
        "H0.2 H0.3",
    ),
)
