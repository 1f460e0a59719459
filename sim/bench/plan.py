"""What a session measures, and how often."""

from dataclasses import dataclass

from sim.scenario import Scenario, load


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: a design in a market of `customers` with `staff`, over `months`.

    `plain_months` are those for plain Mesa; `sizes` multiply the customers; each of four batches has `batch` runs;
    `compiling` says whether a first compilation is timed, `processes` whether anything in new processes is.
    """

    design: str = "customer_centric"
    customers: int = 2000
    staff: int = 120
    months: int = 144
    rounds: int = 7
    plain_months: int = 12
    sizes: tuple[int, ...] = (1, 10, 100, 500)
    batch: int = 80
    compiling: bool = True
    processes: bool = True

    def scenario(self) -> Scenario:
        """The scenario that is run."""
        return load(self.design).replace("market.customers", self.customers).replace("market.staff", self.staff)


USUAL = Plan()
QUICK = Plan(rounds=3, plain_months=4, sizes=(1, 10), batch=24, compiling=False)
