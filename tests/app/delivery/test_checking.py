import pytest

from wallboard.app.delivery.checking import is_address
from wallboard.app.settings_file import settings_of
from wallboard.domain.errors import WallboardError

MAIL = '[mail]\nserver = "smtp://desk@mail.example:587"\nsender = "desk@centre.example"\n'
CLIENT = '[[deliver]]\ntitle = "Client"\nto = ["calls@client.example"]\n'
HOOK = '[[deliver]]\ntitle = "Shop"\nurl = "https://shop.example/calls"\n'
LOOKUP = '[lookup]\nurl = "http://who.example/{number}"\nsecret = "env:KEY"\n'


def test_within_one_computer_nobody_listens() -> None:
    text = MAIL.replace("smtp://desk@mail.example:587", "smtp-plain://desk@localhost:25")
    assert settings_of(text + LOOKUP.replace("who.example", "127.0.0.1:80"), "my.toml").lookup.secret
    assert settings_of(LOOKUP.replace("http:", "https:"), "my.toml").lookup.secret


def test_a_whole_file_is_taken() -> None:
    settings = settings_of(
        MAIL + CLIENT + 'subject = "{queue}: {name}"\nbody = "{{x}} {text}"\n' + HOOK
        + 'body = \'{"t": "{text}"}\'\nsecret = "env:KEY"\nqueues = ["sales"]\nlines = ["+361"]\n'
        + '[[reason]]\ncode = "sale"\ntitle = "Sold"\nsolved = true\n'
        + '[crm]\nurl = "https://crm.example/c?n={number}"\n[lookup]\nurl = "http://localhost:8080/{number}"\n',
        "my.toml",
    )  # fmt: skip

    assert [one.title for one in settings.deliver] == ["Client", "Shop"]
    assert settings.reason[0].solved is True


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('[[deliver]]\ntitle = "A"\n', ["[[deliver]] 1", "goes nowhere"]),
        (MAIL + CLIENT + 'url = "https://a.example"\n', ["[[deliver]] 1", "two ways"]),
        (CLIENT, ["[[deliver]] 1 to", "[mail]"]),
        (MAIL + CLIENT.replace("@", " "), ["no e-mail address"]),
        (MAIL + CLIENT.replace("calls@", "a@b, c@"), ["no e-mail address"]),
        (MAIL + CLIENT + 'subject = "{name.x}"\n', ["[[deliver]] 1 subject", "not known", "{agent}"]),
        (MAIL + CLIENT + 'body = "{"\n', ["[[deliver]] 1 body", "brace"]),
        (HOOK + 'body = "{text}"\n', ["[[deliver]] 1 body", "no JSON"]),
        (HOOK.replace("shop.example", "{name}.example"), ["[[deliver]] 1 url", "not known"]),
        (HOOK.replace("shop.example", "me:pw@shop.example"), ["name or password"]),
        (HOOK.replace("https://shop.example/calls", "https://:80"), ["no address on the web"]),
        (HOOK.replace("shop.example", "shop.example:99999"), ["no address on the web"]),
        (MAIL + CLIENT + CLIENT, ["[[deliver]] 1 title", "two “Client”"]),
        ('[[reason]]\ncode = "a"\ntitle = "A"\n[[reason]]\ncode = "A"\ntitle = "B"\n', ["[[reason]] 1 code"]),
        ('[crm]\nurl = "https://crm.example/"\n', ["[crm] url", "{customer}"]),
        ('[crm]\nurl = "https://{number}.example/"\n', ["[crm] url", "the host itself"]),
        ('[crm]\nurl = "file:///etc/passwd"\n', ["[crm] url"]),
        ('[lookup]\nurl = "https://who.example/{name}"\n', ["[lookup] url", "{number}"]),
        ('[lookup]\nurl = "https://who.example:{number}/"\n', ["[lookup] url"]),
        (MAIL.replace("smtp://", "http://"), ["[mail] server"]),
        (MAIL.replace("smtp://", "smtp-plain://"), ["[mail] server", "unencrypted"]),
        (LOOKUP, ["[lookup] url", "unencrypted"]),
    ],
)
def test_what_cannot_be_is_said_with_where_it_stands(text: str, parts: list[str]) -> None:
    with pytest.raises(WallboardError) as raised:
        settings_of(text, "my.toml")
    assert all(part in str(raised.value) for part in ["my.toml", *parts]), str(raised.value)
    assert raised.value.hint is not None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a@b.example", True),
        ("a@b.example\nBcc: c@d", False),
        ("a@b, c@d", False),
        ("Ana <a@b.example>", False),
        ("@", False),
        ("", False),
        ("a", False),
    ],
)
def test_an_address_is_one_address(text: str, *, right: bool) -> None:
    assert is_address(text) is right
