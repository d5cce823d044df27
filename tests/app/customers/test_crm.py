from concurrent.futures import Future

from wallboard.app.customers.crm import Crm
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.entry import Entry
from wallboard.ui.notes.habits import Customer

TEMPLATE = "https://crm.example/find?n={number}&c={customer}"


class Desk:
    """Keeps what is entered."""

    name = "Ana"

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def write(self, *entries: Entry) -> Future[None]:
        self.entries += entries
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def new_id(self) -> str:
        return f"id-{len(self.entries)}"


def test_the_page_of_a_customer_is_opened_and_noted_without_the_number() -> None:
    desk, shown = Desk(), list[str]()
    Crm(TEMPLATE, desk, lambda: 5.0, shown.append).open(Customer("+36551234567", "K7", "Ana", "1.1"))

    assert shown == ["https://crm.example/find?n=%2B36551234567&c=K7"]
    assert desk.entries == [Access("id-0", 5.0, "Ana", AccessKind.LOOKED_UP, "1.1")]


def test_whatever_a_caller_calls_themselves_stays_a_part_of_the_address() -> None:
    crm = Crm("https://crm.example/{name}", None, lambda: 0.0, lambda _: None)

    url = crm.url_of(Customer(name="../../admin?x=1#\r\n{number}"))

    assert url == "https://crm.example/..%2F..%2Fadmin%3Fx%3D1%23%0D%0A%7Bnumber%7D"


class InBook:
    """One customer."""

    def __call__(self, who: str) -> str:
        return "Anna" if who == "+361" else ""

    def customer_of(self, who: str) -> str:
        return "K 7/1" if who == "+361" else ""


def test_the_address_book_knows_the_key_where_the_page_does_not() -> None:
    crm = Crm("https://crm.example/{customer}?{name}", None, lambda: 0.0, lambda _: None, InBook())

    assert crm.url_of(Customer("+361", who="+361")) == "https://crm.example/K%207%2F1?Anna"
    assert crm.url_of(Customer("+361", "own", "Bea", who="+361")) == "https://crm.example/own?Bea"
    assert crm.url_of(Customer("+362", who="+362")) is None
    assert crm.url_of(Customer(call="1.1")) is None


def test_of_somebody_unknown_there_is_no_page() -> None:
    shown = list[str]()
    crm = Crm(TEMPLATE, None, lambda: 0.0, shown.append)

    assert crm.url_of(Customer(name="Ana")) is None
    crm.open(Customer(name="Ana"))
    assert shown == []
