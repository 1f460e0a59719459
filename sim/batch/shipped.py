"""The model of this package, as a batch wants it. Importing this page is cheap: the model comes with the call."""

from sim.batch import agents
from sim.batch.jobs import Measure, Model


def shipped_model() -> Model:
    """The model of this package. Raises RuntimeError where rules were replaced: workers know those of the files."""
    from sim import model
    from sim.scenario.measures import MONTHLY, OUTCOMES

    version = model.version()
    if "-" in version:
        raise RuntimeError("rules of the model were replaced in this process; batches run those of the files alone")
    monthly = [measure for measure in MONTHLY if measure.name not in ("firm", "month")]
    return Model(
        simulate=model.simulate,
        version=version,
        monthly=tuple(Measure(measure.name, measure.unit, measure.sentence) for measure in monthly),
        outcomes=tuple(Measure(measure.name, measure.unit, measure.sentence) for measure in OUTCOMES),
        prepare=model.prepare,
        simulate_sampled=agents.simulate_sampled,
        customers=agents.agent_measures(agents.CUSTOMERS),
        staff=agents.agent_measures(agents.STAFF),
    )
