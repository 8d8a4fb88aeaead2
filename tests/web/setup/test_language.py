"""The pages speak the language that was chosen, or the browser's where we speak it."""

import pytest
from django.test import Client

from inroad.formats.de import formats as de
from inroad.formats.en import formats as en
from inroad.records.models import User

pytestmark = pytest.mark.usefixtures("monday")


def spoken(client: Client, accepts: str) -> str:
    page = client.get("/setup/", headers={"accept-language": accepts}).content.decode()
    return page.partition('<html lang="')[2][:2]


@pytest.mark.parametrize(("accepts", "language"), [("de-AT,de;q=0.9", "de"), ("en-GB", "en"), ("ja", "en"), ("", "en")])
def test_without_a_choice_it_is_the_browsers(client: Client, accepts: str, language: str) -> None:
    assert spoken(client, accepts) == language


@pytest.mark.usefixtures("owner")
def test_a_choice_holds_against_the_browsers(client: Client) -> None:
    client.post("/setup/place", {"time_zone": "Europe/Berlin", "country": "DE", "language": "de"})
    assert spoken(client, "en-GB") == "de"
    client.post("/setup/place", {"time_zone": "Europe/Berlin", "country": "DE", "language": ""})
    assert spoken(client, "en-GB") == "en"


def test_a_language_that_we_do_not_speak_is_refused(client: Client, owner: User) -> None:
    answer = client.post("/setup/place", {"time_zone": "", "country": "", "language": "tlh"})
    owner.refresh_from_db()
    assert (answer.status_code, owner.language) == (422, "")


@pytest.mark.usefixtures("owner")
def test_days_are_written_as_the_language_has_it(client: Client) -> None:
    assert "Montag, 2. März" in client.get("/today", headers={"accept-language": "de"}).content.decode()
    assert "Monday 2 March" in client.get("/today", headers={"accept-language": "en"}).content.decode()


def test_every_language_knows_every_way_of_writing_a_day() -> None:
    assert {each for each in vars(de) if each.isupper()} == {each for each in vars(en) if each.isupper()}
