import pytest

from wallboard.live.faults import Faults


def fault(number: int) -> Exception:
    def fail() -> None:
        raise ValueError(number)

    with pytest.raises(ValueError, match=str(number)) as caught:
        fail()
    return caught.value


def test_equal_faults_are_logged_ever_more_rarely(caplog: pytest.LogCaptureFixture) -> None:
    faults = Faults()
    for number in range(250):
        faults.tell("the thing", fault(number))
    said = [record.getMessage() for record in caplog.records]
    assert said == [
        "the thing failed unexpectedly",
        "the thing has failed 10 times: ValueError",
        "the thing has failed 100 times: ValueError",
    ]
    assert [record.exc_info is not None for record in caplog.records] == [True, False, False]


def test_another_fault_is_logged_at_once(caplog: pytest.LogCaptureFixture) -> None:
    faults = Faults()
    faults.tell("the thing", fault(1))
    faults.tell("the thing", KeyError("never raised"))
    assert len(caplog.records) == 2
