from wallboard.domain.notes.clients import Client, clients_for

ALL = Client("Ours")
SHOP = Client("Shop", ("sales", "pbx-2/*"), frozenset({"+3612345678"}), automatic=False)


def test_a_client_is_told_of_their_queues_and_lines_only() -> None:
    both = (ALL, SHOP)

    assert clients_for(both, "pbx-1", "Sales", "+36 1 234 5678") == both
    assert clients_for(both, "pbx-1", "sales", "+361") == (ALL,)
    assert clients_for(both, "pbx-1", "sales", None) == (ALL,)
    assert clients_for(both, "pbx-2", "other", "+3612345678") == both


def test_a_call_that_met_no_queue_is_told_to_whoever_wants_all() -> None:
    assert clients_for((ALL, SHOP), "pbx-2", "", "+3612345678") == (ALL,)
