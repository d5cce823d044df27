from wallboard.domain.desk.notes import DeliveryState
from wallboard.domain.notes.retrying import WAITS, asked, failed, is_due, sent

DAY_S = 86_400.0


def test_what_was_asked_for_is_due_at_once_and_over_when_it_is_sent() -> None:
    delivery = asked("n1", "Client", 100.0)

    assert is_due(delivery, 100.0)
    done = sent(delivery, 101.0)
    assert (done.state, done.tries, done.at) == (DeliveryState.SENT, 1, 101.0)
    assert not is_due(done, 1e9)


def test_a_failed_one_waits_longer_each_time_for_more_than_a_day() -> None:
    delivery, now, waited = asked("n1", "Client", 0.0), 0.0, []

    while delivery.state is DeliveryState.WAITING:
        delivery = failed(delivery, now, "refused " * 100)
        assert len(delivery.error) <= 200
        if delivery.next_at is not None:
            assert not is_due(delivery, now)
            waited.append(delivery.next_at - now)
            now = delivery.next_at

    assert tuple(waited) == WAITS
    assert sorted(waited) == waited
    assert sum(waited) > DAY_S / 2
    assert (delivery.tries, delivery.next_at) == (len(WAITS) + 1, None)


def test_what_will_never_be_taken_is_given_up_at_once_and_can_be_asked_for_again() -> None:
    delivery = failed(asked("n1", "Client", 0.0), 5.0, "no such mailbox", for_good=True)

    assert (delivery.state, delivery.error) == (DeliveryState.GIVEN_UP, "no such mailbox")
    again = asked("n1", "Client", 9.0)
    assert (again.tries, is_due(again, 9.0)) == (0, True)
