import pytest

from wallboard.domain.errors import WallboardError
from wallboard.sources.simulator import SIMULATOR
from wallboard.sources.simulator.options import Options, options_of
from wallboard.sources.spec import spec_of


def test_nothing_said_means_an_ordinary_centre() -> None:
    assert options_of(spec_of("simulator:")) == Options(seed=7, agents=40, volume=1.0)


def test_all_can_be_chosen() -> None:
    spec = spec_of("simulator:?seed=12&agents=5&volume=0.1")
    assert options_of(spec) == Options(seed=12, agents=5, volume=0.1)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("simulator:?agents=4", "The simulated centre can't have agents=4. Write a number from 5 to 2000."),
        (
            "simulator:?agents=9.5",
            "The simulated centre can't have agents=9.5. Write a number from 5 to 2000.",
        ),
        ("simulator:?volume=21", "The simulated centre can't have volume=21. Write a number from 0.1 to 20."),
        (
            "simulator:?volume=nan",
            "The simulated centre can't have volume=nan. Write a number from 0.1 to 20.",
        ),
        ("simulator:?volume=", "The simulated centre can't have volume=. Write a number from 0.1 to 20."),
        ("simulator:?seed=x", "The simulated centre can't have seed=x. Write a whole number of at least 0."),
        (
            "simulator:?speed=2",
            "The simulated centre has no setting “speed”. It has seed, agents and volume.",
        ),
    ],
)
def test_a_wrong_one_is_named_with_its_range(url: str, message: str) -> None:
    with pytest.raises(WallboardError) as error:
        options_of(spec_of(url))
    assert str(error.value) == message


def test_the_catalogue_explains_every_option() -> None:
    assert set(SIMULATOR.params) == set(Options.__struct_fields__)
