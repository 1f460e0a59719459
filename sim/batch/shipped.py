"""The model of this package, in the form that a batch takes. It is imported by the call, not with this module."""

from sim.batch import agents
from sim.batch.jobs import Measure, Model


def shipped_model() -> Model:
    """The model of this package. Raises RuntimeError if rules were replaced: workers have those of the files."""
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
